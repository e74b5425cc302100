package hanoius.workspace;

import hanoius.model.Agreement;
import hanoius.model.Category;
import hanoius.model.Certainty;
import hanoius.model.DayRange;
import hanoius.model.EdtfDate;
import hanoius.model.Fact;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Scope;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.EnumMap;
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
 * @param days in which something happened, certainly or possibly; null for any time
 * @param marked the same for the days that are marked on a time axis, which narrow what is listed
 *     without one; null for none
 */
public record Filter(
        String text,
        Map<Facet, Choice> choices,
        @Nullable DayRange days,
        @Nullable DayRange marked) {

    /** Lets everything through. */
    public static final Filter NONE = new Filter("", Map.of(), null, null);

    public Filter {
        Map<Facet, Choice> set = new EnumMap<>(Facet.class);
        choices.forEach(
                (facet, choice) -> {
                    if (!choice.equals(Choice.ANY)) {
                        set.put(facet, choice);
                    }
                });
        choices = Map.copyOf(set);
    }

    public Filter withText(String newText) {
        return new Filter(newText, choices, days, marked);
    }

    public Filter withDays(@Nullable DayRange newDays) {
        return new Filter(text, choices, newDays, marked);
    }

    public Filter withMarked(@Nullable DayRange newMarked) {
        return new Filter(text, choices, days, newMarked);
    }

    /** The same with another choice of one facet. */
    public Filter with(Facet facet, Choice choice) {
        Map<Facet, Choice> changed = new EnumMap<>(Facet.class);
        changed.putAll(choices);
        changed.put(facet, choice);
        return new Filter(text, changed, days, marked);
    }

    /** The same with only those categories; all for none. */
    public Filter withCategories(Collection<Category> categories) {
        List<String> names = categories.stream().map(Enum::name).toList();
        return with(Facet.CATEGORY, Choice.of(names));
    }

    /** The same with only those scopes; all for none. */
    public Filter withScopes(Collection<Scope> scopes) {
        return with(Facet.SCOPE, Choice.of(scopes.stream().map(Enum::name).toList()));
    }

    /** What is chosen of a facet. */
    public Choice choice(Facet facet) {
        return choices.getOrDefault(facet, Choice.ANY);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /**
     * Whether a record other than a milestone is let through, its text apart. An agreement that is
     * only proposed has no date, so that a condition on days can never be certain of it; what is of
     * no time at all, such as a source, is let through whatever the days.
     */
    Certainty test(Fact fact) {
        for (Map.Entry<Facet, Choice> each : choices.entrySet()) {
            List<String> values = each.getKey().values(fact);
            if (values != null && !each.getValue().passes(values)) {
                return Certainty.NOT;
            }
        }
        return switch (fact) {
            case Agreement agreement when agreement.signed() == null ->
                    days == null && marked == null ? Certainty.CERTAINLY : Certainty.NOT;
            case Agreement agreement -> within(agreement.signed());
            case Milestone milestone -> within(milestone.date());
            case Observation observation -> within(observation.period());
            default -> Certainty.CERTAINLY;
        };
    }

    private Certainty within(@Nullable EdtfDate date) {
        if (date == null || (days == null && marked == null)) {
            return Certainty.CERTAINLY;
        }
        return time().map(range -> date.within(range.from(), range.to())).orElse(Certainty.NOT);
    }

    /** The days that are filtered by and marked; empty when no day is both. */
    Optional<DayRange> time() {
        DayRange all = DayRange.ALL;
        return Objects.requireNonNullElse(days, all).and(Objects.requireNonNullElse(marked, all));
    }

    /** The facets of which something is chosen. */
    Set<Facet> facets() {
        return choices.keySet();
    }
}
