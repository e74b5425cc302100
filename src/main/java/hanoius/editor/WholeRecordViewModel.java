package hanoius.editor;

import hanoius.archive.Archive;
import hanoius.form.Deletion;
import hanoius.form.Draft;
import hanoius.form.Duplication;
import hanoius.form.LikelyDoubles;
import hanoius.form.LikelyDoubles.Likeness;
import hanoius.form.NewRecord;
import hanoius.form.Replacement;
import hanoius.language.Language;
import hanoius.language.LocalizedText;
import hanoius.language.Translation;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.schema.Field;
import hanoius.schema.LocalizedType;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.schema.Values;
import hanoius.workspace.BackgroundTask;
import hanoius.workspace.ChangeQueue.Editing;
import hanoius.workspace.EditSession;
import hanoius.workspace.Workspace;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is done to the record in the form as a whole, and what may be the same record. */
public final class WholeRecordViewModel {

    private final FormViewModel form;
    private final EditSession session;
    private final Workspace workspace;
    private final BackgroundTask weighing;
    private final BackgroundTask comparing;
    private final ReadOnlyObjectWrapper<@Nullable Deletion> deletion =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Entity> likely = new ReadOnlyObjectWrapper<>();

    WholeRecordViewModel(FormViewModel form) {
        this.form = form;
        session = form.session();
        workspace = session.workspace();
        weighing = workspace.background();
        comparing = workspace.background();
        workspace.lifetime().subscribe(form.formProperty(), this::shown);
    }

    /** What it takes to delete the record; null where there is none, or while it is found out. */
    ReadOnlyObjectProperty<@Nullable Deletion> deletionProperty() {
        return deletion.getReadOnlyProperty();
    }

    /** The record that most likely says the same already; null for none. */
    ReadOnlyObjectProperty<@Nullable Entity> likelyProperty() {
        return likely.getReadOnlyProperty();
    }

    private void shown(@Nullable RecordForm<?> now) {
        deletion.set(null);
        likely.set(null);
        weighing.cancel();
        comparing.cancel();
        if (now != null) {
            follow(now);
        }
    }

    private <R extends Entity> void follow(RecordForm<R> now) {
        now.lifetime().subscribe(workspace.datasetProperty(), this::weigh);
        now.lifetime().subscribe(now.valuesProperty(), (_, _) -> compare(now));
        for (Field<R, ?> field : now.schema().fields()) {
            if (field.required() && field.type() instanceof LocalizedType) {
                for (Language each : Language.values()) {
                    now.lifetime()
                            .subscribe(
                                    title(now, field, each).textProperty(), (_, _) -> compare(now));
                }
            }
        }
        compare(now);
    }

    @SuppressWarnings("unchecked") // Texts by language are the values of their type.
    private static <R> Field<R, LocalizedText> localized(Field<R, ?> field) {
        return (Field<R, LocalizedText>) field;
    }

    private static <R extends Entity> TypedEntry<String> title(
            RecordForm<R> form, Field<R, ?> field, Language language) {
        return form.text(localized(field), language.code());
    }

    private void weigh(Dataset dataset) {
        Optional<Entity> record = current().flatMap(dataset::entity);
        if (record.isEmpty()) {
            deletion.set(null);
            return;
        }
        Entity whole = record.get();
        if (Deletion.hasToAsk(dataset, whole.id())) {
            deletion.set(null);
            session.ask(
                    open -> Deletion.of(dataset, whole, open.naming(whole.id())),
                    found -> weighed(dataset, whole.id(), found));
        } else {
            weighing.run(dataset, _ -> Deletion.of(dataset, whole), deletion::set);
        }
    }

    /** Unless the form is of another record by now, or the document changed. */
    private void weighed(Dataset dataset, RecordId id, Deletion found) {
        if (dataset.equals(workspace.dataset()) && current().filter(id::equals).isPresent()) {
            deletion.set(found);
        }
    }

    private Optional<RecordId> current() {
        RecordForm<?> shown = form.formProperty().get();
        return shown == null ? Optional.empty() : Optional.of(shown.id());
    }

