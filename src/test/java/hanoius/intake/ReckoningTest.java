package hanoius.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.Content.Contents;
import hanoius.archive.MemoryArchive;
import hanoius.exchange.DataPackage;
import hanoius.exchange.TableRow;
import hanoius.intake.Account.Line;
import hanoius.intake.Account.Match;
import hanoius.intake.Account.State;
import hanoius.intake.Incoming.Origin;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.support.Facts;
import hanoius.support.Packed;
import hanoius.support.RecordFiles;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What comes in is told before it is written, row by row, and then done as one step. */
class ReckoningTest {

    private static final Attribution BY =
            Attribution.of("Minh", Instant.parse("2026-11-29T08:00:00Z"));

    private static final List<String> TABLES =
            List.of(
                    "terms",
                    "sources",
                    "parties",
                    "indicators",
                    "milestones",
                    "agreements",
                    "observations",
                    "links");

    @TempDir private Path folder;

    private static MemoryArchive archive(Dataset dataset) {
        return MemoryArchive.of("Mine", BY.at(), dataset);
    }

    private static Account account(MemoryArchive archive, Incoming incoming) {
        return Reckoning.of(archive, archive.read(Progress.NONE), incoming, Progress.NONE);
    }

    private Incoming bundled() throws IOException {
        Packed.write(folder, DataPackage.bundled().dataset(), Map.of());
        return Intake.ofPackage(folder);
    }

    private static TableRow row(String... cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return new TableRow(2, row);
    }

    private static Incoming table(String name, TableRow... rows) {
        List<TableRow> placed =
                IntStream.range(0, rows.length)
                        .mapToObj(i -> new TableRow(i + 2, rows[i].cells()))
                        .toList();
        return new Incoming(Origin.TABLE, Map.of(name, placed), List.of());
    }

    private static List<String> told(Account account) {
        return account.problems().stream()
                .map(
                        each ->
                                each.table()
                                        + ":"
                                        + each.line()
                                        + ": "
                                        + each.column()
                                        + ": "
                                        + Words.in(Language.EN).of(each.why()))
                .toList();
    }

    @Test
    void anEmptyDocumentBecomesTheRecordThatComesInAndThenHasAllOfIt() throws IOException {
        MemoryArchive archive = archive(Dataset.EMPTY);
        Incoming incoming = bundled();
        Account account = account(archive, incoming);
        assertEquals(List.of(), told(account));
        for (String table : TABLES) {
            assertEquals(RecordFiles.count(table), account.count(table, State.NEW), table);
        }
        Intake.take(archive, account, BY, Progress.NONE);
        assertEquals(1, archive.steps().size());
        Dataset there = DataPackage.bundled().dataset();
        Dataset here = archive.read(Progress.NONE);
        for (RecordId.Kind kind : RecordId.Kind.values()) {
            assertEquals(there.entities(kind), here.entities(kind), kind::word);
        }
        Account again = account(archive, incoming);
        assertEquals(again.lines().size(), again.count(State.SAME));
        archive.undo(archive.undoable().orElseThrow(), BY);
        assertTrue(archive.read(Progress.NONE).isEmpty());
    }

    @Test
    void aRowThatWasEditedIsChangedInThatFieldAlone() throws IOException {
        Dataset record = DataPackage.bundled().dataset();
        MemoryArchive archive = archive(record);
        Incoming incoming = bundled();
        List<TableRow> rows = new ArrayList<>(incoming.rows("milestones"));
        Map<String, String> edited = new HashMap<>(rows.get(3).cells());
        edited.put("date", "2017-05-04");
        rows.set(3, new TableRow(rows.get(3).line(), edited));
        Map<String, List<TableRow>> tables = new HashMap<>(incoming.tables());
        tables.put("milestones", rows);
        Account account = account(archive, new Incoming(Origin.PACKAGE, tables, List.of()));
        assertEquals(1, account.edits().size());
        Edit edit = account.edits().getFirst();
        Milestone before = (Milestone) edit.before();
        assertEquals(
                Facts.like(before).date("2017-05-04").build().toString(),
                String.valueOf(edit.after()));
        assertEquals(1, account.count("milestones", State.CHANGED));
    }

