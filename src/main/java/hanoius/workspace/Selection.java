package hanoius.workspace;

import hanoius.model.Dataset;
import hanoius.model.Fact;
import hanoius.model.Milestones.UnreadException;
import hanoius.model.RecordId;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The records that are selected, and the fact that was selected last. */
final class Selection {

    private final BackgroundTask reading;
    private final ReadOnlyObjectWrapper<List<RecordId>> ids =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Fact> last = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable UnreadException> unread =
            new ReadOnlyObjectWrapper<>();
    private Dataset dataset = Dataset.EMPTY;

    /** The record that was selected last, or why it cannot be shown. */
    private record Found(@Nullable Fact fact, @Nullable UnreadException unread) {

        static final Found NONE = new Found(null, null);
    }

    /**
     * @param reading reads the last one
     */
    Selection(BackgroundTask reading) {
        this.reading = reading;
    }

    ReadOnlyObjectProperty<List<RecordId>> idsProperty() {
        return ids.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Fact> lastProperty() {
        return last.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable UnreadException> unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /** Selects the same in another record; what that does not have is deselected. */
    void keepIn(Dataset other) {
        dataset = other;
        set(ids.get());
    }

    /** Selects records; names that the record does not have are passed over. */
    void set(List<RecordId> wanted) {
        List<RecordId> found = wanted.stream().distinct().filter(dataset::has).toList();
        ids.set(found);
        if (found.isEmpty()) {
            reading.cancel();
            show(Found.NONE);
            return;
        }
        Dataset record = dataset;
        RecordId newest = found.getLast();
        reading.run(record, _ -> read(record, newest), this::show);
    }

    private void show(Found found) {
        unread.set(found.unread());
        last.set(found.fact());
    }

    void toggle(RecordId id) {
        List<RecordId> changed = new ArrayList<>(ids.get());
        if (!changed.remove(id)) {
            changed.add(id);
        }
        set(changed);
    }

    /** A record with its neighbours, so that whoever asks for these next finds them in memory. */
    private static Found read(Dataset record, RecordId id) {
        record.linksOf(id)
                .forEach(
                        link -> {
                            record.find(link.from());
                            record.find(link.to());
                        });
        try {
            int place = record.milestones().indexOf(id);
            return new Found(
                    place < 0 ? record.find(id).orElse(null) : record.milestones().get(place),
                    null);
        } catch (UnreadException e) {
            return new Found(null, e);
        }
    }
}
