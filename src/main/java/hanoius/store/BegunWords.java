package hanoius.store;

import hanoius.query.Query;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of the index for search, by their beginnings. FTS5 gathers all places of all words that
 * begin so before it gives the first of them, which takes long for frequent words; asked for the
 * words themselves, it gives their places one by one.
 */
final class BegunWords {

    /** FTS5 finds beginnings of so many letters by an index of their own. */
    private static final int INDEXED = 3;

    /** Where more words begin alike, hardly one of them is frequent. */
    private static final int MOST = 256;

    /** From word to word, without a look at the places of any. */
    private static final String NEXT =
            """
            WITH RECURSIVE begun (term) AS (
                SELECT (SELECT term FROM temp.search_word WHERE term >= ?1 LIMIT 1)
                UNION ALL
                SELECT (SELECT term FROM temp.search_word WHERE term >= begun.term || char(1) LIMIT 1)
                FROM begun WHERE substr(term, 1, length(?1)) = ?1
                LIMIT ?2
            )
            SELECT term FROM begun WHERE substr(term, 1, length(?1)) = ?1\
            """;

    private final Statements statements;

    private BegunWords(Statements statements) {
        this.statements = statements;
    }

    /**
     * Those of the table "search".
     *
     * @param schema where that is: "main" or "temp"
     */
    static BegunWords of(Statements statements, String schema) throws SQLException {
        statements.run(
                String.format(
                        Locale.ROOT,
                        "CREATE VIRTUAL TABLE temp.search_word USING fts5vocab(%s, search,"
                                + " instance)",
                        schema));
        return new BegunWords(statements);
    }

    /** How a query asks for its words so that none of them takes long. */
    MatchText match(Query query) throws SQLException {
        Map<String, List<String>> begun = new HashMap<>();
        for (String beginning : MatchText.beginnings(query)) {
            if (beginning.codePointCount(0, beginning.length()) > INDEXED) {
                List<String> words =
                        statements.list(NEXT, row -> row.text("term"), beginning, MOST + 1);
                if (words.size() <= MOST) {
                    begun.put(beginning, words);
                }
            }
        }
        return new MatchText(begun);
    }
}
