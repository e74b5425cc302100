package hanoius.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

    /** What is asked of records by this choice of a facet. */
    List<Clause> clauses(Facet facet) {
        List<Clause> clauses = new ArrayList<>();
        if (!included.isEmpty()) {
            clauses.add(
                    new Clause(
                            List.of(new Condition.Chosen(facet, included)),
                            Clause.Asks.ONE_IF_ANY));
        }
        if (!excluded.isEmpty()) {
            clauses.add(
                    new Clause(List.of(new Condition.Chosen(facet, excluded)), Clause.Asks.NONE));
        }
        return clauses;
    }

    /** Whether a record with that one value is let through. */
    boolean admits(String value) {
        return !excluded.contains(value) && (included.isEmpty() || included.contains(value));
    }
}
