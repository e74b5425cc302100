package hanoius.form;

import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Observation;
import hanoius.model.RecordId;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What it takes to delete a record. Milestones and agreements go with their links; of the reports
 * of a figure another is preferred when that one goes. What others cannot do without does not go: a
 * source that they cite, a party that takes part in them, an indicator that has figures, a word
 * that they have.
 *
 * @param edits what is done, the record last; none while others stand against it
 * @param links how many links go with it
 * @param against those that cannot do without it
 */
public record Deletion(List<Edit> edits, int links, List<Entity> against) {

    public Deletion {
        edits = List.copyOf(edits);
        against = List.copyOf(against);
    }

    /** Of one record of a dataset. */
    public static Deletion of(Dataset dataset, Entity record) {
        return switch (record.id().kind()) {
            case MILESTONE, AGREEMENT -> withLinks(dataset, record);
            case OBSERVATION -> ofReport(dataset, (Observation) record);
            case LINK, CHART -> new Deletion(List.of(Edit.deleting(record)), 0, List.of());
            case INDICATOR, SOURCE, PARTY, TERM -> {
                List<Entity> against = Uses.of(dataset, record.id());
                yield against.isEmpty()
                        ? new Deletion(List.of(Edit.deleting(record)), 0, List.of())
                        : new Deletion(List.of(), 0, against);
            }
        };
    }

    private static Deletion withLinks(Dataset dataset, Entity record) {
        List<? extends Entity> links = dataset.linksOf(record.id());
        return new Deletion(
                Stream.concat(links.stream(), Stream.of(record)).map(Edit::deleting).toList(),
                links.size(),
                List.of());
    }

    private static Deletion ofReport(Dataset dataset, Observation report) {
        RecordId id = report.id();
        List<Observation> before =
                dataset.reportsOf(report).stream().filter(each -> !each.id().equals(id)).toList();
        List<Observation> after = Reports.settled(before);
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                edits.add(Edit.replacing(before.get(i), after.get(i)));
            }
        }
        edits.add(Edit.deleting(report));
        return new Deletion(edits, 0, List.of());
    }

    /** Whether nothing stands against it. */
    public boolean isPossible() {
        return against.isEmpty();
    }
}
