package hanoius.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One column of a table as a Table Schema describes it.
 *
 * @param allowed the only values that it may have; empty when any
 * @param minimum the smallest number that it may have
 * @param references the tables in one of which the value, or each element, is an id
 */
record PackageField(
        String name,
        Type type,
        boolean required,
        List<String> allowed,
        Optional<BigDecimal> minimum,
        List<String> references) {

    /** What a value of the column is. */
    enum Type {
        TEXT,
        DATE,
        EDTF,
        NUMBER,
        INTEGER,
        FLAG,
        LIST
    }
}