    @Test
    void aTableLeavesWhatItDoesNotSay() {
        Source source =
                Facts.source("S1")
                        .title("A visit")
                        .publisher("VNA")
                        .url("https://example.org/visit")
                        .build();
        MemoryArchive archive = archive(Facts.dataset(source));
        Account account =
                account(archive, table("sources", row("id", "S1", "published", "2019-09")));
        Source after = (Source) Objects.requireNonNull(account.edits().getFirst().after());
        assertEquals("VNA", after.publisher());
        assertEquals("2019-09", String.valueOf(after.published()));
    }

    @Test
    void aSourceIsKnownByAddressAndTitle() {
        MemoryArchive archive =
                archive(
                        Facts.dataset(
                                Facts.source("S1")
                                        .title("Hà Nội: a visit")
                                        .url("https://www.example.org/visit/")
                                        .build()));
        Account account =
                account(
                        archive,
                        table(
                                "sources",
                                row(
                                        "title",
                                        "Ha Noi, a visit",
                                        "url",
                                        "http://example.org/visit?utm_source=mail"),
                                row("title", "Another", "url", "https://example.org/visit")));
        Line known = account.lines().getFirst();
        assertEquals(Match.ADDRESS_AND_TITLE, known.match());
        assertEquals(RecordId.source("S1"), known.id());
        assertEquals(State.NEW, account.lines().get(1).state());
        assertEquals(RecordId.source("S2"), account.lines().get(1).id());
    }

    @Test
    void aMilestoneIsKnownByDateAndTitleInAnyLanguage() {
        Milestone visit = Facts.milestone("M1").date("2019-09-20").title("A visit").build();
        MemoryArchive archive = archive(Facts.dataset(visit));
        Incoming incoming =
                new Incoming(
                        Origin.FOREIGN,
                        Map.of(
                                "milestones",
                                List.of(
                                        row(
                                                "id",
                                                "first",
                                                "date",
                                                "2019-09-20",
                                                "title",
                                                "Một chuyến thăm",
                                                "lang",
                                                "vi",
                                                "category",
                                                "visit",
                                                "scope",
                                                "hanoi")),
                                "translations",
                                List.of(
                                        row(
                                                "kind",
                                                "milestone",
                                                "id",
                                                "first",
                                                "field",
                                                "title",
                                                "language",
                                                "en",
                                                "value",
                                                "A Visit",
                                                "origin",
                                                "person"))),
                        List.of());
        Account account = account(archive, incoming);
        assertEquals(List.of(), told(account));
        Line line = account.lines().getFirst();
        assertEquals(Match.DATE_AND_TITLE, line.match());
        assertEquals(visit.id(), line.id());
    }

    @Test
    void partiesAndTermsAreKnownByTheirNamesWithAccentsOrWithout() throws IOException {
        MemoryArchive archive = archive(DataPackage.bundled().dataset());
        Incoming incoming =
                new Incoming(
                        Origin.FOREIGN,
                        Map.of(
                                "milestones",
                                List.of(
                                        row(
                                                "id",
                                                "x",
                                                "date",
                                                "2025-01-02",
                                                "title",
                                                "New",
                                                "category",
                                                "Chuyến thăm",
                                                "scope",
                                                "HANOI",
                                                "place",
                                                "Hà Nội")),
                                "participations",
                                List.of(
                                        row(
                                                "kind",
                                                "milestone",
                                                "id",
                                                "x",
                                                "position",
                                                "1",
                                                "party",
                                                "City of Hà Nội"))),
                        List.of());
        Account account = account(archive, incoming);
        assertEquals(List.of(), told(account));
        Milestone made = (Milestone) Objects.requireNonNull(account.edits().getFirst().after());
        assertEquals("visit", made.category());
        assertEquals("hanoi", made.scope());
        assertEquals(List.of("Hanoi"), made.places());
        assertEquals(RecordId.party("City of Hanoi"), made.parties().getFirst().party());
    }

