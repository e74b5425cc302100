package hanoius.text;

import hanoius.edtf.EdtfDate;
import hanoius.edtf.EdtfException;
import hanoius.everyday.EverydayDate;
import hanoius.language.LocalizedText;
import hanoius.language.Translation;
import hanoius.model.Party.OtherName;
import hanoius.model.Party.Participation;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.schema.AgreementSchema;
import hanoius.schema.ChartSchema;
import hanoius.schema.CitationsType;
import hanoius.schema.Field;
import hanoius.schema.Field.TextRole;
import hanoius.schema.FieldType;
import hanoius.schema.OtherNamesType;
import hanoius.schema.ParticipationsType;
import hanoius.schema.Schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the fields of records are called and what they say, in the words of one language. */
public record FieldWords(Words words) {

    /** What a field is called; as its name says where no message does. */
    public String label(Field<?, ?> field) {
        String key = "field." + field.name();
        return words.has(key)
                ? words.get(key)
                : Character.toUpperCase(field.name().charAt(0))
                        + field.name().substring(1).replace('_', ' ');
    }

    /** What the column of a field is called in other people's tables, besides its label. */
    public List<String> usualHeads(Field<?, ?> field) {
        String key = "head." + field.name();
        return words.has(key) ? List.of(words.get(key).split("; ")) : List.of();
    }

    /** What one says of a record by ticking a field, where its name does not; else empty. */
    public String ticked(Field<?, ?> field) {
        String key = "ticked." + field.name();
        return words.has(key) ? words.get(key) : "";
    }

    /**
     * One field of a record in a list of all.
     *
     * @param <R> the kind of record
     */
    public record Line<R>(Field<R, ?> field, String label, String value) {}

    /**
     * All fields of a record that have a line of their own, empty ones included; what it cites has
     * none.
     */
    public <R> List<Line<R>> lines(Schema<R> schema, R record) {
        return schema.fields().stream()
                .filter(field -> !field.isAside() && !(field.type() instanceof CitationsType))
                .map(field -> new Line<R>(field, label(field), whole(field, record)))
                .toList();
    }

    /**
     * A field where there is room for all of it: dates in full words, names one below the other.
     * Empty when it says nothing.
     */
    public <R> String whole(Field<R, ?> field, R record) {
        Object value = field.of(record);
        return switch (value) {
            case null -> "";
            case EdtfDate date -> quoting(words.date(date), field, record);
            case LocalDate day -> words.date(EdtfDate.of(day));
            case String text when field.textRole() == TextRole.QUOTE && !text.isBlank() ->
                    words.get("field.quoted", text);
            case List<?> many when field.type() instanceof ParticipationsType ->
                    new PartyWords(words).whole(participations(many));
            case List<?> many when field.textRole() == TextRole.TERM -> list(field, many, " · ");
            case List<?> many -> list(field, many, "\n");
            default -> said(field, value);
        };
    }

    /** A date with what the source says for it behind. */
    private <R> String quoting(String date, Field<R, ?> field, R record) {
        Field<R, String> wording = field.wording();
        String said =
                wording == null || saysNoMore(wording, field, record) ? "" : whole(wording, record);
        return said.isEmpty() ? date : words.get("field.in_words", date, said);
    }

    /** Whether words are but the date in numbers, as somebody typed it. */
    private static <R> boolean saysNoMore(Field<R, String> wording, Field<R, ?> field, R record) {
        String said = wording.of(record);
        if (said == null
                || said.chars().anyMatch(Character::isLetter)
                || !(field.of(record) instanceof EdtfDate date)) {
            return false;
        }
        try {
            return EverydayDate.readings(said).stream()
                    .anyMatch(each -> each.notes().isEmpty() && each.date().equals(date));
        } catch (EdtfException _) {
            return false;
        }
    }

    /** A field in one line of a table: dates in few words, a list with semicolons. */
    public <R> String brief(Field<R, ?> field, R record) {
        Object value = field.of(record);
        return switch (value) {
            case null -> "";
            case EdtfDate date -> quoting(words.shortDate(date), field, record);
            default -> said(field, value);
        };
    }

    /** What a record says that has a field ticked. */
    public String yes(Field<?, ?> field) {
        String ticked = ticked(field);
        return ticked.isEmpty() ? words.get("field.yes") : ticked;
    }

