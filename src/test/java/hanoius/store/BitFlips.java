package hanoius.store;

import hanoius.archive.Archive;
import hanoius.archive.ArchiveContract;
import hanoius.archive.CheckReport;
import hanoius.archive.CheckReport.Kind;
import hanoius.archive.ContentException;
import hanoius.archive.RandomEditor;
import hanoius.archive.Step;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.support.Facts;
import hanoius.task.TaskRunner.Progress;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Single bits of a document that are flipped, page by page, and what becomes of that: it is
 * refused, or found, or everything that can be seen of the document is as before. Anything else is
 * silent damage.
 */
public final class BitFlips {

    /** How far the program looks before it shows a document as right. */
    public enum Guard {
        /** As far as opening and reading go. */
        OPENING,
        /** All that SQLite and the records themselves tell. */
        WITHOUT_SEALS,
        WHOLE
    }

    /**
     * What became of flips under a guard.
     *
     * @param refused the document was not opened, or not shown
     * @param found it was opened, and found to be damaged
     * @param harmless it says what it said
     * @param silent it says something else and nobody says so: which bits
     */
    public record Tally(int flips, int refused, int found, int harmless, List<String> silent) {

        private Tally and(boolean isRefused, boolean isFound, boolean isSame, String bit) {
            List<String> more = new ArrayList<>(silent);
            boolean isShown = !isRefused && !isFound;
            if (isShown && !isSame) {
                more.add(bit);
            }
            return new Tally(
                    flips + 1,
                    refused + (isRefused ? 1 : 0),
                    found + (isFound ? 1 : 0),
                    harmless + (isShown && isSame ? 1 : 0),
                    more);
        }
    }

    private static final int CHANGES = 20;

    private final Path file;
    private final Path copies;
    private final byte[] sound;
    private final Map<Guard, Tally> tallies = new EnumMap<>(Guard.class);
    private final List<String> queries = new ArrayList<>();
    private final List<String> soundIndex;
    private final List<String> soundHits;
    private final Shown before;

    private BitFlips(Path folder, long seed) throws IOException, SQLException {
        file = folder.resolve("flipped.milestones");
        copies = folder.resolve("copies");
        Document.create(file, "T", Instant.EPOCH, SampleDataset.full()).close();
        try (Archive archive = SqliteArchive.open(file, copies)) {
            RandomEditor editor = new RandomEditor(archive, seed);
            for (int i = 0; i < CHANGES; i++) {
                editor.act();
            }
        }
        sound = Files.readAllBytes(file);
        try (Connection connection = Connections.open(file);
                Statements statements = new Statements(connection)) {
            queries.addAll(queries(statements));
            soundIndex = index(statements);
            soundHits = hits(statements);
        }
        try (Archive archive = SqliteArchive.open(file, copies)) {
            before = shown(archive);
        }
        for (Guard each : Guard.values()) {
            tallies.put(each, new Tally(0, 0, 0, 0, List.of()));
        }
    }

    /** Everything that one can come to see of a document. */
    private record Shown(
            String title,
            Instant changed,
            List<List<? extends Entity>> records,
            Map<RecordId, UUID> uuids,
            List<Step> steps,
            List<String> files,
            List<String> hits) {}

    /**
     * Flips bits one at a time, as many on each page of a small document.
     *
     * @param folder where the document is made
     */
    public static Map<Guard, Tally> run(int flips, long seed, Path folder)
            throws IOException, SQLException {
        BitFlips harness = new BitFlips(folder, seed);
        Random random = new Random(seed);
        int page = ((harness.sound[16] & 0xFF) << 8) | (harness.sound[17] & 0xFF);
        int pages = harness.sound.length / page;
        for (int i = 0; i < flips; i++) {
            int first = i % pages * page;
            int at = first + random.nextInt(page);
            // Half of them where something stands: much of a small document is empty.
            for (int tries = 0; i / pages % 2 == 0 && tries < page; tries++) {
                if (harness.sound[at] != 0) {
                    break;
                }
                at = first + random.nextInt(page);
            }
            harness.flip(at, random.nextInt(8));
        }
        return harness.tallies;
    }

