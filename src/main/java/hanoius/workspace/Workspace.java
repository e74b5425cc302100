package hanoius.workspace;

import hanoius.archive.Committed;
import hanoius.edtf.DayRange;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.DatasetChange;
import hanoius.model.Fact;
import hanoius.model.Milestones.UnreadException;
import hanoius.model.RecordId;
import hanoius.query.Filter;
import hanoius.query.TextSearch;
import hanoius.task.DirectRunner;
import hanoius.task.Lifetime;
import hanoius.task.SharedProperty;
import hanoius.task.TaskRunner;
import hanoius.text.Words;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * What all views share: the record, the filter, the selected fact, the brushed days, the language,
 * the theme and the size of text. Changed in one view, it is changed in all.
 */
public final class Workspace {

    private final ReadOnlyObjectWrapper<Dataset> dataset =
            new ReadOnlyObjectWrapper<>(Dataset.EMPTY);
    private final Selection selection;
    private final ReadOnlyObjectWrapper<@Nullable DayRange> brushed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Touched> touched = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.NONE);
    private final FilterCommands filters = new FilterCommands(filter, brushed);
    private final SharedProperty<Words> words;
    private final ObjectProperty<Theme> theme;
    private final IntegerProperty textSize = new SimpleIntegerProperty(TextSize.USUAL);
    private final Lifetime lifetime = new Lifetime();
    private final NavigationHistory history;
    private final Filtering filtering;
    private final TaskRunner runner;
    private final BackgroundTask reading;
    private final BackgroundTask applying;
    private final Deque<Committed> waiting = new ArrayDeque<>();
    private boolean isApplying;
    private Consumer<Throwable> failed;
    private @Nullable DatasetChange latest;
    private int openings;

    /**
     * An empty workspace.
     *
     * @param runner does what takes long with a record that is too large to be held whole
     * @param failed is told when that fails; what was shown stays
     */
    public Workspace(
            Language language, Theme theme, TaskRunner runner, Consumer<Throwable> failed) {
        this(language, theme, runner, failed, () -> System.nanoTime() / 1_000_000);
    }

    /**
     * @param clock milliseconds that only grow, by which steps that follow each other at once are
     *     one step of the history
     */
    public Workspace(
            Language language,
            Theme theme,
            TaskRunner runner,
            Consumer<Throwable> failed,
            LongSupplier clock) {
        this.words = new SharedProperty<>(Words.in(language));
        this.theme = new SimpleObjectProperty<>(theme);
        this.failed = failed;
        this.runner = runner;
        filtering = new Filtering(filter, brushed, runner, this::failed);
        applying = new BackgroundTask(runner, this::failed);
        reading = new BackgroundTask(runner, this::failed);
        selection = new Selection(reading);
        history = new NavigationHistory(clock, NavigationHistory.MOMENT);
        history.add("filter", Filter.class, filter::get, filter::set);
        history.add(
                "brush",
                DayRange.class,
                () -> Objects.requireNonNullElse(brushed.get(), DayRange.ALL),
                days -> brush(days.equals(DayRange.ALL) ? null : days));
        selection.idsProperty().subscribe((before, now) -> filtering.keepOnly(now));
        filter.subscribe((before, now) -> filtering.refresh());
        filter.subscribe((before, now) -> history.step());
        brushed.subscribe((before, now) -> history.step());
        brushed.subscribe((before, now) -> filtering.list());
    }

    /** A workspace that does everything at once, on the thread that asks for it. */
    public Workspace(Language language, Theme theme) {
        this(language, theme, new DirectRunner(), failure -> {});
    }

    /**
     * Lets go of the window, its views and its view models: nothing that is done here later reaches
     * them, and what was begun for them is given up.
     */
    public void close() {
        lifetime.end();
        history.end();
        failed = _ -> {};
        filtering.cancel();
        List.of(reading, applying).forEach(BackgroundTask::cancel);
    }

    /** Through what the view models of the window subscribe to all that is not their own. */
    public Lifetime lifetime() {
        return lifetime;
    }

    public ReadOnlyObjectProperty<Dataset> datasetProperty() {
        return dataset.getReadOnlyProperty();
    }

    public Dataset dataset() {
        return dataset.get();
    }

    /** Shows another record, which is looked through for texts. */
    public void show(Dataset newDataset) {
        show(newDataset, null);
    }

    /**
     * Shows a record that has its own way to find a text in it; what it does not have is
     * deselected.
     *
     * @param newSearch finds texts in it, and after a change in what it is then
     */
    public void show(Dataset newDataset, @Nullable TextSearch newSearch) {
        openings++;
        applying.cancel();
        isApplying = false;
        waiting.clear();
        words.set(words.get().with(newDataset));
        dataset.set(newDataset);
        filtering.show(newDataset, newSearch);
        selection.keepIn(newDataset);
    }

    /**
     * Goes over to another document: what was selected, filtered and marked in the one before is
     * let go of, and there is no way back to it.
     *
     * @param newSearch as of {@link #show(Dataset, TextSearch)}
     */
    public void open(Dataset newDataset, TextSearch newSearch) {
        select(List.of());
        brush(null);
        filters.replace(Filter.NONE);
        latest = null;
        show(newDataset, newSearch);
        history.begin();
    }

    /** So many edits of a large record take less than a frame. */
    private static final int FEW = 200;

    /**
     * Shows the record after a change; filter, brush and selection stay, but what is gone is
     * deselected. What is shown goes from what it was to what it is at once. A change of very many
     * records of a large one is shown after a while, and those that follow it after it.
     */
    public void apply(Committed committed) {
        waiting.add(committed);
        applyNext();
    }

    private void applyNext() {
        while (!isApplying && !waiting.isEmpty()) {
            Committed next = waiting.remove();
            Dataset before = dataset.get();
            if (before.isLight() || next.change().edits().size() <= FEW) {
                show(change(before, next));
            } else {
                isApplying = true;
                applying.runLater(
                        _ -> change(before, next),
                        change -> {
                            isApplying = false;
                            show(change);
                            applyNext();
                        });
            }
        }
    }

    private static DatasetChange change(Dataset before, Committed committed) {
        return DatasetChange.of(before, committed.change().edits(), committed.next());
    }

    private void show(DatasetChange change) {
        latest = change;
        words.set(words.get().with(change.after()));
        dataset.set(change.after());
        filtering.apply(change, selection());
        selection.keepIn(change.after());
    }

    /** Works something out for a view; ended with the window by who asks for it. */
    public BackgroundTask background() {
        return new BackgroundTask(runner, this::failed);
    }

    /**
     * Keeps records in sight in every view, whatever the filter says, as long as they are selected
     * and the filter is the same. What is edited while it is selected is kept so by itself.
     */
    public void keep(List<RecordId> ids) {
        filtering.keep(ids.stream().filter(selection()::contains).toList());
    }

    /** How often a record was shown; what only changed since the last time is still the same. */
    public int openings() {
        return openings;
    }

    /** The change that led from one dataset to another, if it was the latest. */
    public Optional<DatasetChange> change(Dataset from, Dataset to) {
        return Optional.ofNullable(latest).filter(change -> change.leads(from, to));
    }

    /**
     * What the filter lets through; follows the record and the filter, if need be after a while.
     */
    public ReadOnlyObjectProperty<FilterResult> shownProperty() {
        return filtering.shownProperty();
    }

    public FilterResult shown() {
        return shownProperty().get();
    }

    /** Tells of work for a view that failed; what was shown stays. */
    public void failed(Throwable failure) {
        failed.accept(failure);
    }

    /**
     * What is listed where there is no time axis to mark days on: of what the filter lets through,
     * what lies in the days that are brushed, if any are.
     */
    public ReadOnlyObjectProperty<FilterResult> listedProperty() {
        return filtering.listedProperty();
    }

    public FilterResult listed() {
        return listedProperty().get();
    }

    /** The fact whose evidence is shown, the last one selected; null for none. */
    public ReadOnlyObjectProperty<@Nullable Fact> selectedProperty() {
        return selection.lastProperty();
    }

    /** Why the record that was selected last cannot be read and is not shown; null while it is. */
    public ReadOnlyObjectProperty<@Nullable UnreadException> unreadProperty() {
        return selection.unreadProperty();
    }

    public @Nullable Fact selected() {
        return selectedProperty().get();
    }

    /** The names of all selected records, the last one selected at the end. */
    public ReadOnlyObjectProperty<List<RecordId>> selectionProperty() {
        return selection.idsProperty();
    }

    public List<RecordId> selection() {
        return selectionProperty().get();
    }

    /** Selects a record in every view; a name that the record does not have selects nothing. */
    public void select(@Nullable RecordId id) {
        select(id == null ? List.of() : List.of(id));
    }

    /** Selects records in every view; names that the record does not have are passed over. */
    public void select(List<RecordId> ids) {
        selection.set(ids);
    }

    /** Adds a record to the selection, or takes it out. */
    public void toggle(RecordId id) {
        selection.toggle(id);
    }

    /** What undo or redo has just done something to; null when it needs no marking any more. */
    public ReadOnlyObjectProperty<@Nullable Touched> touchedProperty() {
        return touched.getReadOnlyProperty();
    }

    /** The records of that; none most of the time. */
    public ObservableValue<List<RecordId>> touchedRecords() {
        return touched.map(now -> now == null ? List.<RecordId>of() : now.records())
                .orElse(List.of());
    }

    /** Marks records, or none any more. */
    public void touch(@Nullable Touched now) {
        // Marked anew even where they are the same.
        touched.set(null);
        touched.set(now);
    }

    /** The places that a person went through in the views. */
    public NavigationHistory history() {
        return history;
    }

    /** The range of days marked on a time axis; null for none. */
    public ReadOnlyObjectProperty<@Nullable DayRange> brushedProperty() {
        return brushed.getReadOnlyProperty();
    }

    public @Nullable DayRange brushed() {
        return brushed.get();
    }

    public void brush(@Nullable DayRange days) {
        brushed.set(days);
    }

    public ReadOnlyObjectProperty<Filter> filterProperty() {
        return filter;
    }

    /** What can be done to the filter. */
    public FilterCommands filters() {
        return filters;
    }

    public Filter filter() {
        return filter.get();
    }

    public ReadOnlyObjectProperty<Words> wordsProperty() {
        return words;
    }

    /** The words of the language that is shown, and those of the lists of the record. */
    public Words words() {
        return words.get();
    }

    /** Shows everything in another language. */
    public void speak(Language language) {
        words.set(words.get().to(language));
    }

    /** How large text is, and everything with it, in per cent. */
    public IntegerProperty textSizeProperty() {
        return textSize;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public Theme theme() {
        return theme.get();
    }
}
