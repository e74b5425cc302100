package hanoius.bench;

import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.store.SqliteArchive;
import hanoius.task.Worker;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.EditSession;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.application.Platform;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A document that somebody edits, as the window has it open; what fails ends the measuring. */
public final class BenchSession {

    private final Worker worker = new Worker("bench-worker");
    private final Workspace workspace =
            new Workspace(Language.EN, Theme.LIGHT, worker, BenchSession::failed);
    private final ChangeQueue changes =
            new ChangeQueue(
                    workspace, worker, () -> "Lan", InstantSource.system(), BenchSession::failed);
    private final EditSession edits =
            new EditSession(workspace, changes, InstantSource.system(), (_, _) -> () -> {});

    private static void failed(Throwable failure) {
        throw new IllegalStateException(failure);
    }

    /** Shows a document to all that was made for the workspace before. */
    public void open(SqliteArchive archive, Dataset dataset) {
        workspace.show(dataset, archive.search());
        changes.use(archive, Instant.EPOCH);
    }

    public Workspace workspace() {
        return workspace;
    }

    public EditSession edits() {
        return edits;
    }

    /** Where the document is read and written. */
    public Worker worker() {
        return worker;
    }

    /** Closes the document and ends the worker; not on its thread. */
    public void close() throws Exception {
        onFx(
                () -> {
                    workspace.close();
                    changes.close();
                    return workspace;
                });
        worker.close();
    }

    /** Does something on the FX thread and waits for it. */
    public static <T> T onFx(Supplier<T> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        done.complete(work.get());
                    } catch (RuntimeException | Error e) {
                        done.completeExceptionally(e);
                    }
                });
        return done.get();
    }
}
