package hanoius.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.model.Edit;
import hanoius.model.Milestone;
import hanoius.store.Document;
import hanoius.store.SqliteArchive;
import hanoius.support.Facts;
import hanoius.support.FaultTable;
import hanoius.task.TaskRunner.Progress;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A program that dies while it does much at once: all of it is there afterwards, or nothing. */
@Tag("faults")
class KilledWorkTest {

    /** How often each work is killed at random. */
    private static final int KILLS = Integer.getInteger("work.kills", 1);

    /** The longest that one goes on, in milliseconds. */
    private static final int LONGEST = 600;

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void aKillAtAnyMomentLeavesAllOfItOrNothing(KilledWork work) throws Exception {
        List<String> bad = new ArrayList<>();
        for (int seed = 1; seed <= KILLS; seed++) {
            Path place = Files.createDirectory(folder.resolve(Integer.toString(seed)));
            Document.create(KilledWork.document(place), "T", Instant.EPOCH, KilledWork.start())
                    .close();
            kill(work, place, new Random(seed).nextInt(LONGEST));
            bad.addAll(halves(work, place));
        }
        FaultTable.add("kill -9 in " + work.name().toLowerCase(Locale.ROOT), KILLS, bad.size());
        assertEquals(List.of(), bad);
    }

    private static void kill(KilledWork work, Path place, int millis) throws Exception {
        Process program = work.start(place);
        try (BufferedReader out = program.inputReader()) {
            assertEquals("begins", Objects.requireNonNull(out.readLine()));
            Thread.sleep(millis);
            program.toHandle().destroyForcibly();
            program.waitFor();
        }
    }

    /** What is there in part only. */
    static List<String> halves(KilledWork work, Path place) throws IOException {
        List<String> bad = new ArrayList<>();
        try (Stream<Path> files = Files.list(place)) {
            for (Path each : files.sorted().toList()) {
                if (each.toString().endsWith(".milestones")) {
                    half(work, each).ifPresent(bad::add);
                }
            }
        }
        return bad;
    }

    private static Optional<String> half(KilledWork work, Path file) throws IOException {
        try (Archive archive = SqliteArchive.open(file, file.resolveSibling("copies"))) {
            if (!archive.check(Progress.NONE).problems().isEmpty()) {
                return Optional.of(file + " is not sound");
            }
            Set<String> titles = new TreeSet<>();
            List<Milestone> all = archive.read(Progress.NONE).milestones().readAll();
            all.forEach(each -> titles.add(each.title().text()));
            boolean whole =
                    work == KilledWork.MERGE
                            ? titles.contains("both") == (all.size() == KilledWork.RECORDS - 1)
                            : titles.size() == 1 && all.size() == KilledWork.RECORDS;
            return whole
                    ? Optional.empty()
                    : Optional.of(file + " has " + all.size() + " called " + titles);
        }
    }

    /** Else nobody could say that halves are found. */
    @ParameterizedTest
    @EnumSource
    void whatIsHalfDoneIsFound(KilledWork work) throws Exception {
        Path file = KilledWork.document(folder);
        Document.create(file, "T", Instant.EPOCH, KilledWork.start()).close();
        assertEquals(List.of(), halves(work, folder));
        if (work == KilledWork.IMPORT) {
            Milestone[] half =
                    KilledWork.called("0")
                            .subList(0, KilledWork.RECORDS / 2)
                            .toArray(Milestone[]::new);
            Path made = folder.resolve("made-1.milestones");
            Document.create(made, "T", Instant.EPOCH, Facts.dataset(half)).close();
        } else {
            changeOne(file);
        }
        assertFalse(halves(work, folder).isEmpty());
        assertTrue(Files.exists(file));
    }

    private void changeOne(Path file) {
        try (SqliteArchive archive = SqliteArchive.open(file, folder)) {
            Milestone first = KilledWork.called("0").getFirst();
            archive.apply(
                    Change.of(
                            Attribution.of("Lan", Instant.EPOCH),
                            Edit.replacing(first, Facts.milestone("M0").title("both").build())));
        }
    }
}
