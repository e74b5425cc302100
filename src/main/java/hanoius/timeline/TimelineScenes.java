package hanoius.timeline;

import hanoius.model.Dataset;
import hanoius.model.DatasetChange;
import hanoius.model.PlaceChange;
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

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The scene of what the workspace shows, in lanes as they are wanted. A record that is held in
 * memory is sorted at once; a larger one where it keeps nobody waiting, with progress. After an
 * edit, or when lanes are called otherwise, the scene is mended at once, however large the record
 * is.
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
    private Scenes sorted;
    private Scenes.@Nullable Change change;

    TimelineScenes(Workspace workspace, LocalDate today, TaskRunner runner) {
        this.workspace = workspace;
        this.today = today;
        sorting = new BackgroundTask(runner, workspace::failed);
        sorted =
                Scenes.sorted(
                        Items.of(Dataset.EMPTY, today, workspace.words()),
                        FilterResult.NOTHING,
                        Grouping.CATEGORY,
                        workspace.words());
        scene = new ReadOnlyObjectWrapper<>(sorted.scene());
        workspace.lifetime().subscribe(workspace.shownProperty(), (before, now) -> refresh());
        workspace.lifetime().subscribe(workspace.wordsProperty(), (before, now) -> refresh());
        refresh();
    }

    private void refresh() {
        FilterResult shown = workspace.shown();
        Items known = scene().all().columns();
        Words words = workspace.words();
        Optional<DatasetChange> edited = workspace.change(known.dataset(), shown.dataset());
        Optional<PlaceChange> places =
                known.dataset() == shown.dataset()
                        ? Optional.of(PlaceChange.none(shown.dataset().milestones().size()))
                        : edited.map(DatasetChange::places);
        if (places.isPresent() && sorted.isOf(grouping.get(), shown.filter(), words.language())) {
            sorting.cancel();
            change = sorted.with(known.with(shown.dataset(), places.get()), shown, words);
            take(change.after());
            // What was before is only needed by those who follow.
            change = null;
        } else {
            sorting.run(
                    shown.dataset(),
                    new Sorting(shown, grouping.get(), words, known, edited, today),
                    this::take);
        }
    }

    private void take(Scenes other) {
        sorted = other;
        Scene natural = other.scene();
        scene.set(natural.with(arrangement.get().sorted(natural.lanes())));
    }

    /** All that is needed to sort the items into lanes. */
    private record Sorting(
            FilterResult shown,
            Grouping grouping,
            Words words,
            Items known,
            Optional<DatasetChange> edited,
            LocalDate today)
            implements TaskRunner.Work<Scenes> {

        @Override
        public Scenes run(TaskRunner.Progress progress) {
            return Scenes.sorted(items(progress), shown, grouping, words);
        }

        private Items items(TaskRunner.Progress progress) {
            if (known.dataset() == shown.dataset()) {
                return known.in(words);
            }
            return edited.isPresent()
                    ? known.in(words).with(shown.dataset(), edited.get().places()).items()
                    : Items.of(shown.dataset(), today, words, progress);
        }
    }

    /**
     * While it is told that the scene is another one, the edit that it was mended after; null when
     * it was made anew.
     */
    Scenes.@Nullable Change change() {
        return change;
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
