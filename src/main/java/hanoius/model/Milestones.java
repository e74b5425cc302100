package hanoius.model;

import hanoius.edtf.Certainty;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.Precision;
import hanoius.edtf.Refusal;
import hanoius.language.Language;
import hanoius.language.LocalizedText;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The milestones of a record, in its order, as columns of what all views need of every one of them;
 * a whole milestone is read by its name. So a million of them fit into memory.
 */
public final class Milestones {

    /** The {@link #earliest} of a milestone that has no known first day. */
    public static final int NO_FIRST_DAY = MilestoneColumns.NO_FIRST_DAY;

    /** The {@link #latest} of a milestone that has no known last day. */
    public static final int NO_LAST_DAY = MilestoneColumns.NO_LAST_DAY;

    /**
     * A record that is there but cannot be read, since something stands in it that no record can
     * have. Everything else can be.
     */
    public static final class UnreadException extends RuntimeException implements Refusal {

        private static final long serialVersionUID = 1L;

        private final transient RecordId id;
        private final String field;
        private final transient Refusal why;

        /**
         * @param field the name of the field that is at fault; empty when that is not known
         */
        public UnreadException(RecordId id, String field, Refusal why, Throwable cause) {
            super(id + (field.isEmpty() ? "" : ", " + field) + " cannot be read", cause);
            this.id = id;
            this.field = field;
            this.why = why;
        }

        @Override
        public String key() {
            return "unread.whole";
        }

        @Override
        public List<Object> arguments() {
            return List.of(id.key());
        }

        public RecordId id() {
            return id;
        }

        public String field() {
            return field;
        }

        public Refusal why() {
            return why;
        }
    }

    /** Reads whole milestones where they are kept. */
    @FunctionalInterface
    public interface Reader {

        /** The milestone of that name; may take its time. */
        Milestone read(RecordId id);

        /**
         * Several of them, in their order, which may take far less time than one after the other.
         *
         * @throws UnreadException when one cannot be read
         */
        default List<Milestone> readAll(List<RecordId> ids) {
            return ids.stream().map(this::read).toList();
        }
    }

    /** So many are read at once where all are wanted. */
    private static final int BLOCK = 512;

    private final Texts keys;
    private final Texts dates;
    private final LocalizedTexts titles;
    private final IntColumn earliest;
    private final IntColumn latest;
    private final IntColumn traits;
    private final NameLists categories;
    private final NameLists scopes;
    private final NameLists sectors;
    private final NameLists partners;
    private final NameLists places;
    private final NameLists sources;
    private final Rows rows;
    private final Texts.Index byKey;
    private final @Nullable List<Milestone> held;
    private final Map<RecordId, Milestone> written;
    private final Reader reader;

    /**
     * @param held all of them by row; null when each has to be read
     * @param written those that were written since the reader knew them, which it is not asked for
     */
    private Milestones(
            MilestoneColumns columns,
            Rows rows,
            Texts.@Nullable Index byKey,
            @Nullable List<Milestone> held,
            Map<RecordId, Milestone> written,
            Reader reader) {
        int count = columns.size();
        keys = columns.keys.build();
        dates = columns.dates.build();
        titles = columns.titles.build(count, rows);
        earliest = columns.earliest.build();
        latest = columns.latest.build();
        traits = columns.traits.build();
        categories = columns.categories.build(count, rows);
        scopes = columns.scopes.build(count, rows);
        sectors = columns.sectors.build(count, rows);
        partners = columns.partners.build(count, rows);
        places = columns.places.build(count, rows);
        sources = columns.sources.build(count, rows);
        this.rows = rows;
        this.byKey = byKey == null ? new Texts.Index(keys) : byKey.with(keys);
        this.held = held;
        this.written = written;
        this.reader = reader;
    }

    /** Milestones that are held in memory as they are. */
    public static Milestones of(List<Milestone> milestones) {
        List<Milestone> all = List.copyOf(milestones);
        MilestoneColumns columns = new MilestoneColumns();
        all.forEach(columns::add);
        return new Milestones(
                columns, Rows.inOrder(all.size()), null, all, Map.of(), Milestones::unread);
    }

    /**
     * Milestones of which only the columns are held in memory.
     *
     * @param whole reads the milestone of that name, and may take its time
     */
    public static Milestones of(MilestoneColumns columns, Reader whole) {
        return new Milestones(columns, Rows.inOrder(columns.size()), null, null, Map.of(), whole);
    }

