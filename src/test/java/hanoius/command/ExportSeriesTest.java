package hanoius.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.support.BundledDocument;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

class ExportSeriesTest {

    @TempDir private Path folder;
    private Path document = Path.of("");
    private final StringWriter out = new StringWriter();

    @BeforeEach
    void aDocument() throws IOException {
        document = BundledDocument.in(folder);
    }

    private int export(Path file, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("export", "timeline", "--document", document.toString()));
        arguments.addAll(List.of("-o", file.toString(), "--whole"));
        arguments.addAll(List.of(more));
        return Commands.run(
                arguments.toArray(String[]::new),
                new PrintWriter(out),
                new PrintWriter(new StringWriter()));
    }

    @Test
    void aWholeSpanTooWideForOnePictureBecomesSeveralThatAreAllNamed() throws IOException {
        assertEquals(0, export(folder.resolve("all.png"), "--pixels-per-year", "700"));
        List<String> files = out.toString().lines().toList();
        assertTrue(files.size() > 1, files.toString());
        for (int i = 0; i < files.size(); i++) {
            String name = "all-%d-of-%d.png".formatted(i + 1, files.size());
            assertEquals(folder.resolve(name).toString(), files.get(i));
            BufferedImage picture = ImageIO.read(Path.of(files.get(i)).toFile());
            assertNotNull(picture);
            assertTrue(picture.getWidth() <= 16_000 && picture.getWidth() > 8000);
        }
    }

    @Test
    void oneThatIsNarrowEnoughKeepsItsName() {
        Path file = folder.resolve("all.svg");
        assertEquals(0, export(file, "--pixels-per-year", "20"));
        assertEquals(file.toString(), out.toString().strip());
    }

    @Test
    void aScaleThatIsNoneIsRefused() {
        assertEquals(2, export(folder.resolve("all.png"), "--pixels-per-year", "0"));
    }

    @Test
    void whenOnePictureCannotBeWrittenNoneIs() throws IOException {
        assertEquals(0, export(folder.resolve("probe.svg"), "--pixels-per-year", "700"));
        long count = out.toString().lines().count();
        Path taken = folder.resolve("all-2-of-%d.svg".formatted(count));
        Files.createDirectories(taken);
        assertEquals(1, export(folder.resolve("all.svg"), "--pixels-per-year", "700"));
        try (var left = Files.list(folder)) {
            List<String> names =
                    left.map(each -> String.valueOf(each.getFileName()))
                            .filter(each -> each.contains("all"))
                            .toList();
            assertEquals(List.of(String.valueOf(taken.getFileName())), names);
        }
    }
}
