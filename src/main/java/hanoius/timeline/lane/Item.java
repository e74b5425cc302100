package hanoius.timeline.lane;

import hanoius.figure.Meaning;
import hanoius.plot.Extent;

/**
 * One record as the timeline draws it, once for each lane that it stands in.
 *
 * @param number by which the timeline knows it
 * @param meaning the record and what is said of it to someone who does not see it
 */
public record Item(
        int number,
        Extent extent,
        String category,
        String title,
        Meaning meaning,
        Standing standing) {

    /** How firmly an item stands where it is drawn. */
    public enum Standing {
        PLAIN,
        /** The filter lets it through only perhaps. */
        POSSIBLE,
        /** The filter does not let it through; it stays as long as it is selected. */
        KEPT,
        /** Not agreed but proposed: drawn where it was proposed. */
        PROPOSED
    }

    /** Whether it is drawn fainter than others, since it may not be meant. */
    public boolean isFaint() {
        return standing == Standing.POSSIBLE || standing == Standing.KEPT;
    }

    /** The title behind the sign of a doubtful date. */
    public String label() {
        return extent.sign().isEmpty() ? title : extent.sign() + " " + title;
    }
}
