package hanoius.form;

import hanoius.model.Attachment;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Link;
import hanoius.model.Observation;
import hanoius.model.RecordId;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What it takes to delete a record. It goes with its links and what is attached to it; of the
 * reports of a figure another is preferred when that one goes. What others cannot do without does
 * not go: a source that they cite, a party that takes part in them, an indicator that has figures,
 * a word that they have.
 *
 * @param edits what is done, the record last; none while others stand against it
 * @param links how many links go with it
 * @param attachments how many files go with it
 * @param against those that cannot do without it
 */
public record Deletion(List<Edit> edits, int links, int attachments, List<RecordId> against) {

    public Deletion {
        edits = List.copyOf(edits);
        against = List.copyOf(against);
    }

    /** Whether others may stand against the deletion of a record, by its kind. */
    private static boolean isNeeded(RecordId id) {
        return switch (id.kind()) {
            case INDICATOR, SOURCE, PARTY, TERM -> true;
            case MILESTONE, AGREEMENT, OBSERVATION, LINK, CHART, ATTACHMENT -> false;
        };
    }

    /** Whether the document has to be asked what names a record, since nothing is read here. */
    public static boolean hasToAsk(Dataset dataset, RecordId id) {
        return isNeeded(id) && !dataset.milestones().atHand();
    }

    /** Of one record of a dataset that has not {@link #hasToAsk to ask}. */
    public static Deletion of(Dataset dataset, Entity record) {
        RecordId id = record.id();
        return of(
                dataset,
                record,
                isNeeded(id)
                        ? Uses.of(dataset, id).stream().map(Entity::id).toList()
                        : List.<RecordId>of());
    }

    /**
     * Of one record of a dataset.
     *
     * @param naming what names it, as {@link hanoius.archive.Archive#naming} tells
     */
    public static Deletion of(Dataset dataset, Entity record, Set<RecordId> naming) {
        RecordId id = record.id();
        return hasToAsk(dataset, id)
                ? of(dataset, record, Uses.known(dataset, id, naming))
                : of(dataset, record);
    }

    private static Deletion of(Dataset dataset, Entity record, List<RecordId> against) {
        RecordId id = record.id();
        if (!against.isEmpty()) {
            return new Deletion(List.of(), 0, 0, against);
        }
        List<Link> links = dataset.linksOf(id);
        List<Attachment> attachments = dataset.attachmentsOf(id);
        List<Edit> edits = new ArrayList<>();
        links.forEach(each -> edits.add(Edit.deleting(each)));
        attachments.forEach(each -> edits.add(Edit.deleting(each)));
        if (record instanceof Observation report) {
            edits.addAll(otherReports(dataset, report));
        }
        edits.add(Edit.deleting(record));
        return new Deletion(edits, links.size(), attachments.size(), List.of());
    }

    /** What becomes of the other reports of the same figure. */
    private static List<Edit> otherReports(Dataset dataset, Observation report) {
        List<Observation> before =
                dataset.reportsOf(report).stream()
                        .filter(each -> !each.id().equals(report.id()))
                        .toList();
        List<Observation> after = Reports.settled(before);
        return IntStream.range(0, before.size())
                .filter(i -> !before.get(i).equals(after.get(i)))
                .mapToObj(i -> Edit.replacing(before.get(i), after.get(i)))
                .toList();
    }

    /** Whether nothing stands against it. */
    public boolean isPossible() {
        return against.isEmpty();
    }
}
