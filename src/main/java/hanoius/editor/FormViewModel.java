package hanoius.editor;

import hanoius.edtf.Refusal;
import hanoius.form.Draft;
import hanoius.form.NewRecord;
import hanoius.language.Language;
import hanoius.language.LocalizedText;
import hanoius.model.Entity;
import hanoius.model.Fact;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.schema.Field;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.task.Lifetime;
import hanoius.text.Words;
import hanoius.workspace.EditSession;
import hanoius.workspace.UnreadSelection;
import hanoius.workspace.Workspace;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The form of whatever is selected, and of what is begun and does not exist yet. */
public final class FormViewModel {

    private final EditSession session;
    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<@Nullable RecordForm<?>> form =
            new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Language> language;
    private final ReadOnlyObjectWrapper<@Nullable String> wanted = new ReadOnlyObjectWrapper<>();
    private final List<Runnable> waiting = new ArrayList<>();

    public FormViewModel(EditSession session) {
        this.session = session;
        workspace = session.workspace();
        language = new SimpleObjectProperty<>(workspace.words().language());
        var lifetime = workspace.lifetime();
        lifetime.subscribe(workspace.selectedProperty(), (_, now) -> selected(now));
        lifetime.subscribe(workspace.datasetProperty(), (_, _) -> changed());
        lifetime.subscribe(workspace.wordsProperty(), (was, now) -> spoken(was, now));
        lifetime.subscribe(session.editingProperty(), (_, on) -> turned(on));
        lifetime.subscribe(session.underWayProperty(), (_, _) -> settle());
    }

    public EditSession session() {
        return session;
    }

    public ReadOnlyObjectProperty<Words> wordsProperty() {
        return workspace.wordsProperty();
    }

    public BooleanProperty editingProperty() {
        return session.editingProperty();
    }

    /** The form that is shown; null while nothing is selected or begun, or while one reads. */
    public ReadOnlyObjectProperty<@Nullable RecordForm<?>> formProperty() {
        return form.getReadOnlyProperty();
    }

    /** Why the document can be read but not changed; null when it can be changed. */
    ReadOnlyObjectProperty<@Nullable Refusal> unwritableProperty() {
        return session.unwritableProperty();
    }

    /** The language whose texts are edited. */
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /** The name of the field that is to have the focus, empty for the first; null for none. */
    ReadOnlyObjectProperty<@Nullable String> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    /** The focus is where it was wanted. */
    void found() {
        wanted.set(null);
    }

    /** What is said where there is no form: how to begin, or why the record cannot be read. */
    ObservableValue<String> nothing() {
        ObservableValue<String> begin = wordsProperty().map(words -> words.get("editor.empty"));
        return UnreadSelection.told(workspace)
                .orElse("")
                .flatMap(unread -> unread.isEmpty() ? begin : new SimpleStringProperty(unread));
    }

    /** Turns to editing, or back to reading. */
    public void toggle() {
        boolean on = !session.editingProperty().get();
        session.editingProperty().set(on);
        wanted.set(on ? "" : null);
    }

    /** Edits a field of the record that is selected. */
    public void edit(String field) {
        session.editingProperty().set(true);
        wanted.set(field);
    }

    /** Begins a record of a kind. */
    public void begin(Kind kind) {
        if (!session.isWritable()) {
            return;
        }
        RecordId name = NewRecord.name(kind);
        String json =
                NewRecord.begin(
                                Schemas.of(kind),
                                name,
                                workspace.dataset(),
                                workspace.words().language().code())
                        .json();
        session.keep(Draft.begun(name, json));
        open(name);
        wanted.set(firstAsked());
    }

    /** The field that somebody who begins a record fills in first. */
    private String firstAsked() {
        RecordForm<?> shown = form.get();
        return shown == null || shown.missing().isEmpty() ? "" : shown.missing().getFirst().name();
    }

    /** Shows what was begun and does not exist yet, or what was typed for a record. */
    public void open(RecordId id) {
        session.editingProperty().set(true);
        if (workspace.dataset().has(id)) {
            workspace.select(session.formOf(id));
        } else {
            workspace.select((RecordId) null);
            show(id);
        }
    }

