package hanoius.model;

import java.util.List;

/**
 * What a series of observations measures.
 *
 * @param unit the unit of every value, as in {@code billion USD}
 * @param theme the group in which it is listed, as in {@code trade}
 * @param frequency how often values are expected, in words
 */
public record Indicator(
        RecordId id,
        String nameEn,
        String nameVi,
        String unit,
        Measure measure,
        String theme,
        String scope,
        String frequency,
        String description)
        implements Fact {

    @Override
    public List<Citation> citations() {
        return List.of();
    }
}
