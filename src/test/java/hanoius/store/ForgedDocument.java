package hanoius.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** A document whose rows were written by somebody who knows how it is sealed. */
public final class ForgedDocument {

    private ForgedDocument() {}

    /** Carries out statements and makes the index for search and the seals fit. */
    public static void write(Path file, Iterable<String> sql) throws SQLException, IOException {
        try (Connection connection = Connections.open(file);
                Statements statements = new Statements(connection)) {
            Transaction.run(
                    connection,
                    () -> {
                        for (String each : sql) {
                            statements.run(each);
                        }
                        SearchIndex.own(statements).fill();
                        Seal.write(statements);
                    });
        }
    }
}
