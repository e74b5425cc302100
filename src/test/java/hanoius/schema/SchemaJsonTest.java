package hanoius.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.model.ChartDefinition;
import hanoius.model.ChartForm;
import hanoius.model.ChartMode;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.model.SavedChart;
import hanoius.support.BundledDocument;
import hanoius.support.Facts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Records as the history of a document keeps them. */
class SchemaJsonTest {

    private static final SavedChart CHART =
            new SavedChart(
                    RecordId.chart("7"),
                    "Xuất khẩu “mới”",
                    new ChartDefinition(
                            List.of(
                                    ChartDefinition.Entry.of(RecordId.indicator("made")),
                                    new ChartDefinition.Entry(
                                            RecordId.indicator("sold"), ChartForm.STEPS, false)),
                            ChartMode.INDEX,
                            LocalDate.of(1968, 2, 29),
                            true,
                            false,
                            Map.of("tỷ “USD”", 1 / 3.0, "%", 1e-7)),
                    LocalDate.of(1969, 12, 31),
                    LocalDate.of(2024, 12, 31));

    @Test
    void everyRecordIsReadAsItWasWritten() throws IOException {
        Dataset dataset = BundledDocument.record().dataset();
        Stream.of(
                        dataset.milestones().readAll(),
                        dataset.agreements(),
                        dataset.indicators(),
                        dataset.observations(),
                        dataset.sources(),
                        dataset.links(),
                        List.of(CHART))
                .flatMap(Collection::stream)
                .forEach(SchemaJsonTest::assertReadAsWritten);
    }

    @Test
    void locatorsAndQuotesOfSourcesAreKept() {
        Milestone milestone = Facts.milestone("M1").build();
        assertReadAsWritten(
                MilestoneSchema.MILESTONE.make(
                        MilestoneSchema.MILESTONE
                                .values(milestone)
                                .set(
                                        MilestoneSchema.CITATIONS,
                                        List.of(
                                                new Citation(
                                                        RecordId.source("S1"), "p. 3", "“nói”"),
                                                Citation.of(RecordId.source("S2"))))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.50", "1E+3", "-0.000001", "123456789012345678901234567890"})
    void everyDigitOfAFigureIsKept(String digits) {
        BigDecimal number = new BigDecimal(digits);
        assertReadAsWritten(
                Facts.observation("O1", RecordId.indicator("made"))
                        .quantity(new Quantity(number, Qualifier.ABOUT, null, number, "so said"))
                        .build());
    }

    private static <R extends Entity> void assertReadAsWritten(R record) {
        Schema<R> schema = Schemas.of(record);
        R read = schema.ofJson(record.id(), schema.json(record));
        assertEquals(record, read);
        assertEquals(List.of(), schema.differing(record, read));
    }

    /** Made by SQLite: days are numbers of days, flags are 0 and 1. */
    @Test
    void aChartIsReadAsDocumentsKeptItBefore() {
        assertEquals(
                CHART,
                ChartSchema.CHART.ofJson(
                        CHART.id(),
                        """
                        {"name":"Xuất khẩu “mới”","mode":"index","base":-672,"equal_spans":1,
                        "fitted":0,"first_day":-1,"last_day":20088,"series":[
                        {"indicator":"made","form":null,"shown":1},
                        {"indicator":"sold","form":"steps","shown":0}],"panels":[
                        {"unit":"%","weight":"1.0E-7"},
                        {"unit":"tỷ “USD”","weight":"0.3333333333333333"}]}
                        """));
    }

    @Test
    void theFieldsInWhichTwoRecordsDifferAreTold() {
        Observation one =
                Facts.observation("O1", RecordId.indicator("made")).period("2019").build();
        Observation other =
                Facts.like(one)
                        .period("2020")
                        .quantity(new Quantity(BigDecimal.TEN, Qualifier.EXACT, null, null, ""))
                        .build();
        assertEquals(
                List.of(ObservationSchema.PERIOD, ObservationSchema.QUANTITY),
                ObservationSchema.OBSERVATION.differing(one, other));
    }
}
