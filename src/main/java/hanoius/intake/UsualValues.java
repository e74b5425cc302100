package hanoius.intake;

import hanoius.exchange.TableRow;
import hanoius.intake.Incoming.Origin;
import hanoius.model.Dataset;
import hanoius.model.Milestones;
import hanoius.model.Term;
import hanoius.schema.MilestoneSchema;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * What milestones of other programs are given where their files say nothing and a record needs
 * something: what most of those that are there have, or else the first word of the list.
 */
final class UsualValues {

    private UsualValues() {}

    /** By the columns of which some row says nothing. */
    static Map<String, String> of(Incoming incoming, Dataset dataset) {
        List<TableRow> rows = incoming.rows(MilestoneSchema.MILESTONE.table());
        Map<String, String> usual = new TreeMap<>();
        if (incoming.origin() == Origin.FOREIGN && !rows.isEmpty()) {
            Milestones there = dataset.milestones();
            add(MilestoneSchema.CATEGORY.name(), Term.CATEGORY, there::category, rows, dataset)
                    .ifPresent(each -> usual.put(MilestoneSchema.CATEGORY.name(), each));
            add(MilestoneSchema.SCOPE.name(), Term.SCOPE, there::scope, rows, dataset)
                    .ifPresent(each -> usual.put(MilestoneSchema.SCOPE.name(), each));
        }
        return usual;
    }

    private static Optional<String> add(
            String column,
            String list,
            IntFunction<String> had,
            List<TableRow> rows,
            Dataset dataset) {
        if (rows.stream().noneMatch(each -> each.text(column).isBlank())) {
            return Optional.empty();
        }
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < dataset.milestones().size(); i++) {
            counts.merge(had.apply(i), 1, Integer::sum);
        }
        return dataset.terms().stream()
                .filter(each -> each.list().equals(list))
                .map(Term::key)
                // The first of those that are used as often.
                .sorted(Comparator.comparingInt(each -> -counts.getOrDefault(each, 0)))
                .findFirst()
                .or(
                        () ->
                                counts.entrySet().stream()
                                        .min(
                                                Map.Entry.<String, Integer>comparingByValue()
                                                        .reversed()
                                                        .thenComparing(Map.Entry.comparingByKey()))
                                        .map(Map.Entry::getKey));
    }
}
