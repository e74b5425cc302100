package hanoius.intake;

import hanoius.archive.Archive;
import hanoius.exchange.PackageTables;
import hanoius.exchange.TableRow;
import hanoius.intake.Account.Line;
import hanoius.intake.Account.Match;
import hanoius.intake.Account.State;
import hanoius.intake.RowException.Reason;
import hanoius.language.LocalizedText;
import hanoius.limit.Limits;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Term;
import hanoius.query.FoldedText;
import hanoius.schema.Column;
import hanoius.schema.Field;
import hanoius.schema.LinkSchema;
import hanoius.schema.LocalizedType;
import hanoius.schema.ObservationSchema;
import hanoius.schema.RowsType;
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
import java.util.stream.Stream;

/**
 * Finds out what taking rows in would do to a document. Nothing is written; a row that says what
 * the document says already is nothing to do.
 */
public final class Reckoning {

    /** Those that are named first, so that others can rest on them. */
    private static final List<Kind> ORDER =
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

    /**
     * A row and the record that it is.
     *
     * @param id null where only its values tell
     * @param before null for a new record
     */
    private record Target(
            TableRow row, @Nullable RecordId id, @Nullable Entity before, Match match) {}

    /** Where a row stands. */
    private record Place(String table, long line) {}

    private final Dataset dataset;
    private final Incoming incoming;
    private final Progress progress;
    private final Matches matches;
    private final NewKeys keys;
    private final Further further;
    private final TermNames terms;
    private final Map<Kind, Map<String, RecordId>> targets = new EnumMap<>(Kind.class);
    private final Set<RecordId> claimed = new HashSet<>();
    private final Set<RecordId> broken = new HashSet<>();
    private final Set<Place> unread = new HashSet<>();
    private final Set<RecordId> offered = new HashSet<>();
    private final Map<RecordId, UUID> coming = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final RowReader reader;
    private final long all;
    private long seen;

    private Reckoning(Archive archive, Dataset dataset, Incoming incoming, Progress progress) {
        this.dataset = dataset;
        this.incoming = incoming;
        this.progress = progress;
        matches = new Matches(archive, dataset);
        keys = new NewKeys(archive);
        further = new Further(incoming);
        terms = new TermNames(dataset, incoming);
        reader = new RowReader(incoming.origin().isWhole(), new Names());
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
        return new Reckoning(archive, dataset, incoming, progress).account();
    }

    private Account account() {
        incoming.problems()
                .forEach(
                        each -> {
                            problems.add(each);
                            unread.add(new Place(each.table(), each.line()));
                        });
        Map<Kind, List<Target>> found = new LinkedHashMap<>();
        for (Kind kind : ORDER) {
            found.put(kind, targets(kind));
        }
        found.forEach((kind, some) -> some.forEach(each -> read(Schemas.of(kind), kind, each)));
        unreadRows();
        strayRows();
        leaveOutWhatRests();
        leaveOutWhatIsNotNamed();
        return new Account(lines, problems, uuids(), incoming.contents());
    }

    private Stream<TableRow> rows(Kind kind) {
        String table = Schemas.of(kind).table();
        return Stream.concat(incoming.rows(table).stream(), incoming.offers(table).stream());
    }

    private void step() {
        if (progress.cancelled()) {
            throw new CancellationException("What comes in is no longer wanted.");
        }
        seen++;
        if (seen % 500 == 0) {
            progress.report((double) seen / all);
        }
    }

