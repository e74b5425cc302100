package hanoius.store;

import hanoius.model.RecordId;

/** For each kind of record, the query for the texts in which it is found. */
final class SearchTexts {

    private static final String MILESTONES =
            """
            SELECT fact.id, key, title,
                concat_ws(char(31),
                    (SELECT group_concat(name, char(31)) FROM vietnam_side WHERE record = fact.id),
                    (SELECT group_concat(name, char(31)) FROM us_side WHERE record = fact.id),
                    (SELECT group_concat(name, char(31)) FROM partner WHERE record = fact.id)
                ) AS party,
                (SELECT group_concat(name, char(31)) FROM place WHERE record = fact.id) AS place,
                (SELECT group_concat(name, char(31)) FROM sector WHERE record = fact.id) AS sector,
                NULL AS kind, NULL AS theme, $cited AS source, summary AS words
            FROM milestone AS fact JOIN record USING (id) ORDER BY fact.id\
            """;

    private static final String AGREEMENTS =
            """
            SELECT fact.id, key, title,
                concat_ws(char(31),
                    (SELECT group_concat(name, char(31)) FROM party WHERE record = fact.id),
                    (SELECT group_concat(name, char(31)) FROM partner WHERE record = fact.id)
                ) AS party,
                NULL AS place,
                (SELECT group_concat(name, char(31)) FROM sector WHERE record = fact.id) AS sector,
                fact.kind AS kind, NULL AS theme, $cited AS source, summary AS words
            FROM agreement AS fact JOIN record USING (id) ORDER BY fact.id\
            """;

    private static final String INDICATORS =
            """
            SELECT fact.id, key, concat_ws(char(31), name_en, name_vi) AS title,
                NULL AS party, NULL AS place, NULL AS sector, NULL AS kind, theme,
                NULL AS source, description AS words
            FROM indicator AS fact JOIN record USING (id) ORDER BY fact.id\
            """;

    private static final String OBSERVATIONS =
            """
            SELECT fact.id, key, NULL AS title,
                NULL AS party, NULL AS place, NULL AS sector, NULL AS kind,
                (SELECT theme FROM indicator WHERE indicator.id = fact.indicator) AS theme,
                $cited AS source, concat_ws(char(31), note, as_reported) AS words
            FROM observation AS fact JOIN record USING (id) ORDER BY fact.id\
            """;

    private static final String SOURCES =
            """
            SELECT fact.id, key, title,
                NULL AS party, NULL AS place, NULL AS sector, NULL AS kind, NULL AS theme,
                concat_ws(char(31), key, title, publisher) AS source, notes AS words
            FROM source AS fact JOIN record USING (id) ORDER BY fact.id\
            """;

    /** Key, title and publisher of whatever a record cites. */
    private static final String CITED =
            """
            (SELECT group_concat(concat_ws(char(31), cited.key, source.title, publisher), char(31))
                FROM citation
                JOIN source ON source.id = citation.source
                JOIN record AS cited ON cited.id = source.id
                WHERE citation.record = fact.id)\
            """;

    private SearchTexts() {}

    /** One row a record: its number, its key, and a column for each of the index, lists joined. */
    static String of(RecordId.Kind kind) {
        return switch (kind) {
            case MILESTONE -> MILESTONES.replace("$cited", CITED);
            case AGREEMENT -> AGREEMENTS.replace("$cited", CITED);
            case INDICATOR -> INDICATORS;
            case OBSERVATION -> OBSERVATIONS.replace("$cited", CITED);
            case SOURCE -> SOURCES;
        };
    }
}
