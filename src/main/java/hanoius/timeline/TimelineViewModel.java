package hanoius.timeline;

import hanoius.edtf.DayRange;
import hanoius.edtf.EdtfDate;
import hanoius.form.Draft;
import hanoius.form.NewRecord;
import hanoius.language.LocalizedText;
import hanoius.model.Dataset;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.picture.Picture;
import hanoius.plot.TimeBrush;
import hanoius.plot.TimeSpan;
import hanoius.schema.MilestoneSchema;
import hanoius.schema.Values;
import hanoius.task.TaskRunner;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.lane.Packing;
import hanoius.timeline.lane.Scene;
import hanoius.timeline.lane.Scenes;
import hanoius.timeline.lane.TimelineSubject;
import hanoius.timeline.mark.LaneSigns.Begun;
import hanoius.timeline.mark.Strip;
import hanoius.timeline.mark.TimelinePicture;
import hanoius.workspace.EditSession;
import hanoius.workspace.Touched;
import hanoius.workspace.Workspace;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What the timeline shows: the lanes, the time in view, how far the lanes are scrolled. */
public final class TimelineViewModel {

    private final Workspace workspace;
    private final TimelineScenes scenes;
    private final Viewport viewport;
    private final TimelineSelection selection;
    private final LaneWalk walk;
    private final TimelineNavigation navigation;
    private final TimelineLanes lanes;
    private final TimelineStrips strips;
    private final ReadOnlyObjectWrapper<List<Begun>> begun = new ReadOnlyObjectWrapper<>(List.of());
    private List<RecordId> awaited = List.of();

    /**
     * @param today the day that counts as today
     * @param runner sorts and packs what is too much to be done within a frame
     */
    public TimelineViewModel(Workspace workspace, LocalDate today, TaskRunner runner) {
        this(workspace, today, runner, runner, dataset -> List.of());
    }

    /**
     * @param today the day that counts as today
     * @param sorter sorts into lanes what is too much to be sorted within a frame
     * @param packer finds the rows of what is too much to be packed within a frame
     * @param figures the strips that a record has to offer below the lanes
     */
    public TimelineViewModel(
            Workspace workspace,
            LocalDate today,
            TaskRunner sorter,
            TaskRunner packer,
            Function<Dataset, List<Strip>> figures) {
        this.workspace = workspace;
        scenes = new TimelineScenes(workspace, today, sorter);
        viewport = new Viewport(scenes.scene(), packer, workspace::failed);
        selection = new TimelineSelection(workspace, scenes.sceneProperty(), this::reveal);
        walk =
                new LaneWalk(
                        selection, workspace, scenes.sceneProperty(), viewport::view, this::reveal);
        navigation = new TimelineNavigation(workspace, scenes, viewport, selection, walk);
        lanes = new TimelineLanes(scenes);
        strips = new TimelineStrips(workspace, figures);
        scenes.sceneProperty().subscribe(this::shown);
        // A scene with the same lanes in the same order is no other scene.
        scenes.arrangementProperty().subscribe((before, now) -> shown(scene(), scene()));
        shown(null, scenes.scene());
        workspace.lifetime().subscribe(workspace.touchedProperty(), this::expect);
    }

    /**
     * Brings the first record that undo or redo did something to into view, unless one of them is
     * there already; one that is not drawn yet when it is.
     */
    private void expect(@Nullable Touched touched) {
        awaited = touched == null ? List.of() : touched.records();
        bring();
    }

    private void bring() {
        List<Integer> drawn =
                awaited.stream()
                        .map(selection::drawn)
                        .filter(id -> scene().position(id).isPresent())
                        .map(scene().all().columns()::indexOf)
                        .toList();
        if (!drawn.isEmpty()) {
            awaited = List.of();
            if (drawn.stream().noneMatch(this::isInView)) {
                navigation.reveal(drawn.getFirst());
            }
        }
    }

    private boolean isInView(int number) {
        return view().contains(scene().all().columns().point(number))
                && walk.laneOf(number)
                        .filter(lane -> viewport.shows(lane.key(), number))
                        .isPresent();
    }

    private void shown(@Nullable Scene before, Scene now) {
        take(before, now);
        bring();
    }

    private void take(@Nullable Scene before, Scene now) {
        Set<String> collapsed = scenes.arrangement().collapsed();
        Scenes.Change change = scenes.change();
        if (change != null && change.before().all().columns().size() > 0) {
            viewport.mend(now, collapsed, change);
            return;
        }
        viewport.take(now, collapsed);
        boolean nothing = before == null || before.lanes().isEmpty();
        if (nothing && !now.lanes().isEmpty()) {
            viewport.show(now.busiest());
            workspace.history().begin();
        } else {
            viewport.settle();
        }
    }

    /** What is in the lanes. */
    public ReadOnlyObjectProperty<Scene> sceneProperty() {
        return scenes.sceneProperty();
    }

    public Scene scene() {
        return scenes.scene();
    }

    public ReadOnlyObjectProperty<Grouping> groupingProperty() {
        return scenes.groupingProperty();
    }

