package hanoius.timeline.lane;

import hanoius.plot.TimeSpan;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The items of one category, sector or the like, in their total order. */
public final class Lane {

    private final String key;
    private final String name;
    private final String note;
    private final Items columns;
    private final int[] members;
    private final PointIndex points;
    private final IntFunction<Item> reader;

    /**
     * @param key what the lane stands for, the same in every language
     * @param note what the count leaves out, in words; empty for nothing
     * @param members the items of the lane in order; not to be changed any more
     * @param points the same in the order of their points
     * @param reader makes an item of its number
     */
    Lane(
            String key,
            String name,
            String note,
            Items columns,
            int[] members,
            PointIndex points,
            IntFunction<Item> reader) {
        this.key = key;
        this.name = name;
        this.note = note;
        this.columns = columns;
        this.members = members;
        this.reader = reader;
        this.points = points;
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    public String note() {
        return note;
    }

    public int count() {
        return members.length;
    }

    /** Makes an item of its number, and knows which are only kept in sight. */
    interface Reader extends IntFunction<Item> {

        /** The numbers of those. */
        IntStream kept();
    }

    /** How many of them the filter lets through; others may be kept in sight. */
    public int passing() {
        long kept =
                reader instanceof Reader known
                        ? known.kept().filter(each -> position(each) >= 0).count()
                        : 0;
        return members.length - (int) kept;
    }

    public Items columns() {
        return columns;
    }

    /** The number of an item by its position in the lane. */
    public int member(int position) {
        return members[position];
    }

    /** The position of an item in the lane; -1 when it is not in it, or no item at all. */
    public int position(int number) {
        return number < 0 ? -1 : TimeOrder.search(members, number, columns::compare);
    }

    /** The numbers of all items in order. */
    public IntStream numbers() {
        return Arrays.stream(members);
    }

    public PointIndex points() {
        return points;
    }

    public Item item(int number) {
        return reader.apply(number);
    }

    /** The items in order, each made when it is asked for. */
    public List<Item> items() {
        return new AbstractList<>() {
            @Override
            public Item get(int position) {
                return reader.apply(members[position]);
            }

            @Override
            public int size() {
                return members.length;
            }
        };
    }

    /**
     * The lane after a change.
     *
     * @param passage what leaves it and what comes into it
     */
    Lane with(
            String newName,
            String newNote,
            Items now,
            ItemChange.Passage passage,
            IntFunction<Item> newReader) {
        return new Lane(
                key,
                newName,
                newNote,
                now,
                TimeOrder.with(members, columns::compare, passage, now::compare),
                points.with(now.columns(), passage, now::compareByPoint),
                newReader);
    }

    /** The same with nothing but the items that lie in a span at least in part. */
    Lane within(TimeSpan view) {
        int[] inside =
                Arrays.stream(members)
                        .filter(
                                each -> {
                                    TimeSpan span = columns.known(each);
                                    return span.from() < view.to() && span.to() > view.from();
                                })
                        .toArray();
        PointIndex inView = new PointIndex(columns.columns(), inside);
        return new Lane(key, name, note, columns, inside, inView, reader);
    }
}
