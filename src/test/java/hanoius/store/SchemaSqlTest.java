package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.model.RecordId.Kind;
import hanoius.schema.Column;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the program says of each kind of record, and what the tables of a document say of it. */
class SchemaSqlTest {

    private static final Pattern ONE_OF = Pattern.compile("CHECK \\((\\w+) IN\\s+\\(([^)]*)\\)\\)");
    private static final Pattern AT_LEAST = Pattern.compile("CHECK \\((\\w+) >= (\\d+)\\)");

    /** The tables of lists that are not called as the field is. */
    private static final Map<String, String> LISTS =
            Map.of(
                    "parties", "participation",
                    "other_names", "party_name",
                    "sources", "citation",
                    "series", "chart_series",
                    "panels", "chart_panel");

    private Connection connection;

    @BeforeEach
    void anEmptyDocument() throws SQLException {
        connection = Connections.inMemory();
        DocumentFormat.create(connection);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @EnumSource
    void aTableHasTheColumnsOfTheFieldsThatAreNoLists(Kind kind) throws SQLException {
        Set<String> expected = new TreeSet<>(Set.of("id INTEGER"));
        for (Field<?, ?> field : Schemas.of(kind).fields()) {
            field.columns().stream()
                    .filter(column -> column.type() != Column.Type.LIST)
                    .flatMap(column -> described(kind, field.type(), column))
                    .forEach(expected::add);
        }
        assertEquals(String.join("\n", expected), String.join("\n", columns(kind.word())));
    }

    @Test
    void eachListHasATableOfItsOwn() throws SQLException {
        Set<String> expected = new TreeSet<>();
        for (Schema<?> schema : Schemas.all()) {
            schema.columns().stream()
                    .filter(column -> column.type() == Column.Type.LIST)
                    .map(column -> LISTS.getOrDefault(column.name(), column.name()))
                    .forEach(expected::add);
            schema.fields().stream()
                    .filter(field -> field.columns().isEmpty())
                    .map(field -> LISTS.getOrDefault(field.name(), field.name()))
                    .forEach(expected::add);
        }
        expected.add("translation");
        assertEquals(
                expected,
                new TreeSet<>(
                        strings(
                                "SELECT name FROM sqlite_schema WHERE sql LIKE '%WITHOUT ROWID%'"
                                        + " AND name NOT LIKE 'search%'")));
    }

    private static Stream<String> described(Kind kind, FieldType<?> type, Column column) {
        String name =
                (kind == Kind.LINK || kind == Kind.ATTACHMENT) && names(column)
                        ? column.name() + "_record"
                        : column.name();
        String values =
                switch (column.type()) {
                    case FLAG -> " IN 0, 1";
                    default -> column.allowed().isEmpty() ? "" : " IN " + sorted(column.allowed());
                };
        String itself =
                name
                        + (isNumber(type, column) ? " INTEGER" : " TEXT")
                        + (column.required() || hasEmptyValue(column) ? " NOT NULL" : "")
                        + values
                        + column.minimum().map(least -> " >= " + least).orElse("")
                        + reference(column);
        return column.type() == Column.Type.EDTF
                ? Stream.of(itself, name + "_earliest INTEGER", name + "_latest INTEGER")
                : Stream.of(itself);
    }

    private static boolean names(Column column) {
        return !column.references().isEmpty();
    }

    private static boolean isNumber(FieldType<?> type, Column column) {
        return switch (column.type()) {
            case FLAG, INTEGER -> true;
            case DATE -> type.equals(new FieldType.Day(true));
            case TEXT -> names(column);
            case EDTF, NUMBER, LIST, UUID -> false;
        };
    }

    /** Whether no value is a value of its own in a document, as an empty text is. */
    private static boolean hasEmptyValue(Column column) {
        return column.type() == Column.Type.FLAG
                || (column.type() == Column.Type.TEXT && !names(column));
    }

    private static String reference(Column column) {
        return switch (column.references().size()) {
            case 0 -> "";
            case 1 -> " → " + column.references().getFirst().word();
            default -> " → record";
        };
    }

    private static String sorted(Collection<String> words) {
        return String.join(
                ", ", new TreeSet<>(words.stream().map(each -> each.replace(' ', '_')).toList()));
    }

    /** The columns of a table, each as {@link #described} has it. */
    private Set<String> columns(String table) throws SQLException {
        String sql =
                strings("SELECT sql FROM sqlite_schema WHERE name = '" + table + "'").getFirst();
        Set<String> described = new TreeSet<>();
        for (String each :
                strings(
                        String.format(
                                Locale.ROOT,
                                """
                                SELECT info.name || ' ' || type || iif("notnull", ' NOT NULL', '')
                                    || '|' || ifnull(' → ' || "table", '')
                                FROM pragma_table_info('%1$s') info
                                LEFT JOIN pragma_foreign_key_list('%1$s')
                                    ON "from" = info.name AND info.pk = 0
                                """,
                                table))) {
            String[] parts = each.split("\\|", -1);
            String name = parts[0].substring(0, parts[0].indexOf(' '));
            described.add(
                    parts[0]
                            + checked(ONE_OF, name, sql, " IN ")
                            + checked(AT_LEAST, name, sql, " >= ")
                            + parts[1]);
        }
        return described;
    }

    private static String checked(Pattern check, String column, String sql, String word) {
        Matcher found = check.matcher(sql);
        while (found.find()) {
            if (found.group(1).equals(column)) {
                return word
                        + sorted(List.of(found.group(2).replaceAll("['\\s]", "").split(",", -1)));
            }
        }
        return "";
    }

    private List<String> strings(String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
