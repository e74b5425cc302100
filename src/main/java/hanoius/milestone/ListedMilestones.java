package hanoius.milestone;

import hanoius.edtf.Certainty;
import hanoius.model.Dataset;
import hanoius.model.DatasetChange;
import hanoius.model.Milestone;
import hanoius.model.Milestones;
import hanoius.model.RecordId;
import hanoius.query.Filter;
import hanoius.table.ListedRecords;
import hanoius.workspace.FilterResult;

import java.util.List;
import java.util.stream.IntStream;

/** The milestones of a document; of an event that several report, the one that leads is listed. */
final class ListedMilestones implements ListedRecords<ListedMilestone> {

    private final Milestones all;

    ListedMilestones(Dataset dataset) {
        all = dataset.milestones();
    }

    @Override
    public int size() {
        return all.size();
    }

    @Override
    public RecordId id(int place) {
        return all.id(place);
    }

    @Override
    public int placeOf(RecordId id) {
        return all.indexOf(id);
    }

    @Override
    public ListedMilestone get(int place) {
        return new ListedMilestone(all, place);
    }

    @Override
    public List<Milestone> whole(int[] some) {
        return all.readAll(IntStream.of(some).mapToObj(all::id).toList());
    }

    @Override
    public Certainty of(int place, FilterResult shown) {
        return shown.of(place);
    }

    @Override
    public int all(FilterResult shown) {
        return shown.count(Certainty.CERTAINLY)
                + shown.count(Certainty.POSSIBLY)
                + shown.count(Certainty.NOT);
    }

    @Override
    public long count(FilterResult shown, Filter other) {
        return shown.otherwise(other).places().count();
    }

    @Override
    public int unchanged(int place, DatasetChange change, ListedRecords<ListedMilestone> after) {
        int now = change.places().now(place);
        return now < 0 || change.reworded().after().get(now) ? -1 : now;
    }
}
