package hanoius.search;

import hanoius.agreement.AgreementViewModel;
import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.Committed;
import hanoius.bench.Frames;
import hanoius.bench.LargeDocument;
import hanoius.bench.Row;
import hanoius.bench.Times;
import hanoius.chart.ChartViewModel;
import hanoius.edtf.EdtfDate;
import hanoius.evidence.EvidenceViewModel;
import hanoius.figure.InterMeasure;
import hanoius.figure.Palette;
import hanoius.language.Language;
import hanoius.model.Edit;
import hanoius.model.Milestone;
import hanoius.query.Choice;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.schema.MilestoneSchema;
import hanoius.source.SourceViewModel;
import hanoius.store.SqliteArchive;
import hanoius.task.DirectRunner;
import hanoius.task.TaskRunner;
import hanoius.task.TaskRunner.Progress;
import hanoius.timeline.TimelineViewModel;
import hanoius.timeline.mark.Frame;
import hanoius.timeline.mark.Rendering;
import hanoius.timeline.mark.TimelineLayout;
import hanoius.workspace.Section;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.beans.property.SimpleObjectProperty;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An edit and its undoing in a large document, from when they are committed until every view model
 * has what it shows and the figure of the timeline is laid out.
 */
public final class ShownRows {

    private static final int COUNT = Integer.getInteger("bench.records", 1_000_000);
    private static final int WARM_UP = 5;
    private static final int RUNS = 15;
    private static final double SLOWEST = 200;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** Besides none: a text and a sector that each let a sixth through. */
    private static final List<Map.Entry<String, Filter>> FILTERS =
            List.of(
                    Map.entry("", Filter.NONE),
                    Map.entry(", a text asked for", Filter.NONE.withText("trade")),
                    Map.entry(
                            ", a sector chosen",
                            Filter.NONE.with(Facet.SECTOR, Choice.of(List.of("trade")))));

    private final SqliteArchive archive;
    private final TaskRunner runner = new DirectRunner();
    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final TimelineViewModel timeline = new TimelineViewModel(workspace, TODAY, runner);
    private int edits;

    private ShownRows(SqliteArchive archive) {
        this.archive = archive;
        new ChartViewModel(workspace);
        new AgreementViewModel(workspace, runner);
        new SourceViewModel(workspace);
        new EvidenceViewModel(workspace, _ -> {});
        new FacetViewModel(workspace, new SimpleObjectProperty<>(Section.TIMELINE), runner)
                .watchedProperty()
                .set(true);
        timeline.resize(Frames.WIDTH - Frame.HEADER, Frames.HEIGHT - Frame.RULER - Frame.OVERVIEW);
        workspace.show(archive.read(Progress.NONE), archive.search());
    }

    /** With and without a filter; the milestone is selected, so that its evidence is shown too. */
    public static List<Row> measure() throws Exception {
        Path folder = Files.createTempDirectory("shown");
        Path copy = Files.copy(LargeDocument.of(COUNT), folder.resolve("shown.milestones"));
        List<Row> rows = new ArrayList<>();
        try (SqliteArchive archive = SqliteArchive.open(copy, folder)) {
            ShownRows shown = new ShownRows(archive);
            for (var each : FILTERS) {
                shown.workspace.filters().replace(each.getValue());
                rows.addAll(shown.rows(each.getKey()));
            }
        } finally {
            Files.delete(copy);
            Files.delete(folder);
        }
        return rows;
    }

    private List<Row> rows(String condition) {
        double[] edited = new double[RUNS];
        double[] undone = new double[RUNS];
        for (int i = -WARM_UP; i < RUNS; i++) {
            double edit = show(archive.apply(editing(next())));
            double undo = show(archive.undo(archive.undoable().orElseThrow(), by()));
            if (i >= 0) {
                edited[i] = edit;
                undone[i] = undo;
            }
        }
        String where = " shown in all views, %,d milestones%s".formatted(COUNT, condition);
        return List.of(
                Row.limit("an edit" + where, new Times(edited).median(), "ms", SLOWEST),
                Row.limit("its undoing" + where, new Times(undone).median(), "ms", SLOWEST));
    }

    /** Another one each time, anywhere in the document. */
    private Milestone next() {
        edits++;
        Milestone milestone = workspace.dataset().milestones().get((int) (edits * 7919L % COUNT));
        workspace.select(milestone.id());
        return milestone;
    }

    private static Attribution by() {
        return Attribution.of("Lan", Instant.EPOCH);
    }

    /** Its title and its date, so that it stands elsewhere in its lane. */
    private static Change editing(Milestone milestone) {
        Milestone edited =
                MilestoneSchema.MILESTONE.make(
                        MilestoneSchema.MILESTONE
                                .values(milestone)
                                .set(
                                        MilestoneSchema.TITLE,
                                        milestone
                                                .title()
                                                .withText(milestone.title().text() + ", corrected"))
                                .set(MilestoneSchema.DATE, EdtfDate.parse("2019-02-27")));
        return Change.of(by(), Edit.replacing(milestone, edited));
    }

    /** Milliseconds until it is shown. */
    private double show(Committed committed) {
        long start = System.nanoTime();
        workspace.apply(committed);
        Frame frame = new Frame(Frames.WIDTH, Frames.HEIGHT, timeline.view(), 0, true, 0);
        Rendering rendering =
                new Rendering(Palette.LIGHT, workspace.words(), InterMeasure.INSTANCE);
        if (TimelineLayout.of(timeline.packing(), frame, rendering).figure().marks().isEmpty()) {
            throw new IllegalStateException("nothing is shown");
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
