package hanoius.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.EdtfDate;
import hanoius.everyday.RandomDates;
import hanoius.exchange.DataPackage;
import hanoius.form.CountNotation;
import hanoius.form.DayNotation;
import hanoius.form.FormulaTarget;
import hanoius.form.LanguageTexts;
import hanoius.form.Readings;
import hanoius.form.WordedDate;
import hanoius.language.Language;
import hanoius.language.LocalizedText;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Party.OtherName;
import hanoius.model.Party.Participation;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.schema.CitationsType;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.schema.LocalizedType;
import hanoius.schema.OtherNamesType;
import hanoius.schema.ParticipationsType;
import hanoius.schema.QuantityType;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.schema.SeriesType;
import hanoius.schema.WeightsType;
import hanoius.store.SqliteArchive;
import hanoius.support.BundledDocument;
import hanoius.support.Facts;
import hanoius.support.Packed;
import hanoius.task.DirectRunner;
import hanoius.task.Lifetime;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.Words;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.EditSession;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Whatever is typed for any field of any kind is what the record has, and what the file, a data
 * package made of it and the next start of the program read.
 */
class EveryFieldTest {

    private static final int ROUNDS = Integer.getInteger("rounds", 3);

    /** A record of each kind that has a form. */
    private static final List<RecordId> EDITED =
            List.of(
                    RecordId.source("S1"),
                    RecordId.party("P1"),
                    RecordId.milestone("M1"),
                    RecordId.agreement("A1"),
                    RecordId.indicator("i"),
                    RecordId.observation("O1"));

