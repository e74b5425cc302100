package hanoius.shell;

import hanoius.archive.Step;
import hanoius.form.Draft;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Fact;
import hanoius.model.RecordId;
import hanoius.schema.Field;
import hanoius.schema.Schemas;
import hanoius.text.EditWords;
import hanoius.text.FieldWords;
import hanoius.text.Words;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.EditHistory;
import hanoius.workspace.EditSession;
import hanoius.workspace.GivenUp;
import hanoius.workspace.Section;
import hanoius.workspace.Touched;
import hanoius.workspace.Workspace;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How it stands with what is edited: what is saved, what is not and why, and what can be taken
 * back.
 */
public final class EditStatus {

    private final MainViewModel main;
    private final Workspace workspace;
    private final ChangeQueue changes;
    private final EditHistory history;
    private final EditSession session;
    private final Runnable nextDraft;
    private final ZoneId zone;
    private final BooleanProperty typing = new SimpleBooleanProperty();
    private final BooleanProperty answering = new SimpleBooleanProperty();
    private final StringBinding saved;
    private final StringBinding edits;
    private final StringBinding undoing;
    private final StringBinding unsaved;
    private final ObservableBooleanValue wrong;
    private final ObservableBooleanValue writing;
    private final ObservableBooleanValue explainable;
    private final ObservableBooleanValue askingAuthor;

    /**
     * @param nextDraft opens the next form in which something is not saved
     * @param zone where the reader is
     */
    public EditStatus(
            MainViewModel main,
            Workspace workspace,
            ChangeQueue changes,
            EditHistory history,
            EditSession session,
            Runnable nextDraft,
            ZoneId zone) {
        this.main = main;
        this.workspace = workspace;
        this.changes = changes;
        this.history = history;
        this.session = session;
        this.nextDraft = nextDraft;
        this.zone = zone;
        ObservableValue<Words> words = workspace.wordsProperty();
        saved = Bindings.createStringBinding(this::savedNow, words, history.savedProperty());
        edits =
                Bindings.createStringBinding(
                        () -> count("edits.edits", history.editsProperty().get()),
                        words,
                        history.editsProperty());
        undoing =
                Bindings.createStringBinding(
                        this::undoingNow,
                        words,
                        workspace.datasetProperty(),
                        changes.undoableProperty());
        unsaved =
                Bindings.createStringBinding(
                        this::unsavedNow,
                        words,
                        workspace.datasetProperty(),
                        session.draftsProperty(),
                        typing);
        wrong =
                Bindings.createBooleanBinding(
                        () -> !typing.get() && hasUnsavedFields(),
                        session.draftsProperty(),
                        typing);
        writing = session.underWayProperty().greaterThan(0);
        explainable =
                Bindings.createBooleanBinding(
                        this::isExplainable,
                        workspace.selectedProperty(),
                        history.editsProperty(),
                        history.savedProperty(),
                        changes.retoldProperty());
        askingAuthor =
                Bindings.createBooleanBinding(
                        () ->
                                history.editsProperty().get() > 0
                                        && (answering.get()
                                                || main.authorProperty().get().isBlank()),
                        history.editsProperty(),
                        answering,
                        main.authorProperty());
    }

    private Words words() {
        return workspace.words();
    }

    private String count(String key, int number) {
        return number == 0 ? "" : words().get(key, number);
    }

    private String savedNow() {
        Instant at = history.savedProperty().get();
        return at == null ? "" : words().get("edits.saved", words().time(at.atZone(zone)));
    }

    private String undoingNow() {
        Step step = changes.undoableProperty().get();
        return step == null ? "" : words().get("step.undo", main.steps().of(step));
    }

