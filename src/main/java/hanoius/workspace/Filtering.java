package hanoius.workspace;

import hanoius.edtf.DayRange;
import hanoius.model.Dataset;
import hanoius.model.DatasetChange;
import hanoius.model.Edit;
import hanoius.model.RecordId;
import hanoius.query.Filter;
import hanoius.query.TextSearch;
import hanoius.task.TaskRunner;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private Set<RecordId> kept = Set.of();

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

    /**
     * Filters what a change makes of the record. What is selected and was in sight before stays
     * there.
     */
    void apply(DatasetChange change, List<RecordId> selected) {
        FilterResult before = shown.get();
        Set<RecordId> staying = new HashSet<>(kept);
        change.edits().stream()
                .map(Edit::id)
                .filter(selected::contains)
                .filter(before::isInSight)
                .forEach(staying::add);
        kept = Set.copyOf(staying);
        Optional<FilterResult> mended =
                before.dataset() == dataset ? before.after(change) : Optional.empty();
        found = found == null ? null : found.after(change).orElse(null);
        dataset = change.after();
        mended.ifPresent(this::show);
        if (mended.isEmpty() || !before.filter().equals(filter.getValue())) {
            filter();
        }
    }

    private void show(FilterResult result) {
        shown.set(result.keeping(kept));
    }

    /** Keeps records in sight whatever the filter says. */
    void keep(Collection<RecordId> some) {
        Set<RecordId> wanted = Set.copyOf(some);
        if (!wanted.equals(kept)) {
            kept = wanted;
            FilterResult now = shown.get().keeping(kept);
            if (now == shown.get()) {
                // What lies out of the marked days may be another matter.
                list();
            } else {
                shown.set(now);
            }
        }
    }

    /** Keeps those of the records that are kept in sight which are among some. */
    void keepOnly(Collection<RecordId> some) {
        keep(kept.stream().filter(some::contains).toList());
    }

    /** Filters anew, as after another filter: nothing is kept in sight that does not fit it. */
    void refresh() {
        kept = Set.of();
        filter();
    }

    private void filter() {
        String text = filter.getValue().text();
        finding.cancel();
        if (text.isBlank()) {
            filter(TextSearch.Found.ALL);
        } else if (text.equals(foundText) && found != null) {
            filter(found);
        } else {
            TextSearch finder = search == null ? TextSearch.through(dataset) : search;
            finding.runLater(
                    _ -> finder.find(text),
                    result -> {
                        found = result;
                        foundText = text;
                        filter(result);
                    });
        }
    }

    private void filter(TextSearch.Found text) {
        Dataset record = dataset;
        Filter wanted = filter.getValue();
        filtering.run(record, _ -> FilterResult.of(record, wanted, text), this::show);
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
                            list(known);
                        },
                        () ->
                                listing.run(
                                        whole.dataset(),
                                        _ -> whole.otherwise(narrowed),
                                        this::list));
    }

    private void list(FilterResult narrowed) {
        listed.set(narrowed.keeping(kept));
    }

    /** Gives up what was begun. */
    void cancel() {
        List.of(finding, filtering, listing).forEach(BackgroundTask::cancel);
    }
}
