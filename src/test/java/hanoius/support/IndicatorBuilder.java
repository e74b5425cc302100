package hanoius.support;

import hanoius.model.Indicator;
import hanoius.model.Measure;
import hanoius.model.RecordId;

/** An indicator, field by field. */
public final class IndicatorBuilder {
    private final RecordId id;
    private String nameEn = "Made";
    private String nameVi = "Tạo";
    private String unit = "persons";
    private Measure measure = Measure.FLOW;
    private String theme = "tourism";
    private String scope = "hanoi";
    private String description = "";

    IndicatorBuilder(RecordId id) {
        this.id = id;
    }

    public IndicatorBuilder names(String english, String vietnamese) {
        nameEn = english;
        nameVi = vietnamese;
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
        this.description = description;
        return this;
    }

    public Indicator build() {
        return new Indicator(
                id, nameEn, nameVi, unit, measure, theme, scope, "annual", description);
    }
}
