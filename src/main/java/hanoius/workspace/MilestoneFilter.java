package hanoius.workspace;

import hanoius.edtf.Certainty;
import hanoius.edtf.DayRange;
import hanoius.model.DateRole;
import hanoius.model.Dossier;
import hanoius.model.Milestones;
import hanoius.model.NameLists;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Asks a filter about milestones by their columns, so that a million are asked in no time. */
final class MilestoneFilter {

    private final Dossier dossier;
    private final Milestones milestones;

    /** Null when no day is asked for. */
    private final @Nullable DayRange time;

    private final @Nullable DayRange happened;
    private final QueryDates asked;
    private final TextSearch.Found found;
    private final List<IntPredicate> chosen = new ArrayList<>();

    MilestoneFilter(Dossier dossier, Filter filter, TextSearch.Found found) {
        this.dossier = dossier;
        milestones = dossier.milestones();
        time = filter.time().orElse(null);
        happened = filter.dates().get(DateRole.HAPPENED);
        asked = QueryDates.of(filter.text());
        this.found = found;
        filter.choices().forEach(this::choose);
    }

    private void choose(Facet facet, Choice choice) {
        NameLists lists = facet.lists(milestones);
        if (lists != null) {
            chosen.add(listed(lists, choice));
        } else if (facet == Facet.REPORTS) {
            chosen.add(place -> choice.passes(Facet.reports(dossier, place)));
        } else if (facet == Facet.CATEGORY) {
            chosen.add(place -> choice.admits(milestones.category(place).name()));
        } else if (facet == Facet.SCOPE) {
            chosen.add(place -> choice.admits(milestones.scope(place).name()));
        }
    }

    private static IntPredicate listed(NameLists lists, Choice choice) {
        int names = lists.names().size();
        boolean[] included = new boolean[names];
        boolean[] excluded = new boolean[names];
        for (int i = 0; i < names; i++) {
            included[i] = choice.included().contains(lists.names().get(i));
            excluded[i] = choice.excluded().contains(lists.names().get(i));
        }
        boolean any = choice.included().isEmpty();
        boolean noneGiven = choice.admits(Facet.NONE_GIVEN);
        return place -> {
            int count = lists.count(place);
            boolean passes = count == 0 ? noneGiven : any;
            for (int i = 0; i < count; i++) {
                int number = lists.number(place, i);
                if (excluded[number]) {
                    return false;
                }
                passes |= included[number];
            }
            return passes;
        };
    }

    /** How surely the milestone at a place is let through. */
    Certainty test(int place) {
        for (IntPredicate each : chosen) {
            if (!each.test(place)) {
                return Certainty.NOT;
            }
        }
        if (!found.milestone(place)) {
            return Certainty.NOT;
        }
        if (time == null) {
            return Certainty.NOT;
        }
        Certainty certainty =
                time.equals(DayRange.ALL)
                        ? Certainty.CERTAINLY
                        : milestones.within(place, time.from(), time.to());
        if (happened != null) {
            certainty =
                    QueryDates.lessSure(
                            certainty, milestones.within(place, happened.from(), happened.to()));
        }
        return asked.required().isEmpty()
                ? certainty
                : QueryDates.lessSure(certainty, asked.of(milestones, place));
    }
}
