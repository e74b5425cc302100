package hanoius.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of the user's in which the program keeps what is its own. */
class OwnFolderTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "rwxr-xr-x, rwx------",
        "rwxrwxr-x, rwx------",
        "rwxrwx---, rwx------",
        "rwx------, rwx------",
        "r-xr-xr-x, r-x------",
        "rwxrwxrwx, rwxrwxrwx",
    })
    void oneThatIsThereIsClosedToOthers(String before, String after) throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no modes here");
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString(before));
        OwnFolder.close(own);
        assertEquals(after, PosixFilePermissions.toString(Files.getPosixFilePermissions(own)));
    }

    @Test
    void oneThatIsNotThereIsNotMadeYetAndAFileIsNoFolder() throws IOException {
        Path none = folder.resolve("none");
        OwnFolder.close(none);
        assertTrue(Files.notExists(none));
        Path file = Files.createFile(folder.resolve("file"));
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            var before = PosixFilePermissions.fromString("rw-r--r--");
            Files.setPosixFilePermissions(file, before);
            OwnFolder.close(file);
            assertEquals(before, Files.getPosixFilePermissions(file));
        }
    }

    @Test
    void whatIsDeletedGoesWithAllThatIsInItAndNothingElse() throws IOException {
        Path kept = Files.createFile(folder.resolve("kept"));
        Path deep = Files.createDirectories(folder.resolve("left").resolve("deep"));
        Files.createFile(deep.resolve("file"));
        Files.createSymbolicLink(deep.resolve("link"), kept);
        Files.createSymbolicLink(deep.resolve("above"), folder);
        OwnFolder.delete(folder.resolve("left"));
        assertTrue(Files.exists(kept));
        assertTrue(Files.notExists(folder.resolve("left")));
    }
}
