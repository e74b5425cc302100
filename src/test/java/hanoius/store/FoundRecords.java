package hanoius.store;

import hanoius.model.RecordId;
import hanoius.query.Clause;
import hanoius.query.Query;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a search finds, by the records' names. */
final class FoundRecords implements AutoCloseable {

    private final Search search;
    private final Map<Long, RecordId> names = new HashMap<>();

    FoundRecords(Path file) {
        try (Document document = Document.open(file)) {
            search = Search.of(document);
        }
        try (Connection connection = Connections.open(file);
                Statements statements = new Statements(connection)) {
            statements.each(
                    "SELECT * FROM record",
                    row ->
                            names.put(
                                    row.number("id"),
                                    new RecordId(
                                            row.word(RecordId.Kind.class, "kind"),
                                            row.text("key"))));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Search search() {
        return search;
    }

    Set<RecordId> by(String typed) {
        return named(search.matching(Query.parse(typed)));
    }

    Set<RecordId> by(List<Clause> clauses) {
        return named(search.matching(clauses));
    }

    private Set<RecordId> named(long[] numbers) {
        return Arrays.stream(numbers)
                .mapToObj(names::get)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void close() {
        search.close();
    }
}
