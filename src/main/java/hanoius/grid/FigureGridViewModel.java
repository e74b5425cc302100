package hanoius.grid;

import hanoius.edtf.Refusal;
import hanoius.form.DateNotation.Order;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Indicator;
import hanoius.model.RecordId;
import hanoius.paste.Clip;
import hanoius.paste.FigureCells;
import hanoius.paste.FigureColumn;
import hanoius.paste.FigureRow;
import hanoius.paste.FigureRow.State;
import hanoius.paste.FigureRows;
import hanoius.paste.Manner;
import hanoius.paste.TakenFigures;
import hanoius.text.Words;
import hanoius.workspace.BackgroundTask;
import hanoius.workspace.EditSession;
import hanoius.workspace.Workspace;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rows of figures of one indicator that are typed or pasted and not written yet. Nothing becomes
 * part of the record before the rows are taken, which is one step; what cannot be taken stays.
 */
public final class FigureGridViewModel {

    /** More rows than these are understood in the background. */
    private static final int AT_ONCE = 500;

    private final Workspace workspace;
    private final EditSession session;
    private final BackgroundTask understanding;
    private final ReadOnlyObjectWrapper<@Nullable Indicator> indicator =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<FigureRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Manner> manner;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final Map<RecordId, RowSteps> kept = new HashMap<>();
    private Runnable half = () -> {};
    private boolean keeping;
    private @Nullable Language numbers;
    private @Nullable Order dates;

    public FigureGridViewModel(Workspace workspace, EditSession session) {
        this.workspace = workspace;
        this.session = session;
        understanding = workspace.background();
        manner = new ReadOnlyObjectWrapper<>(Manner.of(List.of(), workspace.words().language()));
        workspace.lifetime().subscribe(workspace.datasetProperty(), this::follow);
        workspace.lifetime().subscribe(session.rowsProperty(), this::offerAgain);
    }

    /** Whose figures are typed; null while the grid is not open. */
    public ReadOnlyObjectProperty<@Nullable Indicator> indicatorProperty() {
        return indicator.getReadOnlyProperty();
    }

    /** The rows as they are understood, and an empty one after them. */
    public ReadOnlyObjectProperty<List<FigureRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    List<FigureRow> rows() {
        return rows.get();
    }

    /** How numbers and days are read. */
    public ReadOnlyObjectProperty<Manner> mannerProperty() {
        return manner.getReadOnlyProperty();
    }

    /** Whether rows are being understood or written. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Words> wordsProperty() {
        return workspace.wordsProperty();
    }

    Words words() {
        return workspace.words();
    }

    /** Whether the document can be changed. */
    public boolean isWritable() {
        return session.isWritable();
    }

    /**
     * What waited in an earlier session, or for another document, takes the place of what waits.
     */
    private void offerAgain(Map<RecordId, List<List<String>>> waiting) {
        if (!keeping) {
            kept.clear();
            waiting.forEach(
                    (id, rows) -> {
                        var steps = new RowSteps();
                        steps.put(rows.stream().map(FigureCells::of).toList());
                        kept.put(id, steps);
                    });
            understand();
        }
    }

    /** Lets the rows of an indicator outlive the session. */
    private void keep(RecordId of) {
        keeping = true;
        RowSteps steps = kept.get(of);
        session.keepRows(
                of,
                steps == null ? List.of() : steps.now().stream().map(FigureCells::cells).toList());
        keeping = false;
    }

    /** A change of the record may make other rows of those that wait; also those not shown. */
    private void follow(Dataset dataset) {
        kept.keySet().removeIf(each -> !dataset.has(each));
        Indicator shown = indicator.get();
        if (shown != null) {
            indicator.set(dataset.find(shown.id(), Indicator.class).orElse(null));
            understand();
        }
    }

    /** Opens the grid for figures of an indicator, with the rows that wait for it. */
    public void open(RecordId id) {
        half.run();
        numbers = null;
        dates = null;
        indicator.set(workspace.dataset().find(id, Indicator.class).orElse(null));
        understand();
    }