    /** The milestones after a change, and what became of the places of these. */
    record Changed(Milestones milestones, PlaceChange places) {}

    /**
     * What these are after a change; of edits of other kinds nothing. It shares most of its columns
     * with this one.
     *
     * @throws IllegalArgumentException when the edits do not fit these
     */
    Changed with(List<Edit> edits, Map<RecordId, RecordId> next) {
        BitSet removed = new BitSet();
        if (edits.stream().noneMatch(each -> each.id().kind() == RecordId.Kind.MILESTONE)) {
            return new Changed(this, new PlaceChange(size(), removed, removed, removed));
        }
        List<Integer> changed = new ArrayList<>();
        Map<RecordId, Integer> added = new LinkedHashMap<>();
        MilestoneColumns columns = columns();
        @Nullable List<Milestone> all = held == null ? null : new ArrayList<>(held);
        Map<RecordId, Milestone> newer = new HashMap<>(written);
        List<Milestone> fresh = new ArrayList<>();
        for (Edit edit : edits) {
            if (edit.id().kind() != RecordId.Kind.MILESTONE) {
                continue;
            }
            int row = byKey.find(edit.id().key());
            int place = indexOf(edit.id());
            edit.expect(place >= 0);
            newer.remove(edit.id());
            if (edit.after() instanceof Milestone after) {
                if (all == null) {
                    newer.put(after.id(), after);
                }
                if (row >= 0) {
                    columns.set(row, after);
                    if (all != null) {
                        all.set(row, after);
                    }
                } else {
                    fresh.add(after);
                }
                if (place >= 0) {
                    changed.add(row);
                } else {
                    added.put(after.id(), row);
                }
            } else {
                removed.set(place);
            }
        }
        for (Milestone each : fresh) {
            added.put(each.id(), columns.size());
            columns.add(each);
            if (all != null) {
                all.add(each);
            }
        }
        EntityList.Arrivals arrivals = EntityList.Arrivals.of(added.keySet(), next);
        Rows now = rows.with(columns.size(), removed, arrivals, added, this::indexOf);
        PlaceChange change =
                new PlaceChange(size(), removed, now.places(added.values()), now.places(changed));
        return new Changed(new Milestones(columns, now, byKey, all, newer, reader), change);
    }

    /** Columns on top of these. */
    private MilestoneColumns columns() {
        int count = keys.size();
        return new MilestoneColumns(
                new Texts.Builder(keys),
                new Texts.Builder(dates),
                new LocalizedTexts.Builder(titles, count),
                new IntColumn.Builder(earliest),
                new IntColumn.Builder(latest),
                new IntColumn.Builder(traits),
                new NameLists.Builder(categories, count),
                new NameLists.Builder(scopes, count),
                new NameLists.Builder(sectors, count),
                new NameLists.Builder(partners, count),
                new NameLists.Builder(places, count),
                new NameLists.Builder(sources, count));
    }

    private static Milestone unread(RecordId id) {
        throw new IllegalStateException(id + " is held already");
    }

    /**
     * The whole milestone at a place; unless they are {@link #atHand}, it has to be read.
     *
     * @throws UnreadException when it cannot be
     * @throws IllegalStateException when another one was read
     */
    public Milestone get(int index) {
        if (held != null) {
            return held.get(rows.row(index));
        }
        RecordId id = id(index);
        Milestone newer = written.get(id);
        if (newer != null) {
            return newer;
        }
        return required(id, reader.read(id));
    }

    private static Milestone required(RecordId id, Milestone read) {
        if (!read.id().equals(id)) {
            throw new IllegalStateException(read.id() + " was read for " + id);
        }
        return read;
    }

    /**
     * Every one of them whole that can be read; unless they are {@link #atHand}, each has to be.
     */
    public List<Milestone> readAll() {
        return stream().toList();
    }

    /**
     * All of them whole, one after the other, of which no more than some hundreds are held at once
     * unless they are {@link #atHand}. Those that cannot be read are passed over, as they are where
     * all are held; a check names them.
     */
    public Stream<Milestone> stream() {
        return stream(IntStream.range(0, size()));
    }

