package hanoius.store;

import hanoius.archive.Outline;
import hanoius.bench.Frames;
import hanoius.bench.LargeDocument;
import hanoius.bench.Row;
import hanoius.bench.Times;
import hanoius.edtf.Certainty;
import hanoius.figure.InterMeasure;
import hanoius.figure.Palette;
import hanoius.language.Language;
import hanoius.plot.TimeSpan;
import hanoius.task.DirectRunner;
import hanoius.text.Words;
import hanoius.timeline.TimelineViewModel;
import hanoius.timeline.lane.OutlinedItems;
import hanoius.timeline.lane.Packing;
import hanoius.timeline.lane.Scene;
import hanoius.timeline.mark.Frame;
import hanoius.timeline.mark.Rendering;
import hanoius.timeline.mark.TimelineLayout;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Opening a large document, to the first figure of its timeline and to that of all of it. */
public final class OpeningRows {

    private static final int LARGEST = 1_000_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** What is kept in memory of every milestone, as a plain program would read it. */
    private static final List<String> QUERIES =
            List.of(
                    """
                    SELECT id, key, date, lang, title, category, scope, featured
                    FROM milestone JOIN record USING (id) ORDER BY id\
                    """,
                    "SELECT record, name FROM sector ORDER BY record, position",
                    "SELECT record, language, value FROM translation WHERE field = 'title'",
                    """
                    SELECT participation.record, record.key
                    FROM participation JOIN record ON record.id = participation.party
                    WHERE role = 'partner' ORDER BY participation.record, position\
                    """,
                    "SELECT record, name FROM place ORDER BY record, position",
                    """
                    SELECT citation.record, record.key
                    FROM citation JOIN record ON record.id = citation.source
                    ORDER BY citation.record, position\
                    """);

    private OpeningRows() {}

    /**
     * The first figure, of density alone, and then opening, checking, reading, lanes and layout,
     * both against reading the same columns by JDBC.
     */
    public static List<Row> measure() throws Exception {
        List<Row> rows = new ArrayList<>();
        for (int count : List.of(100_000, LARGEST)) {
            rows.addAll(measure(count, LargeDocument.of(count)));
        }
        return rows;
    }

    private static List<Row> measure(int count, Path file) throws Exception {
        int runs = count == LARGEST ? 3 : 7;
        List<Times> times = Times.byTurns(1, runs, number -> open(file), number -> read(file));
        Times first = Times.of(1, runs, number -> outline(file));
        String size = "%,d milestones".formatted(count);
        long before = used();
        TimelineViewModel kept = open(file);
        long after = used();
        if (kept.scene().count(Certainty.CERTAINLY) != count) {
            throw new IllegalStateException("not everything was read");
        }
        return List.of(
                Row.ratio(
                        "first figure of " + size,
                        first.median(),
                        "ms",
                        "bare JDBC",
                        times.getLast().median(),
                        0.5),
                Row.ratio(
                        "opening " + size,
                        times.getFirst().median(),
                        "ms",
                        "bare JDBC",
                        times.getLast().median(),
                        1.5),
                Row.limit("heap, " + size, (after - before) / 1e6, "MB", 200));
    }

    /** What is reachable, in bytes. */
    private static long used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void outline(Path file) {
        try {
            Document.open(file, OpeningRows::drawOutline).close();
        } catch (CancellationException drawn) {
            return;
        }
        throw new IllegalStateException("nothing is shown before it is read");
    }

    /** Draws it, and has the rest not be opened. */
    private static void drawOutline(Outline outline) {
        OutlinedItems items = OutlinedItems.of(outline, TODAY);
        Words words = Words.in(Language.EN);
        Scene scene = items.scene(words);
        TimeSpan view = scene.busiest();
        Frame frame = new Frame(Frames.WIDTH, Frames.HEIGHT, view, 0, true, 0);
        Packing packing = Packing.dense(scene, Packing.step(frame.scale().pixelsPerDay()));
        Rendering rendering =
                new Rendering(Palette.LIGHT, items.words(words), InterMeasure.INSTANCE);
        if (TimelineLayout.of(packing, frame, rendering).figure().marks().isEmpty()) {
            throw new IllegalStateException("nothing is shown");
        }
        throw new CancellationException("There is a figure.");
    }

    private static TimelineViewModel open(Path file) {
        Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
        TimelineViewModel model = new TimelineViewModel(workspace, TODAY, new DirectRunner());
        model.resize(Frames.WIDTH - Frame.HEADER, Frames.HEIGHT - Frame.RULER - Frame.OVERVIEW);
        try (Document document = Document.open(file)) {
            workspace.show(document.read());
        }
        Frame frame = new Frame(Frames.WIDTH, Frames.HEIGHT, model.view(), 0, true, 0);
        Rendering rendering =
                new Rendering(Palette.LIGHT, workspace.words(), InterMeasure.INSTANCE);
        if (TimelineLayout.of(model.packing(), frame, rendering).count() == 0) {
            throw new IllegalStateException("nothing is shown");
        }
        return model;
    }

    private static void read(Path file) throws SQLException, IOException {
        try (Connection connection = Connections.open(file);
                Statement statement = connection.createStatement()) {
            long sum = 0;
            for (String query : QUERIES) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int i = 1; i <= columns; i++) {
                            Object value = rows.getObject(i);
                            sum += value == null ? 0 : value.hashCode();
                        }
                    }
                }
            }
            if (sum == 0) {
                throw new IllegalStateException("nothing was read");
            }
        }
    }
}
