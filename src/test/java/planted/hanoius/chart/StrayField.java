package planted.hanoius.chart;

/** Shares its name with a type of another package. */
public final class StrayField {

    private StrayField() {}
}