    /** Leaves the grid; its rows wait until it is opened for that indicator again. */
    public void leave() {
        half.run();
        understanding.cancel();
        busy.set(false);
        indicator.set(null);
        rows.set(List.of());
    }

    /** Drops the rows, which can be taken back as long as the grid is open. */
    void discard() {
        put(List.of());
    }

    private RowSteps steps() {
        Indicator shown = indicator.get();
        return shown == null
                ? new RowSteps()
                : kept.computeIfAbsent(shown.id(), _ -> new RowSteps());
    }

    /** How many rows wait for an indicator. */
    int waiting(RecordId id) {
        RowSteps waiting = kept.get(id);
        return waiting == null ? 0 : waiting.now().size();
    }

    /**
     * Takes in what is on a clipboard. In an empty grid the columns are found by what stands in
     * them; else the cells stand from one place to the right and down.
     */
    public void paste(String text, String html, int row, FigureColumn column) {
        List<List<String>> table = Clip.rows(text, html);
        if (table.isEmpty()) {
            return;
        }
        List<FigureCells> now = steps().now();
        List<FigureCells> found = now.isEmpty() ? FigureRows.typed(table) : List.of();
        put(found.isEmpty() ? over(now, table, row, column) : found);
    }

    private static List<FigureCells> over(
            List<FigureCells> now, List<List<String>> table, int row, FigureColumn column) {
        List<FigureCells> all = new ArrayList<>(now);
        List<FigureColumn> columns = FigureColumn.from(column);
        for (int i = 0; i < table.size(); i++) {
            FigureCells cells = row + i < all.size() ? all.get(row + i) : FigureCells.EMPTY;
            List<String> line = table.get(i);
            for (int j = 0; j < Math.min(line.size(), columns.size()); j++) {
                cells = cells.with(columns.get(j), line.get(j));
            }
            set(all, row + i, cells);
        }
        return all;
    }

    private static void set(List<FigureCells> all, int row, FigureCells cells) {
        while (all.size() <= row) {
            all.add(FigureCells.EMPTY);
        }
        all.set(row, cells);
    }

    /** What is typed in a cell. */
    String typed(int row, FigureColumn column) {
        List<FigureCells> now = steps().now();
        return row < now.size() ? now.get(row).in(column) : "";
    }

    /** Remembers what is being typed into a cell, which stays however the grid is left. */
    void typeHalf(int row, FigureColumn column, String text) {
        half = () -> type(row, column, text);
    }

    /** Forgets what was being typed. */
    void forgetHalf() {
        half = () -> {};
    }

    /** Lets a text stand in a cell. */
    public void type(int row, FigureColumn column, String text) {
        forgetHalf();
        if (!typed(row, column).equals(text)) {
            List<FigureCells> all = new ArrayList<>(steps().now());
            set(all, row, (row < all.size() ? all.get(row) : FigureCells.EMPTY).with(column, text));
            put(all);
        }
    }

    /** Empties a column of some rows. */
    void clear(Collection<Integer> some, Collection<FigureColumn> columns) {
        fill(some, columns, _ -> "");
    }

    /** Lets the cells of some rows say what the topmost of them says. */
    void fillDown(Collection<Integer> some, Collection<FigureColumn> columns) {
        int top = some.stream().mapToInt(each -> each).min().orElse(0);
        fill(some, columns, column -> typed(top, column));
    }

    private interface Filling {
        String text(FigureColumn column);
    }

    private void fill(Collection<Integer> some, Collection<FigureColumn> columns, Filling filling) {
        List<FigureCells> all = new ArrayList<>(steps().now());
        for (int row : some) {
            for (FigureColumn column : columns) {
                if (row < all.size()) {
                    all.set(row, all.get(row).with(column, filling.text(column)));
                }
            }
        }
        put(all);
    }

