package hanoius.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hanoius.archive.MemoryArchive;
import hanoius.exchange.DataPackage;
import hanoius.exchange.RecordTables;
import hanoius.exchange.RecordTables.Selection;
import hanoius.intake.Account.State;
import hanoius.intake.Intake.Received;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.RecordId.Kind;
import hanoius.schema.Schemas;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.Words;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice reads our workbooks, and we read what it writes, where it is installed. */
class LibreOfficeTest {

    private static final List<Kind> KINDS = RecordTables.KINDS;

    private static Dataset record = Dataset.EMPTY;
    private static Words words = Words.in(Language.EN);

    @TempDir private Path folder;

    @BeforeAll
    static void theRecord() throws IOException {
        boolean there =
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .anyMatch(each -> Files.isExecutable(Path.of(each, "soffice")));
        if (!there) {
            System.out.println("LibreOffice is not installed: what it reads was not looked at.");
        }
        assumeTrue(there, "LibreOffice is not installed");
        record = DataPackage.bundled().dataset();
        words = Words.in(Language.EN).with(record);
    }

    /** Converts all files of a folder with an ending, in one run. */
    private void convert(String ending, String to) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "soffice",
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--headless",
                                "--infilter=CSV:44,34,76",
                                "--convert-to",
                                to,
                                "--outdir",
                                folder.toString()));
        KINDS.forEach(each -> command.add(folder.resolve(name(each) + ending).toString()));
        if (!ending.equals(".csv")) {
            command.removeIf(each -> each.startsWith("--infilter"));
        }
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("soffice.log").toFile())
                        .start();
        assertTrue(process.waitFor(3, TimeUnit.MINUTES), "LibreOffice does not end");
        assertEquals(0, process.exitValue(), Files.readString(folder.resolve("soffice.log")));
    }

    private static List<? extends Entity> all(Kind kind) {
        return kind == Kind.MILESTONE ? record.milestones().readAll() : record.entities(kind);
    }

    private static String name(Kind kind) {
        return Schemas.of(kind).table();
    }

    private Grid grid(String file) throws IOException {
        return assertInstanceOf(
                        Received.Table.class, Intake.read(folder.resolve(file), Progress.NONE))
                .grid();
    }

    @Test
    void itReadsOurWorkbooksAndWeReadWhatItWrites() throws IOException, InterruptedException {
        for (Kind kind : KINDS) {
            Selection all = Selection.of(kind, all(kind));
            try (var out = Files.newOutputStream(folder.resolve(name(kind) + ".xlsx"))) {
                new RecordTables(record, words).xlsx(out, all);
            }
        }
        List<Grid> ours = new ArrayList<>();
        for (Kind kind : KINDS) {
            ours.add(grid(name(kind) + ".xlsx"));
        }
        // Commas, quotes, UTF-8, as shown.
        convert(".xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true");
        for (Grid each : ours) {
            Grid theirs = grid(each.name().replace(".xlsx", ".csv"));
            assertEquals(cells(each), cells(theirs), each.name());
        }
        for (Kind kind : KINDS) {
            Files.delete(folder.resolve(name(kind) + ".xlsx"));
        }
        convert(".csv", "xlsx:Calc MS Excel 2007 XML");
        for (Kind kind : KINDS) {
            if (kind != Kind.MILESTONE && kind != Kind.AGREEMENT && kind != Kind.OBSERVATION) {
                // Those have numbers of sources, whose list is on another sheet.
                assertEquals(
                        all(kind).size(),
                        account(grid(name(kind) + ".xlsx")).count(name(kind), State.SAME),
                        kind::word);
            }
        }
    }

    private static List<List<String>> cells(Grid grid) {
        return grid.rows().stream()
                .map(
                        row ->
                                Stream.iterate(0, i -> i < grid.width(), i -> i + 1)
                                        .map(row::cell)
                                        .map(each -> each.replace("\r\n", "\n"))
                                        .toList())
                .toList();
    }

    private static Account account(Grid grid) {
        Mapping mapping = Mapping.of(grid, words);
        return Reckoning.of(
                MemoryArchive.of("Mine", Instant.EPOCH, record),
                record,
                MappedRows.of(grid, mapping, words).incoming(),
                Progress.NONE);
    }
}
