package hanoius.intake;

import hanoius.archive.Archive;
import hanoius.exchange.PackageTables;
import hanoius.exchange.TableRow;
import hanoius.intake.Account.Line;
import hanoius.intake.Account.Match;
import hanoius.intake.Account.State;
import hanoius.intake.RowException.Reason;
import hanoius.intake.RowNames.InRow;
import hanoius.intake.RowNames.Note;
import hanoius.intake.RowReader.Refused;
import hanoius.intake.RowTargets.RowTarget;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.schema.Column;
import hanoius.schema.LinkSchema;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.schema.TermSchema;
import hanoius.schema.Values;
import hanoius.task.TaskRunner.Progress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out what taking rows in would do to a document. Nothing is written; a row that says what
 * the document says already is nothing to do.
 */
public final class Reckoning {

    /** Those that are named first, so that others can rest on them. */
    static final List<Kind> ORDER =
            List.of(
                    Kind.TERM,
                    Kind.SOURCE,
                    Kind.PARTY,
                    Kind.INDICATOR,
                    Kind.MILESTONE,
                    Kind.AGREEMENT,
                    Kind.OBSERVATION,
                    Kind.LINK,
                    Kind.ATTACHMENT);

    /** Where a row stands. */
    private record Place(String table, long line) {}

    private final Dataset dataset;
    private final Incoming incoming;
    private final Progress progress;
    private final NewKeys keys;
    private final Further further;
    private final RowNames names;
    private final RowTargets rowTargets;
    private final Map<Kind, Map<String, RecordId>> targets = new EnumMap<>(Kind.class);
    private final Set<RecordId> claimed = new HashSet<>();
    private final Set<RecordId> broken = new HashSet<>();
    private final Set<Place> unread = new HashSet<>();
    private final Set<RecordId> offered = new HashSet<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final long all;
    private long seen;

    private Reckoning(
            Dataset dataset,
            Map<RecordId, UUID> uuids,
            NewKeys keys,
            Incoming incoming,
            Meanings meanings,
            Progress progress) {
        this.dataset = dataset;
        this.incoming = incoming;
        this.progress = progress;
        this.keys = keys;
        further = new Further(incoming, this::requireWanted);
        Matches matches = new Matches(dataset, uuids, this::requireWanted);
        names = new RowNames(dataset, incoming, matches, further, meanings, targets);
        rowTargets = new RowTargets(dataset, incoming, matches, keys, further, names);
        all = Math.max(1, 2L * ORDER.stream().mapToLong(each -> rows(each).count()).sum());
    }

    /**
     * Tells what would become of each row.
     *
     * @param dataset what the archive holds
     * @throws CancellationException when the answer is no longer wanted
     */
    public static Account of(
            Archive archive, Dataset dataset, Incoming incoming, Progress progress) {
        return of(archive, dataset, List.of(incoming), Meanings.NONE, progress).getFirst();
    }

    /**
     * The same of several files, each on top of what those before it would do.
     *
     * @param meanings what names mean that nothing is called
     * @return one for each
     */
    public static List<Account> of(
            Archive archive,
            Dataset dataset,
            List<Incoming> incoming,
            Meanings meanings,
            Progress progress) {
        NewKeys keys = new NewKeys(archive);
        List<Account> accounts = new ArrayList<>();
        Map<RecordId, UUID> uuids = new HashMap<>(archive.uuids());
        Dataset now = dataset;
        for (Incoming each : incoming) {
            if (!accounts.isEmpty()) {
                now = now.with(accounts.getLast().edits(), Map.of());
                uuids.putAll(accounts.getLast().uuids());
            }
            accounts.add(new Reckoning(now, uuids, keys, each, meanings, progress).account());
        }
        return accounts;
    }

    private Account account() {
        incoming.problems()
                .forEach(
                        each -> {
                            problems.add(each);
                            unread.add(new Place(each.table(), each.line()));
                        });
        Map<Kind, List<RowTarget>> found = new LinkedHashMap<>();
        for (Kind kind : ORDER) {
            found.put(kind, targets(kind));
        }
        found.forEach((kind, some) -> read(Schemas.of(kind), kind, some));
        unreadRows();
        strayRows();
        leaveOutWhatRests();
        leaveOutWhatIsNotNamed();
        return new Account(lines, problems, uuids(), incoming.contents(), names.unmatched());
    }

