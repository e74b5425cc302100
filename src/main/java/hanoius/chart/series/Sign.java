package hanoius.chart.series;

import hanoius.model.Qualifier;

import java.util.EnumSet;
import java.util.Set;

/** A sign of the grammar of honest numbers that a legend explains. */
public enum Sign {
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

    Sign(String text) {
        this.text = text;
    }

    /**
     * The signs that a value is drawn with.
     *
     * @param part whether it is for a part of a year, in a series of years
     */
    public static Set<Sign> of(Datum datum, boolean part) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        if (datum.quantity().qualifier() != Qualifier.EXACT) {
            signs.add(valueOf(datum.quantity().qualifier().name()));
        }
        if (datum.quantity().hasBounds()) {
            signs.add(BOUNDS);
        }
        if (datum.isConflicting()) {
            signs.add(CONFLICT);
        }
        if (part) {
            signs.add(PART_OF_YEAR);
        }
        switch (datum.ending()) {
            case SHARP, SOFT -> {}
            case UNKNOWN -> signs.add(UNKNOWN_END);
            case OPEN -> signs.add(OPEN_END);
        }
        return signs;
    }

    /** The sign as text; empty where it is drawn. */
    public String text() {
        return text;
    }
}
