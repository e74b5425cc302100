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
 * @param formulas how it was computed when it is derived
 * @param note remarks
 * @param sameAs the preferred report of the same fact; null when this is the preferred one
 */
public record Observation(
        RecordId id,
        RecordId indicator,
        EdtfDate period,
        String periodWords,
        Quantity quantity,
        Formulas formulas,
        LocalizedText note,
        @Nullable RecordId sameAs,
        List<Citation> citations,
        boolean featured)
        implements Fact {

    public Observation {
        citations = List.copyOf(citations);
    }

    /**
     * The arithmetic of a derived value and of its bounds, with decimal points and no signs between
     * groups of digits, as in {@code 253400 / 1.033}; each is empty when it is not known.
     */
    public record Formulas(String value, String lower, String upper) {

        public static final Formulas NONE = new Formulas("", "", "");

        public boolean isEmpty() {
            return equals(NONE);
        }
    }
}
