package hanoius.archive;

import hanoius.edtf.EdtfDate;
import hanoius.language.LocalizedText;
import hanoius.model.RecordId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The best of what a query finds.
 *
 * @param groups one for each kind of which something was found
 */
public record Hits(List<Group> groups) {

    /** Nothing was found. */
    public static final Hits NONE = new Hits(List.of());

    /** So many are counted exactly. */
    public static final int COUNTED = 1000;

    public Hits {
        groups = List.copyOf(groups);
    }

    /**
     * What was found of one kind.
     *
     * @param count how many there are; {@link #COUNTED} when there are that many or more
     * @param hits the first of them, best first
     */
    public record Group(RecordId.Kind kind, int count, List<Hit> hits) {

        public Group {
            hits = List.copyOf(hits);
        }

        /** Whether there may be more than the count. */
        public boolean isMore() {
            return count >= COUNTED;
        }
    }

    /**
     * One record that was found.
     *
     * @param title what it is called; in no language of its own when that is the same in all
     * @param date when it happened, was signed or appeared; null when it has none
     * @param detail a milestone's category, an agreement's kind, an indicator's unit or a source's
     *     publisher, as the document writes it
     */
    public record Hit(RecordId id, LocalizedText title, @Nullable EdtfDate date, String detail) {}
}