    private String said(Field<?, ?> field, Object value) {
        return switch (value) {
            case LocalizedText text -> localized(field, text);
            case EdtfDate date -> words.shortDate(date);
            case LocalDate day -> words.shortDate(EdtfDate.of(day));
            case Boolean flag -> flag ? yes(field) : "";
            case Integer count -> words.number(BigDecimal.valueOf(count));
            case BigDecimal number -> words.number(number);
            case Quantity figure -> words.quantity(figure);
            case RecordId id -> id.key();
            case List<?> many -> list(field, many, "; ");
            case Enum<?> word -> value(field, word.name());
            default -> value(field, value.toString());
        };
    }

    private String localized(Field<?, ?> field, LocalizedText text) {
        return field.textRole() == TextRole.NOTE
                ? words.note(text)
                : value(field, words.text(text));
    }

    private static List<Participation> participations(List<?> many) {
        return many.stream().map(Participation.class::cast).toList();
    }

    /** The elements of a list of names; else how many there are. */
    private String list(Field<?, ?> field, List<?> many, String between) {
        if (field.type() instanceof ParticipationsType) {
            return new PartyWords(words).brief(participations(many));
        }
        if (field.type() instanceof OtherNamesType) {
            return many.stream()
                    .map(OtherName.class::cast)
                    .map(this::otherName)
                    .collect(Collectors.joining(between));
        }
        return field.type() instanceof FieldType.Names
                ? many.stream()
                        .map(each -> value(field, each.toString()))
                        .collect(Collectors.joining(between))
                : Integer.toString(many.size());
    }

    /** A further name with its time, as in "Indochina University (1906–1945)". */
    private String otherName(OtherName name) {
        EdtfDate time = name.time();
        return time == null
                ? name.name()
                : words.get("party.name_in_time", name.name(), words.shortDate(time));
    }

    /**
     * One value of a field.
     *
     * @param value a text, or the name of a constant
     */
    public String value(Field<?, ?> field, String value) {
        if (field.type() instanceof ParticipationsType || field == AgreementSchema.PARTNERS) {
            return words.party(value);
        }
        String family = field.name() + ".";
        if (field.type() instanceof FieldType.Choice<?>) {
            String constant = value.toLowerCase(Locale.ROOT);
            return words.get(
                    field == ChartSchema.MODE ? "chart.mode_" + constant : family + constant);
        }
        return switch (field.textRole()) {
            case PLAIN, QUOTE -> value;
            case TERM -> words.term(field.termList(), value);
            case NOTE -> words.note(value);
        };
    }

    /**
     * What a record says in one of its languages.
     *
     * @param language its code
     * @param original whether it is the record's own
     * @param byMachine whether a machine made some of it
     * @param outdated whether some of it was translated from what the record does not say any more
     * @param texts the fields that say something in it
     */
    public record Rendering(
            String language,
            boolean original,
            boolean byMachine,
            boolean outdated,
            List<String> texts) {

        public Rendering {
            texts = List.copyOf(texts);
        }
    }

    /** What a record says in each of its languages, its own first. */
    public <R> List<Rendering> renderings(Schema<R> schema, R record) {
        List<LocalizedText> texts =
                schema.fields().stream()
                        .map(field -> field.of(record))
                        .filter(LocalizedText.class::isInstance)
                        .map(LocalizedText.class::cast)
                        .filter(text -> !text.isEmpty() && !text.language().isEmpty())
                        .toList();
        return texts.stream()
                .flatMap(
                        text ->
                                Stream.concat(
                                        Stream.of(text.language()),
                                        text.translations().keySet().stream()))
                .distinct()
                .map(language -> rendering(language, texts))
                .toList();
    }

    private static Rendering rendering(String language, List<LocalizedText> texts) {
        return new Rendering(
                language,
                texts.getFirst().language().equals(language),
                texts.stream()
                        .flatMap(text -> translation(text, language).stream())
                        .anyMatch(each -> each.origin() == Translation.Origin.MACHINE),
                texts.stream().anyMatch(text -> text.isOutdated(language)),
                texts.stream()
                        .flatMap(
                                text ->
                                        text.language().equals(language)
                                                ? Stream.of(text.text())
                                                : translation(text, language)
                                                        .map(Translation::value)
                                                        .stream())
                        .filter(said -> !said.isEmpty())
                        .toList());
    }

    private static Optional<Translation> translation(LocalizedText text, String language) {
        return Optional.ofNullable(text.translations().get(language));
    }
}
