package hanoius.workspace;

import hanoius.edtf.DayRange;
import hanoius.model.Dataset;
import hanoius.model.DatasetChange;
import hanoius.query.Filter;
import hanoius.query.TextSearch;
import hanoius.task.TaskRunner;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the filter lets through of the record, and what of that lies in the days that are marked; if
 * need be after a while, and until then what it was.
 */
final class Filtering {

    private final ReadOnlyObjectWrapper<FilterResult> shown =
            new ReadOnlyObjectWrapper<>(FilterResult.NOTHING);
    private final ReadOnlyObjectWrapper<FilterResult> listed =
            new ReadOnlyObjectWrapper<>(FilterResult.NOTHING);
    private final ObservableValue<Filter> filter;
    private final ObservableValue<@Nullable DayRange> marked;
    private final BackgroundTask finding;
    private final BackgroundTask filtering;
    private final BackgroundTask listing;
    private Dataset dataset = Dataset.EMPTY;
    private @Nullable TextSearch search;
    private TextSearch.@Nullable Found found;
    private String foundText = "";

    /**
     * @param marked the days that narrow what is listed; null for none
     */
    Filtering(
            ObservableValue<Filter> filter,
            ObservableValue<@Nullable DayRange> marked,
            TaskRunner runner,
            Consumer<Throwable> failed) {
        this.filter = filter;
        this.marked = marked;
        finding = new BackgroundTask(runner, failed);
        filtering = new BackgroundTask(runner, failed);
        listing = new BackgroundTask(runner, failed);
        shown.subscribe((before, now) -> list());
    }

    ReadOnlyObjectProperty<FilterResult> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<FilterResult> listedProperty() {
        return listed.getReadOnlyProperty();
    }

    /**
     * Filters another record.
     *
     * @param newSearch finds texts in it and in what becomes of it; null to look through it
     */
    void show(Dataset newDataset, @Nullable TextSearch newSearch) {
        dataset = newDataset;
        search = newSearch;
        found = null;
        refresh();
    }

    /** Filters what a change makes of the record. */
    void apply(DatasetChange change) {
        FilterResult before = shown.get();
        Optional<FilterResult> mended =
                before.dataset() == dataset ? before.after(change) : Optional.empty();
        found = found == null ? null : found.after(change).orElse(null);
        dataset = change.after();
        mended.ifPresent(shown::set);
        if (mended.isEmpty() || !before.filter().equals(filter.getValue())) {
            refresh();
        }
    }

    /** Filters anew, as after another filter. */
    void refresh() {
        String text = filter.getValue().text();
        finding.cancel();
        if (text.isBlank()) {
            refresh(TextSearch.Found.ALL);
        } else if (text.equals(foundText) && found != null) {
            refresh(found);
        } else {
            TextSearch finder = search == null ? TextSearch.through(dataset) : search;
            finding.runLater(
                    _ -> finder.find(text),
                    result -> {
                        found = result;
                        foundText = text;
                        refresh(result);
                    });
        }
    }

    private void refresh(TextSearch.Found text) {
        Dataset record = dataset;
        Filter wanted = filter.getValue();
        filtering.run(record, _ -> FilterResult.of(record, wanted, text), shown::set);
    }

    /** Lists anew, as after other days are marked. */
    void list() {
        FilterResult whole = shown.get();
        DayRange days = marked.getValue();
        if (days == null) {
            listing.cancel();
            listed.set(whole);
            return;
        }
        Filter narrowed = whole.filter().withMarked(days);
        whole.known(narrowed)
                .ifPresentOrElse(
                        known -> {
                            listing.cancel();
                            listed.set(known);
                        },
                        () ->
                                listing.run(
                                        whole.dataset(),
                                        _ -> whole.otherwise(narrowed),
                                        listed::set));
    }

    /** Gives up what was begun. */
    void cancel() {
        List.of(finding, filtering, listing).forEach(BackgroundTask::cancel);
    }
}
