package hanoius;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds the sources to google-java-format (AOSP). A test rather than a Maven plugin, because it
 * must run on the JDK of the sources while Maven itself may run on an older one.
 */
class FormattingTest {

    private static final Formatter FORMATTER =
            new Formatter(
                    JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build());

    @Test
    void everySourceIsAsTheFormatterWritesIt() throws Exception {
        boolean apply = Boolean.getBoolean("format.apply");
        List<Path> strays = new ArrayList<>();
        List<Path> sources = sources();
        assertFalse(sources.isEmpty());
        for (Path source : sources) {
            String before = Files.readString(source);
            String after = format(before);
            if (!before.equals(after)) {
                strays.add(source);
                if (apply) {
                    Files.writeString(source, after);
                }
            }
        }
        if (!apply) {
            assertEquals(
                    List.of(),
                    strays,
                    "to format them: mvn test -Dtest=FormattingTest -Dformat.apply=true");
        }
    }

    @Test
    void aStrayBlankIsSeen() throws Exception {
        String neat = "class A {\n    int b;\n}\n";
        assertEquals(neat, format("class A {\n    int  b;\n}\n"));
    }

    private static String format(String source) throws FormatterException {
        return FORMATTER.formatSourceAndFixImports(source);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
