package hanoius.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.language.Language;
import hanoius.model.RecordId;
import hanoius.query.Filter;
import hanoius.query.Query;
import hanoius.store.Document;
import hanoius.store.Search;
import hanoius.support.BundledDocument;
import hanoius.text.Words;
import hanoius.workspace.FilterResult;
import hanoius.workspace.FilterWords;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class FilteredExportTest {

    @TempDir static Path shared;
    @TempDir Path folder;
    private static Path document = Path.of("");

    @BeforeAll
    static void aDocument() throws IOException {
        document = BundledDocument.in(shared);
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

    private static FilterResult inTheWindow(String query) throws IOException {
        try (Document opened = Document.open(document);
                Search search = Search.of(opened)) {
            return FilterResult.of(opened.read(), Filter.NONE.withText(query), search.find(query));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"party:utah", "nebraska", "kind:lease", "status:in-force"})
    void theTimelineShowsWhatTheWindowFinds(String query) throws IOException {
        Path file = folder.resolve("timeline.svg");
        Answer answer = export("timeline", file, "--whole", "--filter", query);
        assertEquals(0, answer.code(), answer.err());
        String svg = Files.readString(file);
        FilterResult shown = inTheWindow(query);
        List<String> wanted =
                shown.places()
                        .mapToObj(each -> shown.dataset().milestones().id(each))
                        .map(RecordId::key)
                        .toList();
        for (String key : wanted) {
            assertTrue(svg.contains(key), key);
        }
        shown.dataset().agreements().stream()
                .filter(each -> !shown.isShown(each))
                .forEach(
                        each ->
                                assertFalse(
                                        svg.contains("data-record=\"" + each.id() + "\""),
                                        each.id().toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind:lease", "party:utah", "in-force:2015 -status:expired"})
    void theListOfAgreementsIsThatOfTheWindow(String query) throws IOException {
        Path file = folder.resolve("agreements.csv");
        assertEquals(0, export("agreements", file, "--filter", query).code());
        FilterResult shown = inTheWindow(query);
        List<String> wanted =
                shown.dataset().agreements().stream()
                        .filter(shown::isShown)
                        .map(each -> each.id().key())
                        .toList();
        assertEquals(
                wanted,
                Files.readAllLines(file).stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .filter(key -> key.matches("A[0-9]+"))
                        .toList());
        assertFalse(wanted.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"party:utah", "category:visit year:2014..2019", "theme:trade"})
    void aChartHasTheMilestonesThatTheWindowHasAndAllOfItsFigures(String query) throws IOException {
        Path all = folder.resolve("all.svg");
        Path some = folder.resolve("some.svg");
        assertEquals(0, export("chart", all).code());
        assertEquals(0, export("chart", some, "--filter", query).code());
        FilterResult shown = inTheWindow(query);
        Set<String> passing =
                shown.milestones()
                        .map(each -> each.id().toString())
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> before = records(all, "milestone");
        Set<String> drawn = records(some, "milestone");
        assertTrue(passing.containsAll(drawn), drawn + " of " + passing);
        assertEquals(passing.isEmpty(), drawn.isEmpty());
        assertTrue(before.size() > drawn.size());
        assertEquals(records(all, "observation"), records(some, "observation"));
    }

    private static Set<String> records(Path svg, String kind) throws IOException {
        return Pattern.compile("data-record=\"(" + kind + ":[^\"]+)\"")
                .matcher(Files.readString(svg))
                .results()
                .map(each -> each.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource({
        "timeline, timeline.svg, staus:signed, EN",
        "agreements, list.csv, status:sighed, EN",
        "agreements, list.csv, status:sighed, VI",
        "chart, chart.svg, year:soon, VI",
    })
    void aQueryThatMeansNothingIsRefusedInTheWordsOfTheWindow(
            String what, String name, String query, Language language) {
        Path file = folder.resolve(name);
        String message =
                FilterWords.of(Query.parse(query).problems().getFirst(), Words.in(language));
        Answer answer = export(what, file, "--filter", query, "--lang", language.code());
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
        assertFalse(answer.err().contains("?"), answer.err());
        assertFalse(Files.exists(file));
    }

    @ParameterizedTest
    @CsvSource({
        "timeline, timeline.svg, Haf Nooij, en, Did you mean “Hà Nội”?",
        "agreements, list.csv, Ha2 No65i, en, Did you mean “Hà Nội”?",
        "chart, chart.svg, Haf Nooij, vi, Có phải bạn muốn tìm “Hà Nội”?"
    })
    void keysThatNothingComposedAreReadWhenNothingIsFound(
            String what, String name, String keys, String language, String said) {
        Path file = folder.resolve(name);
        Answer answer = export(what, file, "--filter", keys, "--lang", language);
        assertEquals(1, answer.code());
        assertTrue(answer.err().contains(said), answer.err());
        assertEquals(1, answer.err().lines().count());
        assertFalse(Files.exists(file));
    }
}
