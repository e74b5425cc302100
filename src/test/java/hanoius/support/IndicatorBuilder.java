package hanoius.support;

import hanoius.language.LocalizedText;
import hanoius.language.Translation;
import hanoius.model.Indicator;
import hanoius.model.Measure;
import hanoius.model.RecordId;

/** An indicator, field by field. */
public final class IndicatorBuilder {
    private final RecordId id;
    private LocalizedText name = named("Made", "Tạo");
    private String unit = "persons";
    private Measure measure = Measure.FLOW;
    private String theme = "tourism";
    private String scope = "hanoi";
    private LocalizedText description = LocalizedText.of("en", "");

    IndicatorBuilder(RecordId id) {
        this.id = id;
    }

    public IndicatorBuilder names(String english, String vietnamese) {
        name = named(english, vietnamese);
        return this;
    }

    public IndicatorBuilder unit(String unit) {
        this.unit = unit;
        return this;
    }

    public IndicatorBuilder measure(Measure measure) {
        this.measure = measure;
        return this;
    }

    public IndicatorBuilder theme(String theme) {
        this.theme = theme;
        return this;
    }

    public IndicatorBuilder scope(String scope) {
        this.scope = scope;
        return this;
    }

    public IndicatorBuilder description(String description) {
        this.description = LocalizedText.of("en", description);
        return this;
    }

    public Indicator build() {
        return new Indicator(id, name, unit, measure, theme, scope, "annual", description);
    }

    private static LocalizedText named(String english, String vietnamese) {
        return LocalizedText.of("en", english).with("vi", Translation.of(vietnamese, english));
    }
}
