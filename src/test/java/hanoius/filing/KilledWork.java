package hanoius.filing;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Milestone;
import hanoius.store.Document;
import hanoius.store.KilledEditor;
import hanoius.store.SqliteArchive;
import hanoius.support.Facts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A program of its own that does one kind of work over and over until it is killed. */
public enum KilledWork {
    /** Documents are made of a record, as of a package that is imported. */
    IMPORT,
    /** All records of a document are made what they were, in one step. */
    RESTORE,
    /** Two records become one, again and again. */
    MERGE;

    static final int RECORDS = 80;

    /** Starts it on the document of a folder; it says when it begins. */
    Process start(Path folder) throws IOException {
        return KilledEditor.start(KilledWork.class, name(), folder.toString());
    }

    static Path document(Path folder) {
        return folder.resolve("d.milestones");
    }

    /** What all records are called in a state. */
    static List<Milestone> called(String title) {
        return IntStream.range(0, RECORDS)
                .mapToObj(i -> Facts.milestone("M" + i).title(title).build())
                .toList();
    }

    static Dataset start() {
        return Facts.dataset(called("0").toArray(Milestone[]::new));
    }

    /**
     * Goes on until it is killed.
     *
     * @param arguments the work and the folder
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        System.out.println("begins");
        System.out.flush();
        switch (valueOf(arguments[0])) {
            case IMPORT -> makeDocuments(folder);
            case RESTORE -> restore(folder);
            case MERGE -> merge(folder);
        }
    }

    private static void makeDocuments(Path folder) {
        for (int i = 0; true; i++) {
            Path file = folder.resolve("made-" + i + ".milestones");
            Document.create(file, "T", Instant.EPOCH, start()).close();
        }
    }

    private static void restore(Path folder) {
        SqliteArchive archive = SqliteArchive.open(document(folder), folder.resolve("copies"));
        for (int i = 1; true; i++) {
            change(archive, i);
        }
    }

    /** From one state to the next in one step. */
    private static void change(SqliteArchive archive, int state) {
        List<Milestone> before = called(Integer.toString(state - 1));
        List<Milestone> after = called(Integer.toString(state));
        archive.apply(
                new Change(
                        IntStream.range(0, RECORDS)
                                .mapToObj(i -> Edit.replacing(before.get(i), after.get(i)))
                                .toList(),
                        Attribution.of("Lan", Instant.EPOCH)));
    }

    /** The first becomes a part of the second, and is there again after that is undone. */
    private static void merge(Path folder) {
        SqliteArchive archive = SqliteArchive.open(document(folder), folder.resolve("copies"));
        List<Milestone> all = called("0");
        Milestone merged = Facts.milestone("M1").title("both").build();
        for (int i = 0; true; i++) {
            Attribution by = Attribution.of("Lan", Instant.EPOCH.plusSeconds(i));
            archive.apply(
                    new Change(
                            List.of(
                                    Edit.replacing(all.get(1), merged),
                                    Edit.deleting(all.getFirst())),
                            by));
            archive.undo(archive.undoable().orElseThrow(), by);
        }
    }
}
