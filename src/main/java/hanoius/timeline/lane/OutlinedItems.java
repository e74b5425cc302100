package hanoius.timeline.lane;

import hanoius.archive.Outline;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.Precision;
import hanoius.model.Dataset;
import hanoius.model.Milestones;
import hanoius.model.Term;
import hanoius.plot.Extent;
import hanoius.plot.Extent.End;
import hanoius.plot.Extents;
import hanoius.plot.TimeSpan;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The milestones of a large document as long as nothing is known of them but days and categories.
 * They are sorted once, wherever that keeps nobody waiting; agreements are not among them.
 */
public final class OutlinedItems {

    private final List<Term> terms;
    private final List<String> categories;
    private final ItemColumns columns;
    private final PointIndex byPoint;
    private final LocalDate today;

    private OutlinedItems(Outline outline, LocalDate today) {
        terms = outline.terms();
        categories = outline.categories();
        this.today = today;
        int size = outline.milestones();
        columns =
                new ItemColumns(
                        size,
                        today.toEpochDay(),
                        Stream.concat(Stream.of(Term.AGREEMENT), categories.stream()).toList());
        int filled = 0;
        for (int span = 0; span < outline.spans(); span++) {
            Extent extent = extent(outline.earliest(span), outline.latest(span));
            int category = ItemColumns.AGREEMENTS + 1 + outline.category(span);
            for (int i = outline.count(span); i > 0; i--) {
                columns.fill(filled++, extent, category);
            }
        }
        byPoint = new PointIndex(columns, IntStream.range(0, size).toArray());
    }

    /** Those of an outline; may take its time. */
    public static OutlinedItems of(Outline outline, LocalDate today) {
        return new OutlinedItems(outline, today);
    }

    /**
     * Of two days nobody says what is meant; that whole months, years, decades and centuries are is
     * most likely, and that anything else begins on the first of them.
     */
    private static Extent extent(int earliest, int latest) {
        boolean begins = earliest != Milestones.NO_FIRST_DAY;
        boolean ends = latest != Milestones.NO_LAST_DAY;
        if (begins && ends) {
            EdtfDate meant = wholeMonths(earliest, latest);
            return meant == null
                    ? Extents.plain(earliest, latest, Precision.DAY)
                    : Extents.of(meant);
        }
        return new Extent(
                new TimeSpan(
                        begins ? earliest : Double.NEGATIVE_INFINITY,
                        ends ? latest + 1.0 : Double.POSITIVE_INFINITY),
                null,
                begins ? End.SHARP : End.OPEN,
                ends ? End.SHARP : End.OPEN,
                false,
                "",
                List.of(),
                false);
    }

    /** One of these, or from a month or year to another; null for what is none of them. */
    private static @Nullable EdtfDate wholeMonths(int earliest, int latest) {
        LocalDate first = LocalDate.ofEpochDay(earliest);
        LocalDate last = LocalDate.ofEpochDay(latest);
        if (first.getDayOfMonth() > 1 || last.getDayOfMonth() < last.lengthOfMonth()) {
            return null;
        }
        if (first.getDayOfYear() == 1 && last.getMonth() == Month.DECEMBER) {
            int years = last.getYear() - first.getYear() + 1;
            EdtfDate from = EdtfDate.of(Year.from(first));
            if (isRound(first.getYear(), years)) {
                int known = years == 10 ? 3 : 2;
                return EdtfDate.parse(from.text().substring(0, known) + "X".repeat(4 - known));
            }
            return between(from, EdtfDate.of(Year.from(last)));
        }
        return between(EdtfDate.of(YearMonth.from(first)), EdtfDate.of(YearMonth.from(last)));
    }

    private static boolean isRound(int first, int years) {
        return first >= 0 && first < 9900 && (years == 10 || years == 100) && first % years == 0;
    }

    private static EdtfDate between(EdtfDate first, EdtfDate last) {
        return first.equals(last) ? first : EdtfDate.parse(first + "/" + last);
    }

    /** How many there are. */
    public int size() {
        return columns.size();
    }

    /** Words that know those of the document's lists. */
    public Words words(Words some) {
        return some.with(Dataset.EMPTY.withTerms(terms));
    }

    /**
     * All of them in the lanes of their categories, in the order in which these are listed.
     *
     * @param some words of the language that is shown
     */
    public Scene scene(Words some) {
        Words words = words(some);
        Items items = Items.nameless(columns, byPoint, today, words);
        List<String> listed =
                words.glossary().terms(Term.CATEGORY).stream().map(Term::key).toList();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < categories.size(); i++) {
            order.add(i);
        }
        order.sort(
                Comparator.comparing((Integer each) -> !listed.contains(categories.get(each)))
                        .thenComparingInt(each -> listed.indexOf(categories.get(each)))
                        .thenComparing(categories::get));
        List<Lane> lanes = order.stream().map(each -> lane(each, items, words)).toList();
        return Scene.of(lanes, lane("", "", items, byPoint), Map.of());
    }

    private Lane lane(int category, Items items, Words words) {
        int number = ItemColumns.AGREEMENTS + 1 + category;
        int[] members =
                byPoint.numbers().filter(each -> columns.category(each) == number).toArray();
        String key = categories.get(category);
        return lane(
                key, LaneKeys.ofCategory(key, words), items, PointIndex.ofSorted(columns, members));
    }

    private static Lane lane(String key, String name, Items items, PointIndex points) {
        return new Lane(
                key,
                name,
                "",
                items,
                points.numbers().toArray(),
                points,
                number -> {
                    throw new IllegalStateException("item " + number + " has no name yet");
                });
    }
}
