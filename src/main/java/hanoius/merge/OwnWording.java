package hanoius.merge;

import hanoius.edtf.EdtfDate;
import hanoius.edtf.Refusal;
import hanoius.form.CountNotation;
import hanoius.form.DateNotation;
import hanoius.form.DayNotation;
import hanoius.form.DecimalNotation;
import hanoius.form.LanguageTexts;
import hanoius.form.Notation;
import hanoius.form.PlainText;
import hanoius.form.QuantityNotation;
import hanoius.form.Reading;
import hanoius.form.WordedDate;
import hanoius.language.LocalizedText;
import hanoius.merge.DifferingParts.Part;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Indicator;
import hanoius.model.Observation;
import hanoius.model.Quantity;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.schema.LocalizedType;
import hanoius.schema.QuantityType;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.schema.Values;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * How a wording of one's own is typed for a part of a record in which two copies differ: as in the
 * form of the record.
 *
 * @param dataset what the document holds
 * @param words those of the reader
 */
public record OwnWording(Dataset dataset, Words words) {

    /**
     * Where something can be typed for a part: for each language in which a text differs, by its
     * code; one place without a name for what is no text in languages; none for what is chosen
     * among values, as lists are.
     */
    public <R extends Entity> List<String> places(Resolution<R> resolution, Part<R> part) {
        return new Typing<>(resolution, part).places();
    }

    /** What stands in a place at first: what was worded before, else what they say. */
    public <R extends Entity> String written(Resolution<R> resolution, Part<R> part, String place) {
        return new Typing<>(resolution, part).written(place);
    }

    /** The choice with what was typed in a place; nothing for nothing. */
    public <R extends Entity> Reading<Resolution<R>> read(
            Resolution<R> resolution, Part<R> part, String place, String typed) {
        return new Typing<>(resolution, part).read(place, typed);
    }

    /** One part of one record. */
    private final class Typing<R extends Entity> {

        private final Resolution<R> resolution;
        private final Part<R> part;
        private final Schema<R> schema;
        private final R here;
        private final R base;

        @SuppressWarnings("unchecked") // Where there are parts, both are records of the kind.
        Typing(Resolution<R> resolution, Part<R> part) {
            this.resolution = resolution;
            this.part = part;
            here = (R) Objects.requireNonNull(resolution.difference().here());
            R there = (R) Objects.requireNonNull(resolution.difference().there());
            schema = Schemas.of(here);
            base = resolution.wording(part).orElse(there);
        }

        List<String> places() {
            if (part.field().type() instanceof LocalizedType) {
                LocalizedText ours = text(here);
                LocalizedText theirs = text(base);
                var languages = new TreeSet<>(ours.translations().keySet());
                languages.addAll(theirs.translations().keySet());
                languages.add(ours.language());
                languages.add(theirs.language());
                return languages.stream()
                        .filter(each -> !each.isEmpty())
                        .filter(each -> !said(here, each).equals(said(base, each)))
                        .toList();
            }
            return isText() || part.field().type() instanceof FieldType.Edtf || notation() != null
                    ? List.of("")
                    : List.of();
        }

        private boolean isText() {
            return part.field().type() instanceof FieldType.Text
                    && part.field().termList().isEmpty();
        }

        @SuppressWarnings("unchecked") // Its type is that of texts in languages.
        private Field<R, LocalizedText> localized() {
            return (Field<R, LocalizedText>) part.field();
        }

        private LocalizedText text(R record) {
            LocalizedText text = localized().of(record);
            return text == null ? LocalizedText.NONE : text;
        }

        private String said(R record, String language) {
            return LanguageTexts.read(schema.values(record), localized(), language);
        }

        String written(String place) {
            if (!place.isEmpty()) {
                return said(base, place);
            }
            return switch (part.field().type()) {
                case FieldType.Edtf _ -> {
                    WordedDate date = date();
                    yield date == null ? "" : new DateNotation(words).written(date);
                }
                case FieldType.Text _ -> Objects.toString(part.field().of(base), "");
                default -> noted(Objects.requireNonNull(notation()));
            };
        }

        private <V> String noted(Noted<R, V> noted) {
            V value = noted.field().of(base);
            return value == null ? "" : noted.notation().written(value);
        }

        @SuppressWarnings("unchecked") // Its type is that of dates.
        private @Nullable WordedDate date() {
            EdtfDate date = ((Field<R, EdtfDate>) part.field()).of(base);
            Field<R, String> wording = part.field().wording();
            return date == null
                    ? null
                    : new WordedDate(
                            date,
                            wording == null
                                    ? ""
                                    : Objects.requireNonNullElse(wording.of(base), ""));
        }

        @SuppressWarnings("unchecked") // A field's own type says what its values are.
        Reading<Resolution<R>> read(String place, String typed) {
            if (!place.isEmpty()) {
                return with(
                        PlainText.read(typed),
                        (all, said) -> LanguageTexts.write(schema, all, localized(), place, said));
            }
            return switch (part.field().type()) {
                case FieldType.Edtf _ ->
                        with(
                                new DateNotation(words).read(typed, date()),
                                (all, worded) -> {
                                    all.set((Field<R, EdtfDate>) part.field(), worded.date());
                                    Field<R, String> wording = part.field().wording();
                                    if (wording != null) {
                                        all.set(wording, worded.words());
                                    }
                                });
                case FieldType.Text _ ->
                        with(
                                PlainText.read(typed),
                                (all, said) -> all.set((Field<R, String>) part.field(), said));
                default -> read(Objects.requireNonNull(notation()), typed);
            };
        }

        private <V> Reading<Resolution<R>> read(Noted<R, V> noted, String typed) {
            return with(
                    noted.notation().read(typed, noted.field().of(base)),
                    (all, value) -> all.set(noted.field(), value));
        }

        private <V> Reading<Resolution<R>> with(Reading<V> reading, BiConsumer<Values<R>, V> into) {
            return switch (reading) {
                case Reading.Empty<V>() -> Reading.empty();
                case Reading.Misread<V>(Refusal why) -> Reading.misread(why);
                case Reading.Understood<V>(V value, List<V> _) -> {
                    Values<R> all = schema.values(base);
                    into.accept(all, value);
                    yield made(all);
                }
            };
        }

        private Reading<Resolution<R>> made(Values<R> all) {
            try {
                return Reading.of(resolution.worded(part, schema.make(all)));
            } catch (IllegalArgumentException _) {
                return Reading.misread(Refusal.of("merge.unfit_wording"));
            }
        }

        @SuppressWarnings("unchecked") // A field's own type says what its values are.
        private @Nullable Noted<R, ?> notation() {
            Field<R, ?> field = part.field();
            return switch (field.type()) {
                case QuantityType _ ->
                        new Noted<>(
                                (Field<R, Quantity>) field, new QuantityNotation(words, unit()));
                case FieldType.Day _ ->
                        new Noted<>((Field<R, LocalDate>) field, new DayNotation(words));
                case FieldType.Count count ->
                        new Noted<>(
                                (Field<R, Integer>) field,
                                new CountNotation(words, count.smallest()));
                case FieldType.Decimal _ ->
                        new Noted<>(
                                (Field<R, BigDecimal>) field, new DecimalNotation(words, unit()));
                default -> null;
            };
        }

        /** That of the indicator of a figure. */
        private String unit() {
            return here instanceof Observation figure
                    ? dataset.find(figure.indicator(), Indicator.class)
                            .map(Indicator::unit)
                            .orElse("")
                    : "";
        }
    }

    /** A field with how its values are typed. */
    private record Noted<R, V>(Field<R, V> field, Notation<V> notation) {}
}
