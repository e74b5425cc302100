package hanoius.importing;

import hanoius.archive.Archive;
import hanoius.form.DateNotation.Order;
import hanoius.intake.Account;
import hanoius.intake.Account.State;
import hanoius.intake.Grid;
import hanoius.intake.Incoming;
import hanoius.intake.Intake;
import hanoius.intake.Intake.Received;
import hanoius.intake.MappedRows;
import hanoius.intake.Mapping;
import hanoius.intake.Reckoning;
import hanoius.intake.RowException;
import hanoius.intake.RowProblem;
import hanoius.intake.Target;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.RecordId.Kind;
import hanoius.schema.Field;
import hanoius.schema.QuantityType;
import hanoius.schema.Schemas;
import hanoius.task.TaskRunner;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.EditWords;
import hanoius.text.FieldWords;
import hanoius.text.Words;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.Workspace;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A file on its way into the document: what it says, what its columns are where it is a table, and
 * what would be done. Nothing is written before it is taken.
 */
public final class ImportViewModel {

    /**
     * A file as it is understood so far.
     *
     * @param mapping what its columns are; null where it says itself what it is
     * @param mapped its rows by that; null likewise
     * @param here what the document held when the account was made
     */
    record Looked(
            Path file,
            Received received,
            @Nullable Mapping mapping,
            @Nullable MappedRows mapped,
            Account account,
            Dataset here) {

        String name() {
            return String.valueOf(file.getFileName());
        }

        @Nullable Grid grid() {
            return received instanceof Received.Table(Grid grid) ? grid : null;
        }
    }

    /**
     * One line of what would be done.
     *
     * @param brief what of it, or why not
     */
    record Line(State state, String name, String brief) {}

    private final Workspace workspace;
    private final ChangeQueue changes;
    private final TaskRunner runner;
    private final Consumer<Archive> pinning;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<@Nullable Looked> looked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Stop> taking = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable State> state = new SimpleObjectProperty<>();
    private final ObservableValue<List<Line>> lines;
    private TaskRunner.@Nullable Request request;

    /**
     * @param runner reads files and makes accounts
     * @param pinning keeps a document as it is before something is taken into it
     * @param failed told why a file cannot be read
     */
    public ImportViewModel(
            Workspace workspace,
            ChangeQueue changes,
            TaskRunner runner,
            Consumer<Archive> pinning,
            Consumer<Throwable> failed) {
        this.workspace = workspace;
        this.changes = changes;
        this.runner = runner;
        this.pinning = pinning;
        this.failed = failed;
        lines =
                Bindings.createObjectBinding(
                        this::linesNow, looked, state, workspace.wordsProperty());
    }

    /** Reads a file and tells what taking it in would do. */
    public void open(Path file) {
        giveUp();
        looked.set(null);
        state.set(null);
        begin((open, here, words, progress) -> read(open, file, here, words, progress));
    }

    private interface Looking {
        Looked at(Archive open, Dataset here, Words words, Progress progress) throws IOException;
    }

    private void begin(Looking looking) {
        giveUp();
        Dataset here = workspace.dataset();
        Words words = workspace.words();
        busy.set(true);
        changes.questions()
                .ask(
                        open -> open,
                        open ->
                                request =
                                        runner.submit(
                                                progress -> looking.at(open, here, words, progress),
                                                new Answer()));
    }

    private static Looked read(
            Archive open, Path file, Dataset here, Words words, Progress progress)
            throws IOException {
        Received received = Intake.read(file, progress);
        return switch (received) {
            case Received.Table(Grid grid) ->
                    mapped(open, file, grid, Mapping.likely(grid, words), here, words, progress);
            case Received.Rows rows -> account(open, file, rows, here, progress);
        };
    }

    private static Looked account(
            Archive open, Path file, Received.Rows rows, Dataset here, Progress progress) {
        Account account = Reckoning.of(open, here, rows.incoming(), progress);
        return new Looked(file, rows, null, null, account, here);
    }

