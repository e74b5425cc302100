package hanoius.timeline;

import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.timeline.mark.Strip;
import hanoius.workspace.Workspace;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The strips of figures that a person pinned below the lanes, and those to choose from. */
public final class TimelineStrips {

    private final ReadOnlyObjectWrapper<List<Strip>> offered =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Strip>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final List<RecordId> chosen = new ArrayList<>();

    /**
     * @param source the strips that a record has to offer, in the order of the menu
     */
    TimelineStrips(Workspace workspace, Function<Dataset, List<Strip>> source) {
        workspace
                .lifetime()
                .subscribe(
                        workspace.datasetProperty(),
                        dataset -> {
                            offered.set(List.copyOf(source.apply(dataset)));
                            choose();
                        });
    }

    private void choose() {
        shown.set(
                chosen.stream()
                        .flatMap(id -> offered.get().stream().filter(each -> each.id().equals(id)))
                        .toList());
    }

    /** What there is to choose from. */
    public ReadOnlyObjectProperty<List<Strip>> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /** Those that are shown, from the top. */
    public ReadOnlyObjectProperty<List<Strip>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public List<Strip> shown() {
        return shown.get();
    }

    /** Shows a strip below the others, or takes it away. */
    public void toggle(RecordId id) {
        if (!chosen.remove(id)) {
            chosen.add(id);
        }
        choose();
    }
}
