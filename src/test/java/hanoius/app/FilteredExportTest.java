package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.exchange.DataPackage;
import hanoius.model.RecordId;
import hanoius.query.Filter;
import hanoius.store.Document;
import hanoius.store.Search;
import hanoius.workspace.Shown;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class FilteredExportTest {

    @TempDir static Path shared;
    @TempDir Path folder;
    private static Path document = Path.of("");

    @BeforeAll
    static void aDocument() throws IOException {
        document = shared.resolve("record.milestones");
        DataPackage record = DataPackage.bundled();
        Document.create(document, record.title(), record.created(), record.dossier()).close();
    }

    private Answer export(String what, Path file, String... more) {
        List<String> arguments =
                Stream.concat(
                                Stream.of(
                                        "export",
                                        what,
                                        "--document",
                                        document.toString(),
                                        "-o",
                                        file.toString()),
                                Stream.of(more))
                        .toList();
        return Answer.run(arguments.toArray(String[]::new));
    }

    private static Shown inTheWindow(String query) throws IOException {
        try (Document opened = Document.open(document);
                Search search = Search.of(opened)) {
            return Shown.of(opened.read(), Filter.NONE.withText(query), search.find(query));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"party:utah", "nebraska", "kind:lease", "status:in-force"})
    void theTimelineShowsWhatTheWindowFinds(String query) throws IOException {
        Path file = folder.resolve("timeline.svg");
        Answer answer = export("timeline", file, "--whole", "--filter", query);
        assertEquals(0, answer.code(), answer.err());
        String svg = Files.readString(file);
        Shown shown = inTheWindow(query);
        List<String> wanted =
                shown.places()
                        .mapToObj(each -> shown.dossier().milestones().id(each))
                        .map(RecordId::key)
                        .toList();
        for (String key : wanted) {
            assertTrue(svg.contains(key), key);
        }
        shown.dossier().agreements().stream()
                .filter(each -> !shown.isShown(each))
                .forEach(
                        each ->
                                assertFalse(
                                        svg.contains("data-record=\"" + each.id() + "\""),
                                        each.id().toString()));
    }

    @Test
    void theListOfAgreementsIsNarrowed() throws IOException {
        Path file = folder.resolve("agreements.csv");
        assertEquals(0, export("agreements", file, "--filter", "kind:lease").code());
        assertEquals(3, Files.readAllLines(file).size());
    }

    @Test
    void aChartListsOnlyTheMilestonesThatAreLetThrough() throws IOException {
        Path all = folder.resolve("all.svg");
        Path some = folder.resolve("some.svg");
        assertEquals(0, export("chart", all).code());
        assertEquals(0, export("chart", some, "--filter", "party:utah").code());
        assertTrue(Files.size(some) < Files.size(all));
    }

    @ParameterizedTest
    @CsvSource({
        "timeline, timeline.svg, staus:signed, There is no “staus:”",
        "agreements, list.csv, status:sighed, “status:” cannot be “sighed”",
        "chart, chart.svg, year:soon, “soon” is not a year or day",
    })
    void aQueryThatMeansNothingIsRefusedAsInTheWindow(
            String what, String name, String query, String message) {
        Path file = folder.resolve(name);
        Answer answer = export(what, file, "--filter", query);
        assertEquals(2, answer.code());
        assertTrue(answer.err().contains(message), answer.err());
        assertEquals(1, answer.err().lines().count());
        assertFalse(Files.exists(file));
    }

    @ParameterizedTest
    @CsvSource({"timeline, timeline.svg", "agreements, list.csv", "chart, chart.svg"})
    void nothingIsNoPicture(String what, String name) {
        Path file = folder.resolve(name);
        Answer answer = export(what, file, "--filter", "zzzqqq");
        assertEquals(1, answer.code());
        assertTrue(answer.err().contains("finds nothing"), answer.err());
        assertFalse(Files.exists(file));
    }
}
