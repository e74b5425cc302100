package hanoius.editor;

import hanoius.archive.Archive;
import hanoius.editor.TypedEntry.Outcome;
import hanoius.edtf.Refusal;
import hanoius.form.Draft;
import hanoius.form.LanguageTexts;
import hanoius.form.NewRecord;
import hanoius.form.Notation;
import hanoius.form.Place;
import hanoius.form.PlainText;
import hanoius.form.Reading;
import hanoius.language.LocalizedText;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.schema.Field;
import hanoius.schema.Schema;
import hanoius.schema.Values;
import hanoius.task.Lifetime;
import hanoius.text.Words;
import hanoius.workspace.EditSession;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The values of one record as they are edited, by the fields of its schema. What is set is a change
 * of the document at once; for a record that does not exist yet, it is kept as a draft until that
 * has what it must have.
 *
 * @param <R> the kind of record
 */
public final class RecordForm<R extends Entity> {

    private final EditSession session;
    private final Schema<R> schema;
    private final Consumer<RecordId> created;
    private final ReadOnlyObjectWrapper<RecordId> id;
    private final ReadOnlyObjectWrapper<Values<R>> values;
    private final Lifetime lifetime;
    private final Map<Draft.Slot, TypedEntry<?>> entries = new LinkedHashMap<>();
    private @Nullable Values<R> creating;

    private RecordForm(
            EditSession session,
            Schema<R> schema,
            RecordId id,
            Values<R> values,
            Lifetime lifetime,
            Consumer<RecordId> created) {
        this.session = session;
        this.lifetime = lifetime;
        this.schema = schema;
        this.created = created;
        this.id = new ReadOnlyObjectWrapper<>(id);
        this.values = new ReadOnlyObjectWrapper<>(values);
        lifetime.subscribe(this.values, (_, _) -> entries.values().forEach(TypedEntry::reread));
    }

    /**
     * That of a record of the document, or of one that is begun as a draft.
     *
     * @param lifetime while it is shown; nothing keeps the form afterwards
     * @param created told the name of the record when it comes to exist
     * @return empty when there is neither
     */
    public static <R extends Entity> Optional<RecordForm<R>> of(
            EditSession session,
            Schema<R> schema,
            RecordId id,
            Lifetime lifetime,
            Consumer<RecordId> created) {
        Optional<Values<R>> values =
                session.current(id)
                        .map(record -> schema.values(cast(record)))
                        .or(() -> begun(session, schema, id));
        return values.map(each -> new RecordForm<>(session, schema, id, each, lifetime, created));
    }

    private static <R extends Entity> Optional<Values<R>> begun(
            EditSession session, Schema<R> schema, RecordId id) {
        return session.draft(id)
                .filter(Draft::isNew)
                .map(draft -> NewRecord.read(schema, id, draft.values()).values());
    }