    /** While one types, that a draft is kept; else which fields are not saved. */
    private String unsavedNow() {
        Map<RecordId, Draft> drafts = session.draftsProperty().get();
        List<Draft> typed =
                drafts.values().stream().filter(each -> !each.texts().isEmpty()).toList();
        if (typing.get() && !drafts.isEmpty()) {
            return words().get("edits.draft");
        }
        if (typed.isEmpty()) {
            return count("edits.drafts", drafts.size());
        }
        int fields = typed.stream().mapToInt(each -> each.texts().size()).sum();
        Draft first = typed.getFirst();
        Dataset dataset = workspace.dataset();
        Optional<Entity> record = dataset.entity(first.record());
        String field = label(first.record(), first.texts().keySet().iterator().next().field());
        return words().get(
                        "edits.unsaved",
                        fields,
                        record.map(
                                        each ->
                                                words().get(
                                                                "step.fields",
                                                                field,
                                                                new EditWords(dataset, words())
                                                                        .name(each)))
                                .orElse(field));
    }

    private boolean hasUnsavedFields() {
        return session.draftsProperty().get().values().stream()
                .anyMatch(each -> !each.texts().isEmpty());
    }

    private String label(RecordId id, String name) {
        return Schemas.of(id.kind()).fields().stream()
                .filter(each -> each.name().equals(name))
                .map(this::label)
                .findFirst()
                .orElseGet(
                        () -> words().has("record." + name) ? words().get("record." + name) : name);
    }

    private String label(Field<?, ?> field) {
        String label = new FieldWords(words()).label(field);
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    private boolean isExplainable() {
        Fact selected = workspace.selected();
        return selected != null && history.hasEdited(selected.id());
    }

    /** Whether the cursor stands in a text field of a form. */
    BooleanProperty typingProperty() {
        return typing;
    }

    /** As in "Saved 10:42"; empty while nothing was saved since the document was opened. */
    ObservableStringValue saved() {
        return saved;
    }

    /** As in "3 edits"; empty for none. */
    ObservableStringValue edits() {
        return edits;
    }

    /** What undo would do, as in "Undo: date of “Land lease”"; empty for nothing. */
    ObservableStringValue undoing() {
        return undoing;
    }

    /** What is typed and not saved, as in "1 field not saved: date"; empty for nothing. */
    ObservableStringValue unsaved() {
        return unsaved;
    }

    /**
     * Whether that is something to be put right, as a field that was left is; what is being typed,
     * or was only begun, is not.
     */
    ObservableBooleanValue wrong() {
        return wrong;
    }

    /** Whether a change was asked for that is not saved yet. */
    ObservableBooleanValue writing() {
        return writing;
    }

    /** Whether one can say why the selected record was changed. */
    ObservableBooleanValue explainable() {
        return explainable;
    }

    /** Whether it is asked by which name edits are signed. */
    ObservableBooleanValue askingAuthor() {
        return askingAuthor;
    }

    ObservableValue<@Nullable Fact> selected() {
        return workspace.selectedProperty();
    }

    /** By which name edits are signed so far. */
    String author() {
        return main.author();
    }

    /** The name by which edits are signed from now on, as it is typed; blank for the one so far. */
    StringProperty authorProperty() {
        return main.authorProperty();
    }

    /** Whether the name is being typed; it is asked for until that is done. */
    BooleanProperty answeringProperty() {
        return answering;
    }

    /** The name is as it shall be; where none was given, it is the one so far. */
    void sign() {
        if (main.authorProperty().get().isBlank()) {
            main.authorProperty().set(main.author());
        }
        answering.set(false);
    }

    /** Why the selected record was changed, as it was said last. */
    String reason() {
        Fact selected = workspace.selected();
        return selected == null ? "" : history.reason(selected.id());
    }

    /** Says why a record was changed since the document was opened. */
    void explain(RecordId id, String reason) {
        history.explain(id, reason.strip());
    }

    /** What undo or redo has just done something to; null when it needs no marking any more. */
    ObservableValue<@Nullable Touched> touched() {
        return workspace.touchedProperty();
    }

    /** Marks nothing any more. */
    void unmark() {
        workspace.touch(null);
    }

    /** What was given up and can be tried again. */
    GivenUp givenUp() {
        return changes.givenUp();
    }

    void undo() {
        changes.undo();
    }

    /** Leads to the list of all that was done. */
    void showHistory() {
        main.sectionProperty().set(Section.HISTORY);
    }

    /** Leads to a form in which something is not saved: to the next, if one of them is shown. */
    void showUnsaved() {
        nextDraft.run();
    }
}
