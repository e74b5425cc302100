package hanoius.table;

import hanoius.exchange.PlainTable;
import hanoius.model.Dataset;
import hanoius.model.DatasetChange;
import hanoius.model.Entity;
import hanoius.model.Fact;
import hanoius.model.RecordId;
import hanoius.task.TaskRunner;
import hanoius.text.RecordText;
import hanoius.text.Words;
import hanoius.workspace.BackgroundTask;
import hanoius.workspace.FilterResult;
import hanoius.workspace.Offer;
import hanoius.workspace.Workspace;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The records of a kind that the filter lets through, in order, and the one that is selected. */
public class ListingViewModel<T> {

    private final Workspace workspace;
    private final TableSubject<T> subject;
    private final ReadOnlyObjectWrapper<Arrangement<T>> arrangement;
    private final ReadOnlyObjectWrapper<Lines<T>> lines;
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper offerWords = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper nothing = new ReadOnlyStringWrapper("");
    private final BooleanProperty shown = new SimpleBooleanProperty(true);
    private final BackgroundTask arranging;
    private final BackgroundTask telling;
    private Listing<T> listing;
    private boolean mended;
    private int opening;

    /**
     * @param runner arranges what takes long
     * @param atOnce whether it is shown from the beginning, as without it nothing is arranged
     */
    public ListingViewModel(
            Workspace workspace, TableSubject<T> subject, TaskRunner runner, boolean atOnce) {
        this.workspace = workspace;
        this.subject = subject;
        listing = Listing.nothing(subject, workspace.words());
        arrangement = new ReadOnlyObjectWrapper<>(subject.initial());
        lines = new ReadOnlyObjectWrapper<>(listing.lines());
        arranging = new BackgroundTask(runner, workspace::failed);
        telling = new BackgroundTask(runner, workspace::failed);
        shown.set(atOnce);
        workspace.lifetime().subscribe(workspace.listedProperty(), this::arrange);
        workspace.lifetime().subscribe(workspace.wordsProperty(), this::arrange);
        shown.subscribe(this::arrange);
        arrange();
    }

    private void arrange() {
        if (!shown.get()) {
            return;
        }
        Listing<T> before = listing;
        FilterResult result = workspace.listed();
        Arrangement<T> wanted = arrangement.get();
        Words words = workspace.words();
        nothing.set(words.get("shell.arranging"));
        Optional<DatasetChange> change =
                workspace.change(before.shown().dataset(), result.dataset());
        arranging.run(
                result.dataset(), _ -> before.then(result, wanted, words, change), this::show);
    }

    private void show(Listing<T> now) {
        mended = listing.asksLike(now) && opening == workspace.openings();
        opening = workspace.openings();
        listing = now;
        lines.set(now.lines());
        Words words = now.words();
        nothing.set(words.get(subject.messages().nothing()));
        offerWords.set(
                now.offer()
                        .map(
                                each ->
                                        each.words(
                                                "table.drop",
                                                now.shown().filter(),
                                                now.shown().dataset(),
                                                words))
                        .orElse(isNarrowedAway(now) ? words.get("shell.clear_all") : ""));
        count.set(
                words.get(
                        "table.count",
                        now.certain(),
                        now.records().all(now.shown()),
                        now.possible()));
    }

    private static boolean isNarrowedAway(Listing<?> now) {
        return now.isEmpty() && !now.shown().filter().isEmpty();
    }

    /** What it is about. */
    TableSubject<T> subject() {
        return subject;
    }

    /** Whether the table is in sight; nothing is put in order while it is not. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** How the lines are put in order. */
    public ReadOnlyObjectProperty<Arrangement<T>> arrangementProperty() {
        return arrangement.getReadOnlyProperty();
    }

    /** Sorts by these fields, the first above all. */
    public void sort(List<SortKey<T>> order) {
        if (!order.equals(arrangement.get().order())) {
            rearrange(arrangement.get().sortedBy(order));
        }
    }

    private void rearrange(Arrangement<T> wanted) {
        arrangement.set(wanted);
        arrange();
    }

    /** Groups by something else, every group open. */
    public void group(RecordGrouping<T> grouping) {
        if (!grouping.equals(arrangement.get().grouping())) {
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
    public void closeGroups() {
        rearrange(arrangement.get().closing(lines.get().headings().map(GroupLine::group)));
    }

    /** The records in order, under the headings of their groups. */
    public ReadOnlyObjectProperty<Lines<T>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** Whether the lines are those of before but for what a change of the record did. */
    boolean isMended() {
        return mended;
    }

    /** All that the filter lets through, each once, in the order shown; read one by one. */
    public List<Entity> listed() {
        return listing.entities();
    }

    /** How many of all are listed, the possible ones apart, in words. */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Why no record is listed, should that be so: perhaps they are not in order yet. */
    ReadOnlyStringProperty nothingProperty() {
        return nothing.getReadOnlyProperty();
    }

    /** The condition to drop when nothing is found; empty when that would not help. */
    public Optional<Offer> offer() {
        return listing.offer();
    }

    /** What dropping that condition would do, in words; empty when there is none. */
    public ReadOnlyStringProperty offerWordsProperty() {
        return offerWords.getReadOnlyProperty();
    }

    /** Drops the condition that is offered, or all where no single one helps, in every view. */
    public void takeOffer() {
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

    /** The line of the selected record, if it is one that is listed. */
    public Optional<Line<T>> selectedRow() {
        Fact fact = workspace.selected();
        return fact == null
                ? Optional.empty()
                : lines.get().placesOf(fact.id()).stream().findFirst().map(lines.get()::get);
    }

    /** Selects a record in every view. */
    public void select(RecordId record) {
        workspace.select(record);
    }

    /** Selects records in every view. */
    void select(List<RecordId> records) {
        workspace.select(records);
    }

    /** The rows as text with their sources, handed over when they are read. */
    public void tell(List<ListedRow<T>> rows, Consumer<String> taker) {
        Words words = workspace.words();
        ListedRecords<T> records = listing.records();
        Dataset dataset = listing.shown().dataset();
        int[] places = rows.stream().mapToInt(row -> records.placeOf(row.id())).toArray();
        telling.run(dataset, _ -> RecordText.of(records.whole(places), dataset, words), taker);
    }

    /**
     * The columns of some rows, handed over when they are written.
     *
     * @param fields whose columns are shown, in their order
     * @param taker of the rows to paste where they are computed with, numbers bare and dates as
     *     EDTF, and of the same to paste where they are read, as the table shows them
     */
    public void copy(
            List<ListedRow<T>> rows,
            List<ListedField<T>> fields,
            BiConsumer<PlainTable, PlainTable> taker) {
        Words words = workspace.words();
        telling.run(
                workspace.dataset(),
                _ ->
                        List.of(
                                table(rows, fields, words, ListedField::plain),
                                table(rows, fields, words, ListedField::words)),
                both -> taker.accept(both.getFirst(), both.getLast()));
    }

    /** What a field says of a row. */
    private interface Cell<T> {
        String of(ListedField<T> field, T row, Words words);
    }

    private static <T> PlainTable table(
            List<ListedRow<T>> rows, List<ListedField<T>> fields, Words words, Cell<T> cell) {
        return new PlainTable(
                fields.stream().map(field -> field.heading().in(words)).toList(),
                rows.stream()
                        .map(
                                row ->
                                        fields.stream()
                                                .map(field -> cell.of(field, row.record(), words))
                                                .toList())
                        .toList());
    }
}