    private static Looked mapped(
            Archive open,
            Path file,
            Grid grid,
            Mapping mapping,
            Dataset here,
            Words words,
            Progress progress) {
        MappedRows rows = MappedRows.of(grid, mapping, words);
        Account account = Reckoning.of(open, here, rows.incoming(), progress);
        return new Looked(file, new Received.Table(grid), mapping, rows, account, here);
    }

    private final class Answer implements TaskRunner.Answer<Looked> {

        @Override
        public void result(Looked found) {
            request = null;
            busy.set(false);
            looked.set(found);
        }

        @Override
        public void failure(Throwable failure) {
            request = null;
            busy.set(false);
            failed.accept(failure);
        }
    }

    private void giveUp() {
        TaskRunner.Request running = request;
        request = null;
        busy.set(false);
        if (running != null) {
            running.cancel();
        }
    }

    /** Leaves the file where it is; nothing of it was written. */
    public void close() {
        stop();
        taking.set(null);
        giveUp();
        looked.set(null);
        state.set(null);
    }

    /** Whether there is something to show. */
    public ObservableValue<Boolean> shown() {
        return looked.isNotNull();
    }

    /** What was found; null while nothing is to be taken in. */
    ReadOnlyObjectProperty<@Nullable Looked> lookedProperty() {
        return looked.getReadOnlyProperty();
    }

    /** Whether a file is being read, or an account made anew. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** The one state of which lines are shown; null for all that would do something. */
    ObjectProperty<@Nullable State> stateProperty() {
        return state;
    }

    Words words() {
        return workspace.words();
    }

    ReadOnlyObjectProperty<Words> wordsProperty() {
        return workspace.wordsProperty();
    }

    private interface Choosing {
        Mapping of(Mapping now);
    }

    private void choose(Choosing choosing) {
        Looked now = looked.get();
        Mapping mapping = now == null ? null : now.mapping();
        Grid grid = now == null ? null : now.grid();
        if (now != null && mapping != null && grid != null) {
            Path file = now.file();
            Mapping chosen = choosing.of(mapping);
            begin(
                    (open, here, words, progress) ->
                            mapped(open, file, grid, chosen, here, words, progress));
        }
    }

    /** Says of which kind the records are. */
    void choose(Kind kind) {
        Looked now = looked.get();
        Grid grid = now == null ? null : now.grid();
        Words words = words();
        if (grid != null) {
            choose(_ -> Mapping.of(grid, kind, words).orElseGet(() -> Mapping.unknown(grid, kind)));
        }
    }

    /** Says what a column is. */
    void choose(int column, Target target) {
        choose(now -> now.with(column, target));
    }

    /** Says whether day or month stands first in a column. */
    void choose(int column, Order order) {
        choose(now -> now.with(column, order));
    }

    /** Says whose points and commas the numbers of a column have. */
    void choose(int column, Language signs) {
        choose(now -> now.with(column, signs));
    }

    /** Says what new records have in a column that the file does not have. */
    void fix(String column, String value) {
        Words words = words();
        Looked now = looked.get();
        if (now != null && now.received() instanceof Received.Rows rows) {
            Path file = now.file();
            Map<String, String> all = new TreeMap<>(rows.incoming().defaults());
            all.put(column, value);
            var chosen = new Received.Rows(rows.incoming().with(all), rows.remarks());
            begin((open, here, _, progress) -> account(open, file, chosen, here, progress));
            return;
        }
        choose(mapping -> mapping.withFixed(column, value, words));
    }

    /** The kind of record that a file is about. */
    static Kind kind(Looked now) {
        Mapping mapping = now.mapping();
        if (mapping != null) {
            return mapping.kind();
        }
        return now.account().tables().stream()
                .flatMap(each -> Schemas.kind(each).stream())
                .filter(Mapping.KINDS::contains)
                .filter(each -> each == Kind.MILESTONE || each == Kind.OBSERVATION)
                .findFirst()
                .orElse(Kind.SOURCE);
    }

