package hanoius.shell;

/** A place that the navigation leads to. */
public enum Section {
    TIMELINE(1),
    CHARTS(2),
    AGREEMENTS(3),
    SOURCES(4);

    private final int digit;

    Section(int digit) {
        this.digit = digit;
    }

    /** Whether days can be marked there for all to see. */
    boolean hasTimeAxis() {
        return this == TIMELINE || this == CHARTS;
    }

    /** The digit that leads there together with Ctrl. */
    int digit() {
        return digit;
    }
}
