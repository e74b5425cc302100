package hanoius.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Two readers of one document, who share the work when it is large: the connection that is there,
 * and another one on a thread of its own. While they read nobody can write, so that both see the
 * same.
 */
final class Readers {

    /** In bytes; a smaller document is read before another thread has begun. */
    static final long LARGE = 8 << 20;

    private static final String EDITION =
            "SELECT uuid || ' ' || generation AS edition FROM document";

    /** One of several pieces of work, none of which needs another. */
    @FunctionalInterface
    interface Part {
        void read(Statements statements) throws SQLException;
    }

    private final Path path;
    private final Statements own;

    Readers(Path path, Statements own) {
        this.path = path;
        this.own = own;
    }

    /**
     * Does all the work, in order or shared; fails with the first failure of any part. While they
     * read nobody can write, so that both see the same.
     */
    void read(List<Part> parts) throws SQLException, IOException {
        if (Files.size(path) < LARGE) {
            readApart(parts);
            return;
        }
        own.run("BEGIN");
        try {
            readApart(parts);
        } finally {
            own.run("ROLLBACK");
        }
    }

    /** The same of what need not be seen all at one time; others can write in between. */
    void readApart(List<Part> parts) throws SQLException, IOException {
        Queue<Part> left = new ConcurrentLinkedQueue<>(parts);
        if (Files.size(path) < LARGE) {
            work(left, own);
        } else {
            share(left);
        }
    }

    private void share(Queue<Part> left) throws SQLException, IOException {
        List<String> edition = edition(own);
        FutureTask<Void> other =
                new FutureTask<>(
                        () -> {
                            help(left, edition);
                            return null;
                        });
        Thread.ofPlatform().daemon().name("document-reader").start(other);
        try {
            work(left, own);
        } catch (SQLException | RuntimeException first) {
            try {
                finish(other);
            } catch (SQLException | IOException | RuntimeException second) {
                first.addSuppressed(second);
            }
            throw first;
        }
        finish(other);
    }

    private void help(Queue<Part> left, List<String> edition) throws SQLException, IOException {
        try (Connection connection = Connections.open(path);
                Statements statements = new Statements(connection)) {
            // A file that was put in the place of the document meanwhile is none of our business.
            if (edition(statements).equals(edition)) {
                work(left, statements);
            }
        }
    }

    private static List<String> edition(Statements statements) throws SQLException {
        return statements.list(EDITION, row -> row.text("edition"));
    }

    private static void work(Queue<Part> left, Statements statements) throws SQLException {
        try {
            for (Part part = left.poll(); part != null; part = left.poll()) {
                part.read(statements);
            }
        } catch (SQLException | RuntimeException e) {
            left.clear();
            throw e;
        }
    }

    /** Waits even when interrupted: what the other one fills must not be looked at before. */
    private static void finish(FutureTask<Void> other) throws SQLException, IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    other.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case SQLException cause -> throw cause;
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