    private <R extends Entity> void compare(RecordForm<R> now) {
        Dataset dataset = workspace.dataset();
        Values<R> typed = typed(now);
        comparing.run(
                dataset,
                progress ->
                        LikelyDoubles.of(dataset, typed, progress::cancelled).stream()
                                .findFirst()
                                .map(Likeness::id)
                                .flatMap(dataset::entity),
                found -> likely.set(found.orElse(null)));
    }

    /** The values with titles as they stand in their fields. */
    private static <R extends Entity> Values<R> typed(RecordForm<R> form) {
        Values<R> values = form.valuesProperty().get().copy();
        for (Field<R, ?> field : form.schema().fields()) {
            if (field.required() && field.type() instanceof LocalizedType) {
                LocalizedText text = LocalizedText.NONE;
                for (Language each : Language.values()) {
                    String said = title(form, field, each).textProperty().get();
                    if (!said.isBlank()) {
                        text = text.with(each.code(), Translation.of(said, ""));
                    }
                }
                values.set(localized(field), text);
            }
        }
        return values;
    }

    /** Goes over to the record that may be the same; what was begun waits as a draft. */
    void openLikely() {
        Entity other = likely.get();
        if (other != null) {
            form.open(other.id());
        }
    }

    /** Begins a record that is like the one in the form. */
    void duplicate() {
        // What is typed belongs to both.
        form.leave();
        current().flatMap(session::current).ifPresent(this::duplicate);
    }

    private <R extends Entity> void duplicate(R record) {
        Schema<R> schema = Schemas.of(record);
        RecordId name = NewRecord.name(record.id().kind());
        session.keep(
                Draft.begun(name, new NewRecord<>(schema, Duplication.of(record, name)).json()));
        form.open(name);
    }

    /** Deletes the record with what goes with it; one that does not exist yet is given up. */
    void delete() {
        current()
                .ifPresent(
                        id -> {
                            if (session.current(id).isEmpty()) {
                                form.discard(id);
                            } else {
                                form.settled(() -> delete(id));
                            }
                        });
    }

    private void delete(RecordId id) {
        commit(id, new Deleting(workspace.dataset(), id), () -> {});
    }

    private record Deleting(Dataset dataset, RecordId id) implements Editing {

        @Override
        public List<Edit> in(Archive archive) {
            return dataset.entity(id)
                    .map(record -> Deletion.of(dataset, record, archive.naming(id)).edits())
                    .orElse(List.of());
        }
    }

    /** Shows the records that stand against the deletion: they are selected. */
    void showUses() {
        Deletion found = deletion.get();
        if (found != null) {
            workspace.select(found.against());
        }
    }

    /** Whether a record can stand in the place of the one in the form. */
    boolean fits(RecordId other) {
        Dataset dataset = workspace.dataset();
        return current()
                .flatMap(dataset::entity)
                .flatMap(
                        one -> dataset.entity(other).map(another -> Replacement.fits(one, another)))
                .orElse(false);
    }

    /** Those of its kind that cannot stand in its place, itself among them. */
    Set<RecordId> unfit(RecordId id) {
        Dataset dataset = workspace.dataset();
        return Stream.concat(Stream.of(id), dataset.facts(id.kind()).stream().map(Entity::id))
                .filter(each -> !fits(each))
                .collect(Collectors.toSet());
    }

    /** Puts a record everywhere in the place of the one in the form, which goes. */
    void replaceBy(RecordId other) {
        current().ifPresent(gone -> form.settled(() -> replace(gone, other)));
    }

    private void replace(RecordId gone, RecordId other) {
        commit(
                gone,
                new Replacing(workspace.dataset(), gone, other),
                () -> workspace.select(other));
    }

    private record Replacing(Dataset dataset, RecordId gone, RecordId other) implements Editing {

        @Override
        public List<Edit> in(Archive archive) {
            Optional<Entity> one = dataset.entity(gone);
            Optional<Entity> another = dataset.entity(other);
            return one.isPresent() && another.isPresent()
                    ? Replacement.of(dataset, one.get(), another.get(), archive.naming(gone))
                    : List.of();
        }
    }

    /** Makes the change in which a record goes, with what is half typed for it. */
    private void commit(RecordId gone, Editing editing, Runnable then) {
        session.commit(
                "",
                editing,
                _ -> {
                    session.discard(gone);
                    then.run();
                },
                _ -> false);
    }
}
