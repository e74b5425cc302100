package hanoius.agreement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.edtf.DayRange;
import hanoius.exchange.RecordTables;
import hanoius.language.Language;
import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.Dataset;
import hanoius.model.DatasetChange;
import hanoius.model.Edit;
import hanoius.model.RecordId;
import hanoius.query.Filter;
import hanoius.support.Facts;
import hanoius.table.Arrangement;
import hanoius.table.Group;
import hanoius.table.GroupLine;
import hanoius.table.ListedRow;
import hanoius.table.Listing;
import hanoius.table.SortKey;
import hanoius.text.Words;
import hanoius.workspace.FilterResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

class ArrangementTest {

    private static final Words WORDS = Words.in(Language.EN);
    private static final Words VIETNAMESE = Words.in(Language.VI);

    private static final Arrangement<ListedAgreement> INITIAL = AgreementField.SUBJECT.initial();
    private static final Arrangement<ListedAgreement> UNSORTED = INITIAL.sortedBy(List.of());

    private static List<String> sorted(
            List<Agreement> agreements, List<SortKey<ListedAgreement>> keys) {
        return fresh(Facts.dataset(agreements), INITIAL.sortedBy(keys), VIETNAMESE).lines().stream()
                .map(line -> ((ListedRow<ListedAgreement>) line).id().key())
                .toList();
    }

    private static List<Agreement> dated(String... dates) {
        return Stream.of(dates)
                .map(each -> each.equals("-") ? null : each)
                .map(each -> Agreements.of(String.valueOf(each), "T", each))
                .toList();
    }

    private static List<String> grouped(AgreementGrouping grouping, Agreement... agreements) {
        return lines(UNSORTED.groupedBy(grouping), Filter.NONE, agreements);
    }

    private static List<String> lines(
            Arrangement<ListedAgreement> arrangement, Filter filter, Agreement... agreements) {
        FilterResult shown = FilterResult.of(Facts.dataset(List.of(agreements)), filter);
        return Listing.nothing(AgreementField.SUBJECT, WORDS)
                .then(shown, arrangement, WORDS, Optional.empty())
                .lines()
                .stream()
                .map(
                        line ->
                                switch (line) {
                                    case ListedRow<ListedAgreement> row -> row.id().key();
                                    case GroupLine<ListedAgreement> heading -> heading.words(WORDS);
                                })
                .toList();
    }

    @Test
    void datesAreSortedByTheirEarliestAndThenTheirLatestDay() {
        assertEquals(
                List.of("../2017", "2017-01-01", "2017-01", "2017", "2017/", "2018"),
                sorted(
                        dated("2018", "2017", "2017/", "2017-01", "../2017", "2017-01-01"),
                        List.of(new SortKey<>(AgreementField.SIGNED, false))));
    }

    @ParameterizedTest
    @CsvSource({"false, 2017, 2018", "true, 2018, 2017"})
    void whatHasNoDateStandsLastInEitherDirection(boolean descending, String one, String two) {
        assertEquals(
                List.of(one, two, "null"),
                sorted(
                        dated("2018", "-", "2017"),
                        List.of(new SortKey<>(AgreementField.SIGNED, descending))));
    }

    @Test
    void aSecondFieldDecidesWhereTheFirstIsEqual() {
        List<Agreement> rows =
                Stream.of(
                                Agreements.of("1", "B", "2018"),
                                Agreements.of("2", "A", "2018"),
                                Agreements.of("3", "A", "2019"))
                        .toList();
        assertEquals(
                List.of("3", "2", "1"),
                sorted(
                        rows,
                        List.of(
                                new SortKey<>(AgreementField.TITLE, false),
                                new SortKey<>(AgreementField.SIGNED, true))));
        assertEquals(
                List.of("2", "1", "3"),
                sorted(
                        rows,
                        List.of(
                                new SortKey<>(AgreementField.SIGNED, false),
                                new SortKey<>(AgreementField.TITLE, false))));
    }

    @Test
    void equalRowsKeepTheOrderOfTheDocument() {
        List<Agreement> rows =
                Stream.of("1", "2", "3").map(each -> Agreements.of(each, "Same", "2018")).toList();
        assertEquals(
                List.of("1", "2", "3"),
                sorted(rows, List.of(new SortKey<>(AgreementField.TITLE, true))));
    }

    @Test
    void titlesAreInVietnameseOrder() {
        List<Agreement> rows =
                Stream.of("Ea", "Đà Nẵng", "Dy", "An Z", "Ang", "Ấn")
                        .map(each -> Agreements.of(each, each, null))
                        .toList();
        assertEquals(
                List.of("An Z", "Ang", "Ấn", "Dy", "Đà Nẵng", "Ea"),
                sorted(rows, List.of(new SortKey<>(AgreementField.TITLE, false))));
    }

