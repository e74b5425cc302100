package hanoius.table;

import hanoius.edtf.Bound;
import hanoius.edtf.EdtfDate;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Groups of so many years each, such as decades, or single ones. */
public enum Decades {
    DECADE(10),
    YEAR(1);

    private static final int AT_MOST = 10;

    private final int years;

    Decades(int years) {
        this.years = years;
    }

    /**
     * Every one in which a date may lie; the first alone of more than ten.
     *
     * @param undated the message key of the group of what has no date
     * @param unbounded that of dates without a first day
     */
    public List<Group> of(@Nullable EdtfDate date, String undated, String unbounded, Words words) {
        if (date == null) {
            return List.of(Group.last(words.get(undated)));
        }
        if (date.earliest() instanceof Bound.Day(LocalDate first)) {
            int from = Math.floorDiv(first.getYear(), years);
            int to =
                    date.latest() instanceof Bound.Day(LocalDate last)
                            ? Math.floorDiv(last.getYear(), years)
                            : from;
            return IntStream.rangeClosed(from, to - from < AT_MOST ? to : from)
                    .mapToObj(each -> group(each * years, words))
                    .toList();
        }
        return List.of(Group.last(words.get(unbounded)));
    }

    private Group group(int first, Words words) {
        return new Group(Integer.toString(first), name(first, words), first);
    }

    private String name(int first, Words words) {
        if (years == 1) {
            return words.year(first);
        }
        return first < 0
                ? words.years(first, first + years - 1)
                : words.get("table.decade", Integer.toString(first));
    }
}
