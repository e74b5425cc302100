package hanoius.timeline.mark;

import hanoius.edtf.EdtfDate;
import hanoius.plot.Extent;
import hanoius.plot.Extent.End;
import hanoius.timeline.lane.Item.Standing;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A way in which the timeline draws what is known of a time. */
public enum TimelineSign {
    DAY("2019-05-01"),
    SOFT("2019-05"),
    SPAN("2019-03-01/2019-08-01"),
    DOUBTFUL("2019-05~"),
    ONE_OF("[2019-03,2019-08]"),
    OPEN("2019-05/.."),
    UNKNOWN("2019-04-01/"),
    BEFORE("../2019-06"),
    PROPOSED("2019-05"),
    POSSIBLE("2019-05"),
    CLUSTER("2019-05"),
    DENSITY("2019-05");

    private final String example;

    TimelineSign(String example) {
        this.example = example;
    }

    /** A date that is drawn so. */
    EdtfDate example() {
        return EdtfDate.parse(example);
    }

    /** The key of what it means, in words. */
    public String key() {
        return "timeline.sign." + name().toLowerCase(Locale.ROOT);
    }

    /** The standing of an item that shows it. */
    Standing standing() {
        return switch (this) {
            case PROPOSED -> Standing.PROPOSED;
            case POSSIBLE -> Standing.POSSIBLE;
            default -> Standing.PLAIN;
        };
    }

    /** The signs that an item bears. */
    static Set<TimelineSign> of(Extent extent, Standing standing) {
        Set<TimelineSign> signs = EnumSet.noneOf(TimelineSign.class);
        if (!extent.members().isEmpty()) {
            signs.add(ONE_OF);
        } else if (extent.start() == End.OPEN) {
            signs.add(BEFORE);
        } else if (extent.end() == End.OPEN) {
            signs.add(OPEN);
        } else if (extent.start() == End.UNKNOWN || extent.end() == End.UNKNOWN) {
            signs.add(UNKNOWN);
        } else if (extent.doubtful()) {
            signs.add(DOUBTFUL);
        } else if (extent.start() == End.SHARP) {
            signs.add(extent.span().days() > 1.5 ? SPAN : DAY);
        } else {
            signs.add(SOFT);
        }
        if (extent.doubtful()) {
            signs.add(DOUBTFUL);
        }
        switch (standing) {
            case PROPOSED -> signs.add(PROPOSED);
            case POSSIBLE -> signs.add(POSSIBLE);
            case PLAIN, KEPT -> {}
        }
        return signs;
    }
}
