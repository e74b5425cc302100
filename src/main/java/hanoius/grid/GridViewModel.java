package hanoius.grid;

import hanoius.archive.Archive;
import hanoius.form.DateNotation.Order;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.paste.Clip;
import hanoius.paste.RowState;
import hanoius.paste.TypedRow;
import hanoius.paste.TypedRow.NearName;
import hanoius.sheet.FigureSheet;
import hanoius.sheet.KindSheet;
import hanoius.sheet.RowSheet;
import hanoius.sheet.RowSheet.Arranged;
import hanoius.sheet.RowSheet.Asked;
import hanoius.sheet.RowSheet.Taking;
import hanoius.sheet.RowSheet.Understood;
import hanoius.task.TaskRunner;
import hanoius.text.Words;
import hanoius.workspace.BackgroundTask;
import hanoius.workspace.EditSession;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows that are typed or pasted and not written yet. Nothing becomes part of the record before the
 * rows are taken, which is one step; what cannot be taken stays. What rows mean is worked out in
 * the background, the newest question first; what is typed is shown at once.
 */
public final class GridViewModel {

    private final Workspace workspace;
    private final EditSession session;
    private final BackgroundTask understanding;
    private final ReadOnlyObjectWrapper<@Nullable RowSheet> sheet = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ShownRows> shown;
    private final Map<RecordId, RowSteps> kept = new HashMap<>();
    private Runnable half = () -> {};
    private boolean keeping;
    private boolean writing;
    private boolean wanted;
    private @Nullable Taking taking;
    private @Nullable Language numbers;
    private @Nullable Order dates;
    private List<String> leftOut = List.of();

    /**
     * @param runner works out what rows mean
     */
    public GridViewModel(Workspace workspace, EditSession session, TaskRunner runner) {
        this.workspace = workspace;
        this.session = session;
        understanding = new BackgroundTask(runner, workspace::failed);
        shown = new ReadOnlyObjectWrapper<>(ShownRows.nothing(workspace.words().language()));
        workspace.lifetime().subscribe(workspace.datasetProperty(), this::follow);
        workspace.lifetime().subscribe(session.rowsProperty(), this::offerAgain);
    }

    /** What the rows are about; null while the grid is not open. */
    public ReadOnlyObjectProperty<@Nullable RowSheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    @Nullable RowSheet sheet() {
        return sheet.get();
    }

    /** The rows as far as they are understood. */
    ReadOnlyObjectProperty<ShownRows> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ShownRows shown() {
        return shown.get();
    }

    List<TypedRow> rows() {
        return shown.get().rows();
    }

    ReadOnlyObjectProperty<Words> wordsProperty() {
        return workspace.wordsProperty();
    }

    ReadOnlyObjectProperty<Theme> themeProperty() {
        return workspace.themeProperty();
    }

    Words words() {
        return workspace.words();
    }

    /**
     * What waited in an earlier session, or for another document, takes the place of what waits.
     */
    private void offerAgain(Map<RecordId, List<List<String>>> waiting) {
        if (!keeping) {
            kept.keySet().retainAll(waiting.keySet());
            waiting.forEach(
                    (id, rows) -> {
                        RowSteps known = kept.get(id);
                        // Another grid keeps its own; what is the same here can be taken back.
                        if (known == null || !known.now().equals(rows)) {
                            var steps = new RowSteps();
                            steps.begin(rows);
                            kept.put(id, steps);
                        }
                    });
            understand();
        }
    }

    /** Lets rows outlive the session. */
    private void keep(RecordId of) {
        keeping = true;
        RowSteps steps = kept.get(of);
        session.keepRows(of, steps == null ? List.of() : steps.now());
        keeping = false;
    }

    /** A change of the record may make other rows of those that wait; also those not shown. */
    private void follow(Dataset dataset) {
        kept.keySet().removeIf(each -> each.kind() == Kind.INDICATOR && !dataset.has(each));
        RowSheet now = sheet.get();
        if (now != null) {
            sheet.set(now.in(dataset).orElse(null));
            understand();
        }
    }

    /** Opens the grid for figures of an indicator, with the rows that wait for it. */
    public void open(RecordId indicator) {
        open(FigureSheet.of(indicator, workspace.dataset()).orElse(null));
    }

