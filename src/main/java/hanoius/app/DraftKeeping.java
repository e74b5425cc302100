package hanoius.app;

import hanoius.filing.DraftFile;
import hanoius.form.Draft;
import hanoius.model.RecordId;
import hanoius.task.TaskRunner;
import hanoius.task.Worker;
import hanoius.workspace.EditSession;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Keeps what is typed and no change yet in the user's folder, and offers it again when its document
 * is opened. It has a thread of its own, so that no long work delays it.
 */
final class DraftKeeping {

    /** So many milliseconds after something is typed it is on the disk. */
    private static final long SOON = 500;

    private final EditSession editing;
    private final Path folder;
    private final Consumer<Throwable> report;
    private final Worker worker = new Worker("draft-worker");
    private @Nullable DraftFile file;
    private boolean isWaiting;

    /**
     * @param folder the user's
     * @param report told when drafts cannot be read or kept
     */
    DraftKeeping(EditSession editing, Path folder, Consumer<Throwable> report) {
        this.editing = editing;
        this.folder = folder;
        this.report = report;
        editing.workspace().lifetime().subscribe(editing.draftsProperty(), (_, _) -> changed());
        editing.workspace().lifetime().subscribe(editing.rowsProperty(), (_, _) -> changed());
    }

    /** Goes over to the drafts of a document. */
    void use(UUID document) {
        file = null;
        editing.use(List.of());
        DraftFile kept = DraftFile.of(folder, document);
        worker.submit(
                _ -> kept.read(),
                new Told<>(
                        drafts -> {
                            editing.use(drafts);
                            file = kept;
                        }));
    }

    private void changed() {
        if (file != null && !isWaiting) {
            isWaiting = true;
            editing.delay().after(SOON, this::write);
        }
    }

    private void write() {
        isWaiting = false;
        DraftFile now = file;
        if (now != null) {
            List<Draft> drafts = List.copyOf(editing.draftsProperty().get().values());
            Map<RecordId, List<List<String>>> rows = editing.rowsProperty().get();
            worker.submit(_ -> write(now, drafts, rows), new Told<>(_ -> {}));
        }
    }

    private static Path write(
            DraftFile to, List<Draft> drafts, Map<RecordId, List<List<String>>> rows)
            throws IOException {
        List<Draft> all = new ArrayList<>(drafts);
        rows.forEach((indicator, some) -> all.add(Draft.ofRows(indicator, some)));
        to.write(all);
        return to.file();
    }

    /** Keeps everything before the document is left. */
    void leave() {
        write();
        file = null;
    }

    /** Keeps everything, and returns when that is done. */
    void close() {
        leave();
        worker.close();
    }

    /** Hears what became of a file. */
    private final class Told<T> implements TaskRunner.Answer<T> {

        private final Consumer<T> then;

        Told(Consumer<T> then) {
            this.then = then;
        }

        @Override
        public void result(T result) {
            then.accept(result);
        }

        @Override
        public void failure(Throwable failure) {
            report.accept(failure);
        }
    }
}
