package hanoius.archive;

import hanoius.model.Milestones;
import hanoius.model.Term;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What can be told of a large document at once, long before it is read: how many milestones of each
 * category cover which days. It has no names, and nothing can be looked up in it.
 */
public final class Outline {

    private final List<Term> terms;
    private final List<String> categories;
    private final int[] earliest;
    private final int[] latest;
    private final int[] category;
    private final int[] counts;

    private Outline(Builder builder, List<Term> terms, List<String> categories) {
        this.terms = List.copyOf(terms);
        this.categories = List.copyOf(categories);
        earliest = Arrays.copyOf(builder.earliest, builder.size);
        latest = Arrays.copyOf(builder.latest, builder.size);
        category = Arrays.copyOf(builder.category, builder.size);
        counts = Arrays.copyOf(builder.counts, builder.size);
    }

    /** The words of the document's lists. */
    public List<Term> terms() {
        return terms;
    }

    /** The keys of the categories that milestones have, by their numbers. */
    public List<String> categories() {
        return categories;
    }

    /** How many different spans of days with a category there are. */
    public int spans() {
        return counts.length;
    }

    /** The first day of a span, from 1970-01-01, or {@link Milestones#NO_FIRST_DAY}. */
    public int earliest(int span) {
        return earliest[span];
    }

    /** The last day of a span, from 1970-01-01, or {@link Milestones#NO_LAST_DAY}. */
    public int latest(int span) {
        return latest[span];
    }

    /** The number of the category of a span. */
    public int category(int span) {
        return category[span];
    }

    /** How many milestones have that span and that category. */
    public int count(int span) {
        return counts[span];
    }

    /** How many milestones there are. */
    public int milestones() {
        return IntStream.of(counts).sum();
    }

    /** Takes spans one after the other. */
    public static final class Builder {

        private int[] earliest = new int[1 << 10];
        private int[] latest = new int[1 << 10];
        private int[] category = new int[1 << 10];
        private int[] counts = new int[1 << 10];
        private int size;

        /** Adds so many milestones of a category, by its number, that cover the same days. */
        public void add(int first, int last, int number, int count) {
            if (size == counts.length) {
                int room = 2 * size;
                earliest = Arrays.copyOf(earliest, room);
                latest = Arrays.copyOf(latest, room);
                category = Arrays.copyOf(category, room);
                counts = Arrays.copyOf(counts, room);
            }
            earliest[size] = first;
            latest[size] = last;
            category[size] = number;
            counts[size] = count;
            size++;
        }

        /**
         * The outline of all that was added.
         *
         * @param terms the words of the document's lists
         * @param categories the keys of the categories by their numbers
         */
        public Outline build(List<Term> terms, List<String> categories) {
            return new Outline(this, terms, categories);
        }
    }
}
