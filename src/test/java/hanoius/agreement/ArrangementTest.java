package hanoius.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.agreement.Arrangement.SortKey;
import hanoius.edtf.Certainty;
import hanoius.language.Language;
import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.Dataset;
import hanoius.model.DatasetChange;
import hanoius.model.Edit;
import hanoius.query.Filter;
import hanoius.support.Facts;
import hanoius.text.Words;
import hanoius.workspace.FilterResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

class ArrangementTest {

    private static final Words WORDS = Words.in(Language.EN);
    private static final Words VIETNAMESE = Words.in(Language.VI);

    private static List<String> sorted(List<AgreementRow> rows, SortKey... keys) {
        return new Arrangement(List.of(keys), AgreementGrouping.NONE, Set.of())
                .sorted(rows, VIETNAMESE).stream().map(row -> row.agreement().id().key()).toList();
    }

    private static List<AgreementRow> rows(String... dates) {
        return Stream.of(dates)
                .map(each -> each.equals("-") ? null : each)
                .map(each -> Agreements.row(Agreements.of(String.valueOf(each), "T", each)))
                .toList();
    }

    private static List<String> grouped(AgreementGrouping grouping, AgreementRow... rows) {
        return lines(Arrangement.INITIAL.groupedBy(grouping), rows);
    }

    private static List<String> lines(Arrangement arrangement, AgreementRow... rows) {
        return arrangement.grouped(List.of(rows), WORDS).stream()
                .map(
                        line ->
                                switch (line) {
                                    case AgreementRow row -> row.agreement().id().key();
                                    case GroupLine heading -> heading.words(WORDS);
                                })
                .toList();
    }

    @Test
    void datesAreSortedByTheirEarliestAndThenTheirLatestDay() {
        assertEquals(
                List.of("../2017", "2017-01-01", "2017-01", "2017", "2017/", "2018"),
                sorted(
                        rows("2018", "2017", "2017/", "2017-01", "../2017", "2017-01-01"),
                        new SortKey(AgreementField.SIGNED, false)));
    }

    @ParameterizedTest
    @CsvSource({"false, 2017, 2018", "true, 2018, 2017"})
    void whatHasNoDateStandsLastInEitherDirection(boolean descending, String one, String two) {
        assertEquals(
                List.of(one, two, "null"),
                sorted(rows("2018", "-", "2017"), new SortKey(AgreementField.SIGNED, descending)));
    }

    @Test
    void aSecondFieldDecidesWhereTheFirstIsEqual() {
        List<AgreementRow> rows =
                Stream.of(
                                Agreements.of("1", "B", "2018"),
                                Agreements.of("2", "A", "2018"),
                                Agreements.of("3", "A", "2019"))
                        .map(Agreements::row)
                        .toList();
        assertEquals(
                List.of("3", "2", "1"),
                sorted(
                        rows,
                        new SortKey(AgreementField.TITLE, false),
                        new SortKey(AgreementField.SIGNED, true)));
        assertEquals(
                List.of("2", "1", "3"),
                sorted(
                        rows,
                        new SortKey(AgreementField.SIGNED, false),
                        new SortKey(AgreementField.TITLE, false)));
    }

    @Test
    void equalRowsKeepTheOrderOfTheDocument() {
        List<AgreementRow> rows =
                Stream.of("1", "2", "3")
                        .map(each -> Agreements.row(Agreements.of(each, "Same", "2018")))
                        .toList();
        assertEquals(List.of("1", "2", "3"), sorted(rows, new SortKey(AgreementField.TITLE, true)));
    }

    @Test
    void titlesAreInVietnameseOrder() {
        List<AgreementRow> rows =
                Stream.of("Ea", "Đà Nẵng", "Dy", "An Z", "Ang", "Ấn")
                        .map(each -> Agreements.row(Agreements.of(each, each, null)))
                        .toList();
        assertEquals(
                List.of("An Z", "Ang", "Ấn", "Dy", "Đà Nẵng", "Ea"),
                sorted(rows, new SortKey(AgreementField.TITLE, false)));
    }

    @Test
    void anAgreementWithTwoPartnersStandsInBothGroups() {
        assertEquals(
                List.of("Oregon · 1", "1", "Utah · 2", "1", "2", "No partner named · 1", "3"),
                grouped(
                        AgreementGrouping.PARTNER,
                        Agreements.row(Agreements.of("1", "T", null, "Utah", "Oregon")),
                        Agreements.row(Agreements.of("2", "T", null, "Utah")),
                        Agreements.row(Agreements.of("3", "T", null))));
    }

    @Test
    void certainAndPossibleAreCountedApartInAGroup() {
        var possible = new AgreementRow(Agreements.of("2", "T", "2017"), Certainty.POSSIBLY, 0);
        assertEquals(
                "Lease · 1 + 1 possible",
                grouped(
                                AgreementGrouping.KIND,
                                Agreements.row(Agreements.of("1", "T", null)),
                                possible)
                        .getFirst());
    }

