package hanoius.query;

import hanoius.edtf.Certainty;
import hanoius.edtf.DayRange;
import hanoius.model.Dataset;
import hanoius.model.DateRole;
import hanoius.model.Fact;
import hanoius.model.Milestones;
import hanoius.model.NameLists;
import hanoius.model.RecordId;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * A filter, ready to be asked about every record of a dataset: about milestones by their columns,
 * so that a million are asked in no time, and about all others as they are.
 */
public final class FilterPredicate {

    /** A clause that is asked of the milestone at a place. */
    @FunctionalInterface
    private interface ColumnTest {
        Certainty of(int place);
    }

    private final Dataset dataset;
    private final Milestones milestones;
    private final TextSearch.Found found;
    private final List<Clause> clauses;
    private final List<ColumnTest> tests = new ArrayList<>();

    /**
     * @param asked what the filter asks
     * @param found what its words find
     */
    public FilterPredicate(Dataset dataset, List<Clause> asked, TextSearch.Found found) {
        this.dataset = dataset;
        this.found = found;
        milestones = dataset.milestones();
        clauses = asked.stream().filter(each -> !each.isOfWords()).toList();
        clauses.stream()
                .filter(each -> !each.passes(RecordId.Kind.MILESTONE))
                .map(this::test)
                .forEach(tests::add);
    }

    /** How surely the milestone at a place is let through. */
    public Certainty of(int place) {
        if (!found.milestone(place)) {
            return Certainty.NOT;
        }
        Certainty all = Certainty.CERTAINLY;
        for (ColumnTest each : tests) {
            all = all.and(each.of(place));
            if (all == Certainty.NOT) {
                return all;
            }
        }
        return all;
    }

    /** How surely a record is let through that is no milestone. */
    public Certainty of(Fact fact) {
        Certainty all = found.other(fact) ? Certainty.CERTAINLY : Certainty.NOT;
        for (Clause each : clauses) {
            if (all == Certainty.NOT) {
                return all;
            }
            all = all.and(each.of(fact, dataset));
        }
        return all;
    }

    private ColumnTest test(Clause clause) {
        List<ColumnTest> any = clause.conditions().stream().map(this::test).toList();
        boolean none = clause.asks() == Clause.Asks.NONE;
        if (any.size() == 1 && !none) {
            return any.getFirst();
        }
        return place -> {
            Certainty answer = Certainty.NOT;
            for (ColumnTest each : any) {
                answer = answer.or(each.of(place));
            }
            return none ? Clause.unless(answer) : answer;
        };
    }

    private ColumnTest test(Condition condition) {
        return switch (condition) {
            case Condition.Chosen(Facet facet, Set<String> values) -> {
                IntPredicate chosen = chosen(facet, values);
                yield place -> chosen.test(place) ? Certainty.CERTAINLY : Certainty.NOT;
            }
            case Condition.Dated(Set<DateRole> roles, DayRange days) ->
                    roles.contains(DateRole.HAPPENED)
                            ? place -> milestones.within(place, days.from(), days.to())
                            : _ -> Certainty.NOT;
            case Condition.Worded _, Condition.Named _ ->
                    throw new IllegalArgumentException("words are no column: " + condition);
        };
    }

    private IntPredicate chosen(Facet facet, Set<String> values) {
        NameLists lists = facet.lists(milestones);
        if (lists != null) {
            return listed(lists, values);
        }
        return place -> !Collections.disjoint(facet.values(place, dataset), values);
    }

    private static IntPredicate listed(NameLists lists, Set<String> values) {
        boolean[] wanted = new boolean[lists.names().size()];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = values.contains(lists.names().get(i));
        }
        boolean none = values.contains(Facet.NONE_GIVEN);
        return place -> {
            int count = lists.count(place);
            for (int i = 0; i < count; i++) {
                if (wanted[lists.number(place, i)]) {
                    return true;
                }
            }
            return none && count == 0;
        };
    }
}
