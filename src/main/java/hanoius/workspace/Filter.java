package hanoius.workspace;

import hanoius.model.Agreement;
import hanoius.model.Category;
import hanoius.model.Certainty;
import hanoius.model.DayRange;
import hanoius.model.EdtfDate;
import hanoius.model.Fact;
import hanoius.model.Indicator;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Scope;
import hanoius.model.Source;
import hanoius.text.Folding;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * What the window shows of the record. Conditions are joined by "and", values of one by "or"; an
 * empty condition lets everything through.
 *
 * @param text words that must all occur, accents and case apart
 * @param categories of milestones
 * @param scopes of whatever has one
 * @param days in which something happened, certainly or possibly; null for any time
 */
public record Filter(
        String text, Set<Category> categories, Set<Scope> scopes, @Nullable DayRange days) {

    /** Lets everything through. */
    public static final Filter NONE = new Filter("", Set.of(), Set.of(), null);

    public Filter {
        categories = Set.copyOf(categories);
        scopes = Set.copyOf(scopes);
    }

    public Filter withText(String newText) {
        return new Filter(newText, categories, scopes, days);
    }

    public Filter withCategories(Set<Category> newCategories) {
        return new Filter(text, newCategories, scopes, days);
    }

    public Filter withScopes(Set<Scope> newScopes) {
        return new Filter(text, categories, newScopes, days);
    }

    public Filter withDays(@Nullable DayRange newDays) {
        return new Filter(text, categories, scopes, newDays);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /**
     * Whether a milestone is let through: possibly, when its date may lie in or out of the days.
     */
    public Certainty test(Milestone milestone) {
        boolean passes =
                passes(categories, milestone.category())
                        && passes(scopes, milestone.scope())
                        && textMatches(milestone);
        return passes ? within(milestone.date()) : Certainty.NOT;
    }

    /**
     * Whether an agreement is let through. One that is only proposed has no date, so that a
     * condition on days can never be certain of it.
     */
    public Certainty test(Agreement agreement) {
        if (!passes(scopes, agreement.scope()) || !textMatches(agreement)) {
            return Certainty.NOT;
        }
        if (agreement.signed() == null) {
            return days == null ? Certainty.CERTAINLY : Certainty.NOT;
        }
        return within(agreement.signed());
    }

    private Certainty within(EdtfDate date) {
        return days == null ? Certainty.CERTAINLY : date.within(days.from(), days.to());
    }

    private static <T> boolean passes(Set<T> allowed, T value) {
        return allowed.isEmpty() || allowed.contains(value);
    }

    /** Whether all the words typed occur in what the record says. */
    public boolean textMatches(Fact fact) {
        if (text.isBlank()) {
            return true;
        }
        String content = Folding.fold(String.join("\n", content(fact)));
        for (String word : Folding.fold(text).strip().split("\\s+", -1)) {
            if (!content.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static List<String> content(Fact fact) {
        return switch (fact) {
            case Milestone m ->
                    List.of(
                            m.id().key(),
                            m.title(),
                            m.summary(),
                            String.join("\n", m.vietnamSide()),
                            String.join("\n", m.usSide()),
                            String.join("\n", m.partners()),
                            String.join("\n", m.places()),
                            String.join("\n", m.sectors()));
            case Agreement a ->
                    List.of(
                            a.id().key(),
                            a.title(),
                            a.kind(),
                            a.summary(),
                            String.join("\n", a.parties()),
                            String.join("\n", a.partners()),
                            String.join("\n", a.sectors()));
            case Indicator i -> List.of(i.id().key(), i.nameEn(), i.nameVi(), i.description());
            case Observation o ->
                    List.of(o.id().key(), o.note(), o.quantity().asReported(), o.period().text());
            case Source s -> List.of(s.id().key(), s.title(), s.publisher(), s.url(), s.notes());
        };
    }
}