    @Test
    void statusesStandInTheOrderOfALife() {
        AgreementRow[] rows =
                Stream.of(AgreementStatus.values())
                        .map(
                                each ->
                                        Agreements.row(
                                                Agreements.of(
                                                        each.name(),
                                                        "T",
                                                        null,
                                                        null,
                                                        each,
                                                        List.of())))
                        .toArray(AgreementRow[]::new);
        assertEquals(
                List.of("PROPOSED", "SIGNED", "IN_FORCE", "EXPIRED", "TERMINATED", "UNKNOWN"),
                grouped(AgreementGrouping.STATUS, rows).stream()
                        .filter(each -> !each.contains("·"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2017-05-01, 2010s · 1",
        "200X, 2000s · 1",
        "2009-12/2010-01, 2000s · 1|2010s · 1",
        "2007/2020, 2000s · 1|2010s · 1|2020s · 1",
        "2014/.., 2010s · 1",
        "0900/2020, 900s · 1",
        "../2017, Day of signing not reported · 1",
        "-, Not signed · 1"
    })
    void anAgreementStandsInEveryDecadeInWhichItMayHaveBeenSigned(String date, String headings) {
        assertEquals(
                List.of(headings.split("\\|", -1)),
                grouped(AgreementGrouping.DECADE, rows(date).getFirst()).stream()
                        .filter(each -> each.contains(" · "))
                        .toList());
    }

    @Test
    void aClosedGroupKeepsItsHeadingAndItsCounts() {
        AgreementRow row = Agreements.row(Agreements.of("1", "T", null, "Utah"));
        Arrangement open = Arrangement.INITIAL.groupedBy(AgreementGrouping.PARTNER);
        Group utah = AgreementGrouping.PARTNER.of(row.agreement(), WORDS).getFirst();
        assertEquals(List.of("Utah · 1"), lines(open.toggled(utah), row));
        assertEquals(List.of("Utah · 1", "1"), lines(open.toggled(utah).toggled(utah), row));
    }

    @ParameterizedTest
    @EnumSource(AgreementGrouping.class)
    void everyGroupingIsFoundByItsName(AgreementGrouping grouping) {
        assertEquals(grouping, AgreementGrouping.named(grouping.name()).orElseThrow());
        assertEquals(
                grouping == AgreementGrouping.NONE,
                grouping.of(Agreements.of("1", "T", null), WORDS).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("orders")
    void whatChangedIsPutWhereSortingAnewWouldPutIt(List<SortKey> order) {
        var random = new Random(7);
        Dataset before = Agreements.many(600);
        Arrangement arrangement =
                Arrangement.INITIAL.sortedBy(order).groupedBy(AgreementGrouping.DECADE);
        Listing listing = fresh(before, arrangement);
        for (int turn = 0; turn < 20; turn++) {
            DatasetChange change = DatasetChange.of(before, edits(before, turn, random), Map.of());
            FilterResult shown = shown(change.after());
            listing = listing.then(shown, arrangement, WORDS, Optional.of(change));
            Listing anew = fresh(change.after(), arrangement);
            assertEquals(anew.all(), listing.all());
            assertEquals(anew.lines(), listing.lines());
            before = change.after();
        }
    }

    static Stream<List<SortKey>> orders() {
        return Stream.of(
                List.of(),
                List.of(new SortKey(AgreementField.SIGNED, true)),
                List.of(new SortKey(AgreementField.SIGNED, false)),
                List.of(
                        new SortKey(AgreementField.valueOf("PARTNERS"), true),
                        new SortKey(AgreementField.TITLE, false)),
                List.of(
                        new SortKey(AgreementField.COUNT, true),
                        new SortKey(AgreementField.valueOf("ENDED"), false),
                        new SortKey(AgreementField.TITLE, true)));
    }

    private static FilterResult shown(Dataset dataset) {
        return FilterResult.of(dataset, Filter.NONE);
    }

    private static Listing fresh(Dataset dataset, Arrangement arrangement) {
        return Listing.nothing(WORDS).then(shown(dataset), arrangement, WORDS, Optional.empty());
    }

    private static List<Edit> edits(Dataset dataset, int turn, Random random) {
        List<Agreement> all = dataset.agreements();
        Agreement gone = all.get(random.nextInt(all.size() / 2));
        Agreement changed = all.get(all.size() / 2 + random.nextInt(all.size() / 2));
        String year = Integer.toString(1995 + random.nextInt(31));
        return List.of(
                Edit.deleting(gone),
                Edit.replacing(
                        changed,
                        Facts.like(changed)
                                .title(gone.title())
                                .signed(random.nextBoolean() ? year : null)
                                .ended(random.nextBoolean() ? "2020" : null)
                                .count(1 + random.nextInt(3))
                                .build()),
                Edit.adding(Agreements.of("N" + turn, changed.title().text(), year)));
    }
}
