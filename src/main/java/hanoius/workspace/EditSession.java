package hanoius.workspace;

import hanoius.archive.Hits;
import hanoius.archive.Merging;
import hanoius.archive.RecordSearch;
import hanoius.edtf.Refusal;
import hanoius.form.Draft;
import hanoius.form.Draft.Slot;
import hanoius.form.Place;
import hanoius.model.Attachment;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Link;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.query.Query;
import hanoius.task.Delay;
import hanoius.workspace.ChangeQueue.Editing;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The editing of the open document in one window: whether its records are read or edited, what they
 * will be after the changes under way, what is typed and no change yet, and when the last edit was
 * saved.
 */
public final class EditSession {

    /**
     * What was saved so far.
     *
     * @param at when the last edit could no longer be lost
     * @param edits how many edits of this session can no longer be lost
     */
    public record Saved(Instant at, int edits) {}

    private final Workspace workspace;
    private final ChangeQueue changes;
    private final InstantSource clock;
    private final Delay delay;
    private final BooleanProperty editing = new SimpleBooleanProperty();
    private final Map<RecordId, List<Edit>> pending = new HashMap<>();
    private final ReadOnlyIntegerWrapper underWay = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Saved> saved = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Map<RecordId, Draft>> drafts =
            new ReadOnlyObjectWrapper<>(Map.of());

    private final ReadOnlyObjectWrapper<Map<RecordId, List<List<String>>>> rows =
            new ReadOnlyObjectWrapper<>(Map.of());

    private @Nullable RecordId citedLast;
    private @Nullable RecordSearch searched;

    public EditSession(Workspace workspace, ChangeQueue changes, InstantSource clock, Delay delay) {
        this.workspace = workspace;
        this.changes = changes;
        this.clock = clock;
        this.delay = delay;
        editing.subscribe(this::readOnly);
        workspace.lifetime().subscribe(changes.unwritableProperty(), (_, _) -> readOnly());
    }

    /** What cannot be changed is read. */
    private void readOnly() {
        if (!isWritable()) {
            editing.set(false);
        }
    }

    /** Why the document can be read but not changed; null when it can be changed. */
    public ReadOnlyObjectProperty<@Nullable Refusal> unwritableProperty() {
        return changes.unwritableProperty();
    }

    /** Whether the document can be changed. */
    public boolean isWritable() {
        return changes.unwritableProperty().get() == null;
    }

    public Workspace workspace() {
        return workspace;
    }

    public Delay delay() {
        return delay;
    }

    /** Whether what is selected shows its form rather than its evidence. */
    public BooleanProperty editingProperty() {
        return editing;
    }

    /** How many changes were asked for and are not done yet. */
    public ReadOnlyIntegerProperty underWayProperty() {
        return underWay.getReadOnlyProperty();
    }

    /** The last edit that can no longer be lost; null before the first. */
    public ReadOnlyObjectProperty<@Nullable Saved> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** A name for edits that are one step together, such as those of one stay in a field. */
    public static String newGroup() {
        return UUID.randomUUID().toString();
    }

    /** What a record will be when the changes under way are done; empty when it will not be. */
    public Optional<Entity> current(RecordId id) {
        Entity record = workspace.dataset().entity(id).orElse(null);
        for (Edit each : pending.getOrDefault(id, List.of())) {
            // What did not come to be, or is gone, is not changed either.
            if (record != null || each.before() == null) {
                record = Merging.over(each, record).after();
            }
        }
        return Optional.ofNullable(record);
    }

    /**
     * Makes edits that begin with what {@link #current} says, as one change.
     *
     * @param group as {@link #newGroup} gives it; empty for a step of its own
     * @param then told when they can no longer be lost
     * @param refused told why they were not made; answers whether it shows that
     */
    public void commit(
            String group, List<Edit> edits, Runnable then, Predicate<Throwable> refused) {
        List<Edit> own = List.copyOf(edits);
        own.forEach(each -> pending.computeIfAbsent(each.id(), _ -> new ArrayList<>()).add(each));
        underWay.set(underWay.get() + 1);
        changes.enqueue(
                group,
                own,
                _ -> own,
                _ -> {
                    own.forEach(this::over);
                    tellSaved();
                    then.run();
                },
                why -> {
                    own.forEach(this::over);
                    return isShown(why, refused, () -> commit(group, own, then, refused));
                });
    }

    private boolean isShown(Throwable why, Predicate<Throwable> refused, Runnable again) {
        underWay.set(underWay.get() - 1);
        boolean isShown = refused.test(why);
        if (!isShown) {
            changes.givenUp().add(again, why, again);
        }
        return isShown;
    }

    /** Keeps how to save again what stands in a place and was refused. */
    public void giveUp(Place place, Throwable why, Runnable again) {
        changes.givenUp().add(place, why, again);
    }

    /** What was given up and can be tried again. */
    public GivenUp givenUp() {
        return changes.givenUp();
    }

    /** Whatever became of an edit, it is under way no longer. */
    private void over(Edit edit) {
        pending.computeIfPresent(
                edit.id(),
                (_, all) -> {
                    all.remove(edit);
                    return all.isEmpty() ? null : all;
                });
    }

    /**
     * Makes edits that are known only when the document is looked at, as one change.
     *
     * @param then told what was made, when it can no longer be lost
     */
    public void commit(
            String group, Editing edits, Consumer<List<Edit>> then, Predicate<Throwable> refused) {
        underWay.set(underWay.get() + 1);
        changes.enqueue(
                group,
                List.of(),
                edits,
                made -> {
                    tellSaved();
                    then.accept(made);
                },
                why -> isShown(why, refused, () -> commit(group, edits, then, refused)));
    }