    /** The same of those at some places, in the order of these. */
    public Stream<Milestone> stream(IntStream places) {
        if (held != null) {
            return places.mapToObj(this::get);
        }
        int[] some = places.toArray();
        return IntStream.iterate(0, from -> from < some.length, from -> from + BLOCK)
                .boxed()
                .flatMap(
                        from ->
                                block(
                                        Arrays.copyOfRange(
                                                some, from, Math.min(some.length, from + BLOCK)))
                                        .stream());
    }

    private List<Milestone> block(int[] places) {
        try {
            return readAll(IntStream.of(places).mapToObj(this::id).toList());
        } catch (UnreadException e) {
            return IntStream.of(places).mapToObj(this::find).flatMap(Optional::stream).toList();
        }
    }

    /**
     * Those of some names whole, in their order; names of none are passed over.
     *
     * @throws UnreadException when one cannot be read
     */
    public List<Milestone> readAll(List<RecordId> ids) {
        if (held != null) {
            return ids.stream().map(this::indexOf).filter(at -> at >= 0).map(this::get).toList();
        }
        List<RecordId> there = ids.stream().filter(id -> indexOf(id) >= 0).toList();
        List<RecordId> kept = there.stream().filter(id -> !written.containsKey(id)).toList();
        Iterator<Milestone> read = reader.readAll(kept).iterator();
        return there.stream()
                .map(
                        id -> {
                            Milestone newer = written.get(id);
                            return newer != null ? newer : required(id, read.next());
                        })
                .toList();
    }

    /** The whole milestone at a place; empty where it is there and cannot be read. */
    public Optional<Milestone> find(int index) {
        try {
            return Optional.of(get(index));
        } catch (UnreadException e) {
            return Optional.empty();
        }
    }

    public int size() {
        return rows.size();
    }

    /** Whether whole milestones are held in memory, so that to get one takes no time. */
    public boolean atHand() {
        return held != null;
    }

    /** The place of the milestone of that name; -1 when there is none. */
    public int indexOf(RecordId id) {
        int row = id.kind() == RecordId.Kind.MILESTONE ? byKey.find(id.key()) : -1;
        return row < 0 ? -1 : rows.place(row);
    }

    /** The order of the names of two milestones. */
    public int compareIds(int one, int other) {
        return keys.compare(rows.row(one), rows.row(other));
    }

    public RecordId id(int index) {
        return RecordId.milestone(keys.get(rows.row(index)));
    }

    public EdtfDate date(int index) {
        return EdtfDate.parse(dates.get(rows.row(index)));
    }

    /** The title as a reader of that language is shown it. */
    public LocalizedText.Shown title(int index, Language language) {
        return titles.in(rows.row(index), language);
    }

    /** The first day that it may cover, from 1970-01-01, or {@link #NO_FIRST_DAY}. */
    public int earliest(int index) {
        return earliest.get(rows.row(index));
    }

    /** The last day that it may cover, from 1970-01-01, or {@link #NO_LAST_DAY}. */
    public int latest(int index) {
        return latest.get(rows.row(index));
    }

    private int traits(int index) {
        return traits.get(rows.row(index));
    }

    public Precision precision(int index) {
        return MilestoneColumns.precision(traits(index));
    }

    /**
     * Whether the date is one day, month, year or the like without reserve, of which any day from
     * the earliest to the latest may be meant.
     */
    public boolean isPlain(int index) {
        return MilestoneColumns.isPlain(traits(index));
    }

    /** The key of its category. */
    public String category(int index) {
        return categories.names().get(categories.number(index, 0));
    }

    /** The key of its scope. */
    public String scope(int index) {
        return scopes.names().get(scopes.number(index, 0));
    }

    public boolean featured(int index) {
        return MilestoneColumns.isFeatured(traits(index));
    }

    /** Lists of one category each. */
    public NameLists categories() {
        return categories;
    }

    /** Lists of one scope each. */
    public NameLists scopes() {
        return scopes;
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
        int earliest = earliest(index);
        int latest = latest(index);
        boolean after = earliest != NO_FIRST_DAY && earliest > last;
        boolean before = latest != NO_LAST_DAY && latest < first;
        if (after || before) {
            return Certainty.NOT;
        }
        if (isPlain(index)) {
            return Certainty.of(true, earliest >= first && latest <= last);
        }
        return date(index).within(from, to);
    }
}
