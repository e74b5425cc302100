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
import hanoius.language.LocalizedText;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Milestone;
import hanoius.model.Party;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.model.Term;
import hanoius.query.Choice;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.schema.MilestoneSchema;
import hanoius.schema.PartySchema;
import hanoius.schema.SourceSchema;
import hanoius.schema.TermSchema;
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
import java.util.TreeSet;

/**
 * An edit and its undoing in a large document, from when they are committed until every view model
 * has what it shows and the figure of the timeline is laid out.
 */
public final class ShownRows {

    private static final int LARGEST = Integer.getInteger("bench.records", 1_000_000);
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

    /** What is done to a document, by how many edits were made before it. */
    private enum Kind {
        MILESTONE("an edit") {
            @Override
            Edit edit(ShownRows of) {
                Milestone milestone = of.next();
                return Edit.replacing(
                        milestone,
                        MilestoneSchema.MILESTONE.make(
                                MilestoneSchema.MILESTONE
                                        .values(milestone)
                                        .set(
                                                MilestoneSchema.TITLE,
                                                milestone
                                                        .title()
                                                        .withText(corrected(milestone.title())))
                                        .set(MilestoneSchema.DATE, EdtfDate.parse("2019-02-27"))));
            }
        },
        NEW_MILESTONE("a new milestone") {
            @Override
            Edit edit(ShownRows of) {
                Milestone like = of.next();
                return Edit.adding(
                        MilestoneSchema.MILESTONE.make(
                                MilestoneSchema.MILESTONE
                                        .values(like)
                                        .of(RecordId.milestone("new" + of.edits))));
            }
        },
        DELETED_MILESTONE("a milestone deleted") {
            @Override
            Edit edit(ShownRows of) {
                return Edit.deleting(of.next());
            }
        },
        PARTY("a party renamed") {
            @Override
            Edit edit(ShownRows of) {
                Party party = of.next(of.workspace.dataset().parties());
                return Edit.replacing(
                        party,
                        PartySchema.PARTY.make(
                                PartySchema.PARTY
                                        .values(party)
                                        .set(
                                                PartySchema.NAME,
                                                party.name().withText(corrected(party.name())))));
            }
        },
        SOURCE("a source renamed") {
            @Override
            Edit edit(ShownRows of) {
                Source source = of.next(of.workspace.dataset().sources());
                return Edit.replacing(
                        source,
                        SourceSchema.SOURCE.make(
                                SourceSchema.SOURCE
                                        .values(source)
                                        .set(SourceSchema.TITLE, source.title() + ", corrected")));
            }
        },
        TERM("a category renamed") {
            @Override
            Edit edit(ShownRows of) {
                Term term = of.next(of.workspace.words().glossary().terms(Term.CATEGORY));
                return Edit.replacing(
                        term,
                        TermSchema.TERM.make(
                                TermSchema.TERM
                                        .values(term)
                                        .set(
                                                TermSchema.NAME,
                                                term.name().withText(corrected(term.name())))));
            }
        };

        private final String what;

        Kind(String what) {
            this.what = what;
        }

        abstract Edit edit(ShownRows of);

        private static String corrected(LocalizedText text) {
            return text.text() + ", corrected";
        }
    }

    private final SqliteArchive archive;
    private final int count;
    private final TaskRunner runner = new DirectRunner();
    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final TimelineViewModel timeline = new TimelineViewModel(workspace, TODAY, runner);
    private int edits;

    private ShownRows(SqliteArchive archive, int count) {
        this.archive = archive;
        this.count = count;
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

    /** With and without a filter; the record is selected, so that its evidence is shown too. */
    public static List<Row> measure() throws Exception {
        List<Row> rows = new ArrayList<>();
        for (int count : new TreeSet<>(List.of(1_000, Math.min(100_000, LARGEST), LARGEST))) {
            rows.addAll(measure(count));
        }
        return rows;
    }

    private static List<Row> measure(int count) throws Exception {
        Path folder = Files.createTempDirectory("shown");
        Path copy = Files.copy(LargeDocument.of(count), folder.resolve("shown.milestones"));
        List<Row> rows = new ArrayList<>();
        try (SqliteArchive archive = SqliteArchive.open(copy, folder)) {
            ShownRows shown = new ShownRows(archive, count);
            for (var each : FILTERS) {
                shown.workspace.filters().replace(each.getValue());
                for (Kind kind : Kind.values()) {
                    rows.addAll(shown.rows(kind, each.getKey()));
                }
            }
        } finally {
            Files.delete(copy);
            Files.delete(folder);
        }
        return rows;
    }

    private List<Row> rows(Kind kind, String condition) {
        double[] edited = new double[RUNS];
        double[] undone = new double[RUNS];
        for (int i = -WARM_UP; i < RUNS; i++) {
            edits++;
            double edit = show(archive.apply(Change.of(by(), kind.edit(this))));
            double undo = show(archive.undo(archive.undoable().orElseThrow(), by()));
            if (i >= 0) {
                edited[i] = edit;
                undone[i] = undo;
            }
        }
        String where = " shown in all views, %,d milestones%s".formatted(count, condition);
        return List.of(
                Row.limit(kind.what + where, new Times(edited).median(), "ms", SLOWEST),
                Row.limit(
                        kind.what + " and undone," + where,
                        new Times(undone).median(),
                        "ms",
                        SLOWEST));
    }

    /** Another one each time, anywhere in the document. */
    private Milestone next() {
        Milestone milestone = workspace.dataset().milestones().get((int) (edits * 7919L % count));
        workspace.select(milestone.id());
        return milestone;
    }

    /** The same of a list. */
    private <T extends Entity> T next(List<T> list) {
        T record = list.get((int) (edits * 7919L % list.size()));
        workspace.select(record.id());
        return record;
    }

    private static Attribution by() {
        return Attribution.of("Lan", Instant.EPOCH);
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