    private Stream<TableRow> rows(Kind kind) {
        String table = Schemas.of(kind).table();
        return Stream.concat(incoming.rows(table).stream(), incoming.offers(table).stream());
    }

    private void requireWanted() {
        if (progress.cancelled()) {
            throw new CancellationException("What comes in is no longer wanted.");
        }
    }

    private void step() {
        requireWanted();
        seen++;
        if (seen % 500 == 0) {
            progress.report((double) seen / all);
        }
    }

    /** The records that the rows of a kind are. */
    private List<RowTarget> targets(Kind kind) {
        List<RowTarget> found = new ArrayList<>();
        Schema<?> schema = Schemas.of(kind);
        Map<String, RecordId> byRow = targets.computeIfAbsent(kind, _ -> new HashMap<>());
        List<TableRow> rows = incoming.rows(schema.table());
        keys.expect(kind, rows.size() + incoming.offers(schema.table()).size());
        List<Optional<Matches.Found>> known =
                schema.hasKey()
                        ? rows.parallelStream().map(each -> found(kind, each)).toList()
                        : List.of();
        for (int i = 0; i < rows.size(); i++) {
            TableRow row = rows.get(i);
            step();
            if (!unread.isEmpty() && unread.remove(new Place(schema.table(), row.line()))) {
                lines.add(error(schema.table(), row.line()));
            } else if (!schema.hasKey()) {
                found.add(new RowTarget(row, null, null, Match.NONE));
            } else {
                RowTarget target = rowTargets.of(kind, row, known.get(i));
                RecordId id = target.id();
                if (id == null || !claimed.add(id)) {
                    refuse(
                            schema.table(),
                            row.line(),
                            Column.ID.name(),
                            new RowException(Reason.TWICE),
                            row.text(Column.ID.name()));
                } else {
                    remember(byRow, row, id);
                    rowTargets.identify(kind, target);
                    found.add(target);
                }
            }
        }
        for (TableRow row : incoming.offers(schema.table())) {
            step();
            Optional<Matches.Found> there = rowTargets.offered(kind, row);
            if (there.isEmpty() && rowTargets.isAmbiguous(kind, row)) {
                // Who names it is told so.
                continue;
            }
            RecordId id = there.map(Matches.Found::id).orElseGet(() -> rowTargets.named(kind, row));
            remember(byRow, row, id);
            if (there.isEmpty()) {
                offered.add(id);
                found.add(new RowTarget(row, id, null, Match.NONE));
            }
        }
        return found;
    }

    private Optional<Matches.Found> found(Kind kind, TableRow row) {
        requireWanted();
        return rowTargets.found(kind, row);
    }

    private Map<RecordId, UUID> uuids() {
        Set<RecordId> made = new HashSet<>();
        lines.stream()
                .filter(each -> each.state() == State.NEW)
                .forEach(each -> made.add(each.id()));
        return rowTargets.uuids(made);
    }

    /** What is but offered is not made for rows that are in error. */
    private void leaveOutWhatIsNotNamed() {
        if (offered.isEmpty()) {
            return;
        }
        Set<RecordId> named = new HashSet<>();
        for (Line line : lines) {
            requireWanted();
            Entity after = line.edit() == null ? null : line.edit().after();
            if (after != null && !offered.contains(after.id())) {
                references(after).forEach(named::add);
            }
        }
        lines.removeIf(
                each ->
                        each.id() != null
                                && offered.contains(each.id())
                                && !named.contains(each.id()));
    }

    private static <R extends Entity> Stream<RecordId> references(R record) {
        return Schemas.of(record).fields().stream()
                .flatMap(field -> field.references(record).stream());
    }

    private static void remember(Map<String, RecordId> byRow, TableRow row, RecordId id) {
        remember(byRow, row.text(Column.ID.name()), id);
        remember(byRow, row.text(Incoming.HANDLE), id);
    }

    private static void remember(Map<String, RecordId> byRow, String name, RecordId id) {
        if (!name.isBlank()) {
            byRow.putIfAbsent(name, id);
        }
    }

