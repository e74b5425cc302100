package hanoius.workspace;

import hanoius.edtf.Certainty;
import hanoius.model.RecordId;

/**
 * How many records of a kind a filter lets through: the one way in which the program counts. An
 * event counts once, however many milestones report it.
 *
 * @param all how many there are without any filter
 */
public record Tally(long certain, long possible, long all) {

    /** That of one kind of record. */
    public static Tally of(FilterResult shown, RecordId.Kind kind) {
        if (kind == RecordId.Kind.MILESTONE) {
            long certain = shown.count(Certainty.CERTAINLY);
            long possible = shown.count(Certainty.POSSIBLY);
            return new Tally(certain, possible, certain + possible + shown.count(Certainty.NOT));
        }
        FilterCounts.Surely counts = shown.counts().of(kind);
        return new Tally(counts.certain(), counts.possible(), shown.dataset().facts(kind).size());
    }

    /** Certain and possible ones. */
    public long shown() {
        return certain + possible;
    }

    public Tally plus(Tally other) {
        return new Tally(certain + other.certain, possible + other.possible, all + other.all);
    }

    public Tally less(Tally other) {
        return new Tally(certain - other.certain, possible - other.possible, all - other.all);
    }
}
