package hanoius.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.form.ColumnForm;
import hanoius.form.DateNotation.Order;
import hanoius.language.Language;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Fact;
import hanoius.model.Indicator;
import hanoius.model.Observation;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.support.Facts;
import hanoius.support.VisitorRows;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class FigureRowsTest {

    private static final RecordId VISITORS = RecordId.indicator("visitors");

    private static final Dataset RECORD =
            Facts.dataset(
                    List.of(
                            Facts.indicator("visitors").unit("persons").build(),
                            Facts.observation("O1", VISITORS)
                                    .period("2018")
                                    .quantity(figure("245300", Qualifier.DERIVED))
                                    .sources("S1")
                                    .build(),
                            Facts.observation("O2", VISITORS)
                                    .period("2019")
                                    .quantity(figure("253400", Qualifier.AT_LEAST))
                                    .sources("S1")
                                    .build(),
                            Facts.source("S1").publisher("Vietnam News Agency").build(),
                            Facts.source("S2").publisher("Vietnam News Agency").build(),
                            Facts.source("S3")
                                    .title("Visitors")
                                    .url("https://www.vietnam.vn/khach?utm_source=x")
                                    .build()));

    private static Quantity figure(String digits, Qualifier qualifier) {
        return new Quantity(new BigDecimal(digits), qualifier, null, null, "");
    }

    private static final Indicator INDICATOR = RECORD.find(VISITORS, Indicator.class).orElseThrow();

    private static List<FigureRow> rows(String text) {
        List<FigureCells> typed = FigureRows.typed(Clip.rows(text, ""));
        return understood(typed, Manner.of(typed, Language.EN), RECORD);
    }

    private static List<FigureRow> understood(
            List<FigureCells> typed, Manner manner, Dataset dataset) {
        return FigureRows.understood(
                typed, manner, INDICATOR, dataset, new SourceFinder(dataset), Progress.NONE);
    }

    private static List<RecordId> free(RecordId.Kind kind, int count) {
        return IntStream.range(100, 100 + count)
                .mapToObj(each -> new RecordId(kind, kind.letter() + each))
                .toList();
    }

    private static List<Entity> taken(List<FigureRow> rows) {
        return TakenFigures.edits(rows, VISITORS, "en", FigureRowsTest::free).stream()
                .map(Edit::after)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void eachRowIsNewChangedTheSameOrInError() {
        Map<RowState, Long> counts =
                rows(VisitorRows.TABLE).stream()
                        .collect(Collectors.groupingBy(FigureRow::state, Collectors.counting()));
        assertEquals(
                Map.of(
                        RowState.NEW,
                        9L,
                        RowState.CHANGED,
                        1L,
                        RowState.SAME,
                        1L,
                        RowState.IN_ERROR,
                        1L),
                counts);
    }

    @Test
    void periodsAndValuesAreUnderstoodWithWhatIsSaidOfThem() {
        List<FigureRow> rows = rows(VisitorRows.TABLE);
        Words words = Words.in(Language.EN);
        assertEquals(
                List.of(
                        "2018",
                        "2019",
                        "2022-01/2022-05",
                        "2022-01/2022-08",
                        "2022",
                        "2023-01/2023-05",
                        "2023-01/2023-08",
                        "2023",
                        "2024-01/2024-05",
                        "2024-01/2024-10",
                        "",
                        "2024"),
                rows.stream()
                        .map(each -> each.period() == null ? "" : each.period().date().canonical())
                        .toList());
        assertEquals(
                Stream.of(
                                "≈ 245,300",
                                "≥ 253,400",
                                "≈ 9,300",
                                "≈ 32,200",
                                "≈ 61,500",
                                "≈ 98,000",
                                "≈ 148,000",
                                "237,600",
                                "130,400",
                                "≈ 221,400",
                                "240,000",
                                "283,400")
                        .toList(),
                rows.stream()
                        .map(each -> words.quantity(Objects.requireNonNull(each.value())))
                        .map(each -> each.replace('\u00a0', ' ').replace('\u202f', ' '))
                        .toList());
    }

    @Test
    void aCellThatCannotBeReadSaysWhy() {
        FigureRow row = rows(VisitorRows.TABLE).get(10);
        assertEquals(
                "A year has 12 months.",
                Words.in(Language.EN).of(row.problem(FigureColumn.PERIOD).orElseThrow()));
        assertTrue(row.problem(FigureColumn.VALUE).isEmpty());
    }

    @Test
    void aSecondRowOfTheSamePeriodIsNotTaken() {
        List<FigureRow> rows = rows("2020\t1\n2021\t2\nnăm 2020\t3\n");
        assertEquals(
                List.of(RowState.NEW, RowState.NEW, RowState.IN_ERROR),
                rows.stream().map(FigureRow::state).toList());
        assertEquals(
                List.of(1), rows.get(2).problem(FigureColumn.PERIOD).orElseThrow().arguments());
    }

    @Test
    void aRowWithoutAPeriodOrAValueSaysSo() {
        List<FigureRow> rows = rows("2020\t1\n\t2\n2021\t\n");
        assertEquals(
                List.of(FigureRows.NO_PERIOD, FigureRows.NO_VALUE),
                List.of(
                        rows.get(1).problem(FigureColumn.PERIOD).orElseThrow(),
                        rows.get(2).problem(FigureColumn.VALUE).orElseThrow()));
    }

    @Test
    void sourcesAreFoundByWhatIsCitedAlreadyByAddressByTitleAndByPublisher() {
        List<FigureRow> rows =
                rows(
                        """
                        2019\thơn 253.400\tvietnam news agency
                        2020\t1\thttp://vietnam.vn/khach
                        2021\t2\tVISITORS
                        2022\t3\tVietnam News Agency
                        """);
        assertEquals(
                List.of("S1", "S3", "S3", ""),
                rows.stream()
                        .map(each -> each.source() == null ? "" : each.source().key())
                        .toList());
    }

    @Test
    void aSourceThatTheRecordHasNotIsMadeOnceForAllRowsThatNameIt() {
        List<Entity> taken = taken(rows("2020\t1\tHà Nội mới\n2021\t2\tHa Noi moi\n2022\t3\n"));
        List<Source> sources =
                taken.stream().filter(Source.class::isInstance).map(Source.class::cast).toList();
        assertEquals(List.of("Hà Nội mới"), sources.stream().map(Source::title).toList());
        assertEquals(
                List.of(
                        List.of(Citation.of(sources.getFirst().id())),
                        List.of(Citation.of(sources.getFirst().id())),
                        List.of()),
                observations(taken).stream().map(Observation::citations).toList());
    }

    private static List<Observation> observations(List<Entity> some) {
        return some.stream()
                .filter(Observation.class::isInstance)
                .map(Observation.class::cast)
                .toList();
    }

    @Test
    void theSourceOfAnotherValueDoesNotSayTheNewOne() {
        Observation changed =
                observations(taken(rows("2019\t260000\tVisitors\n2018\t1\n"))).getFirst();
        assertEquals("O2", changed.id().key());
        assertEquals(List.of(Citation.of(RecordId.source("S3"))), changed.citations());
        Observation confirmed =
                observations(taken(rows("2019\thơn 253.400\tVisitors\n"))).getFirst();
        assertEquals(
                List.of(Citation.of(RecordId.source("S1")), Citation.of(RecordId.source("S3"))),
                confirmed.citations());
    }

    @Test
    void rowsThatSayWhatTheRecordHasAndRowsInErrorAreLeftOut() {
        assertEquals(List.of(), taken(rows("2019\thơn 253.400\n13T/2020\t5\n")));
    }

    @Test
    void whatIsPastedAndTakenIsTheSameWhenItIsPastedAgain() {
        List<FigureRow> rows = rows(VisitorRows.TABLE);
        List<Entity> all = new ArrayList<>(taken(rows));
        Map<RecordId, Fact> record =
                Stream.of(RECORD.indicators(), RECORD.observations(), RECORD.sources())
                        .flatMap(List::stream)
                        .collect(Collectors.<Fact, RecordId, Fact>toMap(Fact::id, each -> each));
        all.forEach(each -> record.put(each.id(), (Fact) each));
        Dataset after = Facts.dataset(List.copyOf(record.values()));
        List<FigureCells> typed = rows.stream().map(FigureRow::typed).toList();
        assertEquals(
                Map.of(RowState.SAME, 11L, RowState.IN_ERROR, 1L),
                understood(typed, Manner.of(typed, Language.EN), after).stream()
                        .collect(Collectors.groupingBy(FigureRow::state, Collectors.counting())));
    }

    @ParameterizedTest
    @CsvSource({
        "253.400,EN,EN",
        "253.400,VI,VI",
        "1.253.400,EN,VI",
        "'1,253,400',VI,EN",
        "'130,4',EN,VI",
        "130.4,VI,EN",
        "'1.253,40',EN,VI",
        "'1,253.40',VI,EN",
        "khoảng 245.300,EN,VI",
        "hơn 3 tỷ,EN,VI",
        "about 245.300,VI,VI"
    })
    void numbersAreReadInTheMannerOfTheColumn(String value, Language reader, Language manner) {
        List<FigureCells> rows = FigureRows.typed(List.of(List.of("2020", value)));
        assertEquals(manner, Manner.of(rows, reader).numbers());
    }

    @Test
    void oneCellThatHasOneReadingTellsItForTheColumn() {
        List<FigureRow> rows = rows("1/2/2020\t5\n25/12/2020\t6\n");
        assertEquals("2020-02-01", canonical(rows.getFirst()));
        List<FigureRow> american = rows("1/2/2020\t5\n12/25/2020\t6\n");
        assertEquals("2020-01-02", canonical(american.getFirst()));
        assertEquals("2020-12-25", canonical(american.getLast()));
        assertEquals(
                1,
                american.stream()
                        .map(each -> each.typed().period())
                        .filter(ColumnForm::isAmbiguous)
                        .count());
    }

    private static String canonical(FigureRow row) {
        return Objects.requireNonNull(row.period()).date().canonical();
    }

    @Test
    void whatIsChosenForAColumnHoldsForAllOfIt() {
        List<FigureCells> typed = FigureRows.typed(Clip.rows("1/2/2020\t253.400\n", ""));
        FigureRow row =
                understood(typed, new Manner(Language.VI, Order.MONTH_FIRST), RECORD).getFirst();
        assertEquals("2020-01-02", canonical(row));
        assertEquals("253400", Objects.requireNonNull(row.value()).value().toPlainString());
    }

    @Test
    void columnsAreFoundInWhicheverOrderTheyStand() {
        assertEquals(
                List.of(new FigureCells("2019", "5", "a paper", "a note")),
                FigureRows.typed(List.of(List.of("a paper", "2019", "a note", "", "5"))));
        assertEquals(List.of(), FigureRows.typed(List.of(List.of("", " "))));
    }
}