    /** What new records have, and what they miss, in columns that the file does not have. */
    Map<String, String> fixed(Looked now) {
        Map<String, String> fixed = new TreeMap<>();
        Mapping mapping = now.mapping();
        if (mapping != null) {
            fixed.putAll(mapping.fixed());
            mapping.missing().forEach(each -> fixed.putIfAbsent(each, ""));
        } else if (now.received() instanceof Received.Rows rows
                && rows.incoming().origin() == Incoming.Origin.FOREIGN) {
            fixed.putAll(rows.incoming().defaults());
            String table = Schemas.of(kind(now)).table();
            now.account().problems().stream()
                    .filter(each -> each.table().equals(table) && isMissing(each))
                    .forEach(each -> fixed.putIfAbsent(each.column(), ""));
        }
        return fixed;
    }

    private static boolean isMissing(RowProblem problem) {
        return problem.why() instanceof RowException why
                && why.reason() == RowException.Reason.MISSING;
    }

    /** How many rows are in a state. */
    long count(State wanted) {
        Looked now = looked.get();
        return now == null ? 0 : now.account().count(wanted);
    }

    /** How many records would be written. */
    int taking() {
        Looked now = looked.get();
        return now == null ? 0 : now.account().edits().size();
    }

    /** What would be done and what cannot be, a line each. */
    ObservableValue<List<Line>> lines() {
        return lines;
    }

    private List<Line> linesNow() {
        Looked now = looked.get();
        if (now == null) {
            return List.of();
        }
        EditWords edits = new EditWords(now.here(), words());
        List<Line> all = new ArrayList<>();
        State only = state.get();
        if (only == null || only == State.ERROR) {
            now.account().problems().forEach(each -> all.add(line(each)));
        }
        for (Account.Line each : now.account().lines()) {
            Edit edit = each.edit();
            if (edit != null && (only == null || only == each.state())) {
                all.add(line(each.state(), edit, edits));
            }
        }
        return List.copyOf(all);
    }

    private Line line(RowProblem problem) {
        Words words = words();
        String why = words.of(problem.why());
        Optional<Kind> kind = Schemas.kind(problem.table());
        String column = kind.map(each -> label(problem.column(), each)).orElse(problem.column());
        String place = column.isEmpty() ? why : words.get("import.place", column, why);
        String what = kind.map(each -> words.get("record." + each.word())).orElse(problem.table());
        return new Line(
                State.ERROR,
                problem.read().isBlank() ? what : problem.read(),
                problem.line() == 0 ? place : words.get("import.row", problem.line(), place));
    }

    private static Line line(State state, Edit edit, EditWords words) {
        return state == State.NEW
                ? new Line(state, words.name(edit), words.kind(edit.id()))
                : new Line(
                        state,
                        words.name(edit),
                        String.join(
                                " · ",
                                words.changed(edit).stream()
                                        .map(
                                                each ->
                                                        words.words()
                                                                .get(
                                                                        "import.changed_field",
                                                                        each.label(),
                                                                        said(each.before(), words),
                                                                        said(each.after(), words)))
                                        .toList()));
    }

    private static String said(String value, EditWords words) {
        return value.isEmpty() ? words.words().get("compare.nothing") : value;
    }

    /** What a column may be, and what that is called. */
    Stream<Map.Entry<Target, String>> choices(Mapping mapping) {
        Words words = words();
        return Stream.concat(
                Stream.of(Map.entry(Target.NONE, words.get("import.left_out"))),
                mapping.choices(words).stream()
                        .map(each -> Map.entry(each, name(each, mapping.kind()))));
    }

    /** What is called so that a column is it. */
    String name(Target target, Kind kind) {
        Words words = words();
        if (target.equals(Target.NONE)) {
            return words.get("import.left_out");
        }
        String label = label(target.column(), kind);
        if (target.detail().isEmpty()) {
            return label;
        }
        String detail =
                target.column().equals(Target.PARTIES)
                        ? words.side(target.detail())
                        : words.languageName(target.detail());
        return words.get("import.detail", label, detail);
    }

