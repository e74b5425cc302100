package hanoius.store;

import hanoius.bench.GeneratedRecord;
import hanoius.bench.Row;
import hanoius.bench.Times;
import hanoius.figure.InterMeasure;
import hanoius.figure.Palette;
import hanoius.text.Language;
import hanoius.text.Words;
import hanoius.timeline.Frame;
import hanoius.timeline.Grouping;
import hanoius.timeline.Packing;
import hanoius.timeline.Scene;
import hanoius.timeline.Scenes;
import hanoius.timeline.Span;
import hanoius.timeline.TimelineLayout;
import hanoius.workspace.Filter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Opening a large document, to the figure of its timeline. */
public final class OpeningRows {

    private static final int COUNT = 100_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** What a document of milestones is read from. */
    private static final List<String> QUERIES =
            List.of(
                    "SELECT key, milestone.* FROM milestone JOIN record USING (id) ORDER BY id",
                    "SELECT * FROM sector ORDER BY record, position",
                    "SELECT * FROM vietnam_side ORDER BY record, position",
                    "SELECT * FROM us_side ORDER BY record, position",
                    "SELECT * FROM partner ORDER BY record, position",
                    "SELECT * FROM place ORDER BY record, position",
                    "SELECT * FROM citation ORDER BY record, position",
                    "SELECT key, source.* FROM source JOIN record USING (id) ORDER BY id");

    private OpeningRows() {}

    /** Opening, checking, reading, lanes and layout against reading the columns by JDBC. */
    public static List<Row> measure() throws Exception {
        Path folder = Files.createTempDirectory("bench");
        Path file = folder.resolve("large.milestones");
        try {
            Document.create(file, "Large", Instant.EPOCH, GeneratedRecord.milestones(COUNT))
                    .close();
            List<Times> times = Times.byTurns(2, 7, number -> open(file), number -> read(file));
            return List.of(
                    Row.ratio(
                            "opening %,d milestones".formatted(COUNT),
                            times.getFirst().median(),
                            "ms",
                            "bare JDBC",
                            times.getLast().median(),
                            2));
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static void open(Path file) {
        Words words = Words.in(Language.EN);
        try (Document document = Document.open(file)) {
            Scene scene = Scenes.of(document.read(), Filter.NONE, Grouping.CATEGORY, words, TODAY);
            Span view = scene.busiest();
            Packing packing =
                    Packing.of(scene, Packing.step(1040 / view.days()), InterMeasure.INSTANCE);
            Frame frame =
                    new Frame(
                            1200,
                            700,
                            view,
                            0,
                            true,
                            null,
                            null,
                            Palette.LIGHT,
                            words,
                            InterMeasure.INSTANCE);
            if (TimelineLayout.of(packing, frame).shown().isEmpty()) {
                throw new IllegalStateException("nothing is shown");
            }
        }
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
