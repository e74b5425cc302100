package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.util.List;

/** A row gives the same hash whether its values are fetched one by one or at once. */
class RowHashTest {

    private static final List<String> VALUES =
            List.of(
                    "NULL",
                    "''",
                    "'-'",
                    "'12:3'",
                    "'Hà Nội'",
                    "'a' || char(0) || 'b'",
                    "0",
                    "-9223372036854775808",
                    "1.5",
                    "1e300",
                    "x''",
                    "x'00ff3a2d'",
                    "CAST(x'c328' AS TEXT)");

    @Test
    void oneByOneAndPackedAreTheSame() throws Exception {
        try (Connection connection = Connections.inMemory();
                Statements statements = new Statements(connection)) {
            statements.run("CREATE TABLE t (id INTEGER, \"from\" TEXT, c INTEGER, d)");
            for (String one : VALUES) {
                for (String other : VALUES) {
                    statements.run(
                            "INSERT INTO t VALUES (1, " + one + ", " + other + ", " + one + ")");
                }
            }
            List<String> columns = List.of("id", "from", "c");
            byte[] types = {'i', 't', 'i'};
            RowHash hash = new RowHash();
            List<Long> packed =
                    statements.list(
                            "SELECT " + RowHash.packed(columns) + " FROM t ORDER BY rowid",
                            row -> hash.of(row.block(), types));
            RowHash single = new RowHash();
            List<Long> oneByOne =
                    statements.list(
                            "SELECT id, \"from\", c FROM t ORDER BY rowid",
                            row -> single.of(row.result()));
            assertEquals(oneByOne, packed);
            assertEquals(VALUES.size() * VALUES.size(), packed.size());
        }
    }

    /** The letters are those under which documents were sealed. */
    @Test
    void theTypeIsAsDeclared() {
        assertEquals('i', RowHash.type("INTEGER"));
        assertEquals('t', RowHash.type("TEXT"));
        assertEquals('t', RowHash.type("BLOB"));
    }
}
