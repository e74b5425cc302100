package hanoius.store;

import hanoius.archive.Attribution;
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
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** What is done within one transaction of an archive. */
final class Writing {

    /** From so many records on that change at once, more of the document is held in memory. */
    private static final int MANY = 5_000;

    private final Document document;
    private final Statements statements;
    private final StoredRecords records;
    private final HistoryTable history;

    /**
     * Where a document stands.
     *
     * @param head how it came there; empty when it was never changed, or brought there by something
     *     else than a change
     */
    record Standing(DocumentTable.About about, Optional<Generation> head) {

        static Standing of(DocumentTable.About about, HistoryTable history) {
            return new Standing(about, head(history, about.generation()));
        }

        private static Optional<Generation> head(HistoryTable history, long number) {
            try {
                return history.find(number).map(Standing::withoutReason);
            } catch (IllegalArgumentException e) {
                // It cannot be told how it came there: the check finds that, and nothing is
                // written.
                return Optional.empty();
            }
        }

        /** Reasons may be given afterwards: they do not tell one generation from another. */
        private static Generation withoutReason(Generation one) {
            return new Generation(
                    one.number(),
                    one.position(),
                    one.parent(),
                    Attribution.of(one.by().author(), one.by().at()),
                    one.undoes());
        }

        /** The same after a change. */
        Standing after(Generation change, Instant changed) {
            return new Standing(
                    new DocumentTable.About(about.uuid(), about.title(), change.number(), changed),
                    Optional.of(withoutReason(change)));
        }

        /**
         * What another state is, seen from this one: nothing where it goes on from it.
         *
         * @param history that of the other
         */
        Optional<Reason> against(DocumentTable.About other, HistoryTable history) {
            if (!other.uuid().equals(about.uuid())) {
                return Optional.of(Reason.REPLACED);
            }
            boolean goesOn =
                    other.generation() >= about.generation()
                            && head(history, about.generation()).equals(head);
            return goesOn ? Optional.empty() : Optional.of(Reason.SET_BACK);
        }
    }

    private final Standing known;
    private List<Committed> others = List.of();
    private Standing found;
    private Standing made;
    private Optional<Committed> own = Optional.empty();

    /**
     * @param statements of its present form
     * @param known what the archive's listeners know
     */
    Writing(Document document, Statements statements, StoredRecords records, Standing known) {
        this.document = document;
        this.known = known;
        found = known;
        made = known;
        this.statements = statements;
        this.records = records;
        history = new HistoryTable(statements);
    }

    /** What others committed since what was known, in order. */
    List<Committed> others() {
        return others;
    }

    /** Where the document stood before anything was written. */
    Standing found() {
        return found;
    }

    /** Where it stands when the transaction is committed. */
    Standing made() {
        return made;
    }

    /** What was written; nothing when there was nothing to do. */
    Optional<Committed> own() {
        return own;
    }

    /** Writes what fits what the document holds now. */
    void run(Function<Steps, Optional<Commit>> wanted) throws SQLException {
        catchUp();
        make(wanted);
    }

    /**
     * The same.
     *
     * @param unwanted asked all the while; soon after it says so, this fails
     */
    void run(Function<Steps, Optional<Commit>> wanted, BooleanSupplier unwanted)
            throws SQLException {
        catchUp();
        try (Statements.Guard _ = statements.guard(unwanted)) {
            make(wanted);
        }
    }

    private void make(Function<Steps, Optional<Commit>> wanted) throws SQLException {
        Optional<Commit> commit = wanted.apply(new Steps(history, records));
        if (commit.isPresent()) {
            own = Optional.of(write(commit.get()));
        }
    }

    /** Gives steps another reason. */
    void explain(Collection<Long> generations, String reason) throws SQLException {
        try (Seal.Difference seal = new Seal.Difference(statements)) {
            history.explain(new Steps(history, records).together(generations), reason, seal);
            seal.write();
        }
    }

    private Committed write(Commit commit) throws SQLException {
        Generation next = commit.generation();
        if (commit.edits().size() > MANY) {
            statements.keepMuch();
        }
        Instant changed = commit.changesRecord() ? next.by().at() : found.about().changed();
        try (Seal.Difference seal = new Seal.Difference(statements)) {
            history.add(commit, seal);
            records.write(commit.edits(), seal);
            seal.around(
                    List.of(new Rows("document", "id", 1)),
                    () -> new DocumentTable(statements).write(next.number(), changed));
            seal.write();
        }
        made = found.after(next, changed);
        return new Committed(
                next.number(),
                commit.change(),
                next(next.number(), comingBack(commit.edits()), Map.of()),
                changed,
                true);
    }

    /** Those that add what may have been there once: what is new was not. */
    private List<Edit> comingBack(List<Edit> edits) throws SQLException {
        List<Edit> back = new ArrayList<>();
        for (Edit each : edits) {
            if (each.before() == null && !records.isNew(each.id())) {
                back.add(each);
            }
        }
        return back;
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
        DocumentTable.About about = document.about();
        known.against(about, history)
                .ifPresent(
                        reason -> {
                            throw DocumentException.inPlace(document.path(), reason);
                        });
        if (about.generation() != known.about().generation()) {
            document.readFormat();
        }
        List<Commit> commits = new ArrayList<>();
        for (long number = known.about().generation() + 1; number <= about.generation(); number++) {
            List<Edit> edits = history.edits(number);
            // Another program may have done no more than bring it to the present format.
            history.find(number).ifPresent(each -> commits.add(new Commit(each, edits)));
        }
        others = committed(commits);
        found = Standing.of(about, history);
        made = found;
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
        Instant changed = known.about().changed();
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