    /**
     * What a row was read as.
     *
     * @param before the record that it changes; null where there is none
     * @param made null where something was refused
     * @param byValues the record that only what the row says tells; null where its name does
     */
    private record ReadRow<R>(
            RowTarget target,
            @Nullable R before,
            @Nullable R made,
            @Nullable RecordId byValues,
            List<Refused> refused,
            List<Note> notes) {}

    /** Adds the lines of the rows of a kind, which all processors read. */
    private <R extends Entity> void read(Schema<R> schema, Kind kind, List<RowTarget> some) {
        some.parallelStream()
                .map(each -> read(schema, kind, each))
                .forEachOrdered(each -> add(schema, each));
    }

    private <R extends Entity> ReadRow<R> read(Schema<R> schema, Kind kind, RowTarget target) {
        requireWanted();
        R before = cast(schema, target.before());
        TableRow row = before == null ? completed(target.row(), kind) : target.row();
        InRow named =
                names
                .new InRow(
                        before == null || incoming.origin().isWhole()
                                ? Set.of()
                                : references(before).collect(Collectors.toSet()));
        row = rowTargets.citing(row);
        List<Refused> misread = new ArrayList<>();
        if (kind == Kind.OBSERVATION) {
            row = rowTargets.inUnit(row, before, misread);
        }
        RowReader reader = new RowReader(incoming.origin().isWhole(), named);
        String id =
                kind == Kind.LINK || kind == Kind.TERM
                        ? rowName(kind, row)
                        : RowTargets.handle(row);
        R made = reader.read(schema, kind, row, values(schema, target.id(), before), before, id);
        RecordId byValues = null;
        if (made != null && target.id() == null) {
            byValues = made.id();
            before = cast(schema, dataset.entity(byValues).orElse(null));
            if (before != null) {
                made = reader.read(schema, kind, row, schema.values(before), before, id);
            }
        }
        if (!misread.isEmpty()) {
            return new ReadRow<>(target, before, null, null, misread, named.notes());
        }
        return new ReadRow<>(target, before, made, byValues, reader.refused(), named.notes());
    }

    /** Adds the line of a row. */
    private <R extends Entity> void add(Schema<R> schema, ReadRow<R> read) {
        step();
        RowTarget target = read.target();
        long line = target.row().line();
        R before = read.before();
        R made = read.made();
        names.note(line, read.notes());
        RecordId byValues = read.byValues();
        if (byValues != null && !claimed.add(byValues)) {
            refuse(schema.table(), line, "", new RowException(Reason.TWICE), "");
        } else if (made == null) {
            refuseAll(schema.table(), target, read.refused());
        } else if (before == null) {
            lines.add(line(schema, line, State.NEW, target.match(), Edit.adding(made)));
        } else if (schema.differing(before, made).isEmpty()) {
            lines.add(new Line(schema.table(), line, State.SAME, target.match(), made.id(), null));
        } else {
            Match match = target.match() == Match.NONE ? Match.ID : target.match();
            lines.add(line(schema, line, State.CHANGED, match, Edit.replacing(before, made)));
        }
    }

    /** A row of a new record with what such ones have where it says nothing. */
    private TableRow completed(TableRow row, Kind kind) {
        if (incoming.defaults().isEmpty() || row.line() == 0 || !asked(kind)) {
            return row;
        }
        Map<String, String> cells = new HashMap<>(incoming.defaults());
        row.cells()
                .forEach(
                        (column, cell) ->
                                cells.compute(
                                        column,
                                        (_, other) ->
                                                cell.isBlank() && other != null ? other : cell));
        return new TableRow(row.line(), cells);
    }

    /** Whether rows of a kind are what comes in, and not only named by them. */
    private boolean asked(Kind kind) {
        return !incoming.rows(Schemas.of(kind).table()).isEmpty();
    }

    private static <R> Values<R> values(
            Schema<R> schema, @Nullable RecordId id, @Nullable R before) {
        return before != null
                ? schema.values(before)
                : id == null ? new Values<R>() : new Values<R>(id);
    }

