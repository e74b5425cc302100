package hanoius.query;

import hanoius.edtf.DayRange;
import hanoius.model.DateRole;
import hanoius.model.Term;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the window shows of the record. Conditions are joined by "and", values of one facet by "or".
 *
 * @param text what is searched for; blank for anything
 * @param choices what is chosen of the facets; only facets of which something is
 * @param days in which something happened, was signed or was counted, certainly or possibly; null
 *     for any time
 * @param dates the same for one of the dates of a record alone; what has no such date by its kind
 *     is let through
 * @param marked the same for the days that are marked on a time axis, which narrow what is listed
 *     without one; null for none
 */
public record Filter(
        String text,
        Map<Facet, Choice> choices,
        @Nullable DayRange days,
        Map<DateRole, DayRange> dates,
        @Nullable DayRange marked) {

    /** Lets everything through. */
    public static final Filter NONE = new Filter("", Map.of(), null, Map.of(), null);

    /** When something happened, was signed or was counted. */
    private static final Set<DateRole> TIME =
            Set.of(DateRole.HAPPENED, DateRole.SIGNED, DateRole.PERIOD);

    public Filter {
        Map<Facet, Choice> set = new HashMap<>();
        choices.forEach(
                (facet, choice) -> {
                    if (!choice.equals(Choice.ANY)) {
                        set.put(facet, choice);
                    }
                });
        choices = Map.copyOf(set);
        dates = Map.copyOf(dates);
    }

    public Filter withText(String newText) {
        return new Filter(newText, choices, days, dates, marked);
    }

    public Filter withDays(@Nullable DayRange newDays) {
        return new Filter(text, choices, newDays, dates, marked);
    }

    public Filter withMarked(@Nullable DayRange newMarked) {
        return new Filter(text, choices, days, dates, newMarked);
    }

    /** The same with other days for one date of records; any for null. */
    public Filter with(DateRole role, @Nullable DayRange range) {
        Map<DateRole, DayRange> changed = new EnumMap<>(DateRole.class);
        changed.putAll(dates);
        if (range == null) {
            changed.remove(role);
        } else {
            changed.put(role, range);
        }
        return new Filter(text, choices, days, changed, marked);
    }

    /** The same with another choice of one facet. */
    public Filter with(Facet facet, Choice choice) {
        Map<Facet, Choice> changed = new HashMap<>();
        changed.putAll(choices);
        changed.put(facet, choice);
        return new Filter(text, changed, days, dates, marked);
    }

    /** What is chosen of a facet. */
    public Choice choice(Facet facet) {
        return choices.getOrDefault(facet, Choice.ANY);
    }

    /**
     * Whether agreements are shown among milestones, where they count as ones of the category of
     * that name.
     */
    public boolean showsAgreementsAmongMilestones() {
        return choice(Facet.CATEGORY).admits(Term.AGREEMENT);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /**
     * What is asked of a record. An agreement that is only proposed has no date, so that no days
     * let it through; what is of no time at all, such as a source, is let through whatever they
     * are.
     *
     * @param terms of the document that is asked
     */
    public List<Clause> clauses(List<Term> terms) {
        List<Clause> all = new ArrayList<>(Query.parse(text, terms).clauses());
        choices.forEach((facet, choice) -> all.addAll(choice.clauses(facet)));
        if (days != null || marked != null) {
            all.add(time().map(range -> dated(TIME, range)).orElse(Clause.NEVER));
        }
        dates.forEach((role, range) -> all.add(dated(Set.of(role), range)));
        return all;
    }

    private static Clause dated(Set<DateRole> roles, DayRange days) {
        return new Clause(List.of(new Condition.Dated(roles, days)), Clause.Asks.ONE_IF_ANY);
    }

    /** The days that are filtered by and marked; empty when no day is both. */
    private Optional<DayRange> time() {
        DayRange all = DayRange.ALL;
        return Objects.requireNonNullElse(days, all).and(Objects.requireNonNullElse(marked, all));
    }
}
