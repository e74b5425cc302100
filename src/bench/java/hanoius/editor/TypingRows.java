package hanoius.editor;

import hanoius.agreement.AgreementViewModel;
import hanoius.bench.BenchSession;
import hanoius.bench.Frames;
import hanoius.bench.LargeDocument;
import hanoius.bench.Row;
import hanoius.bench.Times;
import hanoius.chart.ChartViewModel;
import hanoius.evidence.EvidenceViewModel;
import hanoius.form.Suggestions;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Milestone;
import hanoius.model.Milestones;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.schema.MilestoneSchema;
import hanoius.schema.SourceSchema;
import hanoius.source.SourceViewModel;
import hanoius.store.SqliteArchive;
import hanoius.task.Lifetime;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.Words;
import hanoius.timeline.TimelineViewModel;
import hanoius.timeline.mark.Frame;
import hanoius.workspace.EditSession;
import hanoius.workspace.Workspace;

import javafx.application.Platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** How long a key waits that is typed into a form, while edits are written and shown. */
public final class TypingRows {

    private static final int LARGEST = Integer.getInteger("bench.records", 1_000_000);
    private static final int SOURCES = 100_000;
    private static final int WARM_UP = 10;
    private static final int EDITS = 30;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** In milliseconds; what is edited is to be shown by then, too. */
    private static final double SLOWEST = 200;

    private final BenchSession bench = new BenchSession();
    private final Workspace workspace = bench.workspace();
    private final EditSession session = bench.edits();
    private final CompletionViewModel completion =
            new CompletionViewModel(workspace, () -> Suggestions::sources, Set::of, _ -> {});

    private TypingRows(SqliteArchive archive, Dataset dataset) {
        var timeline = new TimelineViewModel(workspace, TODAY, bench.worker());
        new ChartViewModel(workspace);
        new AgreementViewModel(workspace, bench.worker());
        new SourceViewModel(workspace);
        new EvidenceViewModel(workspace, _ -> {});
        new WholeRecordViewModel(new FormViewModel(session));
        timeline.resize(Frames.WIDTH - Frame.HEADER, Frames.HEIGHT - Frame.RULER - Frame.OVERVIEW);
        bench.open(archive, dataset);
        session.editingProperty().set(true);
    }

    /** At each size; and what completes a field, of very many. */
    public static List<Row> measure() throws Exception {
        List<Row> rows = new ArrayList<>();
        for (int count : new TreeSet<>(List.of(1_000, Math.min(100_000, LARGEST), LARGEST))) {
            rows.addAll(measure(count));
        }
        rows.addAll(completing());
        return rows;
    }

    private static List<Row> measure(int count) throws Exception {
        Path folder = Files.createTempDirectory("typing");
        Path copy = Files.copy(LargeDocument.of(count), folder.resolve("typing.milestones"));
        try {
            SqliteArchive archive = SqliteArchive.open(copy, folder);
            Dataset dataset = archive.read(Progress.NONE);
            return BenchSession.onFx(() -> new TypingRows(archive, dataset)).rows(count);
        } finally {
            Files.delete(copy);
            Files.delete(folder);
        }
    }

    private List<Row> rows(int count) throws Exception {
        double[] keys = new double[EDITS];
        double[] waits = new double[EDITS];
        double[] shown = new double[EDITS];
        for (int i = -WARM_UP; i < EDITS; i++) {
            RecordId id = next((int) ((i + WARM_UP) * 7919L % count));
            double key = BenchSession.onFx(() -> type(id));
            CompletableFuture<RecordId> saved = new CompletableFuture<>();
            long start = System.nanoTime();
            Platform.runLater(() -> save(id, saved));
            double wait = 0;
            while (!saved.isDone()) {
                long posted = System.nanoTime();
                wait = Math.max(wait, BenchSession.onFx(() -> millisSince(posted)));
            }
            saved.get();
            if (i >= 0) {
                keys[i] = key;
                waits[i] = wait;
                shown[i] = millisSince(start);
            }
        }
        bench.close();
        String where = ", %,d milestones".formatted(count);
        return List.of(
                Row.limit("a key takes, the slowest" + where, slowest(keys), "ms", SLOWEST),
                Row.limit(
                        "a key waits while an edit is under way, the slowest" + where,
                        slowest(waits),
                        "ms",
                        SLOWEST),
                Row.figure(
                        "an edit from when it is asked for until it is shown" + where,
                        new Times(shown).median(),
                        "ms"));
    }