    /** Opens the grid for records of a kind, with the rows that wait for it. */
    public void open(Kind kind) {
        open(KindSheet.of(kind, workspace.dataset(), workspace.words()));
    }

    private void open(@Nullable RowSheet other) {
        half.run();
        numbers = null;
        dates = null;
        leftOut = List.of();
        shown.set(ShownRows.nothing(workspace.words().language()));
        sheet.set(other);
        understand();
    }

    /** Leaves the grid; its rows wait until it is opened again. */
    public void leave() {
        half.run();
        understanding.cancel();
        wanted = false;
        sheet.set(null);
        shown.set(ShownRows.nothing(workspace.words().language()));
    }

    /** Why a row cannot be taken, first of all, and in which of its columns that is. */
    String problem(TypedRow wrong, Words words) {
        String why = wrong.firstProblem().map(words::of).orElse("");
        RowSheet now = sheet.get();
        return IntStream.range(0, now == null ? 0 : now.width())
                .filter(
                        each ->
                                wrong.problem(each).isPresent()
                                        && wrong.problem(each).equals(wrong.firstProblem()))
                .boxed()
                .flatMap(
                        each ->
                                now.columns().stream()
                                        .filter(one -> one.isTyped() && one.cell() == each))
                .findFirst()
                .map(
                        each ->
                                words.get(
                                        "grid.first_error_in",
                                        wrong.number(),
                                        each.name().apply(words),
                                        why))
                .orElseGet(() -> words.get("grid.first_error", wrong.number(), why));
    }

    /** Drops the rows, which can be taken back as long as the grid is open. */
    void discard() {
        leftOut = List.of();
        put(TypedTable.of(List.of(), width()));
    }

    private RowSteps steps() {
        RowSheet now = sheet.get();
        return now == null
                ? new RowSteps()
                : kept.computeIfAbsent(now.place(), _ -> new RowSteps());
    }

    /** What is typed, each row as wide as the sheet whatever it was when it began to wait. */
    private TypedTable typed() {
        return TypedTable.of(steps().now(), width());
    }

    /** How many cells a row has. */
    int width() {
        RowSheet now = sheet.get();
        return now == null ? 0 : now.width();
    }

    /** How many rows wait under a name. */
    int waiting(RecordId place) {
        RowSteps waiting = kept.get(place);
        return waiting == null ? 0 : waiting.now().size();
    }

    /**
     * Takes in what is on a clipboard. In an empty grid the columns are found by what stands in
     * them; else the cells stand from one place to the right and down.
     */
    public void paste(String text, String html, int row, int column) {
        RowSheet now = sheet.get();
        List<List<String>> table = Clip.rows(text, html);
        if (table.isEmpty() || now == null) {
            return;
        }
        Arranged found =
                steps().now().isEmpty()
                        ? now.arranged(table, workspace.words())
                        : new Arranged(List.of(), List.of());
        leftOut = found.leftOut();
        put(
                found.rows().isEmpty()
                        ? typed().over(table, row, column)
                        : TypedTable.of(found.rows(), width()).trimmed());
    }

    /** What is typed in a cell. */
    String typed(int row, int column) {
        List<List<String>> now = steps().now();
        return row < now.size() && column < now.get(row).size() ? now.get(row).get(column) : "";
    }

    /** What names in a cell may mean that nothing is called. */
    List<NearName> near(GridCell cell) {
        List<TypedRow> all = rows();
        return cell.row() < all.size() ? all.get(cell.row()).near(cell.column()) : List.of();
    }

    /** Remembers what is being typed into a cell, which stays however the grid is left. */
    void typeHalf(int row, int column, String text) {
        half = () -> type(row, column, text);
    }

    /** Forgets what was being typed. */
    void forgetHalf() {
        half = () -> {};
    }

    /** Lets a text stand in a cell. */
    public void type(int row, int column, String text) {
        forgetHalf();
        if (sheet.get() != null && !typed(row, column).equals(text)) {
            put(typed().with(row, column, text));
        }
    }

    /** Empties a column of some rows. */
    void clear(Collection<Integer> some, Collection<Integer> columns) {
        put(typed().filled(some, columns, _ -> ""));
    }

