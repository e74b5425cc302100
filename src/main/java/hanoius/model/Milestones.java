package hanoius.model;

import hanoius.edtf.Certainty;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.Precision;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The milestones of a record, in its order, as columns of what all views need of every one of them;
 * a whole milestone is read by its name. So a million of them fit into memory.
 */
public final class Milestones {

    /** The {@link #earliest} of a milestone that has no known first day. */
    public static final int NO_FIRST_DAY = MilestoneColumns.NO_FIRST_DAY;

    /** The {@link #latest} of a milestone that has no known last day. */
    public static final int NO_LAST_DAY = MilestoneColumns.NO_LAST_DAY;

    private final Texts keys;
    private final Texts dates;
    private final Texts titles;
    private final int[] earliest;
    private final int[] latest;
    private final EnumColumn<Precision> precisions;
    private final EnumColumn<Category> categories;
    private final BitSet plain;
    private final BitSet national;
    private final BitSet featured;
    private final NameLists sectors;
    private final NameLists partners;
    private final NameLists places;
    private final NameLists sources;
    private final Function<RecordId, Milestone> whole;
    private final @Nullable List<Milestone> held;
    private final TextIndex byKey;

    private Milestones(
            MilestoneColumns columns,
            Function<RecordId, Milestone> whole,
            @Nullable List<Milestone> held) {
        int size = columns.size();
        keys = columns.keys.build();
        dates = columns.dates.build();
        titles = columns.titles.build();
        earliest = columns.earliest.build().toArray();
        latest = columns.latest.build().toArray();
        precisions = columns.precisions.build();
        categories = columns.categories.build();
        plain = columns.plain;
        national = columns.national;
        featured = columns.featured;
        sectors = columns.sectors.build(size);
        partners = columns.partners.build(size);
        places = columns.places.build(size);
        sources = columns.sources.build(size);
        this.whole = whole;
        this.held = held;
        byKey = new TextIndex(keys);
    }

    /** Milestones that are held in memory as they are. */
    public static Milestones of(List<Milestone> milestones) {
        List<Milestone> all = List.copyOf(milestones);
        MilestoneColumns columns = new MilestoneColumns();
        all.forEach(columns::add);
        return new Milestones(columns, Milestones::unread, all);
    }

    /**
     * Milestones of which only the columns are held in memory.
     *
     * @param whole reads the milestone of that name, and may take its time
     */
    public static Milestones of(MilestoneColumns columns, Function<RecordId, Milestone> whole) {
        return new Milestones(columns, whole, null);
    }

    private static Milestone unread(RecordId id) {
        throw new IllegalStateException(id + " is held already");
    }

    /**
     * The whole milestone at a place; unless they are {@link #atHand}, it has to be read.
     *
     * @throws IllegalStateException when another one was read
     */
    public Milestone get(int index) {
        if (held != null) {
            return held.get(index);
        }
        Milestone milestone = whole.apply(id(index));
        if (!milestone.id().equals(id(index))) {
            throw new IllegalStateException(milestone.id() + " was read for " + id(index));
        }
        return milestone;
    }

    /** Every one of them whole; unless they are {@link #atHand}, each has to be read. */
    public List<Milestone> readAll() {
        return IntStream.range(0, size()).mapToObj(this::get).toList();
    }

    public int size() {
        return earliest.length;
    }

    /** Whether whole milestones are held in memory, so that to get one takes no time. */
    public boolean atHand() {
        return held != null;
    }

    /** The place of the milestone of that name; -1 when there is none. */
    public int indexOf(RecordId id) {
        return id.kind() == RecordId.Kind.MILESTONE ? byKey.find(id.key()) : -1;
    }

    /** The order of the names of two milestones. */
    public int compareIds(int one, int other) {
        return keys.compare(one, other);
    }

    public RecordId id(int index) {
        return RecordId.milestone(keys.get(index));
    }

    public EdtfDate date(int index) {
        return EdtfDate.parse(dates.get(index));
    }

    public String title(int index) {
        return titles.get(index);
    }

    /** The first day that it may cover, from 1970-01-01, or {@link #NO_FIRST_DAY}. */
    public int earliest(int index) {
        return earliest[index];
    }

    /** The last day that it may cover, from 1970-01-01, or {@link #NO_LAST_DAY}. */
    public int latest(int index) {
        return latest[index];
    }

    public Precision precision(int index) {
        return precisions.get(index);
    }

    /**
     * Whether the date is one day, month, year or the like without reserve, of which any day from
     * the earliest to the latest may be meant.
     */
    public boolean isPlain(int index) {
        return plain.get(index);
    }

    public Category category(int index) {
        return categories.get(index);
    }

    public Scope scope(int index) {
        return national.get(index) ? Scope.NATIONAL : Scope.HANOI;
    }

    public boolean featured(int index) {
        return featured.get(index);
    }

    public NameLists sectors() {
        return sectors;
    }

    public NameLists partners() {
        return partners;
    }

    public NameLists places() {
        return places;
    }

    /** The keys of the sources that are cited. */
    public NameLists sources() {
        return sources;
    }

    /** How surely a milestone happened within a range of days, as {@link EdtfDate#within}. */
    public Certainty within(int index, @Nullable LocalDate from, @Nullable LocalDate to) {
        long first = from == null ? Long.MIN_VALUE : from.toEpochDay();
        long last = to == null ? Long.MAX_VALUE : to.toEpochDay();
        boolean after = earliest[index] != NO_FIRST_DAY && earliest[index] > last;
        boolean before = latest[index] != NO_LAST_DAY && latest[index] < first;
        if (after || before) {
            return Certainty.NOT;
        }
        if (plain.get(index)) {
            boolean covered = earliest[index] >= first && latest[index] <= last;
            return Certainty.of(true, covered);
        }
        return date(index).within(from, to);
    }
}