    /** Texts that somebody might type or paste, each with what it means. */
    private static final Map<String, String> TEXTS = texts();

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String same :
                List.of(
                        "Thỏa thuận về Hà Nội",
                        "Tho\u0309a thua\u0323\u0302n",
                        "\u202Eright to left\u202C שלום",
                        "\uFEFFzero\u200Bwidth\u00A0no break",
                        "\uD83C\uDDFB\uD83C\uDDF3 \uD83E\uDD1D \uD83C\uDDFA\uD83C\uDDF8",
                        "O'Brien; DROP TABLE milestone;--",
                        "\"quoted\", 'single', “curled”, and; (more",
                        "one)\\two\\;three|four",
                        "=1+1\t@cmd",
                        "<b>&amp;</b> {0} '{1}' %s \\n",
                        "NULL",
                        "-",
                        "two\nlines\n\nand a fourth",
                        "\uFFFF\uFFFD",
                        "x".repeat(20_000))) {
            texts.put(same, same);
        }
        texts.put(" \t blanks around \u2003\n", "blanks around");
        texts.put("one\r\ntwo\rthree", "one\ntwo\nthree");
        texts.put("nothing\u0000here\u0007\u001B[31m\u0085", "nothinghere[31m");
        texts.put("half \uD83C of one", "half  of one");
        return texts;
    }

    /** Somebody who types and chooses at random, and knows what the records have to have. */
    private static final class Typist {

        private final EditSession session;
        private final Words words;
        private final Random random;
        private final Iterator<EdtfDate> dates;
        private final Map<RecordId, Map<String, @Nullable Object>> expected = new HashMap<>();

        Typist(EditSession session, long seed) {
            this.session = session;
            words = session.workspace().words();
            random = new Random(seed);
            dates = new RandomDates(seed).dates().iterator();
        }

        private <T> T one(List<T> some) {
            return some.get(random.nextInt(some.size()));
        }

        <R extends Entity> void fill(Schema<R> schema, RecordId id) {
            RecordForm<R> form =
                    RecordForm.of(session, schema, id, new Lifetime(), _ -> {}).orElseThrow();
            schema.fields().forEach(field -> fill(form, field));
        }

        private void expect(RecordForm<?> form, Field<?, ?> field, @Nullable Object value) {
            expected.computeIfAbsent(form.id(), _ -> new HashMap<>()).put(field.name(), value);
        }

        @SuppressWarnings("unchecked") // A field's own type says what its values are.
        private <R extends Entity> void fill(RecordForm<R> form, Field<R, ?> field) {
            switch (field.type()) {
                case FieldType.Text _ -> text(form, (Field<R, String>) field);
                case LocalizedType _ -> localized(form, (Field<R, LocalizedText>) field);
                case FieldType.Edtf _ -> date(form, (Field<R, EdtfDate>) field);
                case FieldType.Day _ -> day(form, (Field<R, LocalDate>) field);
                case FieldType.Count count -> count(form, (Field<R, Integer>) field, count);
                case QuantityType _ -> quantity(form, (Field<R, Quantity>) field);
                case OtherNamesType _ -> names(form, (Field<R, List<OtherName>>) field);
                case FieldType.Flag _ -> set(form, field, random.nextBoolean());
                case FieldType.Choice<?> choice ->
                        set(form, field, one(List.of(choice.words().getEnumConstants())));
                case FieldType.Reference reference ->
                        set(
                                form,
                                field,
                                reference.kinds().contains(Kind.INDICATOR)
                                        ? RecordId.indicator(one(List.of("i", "j")))
                                        : null);
                case FieldType.Names _ -> set(form, field, distinct(3));
                case CitationsType _ ->
                        set(
                                form,
                                field,
                                List.of(
                                        new Citation(RecordId.source("S2"), text(), text()),
                                        Citation.of(RecordId.source("S1"))));
                case ParticipationsType _ ->
                        set(
                                form,
                                field,
                                List.of(
                                        Participation.partner("us", RecordId.party("P2")),
                                        new Participation(name(), name(), null, text())));
                case FieldType.Decimal _, SeriesType _, WeightsType _ ->
                        throw new AssertionError("no form has " + field);
            }
        }

        @SuppressWarnings("unchecked") // The value is made after the field's type.
        private <R extends Entity, V> void set(
                RecordForm<R> form, Field<R, V> field, @Nullable Object value) {
            form.set(field, (V) value);
            expect(form, field, value);
        }

        /** One of those that mean something, as they are kept. */
        private String text() {
            return one(List.copyOf(TEXTS.values()));
        }

        /** What a term may be called. */
        private String name() {
            String text = text();
            return text.substring(0, Math.min(900, text.length()));
        }

        private List<String> distinct(int most) {
            List<String> all = new ArrayList<>();
            for (int i = random.nextInt(most + 1); i > 0; i--) {
                all.add(name());
            }
            return all.stream().distinct().toList();
        }

        /** Types a text, and answers what it means. */
        private <T> String typed(TypedEntry<T> entry) {
            String typed = one(List.copyOf(TEXTS.keySet()));
            type(entry, typed);
            return TEXTS.getOrDefault(typed, typed);
        }

        private static <T> void type(TypedEntry<T> entry, String text) {
            entry.textProperty().set(text);
            entry.leave();
            assertNull(entry.errorProperty().get(), text);
        }

        private <R extends Entity> void text(RecordForm<R> form, Field<R, String> field) {
            if (FormulaTarget.of(field).isPresent()) {
                formula(form, field);
            } else if (!field.termList().isEmpty()) {
                set(form, field, name());
            } else if (!field.name().equals(LocalizedType.LANG)
                    && form.schema().fields().stream()
                            .noneMatch(each -> field.equals(each.wording()))) {
                expect(form, field, typed(form.text(field)));
            }
        }

        private <R extends Entity> void formula(RecordForm<R> form, Field<R, String> field) {
            String formula = one(List.of("253400 / 1.033", "(3.4 - 0.15) * 2", "17.9%"));
            var editor =
                    new FormulaEditor<>(form, field, FormulaTarget.of(field).orElseThrow(), words);
            type(editor.entry(), editor.notation().written(formula));
            expect(form, field, formula);
        }

        private <R extends Entity> void localized(
                RecordForm<R> form, Field<R, LocalizedText> field) {
            String own = form.ownLanguage();
            String other = own.equals("en") ? "vi" : "en";
            String original = typed(form.text(field, own));
            String translation = typed(form.text(field, other));
            LocalizedText text = form.value(field);
            assertTrue(text != null && text.text().equals(original), original);
            assertEquals(
                    translation, LanguageTexts.read(form.valuesProperty().get(), field, other));
            expect(form, field, text);
        }

        /** As the program writes it, as EDTF, or in words that are kept. */
        private <R extends Entity> void date(RecordForm<R> form, Field<R, EdtfDate> field) {
            var editor = new DateEditor<>(form, field, words);
            Field<R, String> wording = field.wording();
            if (wording != null) {
                // Words of a source that are there stay, whatever is typed for the date.
                type(editor.said(wording), "");
            }
            EdtfDate date = dates.next();
            String said = "";
            switch (random.nextInt(6)) {
                case 0, 1, 2 ->
                        type(editor.entry(), editor.notation().written(new WordedDate(date, "")));
                case 3 -> {
                    date = EdtfDate.parse("2019");
                    said = one(List.of("early  2019", "ĐẦU năm 2019"));
                    type(editor.entry(), " " + said);
                }
                case 4 -> {
                    date = EdtfDate.parse("2019-10-11");
                    said = "10/11/2019";
                    // What stands in the field already would mean what the record has.
                    type(editor.entry(), "2016");
                    type(editor.entry(), said);
                    editor.entry().use(Others.of(editor.entry()));
                }
                default -> {
                    date = EdtfDate.parse("2016-05-23");
                    type(editor.entry(), "2016-05-23");
                    said = wording == null ? "" : typed(editor.said(wording));
                }
            }
            expect(form, field, date);
            if (wording != null) {
                expect(form, wording, said);
            }
        }

        private <R extends Entity> void day(RecordForm<R> form, Field<R, LocalDate> field) {
            LocalDate day = LocalDate.ofEpochDay(random.nextInt(40_000) - 10_000);
            type(form.noted(field, DayNotation::new), new DayNotation(words).written(day));
            expect(form, field, day);
        }

        private <R extends Entity> void count(
                RecordForm<R> form, Field<R, Integer> field, FieldType.Count type) {
            int count = type.smallest() + random.nextInt(1_000_000);
            var notation = new CountNotation(words, type.smallest());
            type(
                    form.noted(field, reader -> new CountNotation(reader, type.smallest())),
                    notation.written(count));
            expect(form, field, count);
        }

        /** Each of its parts by hand, one after the other, over a figure that was typed. */
        private <R extends Entity> void quantity(RecordForm<R> form, Field<R, Quantity> field) {
            var editor = new QuantityEditor<>(form, field, words);
            BigDecimal value = number();
            BigDecimal margin = number().abs();
            String written = words.number(value);
            type(editor.entry(), written);
            type(editor.lower(), words.number(value.subtract(margin)));
            type(editor.upper(), words.number(value.add(margin)));
            String said = typed(editor.said());
            for (Qualifier each : Qualifier.values()) {
                editor.qualify(each);
            }
            Qualifier qualifier = one(List.of(Qualifier.values()));
            editor.qualify(qualifier);
            expect(
                    form,
                    field,
                    new Quantity(
                            value, qualifier, value.subtract(margin), value.add(margin), said));
        }

        private BigDecimal number() {
            return BigDecimal.valueOf(
                    random.nextLong(4_000_000_000L) - 2_000_000_000L, random.nextInt(6));
        }

        private <R extends Entity> void names(RecordForm<R> form, Field<R, List<OtherName>> field) {
            var editor = new OtherNamesEditor<>(form, field, words);
            List<OtherName> names = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                String name = typed(editor.name(i));
                EdtfDate time = dates.next();
                type(editor.time(i), time.text().matches("[0-9-]+") ? "2019" : time.text());
                String language = one(List.of("", "en", "vi"));
                editor.speak(i, language);
                names.add(
                        new OtherName(
                                language,
                                name,
                                time.text().matches("[0-9-]+") ? EdtfDate.parse("2019") : time));
            }
            expect(form, field, names);
        }
    }

    /** What else a text means that was typed. */
    private static final class Others {

        static <T> T of(TypedEntry<T> entry) {
            return Readings.understood(entry.readingProperty().get()).others().getFirst();
        }
    }

    @TempDir Path folder;

    private static Dataset dataset() {
        return Facts.dataset(
                Facts.milestone("M1").title("One").build(),
                Facts.agreement("A1").title("One").build(),
                Facts.indicator("i").build(),
                Facts.indicator("j").build(),
                Facts.observation("O1", RecordId.indicator("i")).note("n").build(),
                Facts.source("S1").build(),
                Facts.source("S2").build(),
                Facts.party("P1").name("One").build(),
                Facts.party("P2").name("Two").build());
    }

    @Test
    void whatIsTypedIsWhatEveryReaderReads() throws IOException {
        Path file = BundledDocument.write(folder.resolve("d.milestones"), dataset());
        for (int round = 0; round < ROUNDS; round++) {
            Map<RecordId, Map<String, @Nullable Object>> expected;
            Map<RecordId, UUID> uuids;
            Dataset now;
            try (SqliteArchive archive = SqliteArchive.open(file, folder.resolve("copies"))) {
                Typist typist = typist(archive, round);
                for (RecordId each : EDITED) {
                    typist.fill(Schemas.of(each.kind()), each);
                }
                expected = typist.expected;
                now = archive.read(Progress.NONE);
                uuids = archive.uuids();
            }
            assertHas(expected, now, "the file in round " + round);
            try (SqliteArchive archive = SqliteArchive.open(file, folder.resolve("copies"))) {
                assertEquals(List.of(), archive.check(Progress.NONE).problems());
                assertHas(expected, archive.read(Progress.NONE), "the next start, " + round);
            }
            Path packed = Files.createDirectory(folder.resolve("package" + round));
            Packed.write(packed, now, uuids);
            assertHas(expected, DataPackage.in(packed).dataset(), "the data package, " + round);
        }
    }

    private static Typist typist(SqliteArchive archive, int round) {
        Language language = round % 2 == 0 ? Language.EN : Language.VI;
        var workspace = new Workspace(language, Theme.LIGHT);
        var changes =
                new ChangeQueue(
                        workspace,
                        new DirectRunner(),
                        () -> "Thu",
                        InstantSource.fixed(Instant.EPOCH),
                        why -> {
                            throw new AssertionError(why);
                        });
        workspace.show(archive.read(Progress.NONE));
        changes.use(archive, Instant.EPOCH);
        var session =
                new EditSession(
                        workspace,
                        changes,
                        InstantSource.fixed(Instant.EPOCH),
                        new EditedDocument.Clock());
        return new Typist(session, round);
    }

    private static void assertHas(
            Map<RecordId, Map<String, @Nullable Object>> expected, Dataset dataset, String where) {
        expected.forEach(
                (id, fields) -> {
                    Entity record = dataset.entity(id).orElseThrow();
                    fields.forEach(
                            (name, value) ->
                                    assertEquals(value, value(record, name), where + ", " + name));
                });
    }

    private static <R extends Entity> @Nullable Object value(R record, String field) {
        return Schemas.of(record).field(field).of(record);
    }
}
