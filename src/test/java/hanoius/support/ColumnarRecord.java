package hanoius.support;

import hanoius.model.Dataset;
import hanoius.model.Milestone;
import hanoius.model.MilestoneColumns;
import hanoius.model.Milestones;

/** Records as a document holds them: milestones in columns, of which whole ones are read. */
public final class ColumnarRecord {

    private ColumnarRecord() {}

    /** The same record; whole milestones are found where they were. */
    public static Dataset of(Dataset dataset) {
        return of(dataset, id -> dataset.find(id, Milestone.class).orElseThrow());
    }

    /**
     * The same.
     *
     * @param reader asked for whole milestones
     */
    public static Dataset of(Dataset dataset, Milestones.Reader reader) {
        MilestoneColumns columns = new MilestoneColumns();
        dataset.milestones().readAll().forEach(columns::add);
        return new Dataset(
                Milestones.of(columns, reader),
                dataset.agreements(),
                dataset.links(),
                dataset.indicators(),
                dataset.observations(),
                dataset.sources(),
                dataset.charts(),
                dataset.terms(),
                dataset.parties(),
                dataset.attachments());
    }
}
