package hanoius.timeline;

import hanoius.model.Dossier;
import hanoius.task.TaskRunner;
import hanoius.text.Words;
import hanoius.timeline.lane.Arrangement;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.lane.Items;
import hanoius.timeline.lane.Scene;
import hanoius.timeline.lane.Scenes;
import hanoius.workspace.Shown;
import hanoius.workspace.Soon;
import hanoius.workspace.Workspace;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The scene of what the workspace shows, in lanes as they are wanted. A record that is held in
 * memory is sorted at once; a larger one where it keeps nobody waiting, with progress.
 */
final class TimelineScenes {

    private final Workspace workspace;
    private final LocalDate today;
    private final Soon sorting;
    private final ReadOnlyObjectWrapper<Grouping> grouping =
            new ReadOnlyObjectWrapper<>(Grouping.CATEGORY);
    private final ReadOnlyObjectWrapper<Arrangement> arrangement =
            new ReadOnlyObjectWrapper<>(Arrangement.NONE);
    private final ReadOnlyObjectWrapper<Scene> scene;
    private volatile @Nullable Items known;

    TimelineScenes(Workspace workspace, LocalDate today, TaskRunner runner) {
        this.workspace = workspace;
        this.today = today;
        sorting = new Soon(runner, workspace::failed);
        scene = new ReadOnlyObjectWrapper<>(sorted(Shown.NOTHING, TaskRunner.Progress.NONE));
        workspace.lifetime().subscribe(workspace.shownProperty(), (before, now) -> refresh());
        workspace.lifetime().subscribe(workspace.wordsProperty(), (before, now) -> refresh());
        refresh();
    }

    private void refresh() {
        Shown shown = workspace.shown();
        sorting.of(shown.dossier(), progress -> sorted(shown, progress), scene::set);
    }

    private Scene sorted(Shown shown, TaskRunner.Progress progress) {
        Words words = workspace.words();
        Scene natural = Scenes.of(items(shown.dossier(), progress), shown, grouping.get(), words);
        return natural.with(arrangement.get().sorted(natural.lanes()));
    }

    private Items items(Dossier dossier, TaskRunner.Progress progress) {
        Items items = known;
        if (items == null || items.dossier() != dossier) {
            items = Items.of(dossier, today, progress);
            known = items;
        }
        return items;
    }

    ReadOnlyObjectProperty<Scene> sceneProperty() {
        return scene.getReadOnlyProperty();
    }

    Scene scene() {
        return scene.get();
    }

    ReadOnlyObjectProperty<Grouping> groupingProperty() {
        return grouping.getReadOnlyProperty();
    }

    Grouping grouping() {
        return grouping.get();
    }

    /** Sorts everything into other lanes. */
    void groupBy(Grouping other) {
        grouping.set(other);
        refresh();
    }

    ReadOnlyObjectProperty<Arrangement> arrangementProperty() {
        return arrangement.getReadOnlyProperty();
    }

    Arrangement arrangement() {
        return arrangement.get();
    }

    /** Arranges the lanes as if nobody had. */
    void reset() {
        arrangement.set(Arrangement.NONE);
        refresh();
    }

    /** Arranges the lanes otherwise. */
    void arrange(Arrangement other) {
        arrangement.set(other);
        scene.set(scene().with(other.sorted(scene().lanes())));
    }
}