    @Test
    void anAgreementWithTwoPartnersStandsInBothGroups() {
        assertEquals(
                List.of("Oregon · 1", "1", "Utah · 2", "1", "2", "No partner named · 1", "3"),
                grouped(
                        AgreementGrouping.PARTNER,
                        Agreements.of("1", "T", null, "Utah", "Oregon"),
                        Agreements.of("2", "T", null, "Utah"),
                        Agreements.of("3", "T", null)));
    }

    @Test
    void certainAndPossibleAreCountedApartInAGroup() {
        LocalDate may = LocalDate.of(2017, 5, 1);
        assertEquals(
                "Lease · 1 + 1 possible",
                lines(
                                UNSORTED.groupedBy(AgreementGrouping.KIND),
                                Filter.NONE.withDays(new DayRange(may, may.plusDays(30))),
                                Agreements.of("1", "T", "2017-05-03"),
                                Agreements.of("2", "T", "2017"))
                        .getFirst());
    }

    @Test
    void statusesStandInTheOrderOfALife() {
        Agreement[] rows =
                Stream.of(AgreementStatus.values())
                        .map(each -> Agreements.of(each.name(), "T", null, null, each, List.of()))
                        .toArray(Agreement[]::new);
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
                grouped(AgreementGrouping.DECADE, dated(date).getFirst()).stream()
                        .filter(each -> each.contains(" · "))
                        .toList());
    }

    @Test
    void aClosedGroupKeepsItsHeadingAndItsCounts() {
        Agreement row = Agreements.of("1", "T", null, "Utah");
        Arrangement<ListedAgreement> open = UNSORTED.groupedBy(AgreementGrouping.PARTNER);
        Group utah = AgreementGrouping.PARTNER.of(new ListedAgreement(row, 0), WORDS).getFirst();
        assertEquals(List.of("Utah · 1"), lines(open.toggled(utah), Filter.NONE, row));
        assertEquals(
                List.of("Utah · 1", "1"),
                lines(open.toggled(utah).toggled(utah), Filter.NONE, row));
    }

    @ParameterizedTest
    @EnumSource(AgreementGrouping.class)
    void everyGroupingIsFoundByItsName(AgreementGrouping grouping) {
        assertEquals(grouping, AgreementField.SUBJECT.grouping(grouping.name()).orElseThrow());
        assertEquals(
                grouping == AgreementGrouping.NONE,
                grouping.of(new ListedAgreement(Agreements.of("1", "T", null), 0), WORDS)
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("orders")
    void whatChangedIsPutWhereSortingAnewWouldPutIt(List<SortKey<ListedAgreement>> order) {
        var random = new Random(7);
        Dataset before = Agreements.many(600);
        Arrangement<ListedAgreement> arrangement =
                INITIAL.sortedBy(order).groupedBy(AgreementGrouping.DECADE);
        Listing<ListedAgreement> listing = fresh(before, arrangement, WORDS);
        for (int turn = 0; turn < 20; turn++) {
            DatasetChange change = DatasetChange.of(before, edits(before, turn, random), Map.of());
            FilterResult shown = shown(change.after());
            listing = listing.then(shown, arrangement, WORDS, Optional.of(change));
            Listing<ListedAgreement> anew = fresh(change.after(), arrangement, WORDS);
            assertArrayEquals(anew.all(), listing.all());
            assertEquals(anew.lines(), listing.lines());
            before = change.after();
        }
    }

    @Test
    void everyColumnIsOneOfTheTablesThatAreExported() {
        assertEquals(
                List.of(),
                AgreementField.SUBJECT.exported().stream()
                        .filter(
                                each ->
                                        !RecordTables.columns(RecordId.Kind.AGREEMENT)
                                                .contains(each))
                        .toList());
    }

    static Stream<List<SortKey<ListedAgreement>>> orders() {
        return Stream.of(
                List.of(),
                List.of(new SortKey<>(AgreementField.SIGNED, true)),
                List.of(new SortKey<>(AgreementField.SIGNED, false)),
                List.of(
                        new SortKey<>(AgreementField.valueOf("PARTNERS"), true),
                        new SortKey<>(AgreementField.TITLE, false)),
                List.of(
                        new SortKey<>(AgreementField.COUNT, true),
                        new SortKey<>(AgreementField.valueOf("ENDED"), false),
                        new SortKey<>(AgreementField.TITLE, true)));
    }

    private static FilterResult shown(Dataset dataset) {
        return FilterResult.of(dataset, Filter.NONE);
    }

    private static Listing<ListedAgreement> fresh(
            Dataset dataset, Arrangement<ListedAgreement> arrangement, Words words) {
        return Listing.nothing(AgreementField.SUBJECT, words)
                .then(shown(dataset), arrangement, words, Optional.empty());
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
