package hanoius.editor;

import hanoius.archive.Archive;
import hanoius.form.NewRecord;
import hanoius.form.RecordMerge;
import hanoius.form.RecordMerge.Part;
import hanoius.form.RecordMerge.Pick;
import hanoius.form.Replacement;
import hanoius.form.SharedFields;
import hanoius.form.SharedFields.Shared;
import hanoius.language.LocalizedText;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Party.Participation;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.schema.CitationsType;
import hanoius.schema.Field;
import hanoius.schema.ParticipationsType;
import hanoius.schema.PartySchema;
import hanoius.schema.Schema;
import hanoius.schema.SourceSchema;
import hanoius.text.Words;
import hanoius.workspace.BackgroundTask;
import hanoius.workspace.ChangeQueue.Editing;
import hanoius.workspace.EditSession;
import hanoius.workspace.Workspace;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Several records that are selected: what they share is edited at once, and two become one. */
public final class SeveralViewModel {

    /**
     * Records with what they share.
     *
     * @param records in the order in which they were selected; none while one edits one or none
     */
    record Together(List<Entity> records, List<Shared> shared) {

        static final Together NONE = new Together(List.of(), List.of());

        boolean isNone() {
            return records.isEmpty();
        }

        /** Whether two of them can be merged, and no more are selected. */
        boolean isPair() {
            return records.size() == 2 && Replacement.fits(records.getFirst(), records.getLast());
        }
    }

    private final FormViewModel form;
    private final EditSession session;
    private final Workspace workspace;
    private final BackgroundTask reading;
    private final ReadOnlyObjectWrapper<Together> together =
            new ReadOnlyObjectWrapper<>(Together.NONE);
    private final ReadOnlyObjectWrapper<@Nullable RecordMerge<?>> merge =
            new ReadOnlyObjectWrapper<>();

    SeveralViewModel(FormViewModel form) {
        this.form = form;
        session = form.session();
        workspace = session.workspace();
        reading = workspace.background();
        var lifetime = workspace.lifetime();
        lifetime.subscribe(workspace.selectionProperty(), (_, _) -> read());
        lifetime.subscribe(workspace.datasetProperty(), (_, _) -> read());
        lifetime.subscribe(session.editingProperty(), _ -> read());
    }

    ReadOnlyObjectProperty<Words> wordsProperty() {
        return workspace.wordsProperty();
    }

    EditSession session() {
        return session;
    }

    Workspace workspace() {
        return workspace;
    }

    /** The records that are edited together. */
    ReadOnlyObjectProperty<Together> togetherProperty() {
        return together.getReadOnlyProperty();
    }

    /** How two of them would become one; null while nobody asks for that. */
    ReadOnlyObjectProperty<@Nullable RecordMerge<?>> mergeProperty() {
        return merge.getReadOnlyProperty();
    }

    private void read() {
        Dataset dataset = workspace.dataset();
        List<RecordId> selected = workspace.selection();
        if (selected.size() < 2 || !session.editingProperty().get()) {
            reading.cancel();
            show(Together.NONE);
            return;
        }
        form.leave();
        reading.run(dataset, _ -> read(dataset, selected), this::show);
    }

    private static Together read(Dataset dataset, List<RecordId> selected) {
        List<Entity> records =
                selected.stream().map(dataset::entity).flatMap(Optional::stream).toList();
        return new Together(records, SharedFields.of(records));
    }

    private void show(Together now) {
        RecordMerge<?> asked = merge.get();
        if (asked != null && !now.records().containsAll(List.of(asked.staying(), asked.going()))) {
            merge.set(null);
        }
        together.set(now);
    }

    /** Gives all one value. */
    void set(Field<?, ?> field, @Nullable Object value) {
        change(records -> SharedFields.set(records, field, value));
    }

    /** Adds something to the lists of all. */
    void add(Field<?, ?> field, Object element) {
        change(records -> SharedFields.add(records, field, element));
    }

    /** Adds a record or a word to the lists of all that the document does not have yet. */
    void addNew(Field<?, ?> field, String typed) {
        List<Entity> now = now();
        switch (field.type()) {
            case ParticipationsType _ -> addNew(Kind.PARTY, field, typed, now);
            case CitationsType _ -> addNew(Kind.SOURCE, field, typed, now);
            default -> add(field, typed.strip());
        }
    }

    private void addNew(Kind kind, Field<?, ?> field, String typed, List<Entity> to) {
        String language = workspace.words().language().code();
        session.commit(
                "",
                new AddingNew(kind, field, typed.strip(), language, to, workspace.dataset()),
                _ -> {},
                _ -> false);
    }

    /** Makes a party or a source that is called so, and adds it to records. */
    private record AddingNew(
            Kind kind,
            Field<?, ?> field,
            String name,
            String language,
            List<Entity> to,
            Dataset dataset)
            implements Editing {

        @Override
        public List<Edit> in(Archive archive) {
            RecordId id = archive.unused(kind);
            List<Edit> edits = new ArrayList<>();
            if (kind == Kind.PARTY) {
                edits.add(
                        Edit.adding(
                                made(
                                        PartySchema.PARTY,
                                        id,
                                        PartySchema.NAME,
                                        LocalizedText.of(language, name))));
                edits.addAll(SharedFields.add(to, field, Participation.partner("", id)));
            } else {
                edits.add(Edit.adding(made(SourceSchema.SOURCE, id, SourceSchema.TITLE, name)));
                edits.addAll(SharedFields.add(to, field, id));
            }
            return edits;
        }

        private <R, V> R made(Schema<R> schema, RecordId id, Field<R, V> called, V by) {
            return schema.make(
                    NewRecord.begin(schema, id, dataset, language).values().set(called, by));
        }
    }

    /** Removes something from the lists of all. */
    void remove(Field<?, ?> field, Object element) {
        change(records -> SharedFields.remove(records, field, element));
    }

    private void change(Function<Collection<Entity>, List<Edit>> change) {
        List<Edit> edits = change.apply(now());
        if (!edits.isEmpty()) {
            session.commit("", edits, () -> {}, _ -> false);
        }
    }

    /** What the records will be after the changes under way. */
    private List<Entity> now() {
        return together.get().records().stream()
                .map(each -> session.current(each.id()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Asks how the two would become one. */
    void ask() {
        Together now = together.get();
        if (now.isPair()) {
            merge.set(RecordMerge.of(now.records().getFirst(), now.records().getLast()));
        }
    }

    /** Takes a part from one of the two, or from both. */
    <R extends Entity> void pick(RecordMerge<R> asked, Part<R> part, Pick pick) {
        merge.set(asked.with(part, pick));
    }

    /** Leaves the two as they are. */
    void cancel() {
        merge.set(null);
    }

    /** Makes the two one, which is selected. */
    void merge() {
        RecordMerge<?> asked = merge.get();
        if (asked != null) {
            form.settled(() -> merge(asked));
        }
    }

    private void merge(RecordMerge<?> asked) {
        RecordId gone = asked.going().id();
        session.commit(
                "",
                new Merging(workspace.dataset(), asked),
                _ -> {
                    session.discard(gone);
                    workspace.select(asked.staying().id());
                },
                _ -> false);
        merge.set(null);
    }

    private record Merging(Dataset dataset, RecordMerge<?> merge) implements Editing {

        @Override
        public List<Edit> in(Archive archive) {
            return merge.edits(dataset, archive.naming(merge.going().id()));
        }
    }
}
