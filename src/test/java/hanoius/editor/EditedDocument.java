package hanoius.editor;

import hanoius.archive.MemoryArchive;
import hanoius.form.Draft;
import hanoius.form.NewRecord;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.task.Delay;
import hanoius.task.DirectRunner;
import hanoius.task.Lifetime;
import hanoius.task.TaskRunner;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.EditSession;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A document in memory that is edited through its forms; time passes when it is told to. */
public final class EditedDocument {

    public final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    public final List<Throwable> reported = new ArrayList<>();
    public final MemoryArchive archive;
    public final ChangeQueue changes;
    public final EditSession session;
    final FormViewModel model;
    final Clock clock = new Clock();

    public EditedDocument(Dataset dataset) {
        this(dataset, new DirectRunner());
    }

    public EditedDocument(Dataset dataset, TaskRunner runner) {
        archive = MemoryArchive.of("T", Instant.EPOCH, dataset);
        changes =
                new ChangeQueue(
                        workspace,
                        runner,
                        () -> "Thu",
                        InstantSource.fixed(Instant.EPOCH),
                        reported::add);
        workspace.show(dataset);
        changes.use(archive, Instant.EPOCH);
        session = new EditSession(workspace, changes, InstantSource.fixed(Instant.EPOCH), clock);
        model = new FormViewModel(session);
        session.editingProperty().set(true);
    }

    /** Another start of the program with the same document and what was kept of the session. */
    EditedDocument restarted() {
        var again = new EditedDocument(dataset());
        again.session.use(session.draftsProperty().get().values());
        return again;
    }

    /** What the document holds. */
    public Dataset dataset() {
        return archive.read(TaskRunner.Progress.NONE);
    }

    <R extends Entity> R record(RecordId id, Class<R> type) {
        return type.cast(dataset().entity(id).orElseThrow());
    }

    /** The form of a record. */
    @SuppressWarnings("unchecked") // The caller names the kind of its record.
    <R extends Entity> RecordForm<R> form(RecordId id) {
        return (RecordForm<R>)
                RecordForm.of(session, Schemas.of(id.kind()), id, new Lifetime(), _ -> {})
                        .orElseThrow();
    }

    /** The form of a record, which follows the document. */
    <R extends Entity> RecordForm<R> form(Schema<R> schema, RecordId id) {
        RecordForm<R> form =
                RecordForm.of(session, schema, id, new Lifetime(), _ -> {}).orElseThrow();
        workspace.lifetime().subscribe(workspace.datasetProperty(), (_, _) -> form.refresh());
        return form;
    }

    /** The form of a record that does not exist yet. */
    <R extends Entity> RecordForm<R> begin(Schema<R> schema, RecordId.Kind kind) {
        RecordId name = NewRecord.name(kind);
        String json = NewRecord.begin(schema, name, workspace.dataset(), "en").json();
        session.keep(Draft.begun(name, json));
        return form(schema, name);
    }

    /** Time that passes when it is told to. */
    static final class Clock implements Delay {

        private record Due(long at, Runnable what) {}

        private final List<Due> waiting = new ArrayList<>();
        private long now;

        @Override
        public Runnable after(long milliseconds, Runnable what) {
            var due = new Due(now + milliseconds, what);
            waiting.add(due);
            return () -> waiting.remove(due);
        }

        void pass(long milliseconds) {
            now += milliseconds;
            for (Due each : List.copyOf(waiting)) {
                if (each.at() <= now && waiting.remove(each)) {
                    each.what().run();
                }
            }
        }
    }
}
