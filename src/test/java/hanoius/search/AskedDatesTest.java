package hanoius.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.Certainty;
import hanoius.edtf.DayRange;
import hanoius.edtf.EdtfDate;
import hanoius.language.Language;
import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.model.DateRole;
import hanoius.model.Fact;
import hanoius.model.FactDates;
import hanoius.model.RecordId;
import hanoius.query.Choice;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.query.Operator;
import hanoius.query.Query;
import hanoius.query.SearchWords;
import hanoius.store.Document;
import hanoius.store.Search;
import hanoius.support.BundledDocument;
import hanoius.text.Words;
import hanoius.workspace.FilterResult;
import hanoius.workspace.FilterWords;
import hanoius.workspace.Tally;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What operators ask of dates and reports, on the bundled record and through the document. */
class AskedDatesTest {

    @TempDir static Path folder;
    private static Dataset dataset = Dataset.EMPTY;
    private static Search search;

    @BeforeAll
    static void theBundledRecord() throws IOException {
        dataset = BundledDocument.record().dataset();
        try (Document document =
                Document.create(folder.resolve("d.milestones"), "T", Instant.EPOCH, dataset)) {
            search = Search.of(document);
        }
    }

    @AfterAll
    static void close() {
        search.close();
    }

    private static FilterResult shown(String query) {
        return FilterResult.of(dataset, Filter.NONE.withText(query), search.find(query));
    }

    private static List<String> agreements(FilterResult shown, Certainty certainty) {
        return dataset.agreements().stream()
                .filter(each -> shown.of(each) == certainty)
                .map(each -> each.id().key())
                .toList();
    }

    @Test
    void inForceIn2015IsCountedApart() {
        FilterResult shown = shown("in-force:2015");
        assertEquals(List.of("A011"), agreements(shown, Certainty.CERTAINLY));
        List<String> possible = agreements(shown, Certainty.POSSIBLY);
        assertTrue(possible.containsAll(List.of("A009", "A015", "A016")), possible.toString());
        assertTrue(
                Stream.of("A001", "A002", "A004", "A010", "A020").noneMatch(possible::contains),
                possible.toString());
        assertEquals(
                agreements(shown, Certainty.POSSIBLY),
                agreements(shown("hiệu-lực:2015"), Certainty.POSSIBLY));
        // The other kinds of records have no such date.
        assertEquals(0, Tally.of(shown, RecordId.Kind.MILESTONE).shown());
    }

    @Test
    void aStatusAndAYearFindWhatWasInForceThen() {
        FilterResult shown = shown("status:in-force year:2015");
        assertEquals(List.of("A011"), agreements(shown, Certainty.CERTAINLY));
        assertEquals(List.of("A015", "A016"), agreements(shown, Certainty.POSSIBLY));
    }

    @ParameterizedTest
    @CsvSource({"signed, SIGNED", "in-force, IN_FORCE", "ended, ENDED"})
    void everyYearIsAnsweredAsTheDatesAre(String operator, DateRole role) {
        for (int year = 1998; year < 2027; year++) {
            DayRange days = DayRange.of(EdtfDate.parse(String.valueOf(year)));
            FilterResult shown = shown(operator + ":" + year);
            FilterResult filtered = FilterResult.of(dataset, Filter.NONE.with(role, days));
            for (Agreement each : dataset.agreements()) {
                Certainty expected = FactDates.within(each, role, days).orElseThrow();
                assertEquals(expected, shown.of(each), each.id() + " " + operator + ":" + year);
                assertEquals(expected, filtered.of(each), each.id() + " " + role + " " + year);
            }
        }
    }

    @Test
    void aDateOfTheFilterLetsThroughWhatHasNone() {
        DayRange days = DayRange.of(EdtfDate.parse("2015"));
        FilterResult shown = FilterResult.of(dataset, Filter.NONE.with(DateRole.IN_FORCE, days));
        assertEquals(
                Tally.of(FilterResult.of(dataset, Filter.NONE), RecordId.Kind.MILESTONE),
                Tally.of(shown, RecordId.Kind.MILESTONE));
    }

    @ParameterizedTest
    @CsvSource({
        "has:one-source, ONE_SOURCE",
        "has:other-report, OTHER_REPORT",
        "has:no-source, NO_SOURCE",
        "có:một-nguồn, ONE_SOURCE",
        "co:bao-cao-khac, OTHER_REPORT",
    })
    void reportsAreAskedForByOperatorAndByFacet(String query, String value) {
        FilterResult asked = shown(query);
        FilterResult chosen =
                FilterResult.of(
                        dataset, Filter.NONE.with(Facet.REPORTS, Choice.of(List.of(value))));
        assertEquals(asked.places().boxed().toList(), chosen.places().boxed().toList());
        Stream.<List<? extends Fact>>of(dataset.agreements(), dataset.observations())
                .flatMap(List::stream)
                .forEach(
                        each ->
                                assertEquals(
                                        chosen.isShown(each),
                                        asked.isShown(each),
                                        each.id().toString()));
        assertTrue(
                dataset.observations().stream().anyMatch(asked::isShown)
                        || !value.equals("OTHER_REPORT"));
    }

    @Test
    void everyOperatorAndValueIsReadInBothLanguages() {
        for (Operator each : Operator.values()) {
            List<String> names =
                    Arrays.stream(Language.values())
                            .flatMap(language -> each.names(language).stream())
                            .toList();
            List<String> values =
                    Arrays.stream(Language.values())
                            .flatMap(language -> values(each, language))
                            .toList();
            for (String name : names) {
                for (String value : values) {
                    Query query = Query.parse(name + ":" + value);
                    assertEquals(List.of(), query.problems(), query.text());
                    assertEquals(1, query.clauses().size(), query.text());
                    Query folded = Query.parse(SearchWords.fold(query.text()));
                    assertEquals(query.clauses(), folded.clauses(), folded.text());
                    Query loud = Query.parse(query.text().toUpperCase(Locale.ROOT));
                    assertEquals(query.clauses(), loud.clauses(), loud.text());
                }
            }
        }
    }

    private static Stream<String> values(Operator operator, Language language) {
        if (operator.isOfDays()) {
            return Stream.of("2015", "2014..", "2015-06", "2014-05-02..2016", "tháng 9 2019");
        }
        return operator.choices().isEmpty()
                ? Stream.of("9")
                : operator.choices().stream()
                        .flatMap(
                                each ->
                                        Stream.of(
                                                each,
                                                operator.choice(each, language),
                                                '"' + operator.choice(each, language) + '"'));
    }

    @Test
    void whatIsWrongListsWhatIsRightInTheLanguageOfTheReader() {
        var problem = Query.parse("tình-trạng:xyz").problems().getFirst();
        String told = FilterWords.of(problem, Words.in(Language.VI));
        assertTrue(told.contains("Đang có hiệu lực"), told);
        problem = Query.parse("has:xyz").problems().getFirst();
        told = FilterWords.of(problem, Words.in(Language.EN));
        assertTrue(told.contains("one-source, several-sources, other-report"), told);
        problem = Query.parse("xyz:1").problems().getFirst();
        told = FilterWords.of(problem, Words.in(Language.VI));
        assertTrue(told.contains("hiệu lực"), told);
    }
}
