package hanoius.picture;

import java.util.Locale;

/** A part of a picture that may be left out. Title and sources always stay. */
public enum PicturePart {
    /** The milestones under a chart, and with them their list. */
    MILESTONES,
    /** The list of milestones beside or below a chart. */
    LIST,
    /** What the signs and shapes in the picture mean. */
    LEGEND;

    /** As it is written on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
