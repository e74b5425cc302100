package hanoius.presence;

import hanoius.opening.OwnFolder;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * The one window of a data folder. Later starts of the program hand it what they were to open,
 * through a Unix-domain socket in a folder that is the user's alone, and end. Where there can be no
 * such socket, each start has a window of its own.
 */
public final class OneWindow implements AutoCloseable {

    /** As much as is read of what is handed over, in bytes: more than a path can have. */
    private static final int LONGEST = 1 << 16;

    /** So long a window that does not answer keeps a start waiting. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final byte TAKEN = 6;

    private final Path socket;
    private final FileChannel claim;
    private final ServerSocketChannel server;
    private final Consumer<String> asked;

    private OneWindow(
            Path socket, FileChannel claim, ServerSocketChannel server, Consumer<String> asked) {
        this.socket = socket;
        this.claim = claim;
        this.server = server;
        this.asked = asked;
    }

    private static Path socket(Path folder) {
        return folder.resolve("window").resolve("socket");
    }

    /**
     * Hands over what a start was to open.
     *
     * @param folder the data folder
     * @param file the absolute path of a document; empty to show the window alone
     * @return whether there is a window that took it
     */
    public static boolean hand(Path folder, String file) {
        Path socket = socket(folder);
        if (Files.notExists(socket)) {
            return false;
        }
        // A channel of this kind knows no time limit of its own.
        CompletableFuture<Boolean> handing = new CompletableFuture<>();
        Thread.ofPlatform()
                .daemon()
                .name("handing over")
                .start(() -> handing.complete(isTaken(socket, file)));
        try {
            return handing.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isTaken(Path socket, String file) {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            ByteBuffer text = ByteBuffer.wrap(file.getBytes(StandardCharsets.UTF_8));
            while (text.hasRemaining()) {
                channel.write(text);
            }
            channel.shutdownOutput();
            ByteBuffer answer = ByteBuffer.allocate(1);
            return channel.read(answer) == 1 && answer.get(0) == TAKEN;
        } catch (IOException | UnsupportedOperationException e) {
            // A window that was killed leaves its socket.
            return false;
        }
    }

    /**
     * Takes what later starts hand over, until it is closed.
     *
     * @param folder the data folder
     * @param asked told what each was to open, on a thread of its own
     * @return empty where another window does so already, or none can
     */
    public static Optional<OneWindow> open(Path folder, Consumer<String> asked) {
        Path socket = socket(folder);
        try {
            OwnFolder.makeFor(socket);
            FileChannel claim =
                    FileChannel.open(
                            socket.resolveSibling("claim"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            try {
                if (claim.tryLock() != null) {
                    Files.deleteIfExists(socket);
                    OneWindow window = new OneWindow(socket, claim, bound(socket), asked);
                    Thread.ofPlatform().daemon().name("one-window").start(window::listen);
                    return Optional.of(window);
                }
            } catch (IOException | RuntimeException e) {
                claim.close();
                throw e;
            }
            claim.close();
            return Optional.empty();
        } catch (IOException | UnsupportedOperationException | OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    private static ServerSocketChannel bound(Path socket) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            return server.bind(UnixDomainSocketAddress.of(socket));
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private void listen() {
        while (true) {
            SocketChannel start;
            try {
                start = server.accept();
            } catch (ClosedChannelException closed) {
                return;
            } catch (IOException e) {
                // As when too many files are open: that start has a window of its own.
                continue;
            }
            // One that says nothing keeps nobody else waiting.
            Thread.ofVirtual().start(() -> take(start));
        }
    }

    private void take(SocketChannel start) {
        try (start) {
            ByteBuffer text = ByteBuffer.allocate(LONGEST);
            while (text.hasRemaining() && start.read(text) >= 0) {
                // Reads on.
            }
            asked.accept(new String(text.array(), 0, text.position(), StandardCharsets.UTF_8));
            start.write(ByteBuffer.wrap(new byte[] {TAKEN}));
        } catch (IOException e) {
            // It ended before it had said what it wants.
        }
    }

    @Override
    public void close() {
        try (claim;
                server) {
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            // The next window deletes it.
        }
    }
}