    @Test
    void whatIsOnlyOfferedIsMadeWhereNothingIsCalledSo() throws IOException {
        MemoryArchive archive = archive(DataPackage.bundled().dataset());
        Map<String, List<TableRow>> offered =
                Map.of(
                        "parties",
                        Stream.of("Bang Nebraska", "Nobody's Company")
                                .map(name -> row("id", name, "name", name, "kind", "organisation"))
                                .toList());
        List<TableRow> taking =
                Stream.of("Bang Nebraska", "Nobody's Company")
                        .map(
                                name ->
                                        row(
                                                "kind",
                                                "milestone",
                                                "id",
                                                "x",
                                                "position",
                                                "1",
                                                "party",
                                                name))
                        .toList();
        TableRow visit =
                row(
                        "#",
                        "x",
                        "date",
                        "2025",
                        "title",
                        "New",
                        "category",
                        "visit",
                        "scope",
                        "hanoi");
        Account account =
                account(
                        archive,
                        new Incoming(
                                Origin.TABLE,
                                Map.of("milestones", List.of(visit), "participations", taking),
                                offered,
                                Map.of(),
                                List.of(),
                                Contents.NONE));
        assertEquals(List.of(), told(account));
        assertEquals(2, account.lines().size());
        assertEquals("P1", account.edits().getFirst().id().key());
        Account unnamed =
                account(
                        archive,
                        new Incoming(
                                Origin.TABLE,
                                Map.of(),
                                offered,
                                Map.of(),
                                List.of(),
                                Contents.NONE));
        assertEquals(List.of(), unnamed.lines());
    }

    @Test
    void aFigureIsKnownByItsPeriod() throws IOException {
        Dataset record = DataPackage.bundled().dataset();
        Observation there =
                record.observations().stream()
                        .filter(
                                each ->
                                        record.observationsOf(each.indicator()).stream()
                                                        .filter(
                                                                other ->
                                                                        other.period()
                                                                                .equals(
                                                                                        each
                                                                                                .period()))
                                                        .count()
                                                == 1)
                        .findFirst()
                        .orElseThrow();
        String name =
                record.indicators().stream()
                        .filter(each -> each.id().equals(there.indicator()))
                        .findFirst()
                        .orElseThrow()
                        .name()
                        .text();
        Account account =
                account(
                        archive(record),
                        table(
                                "observations",
                                row(
                                        "indicator",
                                        name,
                                        "period",
                                        there.period().text(),
                                        "value",
                                        "999999",
                                        "qualifier",
                                        "exact")));
        assertEquals(List.of(), told(account));
        assertEquals(Match.PERIOD, account.lines().getFirst().match());
        assertEquals(there.id(), account.lines().getFirst().id());
    }

    @Test
    void aRecordThatSaysItIsAnotherByItsUuidIsAnother() {
        MemoryArchive archive = archive(Facts.dataset(Facts.source("S1").title("Mine").build()));
        Account account =
                account(
                        archive,
                        table(
                                "sources",
                                row(
                                        "id",
                                        "S1",
                                        "title",
                                        "Theirs",
                                        "uuid",
                                        "5f1d7c3e-96a5-4d0c-8f3b-0d6a2c1e9b77")));
        assertEquals(State.NEW, account.lines().getFirst().state());
        assertEquals(RecordId.source("S2"), account.lines().getFirst().id());
        Account same =
                account(
                        archive,
                        table(
                                "sources",
                                row(
                                        "id",
                                        "X",
                                        "title",
                                        "Mine!",
                                        "uuid",
                                        RecordId.source("S1").uuid().toString())));
        assertEquals(Match.UUID, same.lines().getFirst().match());
        assertEquals(State.CHANGED, same.lines().getFirst().state());
    }

