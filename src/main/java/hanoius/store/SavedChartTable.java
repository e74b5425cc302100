package hanoius.store;

import hanoius.model.ChartDefinition;
import hanoius.model.ChartForm;
import hanoius.model.ChartMode;
import hanoius.model.RecordId;
import hanoius.model.SavedChart;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Charts as rows, and as JSON in the history. */
final class SavedChartTable {

    static final String KIND = "chart";

    /** The tables that an edit of a chart changes. */
    static final Set<String> TABLES = Set.of("chart", "chart_series", "chart_panel");

    private static final String JSON =
            """
            SELECT json_object('name', name, 'mode', mode, 'base', base,
                'equal_spans', equal_spans, 'fitted', fitted,
                'first_day', first_day, 'last_day', last_day,
                'series', json((SELECT json_group_array(
                        json_object('indicator', indicator, 'form', form, 'shown', shown)
                        ORDER BY position)
                    FROM chart_series WHERE chart_series.chart = chart.id)),
                'panels', json((SELECT json_group_array(
                        json_object('unit', unit, 'weight', weight) ORDER BY unit)
                    FROM chart_panel WHERE chart_panel.chart = chart.id))) AS json
            FROM chart WHERE id = ?\
            """;

    private final Statements statements;

    SavedChartTable(Statements statements) {
        this.statements = statements;
    }

    List<SavedChart> readAll() throws SQLException {
        Map<Long, List<ChartDefinition.Entry>> series = new HashMap<>();
        statements.list(
                "SELECT * FROM chart_series ORDER BY chart, position",
                row ->
                        series.computeIfAbsent(row.number("chart"), _ -> new ArrayList<>())
                                .add(entry(row)));
        Map<Long, Map<String, Double>> weights = new HashMap<>();
        statements.list(
                "SELECT * FROM chart_panel",
                row ->
                        weights.computeIfAbsent(row.number("chart"), _ -> new HashMap<>())
                                .put(row.text("unit"), Double.valueOf(row.text("weight"))));
        return statements.list(
                "SELECT * FROM chart ORDER BY id",
                row -> {
                    long id = row.number("id");
                    return new SavedChart(
                            RecordId.chart(Long.toString(id)),
                            row.text("name"),
                            new ChartDefinition(
                                    series.getOrDefault(id, List.of()),
                                    row.word(ChartMode.class, "mode"),
                                    row.optionalDay("base"),
                                    row.flag("equal_spans"),
                                    row.flag("fitted"),
                                    weights.getOrDefault(id, Map.of())),
                            LocalDate.ofEpochDay(row.number("first_day")),
                            LocalDate.ofEpochDay(row.number("last_day")));
                });
    }

    private static ChartDefinition.Entry entry(Row row) throws SQLException {
        return new ChartDefinition.Entry(
                RecordId.indicator(row.text("indicator")),
                row.optional("form") == null ? null : row.word(ChartForm.class, "form"),
                row.flag("shown"));
    }

    /** A number that no chart of this document has or had. */
    long nextId() throws SQLException {
        return statements
                .list(
                        """
                        SELECT 1 + max(ifnull((SELECT max(id) FROM chart), 0),
                            ifnull((SELECT max(CAST(key AS INTEGER)) FROM revision
                                WHERE kind = 'chart'), 0)) AS next\
                        """,
                        row -> row.number("next"))
                .getFirst();
    }

    /** Writes a chart in place of the one of its number, if there is one. */
    void write(SavedChart chart) throws SQLException {
        long id = number(chart);
        delete(id);
        ChartDefinition definition = chart.definition();
        LocalDate base = definition.base();
        statements.run(
                """
                INSERT INTO chart (id, name, mode, base, equal_spans, fitted, first_day, last_day)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                id,
                chart.name(),
                Row.word(definition.mode()),
                base == null ? null : (Long) base.toEpochDay(),
                definition.equalSpans(),
                definition.fitted(),
                chart.from().toEpochDay(),
                chart.to().toEpochDay());
        for (int i = 0; i < definition.series().size(); i++) {
            ChartDefinition.Entry each = definition.series().get(i);
            ChartForm form = each.form();
            statements.run(
                    "INSERT INTO chart_series VALUES (?, ?, ?, ?, ?)",
                    id,
                    i,
                    each.indicator().key(),
                    form == null ? null : Row.word(form),
                    each.shown());
        }
        for (Map.Entry<String, Double> each : definition.weights().entrySet()) {
            statements.run(
                    "INSERT INTO chart_panel VALUES (?, ?, ?)",
                    id,
                    each.getKey(),
                    each.getValue().toString());
        }
    }

    /** The number under which a chart has its row. */
    static long number(SavedChart chart) {
        return Long.parseLong(chart.id().key());
    }

    void delete(long id) throws SQLException {
        statements.run("DELETE FROM chart WHERE id = ?", id);
    }

    /** A chart as the history keeps it; null if there is none of that number. */
    @Nullable String json(long id) throws SQLException {
        List<String> found = statements.list(JSON, row -> row.text("json"), id);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** Puts a chart back as the history has it; null deletes it. */
    void restore(long id, @Nullable String json) throws SQLException {
        delete(id);
        if (json != null) {
            statements.run(
                    """
                    INSERT INTO chart (id, name, mode, base, equal_spans, fitted, first_day,
                        last_day)
                    SELECT ?1, ?2 ->> 'name', ?2 ->> 'mode', ?2 ->> 'base', ?2 ->> 'equal_spans',
                        ?2 ->> 'fitted', ?2 ->> 'first_day', ?2 ->> 'last_day'\
                    """,
                    id,
                    json);
            statements.run(
                    """
                    INSERT INTO chart_series SELECT ?1, key, value ->> 'indicator',
                        value ->> 'form', value ->> 'shown' FROM json_each(?2, '$.series')\
                    """,
                    id,
                    json);
            statements.run(
                    """
                    INSERT INTO chart_panel SELECT ?1, value ->> 'unit', value ->> 'weight'
                    FROM json_each(?2, '$.panels')\
                    """,
                    id,
                    json);
        }
    }
}
