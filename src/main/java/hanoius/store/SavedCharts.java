package hanoius.store;

import hanoius.model.ChartDefinition;
import hanoius.model.SavedChart;
import hanoius.store.ChartList.Step;
import hanoius.store.DocumentException.Reason;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The charts kept in one document. Each call opens the document, does one thing wholly or not at
 * all, and closes it: between two calls the file may be moved, mailed or edited elsewhere without
 * anything being lost. An answer is given when what was done is on the disk.
 */
public final class SavedCharts {

    private final Path path;
    private final UUID uuid;
    private final Path copies;
    private final InstantSource clock;

    /**
     * The charts of a document.
     *
     * @param uuid what tells it from another that takes its name
     * @param copies the folder for the copy that is kept of a document of an older format before it
     *     is edited the first time
     */
    public SavedCharts(Path path, UUID uuid, Path copies, InstantSource clock) {
        this.path = path;
        this.uuid = uuid;
        this.copies = copies;
        this.clock = clock;
    }

    /** The charts as they are now. */
    public ChartList read() {
        try (Document document = Document.open(path)) {
            requireSame(document);
            return document.charts();
        }
    }

    /**
     * Keeps a chart under a name that none has yet.
     *
     * @throws DocumentException like every edit; {@code NAME_TAKEN} if one has the name
     */
    public ChartList add(String name, ChartDefinition definition, LocalDate from, LocalDate to) {
        return edit(edits -> edits.add(name, definition, from, to));
    }

    /**
     * Changes a chart's name, what it shows, or both.
     *
     * @param seen the chart as it was last read; {@code CHANGED} if it is another by now
     */
    public ChartList replace(SavedChart seen, SavedChart wanted) {
        return edit(edits -> edits.replace(seen, wanted));
    }

    /** Deletes a chart; {@code CHANGED} if it is another by now than the one seen. */
    public ChartList delete(SavedChart seen) {
        return edit(edits -> edits.delete(seen));
    }

    /** Takes an edit back; {@code CHANGED} if it is not the last one by now. */
    public ChartList undo(Step step) {
        return edit(edits -> edits.undo(step.generation()));
    }

    /** Does an edit again; {@code CHANGED} if it is not the one undone last by now. */
    public ChartList redo(Step step) {
        return edit(edits -> edits.redo(step.generation()));
    }

    private ChartList edit(Edits.Edit edit) {
        try (Document document = Migration.openToEdit(path, copies)) {
            requireSame(document);
            document.edit(edit, clock);
            return document.charts();
        }
    }

    private void requireSame(Document document) {
        if (!document.uuid().equals(uuid)) {
            throw new DocumentException(
                    path, Reason.REPLACED, "is another document than the one that was opened");
        }
    }
}
