package hanoius.workspace;

import hanoius.archive.Step;
import hanoius.model.Attachment;
import hanoius.model.Edit;
import hanoius.model.Link;
import hanoius.model.RecordId;
import hanoius.workspace.ChangeQueue.Done;
import hanoius.workspace.ChangeQueue.Notice;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What was done to the open document since it was opened here: when it was last saved, how many
 * edits that were, and why they were made. What is undone or done again is selected and marked.
 */
public final class EditHistory {

    /** More records than these are not selected at once. */
    private static final int SELECTED = 200;

    /** An edit that was made here, by the generation that its last change made. */
    private record Made(long generation, String group, List<RecordId> records) {}

    private final Workspace workspace;
    private final ChangeQueue changes;
    private final InstantSource clock;
    private final List<Made> made = new ArrayList<>();
    private final Map<RecordId, String> reasons = new HashMap<>();
    private final ReadOnlyIntegerWrapper edits = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Instant> saved = new ReadOnlyObjectWrapper<>();

    public EditHistory(Workspace workspace, ChangeQueue changes, InstantSource clock) {
        this.workspace = workspace;
        this.changes = changes;
        this.clock = clock;
        workspace.lifetime().subscribe(changes.noticeProperty(), (_, now) -> note(now));
    }

    /** Begins with another document, to which nothing was done yet. */
    public void begin() {
        made.clear();
        reasons.clear();
        edits.set(0);
        saved.set(null);
    }

    private void note(@Nullable Notice now) {
        if (now == null) {
            return;
        }
        saved.set(clock.instant());
        if (now.done() == Done.DONE) {
            add(now.step());
        } else {
            show(Touched.of(now.step(), now.done() == Done.UNDONE));
        }
    }

    private void add(Step step) {
        String group = step.by().group();
        if (!group.isEmpty() && !made.isEmpty() && made.getLast().group.equals(group)) {
            made.removeLast();
        }
        List<RecordId> records =
                step.edits().stream().flatMap(EditHistory::about).distinct().toList();
        made.add(new Made(step.generation(), group, records));
        edits.set(made.size());
    }

    /** A record, and that in whose form it is edited, where it has none of its own. */
    private static Stream<RecordId> about(Edit edit) {
        Stream<RecordId> others =
                Stream.of(edit.before(), edit.after())
                        .flatMap(
                                each ->
                                        switch (each) {
                                            case Attachment file -> Stream.of(file.of());
                                            case Link link -> Stream.of(link.from(), link.to());
                                            case null, default -> Stream.empty();
                                        });
        return Stream.concat(Stream.of(edit.id()), others);
    }

    /** Marks what was touched before it is selected: whoever shows it then finds it marked. */
    private void show(Touched touched) {
        List<RecordId> records =
                touched.records().stream().filter(workspace.dataset()::has).toList();
        workspace.touch(touched);
        if (!records.isEmpty() && records.size() <= SELECTED) {
            workspace.select(records.reversed());
            workspace.keep(records);
        }
    }

    /** When something was last committed; null when nothing was since the document was opened. */
    public ReadOnlyObjectProperty<@Nullable Instant> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** How many edits were made since the document was opened, what belongs together once. */
    public ReadOnlyIntegerProperty editsProperty() {
        return edits.getReadOnlyProperty();
    }

    /** Whether something was done to a record since the document was opened. */
    public boolean hasEdited(RecordId id) {
        return made.stream().anyMatch(each -> each.records.contains(id));
    }

    /** Why that was done, as it was said last; empty while it was not. */
    public String reason(RecordId id) {
        return reasons.getOrDefault(id, "");
    }

    /** Says why it was done; with it for all edits to the record since the document was opened. */
    public void explain(RecordId id, String reason) {
        TreeSet<Long> generations = new TreeSet<>();
        made.stream()
                .filter(each -> each.records.contains(id))
                .forEach(each -> generations.add(each.generation));
        if (!generations.isEmpty() && !reason.equals(reason(id))) {
            reasons.put(id, reason);
            changes.explain(generations, reason);
        }
    }
}