    /** Lets the cells of some rows say what the topmost of them says. */
    void fillDown(Collection<Integer> some, Collection<Integer> columns) {
        int top = some.stream().mapToInt(each -> each).min().orElse(0);
        put(typed().filled(some, columns, column -> typed(top, column)));
    }

    /** Takes whole rows out. */
    void remove(Collection<Integer> some) {
        put(typed().without(some));
    }

    /** Takes back what was done here last; when nothing is left, it is the document's turn. */
    void takeBack() {
        if (!undo()) {
            session.undo();
        }
    }

    /** Does again what was taken back last. */
    void doAgain() {
        if (!redo()) {
            session.redo();
        }
    }

    /** Takes back what was last done in the grid; false when there is nothing. */
    boolean undo() {
        boolean done = steps().undo();
        keepShown();
        return done;
    }

    /** Does again what was taken back last; false when there is nothing. */
    boolean redo() {
        boolean done = steps().redo();
        keepShown();
        return done;
    }

    private void put(TypedTable now) {
        steps().put(now.rows());
        keepShown();
    }

    private void keepShown() {
        RowSheet now = sheet.get();
        if (now != null) {
            keep(now.place());
        }
        understand();
    }

    /** Reads numbers as a language writes them. */
    void readNumbers(Language chosen) {
        numbers = chosen;
        understand();
    }

    /** Reads days that are written in numbers with the day or the month first. */
    void readDates(Order chosen) {
        dates = chosen;
        understand();
    }

    private void understand() {
        RowSheet of = sheet.get();
        if (of == null) {
            return;
        }
        List<List<String>> typed = typed().rows();
        taking = null;
        shown.set(shown.get().typed(of, typed, leftOut));
        var asked = new Asked(workspace.words(), numbers, dates);
        List<TypedRow> before = rows();
        List<String> missing = leftOut;
        session.ask(
                open -> open,
                open ->
                        understanding.runLater(
                                progress ->
                                        reading(
                                                of.understood(open, typed, asked, progress),
                                                before,
                                                of,
                                                missing),
                                read -> {
                                    if (of.equals(sheet.get())) {
                                        show(read);
                                    }
                                }));
    }

    /** Rows that are understood, and what is written of them. */
    private record Reading(ShownRows shown, Taking taking) {}

    private static Reading reading(
            Understood understood, List<TypedRow> before, RowSheet sheet, List<String> missing) {
        return new Reading(ShownRows.of(understood, before, sheet, missing), understood.taking());
    }

    private void show(Reading read) {
        taking = read.taking();
        shown.set(read.shown());
        if (wanted) {
            wanted = false;
            take();
        }
    }

    /**
     * Writes the rows that can be taken, as one step, as soon as all of them are understood. Those
     * in error stay; when there are none, the grid is closed.
     */
    public void take() {
        RowSheet of = sheet.get();
        Taking written = taking;
        if (of == null || writing) {
            return;
        }
        if (written == null) {
            wanted = true;
            return;
        }
        if (shown.get().taken() == 0) {
            return;
        }
        List<TypedRow> some = rows();
        writing = true;
        session.commit(
                EditSession.newGroup(),
                open -> edits(written, open),
                _ -> taken(of.place(), some),
                _ -> {
                    writing = false;
                    return false;
                });
    }

    private static List<Edit> edits(Taking taking, Archive open) {
        try {
            return taking.edits(open);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was typed while the rows were written stays too. */
    private void taken(RecordId of, List<TypedRow> some) {
        writing = false;
        Map<List<String>, Long> written =
                some.stream()
                        .filter(each -> each.state() != RowState.IN_ERROR)
                        .collect(Collectors.groupingBy(TypedRow::cells, Collectors.counting()));
        RowSteps waiting = kept.getOrDefault(of, new RowSteps());
        List<List<String>> left =
                waiting.now().stream()
                        .filter(each -> written.merge(each, -1L, Long::sum) < 0)
                        .toList();
        // What is undone from now on is the step of the document.
        waiting.begin(left);
        keep(of);
        RowSheet now = sheet.get();
        if (now != null && now.place().equals(of)) {
            if (left.isEmpty()) {
                leave();
            } else {
                understand();
            }
        }
    }
}
