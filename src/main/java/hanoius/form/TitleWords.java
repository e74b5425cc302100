package hanoius.form;

import hanoius.query.Equivalents;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a text, without accents and capitals, and with one form of those that mean the same:
 * {@code Hà Nội} and {@code Hanoi} are alike.
 */
record TitleWords(List<String> words) {

    /** In so few words, what stands in another text may do so by chance. */
    private static final int FEW = 3;

    /** What stands wholly in a longer text is less like it than what has no other words. */
    private static final double PART = 0.8;

    static TitleWords of(String text) {
        return new TitleWords(Equivalents.common(text));
    }

    /** How many words are the same, in any order, from 0 for none to 1 for all of both. */
    double likeness(TitleWords other) {
        return likeness(new HashSet<>(words), new HashSet<>(other.words));
    }

    private static double likeness(Set<String> some, Set<String> others) {
        return some.isEmpty() || others.isEmpty()
                ? 0
                : 2.0 * common(some, others) / (some.size() + others.size());
    }

    private static long common(Set<String> some, Set<String> others) {
        return some.stream().filter(others::contains).count();
    }

    /** The same where one may be a part of the other, such as one that is typed half. */
    double partLikeness(TitleWords other) {
        Set<String> some = new HashSet<>(words);
        Set<String> others = new HashSet<>(other.words);
        return partLikeness(common(some, others), some.size(), others.size());
    }

    /**
     * The same of what is counted already.
     *
     * @param common how many words both have
     * @param some how many different ones the one has
     * @param others how many the other has
     */
    static double partLikeness(long common, int some, int others) {
        int smaller = Math.min(some, others);
        if (smaller == 0) {
            return 0;
        }
        double ofBoth = 2.0 * common / (some + others);
        return smaller < FEW ? ofBoth : Math.max(ofBoth, PART * common / smaller);
    }

    /** Whether two texts have the same numbers, in their order. */
    boolean hasSameNumbers(TitleWords other) {
        return numbers().equals(other.numbers());
    }

    private List<String> numbers() {
        return words.stream().filter(each -> each.chars().anyMatch(Character::isDigit)).toList();
    }
}
