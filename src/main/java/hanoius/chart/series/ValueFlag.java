package hanoius.chart.series;

import hanoius.model.Qualifier;

import java.util.EnumSet;
import java.util.Set;

/** How exactly a value was given, and what else a legend explains of how it is drawn. */
public enum ValueFlag {
    ABOUT("≈"),
    AT_LEAST("≥"),
    NEARLY("↓"),
    AT_MOST("≤"),
    ESTIMATED("○"),
    DERIVED("◇"),
    TARGET("┄"),
    BOUNDS(""),
    CONFLICT(""),
    PART_OF_YEAR(""),
    UNKNOWN_END("?"),
    OPEN_END("→");

    private final String text;

    ValueFlag(String text) {
        this.text = text;
    }

    /**
     * The flags that a value is drawn with.
     *
     * @param part whether it is for a part of a year, in a series of years
     */
    public static Set<ValueFlag> of(Datum datum, boolean part) {
        Set<ValueFlag> flags = EnumSet.noneOf(ValueFlag.class);
        if (datum.quantity().qualifier() != Qualifier.EXACT) {
            flags.add(valueOf(datum.quantity().qualifier().name()));
        }
        if (datum.quantity().hasBounds()) {
            flags.add(BOUNDS);
        }
        if (datum.isConflicting()) {
            flags.add(CONFLICT);
        }
        if (part) {
            flags.add(PART_OF_YEAR);
        }
        switch (datum.ending()) {
            case SHARP, SOFT -> {}
            case UNKNOWN -> flags.add(UNKNOWN_END);
            case OPEN -> flags.add(OPEN_END);
        }
        return flags;
    }

    /** The flag as text; empty where it is drawn. */
    public String text() {
        return text;
    }
}
