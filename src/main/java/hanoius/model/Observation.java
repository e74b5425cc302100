package hanoius.model;

import hanoius.edtf.EdtfDate;
import hanoius.language.LocalizedText;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One report of one indicator's value over one period.
 *
 * @param period the span or the day that the value is about, not the day of its report
 * @param periodWords the words of the source for the period; empty when they say no more than that
 * @param note remarks; the formula when the value is derived
 * @param sameAs the preferred report of the same fact; null when this is the preferred one
 */
public record Observation(
        RecordId id,
        RecordId indicator,
        EdtfDate period,
        String periodWords,
        Quantity quantity,
        LocalizedText note,
        @Nullable RecordId sameAs,
        List<Citation> citations,
        boolean featured)
        implements Fact {

    public Observation {
        citations = List.copyOf(citations);
    }
}
