package hanoius.timeline;

import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.plot.TimeSpan;
import hanoius.text.Words;
import hanoius.timeline.lane.Items;
import hanoius.timeline.lane.Lane;
import hanoius.timeline.lane.Scene;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * All records of a scene in their total order under the years in which they begin, each row made
 * when it is asked for.
 */
final class YearRows {

    private final Lane all;
    private final Items items;
    private final Words words;
    private final List<Year> years = new ArrayList<>();

    /** A row of the records listed one below the other. */
    sealed interface Row {

        /** What the records below it have in common, such as their year, and how many they are. */
        record Heading(String name, int count) implements Row {}

        /** A record, by the number of its item. */
        record Entry(int number) implements Row {}
    }

    /**
     * The records of one heading.
     *
     * @param from the position of the first of them
     * @param to the position behind the last
     */
    private record Year(String name, int from, int to) {}

    YearRows(Scene scene, Words words) {
        all = scene.all();
        items = all.columns();
        this.words = words;
        for (int from = 0; from < all.count(); from = years.getLast().to()) {
            years.add(year(from));
        }
    }

    private Year year(int position) {
        int number = all.member(position);
        if (Double.isFinite(items.from(number))) {
            int year = yearOf(items.from(number));
            double next = LocalDate.of(year + 1, 1, 1).toEpochDay();
            int end = end(position, each -> items.from(each) < next);
            return new Year(words.year(year), position, end);
        }
        if (Double.isFinite(items.to(number))) {
            int year = yearOf(items.to(number) - 1) + 1;
            double next = LocalDate.of(year, 1, 1).toEpochDay();
            int end =
                    end(
                            position,
                            each -> Double.isInfinite(items.from(each)) && items.to(each) <= next);
            return new Year(words.get("timeline.list_before", words.year(year)), position, end);
        }
        int end = end(position, each -> Double.isInfinite(items.from(each)));
        return new Year(words.get("timeline.list_unbounded"), position, end);
    }

    private static int yearOf(double day) {
        return TimeSpan.day(day).getYear();
    }

    /** The first position from which on items no longer belong, as they are in order. */
    private int end(int from, IntPredicate belongs) {
        int low = from + 1;
        int high = all.count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (belongs.test(all.member(middle))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many rows there are, headings among them. */
    int size() {
        return all.count() + years.size();
    }

    Row get(int row) {
        int index = yearOfRow(row);
        Year year = years.get(index);
        int heading = year.from() + index;
        return row == heading
                ? new Row.Heading(year.name(), year.to() - year.from())
                : new Row.Entry(all.member(row - index - 1));
    }

    private int yearOfRow(int row) {
        int low = 0;
        int high = years.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (years.get(middle).from() + middle <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The record in a row; null for a heading. */
    @Nullable RecordId id(int row) {
        return get(row) instanceof Row.Entry(int number) ? items.id(number) : null;
    }

    /** What a row says. */
    String said(int row) {
        return switch (get(row)) {
            case Row.Heading(String name, int _) -> name;
            case Row.Entry(int number) -> items.date(number).text() + " " + items.title(number);
        };
    }

    Dataset dataset() {
        return items.dataset();
    }

    /** The row of a record; -1 when it is not listed. */
    int rowOf(RecordId id) {
        return rowOf(items.indexOf(id));
    }

    /** The row of an item; -1 when it is not listed. */
    int rowOf(int number) {
        int position = all.position(number);
        if (position < 0) {
            return -1;
        }
        int low = 0;
        int high = years.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (years.get(middle).from() <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return position + low + 1;
    }
}
