package hanoius.store;

import hanoius.archive.RandomEditor;
import hanoius.support.TestProgram;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program of its own that changes a document until it is killed. */
public final class KilledEditor {

    /** Not the number of any change. */
    public static final int NEVER = 0;

    private KilledEditor() {}

    /**
     * Starts it; it says each time on its output which generation it made.
     *
     * @param hasty as of {@link #main}
     */
    public static Process start(Path file, long seed, int hasty) throws IOException {
        return start(
                KilledEditor.class, file.toString(), Long.toString(seed), Integer.toString(hasty));
    }

    /** Starts a program of the tests. */
    public static Process start(Class<?> program, String... arguments) throws IOException {
        return TestProgram.of(program, List.of(), arguments)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

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
