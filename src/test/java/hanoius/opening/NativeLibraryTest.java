package hanoius.opening;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/** The file that SQLite is. */
class NativeLibraryTest {

    private static final byte[] LIBRARY = "as many bytes as it has".getBytes(US_ASCII);

    @TempDir private Path folder;

    private static Path unpack(Path folder, String version) throws IOException {
        return NativeLibrary.unpack(folder, version, "libsqlite.so", LIBRARY);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void itIsUnpackedOnceForEachVersion() throws IOException {
        Path file = unpack(folder, "1.2");
        assertArrayEquals(LIBRARY, Files.readAllBytes(file));
        FileTime before = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(file, before);
        assertEquals(file, unpack(folder, "1.2"));
        assertEquals(before, Files.getLastModifiedTime(file));
        assertEquals(List.of(file), files());
        Path next = unpack(folder, "1.3");
        assertEquals(List.of(next), files());
    }

    @Test
    void oneThatIsNotWhatItShouldBeIsReplaced() throws IOException {
        Path file = unpack(folder, "1.2");
        byte[] other = LIBRARY.clone();
        other[other.length / 2] = 0;
        Files.write(file, other);
        assertArrayEquals(LIBRARY, Files.readAllBytes(unpack(folder, "1.2")));
        Files.write(file, new byte[0]);
        assertArrayEquals(LIBRARY, Files.readAllBytes(unpack(folder, "1.2")));
        assertEquals(List.of(file), files());
    }

    @Test
    void whereItCannotBeUnpackedNothingIsLeft() throws IOException {
        Path none = Files.writeString(folder.resolve("file"), "");
        assertThrows(IOException.class, () -> unpack(none, "1.2"));
        assertEquals(List.of(none), files());
    }
}
