package hanoius.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

class OneWindowTest {

    @TempDir private Path folder;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private @Nullable OneWindow window;

    private void open() {
        window = OneWindow.open(folder, asked::add).orElseThrow();
    }

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    @Test
    void whatALaterStartWasToOpenReachesTheWindow() {
        assertFalse(OneWindow.hand(folder, "nobody"));
        open();
        assertTrue(OneWindow.hand(folder, "/tài liệu/một\nhai.milestones"));
        assertTrue(OneWindow.hand(folder, ""));
        assertEquals(List.of("/tài liệu/một\nhai.milestones", ""), asked);
        close();
        assertFalse(OneWindow.hand(folder, "nobody"));
    }

    @Test
    void thereIsOne() {
        open();
        assertTrue(OneWindow.open(folder, asked::add).isEmpty());
        close();
        open();
    }

    @Test
    void aWindowThatWasKilledIsInNobodysWay() throws IOException {
        open();
        close();
        Path socket = folder.resolve("window").resolve("socket");
        Files.createFile(socket);
        assertFalse(OneWindow.hand(folder, "nobody"));
        open();
        assertTrue(OneWindow.hand(folder, "again"));
    }

    @Test
    void aStartThatSaysNothingKeepsNobodyWaiting() throws IOException {
        open();
        try (SocketChannel silent =
                SocketChannel.open(
                        UnixDomainSocketAddress.of(folder.resolve("window").resolve("socket")))) {
            assertTrue(silent.isConnected());
            assertTrue(OneWindow.hand(folder, "next"));
        }
        assertTrue(asked.contains("next"));
    }

    @Test
    void theFolderIsTheUsersAlone() throws IOException {
        open();
        assertEquals(
                "rwx------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("window"))));
    }

    @Test
    void whereTheNameOfASocketWouldBeTooLongEachStartHasItsWindow() {
        Path deep = folder.resolve("a".repeat(120));
        assertTrue(OneWindow.open(deep, asked::add).isEmpty());
        assertFalse(OneWindow.hand(deep, "nobody"));
    }
}
