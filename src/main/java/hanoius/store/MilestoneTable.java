package hanoius.store;

import hanoius.model.Category;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.Scope;

import java.sql.SQLException;
import java.util.List;

/** Milestones as rows, with their lists. */
final class MilestoneTable {

    private static final String SELECT =
            "SELECT key, milestone.* FROM milestone JOIN record USING (id) ";

    private final Statements statements;
    private final RecordIdTable records;
    private final ListTable sectors;
    private final ListTable vietnamSides;
    private final ListTable usSides;
    private final ListTable partners;
    private final ListTable places;
    private final CitationTable citations;

    MilestoneTable(Statements statements, RecordIdTable records) {
        this.statements = statements;
        this.records = records;
        sectors = new ListTable(statements, "sector");
        vietnamSides = new ListTable(statements, "vietnam_side");
        usSides = new ListTable(statements, "us_side");
        partners = new ListTable(statements, "partner");
        places = new ListTable(statements, "place");
        citations = new CitationTable(statements, records);
    }

    void write(Milestone milestone) throws SQLException {
        long id = records.number(milestone.id());
        statements.run(
                """
                INSERT OR REPLACE INTO milestone (id, date, date_earliest, date_latest, title,
                    category, scope, summary, featured)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                id,
                Row.text(milestone.date()),
                Row.earliest(milestone.date()),
                Row.latest(milestone.date()),
                milestone.title(),
                Row.word(milestone.category()),
                Row.word(milestone.scope()),
                milestone.summary(),
                milestone.featured());
        sectors.write(id, milestone.sectors());
        vietnamSides.write(id, milestone.vietnamSide());
        usSides.write(id, milestone.usSide());
        partners.write(id, milestone.partners());
        places.write(id, milestone.places());
        citations.write(id, milestone.citations());
    }

    /** How many there are. */
    long count() throws SQLException {
        return statements
                .list("SELECT count(*) AS n FROM milestone", row -> row.number("n"))
                .getFirst();
    }

    List<Milestone> readAll() throws SQLException {
        var sectorsOf = sectors.readAll();
        var vietnamSideOf = vietnamSides.readAll();
        var usSideOf = usSides.readAll();
        var partnersOf = partners.readAll();
        var placesOf = places.readAll();
        var citationsOf = citations.readAll();
        return statements.list(
                SELECT + "ORDER BY id",
                row -> {
                    Long id = row.number("id");
                    return new Milestone(
                            RecordId.milestone(row.text("key")),
                            row.date("date"),
                            row.text("title"),
                            row.word(Category.class, "category"),
                            sectorsOf.getOrDefault(id, List.of()),
                            row.word(Scope.class, "scope"),
                            vietnamSideOf.getOrDefault(id, List.of()),
                            usSideOf.getOrDefault(id, List.of()),
                            partnersOf.getOrDefault(id, List.of()),
                            placesOf.getOrDefault(id, List.of()),
                            row.text("summary"),
                            citationsOf.getOrDefault(id, List.of()),
                            row.flag("featured"));
                });
    }

    /** One whole milestone by its number; {@code IllegalArgumentException} if there is none. */
    Milestone read(long id) throws SQLException {
        List<Milestone> found =
                statements.list(
                        SELECT + "WHERE id = ?",
                        row ->
                                new Milestone(
                                        RecordId.milestone(row.text("key")),
                                        row.date("date"),
                                        row.text("title"),
                                        row.word(Category.class, "category"),
                                        sectors.read(id),
                                        row.word(Scope.class, "scope"),
                                        vietnamSides.read(id),
                                        usSides.read(id),
                                        partners.read(id),
                                        places.read(id),
                                        row.text("summary"),
                                        citations.read(id),
                                        row.flag("featured")),
                        id);
        if (found.isEmpty()) {
            throw new IllegalArgumentException("there is no milestone with the number " + id);
        }
        return found.getFirst();
    }
}
