package hanoius.help;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Something that others made and that the program brings along.
 *
 * @param modules what the modules are called that it comes in; none for what is taken out of one
 * @param artifacts their names in the build
 * @param version of all of them
 * @param text where its licence can be read: the file of a module, as in {@code org.jsoup:a/b}, or
 *     "runtime" for that of Java
 * @param holder whose copyright line stands in the text, where that is the text of another library
 *     under the same licence; empty for none
 */
public record Library(
        List<String> modules,
        List<String> artifacts,
        String version,
        String name,
        String licence,
        String text,
        String holder,
        URI address) {

    static final String RUNTIME = "runtime";

    private static final String GPL = "GPL 2.0, Classpath Exception";
    private static final URI OPENJDK = URI.create("https://openjdk.org");

    public Library {
        modules = List.copyOf(modules);
        artifacts = List.copyOf(artifacts);
    }

    /** The Java runtime that the program runs on, and all libraries, as a file lists them. */
    public static List<Library> all() {
        return Stream.concat(Stream.of(runtime()), listed().stream()).toList();
    }

    /** Everything that the build brings along. */
    static List<Library> listed() {
        try (InputStream in = Library.class.getResourceAsStream("libraries.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
                    .lines()
                    .map(Library::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Library read(String line) {
        String[] part = line.split(" ?\\| ", -1);
        List<String> build = List.of(part[1].split(" ", -1));
        return new Library(
                Stream.of(part[0].split(" ", -1)).filter(each -> !each.isBlank()).toList(),
                build.subList(0, build.size() - 1),
                build.getLast(),
                part[2],
                part[3],
                part[4],
                part[5].strip(),
                URI.create(part[6]));
    }

    private static Library runtime() {
        return new Library(
                List.of(),
                List.of(),
                Runtime.version().toString(),
                "Java, " + System.getProperty("java.vendor", ""),
                GPL,
                RUNTIME,
                "",
                OPENJDK);
    }

    /**
     * The licence, word by word.
     *
     * @throws UncheckedIOException when it is not where it should be
     */
    public String licenceText() {
        try {
            String read = text.equals(RUNTIME) ? ofRuntime() : ofModule();
            return holder.isEmpty()
                    ? read
                    : read.replaceFirst(
                            "(?m)^Copyright \\(c\\).*$", Matcher.quoteReplacement(holder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ofRuntime() throws IOException {
        return Files.readString(
                Path.of(System.getProperty("java.home"), "legal", "java.base", "LICENSE"));
    }

    private String ofModule() throws IOException {
        String[] place = text.split(":", -1);
        try (InputStream in = open(place[0], place[1])) {
            if (in == null) {
                throw new IOException("There is no " + text);
            }
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static @Nullable InputStream open(String module, String path) throws IOException {
        if (Library.class.getModule().getName() == null) {
            // On the class path all are one.
            return ClassLoader.getSystemResourceAsStream(path);
        }
        Module holds =
                module.equals(Library.class.getModule().getName())
                        ? Library.class.getModule()
                        : ModuleLayer.boot().findModule(module).orElse(null);
        return holds == null ? null : holds.getResourceAsStream(path);
    }
}