    /** The records that the rows of a kind are. */
    private List<Target> targets(Kind kind) {
        List<Target> found = new ArrayList<>();
        Schema<?> schema = Schemas.of(kind);
        Map<String, RecordId> byRow = targets.computeIfAbsent(kind, _ -> new HashMap<>());
        for (TableRow row : incoming.rows(schema.table())) {
            step();
            if (unread.remove(new Place(schema.table(), row.line()))) {
                lines.add(error(schema.table(), row.line()));
            } else if (!schema.hasKey()) {
                found.add(new Target(row, null, null, Match.NONE));
            } else {
                Target target = target(kind, row);
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
                    identify(kind, row, target);
                    found.add(target);
                }
            }
        }
        for (TableRow row : incoming.offers(schema.table())) {
            step();
            Optional<Matches.Found> there = offered(kind, row);
            RecordId id = there.map(Matches.Found::id).orElseGet(() -> keys.next(kind));
            remember(byRow, row, id);
            if (there.isEmpty()) {
                offered.add(id);
                found.add(new Target(row, id, null, Match.NONE));
            }
        }
        return found;
    }

    /** Notes what tells a record that is new here from all others. */
    private void identify(Kind kind, TableRow row, Target target) {
        RecordId id = target.id();
        if (id == null || target.before() != null) {
            return;
        }
        String given = row.text(Column.ID.name());
        Optional<UUID> uuid = Matches.uuid(row.text(Column.UUID.name()));
        if (uuid.isPresent()) {
            coming.put(id, uuid.get());
        } else if (incoming.origin().isWhole() && !given.isBlank()) {
            coming.put(id, new RecordId(kind, given).uuid());
        }
    }

    private Map<RecordId, UUID> uuids() {
        Set<RecordId> made = new HashSet<>();
        lines.stream()
                .filter(each -> each.state() == State.NEW)
                .forEach(each -> made.add(each.id()));
        coming.keySet().retainAll(made);
        return coming;
    }

    /** What is but offered is not made for rows that are in error. */
    private void leaveOutWhatIsNotNamed() {
        if (offered.isEmpty()) {
            return;
        }
        Set<RecordId> named = new HashSet<>();
        for (Line line : lines) {
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

    /** What is but named may be there under its key, its name or its address. */
    private Optional<Matches.Found> offered(Kind kind, TableRow row) {
        String name = row.text(Column.ID.name());
        RecordId id = new RecordId(kind, name);
        if (dataset.has(id)) {
            return Optional.of(new Matches.Found(id, Match.ID));
        }
        List<RecordId> called = matches.called(kind, name);
        return called.size() == 1
                ? Optional.of(new Matches.Found(called.getFirst(), Match.NAME))
                : content(kind, row);
    }

    private static void remember(Map<String, RecordId> byRow, TableRow row, RecordId id) {
        Stream.of(row.text(Column.ID.name()), row.text(Incoming.HANDLE))
                .filter(each -> !each.isBlank())
                .forEach(each -> byRow.putIfAbsent(each, id));
    }

    private Target target(Kind kind, TableRow row) {
        boolean named = incoming.origin().isNamed();
        Optional<Matches.Found> found = matches.byId(kind, row, named).or(() -> content(kind, row));
        if (found.isPresent()) {
            RecordId id = found.get().id();
            return new Target(row, id, dataset.entity(id).orElse(null), found.get().by());
        }
        String given = row.text(Column.ID.name());
        if (!named || given.isBlank() || given.length() > Limits.NAME) {
            return new Target(row, keys.next(kind), null, Match.NONE);
        }
        RecordId id = new RecordId(kind, given);
        return dataset.has(id)
                ? new Target(row, keys.next(kind), null, Match.NONE)
                : new Target(row, keys.take(id) ? id : null, null, Match.NONE);
    }

    private Optional<Matches.Found> content(Kind kind, TableRow row) {
        return matches.byContent(kind, row, titles(kind, row), indicator(kind, row));
    }

    /** What a row says that its record is called, in every language. */
    private List<String> titles(Kind kind, TableRow row) {
        return Schemas.of(kind).fields().stream()
                .filter(each -> each.name().equals("title") || each.name().equals("name"))
                .flatMap(
                        field ->
                                Stream.concat(
                                        Stream.of(row.text(field.name())),
                                        translations(field, kind, row)))
                .filter(each -> !each.isBlank())
                .toList();
    }

    private Stream<String> translations(Field<?, ?> field, Kind kind, TableRow row) {
        RowsType<?> type = field.type().rowsType();
        return type == null || !(field.type() instanceof LocalizedType)
                ? Stream.of()
                : further.cells(type, kind, handle(row), field.name()).stream()
                        .map(cells -> cells.get(1));
    }

    private static String handle(TableRow row) {
        String handle = row.text(Incoming.HANDLE);
        return handle.isBlank() ? row.text(Column.ID.name()) : handle;
    }

    private @Nullable RecordId indicator(Kind kind, TableRow row) {
        String cell = row.text(ObservationSchema.INDICATOR.name());
        if (kind != Kind.OBSERVATION || cell.isBlank()) {
            return null;
        }
        try {
            return new Names().record(List.of(Kind.INDICATOR), cell);
        } catch (RowException e) {
            // Said when the row is read.
            return null;
        }
    }

    /** Adds the line of a row of a record. */
    private <R extends Entity> void read(Schema<R> schema, Kind kind, Target target) {
        step();
        R before = cast(schema, target.before());
        TableRow row = before == null ? completed(target.row(), kind) : target.row();
        String id = kind == Kind.LINK || kind == Kind.TERM ? rowName(kind, row) : handle(row);
        R made = reader.read(schema, kind, row, values(schema, target.id(), before), before, id);
        if (made != null && target.id() == null) {
            before = cast(schema, dataset.entity(made.id()).orElse(null));
            if (!claimed.add(made.id())) {
                refuse(schema.table(), row.line(), "", new RowException(Reason.TWICE), "");
                return;
            }
            if (before != null) {
                made = reader.read(schema, kind, row, schema.values(before), before, id);
            }
        }
        if (made == null) {
            refuseAll(schema.table(), target);
            return;
        }
        if (before == null) {
            lines.add(line(schema, row, State.NEW, target.match(), Edit.adding(made)));
        } else if (schema.differing(before, made).isEmpty()) {
            lines.add(
                    new Line(
                            schema.table(),
                            row.line(),
                            State.SAME,
                            target.match(),
                            made.id(),
                            null));
        } else {
            Match match = target.match() == Match.NONE ? Match.ID : target.match();
            lines.add(line(schema, row, State.CHANGED, match, Edit.replacing(before, made)));
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

    private static Line line(Schema<?> schema, TableRow row, State state, Match match, Edit edit) {
        return new Line(schema.table(), row.line(), state, match, edit.id(), edit);
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

    private void refuseAll(String table, Target target) {
        long line = target.row().line();
        lines.add(error(table, line));
        reader.refused()
                .forEach(
                        each ->
                                problems.add(
                                        new RowProblem(
                                                table,
                                                line,
                                                each.column(),
                                                each.why(),
                                                each.read())));
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
                            row ->
                                    owners.add(
                                            kind.word()
                                                    + '\n'
                                                    + (Schemas.of(kind).hasKey()
                                                            ? handle(row)
                                                            : rowName(kind, row))));
        }
        for (String table : PackageTables.further()) {
            further.of(table)
                    .forEach(
                            (owner, rows) -> {
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

    /** What rows name, in them and in the document. */
    private final class Names implements RowReader.Names {

        @Override
        public RecordId record(List<Kind> kinds, String text) {
            for (Kind kind : kinds) {
                RecordId comes = targets.getOrDefault(kind, Map.of()).get(text);
                if (comes != null) {
                    return comes;
                }
            }
            if (incoming.origin().isNamed() || kinds.size() == 1) {
                for (Kind kind : kinds) {
                    RecordId there = new RecordId(kind, text);
                    if (dataset.has(there)) {
                        return there;
                    }
                }
            }
            List<RecordId> called =
                    kinds.stream().flatMap(kind -> matches.called(kind, text).stream()).toList();
            if (called.size() == 1) {
                return called.getFirst();
            }
            throw new RowException(
                    called.isEmpty() ? Reason.NO_RECORD : Reason.SEVERAL_RECORDS, text);
        }

        @Override
        public String term(String list, String word) {
            return terms.key(list, word);
        }

        @Override
        public List<List<String>> further(RowsType<?> type, Kind kind, String id, String field) {
            return further.cells(type, kind, id, field);
        }
    }

    /** The words of lists, by what they are called. */
    private static final class TermNames {

        private final Map<String, String> keys = new HashMap<>();
        private final Map<String, String> folded = new HashMap<>();

        TermNames(Dataset dataset, Incoming incoming) {
            for (Term each : dataset.terms()) {
                add(each.list(), each.key(), texts(each.name()));
            }
            for (TableRow row : incoming.rows(TermSchema.TERM.table())) {
                String key = row.text(TermSchema.KEY.name());
                if (!key.isBlank()) {
                    add(
                            row.text(TermSchema.LIST.name()),
                            key,
                            Stream.of(row.text(TermSchema.NAME.name())));
                }
            }
        }

        private static Stream<String> texts(LocalizedText text) {
            return Stream.concat(
                    Stream.of(text.text()),
                    text.translations().values().stream().map(each -> each.value()));
        }

        private void add(String list, String key, Stream<String> names) {
            keys.put(list + '\n' + key, key);
            Stream.concat(Stream.of(key), names)
                    .map(FoldedText::of)
                    .filter(each -> !each.isEmpty())
                    .forEach(each -> folded.putIfAbsent(list + '\n' + each, key));
        }

        String key(String list, String word) {
            String known = keys.get(list + '\n' + word);
            return known != null
                    ? known
                    : folded.getOrDefault(list + '\n' + FoldedText.of(word), word);
        }
    }
}