    public Grouping grouping() {
        return scenes.grouping();
    }

    /** How the lanes are arranged, and the verbs that arrange them otherwise. */
    public TimelineLanes lanes() {
        return lanes;
    }

    /** The strips of figures below the lanes. */
    public TimelineStrips strips() {
        return strips;
    }

    /** The time in view. */
    public ReadOnlyObjectProperty<TimeSpan> viewProperty() {
        return viewport.viewProperty();
    }

    public TimeSpan view() {
        return viewport.view();
    }

    /** How far the lanes are scrolled, in pixels. */
    public ReadOnlyDoubleProperty scrollProperty() {
        return viewport.scrollProperty();
    }

    public double scroll() {
        return viewport.scroll();
    }

    /** What can be grouped by, in words. */
    public String name(Grouping other) {
        return other.in(workspace.words());
    }

    /** The rows of everything at the present step of zoom; made anew only when that changes. */
    public Packing packing() {
        return viewport.packing();
    }

    /** Gives each lane the room that it takes now that time rests; says whether anything moved. */
    public boolean rest() {
        return viewport.rest();
    }

    /** Changes when rows are there that were not ready before. */
    ReadOnlyObjectProperty<@Nullable Packing> packingProperty() {
        return viewport.packingProperty();
    }

    /** Sorts everything into other lanes. */
    public void groupBy(Grouping other) {
        if (other != grouping()) {
            viewport.scrollTo(0);
            scenes.groupBy(other);
            workspace.history().step();
        }
    }

    /** Says how large the plot is, in pixels. */
    public void resize(double plotWidth, double plotHeight) {
        viewport.resize(plotWidth, plotHeight);
    }

    /**
     * Says how wide the plot is, in pixels, since a panel opened or closed beside it: nothing moves
     * on the screen, unless what is selected would be out of view.
     */
    public void widen(double plotWidth) {
        TimeSpan before = view();
        viewport.widen(plotWidth);
        selection
                .item()
                .ifPresent(
                        number -> {
                            double point = scene().all().columns().point(number);
                            if (before.contains(point) && !view().contains(point)) {
                                navigation.reveal(number);
                            }
                        });
    }

    /** What is selected, and the verbs that select something else. */
    public TimelineSelection selection() {
        return selection;
    }

    /** The way from record to record within a lane and from lane to lane. */
    public LaneWalk walk() {
        return walk;
    }

    /** The verbs that move the time in view and the lanes. */
    public TimelineNavigation navigation() {
        return navigation;
    }

    private void reveal(int number) {
        navigation.reveal(number);
    }

    /** Shows the milestones that are begun, as soon as it is understood when they happened. */
    public void show(EditSession session) {
        workspace.lifetime().subscribe(session.draftsProperty(), this::drawBegun);
        workspace
                .lifetime()
                .subscribe(
                        workspace.wordsProperty(), _ -> drawBegun(session.draftsProperty().get()));
    }

    private void drawBegun(Map<RecordId, Draft> drafts) {
        List<Begun> dated = new ArrayList<>();
        for (Draft each : drafts.values()) {
            if (each.isNew() && each.record().kind() == RecordId.Kind.MILESTONE) {
                Values<Milestone> values =
                        NewRecord.read(MilestoneSchema.MILESTONE, each.record(), each.values())
                                .values();
                EdtfDate date = values.optional(MilestoneSchema.DATE);
                String category = values.optional(MilestoneSchema.CATEGORY);
                LocalizedText title = values.optional(MilestoneSchema.TITLE);
                if (date != null) {
                    dated.add(
                            new Begun(
                                    date,
                                    category == null ? "" : category,
                                    title == null ? "" : workspace.words().text(title)));
                }
            }
        }
        begun.set(List.copyOf(dated));
    }

    /** Milestones that do not exist yet; they are drawn, and neither counted nor found. */
    ReadOnlyObjectProperty<List<Begun>> begun() {
        return begun.getReadOnlyProperty();
    }

    /** The records that undo or redo has just done something to. */
    ObservableValue<List<RecordId>> touched() {
        return workspace.touchedRecords();
    }

    /** The days marked on the ruler; null for none. */
    public @Nullable DayRange brushed() {
        return workspace.brushed();
    }

    /** Marks the days from one moment to another, in either order. */
    public void brush(double one, double other) {
        workspace.brush(TimeBrush.between(one, other));
    }

    public void clearBrush() {
        workspace.brush(null);
    }

    /**
     * Paints a time with everything in it, however it is to look.
     *
     * @param time such as that in view, or {@link TimelineNavigation#whole}
     * @param recordName the document's title
     * @param recordDay the day of the document's last change
     */
    public Picture.Painter painter(TimeSpan time, String recordName, LocalDate recordDay) {
        return TimelinePicture.painter(
                new TimelineSubject(
                        workspace.shown().keeping(Set.of()),
                        grouping(),
                        scenes.arrangement(),
                        brushed(),
                        recordName,
                        recordDay),
                time);
    }
}
