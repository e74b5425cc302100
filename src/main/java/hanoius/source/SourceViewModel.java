package hanoius.source;

import hanoius.model.Certainty;
import hanoius.model.Dossier;
import hanoius.model.Fact;
import hanoius.model.NameLists;
import hanoius.model.RecordId;
import hanoius.text.Words;
import hanoius.workspace.Shown;
import hanoius.workspace.Workspace;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The sources that the search lets through, with what each supports. */
public final class SourceViewModel {

    private final Workspace workspace;
    private final ObservableList<SourceRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper narrowed = new ReadOnlyBooleanWrapper();
    private Map<RecordId, Integer> citations = new HashMap<>();

    public SourceViewModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.dossierProperty().subscribe(this::read);
        workspace.shownProperty().subscribe(this::list);
        workspace.wordsProperty().subscribe(this::tally);
    }

    private void read(Dossier dossier) {
        citations = new HashMap<>();
        NameLists cited = dossier.milestones().sources();
        for (int i = 0; i < dossier.milestones().size(); i++) {
            for (int k = 0; k < cited.count(i); k++) {
                citations.merge(
                        RecordId.source(cited.names().get(cited.number(i, k))), 1, Integer::sum);
            }
        }
        Stream.of(dossier.agreements(), dossier.observations())
                .flatMap(List::stream)
                .flatMap(fact -> fact.citations().stream())
                .forEach(each -> citations.merge(each.source(), 1, Integer::sum));
    }

    private void list(Shown shown) {
        rows.setAll(
                shown.dossier().sources().stream()
                        .filter(source -> shown.of(source) != Certainty.NOT)
                        .map(
                                source ->
                                        new SourceRow(
                                                source, citations.getOrDefault(source.id(), 0)))
                        .toList());
        narrowed.set(!shown.filter().text().isBlank());
        tally();
    }

    private void tally() {
        int all = workspace.dossier().sources().size();
        count.set(workspace.words().get("source.count", rows.size(), all));
    }

    /** The lines in the document's order; changed by the view model alone. */
    ObservableList<SourceRow> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    /** How many of all sources are listed, in words. */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
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

    /** Whether the search narrows the list. */
    public ReadOnlyBooleanProperty narrowedProperty() {
        return narrowed.getReadOnlyProperty();
    }

    /** Drops the search, which is all that narrows this list. */
    public void clearSearch() {
        workspace.filterProperty().set(workspace.filter().withText(""));
    }
}