    @Test
    void errorsAreToldByRowAndColumnWithWhatStandsThere() {
        MemoryArchive archive = archive(Facts.dataset(Facts.indicator("I1").build()));
        Account account =
                account(
                        archive,
                        table(
                                "observations",
                                row(
                                        "indicator",
                                        "I1",
                                        "period",
                                        "2019-02-30",
                                        "value",
                                        "12,5",
                                        "qualifier",
                                        "exact"),
                                row("indicator", "I9", "period", "2019", "qualifier", "guess"),
                                row(
                                        "indicator",
                                        "I1",
                                        "period",
                                        "2019",
                                        "value",
                                        "3",
                                        "lower",
                                        "4",
                                        "qualifier",
                                        "exact"),
                                row(
                                        "indicator",
                                        "I1",
                                        "period",
                                        "2020",
                                        "value",
                                        "3",
                                        "qualifier",
                                        "exact")));
        assertEquals(
                List.of(
                        "observations:2: period: February 2019 has 28 days.",
                        "observations:2: value: It is not a number such as 12.5.",
                        "observations:3: indicator: Nothing is called “I9”, neither in the"
                                + " document nor in the file.",
                        "observations:3: value: Something has to stand here."),
                told(account).subList(0, 4));
        assertTrue(told(account).get(4).startsWith("observations:3: qualifier: It is none of: "));
        assertEquals(
                "observations:4: value: The bounds of the figure are not in their order.",
                told(account).get(5));
        assertEquals("12,5", account.problems().get(1).read());
        assertEquals(3, account.count(State.ERROR));
        assertEquals(1, account.count(State.NEW));
    }

    @Test
    void whatNamesARowInErrorIsInErrorToo() {
        MemoryArchive archive = archive(Dataset.EMPTY);
        Map<String, List<TableRow>> tables =
                Map.of(
                        "indicators",
                        List.of(row("id", "I1", "name", "Visitors", "unit", "persons")),
                        "observations",
                        List.of(
                                row(
                                        "id",
                                        "O1",
                                        "indicator",
                                        "I1",
                                        "period",
                                        "2019",
                                        "value",
                                        "1",
                                        "qualifier",
                                        "exact")));
        Account account = account(archive, new Incoming(Origin.TABLE, tables, List.of()));
        assertEquals(2, account.count(State.ERROR));
        assertTrue(
                told(account)
                        .contains("observations:2: : It names “I1”, which is in error itself."));
        assertEquals(List.of(), account.edits());
    }

    @Test
    void twoRowsAreNotOneRecord() {
        Account account =
                account(
                        archive(Dataset.EMPTY),
                        table(
                                "sources",
                                row("id", "S1", "title", "One"),
                                row("id", "S1", "title", "Two")));
        assertEquals(List.of("sources:3: id: Another row is the same record."), told(account));
        assertEquals(1, account.edits().size());
    }

    @Test
    void rowsThatCouldNotBeReadAreInErrorWithTheOthers() throws IOException {
        bundled();
        Path sources = folder.resolve("sources.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(sources));
        lines.set(1, "S001,too,few");
        Files.write(sources, lines);
        Account account = account(archive(Dataset.EMPTY), Intake.ofPackage(folder));
        assertEquals(1, account.count("sources", State.ERROR));
        assertEquals(
                "sources:2: : The row has 3 cells; the table has 8 columns.",
                told(account).getFirst());
        assertTrue(account.count(State.ERROR) > 1, "what cites it rests on it");
        assertFalse(
                account.edits().stream()
                        .anyMatch(each -> each.id().equals(RecordId.source("S001"))));
    }

    @Test
    void nobodyWaitsForWhatIsNoLongerWanted() throws IOException {
        MemoryArchive archive = archive(Dataset.EMPTY);
        Incoming incoming = bundled();
        int[] asked = {0};
        Progress progress =
                new Progress() {
                    @Override
                    public void report(double done) {}

                    @Override
                    public boolean cancelled() {
                        return ++asked[0] > 100;
                    }
                };
        assertThrows(
                CancellationException.class,
                () -> Reckoning.of(archive, Dataset.EMPTY, incoming, progress));
        assertEquals(101, asked[0]);
    }

    @Test
    void aWordThatIsNewIsKept() {
        Account account =
                account(
                        archive(Dataset.EMPTY),
                        table(
                                "milestones",
                                row(
                                        "date",
                                        "2019",
                                        "title",
                                        "A",
                                        "category",
                                        "concert",
                                        "scope",
                                        "hanoi")));
        Milestone made = (Milestone) Objects.requireNonNull(account.edits().getFirst().after());
        assertEquals("concert", made.category());
        assertNull(account.edits().getFirst().before());
    }
}