    /** Takes whole rows out. */
    void remove(Collection<Integer> some) {
        List<FigureCells> all = new ArrayList<>();
        List<FigureCells> now = steps().now();
        for (int row = 0; row < now.size(); row++) {
            if (!some.contains(row)) {
                all.add(now.get(row));
            }
        }
        put(all);
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

    private void put(List<FigureCells> all) {
        List<FigureCells> some = new ArrayList<>(all);
        while (!some.isEmpty() && some.getLast().isEmpty()) {
            some.removeLast();
        }
        steps().put(some);
        keepShown();
    }

    private void keepShown() {
        Indicator shown = indicator.get();
        if (shown != null) {
            keep(shown.id());
        }
        understand();
    }

    /** Reads numbers as a language writes them. */
    public void readNumbers(Language chosen) {
        numbers = chosen;
        understand();
    }

    /** Reads days that are written in numbers with the day or the month first. */
    public void readDates(Order chosen) {
        dates = chosen;
        understand();
    }

    private void understand() {
        Indicator of = indicator.get();
        if (of == null) {
            return;
        }
        List<FigureCells> typed = steps().now();
        Manner told = Manner.of(typed, workspace.words().language());
        Manner chosen =
                new Manner(
                        numbers == null ? told.numbers() : numbers,
                        dates == null ? told.dates() : dates);
        manner.set(chosen);
        Dataset dataset = workspace.dataset();
        if (typed.size() <= AT_ONCE) {
            understanding.cancel();
            show(FigureRows.understood(typed, chosen, of, dataset));
        } else {
            busy.set(true);
            understanding.run(
                    dataset, _ -> FigureRows.understood(typed, chosen, of, dataset), this::show);
        }
    }

    private void show(List<FigureRow> understood) {
        busy.set(false);
        List<FigureRow> all = new ArrayList<>(understood);
        all.add(FigureRow.empty(all.size() + 1));
        rows.set(List.copyOf(all));
    }

    /** How many rows are this to the record. */
    long count(State state) {
        return rows.get().stream()
                .limit(steps().now().size())
                .filter(each -> each.state() == state)
                .count();
    }

    /** How many rows would be written. */
    long taken() {
        return count(State.NEW) + count(State.CHANGED);
    }

    /** How many days that are written in numbers could be others. */
    long ambiguousDays() {
        return FigureRows.ambiguousDays(
                steps().now().subList(0, Math.min(AT_ONCE, steps().now().size())));
    }

    /** Why a cell keeps its row from being taken. */
    static Optional<Refusal> problem(FigureRow row, FigureColumn column) {
        return row.problem(column);
    }

    /**
     * Writes the rows that can be taken, as one step. Those in error stay; when there are none, the
     * grid is closed.
     */
    public void take() {
        Indicator of = indicator.get();
        if (of == null || busy.get() || taken() == 0) {
            return;
        }
        List<FigureRow> some = rows.get();
        String language = workspace.words().language().code();
        busy.set(true);
        session.commit(
                EditSession.newGroup(),
                archive -> TakenFigures.edits(some, of.id(), language, archive::unused),
                _ -> taken(of.id(), some),
                _ -> {
                    busy.set(false);
                    return false;
                });
    }

    /** What was typed while the rows were written stays too. */
    private void taken(RecordId of, List<FigureRow> some) {
        busy.set(false);
        Map<FigureCells, Long> written =
                some.stream()
                        .filter(each -> each.state() != State.IN_ERROR)
                        .collect(Collectors.groupingBy(FigureRow::typed, Collectors.counting()));
        RowSteps waiting = kept.getOrDefault(of, new RowSteps());
        List<FigureCells> left =
                waiting.now().stream()
                        .filter(each -> written.merge(each, -1L, Long::sum) < 0)
                        .toList();
        waiting.clear();
        waiting.put(left);
        keep(of);
        Indicator shown = indicator.get();
        if (shown != null && shown.id().equals(of)) {
            if (left.isEmpty()) {
                leave();
            } else {
                understand();
            }
        }
    }
}