    private static double slowest(double[] millis) {
        return new Times(millis).slowest();
    }

    /** Selects another one, and waits until it was read. */
    private RecordId next(int place) throws Exception {
        CompletableFuture<RecordId> read = new CompletableFuture<>();
        RecordId id = BenchSession.onFx(() -> workspace.dataset().milestones().id(place));
        Platform.runLater(
                () -> {
                    workspace.select(id);
                    workspace
                            .selectedProperty()
                            .subscribe(
                                    now -> {
                                        if (now != null && now.id().equals(id)) {
                                            read.complete(id);
                                        }
                                    });
                });
        return read.get();
    }

    /** Milliseconds until the thread of the window is free again after a letter. */
    private double type(RecordId id) {
        long start = System.nanoTime();
        form(id).text(MilestoneSchema.TITLE, "en").textProperty().set("Meeting on tra");
        completion.typed("rep");
        return millisSince(start);
    }

    private void save(RecordId id, CompletableFuture<RecordId> saved) {
        form(id).change(
                        "",
                        values ->
                                values.set(
                                        MilestoneSchema.TITLE,
                                        values.get(MilestoneSchema.TITLE)
                                                .withText("Meeting of " + id)),
                        List.of(),
                        new TypedEntry.Outcome() {
                            @Override
                            public void saved() {
                                saved.complete(id);
                            }

                            @Override
                            public void refused(Throwable why) {
                                saved.completeExceptionally(why);
                            }
                        });
    }

    private RecordForm<Milestone> form(RecordId id) {
        return RecordForm.of(session, MilestoneSchema.MILESTONE, id, new Lifetime(), _ -> {})
                .orElseThrow();
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    /** What is done where it keeps nobody waiting: the list of all sources that letters find. */
    private static List<Row> completing() throws Exception {
        Dataset dataset = sources();
        Words words = Words.in(Language.EN).with(dataset);
        Suggestions made = Suggestions.sources(dataset, words);
        made.of("report", Set.of());
        Source old = dataset.sources().getFirst();
        Source renamed =
                SourceSchema.SOURCE.make(
                        SourceSchema.SOURCE.values(old).set(SourceSchema.TITLE, "Another"));
        Dataset edited = dataset.with(List.of(Edit.replacing(old, renamed)), Map.of());
        String where = ", %,d sources".formatted(SOURCES);
        return List.of(
                completed("a first letter is completed" + where, () -> sources(dataset, words)),
                completed(
                        "a first letter after an edit is completed" + where,
                        () -> sources(edited, words).sharing(made)),
                completed("the next letter is completed" + where, () -> made));
    }

    private static Row completed(String what, Supplier<Suggestions> all) throws Exception {
        Times times = Times.of(3, 9, _ -> all.get().of("report 77", Set.of()));
        return Row.figure(what, times.median(), "ms");
    }

    private static Suggestions sources(Dataset dataset, Words words) {
        return Suggestions.sources(dataset, words);
    }

    private static Dataset sources() {
        List<Source> sources =
                IntStream.range(0, SOURCES)
                        .mapToObj(
                                number ->
                                        new Source(
                                                RecordId.source("S" + number),
                                                "Report number " + number,
                                                "Publisher " + number % 40,
                                                null,
                                                "",
                                                "https://example.org/" + number,
                                                null,
                                                false,
                                                ""))
                        .toList();
        return new Dataset(
                Milestones.of(List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                sources,
                List.of(),
                List.of(),
                List.of());
    }
}