    // A schema describes the records of its own kind.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <R extends Entity> R cast(Entity record) {
        return (R) record;
    }

    public EditSession session() {
        return session;
    }

    /** Those of the reader now. */
    Words words() {
        return session.workspace().words();
    }

    public Dataset dataset() {
        return session.workspace().dataset();
    }

    public Schema<R> schema() {
        return schema;
    }

    /** The record's name; another one when it comes to exist. */
    public ReadOnlyObjectProperty<RecordId> idProperty() {
        return id.getReadOnlyProperty();
    }

    public RecordId id() {
        return id.get();
    }

    /** Whether the record does not exist yet. */
    public boolean isNew() {
        return session.current(id()).isEmpty();
    }

    /** What the record has, changes under way included. */
    public ReadOnlyObjectProperty<Values<R>> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    /** What the record has in a field, changes under way included; null for nothing. */
    public <V> @Nullable V value(Field<R, V> field) {
        return values.get().optional(field);
    }

    /** The same as it changes. */
    @SuppressWarnings("NullAway") // Says for a map what is null of it.
    public <V> ObservableValue<@Nullable V> observe(Field<R, V> field) {
        return values.map(each -> each.optional(field));
    }

    /** What a new record must have and has not; nothing for one that exists. */
    public List<Field<?, ?>> missing() {
        return isNew() ? new NewRecord<>(schema, values.get()).missing() : List.of();
    }

    /** Takes in what became of the record elsewhere. */
    public void refresh() {
        session.current(id()).ifPresent(record -> values.set(schema.values(cast(record))));
    }

    /** Gives a field a value; null for none. */
    public <V> void set(Field<R, V> field, @Nullable V value, String group, Outcome outcome) {
        change(group, all -> all.set(field, value), List.of(), outcome);
    }

    /** Gives a field a value in a step of its own. */
    public <V> void set(Field<R, V> field, @Nullable V value) {
        set(field, value, "", Outcome.UNHEARD);
    }

    /**
     * Changes values of the record, and other records with it.
     *
     * @param group what changes share that are one step; empty for a step of its own
     * @param change changes the values
     * @param beside edits of other records, such as a party that is named first
     */
    public void change(
            String group, Consumer<Values<R>> change, List<Edit> beside, Outcome outcome) {
        Values<R> next = values.get().copy();
        change.accept(next);
        Optional<Entity> before = session.current(id());
        if (before.isPresent()) {
            replace(cast(before.get()), next, group, beside, outcome);
        } else {
            begin(next, beside, outcome);
        }
    }

    /**
     * Makes another record and changes values so that they name it, as one step.
     *
     * @param making makes it under a name that no record of its kind has
     * @param naming puts that name into the values
     * @param then told the name when the other record is there
     */
    public void make(
            RecordId.Kind kind,
            Function<RecordId, Entity> making,
            BiConsumer<Values<R>, RecordId> naming,
            Consumer<RecordId> then) {
        Optional<Entity> before = session.current(id());
        Values<R> known = values.get();
        Schema<R> own = schema;
        session.commit(
                before.isPresent() ? EditSession.newGroup() : id().key(),
                (Archive archive) -> {
                    RecordId made = archive.unused(kind);
                    List<Edit> edits = new ArrayList<>(List.of(Edit.adding(making.apply(made))));
                    if (before.isPresent()) {
                        Values<R> next = known.copy();
                        naming.accept(next, made);
                        edits.add(Edit.replacing(before.get(), own.make(next)));
                    }
                    return edits;
                },
                made -> {
                    RecordId name = made.getFirst().id();
                    if (before.isEmpty()) {
                        change("", all -> naming.accept(all, name), List.of(), Outcome.UNHEARD);
                    }
                    then.accept(name);
                },
                why -> refused(why, Outcome.UNHEARD));
    }

    private void replace(
            R before, Values<R> next, String group, List<Edit> beside, Outcome outcome) {
        R after;
        try {
            after = schema.make(next);
        } catch (IllegalArgumentException e) {
            outcome.refused(e);
            return;
        }
        List<Edit> edits = new ArrayList<>(beside);
        if (!after.equals(before)) {
            edits.add(Edit.replacing(before, after));
        }
        if (edits.isEmpty()) {
            outcome.saved();
            return;
        }
        session.commit(group, edits, outcome::saved, why -> refused(why, outcome));
        refresh();
    }

    private boolean refused(Throwable why, Outcome outcome) {
        refresh();
        outcome.refused(why);
        // What says nothing to the reader of the form is told as a fault.
        return !outcome.equals(Outcome.UNHEARD) && why instanceof Refusal;
    }

    /** Keeps what a new record has so far, and makes it one when that is enough. */
    private void begin(Values<R> next, List<Edit> beside, Outcome outcome) {
        values.set(next);
        keep(next);
        if (!beside.isEmpty()) {
            session.commit(id().key(), beside, () -> {}, why -> refused(why, outcome));
        }
        var begun = new NewRecord<>(schema, next);
        if (creating == null && begun.missing().isEmpty()) {
            create(next, outcome);
        } else {
            // Kept as it was understood, in the draft.
            outcome.saved();
        }
    }

    private void keep(Values<R> next) {
        String json = new NewRecord<>(schema, next).json();
        session.keep(session.draft(id()).orElseGet(() -> Draft.begun(id(), json)).withValues(json));
    }

    private void create(Values<R> complete, Outcome outcome) {
        creating = complete;
        RecordId draft = id();
        Schema<R> kind = schema;
        session.commit(
                draft.key(),
                (Archive archive) ->
                        List.of(Edit.adding(kind.make(complete.of(archive.unused(draft.kind()))))),
                made -> {
                    made.stream()
                            .map(Edit::id)
                            .filter(each -> each.kind() == draft.kind())
                            .findFirst()
                            .ifPresent(each -> exists(draft, each));
                    outcome.saved();
                },
                why -> {
                    creating = null;
                    outcome.refused(why);
                    return why instanceof Refusal;
                });
    }

    /** The record exists; what was typed for its draft meanwhile goes on for it. */
    private void exists(RecordId draft, RecordId now) {
        Values<R> sent = creating;
        Values<R> latest = values.get();
        creating = null;
        session.renamed(draft, now);
        id.set(now);
        refresh();
        if (sent != null) {
            change(
                    draft.key(),
                    all -> schema.fields().forEach(each -> copyChanged(each, sent, latest, all)),
                    List.of(),
                    Outcome.UNHEARD);
        }
        created.accept(now);
    }

    private static <R, V> void copyChanged(
            Field<R, V> field, Values<R> sent, Values<R> latest, Values<R> into) {
        V value = latest.optional(field);
        V before = sent.optional(field);
        if (value == null ? before != null : !value.equals(before)) {
            into.set(field, value);
        }
    }

    /**
     * A text that is typed for a field.
     *
     * @param part what of the field it stands for; empty for all of it
     * @param shown what the values have there, as a text
     * @param reader what the text means
     * @param optional whether it may be empty
     * @param into puts what it means into the values; null for nothing
     */
    public <T> TypedEntry<T> entry(
            Field<R, ?> field,
            String part,
            Function<Values<R>, String> shown,
            Function<String, Reading<T>> reader,
            boolean optional,
            BiConsumer<Values<R>, @Nullable T> into) {
        return entry(
                new Draft.Slot(field.name(), part),
                () ->
                        new TypedEntry<>(
                                session,
                                lifetime,
                                () -> new Place(id(), field.name(), part),
                                values.flatMap(
                                        all ->
                                                session.workspace()
                                                        .wordsProperty()
                                                        .map(_ -> shown.apply(all))),
                                reader,
                                optional,
                                (value, _, group, outcome) ->
                                        change(
                                                group,
                                                all -> into.accept(all, value),
                                                List.of(),
                                                outcome)));
    }

    /**
     * The entry of a place: the same as long as the form is shown, however often what shows it is
     * made anew.
     *
     * @param making makes it; always one of the same type
     */
    @SuppressWarnings("unchecked") // Whoever asks for a place asks for one type.
    public <T> TypedEntry<T> entry(Draft.Slot slot, Supplier<TypedEntry<T>> making) {
        return (TypedEntry<T>) entries.computeIfAbsent(slot, _ -> making.get());
    }

    /** While the form is shown. */
    public Lifetime lifetime() {
        return lifetime;
    }

    /** Leaves every place in which something waits to be saved. */
    public void leave() {
        entries.values().stream().filter(TypedEntry::isWaiting).forEach(TypedEntry::leave);
    }

    /** The places in which something waits to be saved, in the order in which they were made. */
    public List<TypedEntry<?>> waiting() {
        return entries.values().stream().filter(TypedEntry::isWaiting).toList();
    }

    /** A plain text, as it stands. */
    public TypedEntry<String> text(Field<R, String> field) {
        return entry(
                field,
                "",
                all -> text(all, field),
                PlainText::read,
                !field.required(),
                (all, text) -> all.set(field, text == null ? "" : text));
    }

    /**
     * A value that is typed in a notation.
     *
     * @param notation that of a reader's language
     */
    <V> TypedEntry<V> noted(Field<R, V> field, Function<Words, Notation<V>> notation) {
        return entry(
                field,
                "",
                all -> {
                    V value = all.optional(field);
                    return value == null ? "" : notation.apply(words()).written(value);
                },
                typed -> notation.apply(words()).read(typed, value(field)),
                !field.required(),
                (all, value) -> all.set(field, value == null ? field.type().empty() : value));
    }

    private static <R> String text(Values<R> all, Field<R, String> field) {
        String value = all.optional(field);
        return value == null ? "" : value;
    }

    /** The language in which the record is written, by its code. */
    public String ownLanguage() {
        return values.get().language();
    }

    /** A text in one language: the own one, or a translation. */
    public TypedEntry<String> text(Field<R, LocalizedText> field, String language) {
        return entry(
                field,
                language,
                all -> LanguageTexts.read(all, field, language),
                PlainText::read,
                !field.required() || !language.equals(values.get().language()),
                (all, typed) ->
                        LanguageTexts.write(
                                schema, all, field, language, typed == null ? "" : typed));
    }
}