    /** Whether something is typed and not saved for a record that is not shown. */
    boolean hasDraftElsewhere() {
        RecordForm<?> shown = form.get();
        return session.formsOfDrafts().stream()
                .anyMatch(each -> shown == null || !each.equals(shown.id()));
    }

    /** Shows the next record of those for which something is typed and not saved. */
    public void openNextDraft() {
        List<RecordId> all = session.formsOfDrafts();
        RecordForm<?> shown = form.get();
        int now = shown == null ? -1 : all.indexOf(shown.id());
        if (!all.isEmpty()) {
            open(all.get((now + 1) % all.size()));
        }
    }

    /** How a draft is called: by its record, by what is typed for it, or by its kind. */
    String name(Draft draft) {
        Words words = workspace.words();
        String kind = words.get("record." + draft.record().kind().word());
        String typed =
                draft.texts().values().stream()
                        .map(Draft.Text::typed)
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse("");
        String begun =
                draft.isNew() ? words.get("editor.new", kind) : kind + " " + draft.record().key();
        String title = draft.isNew() ? title(Schemas.of(draft.record().kind()), draft) : "";
        String said = title.isEmpty() ? typed : title;
        return said.isEmpty() ? begun : words.get("editor.draft", begun, said);
    }

    /** What a record that is begun is called so far. */
    private static <R> String title(Schema<R> schema, Draft draft) {
        var begun = NewRecord.read(schema, draft.record(), draft.values());
        return schema.fields().stream()
                .filter(Field::required)
                .map(begun.values()::optional)
                .map(each -> each instanceof LocalizedText text ? text.text() : "")
                .filter(each -> !each.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Gives up what was begun, with all that was typed for it. */
    public void discard(RecordId draft) {
        session.discard(draft);
        RecordForm<?> shown = form.get();
        if (shown != null && shown.id().equals(draft)) {
            put(null);
        }
    }

    /** Does something when all that was typed and asked for is saved. */
    void settled(Runnable deed) {
        leave();
        waiting.add(deed);
        settle();
    }

    private void settle() {
        if (session.underWayProperty().get() == 0) {
            List<Runnable> now = List.copyOf(waiting);
            waiting.clear();
            now.forEach(Runnable::run);
        }
    }

    /** Saves whatever waits in the form, as when the window is closed. */
    public void leave() {
        RecordForm<?> shown = form.get();
        if (shown != null) {
            shown.leave();
        }
    }

    /** The next language of those in which texts are edited. */
    public void otherLanguage() {
        List<Language> all = List.of(Language.values());
        language.set(all.get((all.indexOf(language.get()) + 1) % all.size()));
    }

    private void turned(boolean on) {
        if (on) {
            selected(workspace.selected());
        } else {
            leave();
            put(null);
        }
    }

    private void selected(@Nullable Fact now) {
        RecordForm<?> shown = form.get();
        if (!session.editingProperty().get()
                || (shown != null && now != null && shown.id().equals(now.id()))) {
            return;
        }
        leave();
        if (now == null) {
            put(null);
        } else {
            show(now.id());
        }
    }

    private void show(RecordId id) {
        put(form(Schemas.of(id.kind()), id));
    }

    private void put(@Nullable RecordForm<?> now) {
        RecordForm<?> before = form.get();
        form.set(now);
        if (before != null) {
            // Only now: what was left with the focus just above was still to be saved.
            before.lifetime().end();
        }
    }

    private <R extends Entity> @Nullable RecordForm<R> form(Schema<R> schema, RecordId id) {
        return RecordForm.of(session, schema, id, new Lifetime(), this::created).orElse(null);
    }

    private void created(RecordId now) {
        RecordForm<?> shown = form.get();
        if (shown != null && shown.id().equals(now)) {
            workspace.select(now);
        }
    }

    private void changed() {
        RecordForm<?> shown = form.get();
        if (shown != null) {
            shown.refresh();
        }
    }

    private void spoken(Words was, Words now) {
        if (!Objects.equals(was.language(), now.language())) {
            language.set(now.language());
        }
    }
}
