package hanoius.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hanoius.model.Source;
import hanoius.schema.Json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Citations as other programs read them, where these are installed. */
class CitationOracleTest {

    private static final List<Source> SOURCES =
            Stream.of("2020-07-02", "2020-07~", "2014-03/2015", "2019-21", "-0043-03-15")
                    .map(
                            date ->
                                    Sources.of(
                                            "S" + date,
                                            "Trao đổi & 100 %",
                                            "https://a.vn/x_y",
                                            date))
                    .toList();

    @TempDir private Path folder;

    private String run(String... command) throws IOException, InterruptedException {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(each -> Files.isExecutable(Path.of(each, command[0]))),
                command[0] + " is not installed");
        Path out = folder.resolve("out");
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        assertEquals(0, process.waitFor(), Files.readString(out));
        return Files.readString(out);
    }

    private static List<Object> items(String json) throws IOException {
        Object value = Json.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        return Json.list(Map.of("all", value), "all");
    }

    @Test
    void pandocReadsTheSameFromBothForms() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("s.bib"), BibTex.write(SOURCES));
        List<Object> read = items(run("pandoc", "-f", "biblatex", "-t", "csljson", "s.bib"));
        List<Object> written = items(CslJson.write(SOURCES));
        assertEquals(written.size(), read.size());
        for (int i = 0; i < read.size(); i++) {
            for (String field : List.of("title", "URL")) {
                assertEquals(Json.get(written.get(i), field), Json.get(read.get(i), field));
            }
            if (Json.get(Json.get(written.get(i), "issued"), "season").equals(Json.NOTHING)) {
                assertEquals(
                        Json.get(Json.get(written.get(i), "issued"), "date-parts").toString(),
                        Json.get(Json.get(read.get(i), "issued"), "date-parts").toString());
            }
        }
    }

    @Test
    void biberFindsNoDateThatItDoesNotRead() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("s.bib"), BibTex.write(SOURCES));
        String said = run("biber", "--tool", "--nolog", "s.bib");
        assertFalse(said.contains("ERROR") || said.contains("Invalid format"), said);
    }
}
