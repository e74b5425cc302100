package hanoius.store;

import hanoius.model.ChartDefinition;
import hanoius.model.RecordId;
import hanoius.model.SavedChart;
import hanoius.store.DocumentException.Reason;
import hanoius.store.EditTable.Revision;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Changes of an open document, each one transaction with its entry in the history. They leave the
 * day of the record's last change alone: pictures print it, and a chart that was saved or renamed
 * makes no figure newer.
 */
final class Edits {

    /** One of the changes below. */
    @FunctionalInterface
    interface Edit {
        void run(Edits edits) throws SQLException;
    }

    /** Changes rows and tells what was changed. */
    @FunctionalInterface
    private interface Work {
        List<Revision> run() throws SQLException;
    }

    private final Path path;
    private final Connection connection;
    private final Statements statements;
    private final InstantSource clock;
    private final SavedChartTable charts;
    private final EditTable history;

    Edits(Path path, Connection connection, Statements statements, InstantSource clock) {
        this.path = path;
        this.connection = connection;
        this.statements = statements;
        this.clock = clock;
        charts = new SavedChartTable(statements);
        history = new EditTable(statements);
    }

    /** The charts and steps as they are now. */
    static ChartList list(Statements statements) throws SQLException {
        EditTable history = new EditTable(statements);
        return new ChartList(
                new SavedChartTable(statements).readAll(),
                history.step(history.position()),
                history.step(history.undone()));
    }

    /** Adds a chart. */
    void add(String name, ChartDefinition definition, LocalDate from, LocalDate to)
            throws SQLException {
        edit(
                () -> {
                    requireFree(name);
                    long id = charts.nextId();
                    charts.write(
                            new SavedChart(
                                    RecordId.chart(Long.toString(id)), name, definition, from, to));
                    return List.of(revision(id, null));
                });
    }

    /** Writes a chart anew that is still what the editor saw. */
    void replace(SavedChart seen, SavedChart wanted) throws SQLException {
        edit(
                () -> {
                    requireUnchanged(seen);
                    if (!wanted.name().equals(seen.name())) {
                        requireFree(wanted.name());
                    }
                    String before = charts.json(SavedChartTable.number(seen));
                    charts.write(wanted);
                    return List.of(revision(SavedChartTable.number(seen), before));
                });
    }

    /** Deletes a chart that is still what the editor saw. */
    void delete(SavedChart seen) throws SQLException {
        edit(
                () -> {
                    requireUnchanged(seen);
                    String before = charts.json(SavedChartTable.number(seen));
                    charts.delete(SavedChartTable.number(seen));
                    return List.of(revision(SavedChartTable.number(seen), before));
                });
    }

    private Revision revision(long chart, @Nullable String before) throws SQLException {
        return new Revision(SavedChartTable.KIND, Long.toString(chart), before, charts.json(chart));
    }

    /** Takes back the edit at which the document stands, if that is still the one meant. */
    void undo(long edit) throws SQLException {
        within(
                () -> {
                    require(edit != 0 && history.position() == edit);
                    List<Revision> back =
                            history.revisions(edit).reversed().stream()
                                    .map(Revision::reversed)
                                    .toList();
                    apply(back);
                    history.move(nextGeneration(), history.before(edit), clock.instant(), back);
                });
    }

    /** Does the edit again that was undone last, if that is still the one meant. */
    void redo(long edit) throws SQLException {
        within(
                () -> {
                    require(edit != 0 && history.undone() == edit);
                    List<Revision> again = history.revisions(edit);
                    apply(again);
                    history.move(nextGeneration(), edit, clock.instant(), again);
                });
    }

    private void apply(List<Revision> revisions) throws SQLException {
        for (Revision each : revisions) {
            if (!each.kind().equals(SavedChartTable.KIND)) {
                throw new IllegalArgumentException("the history names a " + each.kind());
            }
            long id = Long.parseLong(each.key());
            require(Objects.equals(charts.json(id), each.before()));
            charts.restore(id, each.after());
        }
    }

    private void edit(Work work) throws SQLException {
        within(
                () -> {
                    List<Revision> revisions = work.run();
                    history.add(nextGeneration(), clock.instant(), revisions);
                });
    }

    private long nextGeneration() throws SQLException {
        return new DocumentTable(statements).nextGeneration();
    }

    private void within(Transaction.Work work) throws SQLException {
        Set<String> tables = new HashSet<>(SavedChartTable.TABLES);
        tables.addAll(EditTable.TABLES);
        Transaction.run(
                connection,
                () -> {
                    // A seal that is written anew would hide what was damaged before.
                    List<String> broken = Seal.broken(statements, tables);
                    if (!broken.isEmpty()) {
                        throw new DocumentException(
                                path, Reason.DAMAGED, "is damaged: " + broken.getFirst());
                    }
                    work.run();
                    Seal.write(statements, tables);
                });
    }

    private void requireFree(String name) throws SQLException {
        if (charts.readAll().stream().anyMatch(each -> each.name().equals(name))) {
            throw new DocumentException(
                    path, Reason.NAME_TAKEN, "has a chart named '" + name + "' already");
        }
    }

    private void requireUnchanged(SavedChart seen) throws SQLException {
        require(charts.readAll().contains(seen));
    }

    private void require(boolean unchanged) {
        if (!unchanged) {
            throw new DocumentException(
                    path,
                    Reason.CHANGED,
                    "was changed by another program in the meantime; look at it again");
        }
    }
}
