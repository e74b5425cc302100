package hanoius.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/**
 * Whether a document's index for search says what its records say: it is made once more in memory,
 * and both are compared word for word, with the record, column and place of each.
 */
final class SearchCheck {

    private static final int COLUMNS = 4;

    private SearchCheck() {}

    /** Whether both are alike. */
    static boolean isWhole(Connection connection, Statements statements) throws SQLException {
        SearchIndex.beside(statements).fill();
        statements.run("CREATE VIRTUAL TABLE temp.written USING fts5vocab(main, search, instance)");
        statements.run("CREATE VIRTUAL TABLE temp.wanted USING fts5vocab(temp, search, instance)");
        try (Statement first = connection.createStatement();
                Statement second = connection.createStatement();
                ResultSet written = first.executeQuery("SELECT * FROM temp.written");
                ResultSet wanted = second.executeQuery("SELECT * FROM temp.wanted")) {
            boolean more = true;
            while (more) {
                more = written.next();
                if (more != wanted.next() || (more && !same(written, wanted))) {
                    return false;
                }
            }
            return true;
        } finally {
            statements.run("DROP TABLE temp.written");
            statements.run("DROP TABLE temp.wanted");
            statements.run("DROP TABLE temp.search");
        }
    }

    private static boolean same(ResultSet one, ResultSet other) throws SQLException {
        for (int column = 1; column <= COLUMNS; column++) {
            if (!Objects.equals(one.getObject(column), other.getObject(column))) {
                return false;
            }
        }
        return true;
    }
}
