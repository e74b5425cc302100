package hanoius.agreement;

import hanoius.model.Agreement;
import hanoius.model.Certainty;
import hanoius.model.Dossier;
import hanoius.model.Fact;
import hanoius.model.Link;
import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.text.Folding;
import hanoius.text.Words;
import hanoius.workspace.Condition;
import hanoius.workspace.Filter;
import hanoius.workspace.Shown;
import hanoius.workspace.Workspace;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The agreements that the filter lets through, and the one that is selected. */
public final class AgreementViewModel {

    /** Dropping one condition, and how many agreements that would show. */
    record Offer(Condition condition, int shows) {}

    private static final Set<Relation> MEMBERS = Set.of(Relation.PART_OF, Relation.COUNTS);

    private final Workspace workspace;
    private final ObservableList<AgreementRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Offer>> offer =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ReadOnlyStringWrapper offerWords = new ReadOnlyStringWrapper("");

    public AgreementViewModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.shownProperty().subscribe(this::list);
        workspace.wordsProperty().subscribe(this::tally);
        list();
    }

    private void list() {
        rows.setAll(passing(workspace.shown()));
        offer.set(rows.isEmpty() ? bestOffer() : Optional.empty());
        tally();
    }

    private static List<AgreementRow> passing(Shown shown) {
        Dossier dossier = shown.dossier();
        return dossier.agreements().stream()
                .map(each -> new AgreementRow(each, shown.of(each), members(dossier, each)))
                .filter(row -> row.certainty() != Certainty.NOT)
                .toList();
    }

    private static int members(Dossier dossier, Agreement agreement) {
        if (agreement.count() == 1) {
            return 0;
        }
        return (int)
                dossier.linksOf(agreement.id()).stream()
                        .filter(link -> MEMBERS.contains(link.relation()))
                        .filter(AgreementViewModel::joinsAgreements)
                        .count();
    }

    private static boolean joinsAgreements(Link link) {
        return link.from().kind() == link.to().kind();
    }

    private Optional<Offer> bestOffer() {
        Dossier dossier = workspace.dossier();
        Filter filter = workspace.filter();
        return Condition.of(filter).stream()
                .map(
                        each ->
                                new Offer(
                                        each,
                                        passing(Shown.of(dossier, each.without(filter))).size()))
                .filter(each -> each.shows() > 0)
                .max(Comparator.comparingInt(Offer::shows));
    }

    private void tally() {
        long possible = rows.stream().filter(AgreementRow::possible).count();
        int all = workspace.dossier().agreements().size();
        offerWords.set(offer.get().map(this::words).orElse(""));
        count.set(workspace.words().get("agreement.count", rows.size() - possible, all, possible));
    }

    /** The lines in the document's order; changed by the view model alone. */
    ObservableList<AgreementRow> rows() {
        return FXCollections.unmodifiableObservableList(rows);
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

    private String words(Offer offered) {
        return workspace
                .words()
                .get(
                        "agreement.drop",
                        offered.condition().words(workspace.filter(), workspace.words()),
                        offered.shows());
    }

    /** Drops the condition that is offered, in every view. */
    void takeOffer() {
        offer.get()
                .map(offered -> offered.condition().without(workspace.filter()))
                .ifPresent(workspace.filterProperty()::set);
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
                : rows.stream().filter(row -> row.agreement().id().equals(fact.id())).findFirst();
    }

    /** Selects an agreement in every view. */
    public void select(RecordId agreement) {
        workspace.select(agreement);
    }

    /**
     * The next of some rows, as they are sorted, whose title begins with what was typed, accents
     * and case apart; the search goes on from the top.
     *
     * @param after the place to begin behind; -1 for the top
     */
    static Optional<AgreementRow> startingWith(String typed, List<AgreementRow> shown, int after) {
        String start = Folding.fold(typed);
        return IntStream.rangeClosed(1, shown.size())
                .mapToObj(step -> shown.get(Math.floorMod(after + step, shown.size())))
                .filter(row -> Folding.fold(row.agreement().title()).startsWith(start))
                .findFirst();
    }

    /** The row as plain text with its sources. */
    String citation(AgreementRow row) {
        return RowText.citation(row, workspace.dossier(), workspace.words());
    }

    /** Tab-separated values under their headings, a line for each row. */
    String table(List<AgreementRow> some) {
        return RowText.table(some, workspace.words());
    }
}
