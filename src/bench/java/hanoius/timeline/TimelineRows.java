package hanoius.timeline;

import hanoius.bench.BrowserPeer;
import hanoius.bench.Frames;
import hanoius.bench.GeneratedRecord;
import hanoius.bench.Row;
import hanoius.bench.Times;
import hanoius.figure.Figure;
import hanoius.figure.InterMeasure;
import hanoius.figure.Palette;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.plot.TimeSpan;
import hanoius.task.DirectRunner;
import hanoius.task.TaskRunner;
import hanoius.task.Worker;
import hanoius.text.Words;
import hanoius.timeline.mark.Frame;
import hanoius.timeline.mark.Rendering;
import hanoius.timeline.mark.TimelineLayout;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.application.Platform;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.ObjIntConsumer;

/** Frames of the timeline and its layout alone, from a thousand milestones to a million. */
public final class TimelineRows {

    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    private static final List<Integer> COUNTS = List.of(FEW, 100_000, MANY);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int TURN = 115;
    private static final TimeSpan START = new TimeSpan(day(2015), day(2017));

    private static final Rendering RENDERING =
            new Rendering(Palette.LIGHT, Words.in(Language.EN), InterMeasure.INSTANCE);

    private TimelineRows() {}

    /**
     * What one size of record took.
     *
     * @param frames by what was done
     * @param bare a bare canvas with the same marks
     */
    private record Taken(Times layout, Map<String, Times> frames, Times bare) {}

    /**
     * Layouts have bars of their own, frames are held against a bare canvas with the same marks and
     * against those of the smallest record.
     */
    public static List<Row> measure() throws Exception {
        Map<Integer, Taken> taken = new LinkedHashMap<>();
        try (Worker worker = new Worker("store-worker")) {
            for (int count : COUNTS) {
                taken.put(count, take(GeneratedRecord.milestones(count), worker));
            }
        }
        List<Row> rows = new ArrayList<>();
        taken.forEach(
                (count, each) -> {
                    String size = ", %,d milestones".formatted(count);
                    rows.add(Row.limit("timeline layout" + size, each.layout().median(), "ms", 4));
                    rows.add(
                            Row.limit(
                                    "timeline layout, 99th percentile" + size,
                                    each.layout().slowest(),
                                    "ms",
                                    8));
                });
        Taken few = Objects.requireNonNull(taken.get(FEW));
        taken.forEach((count, each) -> rows.addAll(frames(count, each, few)));
        rows.addAll(peers(Objects.requireNonNull(taken.get(MANY))));
        return rows;
    }

    /** Everything in view of a thousand and ten thousand items of vis-timeline. */
    private static List<Row> peers(Taken many) throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        for (int count : List.of(1_000, 10_000)) {
            for (String motion : List.of("pan", "zoom")) {
                String what = "timeline %s, %,d milestones".formatted(motion, MANY);
                double ours = Objects.requireNonNull(many.frames().get(motion)).median();
                String peer = "vis-timeline %,d".formatted(count);
                BrowserPeer.frames("vis-timeline", motion, count)
                        .map(each -> Row.ratio(what, ours, "ms", peer, each.median(), 0.25))
                        .ifPresent(rows::add);
            }
        }
        return rows;
    }

    private static List<Row> frames(int count, Taken each, Taken few) {
        List<Row> rows = new ArrayList<>();
        each.frames()
                .forEach(
                        (motion, times) -> {
                            String what = "timeline %s, %,d milestones".formatted(motion, count);
                            double frame = times.median();
                            double bare = each.bare().median();
                            rows.add(Row.ratio(what, frame, "ms", "bare canvas", bare, 1.2));
                            double slowest = times.slowest();
                            String most = what + ", 99th percentile";
                            rows.add(Row.limit(most, slowest, "ms", Frames.DISPLAY));
                            Times least = few.frames().get(motion);
                            if (least != null && !each.equals(few)) {
                                rows.add(
                                        Row.ratio(
                                                what,
                                                frame,
                                                "ms",
                                                "at 1,000",
                                                least.median(),
                                                1.3));
                            }
                        });
        return rows;
    }

    private static Taken take(Dataset dataset, TaskRunner worker) throws Exception {
        Workspace alone = new Workspace(Language.EN, Theme.LIGHT);
        TimelineViewModel laid = new TimelineViewModel(alone, TODAY, new DirectRunner());
        alone.show(dataset);
        laid.resize(Frames.WIDTH - Frame.HEADER, 560);
        laid.navigation().show(START);
        Times layout =
                Times.of(
                        30,
                        200,
                        number -> {
                            pan(laid, number);
                            TimelineLayout.of(laid.packing(), frame(laid), RENDERING);
                        });
        Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
        TimelineViewModel model = loaded(workspace, dataset, worker);
        Map<String, Times> frames = new LinkedHashMap<>();
        frames.put("pan", frames(workspace, model, START, TimelineRows::pan));
        frames.put("zoom", frames(workspace, model, START, TimelineRows::zoom));
        frames.put("dive", frames(workspace, model, laid.scene().limits(), TimelineRows::dive));
        laid.navigation().show(START);
        Figure figure = TimelineLayout.of(laid.packing(), frame(laid), RENDERING).figure();
        Times bare = Frames.of(() -> new BareCanvas(figure), BareCanvas::draw);
        return new Taken(layout, frames, bare);
    }

    /** Shows a record on the FX thread, which alone may, and waits until it is sorted. */
    private static TimelineViewModel loaded(Workspace workspace, Dataset dataset, TaskRunner worker)
            throws Exception {
        CompletableFuture<TimelineViewModel> sorted = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    TimelineViewModel model = new TimelineViewModel(workspace, TODAY, worker);
                    workspace.show(dataset);
                    model.sceneProperty()
                            .subscribe(
                                    scene -> {
                                        if (!scene.lanes().isEmpty()) {
                                            sorted.complete(model);
                                        }
                                    });
                });
        return sorted.get();
    }

    private static double day(int year) {
        return LocalDate.of(year, 1, 1).toEpochDay();
    }

    private static Frame frame(TimelineViewModel model) {
        return new Frame(Frames.WIDTH, Frames.HEIGHT, model.view(), model.scroll(), true, 0);
    }

    private static Times frames(
            Workspace workspace,
            TimelineViewModel model,
            TimeSpan start,
            ObjIntConsumer<TimelineViewModel> motion)
            throws Exception {
        return Frames.of(
                () -> {
                    model.navigation().show(start);
                    return new TimelineView(model, workspace);
                },
                (view, number) -> motion.accept(model, number));
    }

    private static void pan(TimelineViewModel model, int number) {
        model.navigation().pan(number % (2 * TURN) < TURN ? 3 : -3);
    }

    /** Closer to one day and back. */
    private static void zoom(TimelineViewModel model, int number) {
        model.navigation().zoom(number % (2 * TURN) < TURN ? 1.059 : 1 / 1.059);
    }

    /** From everything to one day. */
    private static void dive(TimelineViewModel model, int number) {
        if (number < Frames.WARM_UP) {
            pan(model, number);
        } else {
            model.navigation().zoom(1.0485);
        }
    }
}
