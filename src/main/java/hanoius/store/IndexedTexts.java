package hanoius.store;

import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.schema.AgreementSchema;
import hanoius.schema.Field;
import hanoius.schema.IndicatorSchema;
import hanoius.schema.MilestoneSchema;
import hanoius.schema.ObservationSchema;
import hanoius.schema.Schemas;
import hanoius.schema.SourceSchema;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** What of each record stands in the index for search, and in which column. */
final class IndexedTexts {

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
            FROM milestone AS fact JOIN record USING (id)\
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
            FROM agreement AS fact JOIN record USING (id)\
            """;

    private static final String INDICATORS =
            """
            SELECT fact.id, key, concat_ws(char(31), name_en, name_vi) AS title,
                NULL AS party, NULL AS place, NULL AS sector, NULL AS kind, theme,
                NULL AS source, description AS words
            FROM indicator AS fact JOIN record USING (id)\
            """;

    private static final String OBSERVATIONS =
            """
            SELECT fact.id, key, NULL AS title,
                NULL AS party, NULL AS place, NULL AS sector, NULL AS kind,
                (SELECT theme FROM indicator WHERE indicator.id = fact.indicator) AS theme,
                $cited AS source, concat_ws(char(31), note, as_reported) AS words
            FROM observation AS fact JOIN record USING (id)\
            """;

    private static final String SOURCES =
            """
            SELECT fact.id, key, title,
                NULL AS party, NULL AS place, NULL AS sector, NULL AS kind, NULL AS theme,
                concat_ws(char(31), key, title, publisher) AS source, notes AS words
            FROM source AS fact JOIN record USING (id)\
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

    /** The fields of which the index has the words, in the columns that the queries above give. */
    private static final Set<Field<?, ?>> WORDS =
            Set.of(
                    MilestoneSchema.TITLE,
                    MilestoneSchema.VIETNAM_SIDE,
                    MilestoneSchema.US_SIDE,
                    MilestoneSchema.PARTNERS,
                    MilestoneSchema.PLACES,
                    MilestoneSchema.SECTORS,
                    MilestoneSchema.CITATIONS,
                    MilestoneSchema.SUMMARY,
                    AgreementSchema.TITLE,
                    AgreementSchema.PARTIES,
                    AgreementSchema.PARTNERS,
                    AgreementSchema.SECTORS,
                    AgreementSchema.KIND,
                    AgreementSchema.CITATIONS,
                    AgreementSchema.SUMMARY,
                    IndicatorSchema.NAME_EN,
                    IndicatorSchema.NAME_VI,
                    IndicatorSchema.THEME,
                    IndicatorSchema.DESCRIPTION,
                    ObservationSchema.INDICATOR,
                    ObservationSchema.QUANTITY,
                    ObservationSchema.NOTE,
                    ObservationSchema.CITATIONS,
                    SourceSchema.TITLE,
                    SourceSchema.PUBLISHER,
                    SourceSchema.NOTES);

    /** Those of a source, of which the rows of the records that cite it have the words too. */
    private static final Set<Field<?, ?>> CITED_WORDS =
            Set.of(SourceSchema.TITLE, SourceSchema.PUBLISHER);

    /** That of an indicator, of which the rows of its observations have the words too. */
    private static final Set<Field<?, ?>> THEME = Set.of(IndicatorSchema.THEME);

    private final Statements statements;

    IndexedTexts(Statements statements) {
        this.statements = statements;
    }

    /** One row a record: its number, its key, and a column for each of the index, lists joined. */
    static String query(RecordId.Kind kind) {
        return switch (kind) {
            case MILESTONE -> MILESTONES.replace("$cited", CITED);
            case AGREEMENT -> AGREEMENTS.replace("$cited", CITED);
            case INDICATOR -> INDICATORS;
            case OBSERVATION -> OBSERVATIONS.replace("$cited", CITED);
            case SOURCE -> SOURCES;
            case LINK, CHART ->
                    throw new IllegalArgumentException("no words are kept of a " + kind);
        };
    }

    /**
     * The records, by number, of which edits that were carried out changed the words: their own, or
     * those of what they cite or belong to.
     */
    Map<Long, RecordId.Kind> touched(Collection<Edit> edits, Numbers number) throws SQLException {
        Map<Long, RecordId.Kind> touched = new TreeMap<>();
        for (Edit edit : edits) {
            if (RecordId.Kind.FACTS.contains(edit.id().kind())) {
                long own = number.of(edit.id());
                if (differ(edit, WORDS)) {
                    touched.put(own, edit.id().kind());
                }
                if (differ(edit, CITED_WORDS)) {
                    statements.each(
                            """
                            SELECT id, kind FROM citation JOIN record ON id = record
                            WHERE source = ?\
                            """,
                            row ->
                                    touched.put(
                                            row.number("id"),
                                            row.word(RecordId.Kind.class, "kind")),
                            own);
                }
                if (differ(edit, THEME)) {
                    statements.each(
                            "SELECT id FROM observation WHERE indicator = ?",
                            row -> touched.put(row.number("id"), RecordId.Kind.OBSERVATION),
                            own);
                }
            }
        }
        return touched;
    }

    /** The number of a record. */
    @FunctionalInterface
    interface Numbers {
        long of(RecordId id) throws SQLException;
    }

    /** Whether one of some fields is another after an edit; all are when there was no record. */
    private static boolean differ(Edit edit, Set<Field<?, ?>> fields) {
        return differing(edit.before(), edit.after()).stream().anyMatch(fields::contains);
    }

    private static <R extends Entity> List<Field<R, ?>> differing(
            @Nullable R before, @Nullable R after) {
        if (before != null && after != null) {
            return Schemas.of(after).differing(before, after);
        }
        return Schemas.of(before == null ? Objects.requireNonNull(after) : before).fields();
    }
}
