package hanoius.store;

import hanoius.archive.Committed;
import hanoius.archive.History.Generation;
import hanoius.archive.Steps;
import hanoius.archive.Steps.Commit;
import hanoius.model.Edit;
import hanoius.model.RecordId;
import hanoius.store.DocumentException.Reason;
import hanoius.store.Seal.Difference.Rows;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is done within one transaction of an archive. */
final class Writing {

    private final Document document;
    private final Statements statements;
    private final StoredRecords records;
    private final HistoryTable history;

    private final DocumentTable.About known;
    private List<Committed> others = List.of();
    private DocumentTable.About now;
    private Optional<Committed> own = Optional.empty();

    /**
     * @param statements of its present form
     * @param known what the archive's listeners know
     */
    Writing(
            Document document,
            Statements statements,
            StoredRecords records,
            DocumentTable.About known) {
        this.document = document;
        this.known = known;
        now = known;
        this.statements = statements;
        this.records = records;
        history = new HistoryTable(statements);
    }

    /** What others committed since what was known, in order. */
    List<Committed> others() {
        return others;
    }

    /** What the document said of itself before anything was written. */
    DocumentTable.About now() {
        return now;
    }

    /** What was written; nothing when there was nothing to do. */
    Optional<Committed> own() {
        return own;
    }

    /** Writes what fits what the document holds now. */
    void run(Function<Steps, Optional<Commit>> wanted) throws SQLException {
        catchUp();
        Optional<Commit> commit = wanted.apply(new Steps(history, records));
        if (commit.isPresent()) {
            own = Optional.of(write(commit.get()));
        }
    }

    /** Gives steps another reason. */
    void explain(Collection<Long> generations, String reason) throws SQLException {
        Seal.Difference seal = new Seal.Difference(statements);
        history.explain(new Steps(history, records).together(generations), reason, seal);
        seal.write();
    }

    private Committed write(Commit commit) throws SQLException {
        Seal.Difference seal = new Seal.Difference(statements);
        Generation made = commit.generation();
        Instant changed = commit.changesRecord() ? made.by().at() : now.changed();
        history.add(commit, seal);
        records.write(commit.edits(), seal);
        seal.around(
                List.of(new Rows("document", "id", 1)),
                () -> new DocumentTable(statements).write(made.number(), changed));
        seal.write();
        return new Committed(
                made.number(),
                commit.change(),
                next(made.number(), commit.edits(), Map.of()),
                changed,
                true);
    }

    /** The records that follow those that came back. */
    private Map<RecordId, RecordId> next(
            long number, Collection<Edit> edits, Map<RecordId, Boolean> there) throws SQLException {
        Map<RecordId, RecordId> next = new HashMap<>();
        for (Edit each : edits) {
            if (each.before() == null && history.wasDeleted(each.id(), number)) {
                records.following(each.id(), there)
                        .ifPresent(following -> next.put(each.id(), following));
            }
        }
        return next;
    }

    /** Reads what others did since what was known. */
    void catchUp() throws SQLException {
        DocumentTable.About found = document.about();
        if (!found.uuid().equals(known.uuid())) {
            throw new DocumentException(
                    document.path(),
                    Reason.REPLACED,
                    "is another document than the one that was opened");
        }
        if (found.generation() != known.generation()) {
            document.readFormat();
        }
        List<Commit> commits = new ArrayList<>();
        for (long number = known.generation() + 1; number <= found.generation(); number++) {
            List<Edit> edits = history.edits(number);
            // Another program may have done no more than bring it to the present format.
            history.find(number).ifPresent(made -> commits.add(new Commit(made, edits)));
        }
        others = committed(commits);
        now = found;
    }

    private List<Committed> committed(List<Commit> commits) throws SQLException {
        List<Map<RecordId, RecordId>> next = new ArrayList<>();
        Map<RecordId, Boolean> there = new HashMap<>();
        // Backwards: before each edit was there what it found.
        for (Commit each : commits.reversed()) {
            next.addFirst(next(each.generation().number(), each.edits(), there));
            for (Edit edit : each.edits()) {
                there.put(edit.id(), edit.before() != null);
            }
        }
        List<Committed> committed = new ArrayList<>();
        Instant changed = known.changed();
        for (int i = 0; i < commits.size(); i++) {
            Commit each = commits.get(i);
            changed = each.changesRecord() ? each.generation().by().at() : changed;
            committed.add(
                    new Committed(
                            each.generation().number(),
                            each.change(),
                            next.get(i),
                            changed,
                            false));
        }
        return committed;
    }
}
