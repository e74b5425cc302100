package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.command.Answer;
import hanoius.model.Dataset;
import hanoius.store.Document;
import hanoius.support.SmallDisk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Temporary folders as machines have them, and what the program does without. */
class TemporaryFolderTest {

    /** What a folder can be up against. */
    enum Obstacle {
        MISSING("the folder does not exist"),
        FULL("the disk is full"),
        NOT_TO_BE_RUN("programs may not be run from it");

        private final String told;

        Obstacle(String told) {
            this.told = told;
        }
    }

    @TempDir private Path folder;
    private Path document;
    private final List<SmallDisk> disks = new ArrayList<>();

    @BeforeEach
    void aDocument() {
        document = folder.resolve("d.milestones");
        Document.create(document, "T", Instant.EPOCH, Dataset.EMPTY).close();
    }

    @AfterEach
    void unmount() {
        disks.forEach(SmallDisk::close);
    }

    private Path up(Obstacle against) throws IOException {
        Path place = folder.resolve("up against it");
        switch (against) {
            case MISSING -> {
                // It stays so.
            }
            case FULL -> mount(place, 64).fill();
            case NOT_TO_BE_RUN -> mount(place, 8192, "noexec");
        }
        return place;
    }

    private SmallDisk mount(Path place, int kilobytes, String... options) throws IOException {
        SmallDisk disk = new SmallDisk(place, kilobytes, options);
        disks.add(disk);
        return disk;
    }

    private Answer check(Path data, Path temporary) throws IOException, InterruptedException {
        return new LaunchedProgram(
                        folder,
                        Map.of("HANOI_US_DATA", data.toString()),
                        List.of("-Djava.io.tmpdir=" + temporary))
                .run("check", document.toString());
    }

    private static List<Path> files(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTemporaryFolderIsNeeded(Obstacle obstacle) throws Exception {
        Path temporary = up(obstacle);
        List<Path> before = files(temporary);
        Answer answer = check(folder.resolve("data"), temporary);
        assertEquals(0, answer.code(), answer.err());
        assertEquals(List.of(), LaunchedProgram.said(answer));
        assertEquals(before, files(temporary), "it is not written to");
    }

    /** Homes are mounted so in some offices. */
    @ParameterizedTest
    @EnumSource(names = "MISSING", mode = EnumSource.Mode.EXCLUDE)
    void whereTheOwnFolderIsOfNoUseTheTemporaryOneIs(Obstacle obstacle) throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Answer answer = check(up(obstacle), temporary);
        assertEquals(0, answer.code(), answer.err());
        assertEquals(List.of(), LaunchedProgram.said(answer));
    }

    @ParameterizedTest
    @EnumSource
    void whereThereIsNoneAtAllTheLastOneIsNamedAndNotTheDocument(Obstacle obstacle)
            throws Exception {
        Path temporary = up(obstacle);
        Answer answer = check(Files.writeString(folder.resolve("no-folder"), ""), temporary);
        assertEquals(1, answer.code());
        assertEquals(1, LaunchedProgram.said(answer).size(), answer.err());
        String line = LaunchedProgram.said(answer).getFirst();
        assertTrue(line.contains(temporary + " is of no use as the temporary folder: "), line);
        assertTrue(line.contains(obstacle.told), line);
        assertFalse(line.contains("d.milestones"), line);
    }

    /** Or the tests would show nothing: a folder that may be run from is not mounted otherwise. */
    @Test
    void theMountIsWhatItSaysItIs() throws Exception {
        Path run = Files.writeString(up(Obstacle.NOT_TO_BE_RUN).resolve("run"), "#!/bin/sh\n");
        assertTrue(run.toFile().setExecutable(true) || run.toFile().exists());
        assertFalse(run.toFile().canExecute(), "programs may be run from it");
    }
}