    private void tellSaved() {
        underWay.set(underWay.get() - 1);
        Saved before = saved.get();
        saved.set(new Saved(clock.instant(), before == null ? 1 : before.edits() + 1));
    }

    /** Asks something of the document; not answered when another one is open by then. */
    public <T> void ask(DocumentQuestions.Question<T> question, Consumer<T> then) {
        changes.questions().ask(question, then);
    }

    /** Searches the open document from now on by this; null for not at all. */
    public void searchIn(@Nullable RecordSearch search) {
        searched = search;
    }

    /**
     * Searches the open document for records of a kind.
     *
     * @param then told the best of them, best first; none when they cannot be searched
     */
    public void find(String text, Kind kind, int most, Consumer<List<RecordId>> then) {
        RecordSearch search = searched;
        if (search == null) {
            then.accept(List.of());
            return;
        }
        Query query = Query.parse(text, workspace.dataset().terms());
        changes.questions()
                .ask(
                        _ ->
                                search.hits(query, most).groups().stream()
                                        .filter(group -> group.kind() == kind)
                                        .flatMap(group -> group.hits().stream())
                                        .map(Hits.Hit::id)
                                        .toList(),
                        then,
                        why -> {
                            workspace.failed(why);
                            then.accept(List.of());
                        });
    }

    /** Takes the last step of the document back. */
    public void undo() {
        changes.undo();
    }

    /** Does the step again that was taken back last. */
    public void redo() {
        changes.redo();
    }

    /** Remembers the source that was cited last, to be cited again elsewhere. */
    public void cite(RecordId source) {
        citedLast = source;
    }

    /** The source that was cited last in this session. */
    public Optional<RecordId> citedLast() {
        return Optional.ofNullable(citedLast);
    }

    /** What was typed and is no change yet, by the record for which it was typed. */
    public ReadOnlyObjectProperty<Map<RecordId, Draft>> draftsProperty() {
        return drafts.getReadOnlyProperty();
    }

    public Optional<Draft> draft(RecordId id) {
        return Optional.ofNullable(drafts.get().get(id));
    }

    /**
     * The record in whose form another is edited: a link in that of where it begins, a file in that
     * of what it hangs on, any other in its own.
     */
    public RecordId formOf(RecordId id) {
        return switch (workspace.dataset().entity(id).orElse(null)) {
            case Link link -> link.from();
            case Attachment file -> file.of();
            case null, default -> id;
        };
    }

    /** The records in whose forms something is typed that is no change yet, in their order. */
    public List<RecordId> formsOfDrafts() {
        return drafts.get().keySet().stream().map(this::formOf).distinct().toList();
    }

    /** What stands in a place and is not saved. */
    public Optional<Draft.Text> typed(Place place) {
        return draft(place.record()).map(draft -> draft.texts().get(slot(place)));
    }

    /** Keeps what stands in a place. */
    public void type(Place place, Draft.Text text) {
        changes.givenUp().withdraw(place);
        keep(
                draft(place.record())
                        .orElseGet(() -> Draft.of(place.record()))
                        .with(slot(place), text));
    }

    /** Forgets what stood in a place, since it is saved or was put back. */
    public void untype(Place place) {
        changes.givenUp().withdraw(place);
        draft(place.record()).ifPresent(draft -> keep(draft.without(slot(place))));
    }

    private static Slot slot(Place place) {
        return new Slot(place.field(), place.part());
    }

    /** Keeps a draft in place of the one that the record had. */
    public void keep(Draft draft) {
        if (draft.isEmpty()) {
            discard(draft.record());
        } else {
            Map<RecordId, Draft> all = new LinkedHashMap<>(drafts.get());
            if (!draft.equals(all.put(draft.record(), draft))) {
                drafts.set(all);
            }
        }
    }

    /** Forgets the draft of a record. */
    public void discard(RecordId id) {
        if (drafts.get().containsKey(id)) {
            Map<RecordId, Draft> all = new LinkedHashMap<>(drafts.get());
            all.remove(id);
            drafts.set(all);
        }
    }

    /**
     * Rows that were typed and not taken, cell by cell: figures by their indicator, records by a
     * name of their kind that none of them has.
     */
    public ReadOnlyObjectProperty<Map<RecordId, List<List<String>>>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Keeps rows in place of those that waited under a name; none to forget them. */
    public void keepRows(RecordId place, List<List<String>> some) {
        Map<RecordId, List<List<String>>> all = new LinkedHashMap<>(rows.get());
        if (some.isEmpty()) {
            all.remove(place);
        } else {
            all.put(place, some);
        }
        if (!all.equals(rows.get())) {
            rows.set(all);
        }
    }

    /** A draft has become a record: what is typed for it and not saved goes on there. */
    public void renamed(RecordId draft, RecordId record) {
        Map<Slot, Draft.Text> texts = draft(draft).map(Draft::texts).orElse(Map.of());
        discard(draft);
        keep(new Draft(record, false, "", texts));
    }

    /** Goes over to the drafts of another document. */
    public void use(Collection<Draft> kept) {
        pending.clear();
        citedLast = null;
        underWay.set(0);
        saved.set(null);
        Map<RecordId, Draft> all = new LinkedHashMap<>();
        Map<RecordId, List<List<String>>> waiting = new LinkedHashMap<>();
        for (Draft each : kept) {
            if (each.hasRows()) {
                waiting.put(each.record(), each.rows());
            } else {
                all.put(each.record(), each);
            }
        }
        drafts.set(all);
        rows.set(waiting);
    }
}
