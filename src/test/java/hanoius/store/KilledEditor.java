package hanoius.store;

import hanoius.archive.RandomEditor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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
        String path =
                Stream.of("java.class.path", "jdk.module.path", "surefire.test.class.path")
                        .map(System::getProperty)
                        .filter(Objects::nonNull)
                        .reduce(
                                Path.of("target", "test-classes").toString(),
                                (all, each) -> all + File.pathSeparator + each);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("-cp", path, program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
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
