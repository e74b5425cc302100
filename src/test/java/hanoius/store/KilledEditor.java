package hanoius.store;

import hanoius.archive.RandomEditor;

import java.nio.file.Path;

/** A program of its own that changes a document until it is killed. */
final class KilledEditor {

    private KilledEditor() {}

    /**
     * Does one thing after the other and says each time which generation it made.
     *
     * @param arguments the document, the seed of what is done, and the number of the change that it
     *     acknowledges before it makes it, and then dies; 0 for none
     */
    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        int hasty = Integer.parseInt(arguments[2]);
        SqliteArchive door = SqliteArchive.open(file, file.resolveSibling("copies"));
        RandomEditor editor = new RandomEditor(door, Long.parseLong(arguments[1]));
        for (int i = 1; i != hasty; i++) {
            acknowledge(editor.act().generation());
        }
        acknowledge(door.generation() + 1);
        Runtime.getRuntime().halt(9);
    }

    private static void acknowledge(long generation) {
        System.out.println(generation);
        System.out.flush();
    }
}
