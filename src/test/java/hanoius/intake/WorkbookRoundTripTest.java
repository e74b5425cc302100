package hanoius.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import hanoius.archive.MemoryArchive;
import hanoius.exchange.DataPackage;
import hanoius.exchange.RecordTables;
import hanoius.exchange.RecordTables.Selection;
import hanoius.intake.Account.State;
import hanoius.intake.Intake.Received;
import hanoius.interchange.HostileRecord;
import hanoius.language.Language;
import hanoius.language.Translation;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Fact;
import hanoius.model.Milestones;
import hanoius.model.Party;
import hanoius.model.Party.OtherName;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Source;
import hanoius.query.FoldedText;
import hanoius.schema.CitationsType;
import hanoius.schema.Schemas;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.EditWords;
import hanoius.text.FieldWords;
import hanoius.text.Words;
import hanoius.wording.ShownText;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A workbook of ours says what the record has, field by field. */
class WorkbookRoundTripTest {

    private static Dataset record = Dataset.EMPTY;

    @TempDir private Path folder;

    @BeforeAll
    static void theRecord() throws IOException {
        record = DataPackage.bundled().dataset();
    }

    record Case(Kind kind, Language language) {}

    static Stream<Case> cases() {
        return RecordTables.KINDS.stream()
                .flatMap(kind -> Stream.of(Language.values()).map(each -> new Case(kind, each)));
    }

    private static List<? extends Entity> all(Dataset in, Kind kind) {
        return kind == Kind.MILESTONE ? in.milestones().readAll() : in.entities(kind);
    }

    private Batch workbook(Case one, Dataset from, Dataset into) throws IOException {
        Words words = Words.in(one.language()).with(from);
        Path file = folder.resolve("table.xlsx");
        try (var out = Files.newOutputStream(file)) {
            new RecordTables(from, words)
                    .xlsx(out, Selection.of(one.kind(), all(from, one.kind())));
        }
        Received.Table table =
                assertInstanceOf(Received.Table.class, Intake.read(file, Progress.NONE));
        Words theirs = Words.in(one.language()).with(into);
        Mapping mapping = Mapping.of(table.grid(), theirs);
        assertEquals(one.kind(), mapping.kind());
        return Batch.of(
                MemoryArchive.of("Mine", Instant.EPOCH, into),
                into,
                List.of(ReceivedFile.of("table.xlsx", table, mapping, theirs)),
                Meanings.NONE,
                Progress.NONE);
    }

