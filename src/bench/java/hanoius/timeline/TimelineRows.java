package hanoius.timeline;

import hanoius.bench.Frames;
import hanoius.bench.GeneratedRecord;
import hanoius.bench.Row;
import hanoius.bench.Times;
import hanoius.figure.InterMeasure;
import hanoius.figure.Palette;
import hanoius.model.Dossier;
import hanoius.text.Language;
import hanoius.text.Words;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/** Frames of the timeline and its layout alone, from a thousand milestones to a million. */
public final class TimelineRows {

    private static final int FEW = 1_000;
    private static final List<Integer> COUNTS = List.of(FEW, 100_000, 1_000_000);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int TURN = 115;

    private TimelineRows() {}

    /** What one size of record took. */
    private record Taken(Times layout, Map<String, Times> frames) {}

    /** Layouts have bars of their own, frames are held against those of the smallest record. */
    public static List<Row> measure() throws Exception {
        Map<Integer, Taken> taken = new LinkedHashMap<>();
        for (int count : COUNTS) {
            taken.put(count, take(GeneratedRecord.milestones(count)));
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
        taken.forEach((count, each) -> rows.addAll(frames(count, each, taken)));
        return rows;
    }

    private static List<Row> frames(int count, Taken each, Map<Integer, Taken> taken) {
        List<Row> rows = new ArrayList<>();
        each.frames()
                .forEach(
                        (motion, times) -> {
                            String what = "timeline %s, %,d milestones".formatted(motion, count);
                            Taken few = taken.get(FEW);
                            Times least = few == null ? null : few.frames().get(motion);
                            rows.add(
                                    least == null || count == FEW
                                            ? Row.figure(what, times.median(), "ms")
                                            : Row.ratio(
                                                    what,
                                                    times.median(),
                                                    "ms",
                                                    "at 1,000",
                                                    least.median(),
                                                    1.3));
                        });
        return rows;
    }

    private static Taken take(Dossier dossier) throws Exception {
        Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
        TimelineViewModel model = new TimelineViewModel(workspace, TODAY);
        workspace.show(dossier);
        Span start = new Span(day(2015), day(2017));
        model.resize(Frames.WIDTH - Frame.HEADER, 560);
        model.show(start);
        Times layout =
                Times.of(
                        30,
                        200,
                        number -> {
                            pan(model, number);
                            TimelineLayout.of(model.packing(), frame(model));
                        });
        Map<String, Times> frames = new LinkedHashMap<>();
        frames.put("pan", frames(workspace, model, start, TimelineRows::pan));
        frames.put("zoom", frames(workspace, model, start, TimelineRows::zoom));
        return new Taken(layout, frames);
    }

    private static double day(int year) {
        return LocalDate.of(year, 1, 1).toEpochDay();
    }

    private static Frame frame(TimelineViewModel model) {
        return new Frame(
                Frames.WIDTH,
                Frames.HEIGHT,
                model.view(),
                model.scroll(),
                true,
                null,
                null,
                Palette.LIGHT,
                Words.in(Language.EN),
                InterMeasure.INSTANCE);
    }

    private static Times frames(
            Workspace workspace,
            TimelineViewModel model,
            Span start,
            ObjIntConsumer<TimelineViewModel> motion)
            throws Exception {
        model.show(start);
        return Frames.of(
                () -> new TimelineView(model, workspace),
                (view, number) -> motion.accept(model, number));
    }

    private static void pan(TimelineViewModel model, int number) {
        model.pan(number % (2 * TURN) < TURN ? 3 : -3);
    }

    /** Closer to one day and back. */
    private static void zoom(TimelineViewModel model, int number) {
        model.zoom(number % (2 * TURN) < TURN ? 1.059 : 1 / 1.059);
    }
}
