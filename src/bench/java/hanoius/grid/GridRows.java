package hanoius.grid;

import hanoius.bench.BenchSession;
import hanoius.bench.Frames;
import hanoius.bench.Row;
import hanoius.bench.Times;
import hanoius.exchange.DataPackage;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Term;
import hanoius.shell.Looks;
import hanoius.store.Document;
import hanoius.store.SqliteArchive;
import hanoius.task.TaskRunner.Progress;
import hanoius.task.Worker;
import hanoius.workspace.Workspace;

import javafx.application.Platform;
import javafx.scene.control.skin.VirtualFlow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What rows cost that are pasted from a spreadsheet: until they are understood, and in scrolling.
 */
public final class GridRows {

    private static final int PASTED = 10_000;
    private static final int SCROLLED = 100_000;
    private static final RecordId VISITORS = RecordId.indicator("hn_us_visitors");
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    /** In milliseconds. */
    private static final double SECOND = 1_000;

    /** Three rows. */
    private static final double STEP = 81;

    private final BenchSession session = new BenchSession();
    private final Workspace workspace = session.workspace();
    private final Worker reading = new Worker("bench-reader");
    private final GridViewModel grid = new GridViewModel(workspace, session.edits(), reading);

    private GridRows(SqliteArchive archive) {
        session.open(archive, archive.read(Progress.NONE));
    }

    /** Pasting into the bundled record, and scrolling against a grid of as many empty rows. */
    public static List<Row> measure() throws Exception {
        Path folder = Files.createTempDirectory("grid");
        Path file = folder.resolve("grid.milestones");
        Document.create(file, "Grid", Instant.EPOCH, DataPackage.bundled().dataset()).close();
        SqliteArchive archive = SqliteArchive.open(file, folder);
        List<Row> rows = new ArrayList<>();
        try {
            GridRows bench = BenchSession.onFx(() -> new GridRows(archive));
            rows.addAll(bench.pasting());
            rows.addAll(bench.scrolling());
            bench.session.close();
            bench.reading.close();
        } finally {
            archive.close();
            try (var files = Files.walk(folder)) {
                for (Path each : files.sorted(Collections.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        return rows;
    }

    private List<Row> pasting() throws Exception {
        String figures = text(PASTED, GridRows::figure);
        String milestones =
                "Date\tTitle\tCategory\tScope\tParties\tSources\n"
                        + text(PASTED, milestone(word(Term.CATEGORY), word(Term.SCOPE)));
        List<Times> held = new ArrayList<>();
        held.add(Times.of(2, 7, _ -> paste(() -> grid.open(VISITORS), figures)));
        held.add(Times.of(1, 5, _ -> paste(() -> grid.open(Kind.MILESTONE), milestones)));
        BenchSession.onFx(
                () -> {
                    grid.leave();
                    return grid;
                });
        return List.of(
                Row.limit(
                        "paste %,d rows of figures, all understood".formatted(PASTED),
                        held.getFirst().median(),
                        "ms",
                        SECOND),
                Row.limit(
                        "paste %,d rows of milestones, all understood".formatted(PASTED),
                        held.getLast().median(),
                        "ms",
                        SECOND));
    }

    private String word(String list) {
        return workspace.dataset().terms().stream()
                .filter(each -> each.list().equals(list))
                .findFirst()
                .orElseThrow()
                .key();
    }

    /** From the key until every row says what it is. */
    private void paste(Runnable opening, String text) throws Exception {
        BenchSession.onFx(
                () -> {
                    opening.run();
                    grid.discard();
                    return grid;
                });
        understood(1);
        BenchSession.onFx(
                () -> {
                    grid.paste(text, "", 0, 0);
                    return grid;
                });
        understood(PASTED + 1);
    }

    private void understood(int rows) throws Exception {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Platform.runLater(
                () ->
                        grid.shownProperty()
                                .subscribe(
                                        shown -> {
                                            if (shown.isWhole() && shown.rows().size() == rows) {
                                                done.complete(true);
                                            }
                                        }));
        done.get();
    }

    private List<Row> scrolling() throws Exception {
        String figures = text(SCROLLED, GridRows::figure);
        Times full = scroll(() -> grid.paste(figures, "", 0, 0));
        Times empty = scroll(() -> grid.type(SCROLLED - 1, 1, "1"));
        return List.of(
                Row.ratio(
                        "scroll %,d rows of figures by three rows a frame".formatted(SCROLLED),
                        full.median(),
                        "ms",
                        "as many rows with nothing in them",
                        empty.median(),
                        1.5));
    }

    private Times scroll(Runnable filling) throws Exception {
        BenchSession.onFx(
                () -> {
                    grid.open(VISITORS);
                    grid.discard();
                    return grid;
                });
        understood(1);
        BenchSession.onFx(
                () -> {
                    filling.run();
                    return grid;
                });
        understood(SCROLLED + 1);
        return Frames.of(
                () -> new GridView(grid),
                (view, number) -> {
                    if (number == 0) {
                        Looks.dress(view.getScene(), workspace.themeProperty());
                        view.applyCss();
                        view.layout();
                    }
                    if (view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
                        flow.scrollPixels(number % 100 < 50 ? STEP : STEP * 2);
                    }
                });
    }

    private static String text(int count, IntFunction<String> row) {
        return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining("\n"));
    }

    private static String figure(int number) {
        LocalDate day = FIRST.plusDays(number);
        return "%d/%d/%d\tkhoảng %d.%03d\tVietnamPlus %d\tnote %d"
                .formatted(
                        day.getDayOfMonth(),
                        day.getMonthValue(),
                        day.getYear(),
                        1 + number % 997,
                        number % 1000,
                        number % 50,
                        number);
    }

    private static IntFunction<String> milestone(String category, String scope) {
        return number -> {
            LocalDate day = FIRST.plusDays(number);
            return "%d/%d/%d\tMilestone number %d\t%s\t%s\tUtah; Hanoi\tReport %d"
                    .formatted(
                            day.getDayOfMonth(),
                            day.getMonthValue(),
                            day.getYear(),
                            number,
                            category,
                            scope,
                            number % 50);
        };
    }
}
