package hanoius.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hanoius.edtf.EdtfDate;
import hanoius.model.Citation;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.schema.MilestoneSchema;
import hanoius.schema.ObservationSchema;
import hanoius.schema.Values;
import hanoius.support.Facts;

import org.junit.jupiter.api.Test;

import java.util.List;

class DuplicationTest {

    private static final RecordId NEW = RecordId.milestone("M2");

    @Test
    void allButDateAndQuotes() {
        RecordId source = RecordId.source("S1");
        Milestone one =
                Facts.milestone("M1")
                        .date("2017-04-05")
                        .dateWords("on Wednesday")
                        .title("A meeting")
                        .partners("Utah")
                        .citations(List.of(new Citation(source, "para. 1", "they met")))
                        .build();
        Values<Milestone> values = Duplication.of(one, NEW);
        assertNull(values.optional(MilestoneSchema.DATE));
        assertThrows(IllegalArgumentException.class, () -> MilestoneSchema.MILESTONE.make(values));
        values.set(MilestoneSchema.DATE, EdtfDate.parse("2018"));
        Milestone expected =
                Facts.milestone("M2")
                        .date("2018")
                        .title("A meeting")
                        .partners("Utah")
                        .citations(List.of(new Citation(source, "para. 1", "")))
                        .build();
        assertEquals(expected, MilestoneSchema.MILESTONE.make(values));
    }

    @Test
    void aFigureOfAnotherPeriodIsNoReportOfTheSame() {
        Observation one =
                Facts.observation("O1", RecordId.indicator("speed"))
                        .period("2019")
                        .value("3")
                        .sameAs("O9")
                        .build();
        Values<Observation> values = Duplication.of(one, RecordId.observation("O2"));
        assertNull(values.optional(ObservationSchema.PERIOD));
        assertNull(values.optional(ObservationSchema.SAME_AS));
        assertEquals(one.quantity(), values.get(ObservationSchema.QUANTITY));
    }
}