    /** What a column of a data package is called. */
    String label(String column, Kind kind) {
        FieldWords fields = new FieldWords(words());
        if (column.equals("id")) {
            return words().get("xlsx.id");
        }
        for (Field<?, ?> part : QuantityType.PARTS) {
            if (part.name().equals(column) && kind == Kind.OBSERVATION) {
                return fields.label(part);
            }
        }
        return Schemas.of(kind).fields().stream()
                .filter(each -> each.name().equals(column))
                .findFirst()
                .map(fields::label)
                .orElse(column);
    }

    /** The values that a column without values of the table can be given, by their keys. */
    Map<String, String> values(String column, Kind kind) {
        Words words = words();
        Map<String, String> values = new LinkedHashMap<>();
        Schemas.of(kind).fields().stream()
                .filter(each -> each.name().equals(column))
                .forEach(
                        field -> {
                            if (!field.termList().isEmpty()) {
                                words.glossary()
                                        .terms(field.termList())
                                        .forEach(
                                                each ->
                                                        values.put(
                                                                each.key(),
                                                                words.text(each.name())));
                            }
                            field.columns().stream()
                                    .flatMap(each -> each.allowed().stream())
                                    .forEach(
                                            each ->
                                                    values.put(
                                                            each,
                                                            new FieldWords(words)
                                                                    .value(
                                                                            field,
                                                                            each.replace(
                                                                                    ' ', '_'))));
                        });
        return values;
    }

    /** Takes all that is right, as one step; what is in error is left. */
    void take() {
        Looked now = looked.get();
        if (now == null || now.account().edits().isEmpty() || taking.get() != null) {
            return;
        }
        String group = "import " + UUID.randomUUID();
        String reason = words().get("import.reason", now.name());
        var stop = new Stop();
        taking.set(stop);
        changes.submit(
                group,
                new Taking(now.account(), pinning, stop),
                _ -> {
                    close();
                    explain(group, reason);
                },
                this::isStopped);
    }

    /** Stops what is being taken in: nothing of it is written. */
    void stop() {
        Stop now = taking.get();
        if (now != null) {
            now.wanted = false;
        }
    }

    /** What failed leaves the file as it was looked at; that it was stopped is nothing to tell. */
    private boolean isStopped(Throwable why) {
        taking.set(null);
        return why instanceof CancellationException;
    }

    /** Whether something is being taken in. */
    ObservableValue<Boolean> takes() {
        return taking.isNotNull();
    }

    /** Whether something is being read or taken in. */
    ObservableValue<Boolean> works() {
        return Bindings.createBooleanBinding(
                () -> busy.get() || taking.get() != null, busy, taking);
    }

    /** Asked all the while whether it is still wanted. */
    private static final class Stop implements Progress {

        private volatile boolean wanted = true;

        @Override
        public void report(double done) {}

        @Override
        public boolean cancelled() {
            return !wanted;
        }
    }

    /** What is done to a document. */
    private record Taking(Account account, Consumer<Archive> pinning, Stop progress)
            implements ChangeQueue.Editing {

        @Override
        public List<Edit> in(Archive archive) {
            pinning.accept(archive);
            try {
                return Intake.prepare(archive, account, progress);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Says in the history where it came from. */
    private void explain(String group, String reason) {
        var step = changes.undoableProperty().get();
        if (step != null && step.by().group().equals(group)) {
            changes.explain(List.of(step.generation()), reason);
        }
    }

    /** What the file is called; empty while there is none. */
    public String name() {
        Looked now = looked.get();
        return now == null ? "" : now.name();
    }

    /** The rows in error with the reasons; nothing while no file is looked at. */
    public Optional<RowsInError> errors() {
        Looked now = looked.get();
        return now == null
                ? Optional.empty()
                : Optional.of(new RowsInError(now.account(), now.grid(), now.mapping(), words()));
    }
}
