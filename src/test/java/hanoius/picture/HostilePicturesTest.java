package hanoius.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.metadata.PngMetadata;
import hanoius.support.FaultTable;
import hanoius.support.TestProgram;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.CRC32;

@Tag("faults")
class HostilePicturesTest {

    private static final int MUTATIONS = Integer.getInteger("pictures", 300);

    @TempDir Path folder;

    /** In a process of its own with little memory; every answer is one line. */
    @Test
    void eachIsAnsweredInLittleMemory() throws Exception {
        Process process =
                TestProgram.of(
                                HostilePictures.class,
                                List.of("-Xmx256m", "-Djava.awt.headless=true"),
                                folder.toString(),
                                Integer.toString(MUTATIONS))
                        .redirectErrorStream(true)
                        .start();
        String said =
                assertTimeoutPreemptively(
                        Duration.ofMinutes(5),
                        () ->
                                new String(
                                        process.getInputStream().readAllBytes(),
                                        StandardCharsets.UTF_8));
        FaultTable.add("hostile pictures", MUTATIONS, said.strip().equals("faults: 0") ? 0 : 1);
        assertEquals("faults: 0", said.strip());
        assertEquals(0, process.waitFor());
    }

    /** The same files, read by somebody who believes every checksum. */
    @Test
    void whoeverBelievesChecksumsIsFound() throws IOException {
        List<String> faults =
                new HostilePictures(7).run(folder, 60, file -> PictureTexts.read(mended(file)));
        assertFalse(faults.isEmpty());
        assertTrue(faults.stream().allMatch(each -> each.endsWith("believed")), faults::toString);
    }

    /** With checksums that fit, wherever there are chunks. */
    private static Path mended(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        int at = PngMetadata.BEGIN;
        while (at + 12 <= bytes.limit()) {
            long end = at + 8L + bytes.getInt(at);
            if (bytes.getInt(at) < 0 || end + 4 > bytes.limit()) {
                break;
            }
            CRC32 check = new CRC32();
            check.update(bytes.array(), at + 4, (int) end - at - 4);
            bytes.putInt((int) end, (int) check.getValue());
            at = (int) end + 4;
        }
        return Files.write(file, bytes.array());
    }
}
