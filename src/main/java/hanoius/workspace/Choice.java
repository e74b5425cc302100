package hanoius.workspace;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is chosen of one facet: records with any of the included values and none of the excluded
 * ones. Nothing included lets every value through that is not excluded.
 */
public record Choice(Set<String> included, Set<String> excluded) {

    /** Lets everything through. */
    public static final Choice ANY = new Choice(Set.of(), Set.of());

    public Choice {
        included = Set.copyOf(included);
        excluded = Set.copyOf(excluded);
    }

    /** Only records with one of those values. */
    public static Choice of(Collection<String> included) {
        return new Choice(Set.copyOf(included), Set.of());
    }

    /** The same with a value included, or no longer if it was; it is not excluded then. */
    public Choice including(String value) {
        return new Choice(toggled(included, value), without(excluded, value));
    }

    /** The same with a value excluded, or no longer if it was; it is not included then. */
    public Choice excluding(String value) {
        return new Choice(without(included, value), toggled(excluded, value));
    }

    private static Set<String> toggled(Set<String> values, String value) {
        Set<String> changed = new TreeSet<>(values);
        if (!changed.remove(value)) {
            changed.add(value);
        }
        return changed;
    }

    private static Set<String> without(Set<String> values, String value) {
        Set<String> changed = new TreeSet<>(values);
        changed.remove(value);
        return changed;
    }

    /** Whether a record with those values is let through. */
    boolean passes(Collection<String> values) {
        return values.stream().noneMatch(excluded::contains)
                && (included.isEmpty() || values.stream().anyMatch(included::contains));
    }

    /** Whether a record with that one value is let through. */
    public boolean admits(String value) {
        return !excluded.contains(value) && (included.isEmpty() || included.contains(value));
    }
}
