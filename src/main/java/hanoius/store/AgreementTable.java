package hanoius.store;

import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.RecordId;
import hanoius.model.Scope;

import java.sql.SQLException;
import java.util.List;

/** Agreements as rows, with their lists. */
final class AgreementTable {

    private final Statements statements;
    private final RecordIdTable records;
    private final ListTable parties;
    private final ListTable partners;
    private final ListTable sectors;
    private final CitationTable citations;

    AgreementTable(Statements statements, RecordIdTable records) {
        this.statements = statements;
        this.records = records;
        parties = new ListTable(statements, "party");
        partners = new ListTable(statements, "partner");
        sectors = new ListTable(statements, "sector");
        citations = new CitationTable(statements, records);
    }

    void write(Agreement agreement) throws SQLException {
        long id = records.number(agreement.id());
        statements.run(
                """
                INSERT OR REPLACE INTO agreement (id, signed, signed_earliest, signed_latest,
                    in_force, in_force_earliest, in_force_latest, ended, ended_earliest,
                    ended_latest, title, kind, status, status_assumed, count, scope, summary,
                    featured)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                id,
                Row.text(agreement.signed()),
                Row.earliest(agreement.signed()),
                Row.latest(agreement.signed()),
                Row.text(agreement.inForce()),
                Row.earliest(agreement.inForce()),
                Row.latest(agreement.inForce()),
                Row.text(agreement.ended()),
                Row.earliest(agreement.ended()),
                Row.latest(agreement.ended()),
                agreement.title(),
                agreement.kind(),
                Row.word(agreement.status()),
                agreement.statusAssumed(),
                agreement.count(),
                Row.word(agreement.scope()),
                agreement.summary(),
                agreement.featured());
        parties.write(id, agreement.parties());
        partners.write(id, agreement.partners());
        sectors.write(id, agreement.sectors());
        citations.write(id, agreement.citations());
    }

    List<Agreement> readAll() throws SQLException {
        var partiesOf = parties.readAll();
        var partnersOf = partners.readAll();
        var sectorsOf = sectors.readAll();
        var citationsOf = citations.readAll();
        return statements.list(
                "SELECT key, agreement.* FROM agreement JOIN record USING (id) ORDER BY id",
                row -> {
                    Long id = row.number("id");
                    return new Agreement(
                            RecordId.agreement(row.text("key")),
                            row.optionalDate("signed"),
                            row.optionalDate("in_force"),
                            row.optionalDate("ended"),
                            row.text("title"),
                            row.text("kind"),
                            row.word(AgreementStatus.class, "status"),
                            row.flag("status_assumed"),
                            Math.toIntExact(row.number("count")),
                            row.word(Scope.class, "scope"),
                            partiesOf.getOrDefault(id, List.of()),
                            partnersOf.getOrDefault(id, List.of()),
                            sectorsOf.getOrDefault(id, List.of()),
                            row.text("summary"),
                            citationsOf.getOrDefault(id, List.of()),
                            row.flag("featured"));
                });
    }
}