    private void flip(int at, int bit) throws IOException {
        byte[] bytes = sound.clone();
        bytes[at] ^= (byte) (1 << bit);
        Files.write(file, bytes);
        boolean isRefused = false;
        boolean isSame = false;
        @Nullable CheckReport report = null;
        try (Archive archive = SqliteArchive.open(file, copies)) {
            report = archive.check(Progress.NONE);
            isSame = shown(archive).equals(before);
        } catch (DocumentException | ContentException | SQLException e) {
            isRefused = true;
        }
        String where = at + "." + bit;
        for (Guard each : Guard.values()) {
            boolean isFound = report != null && isFound(each, report);
            tallies.computeIfPresent(each, tally(isRefused && !isFound, isFound, isSame, where));
        }
    }

    private static BiFunction<Guard, Tally, Tally> tally(
            boolean isRefused, boolean isFound, boolean isSame, String where) {
        return (_, tally) -> tally.and(isRefused, isFound, isSame, where);
    }

    private static boolean isFound(Guard guard, CheckReport report) {
        return switch (guard) {
            case OPENING -> false;
            case WITHOUT_SEALS ->
                    report.findings().stream()
                            .anyMatch(
                                    each ->
                                            each.kind() != Kind.CHANGED
                                                    && each.kind() != Kind.SEARCH);
            case WHOLE -> !report.sound();
        };
    }

    private Shown shown(Archive archive) throws SQLException, IOException {
        List<List<? extends Entity>> records = ArchiveContract.contents(archive);
        List<String> files = new ArrayList<>();
        for (String each : Facts.CONTENTS) {
            var out = new ByteArrayOutputStream();
            archive.writeContent(sha256(each), out, Progress.NONE);
            files.add(out.toString(StandardCharsets.UTF_8));
        }
        return new Shown(
                archive.title(),
                archive.changed(),
                records,
                archive.uuids(),
                archive.steps(),
                files,
                found());
    }

    private static String sha256(String content) {
        return Facts.attachment("F1", RecordId.milestone("M1"), "f.txt", content).sha256();
    }

    /** What is found, in which order; the same where the index is, byte for byte. */
    private List<String> found() throws SQLException, IOException {
        try (Connection connection = Connections.open(file);
                Statements statements = new Statements(connection)) {
            return index(statements).equals(soundIndex) ? soundHits : hits(statements);
        }
    }

    private static List<String> index(Statements statements) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String each :
                List.of(
                        "SELECT block, id FROM search_data",
                        "SELECT term, segid || ' ' || pgno FROM search_idx",
                        "SELECT sz, id || ' ' || origin FROM search_docsize",
                        "SELECT v, k FROM search_config")) {
            statements.each(
                    each,
                    row -> rows.add(row.optional(2) + " " + HexFormat.of().formatHex(row.block())));
        }
        return rows;
    }

    /** Every word, and the beginnings of which there are indices. */
    private static List<String> queries(Statements statements) throws SQLException {
        statements.run("CREATE VIRTUAL TABLE temp.known USING fts5vocab(main, search, row)");
        TreeSet<String> queries = new TreeSet<>();
        for (String word : statements.list("SELECT term FROM temp.known", row -> row.text(1))) {
            queries.add("\"" + word + "\"");
            int length = word.codePointCount(0, word.length());
            for (int i = 1; i <= Math.min(3, length); i++) {
                String begun = word.substring(0, word.offsetByCodePoints(0, i));
                queries.add("\"" + begun + "\" *");
                queries.add("title: \"" + begun + "\" *");
                queries.add("\"" + begun + "\" + \"" + word + "\"");
            }
        }
        return List.copyOf(queries);
    }

    private List<String> hits(Statements statements) throws SQLException {
        List<String> all = new ArrayList<>();
        for (String each : queries) {
            all.addAll(
                    statements.list(
                            "SELECT rowid || ' ' || rank FROM search WHERE search MATCH ?"
                                    + " ORDER BY rank, rowid",
                            row -> String.valueOf(row.optional(1)),
                            each));
            all.add(each);
        }
        return all;
    }
}
