package hanoius.timeline;

import hanoius.model.Dataset;
import hanoius.task.TaskRunner;
import hanoius.text.Words;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.lane.Items;
import hanoius.timeline.lane.LaneArrangement;
import hanoius.timeline.lane.Scene;
import hanoius.timeline.lane.Scenes;
import hanoius.workspace.BackgroundTask;
import hanoius.workspace.FilterResult;
import hanoius.workspace.Workspace;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.LocalDate;

/**
 * The scene of what the workspace shows, in lanes as they are wanted. A record that is held in
 * memory is sorted at once; a larger one where it keeps nobody waiting, with progress.
 */
final class TimelineScenes {

    private final Workspace workspace;
    private final LocalDate today;
    private final BackgroundTask sorting;
    private final ReadOnlyObjectWrapper<Grouping> grouping =
            new ReadOnlyObjectWrapper<>(Grouping.CATEGORY);
    private final ReadOnlyObjectWrapper<LaneArrangement> arrangement =
            new ReadOnlyObjectWrapper<>(LaneArrangement.NONE);
    private final ReadOnlyObjectWrapper<Scene> scene;

    TimelineScenes(Workspace workspace, LocalDate today, TaskRunner runner) {
        this.workspace = workspace;
        this.today = today;
        sorting = new BackgroundTask(runner, workspace::failed);
        scene =
                new ReadOnlyObjectWrapper<>(
                        Scenes.of(
                                Items.of(Dataset.EMPTY, today),
                                FilterResult.NOTHING,
                                Grouping.CATEGORY,
                                workspace.words()));
        workspace.lifetime().subscribe(workspace.shownProperty(), (before, now) -> refresh());
        workspace.lifetime().subscribe(workspace.wordsProperty(), (before, now) -> refresh());
        refresh();
    }

    private void refresh() {
        FilterResult shown = workspace.shown();
        sorting.run(
                shown.dataset(),
                new Sorting(
                        shown,
                        grouping.get(),
                        arrangement.get(),
                        workspace.words(),
                        scene().all().columns(),
                        today),
                scene::set);
    }

    /** All that is needed to sort the items into lanes. */
    private record Sorting(
            FilterResult shown,
            Grouping grouping,
            LaneArrangement arrangement,
            Words words,
            Items known,
            LocalDate today)
            implements TaskRunner.Work<Scene> {

        @Override
        public Scene run(TaskRunner.Progress progress) {
            Items items =
                    known.dataset() == shown.dataset()
                            ? known
                            : Items.of(shown.dataset(), today, progress);
            Scene natural = Scenes.of(items, shown, grouping, words);
            return natural.with(arrangement.sorted(natural.lanes()));
        }
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

    ReadOnlyObjectProperty<LaneArrangement> arrangementProperty() {
        return arrangement.getReadOnlyProperty();
    }

    LaneArrangement arrangement() {
        return arrangement.get();
    }

    /** Arranges the lanes as if nobody had. */
    void reset() {
        arrangement.set(LaneArrangement.NONE);
        refresh();
    }

    /** Arranges the lanes otherwise. */
    void arrange(LaneArrangement other) {
        arrangement.set(other);
        scene.set(scene().with(other.sorted(scene().lanes())));
    }
}