    /** What would be done, in words. */
    private static List<String> told(Batch batch, Dataset here) {
        Words words = Words.in(Language.EN).with(here);
        EditWords edits = new EditWords(here, words);
        return Stream.concat(
                        batch.account().problems().stream()
                                .map(
                                        each ->
                                                each.line()
                                                        + " "
                                                        + each.column()
                                                        + ": "
                                                        + words.of(each.why())
                                                        + " <"
                                                        + each.read()
                                                        + ">"),
                        batch.account().edits().stream()
                                .map(each -> each.id() + " " + edits.changed(each)))
                .limit(8)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsThereIsNoChange(Case one) throws IOException {
        Batch batch = workbook(one, record, record);
        assertEquals(List.of(), told(batch, record));
        assertEquals(
                all(record, one.kind()).size(),
                batch.account().count(Schemas.of(one.kind()).table(), State.SAME));
    }

    /** What others than the records of a kind have to be there, so that these can name them. */
    private static Dataset without(Kind kind, Dataset all) {
        boolean link = kind == Kind.LINK;
        return new Dataset(
                link ? all.milestones() : Milestones.of(List.of()),
                link ? all.agreements() : List.of(),
                List.of(),
                kind == Kind.INDICATOR ? List.of() : all.indicators(),
                List.of(),
                link ? all.sources() : List.of(),
                List.of(),
                all.terms(),
                kind == Kind.PARTY ? List.of() : all.parties(),
                List.of());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsNotThereIsMadeAsItIsTold(Case one) throws IOException {
        Dataset into = without(one.kind(), record);
        Batch batch = workbook(one, record, into);
        assertEquals(
                List.of(),
                told(batch, record).stream().filter(each -> !each.endsWith("[]")).toList());
        Dataset then = into.with(batch.account().edits(), Map.of());
        List<? extends Entity> made = all(then, one.kind());
        List<? extends Entity> wanted = all(record, one.kind());
        assertEquals(wanted.size(), made.size());
        for (int i = 0; i < made.size(); i++) {
            assertEquals(
                    said(wanted.get(i), record, one.language()),
                    said(made.get(i), then, one.language()));
        }
    }

    /**
     * Each field of a record as it is told, and the titles of what it cites. A workbook leaves out
     * zeros at the end of numbers.
     */
    private static <R extends Entity> List<String> said(R record, Dataset in, Language language) {
        FieldWords words = new FieldWords(Words.in(language).with(in));
        Stream<String> cited =
                record instanceof Fact fact
                        ? fact.citations().stream()
                                .flatMap(each -> in.find(each.source(), Source.class).stream())
                                .map(Source::title)
                                .distinct()
                        : Stream.of();
        return Stream.concat(
                        Schemas.of(record).fields().stream()
                                .filter(each -> !each.isAside())
                                .filter(each -> !(each.type() instanceof CitationsType))
                                .map(
                                        each ->
                                                each.name()
                                                        + ": "
                                                        + words.whole(each, record)
                                                                .replaceAll("[.,]0+(?!\\d)", "")),
                        cited)
                .toList();
    }

    static Stream<Arguments> hostile() {
        return LongStream.range(1, 2)
                .boxed()
                .flatMap(seed -> RecordTables.KINDS.stream().map(kind -> Arguments.of(seed, kind)));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileTextsAreNoChangeEither(long seed, Kind kind) throws IOException {
        Dataset all = HostileRecord.of(seed);
        // Saved charts are in no workbook.
        Dataset hostile =
                new Dataset(
                        all.milestones(),
                        all.agreements(),
                        all.links(),
                        all.indicators(),
                        all.observations(),
                        all.sources(),
                        List.of(),
                        all.terms(),
                        all.parties(),
                        List.of());
        Batch batch = workbook(new Case(kind, Language.EN), hostile, hostile);
        Set<String> several = severalAreCalled(hostile);
        assertEquals(
                List.of(),
                told(batch, hostile).stream()
                        .filter(each -> several.stream().noneMatch(each::contains))
                        // Partners stand without a side, where random names are not told apart.
                        .filter(
                                each ->
                                        kind != Kind.MILESTONE
                                                || !(each.startsWith("party:")
                                                        || each.contains("field=parties")))
                        // A time in words behind a further name is not read again.
                        .filter(each -> !each.contains("other_names"))
                        .toList());
    }

    /** Names by which nobody could tell which of several parties is meant. */
    private static Set<String> severalAreCalled(Dataset in) {
        Map<String, Set<RecordId>> called = new HashMap<>();
        for (Party each : in.parties()) {
            Stream.of(
                            Stream.of(each.id().key(), each.name().text()),
                            each.name().translations().values().stream().map(Translation::value),
                            each.otherNames().stream().map(OtherName::name))
                    .flatMap(some -> some)
                    .forEach(
                            name ->
                                    called.computeIfAbsent(
                                                    FoldedText.of(name), _ -> new HashSet<>())
                                            .add(each.id()));
        }
        Words words = Words.in(Language.EN).with(in);
        return in.parties().stream()
                .filter(
                        each ->
                                called.getOrDefault(
                                                        FoldedText.of(
                                                                ShownText.of(words.name(each))
                                                                        .text()),
                                                        Set.of())
                                                .size()
                                        > 1)
                .map(words::name)
                .collect(Collectors.toSet());
    }
}
