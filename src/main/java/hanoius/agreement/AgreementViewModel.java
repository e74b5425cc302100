package hanoius.agreement;

import hanoius.exchange.PlainTable;
import hanoius.model.Agreement;
import hanoius.model.Certainty;
import hanoius.model.Dossier;
import hanoius.model.Fact;
import hanoius.model.RecordId;
import hanoius.text.Words;
import hanoius.workspace.Offer;
import hanoius.workspace.Shown;
import hanoius.workspace.Workspace;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The agreements that the filter lets through, in order, and the one that is selected. */
public final class AgreementViewModel {

    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<Arrangement> arrangement =
            new ReadOnlyObjectWrapper<>(Arrangement.INITIAL);
    private final ReadOnlyObjectWrapper<List<? extends Line>> lines =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Offer>> offer =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper offerWords = new ReadOnlyStringWrapper("");
    private Dossier ordered = Dossier.EMPTY;
    private List<AgreementRow> all = List.of();
    private List<AgreementRow> passing = List.of();

    public AgreementViewModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.listedProperty().subscribe(this::show);
        workspace.wordsProperty().subscribe(this::arrange);
        arrange();
    }

    private void show(Shown shown) {
        if (shown.dossier() == ordered) {
            filter();
        } else {
            arrange();
        }
    }

    /** Everything is sorted before it is filtered, so that typing a filter need not sort anew. */
    private void arrange() {
        Dossier dossier = workspace.listed().dossier();
        List<AgreementRow> rows =
                dossier.agreements().stream()
                        .map(
                                each ->
                                        new AgreementRow(
                                                each,
                                                Certainty.CERTAINLY,
                                                new Aggregate(each, dossier).listedCount()))
                        .toList();
        all = arrangement.get().sorted(rows, workspace.words());
        ordered = dossier;
        filter();
    }

    private void filter() {
        passing = passing(workspace.listed()).toList();
        offer.set(passing.isEmpty() ? bestOffer() : Optional.empty());
        group();
        tally();
    }

    private Optional<Offer> bestOffer() {
        Shown shown = workspace.listed();
        return Offer.best(
                shown.filter(),
                filter ->
                        all.stream()
                                .map(row -> shown.otherwise(filter, row.agreement()))
                                .filter(each -> each != Certainty.NOT)
                                .count());
    }

    private Stream<AgreementRow> passing(Shown shown) {
        return all.stream()
                .map(row -> row.answered(shown.of(row.agreement())))
                .filter(row -> row.certainty() != Certainty.NOT);
    }

    private void group() {
        lines.set(arrangement.get().grouped(passing, workspace.words()));
    }

    private void tally() {
        long possible = passing.stream().filter(AgreementRow::possible).count();
        int total = workspace.dossier().agreements().size();
        offerWords.set(
                offer.get()
                        .map(
                                each ->
                                        each.words(
                                                "agreement.drop",
                                                workspace.narrowing(),
                                                workspace.dossier(),
                                                workspace.words()))
                        .orElse(""));
        count.set(
                workspace
                        .words()
                        .get("agreement.count", passing.size() - possible, total, possible));
    }

    /** How the lines are put in order. */
    ReadOnlyObjectProperty<Arrangement> arrangementProperty() {
        return arrangement.getReadOnlyProperty();
    }

    /** Sorts by these fields, the first above all. */
    void sort(List<SortKey> order) {
        if (!order.equals(arrangement.get().order())) {
            arrangement.set(arrangement.get().sortedBy(order));
            arrange();
        }
    }

    /** Groups by something else, every group open. */
    void group(Grouping grouping) {
        if (grouping != arrangement.get().grouping()) {
            arrangement.set(arrangement.get().groupedBy(grouping));
            group();
        }
    }

    /** Closes a group, or opens it again. */
    void toggle(Group group) {
        arrangement.set(arrangement.get().toggled(group));
        group();
    }

    /** Opens every group. */
    void openGroups() {
        arrangement.set(arrangement.get().groupedBy(arrangement.get().grouping()));
        group();
    }

    /** Closes every group, so that their counts stand together. */
    void closeGroups() {
        arrangement.set(arrangement.get().closing(lines.get()));
        group();
    }

    /** The agreements in order, under the headings of their groups. */
    ReadOnlyObjectProperty<List<? extends Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** All that the filter lets through, each once, in the order shown. */
    public List<Agreement> listed() {
        return passing.stream().map(AgreementRow::agreement).toList();
    }

    /** How many of all agreements are listed, the possible ones apart, in words. */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** The condition to drop when nothing is found; empty when that would not help. */
    ReadOnlyObjectProperty<Optional<Offer>> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** What dropping that condition would do, in words; empty when there is none. */
    ReadOnlyStringProperty offerWordsProperty() {
        return offerWords.getReadOnlyProperty();
    }

    /** Drops the condition that is offered, in every view. */
    void takeOffer() {
        offer.get().map(Offer::condition).ifPresent(workspace::drop);
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
                : passing.stream()
                        .filter(row -> row.agreement().id().equals(fact.id()))
                        .findFirst();
    }

    /** Selects an agreement in every view. */
    public void select(RecordId agreement) {
        workspace.select(agreement);
    }

    /** The rows as plain text with their sources. */
    String citation(List<AgreementRow> some) {
        return RowText.citation(some, workspace.dossier(), workspace.words());
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
