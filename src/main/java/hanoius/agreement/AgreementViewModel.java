package hanoius.agreement;

import hanoius.agreement.Arrangement.SortKey;
import hanoius.exchange.PlainTable;
import hanoius.model.Agreement;
import hanoius.model.DatasetChange;
import hanoius.model.Fact;
import hanoius.model.RecordId;
import hanoius.task.TaskRunner;
import hanoius.text.Words;
import hanoius.workspace.BackgroundTask;
import hanoius.workspace.FilterResult;
import hanoius.workspace.Offer;
import hanoius.workspace.Workspace;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** The agreements that the filter lets through, in order, and the one that is selected. */
public final class AgreementViewModel {

    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<Arrangement> arrangement =
            new ReadOnlyObjectWrapper<>(Arrangement.INITIAL);
    private final ReadOnlyObjectWrapper<Listing> listing;
    private final ReadOnlyObjectWrapper<List<? extends Line>> lines =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper offerWords = new ReadOnlyStringWrapper("");
    private final BackgroundTask arranging;
    private boolean mended;
    private int opening;

    /**
     * @param runner arranges what takes long
     */
    public AgreementViewModel(Workspace workspace, TaskRunner runner) {
        this.workspace = workspace;
        listing = new ReadOnlyObjectWrapper<>(Listing.nothing(workspace.words()));
        arranging = new BackgroundTask(runner, workspace::failed);
        workspace.lifetime().subscribe(workspace.listedProperty(), this::arrange);
        workspace.lifetime().subscribe(workspace.wordsProperty(), this::arrange);
        arrange();
    }

    private void arrange() {
        Listing before = listing.get();
        FilterResult shown = workspace.listed();
        Arrangement wanted = arrangement.get();
        Words words = workspace.words();
        Optional<DatasetChange> change =
                workspace.change(before.shown().dataset(), shown.dataset());
        arranging.run(shown.dataset(), _ -> before.then(shown, wanted, words, change), this::show);
    }

    private void show(Listing now) {
        mended = listing.get().asksLike(now) && opening == workspace.openings();
        opening = workspace.openings();
        listing.set(now);
        lines.set(now.lines());
        Words words = now.words();
        offerWords.set(
                now.offer()
                        .map(
                                each ->
                                        each.words(
                                                "agreement.drop",
                                                now.shown().filter(),
                                                now.shown().dataset(),
                                                words))
                        .orElse(isNarrowedAway(now) ? words.get("shell.clear_all") : ""));
        long passing = now.passing().stream().filter(row -> !row.kept()).count();
        long possible = now.passing().stream().filter(AgreementRow::possible).count();
        count.set(words.get("agreement.count", passing - possible, now.all().size(), possible));
    }

    /** How the lines are put in order. */
    ReadOnlyObjectProperty<Arrangement> arrangementProperty() {
        return arrangement.getReadOnlyProperty();
    }

    /** Sorts by these fields, the first above all. */
    void sort(List<SortKey> order) {
        if (!order.equals(arrangement.get().order())) {
            rearrange(arrangement.get().sortedBy(order));
        }
    }

    private void rearrange(Arrangement wanted) {
        arrangement.set(wanted);
        arrange();
    }

    /** Groups by something else, every group open. */
    void group(AgreementGrouping grouping) {
        if (grouping != arrangement.get().grouping()) {
            rearrange(arrangement.get().groupedBy(grouping));
        }
    }

    /** Closes a group, or opens it again. */
    void toggle(Group group) {
        rearrange(arrangement.get().toggled(group));
    }

    /** Opens every group. */
    void openGroups() {
        rearrange(arrangement.get().groupedBy(arrangement.get().grouping()));
    }

    /** Closes every group, so that their counts stand together. */
    void closeGroups() {
        rearrange(arrangement.get().closing(lines.get()));
    }

    /** The agreements in order, under the headings of their groups. */
    ReadOnlyObjectProperty<List<? extends Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** Whether the lines are those of before but for what a change of the record did. */
    boolean isMended() {
        return mended;
    }

    /** All that the filter lets through, each once, in the order shown. */
    public List<Agreement> listed() {
        return listing.get().passing().stream()
                .filter(row -> !row.kept())
                .map(AgreementRow::agreement)
                .toList();
    }

    private static boolean isNarrowedAway(Listing now) {
        return now.passing().isEmpty() && !now.shown().filter().isEmpty();
    }

    /** How many of all agreements are listed, the possible ones apart, in words. */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** The condition to drop when nothing is found; empty when that would not help. */
    Optional<Offer> offer() {
        return listing.get().offer();
    }

    /** What dropping that condition would do, in words; empty when there is none. */
    ReadOnlyStringProperty offerWordsProperty() {
        return offerWords.getReadOnlyProperty();
    }

    /** Drops the condition that is offered, or all where no single one helps, in every view. */
    void takeOffer() {
        offer().map(Offer::part)
                .ifPresentOrElse(workspace.filters()::drop, workspace.filters()::clear);
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

    /** The line of the selected record, if it is an agreement that is listed. */
    Optional<AgreementRow> selectedRow() {
        Fact fact = workspace.selected();
        return fact == null
                ? Optional.empty()
                : listing.get().passing().stream()
                        .filter(row -> row.agreement().id().equals(fact.id()))
                        .findFirst();
    }

    /** Selects an agreement in every view. */
    public void select(RecordId agreement) {
        workspace.select(agreement);
    }

    /** Selects agreements in every view. */
    void select(List<RecordId> agreements) {
        workspace.select(agreements);
    }

    /** The rows as plain text with their sources. */
    String citation(List<AgreementRow> some) {
        return RowText.citation(some, workspace.dataset(), workspace.words());
    }

    /** The rows to paste where they are computed with. */
    PlainTable plain(List<AgreementRow> some) {
        return RowText.plain(some, workspace.words());
    }

    /** The rows to paste where they are read. */
    PlainTable worded(List<AgreementRow> some) {
        return RowText.worded(some, workspace.words());
    }
}
