package hanoius.store;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.bench.LargeDocument;
import hanoius.bench.Row;
import hanoius.bench.Times;
import hanoius.model.Edit;
import hanoius.model.Milestone;
import hanoius.model.Milestones;
import hanoius.schema.MilestoneSchema;
import hanoius.task.TaskRunner.Progress;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** An edit of one record, until it is acknowledged: it cannot be lost any more. */
public final class EditRows {

    private static final int WARM_UP = 200;
    private static final int RUNS = 101;
    private static final int SMALL = 1_000;
    private static final int LARGEST = Integer.getInteger("bench.records", 1_000_000);

    private EditRows() {}

    /** A new title against a bare commit of the same with the same settings, on equal documents. */
    public static List<Row> measure() throws Exception {
        List<Row> rows = new ArrayList<>();
        for (int count : new TreeSet<>(List.of(SMALL, Math.min(100_000, LARGEST), LARGEST))) {
            rows.add(measure(count, count == SMALL ? 1.5 : 2));
        }
        return rows;
    }

    private static Row measure(int count, double bar) throws Exception {
        Path folder = Files.createTempDirectory("edit");
        Path own = Files.copy(LargeDocument.of(count), folder.resolve("own.milestones"));
        Path bare = Files.copy(LargeDocument.of(count), folder.resolve("bare.milestones"));
        try (SqliteArchive archive = SqliteArchive.open(own, folder);
                Connection connection = Connections.open(bare);
                PreparedStatement update =
                        connection.prepareStatement(
                                """
                                UPDATE milestone SET title = ? WHERE id =
                                    (SELECT id FROM record WHERE kind = 'milestone' AND key = ?)\
                                """)) {
            Milestones milestones = archive.read(Progress.NONE).milestones();
            List<Change> changes =
                    IntStream.range(0, WARM_UP + RUNS)
                            .mapToObj(number -> milestones.get(place(number, count)))
                            .map(EditRows::renaming)
                            .toList();
            List<Times> times =
                    Times.byTurns(
                            WARM_UP,
                            RUNS,
                            number -> archive.apply(changes.get(number)),
                            number -> update(update, changes.get(number).edits().getFirst()));
            return Row.ratio(
                    "one edit acknowledged, %,d milestones".formatted(count),
                    times.getFirst().median(),
                    "ms",
                    "a bare commit of one row",
                    times.getLast().median(),
                    bar);
        } finally {
            Files.delete(own);
            Files.delete(bare);
            Files.delete(folder);
        }
    }

    /** Another one each time, anywhere in the document. */
    private static int place(int number, int count) {
        return (int) (number * 7919L % count);
    }

    private static Change renaming(Milestone milestone) {
        Milestone renamed =
                MilestoneSchema.MILESTONE.make(
                        MilestoneSchema.MILESTONE
                                .values(milestone)
                                .set(
                                        MilestoneSchema.TITLE,
                                        milestone
                                                .title()
                                                .withText(
                                                        milestone.title().text() + ", corrected")));
        return Change.of(Attribution.of("Lan", Instant.EPOCH), Edit.replacing(milestone, renamed));
    }

    private static void update(PreparedStatement update, Edit edit) throws SQLException {
        if (!(edit.after() instanceof Milestone milestone)) {
            throw new IllegalArgumentException(edit.toString());
        }
        update.setString(1, milestone.title().text());
        update.setString(2, milestone.id().key());
        if (update.executeUpdate() != 1) {
            throw new IllegalStateException("there is no " + milestone.id());
        }
    }
}
