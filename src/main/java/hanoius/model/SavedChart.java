package hanoius.model;

import java.time.LocalDate;

/**
 * A chart that a document keeps under a name.
 *
 * @param name what a person calls it; never blank, unique in the document
 * @param from the first day in view
 * @param to the last day in view
 */
public record SavedChart(
        RecordId id, String name, ChartDefinition definition, LocalDate from, LocalDate to)
        implements Entity {

    public SavedChart {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a chart without a name");
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a chart that ends before it begins");
        }
    }
}
