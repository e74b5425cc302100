package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A dialog of the system opens without a word of the program unless it is given one. */
class FileDialogsTest {

    private static final Pattern MADE = Pattern.compile("new (File|Directory)Chooser\\(\\)");
    private static final Pattern TITLED = Pattern.compile("hooser\\.setTitle\\(");

    @Test
    void everyDialogForFilesHasATitle() throws IOException {
        List<Path> sources;
        try (var all = Files.walk(Path.of("src/main/java"))) {
            sources = all.filter(each -> each.toString().endsWith(".java")).toList();
        }
        int made = 0;
        for (Path each : sources) {
            String source = Files.readString(each);
            long here = MADE.matcher(source).results().count();
            assertEquals(here, TITLED.matcher(source).results().count(), each::toString);
            made += (int) here;
        }
        assertTrue(made > 0);
    }
}