    @SuppressWarnings("unchecked") // A schema describes the records of its own kind.
    private static <R extends Entity> @Nullable R cast(Schema<R> schema, @Nullable Entity record) {
        if (record != null && !Schemas.of(record.id().kind()).equals(schema)) {
            throw new IllegalArgumentException(record.id() + " is no " + schema);
        }
        return (R) record;
    }

    private static Line line(Schema<?> schema, long line, State state, Match match, Edit edit) {
        return new Line(schema.table(), line, state, match, edit.id(), edit);
    }

    /** What further rows call a row that has no key of its own. */
    private String rowName(Kind kind, TableRow row) {
        if (kind == Kind.TERM) {
            return row.text(TermSchema.LIST.name()) + ":" + row.text(TermSchema.KEY.name());
        }
        return String.join(
                " ",
                end(row.text(LinkSchema.FROM.name())),
                row.text(LinkSchema.RELATION.name()),
                end(row.text(LinkSchema.TO.name())));
    }

    private String end(String key) {
        boolean milestone =
                targets.getOrDefault(Kind.MILESTONE, Map.of()).containsKey(key)
                        || (!targets.getOrDefault(Kind.AGREEMENT, Map.of()).containsKey(key)
                                && !key.isBlank()
                                && dataset.has(RecordId.milestone(key)));
        return (milestone ? Kind.MILESTONE : Kind.AGREEMENT).word() + ":" + key;
    }

    private static Line error(String table, long line) {
        return new Line(table, line, State.ERROR, Match.NONE, null, null);
    }

    private void refuse(String table, long line, String column, RowException why, String read) {
        lines.add(error(table, line));
        problems.add(new RowProblem(table, line, column, why, read));
    }

    private void refuseAll(String table, RowTarget target, List<Refused> refused) {
        long line = target.row().line();
        lines.add(error(table, line));
        refused.forEach(
                each ->
                        problems.add(
                                new RowProblem(
                                        table, line, each.column(), each.why(), each.read())));
        if (target.before() == null && target.id() != null) {
            broken.add(target.id());
        }
    }

    /** Rows of which there are not even cells. */
    private void unreadRows() {
        unread.stream()
                .filter(each -> each.line() > 0)
                .sorted(Comparator.comparing(Place::table).thenComparingLong(Place::line))
                .forEach(each -> lines.add(error(each.table(), each.line())));
    }

    /** Rows of further tables that belong to no row. */
    private void strayRows() {
        Set<String> owners = new HashSet<>();
        for (Kind kind : ORDER) {
            rows(kind)
                    .forEach(
                            row -> {
                                requireWanted();
                                owners.add(
                                        kind.word()
                                                + '\n'
                                                + (Schemas.of(kind).hasKey()
                                                        ? RowTargets.handle(row)
                                                        : rowName(kind, row)));
                            });
        }
        for (String table : PackageTables.further()) {
            further.of(table)
                    .forEach(
                            (owner, rows) -> {
                                requireWanted();
                                if (!owners.contains(owner.kind() + '\n' + owner.id())) {
                                    rows.forEach(row -> stray(table, row, owner.id()));
                                }
                            });
        }
    }

    private void stray(String table, TableRow row, String id) {
        refuse(table, row.line(), Column.ID.name(), new RowException(Reason.NO_RECORD, id), id);
    }

    /** What names a record that is in error cannot be taken either. */
    private void leaveOutWhatRests() {
        boolean again = !broken.isEmpty();
        while (again) {
            again = false;
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                Edit edit = line.edit();
                Entity after = edit == null ? null : edit.after();
                Optional<RecordId> missing =
                        after == null ? Optional.empty() : resting(after).findFirst();
                if (missing.isPresent()) {
                    lines.set(i, error(line.table(), line.line()));
                    problems.add(
                            new RowProblem(
                                    line.table(),
                                    line.line(),
                                    "",
                                    new RowException(Reason.RESTS_ON_ERROR, missing.get().key()),
                                    missing.get().key()));
                    if (line.state() == State.NEW && line.id() != null) {
                        broken.add(line.id());
                        again = true;
                    }
                }
            }
        }
    }

    private Stream<RecordId> resting(Entity record) {
        return references(record).filter(broken::contains);
    }
}
