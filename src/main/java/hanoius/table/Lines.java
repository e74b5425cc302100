package hanoius.table;

import hanoius.edtf.Certainty;
import hanoius.model.RecordId;
import hanoius.rows.Placed;
import hanoius.workspace.FilterResult;

import org.jspecify.annotations.Nullable;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The lines of a table, each made when it is asked for, so that a million of them are a few numbers
 * each. They never change.
 */
public final class Lines<T> extends AbstractList<Line<T>> implements RandomAccess, Placed {

    /**
     * The records that are listed.
     *
     * @param places in order; not to be changed
     * @param possible the places of those that the filter lets through only possibly
     * @param kept the places of those that it does not let through
     */
    @SuppressWarnings("ArrayRecordComponent") // A million numbers, compared by nobody.
    record Passing<T>(ListedRecords<T> records, int[] places, BitSet possible, BitSet kept) {

        static <T> Passing<T> of(int[] sorted, ListedRecords<T> records, FilterResult shown) {
            BitSet possible = new BitSet();
            BitSet kept = new BitSet();
            int[] places = new int[sorted.length];
            int size = 0;
            for (int place : sorted) {
                Certainty certainty = records.of(place, shown);
                if (certainty != Certainty.NOT || shown.kept().contains(records.id(place))) {
                    possible.set(place, certainty == Certainty.POSSIBLY);
                    kept.set(place, certainty == Certainty.NOT);
                    places[size++] = place;
                }
            }
            return new Passing<>(records, Arrays.copyOf(places, size), possible, kept);
        }

        private Certainty certainty(int place) {
            return kept.get(place)
                    ? Certainty.NOT
                    : possible.get(place) ? Certainty.POSSIBLY : Certainty.CERTAINLY;
        }

        ListedRow<T> row(int place) {
            return new ListedRow<>(records.id(place), records.get(place), certainty(place));
        }

        Section<T> section(Group group, int[] members, boolean open) {
            int perhaps = count(members, possible);
            int certain = members.length - perhaps - count(members, kept);
            return new Section<>(new GroupLine<>(group, certain, perhaps, open), members);
        }

        private static int count(int[] members, BitSet some) {
            return some.isEmpty() ? 0 : (int) IntStream.of(members).filter(some::get).count();
        }
    }

    /**
     * A group with its records.
     *
     * @param members their places, in the order of all; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Section<T>(GroupLine<T> heading, int[] members) {

        int lines() {
            return 1 + (heading.open() ? members.length : 0);
        }
    }

    private final Passing<T> passing;
    private final List<Section<T>> sections;

    /** The line at which each section begins, and how many lines there are. */
    private final int[] starts;

    /** The position of each record of the document in the order of those listed, from 1. */
    private final int[] positions;

    private Lines(Passing<T> passing, List<Section<T>> sections) {
        this.passing = passing;
        this.sections = List.copyOf(sections);
        starts = new int[sections.size() + 1];
        for (int i = 0; i < sections.size(); i++) {
            starts[i + 1] = starts[i] + sections.get(i).lines();
        }
        positions = new int[passing.records().size()];
        for (int i = 0; i < passing.places().length; i++) {
            positions[passing.places()[i]] = i + 1;
        }
    }

    /** Without groups. */
    static <T> Lines<T> of(Passing<T> passing) {
        return new Lines<>(passing, List.of());
    }

    static <T> Lines<T> of(Passing<T> passing, List<Section<T>> sections) {
        return new Lines<>(passing, sections);
    }

    private boolean isGrouped() {
        return !sections.isEmpty();
    }

    @Override
    public int size() {
        return isGrouped() ? starts[sections.size()] : passing.places().length;
    }

    @Override
    public Line<T> get(int line) {
        if (!isGrouped()) {
            return passing.row(passing.places()[line]);
        }
        int at = Arrays.binarySearch(starts, line);
        if (at >= 0) {
            return sections.get(at).heading();
        }
        int section = -at - 2;
        return passing.row(sections.get(section).members()[line - starts[section] - 1]);
    }

    /** The headings of the groups, in order; none when nothing is grouped. */
    Stream<GroupLine<T>> headings() {
        return sections.stream().map(Section::heading);
    }

    /** The places of the records in the order of their lines, those of closed groups too, once. */
    IntStream places() {
        return isGrouped()
                ? sections.stream().flatMapToInt(each -> IntStream.of(each.members())).distinct()
                : IntStream.of(passing.places());
    }

    @Override
    public List<Integer> placesOf(Object key) {
        if (key instanceof RecordId id) {
            int place = passing.records().placeOf(id);
            int position = place < 0 ? 0 : positions[place];
            if (position == 0) {
                return List.of();
            }
            return isGrouped() ? linesOf(position) : List.of(position - 1);
        }
        return IntStream.range(0, sections.size())
                .filter(each -> sections.get(each).heading().key().equals(key))
                .map(each -> starts[each])
                .boxed()
                .toList();
    }

    private List<Integer> linesOf(int position) {
        return IntStream.range(0, sections.size())
                .filter(each -> sections.get(each).heading().open())
                .map(each -> lineIn(each, position))
                .filter(line -> line >= 0)
                .boxed()
                .toList();
    }

    /** The line in a section; -1 when the record is not in it. */
    private int lineIn(int section, int position) {
        int[] members = sections.get(section).members();
        int low = 0;
        int high = members.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int there = positions[members[middle]];
            if (there == position) {
                return starts[section] + 1 + middle;
            }
            if (there < position) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    @Override
    public int indexOf(@Nullable Object line) {
        if (!(line instanceof Line<?> one)) {
            return -1;
        }
        List<Integer> lines = placesOf(one.key());
        return lines.isEmpty() ? -1 : lines.getFirst();
    }

    @Override
    public boolean contains(@Nullable Object line) {
        return indexOf(line) >= 0;
    }
}
