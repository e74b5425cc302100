package hanoius.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.exchange.AtomicFile;
import hanoius.exchange.PackageWriter;
import hanoius.language.Language;
import hanoius.shell.Failure;
import hanoius.store.SqliteArchive;
import hanoius.support.BundledDocument;
import hanoius.support.SmallDisk;
import hanoius.text.Words;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every file that leaves: where the disk is full or may only be read, nothing of it is left, what
 * had its name is as it was, and the folder is named with the reason and what to do.
 */
class LeavingFilesTest {

    @TempDir static Path folder;
    private static Path document = Path.of("");
    private static SmallDisk full;
    private static SmallDisk readOnly;

    /** What leaves by the command line, or from the window. */
    enum Leaving {
        TABLE_CSV("export agreements", "a.csv"),
        TABLE_XLSX("export agreements", "a.xlsx"),
        CHART_PNG("export chart --indicator hn_exports_us", "a.png"),
        CHART_SVG("export chart --indicator hn_exports_us", "a.svg"),
        TIMELINE_PNG("export timeline", "b.png"),
        TIMELINE_SVG("export timeline", "b.svg"),
        COPY("", "a.milestones") {
            @Override
            void write(Path file) throws IOException {
                try (SqliteArchive archive = SqliteArchive.open(document, folder)) {
                    AtomicFile.write(file, archive::copyTo);
                }
            }
        },
        COPY_OF_THE_PRESENT("", "a.milestones") {
            @Override
            void write(Path file) throws IOException {
                try (SqliteArchive archive = SqliteArchive.open(document, folder)) {
                    AtomicFile.write(file, archive::copyPresentTo);
                }
            }
        },
        PACKAGE_IN_A_FOLDER("", "new") {
            @Override
            void write(Path file) throws IOException {
                PackageWriter.toFolder(BundledDocument.record(), file);
            }
        },
        PACKAGE_AS_ZIP("", "a.zip") {
            @Override
            void write(Path file) throws IOException {
                AtomicFile.write(file, out -> PackageWriter.toZip(BundledDocument.record(), out));
            }
        };

        private final String command;
        private final String name;

        Leaving(String command, String name) {
            this.command = command;
            this.name = name;
        }

        /** Writes it, where it is not written by a command. */
        void write(Path file) throws IOException {
            throw new NoSuchFileException(file.toString());
        }

        String told(Path file) {
            if (command.isEmpty()) {
                IOException failure = assertThrows(IOException.class, () -> write(file));
                String told = Commands.line(failure);
                for (Language language : Language.values()) {
                    String shown =
                            new Failure("shell.export_failed", failure).reason(Words.in(language));
                    assertTrue(shown.contains(String.valueOf(file.getParent())), shown);
                }
                return told;
            }
            List<String> arguments = new ArrayList<>(List.of(command.split(" ", -1)));
            arguments.addAll(List.of("--document", document.toString(), "-o", file.toString()));
            Answer answer = Answer.run(arguments.toArray(String[]::new));
            assertEquals(1, answer.code(), answer.err());
            assertEquals("", answer.out());
            return answer.err();
        }
    }

    @BeforeAll
    static void disks() throws IOException {
        document = BundledDocument.in(folder);
        full = new SmallDisk(folder.resolve("full"), 16);
        readOnly = new SmallDisk(folder.resolve("read-only"), 16);
        for (SmallDisk each : List.of(full, readOnly)) {
            for (Leaving leaving : Leaving.values()) {
                if (!leaving.name.equals("new")) {
                    Files.writeString(each.folder().resolve(leaving.name), "");
                }
            }
        }
        Files.writeString(full.folder().resolve("a.csv"), "before");
        full.fill();
        readOnly.protect();
    }

    @AfterAll
    static void unmount() {
        for (SmallDisk each : new SmallDisk[] {full, readOnly}) {
            if (each != null) {
                each.close();
            }
        }
    }

    private static List<String> files(Path in) throws IOException {
        try (Stream<Path> all = Files.list(in)) {
            return all.map(each -> String.valueOf(each.getFileName())).sorted().toList();
        }
    }

    private static void assertRefused(Leaving leaving, SmallDisk disk, String reason, String help)
            throws IOException {
        List<String> before = files(disk.folder());
        String told = leaving.told(disk.folder().resolve(leaving.name));
        assertTrue(told.contains(disk.folder().toString()), told);
        assertTrue(told.contains(reason), told);
        assertTrue(told.contains(help), told);
        assertEquals(1, told.strip().lines().count(), told);
        assertEquals(before, files(disk.folder()));
    }

    @ParameterizedTest
    @EnumSource
    void ontoAFullDisk(Leaving leaving) throws IOException {
        assertRefused(leaving, full, "the disk is full", "Make room");
        assertEquals("before", Files.readString(full.folder().resolve("a.csv")));
    }

    @ParameterizedTest
    @EnumSource
    void ontoADiskThatMayOnlyBeRead(Leaving leaving) throws IOException {
        assertRefused(leaving, readOnly, "the disk can only be read", "another disk");
    }

    /** Not the one that the file was to lie in, which has room. */
    @Test
    void whereAnotherFolderIsAtFaultThatOneIsNamed() throws IOException {
        Path file = Files.createDirectory(folder.resolve("own")).resolve("a.csv");
        Path elsewhere = full.folder().resolve("none").resolve("more");
        IOException failure =
                assertThrows(
                        IOException.class,
                        () -> AtomicFile.write(file, _ -> Files.write(elsewhere, new byte[1])));
        assertTrue(Commands.line(failure).startsWith(elsewhere + ": "), Commands.line(failure));
    }
}
