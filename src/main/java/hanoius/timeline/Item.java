package hanoius.timeline;

import hanoius.figure.Meaning;
import hanoius.model.Category;
import hanoius.model.EdtfDate;

import java.util.Comparator;

/**
 * One record as the timeline draws it, once for each lane that it stands in.
 *
 * @param precision how finely it is dated
 * @param importance how much it deserves a label: featured records first, then by sources
 * @param meaning the record and what is said of it to someone who does not see it
 */
public record Item(
        Extent extent,
        EdtfDate.Precision precision,
        int importance,
        Category category,
        String title,
        Meaning meaning,
        Standing standing)
        implements Comparable<Item> {

    /** How firmly an item stands where it is drawn. */
    public enum Standing {
        PLAIN,
        /** The filter lets it through only perhaps. */
        POSSIBLE,
        /** Not agreed but proposed: drawn where it was proposed. */
        PROPOSED
    }

    private static final Comparator<Item> ORDER =
            Comparator.comparingDouble((Item each) -> each.extent.span().from())
                    .thenComparingDouble(each -> each.extent.span().to())
                    .thenComparing(Item::precision)
                    .thenComparing(Item::importance, Comparator.reverseOrder())
                    .thenComparing(each -> each.meaning.record());

    /** By earliest day, latest day, precision, importance and name, so that no two are equal. */
    @Override
    public int compareTo(Item other) {
        return ORDER.compare(this, other);
    }

    /** The title behind the sign of a doubtful date. */
    public String label() {
        return extent.sign().isEmpty() ? title : extent.sign() + " " + title;
    }
}
