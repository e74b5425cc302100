package hanoius.source;

import hanoius.edtf.Certainty;
import hanoius.interchange.CitationForm;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Fact;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.query.FilterPredicate;
import hanoius.task.Lifetime;
import hanoius.text.Words;
import hanoius.workspace.FilterResult;
import hanoius.workspace.Offer;
import hanoius.workspace.Workspace;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sources that the search lets through, or those of everything that is shown, with what rests
 * on each.
 */
public final class SourceViewModel {

    private final Workspace workspace;
    private final ObservableList<SourceRow> rows = FXCollections.observableArrayList();
    // Kept, because it listens to the rows only as long as someone holds it.
    private final ObservableList<SourceRow> listed = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper unsourced = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper nothing = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper offer = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper narrowed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper hasSameAddresses = new ReadOnlyBooleanWrapper();
    private final BooleanProperty supportingOnly = new SimpleBooleanProperty();
    private FilterResult last = FilterResult.NOTHING;
    private int opening;
    private boolean lastSupporting;
    private boolean mended;
    private Optional<Offer> best = Optional.empty();
    private Citations citations = Citations.NONE;
    private Map<RecordId, RecordId> sameAddresses = Map.of();

    public SourceViewModel(Workspace workspace) {
        this.workspace = workspace;
        Lifetime lifetime = workspace.lifetime();
        read(workspace.dataset());
        lifetime.subscribe(workspace.datasetProperty(), this::change);
        lifetime.subscribe(workspace.listedProperty(), this::list);
        supportingOnly.subscribe(_ -> list(workspace.listed()));
        lifetime.subscribe(workspace.wordsProperty(), this::tally);
    }

    private void change(Dataset before, Dataset now) {
        boolean sameSources =
                workspace
                        .change(before, now)
                        .filter(
                                change ->
                                        change.edits().stream()
                                                .noneMatch(SourceViewModel::isOfSource))
                        .isPresent();
        if (sameSources) {
            citations = Citations.of(now);
        } else {
            read(now);
        }
    }

    private static boolean isOfSource(Edit edit) {
        return edit.id().kind() == RecordId.Kind.SOURCE;
    }

    private void read(Dataset dataset) {
        citations = Citations.of(dataset);
        sameAddresses = SameAddress.of(dataset.sources());
        hasSameAddresses.set(!sameAddresses.isEmpty());
    }

    private void list(FilterResult shown) {
        boolean supporting = supportingOnly.get();
        mended =
                opening == workspace.openings()
                        && shown.filter().equals(last.filter())
                        && supporting == lastSupporting;
        opening = workspace.openings();
        last = shown;
        lastSupporting = supporting;
        Set<RecordId> used = supporting ? Citations.supporting(shown) : Set.of();
        rows.setAll(
                shown.dataset().sources().stream()
                        .filter(
                                source ->
                                        supporting
                                                ? used.contains(source.id())
                                                : shown.isInSight(source.id()))
                        .map(
                                source ->
                                        row(
                                                source,
                                                !supporting && shown.kept().contains(source.id())))
                        .toList());
        narrowed.set(passing() < shown.dataset().sources().size());
        best =
                rows.isEmpty() && !supporting
                        ? Offer.best(shown.filter(), each -> otherwise(shown, each))
                        : Optional.empty();
        tally();
    }

    private static long otherwise(FilterResult shown, Filter filter) {
        FilterPredicate predicate = shown.predicate(filter);
        return shown.dataset().sources().stream()
                .filter(each -> predicate.of(each) != Certainty.NOT)
                .count();
    }

    private SourceRow row(Source source, boolean kept) {
        return new SourceRow(
                source, citations.of(source.id()), sameAddresses.get(source.id()), kept);
    }

    private long passing() {
        return rows.stream().filter(row -> !row.kept()).count();
    }

    private void tally() {
        Words words = workspace.words();
        int all = workspace.dataset().sources().size();
        boolean supporting = supportingOnly.get();
        count.set(
                words.get(supporting ? "source.count_supporting" : "source.count", passing(), all));
        int bare = citations.unsourced();
        unsourced.set(bare == 0 ? "" : words.get("source.unsourced", bare));
        nothing.set(
                words.get(
                        all == 0
                                ? "source.none"
                                : supporting ? "source.nothing_supports" : "source.nothing"));
        offer.set(
                supporting
                        ? words.get("source.list_all")
                        : best.map(
                                        each ->
                                                each.words(
                                                        "table.drop",
                                                        workspace.listed().filter(),
                                                        workspace.dataset(),
                                                        words))
                                .orElse(words.get("shell.clear_all")));
    }

    /** The lines in the document's order; changed by the view model alone. */
    ObservableList<SourceRow> rows() {
        return listed;
    }

    /** Whether the rows are those of before but for what a change of the record did. */
    boolean isMended() {
        return mended;
    }

    /** How many of all sources are listed, in words. */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** How many records have no source, in words; empty when all have one. */
    public ReadOnlyStringProperty unsourcedProperty() {
        return unsourced.getReadOnlyProperty();
    }

    /** Why nothing is listed, should that be so. */
    public ReadOnlyStringProperty nothingProperty() {
        return nothing.getReadOnlyProperty();
    }

    /** What {@link #widen} does. */
    public ReadOnlyStringProperty offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** Whether those sources are listed that support what is shown, whatever is searched for. */
    public BooleanProperty supportingOnlyProperty() {
        return supportingOnly;
    }

    /** The records that undo or redo has just done something to. */
    ObservableValue<List<RecordId>> touched() {
        return workspace.touchedRecords();
    }

    public ReadOnlyObjectProperty<Words> wordsProperty() {
        return workspace.wordsProperty();
    }

    /** The fact that is selected in whatever view; null for none. */
    public ReadOnlyObjectProperty<@Nullable Fact> selectedProperty() {
        return workspace.selectedProperty();
    }

    /** The line of the selected record, if it is a source that is listed. */
    Optional<SourceRow> selectedRow() {
        Fact fact = workspace.selected();
        return fact == null
                ? Optional.empty()
                : rows.stream().filter(row -> row.source().id().equals(fact.id())).findFirst();
    }

    /** Selects a source in every view. */
    public void select(RecordId source) {
        workspace.select(source);
    }

    /** Selects sources in every view. */
    void select(List<RecordId> sources) {
        workspace.select(sources);
    }

    /** Whether the search or the switch narrows the list. */
    public ReadOnlyBooleanProperty narrowedProperty() {
        return narrowed.getReadOnlyProperty();
    }

    /** Whether some sources of the record lie at the same address. */
    public ReadOnlyBooleanProperty hasSameAddressesProperty() {
        return hasSameAddresses.getReadOnlyProperty();
    }

    /** Drops what narrows this list: the switch, or else the search. */
    public void widen() {
        if (supportingOnly.get()) {
            supportingOnly.set(false);
        } else {
            best.map(Offer::part)
                    .ifPresentOrElse(workspace.filters()::drop, workspace.filters()::clear);
        }
    }

    /** Filters every view by one source. */
    void showOnlyFrom(Source source) {
        workspace.filters().only(Facet.SOURCE, source.id().key());
    }

    /** Filters every view by having no source. */
    public void showUnsourced() {
        workspace.filters().only(Facet.SOURCE, Facet.NONE_GIVEN);
    }

    /** The citations of those lines, in a form. */
    String citations(List<SourceRow> chosen, CitationForm form) {
        return form.write(chosen.stream().map(SourceRow::source).toList(), workspace.words());
    }
}
