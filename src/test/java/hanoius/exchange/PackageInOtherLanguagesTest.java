package hanoius.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hanoius.schema.Schemas;
import hanoius.support.RecordFiles;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people compute with reads a package, each where it is installed. */
final class PackageInOtherLanguagesTest {

    private static final String PYTHON =
            """
            import csv, json, sys
            for each in json.load(open(sys.argv[1] + '/datapackage.json', encoding='utf-8'))['resources']:
                with open(sys.argv[1] + '/' + each['path'], newline='', encoding=each['encoding']) as f:
                    rows = list(csv.reader(f))
                head = [field['name'] for field in each['schema']['fields']]
                assert rows[0] == head, each['name']
                assert all(len(row) == len(head) for row in rows), each['name']
                print(each['name'], len(rows) - 1)
            """;

    private static final String R =
            """
            folder <- commandArgs(trailingOnly = TRUE)[1]
            for (each in commandArgs(trailingOnly = TRUE)[-1]) {
              rows <- read.csv(file.path(folder, paste0(each, ".csv")), encoding = "UTF-8", colClasses = "character", check.names = FALSE)
              cat(each, nrow(rows), "\\n")
            }
            """;

    @TempDir private Path folder;

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
    }

    private String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), said);
        return said.lines().map(String::strip).sorted().collect(Collectors.joining("\n"));
    }

    private static List<String> tables() {
        return Stream.concat(
                        PackageTables.KINDS.stream().map(each -> Schemas.of(each).table()),
                        PackageTables.further().stream())
                .toList();
    }

    private static String expected() {
        return tables().stream()
                .map(each -> each + " " + RecordFiles.count(each))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    @Test
    void pythonReadsEveryTable() throws Exception {
        assumeTrue(isThere("python3"), "python3 is not installed: not tested");
        PackageWriter.toFolder(DataPackage.bundled(), folder);
        Path script = Files.writeString(folder.resolve("read.py"), PYTHON);
        assertEquals(expected(), run("python3", script.toString(), folder.toString()));
    }

    @Test
    void rReadsEveryTable() throws Exception {
        assumeTrue(isThere("Rscript"), "Rscript is not installed: not tested");
        PackageWriter.toFolder(DataPackage.bundled(), folder);
        Path script = Files.writeString(folder.resolve("read.R"), R);
        String[] command =
                Stream.concat(
                                Stream.of("Rscript", script.toString(), folder.toString()),
                                tables().stream())
                        .toArray(String[]::new);
        assertEquals(expected(), run(command));
    }
}
