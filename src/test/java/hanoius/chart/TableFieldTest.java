package hanoius.chart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.exchange.RecordTables;
import hanoius.model.RecordId;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class TableFieldTest {

    /** But for what the chart computes, which no record says. */
    @Test
    void everyColumnIsOneOfTheTablesThatAreExported() {
        List<String> known = RecordTables.columns(RecordId.Kind.OBSERVATION);
        for (TableField field : TableField.ALL) {
            Optional<String> exported = field.exported();
            assertTrue(
                    field.equals(TableField.COMPUTED)
                            ? exported.isEmpty()
                            : exported.filter(known::contains).isPresent(),
                    () -> field.name() + " is not in " + known);
        }
    }
}
