package hanoius.command;

import static hanoius.command.Answer.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.edtf.EdtfDate;
import hanoius.exchange.DataPackage;
import hanoius.exchange.DataPackageException;
import hanoius.exchange.PackageTables;
import hanoius.interchange.ForeignFormat;
import hanoius.language.Language;
import hanoius.milestone.MilestoneField;
import hanoius.model.Citation;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.query.Filter;
import hanoius.schema.Json;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.store.SqliteArchive;
import hanoius.support.BundledDocument;
import hanoius.support.Facts;
import hanoius.support.PlainCsv;
import hanoius.support.RecordFiles;
import hanoius.table.Listing;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.NameOrder;
import hanoius.text.Words;
import hanoius.workspace.FilterResult;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class ExportedRecordTest {

    @TempDir static Path shared;
    @TempDir Path folder;

    private static Path document = Path.of("");

    @BeforeAll
    static void aDocument() throws IOException {
        document = BundledDocument.in(shared);
    }

    private static Answer export(Path from, String what, Path to, String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "export",
                                what,
                                "--document",
                                from.toString(),
                                "-o",
                                to.toString()));
        arguments.addAll(Arrays.asList(more));
        return run(arguments.toArray(String[]::new));
    }

    private Path exported(String what, String name, String... more) {
        Path to = folder.resolve(name);
        Answer answer = export(document, what, to, more);
        assertEquals(0, answer.code(), answer.err());
        assertEquals(to + System.lineSeparator(), answer.out());
        return to;
    }

    @Test
    void theWholeRecordIsReadAgainFromFolderAndZip() throws IOException {
        Path in = exported("record", "package");
        Path zip = exported("record", "package.zip");
        for (Path each : List.of(in, zip)) {
            assertEquals(
                    PackageTables.rows(DataPackage.bundled().dataset()),
                    PackageTables.rows(DataPackage.in(each).dataset()));
        }
        assertEquals(
                RecordFiles.count("sources"),
                ForeignFormat.CSL_JSON
                        .read(Files.readString(in.resolve("sources.csl.json")))
                        .rows("sources")
                        .size());
        assertFalse(Files.exists(in.resolve("history.csv")));
        Files.writeString(in.resolve("README.md"), "mine");
        Path again = exported("record", "again");
        exported("record", "package");
        try (Stream<Path> files = Files.list(again)) {
            for (Path each : files.toList()) {
                boolean own = each.endsWith("README.md");
                assertArrayEquals(
                        own ? "mine".getBytes(StandardCharsets.UTF_8) : Files.readAllBytes(each),
                        Files.readAllBytes(in.resolve(each.getFileName())));
            }
        }
    }

    /** A package of a part is a package: whatever is named in it is in it. */
    @Test
    void whatIsFilteredStandsForItself() throws IOException {
        DataPackage part = DataPackage.in(exported("record", "p", "--filter", "party:utah"));
        List<Milestone> milestones = part.dataset().milestones().readAll();
        assertFalse(milestones.isEmpty());
        assertTrue(milestones.size() < RecordFiles.count("milestones"));
        assertTrue(
                milestones.stream()
                        .flatMap(each -> each.citations().stream())
                        .map(Citation::source)
                        .allMatch(part.dataset()::has));
        Answer nothing =
                export(document, "record", folder.resolve("none"), "--filter", "party:nobody");
        assertEquals(1, nothing.code());
        assertFalse(Files.exists(folder.resolve("none")));
    }

    @Test
    void theHistoryGoesAlongWhenItIsAskedFor() throws IOException {
        Path edited = Files.createDirectory(folder.resolve("edited"));
        Path own = BundledDocument.in(edited);
        try (SqliteArchive archive = SqliteArchive.open(own, edited)) {
            Milestone before = archive.read(Progress.NONE).milestones().get(0);
            Milestone after = Facts.like(before).title("=Hostile, \"title\"\nof two lines").build();
            archive.apply(
                    new Change(
                            List.of(Edit.replacing(before, after)),
                            new Attribution(
                                    "An", Instant.parse("2026-01-02T03:04:05Z"), "why", "")));
        }
        Path to = folder.resolve("with");
        Answer answer = export(own, "record", to, "--history");
        assertEquals(0, answer.code(), answer.err());
        List<Map<String, String>> history =
                PlainCsv.rows(Files.readString(to.resolve("history.csv")));
        Map<String, String> last = history.getLast();
        assertEquals("An", last.get("author"));
        assertEquals("why", last.get("reason"));
        assertEquals("2026-01-02T03:04:05Z", last.get("time"));
        assertEquals("milestone", last.get("kind"));
        assertTrue(last.getOrDefault("after", "").contains("of two lines"));
        try (SqliteArchive archive = SqliteArchive.open(own, edited)) {
            List<Edit> edits =
                    archive.steps().reversed().stream()
                            .flatMap(each -> each.edits().stream())
                            .toList();
            assertEquals(edits, history.stream().map(ExportedRecordTest::edit).toList());
        }
        assertEquals(
                DataPackage.in(to).dataset().milestones().size(), RecordFiles.count("milestones"));
    }

    private static Edit edit(Map<String, String> row) {
        RecordId id = RecordId.parse(row.get("kind") + ":" + row.get("id"));
        return new Edit(id, record(id, row.get("before")), record(id, row.get("after")));
    }

    private static @Nullable Entity record(RecordId id, @Nullable String json) {
        Schema<? extends Entity> schema = Schemas.of(id.kind());
        return json == null || json.isEmpty() ? null : schema.ofJson(id, json);
    }

    /** Whoever reads a package knows all that is in it, and whether it is what was written. */
    @Test
    void whatLiesBesideTheTablesIsDescribedAndVerified() throws IOException {
        Path in = exported("record", "described", "--history");
        Object descriptor = Json.read(Files.readString(in.resolve("datapackage.json")));
        Map<String, Object> resources = new TreeMap<>();
        Json.list(descriptor, "resources")
                .forEach(each -> resources.put(Json.text(each, "path"), each));
        try (Stream<Path> files = Files.list(in)) {
            Set<String> names =
                    files.map(each -> each.getFileName().toString())
                            .collect(Collectors.toCollection(TreeSet::new));
            names.removeAll(List.of("datapackage.json", "README.md", "attachments"));
            assertEquals(names, resources.keySet());
        }
        Object history = resources.getOrDefault("history.csv", "");
        assertEquals(
                Files.readString(in.resolve("history.csv")).lines().findFirst().orElse(""),
                Json.list(Json.get(history, "schema"), "fields").stream()
                        .map(each -> Json.text(each, "name"))
                        .collect(Collectors.joining(",")));
        for (String each : List.of("history.csv", "sources.csl.json")) {
            Object resource = resources.getOrDefault(each, "");
            assertEquals(
                    Json.get(resource, "bytes"),
                    BigDecimal.valueOf(Files.size(in.resolve(each))),
                    each);
            byte[] written = Files.readAllBytes(in.resolve(each));
            Files.writeString(in.resolve(each), "{}");
            DataPackageException refused =
                    assertThrows(DataPackageException.class, () -> DataPackage.in(in));
            assertEquals(each, refused.problems().getFirst().file());
            Files.write(in.resolve(each), written);
        }
        Files.delete(in.resolve("sources.csl.json"));
        assertEquals(
                RecordFiles.count("milestones"), DataPackage.in(in).dataset().milestones().size());
    }

    @ParameterizedTest
    @CsvSource({
        "milestones, m.json, , TIMELINE_JSON",
        "milestones, m.csv, timeline-csv, TIMELINE_CSV",
        "milestones, m.ics, , ICALENDAR",
        "milestones, m.jsonld, , JSON_LD",
        "figures, f.csv, sdmx-csv, SDMX_CSV",
        "sources, s.ris, , RIS",
        "sources, s.bib, , BIBTEX",
        "sources, s.json, , CSL_JSON"
    })
    void otherProgramsGetTheirFormat(
            String what, String name, @Nullable String asked, ForeignFormat format)
            throws IOException {
        Path to = folder.resolve(name);
        Answer answer =
                asked == null
                        ? export(document, what, to, "--lang", "vi")
                        : export(document, what, to, "--lang", "vi", "--format", asked);
        assertEquals(0, answer.code(), answer.err());
        assertEquals(1, answer.err().lines().count(), "the losses are told");
        String table = what.equals("figures") ? "observations" : what;
        int read = format.read(Files.readString(to)).rows(table).size();
        assertTrue(
                format == ForeignFormat.ICALENDAR
                        ? read > 0 && read < RecordFiles.count(table)
                        : read == RecordFiles.count(table));
    }

    @ParameterizedTest
    @CsvSource({
        "milestones, milestones",
        "figures, observations",
        "indicators, indicators",
        "sources, sources",
        "parties, parties",
        "links, links",
        "agreements, agreements"
    })
    void everyKindIsATable(String what, String table) throws IOException {
        Path csv = exported(what, what + ".csv", "--for-spreadsheets");
        String text = Files.readString(csv);
        assertEquals('\uFEFF', text.charAt(0));
        assertEquals(RecordFiles.count(table), PlainCsv.lines(text).size() - 1);
    }

    /** The same rows and columns as the table of the window has at first. */
    @Test
    void milestonesAreWrittenAsTheWindowListsThem() throws IOException {
        Path csv = exported("milestones", "shown.csv", "--as-shown");
        List<List<String>> lines = PlainCsv.lines(Files.readString(csv));
        assertEquals(
                List.of("Date", "Title", "Category", "Partners", "Sectors", "Sources"),
                lines.getFirst());
        FilterResult shown = FilterResult.of(BundledDocument.record().dataset(), Filter.NONE);
        List<String> listed =
                Listing.of(MilestoneField.SUBJECT, shown, List.of(), Words.in(Language.EN)).stream()
                        .map(each -> ((Milestone) each).title().in(Language.EN).text())
                        .toList();
        assertEquals(shown.places().count(), listed.size());
        assertEquals(listed, lines.stream().skip(1).map(each -> each.get(1)).toList());
    }

    @Test
    void rowsAreSortedBySeveralFields() throws IOException {
        Path csv =
                exported(
                        "agreements",
                        "sorted.csv",
                        "--sort=kind,-title",
                        "--columns",
                        "kind,title");
        List<List<String>> rows = PlainCsv.lines(Files.readString(csv));
        List<List<String>> sorted =
                rows.stream()
                        .skip(1)
                        .sorted(
                                Comparator.comparing(
                                                List<String>::getFirst, NameOrder.in(Language.EN))
                                        .thenComparing(
                                                List::getLast,
                                                NameOrder.in(Language.EN).reversed()))
                        .toList();
        assertEquals(RecordFiles.count("agreements"), sorted.size());
        assertEquals(sorted, rows.subList(1, rows.size()));
        for (String kind : List.of("agreements", "parties")) {
            Answer refused = export(document, kind, folder.resolve("n.csv"), "--sort", "nam");
            assertEquals(2, refused.code(), refused.err());
        }
    }

    /** By the size of figures and days, else by what stands in the column, nothing last. */
    @ParameterizedTest
    @CsvSource({
        "figures, indicator",
        "figures, period",
        "figures, value",
        "figures, same_as",
        "indicators, name",
        "sources, accessed",
        "sources, milestones",
        "sources, publisher",
        "parties, name",
        "links, to",
        "links, relation"
    })
    void everyTableIsSortedByWhatAColumnShows(String what, String field) throws IOException {
        String columns = field.equals("period") ? "period.edtf" : field;
        Path up = exported(what, "up.csv", "--sort", field, "--columns", columns);
        Path down = exported(what, "down.csv", "--sort=-" + field, "--columns", columns);
        Comparator<String> order = order(field);
        assertSorted(cells(up), order);
        assertSorted(cells(down), order.reversed());
        assertNotEquals(cells(up), cells(down));
    }

    private static void assertSorted(List<String> cells, Comparator<String> order) {
        Comparator<String> nothingLast =
                Comparator.comparing(String::isEmpty)
                        .thenComparing(
                                (one, other) -> one.isEmpty() ? 0 : order.compare(one, other));
        assertEquals(cells.stream().sorted(nothingLast).toList(), cells);
    }

    private static List<String> cells(Path csv) throws IOException {
        return PlainCsv.lines(Files.readString(csv)).stream().skip(1).map(List::getFirst).toList();
    }

    private static Comparator<String> order(String field) {
        return switch (field) {
            case "value", "milestones" -> Comparator.comparing(BigDecimal::new);
            case "period" -> Comparator.comparing(EdtfDate::parse);
            default -> NameOrder.in(Language.EN);
        };
    }

    @Test
    void columnsAreChosenByName() throws IOException {
        Path csv = exported("parties", "p.csv", "--columns", "kind,name");
        assertEquals(List.of("Kind", "Name"), PlainCsv.lines(Files.readString(csv)).getFirst());
        for (String[] wrong :
                new String[][] {
                    {"p.csv", "--columns", "nam"},
                    {"p.json"},
                    {"p.csv", "--format", "ris"}
                }) {
            Answer answer =
                    export(
                            document,
                            "parties",
                            folder.resolve(wrong[0]),
                            Arrays.copyOfRange(wrong, 1, wrong.length));
            assertEquals(2, answer.code(), answer.err());
        }
        assertEquals(
                2,
                export(document, "sources", folder.resolve("s.ris"), "--columns", "title").code());
    }
}
