package hanoius.model;

import hanoius.language.LocalizedText;

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
        LocalizedText name,
        String unit,
        Measure measure,
        String theme,
        String scope,
        String frequency,
        LocalizedText description)
        implements Fact {

    public Indicator {
        description = description.inLanguage(name.language());
    }

    @Override
    public List<Citation> citations() {
        return List.of();
    }
}
