package hanoius.importing;

import hanoius.archive.Archive;
import hanoius.exchange.CellProblem;
import hanoius.form.DateNotation.Order;
import hanoius.importing.ImportLines.Line;
import hanoius.importing.ImportLines.Sort;
import hanoius.importing.Taking.Stop;
import hanoius.intake.Batch;
import hanoius.intake.Grid;
import hanoius.intake.Incoming;
import hanoius.intake.Intake;
import hanoius.intake.Intake.Received;
import hanoius.intake.KnownTables;
import hanoius.intake.Mapping;
import hanoius.intake.Meanings;
import hanoius.intake.Mention;
import hanoius.intake.Mention.Unmatched;
import hanoius.intake.ReceivedFile;
import hanoius.intake.RowProblem;
import hanoius.intake.Target;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.schema.Schemas;
import hanoius.task.TaskRunner;
import hanoius.task.TaskRunner.Progress;
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

    private final Workspace workspace;
    private final ChangeQueue changes;
    private final TaskRunner runner;
    private final KnownTables known;
    private final Consumer<Archive> pinning;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<@Nullable Looked> looked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Stop> taking = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Sort> sort = new SimpleObjectProperty<>();
    private final ObservableValue<List<Line>> lines;
    private TaskRunner.@Nullable Request request;

    /**
     * @param runner reads files and makes accounts
     * @param known what was said of tables before
     * @param pinning keeps a document as it is before something is taken into it
     * @param failed told why a file cannot be read
     */
    public ImportViewModel(
            Workspace workspace,
            ChangeQueue changes,
            TaskRunner runner,
            KnownTables known,
            Consumer<Archive> pinning,
            Consumer<Throwable> failed) {
        this.workspace = workspace;
        this.changes = changes;
        this.runner = runner;
        this.known = known;
        this.pinning = pinning;
        this.failed = failed;
        lines =
                Bindings.createObjectBinding(
                        this::linesNow, looked, sort, workspace.wordsProperty());
    }

    /** Reads files and tells what taking them in would do, together and as one step. */
    public void open(List<Path> files) {
        List<Path> all = List.copyOf(files);
        start(
                (_, progress) -> {
                    Map<String, Received> received = new LinkedHashMap<>();
                    for (Path each : all) {
                        String name = String.valueOf(each.getFileName());
                        received.put(
                                received.containsKey(name) ? each.toString() : name,
                                Intake.read(each, progress));
                    }
                    return received;
                });
    }

    /** The same of a text that was pasted, as of a file of that name. */
    public void open(String name, String text) {
        start((_, progress) -> Map.of(name, Intake.ofText(name, text, progress)));
    }

    private interface Reading {
        Map<String, Received> of(Archive open, Progress progress) throws IOException;
    }

    private void start(Reading reading) {
        giveUp();
        looked.set(null);
        sort.set(null);
        KnownTables before = known;
        begin(
                (open, here, words, progress) -> {
                    List<ReceivedFile> files = new ArrayList<>();
                    reading.of(open, progress)
                            .forEach(
                                    (name, each) ->
                                            files.add(
                                                    understood(
                                                            name, each, before, here, words,
                                                            progress)));
                    return looked(open, files, 0, Meanings.NONE, here, progress);
                });
    }

    private static ReceivedFile understood(
            String name,
            Received received,
            KnownTables known,
            Dataset here,
            Words words,
            Progress progress) {
        return switch (received) {
            case Received.Table table ->
                    known.of(table.grid(), words)
                            .map(
                                    each ->
                                            ReceivedFile.of(name, table, each, words, progress)
                                                    .asRemembered())
                            .orElseGet(() -> likely(name, table, words, progress));
            case Received.Rows rows -> ReceivedFile.of(name, rows, Map.of(), here);
        };
    }

    private static ReceivedFile likely(
            String name, Received.Table table, Words words, Progress progress) {
        return ReceivedFile.of(name, table, Mapping.likely(table.grid(), words), words, progress);
    }

    /** Understands the columns of the file that is shown by what they are called alone. */
    void forget() {
        Looked now = looked.get();
        if (now != null && now.file().received() instanceof Received.Table table) {
            String name = now.file().name();
            replace(now, (_, words, progress) -> likely(name, table, words, progress));
        }
    }

    private static Looked looked(
            Archive open,
            List<ReceivedFile> files,
            int shown,
            Meanings meanings,
            Dataset here,
            Progress progress) {
        ReceivedFile wanted = files.get(shown);
        Batch batch = Batch.of(open, here, files, meanings, progress);
        return new Looked(batch, batch.files().indexOf(wanted), meanings, here);
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
        sort.set(null);
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

    /** The one sort of which lines are shown; null for all that need somebody or do something. */
    ObjectProperty<@Nullable Sort> sortProperty() {
        return sort;
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
        if (now != null
                && mapping != null
                && now.file().received() instanceof Received.Table table) {
            Mapping chosen = choosing.of(mapping);
            String name = now.file().name();
            replace(
                    now,
                    (_, words, progress) -> ReceivedFile.of(name, table, chosen, words, progress));
        }
    }

    private interface Replacing {
        ReceivedFile of(Dataset here, Words words, Progress progress);
    }

    /** Understands the file that is shown otherwise. */
    private void replace(Looked now, Replacing replacing) {
        int shown = now.shown();
        List<ReceivedFile> files = now.batch().files();
        Meanings meanings = now.meanings();
        begin(
                (open, here, words, progress) -> {
                    List<ReceivedFile> others = new ArrayList<>(files);
                    others.set(shown, replacing.of(here, words, progress));
                    return looked(open, others, shown, meanings, here, progress);
                });
    }

    /** Shows the columns of another file. */
    void show(int file) {
        Looked now = looked.get();
        if (now != null) {
            looked.set(now.showing(file));
        }
    }

    /** What a name that nothing is called may mean, and what that is called; empty for new. */
    Map<Optional<RecordId>, String> meanings(Unmatched unmatched) {
        Looked now = looked.get();
        Map<Optional<RecordId>, String> choices = new LinkedHashMap<>();
        choices.put(
                Optional.empty(),
                words().get(unmatched.stops() ? "import.choose" : "import.as_new"));
        if (now != null) {
            ImportLines lines = new ImportLines(now, words());
            Stream.concat(unmatched.near().stream(), Stream.ofNullable(unmatched.meant()))
                    .forEach(each -> choices.put(Optional.of(each), lines.name(each)));
        }
        return choices;
    }

    /** Says what a name means that nothing is called; empty for something new. */
    void mean(Mention mention, Optional<RecordId> meant) {
        Looked now = looked.get();
        if (now != null) {
            int shown = now.shown();
            List<ReceivedFile> files = now.batch().files();
            Meanings meanings = now.meanings().with(mention, meant);
            begin(
                    (open, here, _, progress) ->
                            looked(open, files, shown, meanings, here, progress));
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
        if (now != null && now.file().received() instanceof Received.Rows rows) {
            String name = now.file().name();
            Map<String, String> chosen = new TreeMap<>(now.file().incoming().defaults());
            chosen.keySet().removeAll(now.file().usual().keySet());
            chosen.put(column, value);
            replace(now, (here, _, _) -> ReceivedFile.of(name, rows, chosen, here));
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
        return now.ofFile().tables().stream()
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
        } else if (now.file().incoming().origin() == Incoming.Origin.FOREIGN) {
            fixed.putAll(now.file().incoming().defaults());
            String table = Schemas.of(kind(now)).table();
            now.ofFile().problems().stream()
                    .filter(each -> each.table().equals(table) && isMissing(each))
                    .forEach(each -> fixed.putIfAbsent(each.column(), ""));
        }
        return fixed;
    }

    private static boolean isMissing(RowProblem problem) {
        return problem.why() instanceof CellProblem why
                && why.reason() == CellProblem.Reason.MISSING;
    }

    /** How many lines there are of a sort, or rows that are the same. */
    long count(Sort wanted) {
        Looked now = looked.get();
        return now == null ? 0 : new ImportLines(now, words()).count(wanted);
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
        return now == null ? List.of() : new ImportLines(now, words()).of(sort.get());
    }

    /** Takes all that is right, as one step; what is in error is left. */
    void take() {
        Looked now = looked.get();
        if (now == null || now.account().edits().isEmpty() || taking.get() != null) {
            return;
        }
        String group = "import " + UUID.randomUUID();
        String reason = words().get("import.reason", now.batch().name());
        var stop = new Stop();
        taking.set(stop);
        changes.submit(
                group,
                new Taking(now.account(), pinning, stop),
                _ -> {
                    remember(now.batch());
                    close();
                    explain(group, reason);
                },
                this::isStopped);
    }

    private void remember(Batch taken) {
        for (ReceivedFile each : taken.files()) {
            Grid grid = each.grid();
            Mapping mapping = each.mapping();
            if (grid != null && mapping != null) {
                known.keep(grid, mapping);
            }
        }
    }

    /** Stops what is being taken in: nothing of it is written. */
    void stop() {
        Stop now = taking.get();
        if (now != null) {
            now.stop();
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
        return now == null ? "" : now.batch().name();
    }

    /** The rows in error with the reasons; nothing while no file is looked at. */
    public Optional<RowsInError> errors() {
        Looked now = looked.get();
        return now == null ? Optional.empty() : Optional.of(new RowsInError(now.batch(), words()));
    }
}
