package hanoius.intake;

import hanoius.exchange.SourceReference;
import hanoius.exchange.TableRow;
import hanoius.form.TypedFigures;
import hanoius.intake.Account.Match;
import hanoius.intake.RowReader.Refused;
import hanoius.limit.Limits;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Indicator;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Source;
import hanoius.numeral.NumberException;
import hanoius.schema.Column;
import hanoius.schema.Field;
import hanoius.schema.ListCell;
import hanoius.schema.LocalizedType;
import hanoius.schema.MilestoneSchema;
import hanoius.schema.ObservationSchema;
import hanoius.schema.RowsType;
import hanoius.schema.Schemas;
import hanoius.schema.SourceSchema;
import hanoius.wording.ShownText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds the record that a row is, or gives it the name of a new one, and what else it names. */
final class RowTargets {

    /**
     * A row and the record that it is.
     *
     * @param id null where only its values tell
     * @param before null for a new record
     */
    record RowTarget(TableRow row, @Nullable RecordId id, @Nullable Entity before, Match match) {}

    private final Dataset dataset;
    private final Incoming incoming;
    private final Matches matches;
    private final NewKeys keys;
    private final Further further;
    private final RowNames names;
    private final Map<RecordId, UUID> coming = new HashMap<>();

    RowTargets(
            Dataset dataset,
            Incoming incoming,
            Matches matches,
            NewKeys keys,
            Further further,
            RowNames names) {
        this.dataset = dataset;
        this.incoming = incoming;
        this.matches = matches;
        this.keys = keys;
        this.further = further;
        this.names = names;
    }

    /** The record that a row is, of those that are there; several threads may ask. */
    Optional<Matches.Found> found(Kind kind, TableRow row) {
        return matches.byId(kind, row, incoming.origin().isNamed()).or(() -> content(kind, row));
    }

    /**
     * The record that a row is, be it new.
     *
     * @param found what {@link #found} says
     */
    RowTarget of(Kind kind, TableRow row, Optional<Matches.Found> found) {
        if (found.isPresent()) {
            RecordId id = found.get().id();
            return new RowTarget(row, id, dataset.entity(id).orElse(null), found.get().by());
        }
        String given = row.text(Column.ID.name());
        if (!incoming.origin().isNamed() || given.isBlank() || given.length() > Limits.NAME) {
            return new RowTarget(row, keys.next(kind), null, Match.NONE);
        }
        RecordId id = new RecordId(kind, given);
        return dataset.has(id)
                ? new RowTarget(row, keys.next(kind), null, Match.NONE)
                : new RowTarget(row, keys.take(id) ? id : null, null, Match.NONE);
    }

    /** What is but named may be there under its key, its name or its address. */
    Optional<Matches.Found> offered(Kind kind, TableRow row) {
        String name = row.text(Column.ID.name());
        RecordId id = new RecordId(kind, name);
        if (dataset.has(id)) {
            return Optional.of(new Matches.Found(id, Match.ID));
        }
        Optional<Matches.Found> listed = listed(kind, row);
        if (listed.isPresent()) {
            return listed;
        }
        List<RecordId> called = called(kind, row);
        return called.size() == 1
                ? Optional.of(new Matches.Found(called.getFirst(), Match.NAME))
                : names.meant(Mention.of(kind, name))
                        .map(each -> new Matches.Found(each, Match.NAME))
                        .or(() -> content(kind, row));
    }

    /** What a sheet of sources lists by key and title. */
    private Optional<Matches.Found> listed(Kind kind, TableRow row) {
        String key = row.text(Incoming.HANDLE);
        if (key.isBlank()) {
            return Optional.empty();
        }
        RecordId id = new RecordId(kind, key);
        return dataset.find(id, Source.class)
                .filter(each -> each.title().strip().equals(row.text(SourceSchema.TITLE.name())))
                .map(_ -> new Matches.Found(id, Match.ID));
    }

    private List<RecordId> called(Kind kind, TableRow row) {
        String name = row.text(Column.ID.name());
        List<RecordId> called = matches.called(kind, name);
        return called.isEmpty() ? matches.called(kind, ShownText.of(name).text()) : called;
    }

    /** Whether several are called so, of which none can be told to be meant. */
    boolean isAmbiguous(Kind kind, TableRow row) {
        return called(kind, row).size() > 1;
    }

    /** A name for a record that is only named. */
    RecordId named(Kind kind, TableRow row) {
        RecordId id = keys.next(kind);
        names.offer(id, row.text(Column.ID.name()));
        return id;
    }

    /** Notes what tells a record that is new here from all others. */
    void identify(Kind kind, RowTarget target) {
        RecordId id = target.id();
        if (id == null || target.before() != null) {
            return;
        }
        String given = target.row().text(Column.ID.name());
        Optional<UUID> uuid = Matches.uuid(target.row().text(Column.UUID.name()));
        if (uuid.isPresent()) {
            coming.put(id, uuid.get());
        } else if (incoming.origin().isWhole() && !given.isBlank()) {
            coming.put(id, new RecordId(kind, given).uuid());
        }
    }

    /** What tells records from all others, of those that are made. */
    Map<RecordId, UUID> uuids(Set<RecordId> made) {
        coming.keySet().retainAll(made);
        return coming;
    }

    private Optional<Matches.Found> content(Kind kind, TableRow row) {
        return matches.byContent(kind, row, titles(kind, row), indicator(kind, row));
    }

    /** What a row says that its record is called, in every language. */
    private List<String> titles(Kind kind, TableRow row) {
        return Schemas.of(kind).fields().stream()
                .filter(RowTitles::isTitle)
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

    /** What further rows call a row. */
    static String handle(TableRow row) {
        String handle = row.text(Incoming.HANDLE);
        return handle.isBlank() ? row.text(Column.ID.name()) : handle;
    }

    /** A row that cites by their keys what our own tables refer to in words. */
    TableRow citing(TableRow row) {
        List<RecordId> sources = referred(row.text(Incoming.REFERENCES));
        if (sources.isEmpty()) {
            return row;
        }
        Map<String, String> cells = new HashMap<>(row.cells());
        cells.put(
                MilestoneSchema.CITATIONS.name(),
                ListCell.join(sources.stream().map(RecordId::key).distinct().toList()));
        return new TableRow(row.line(), cells);
    }

    /**
     * A row whose figures are in the unit of its indicator, whatever unit was written to them.
     *
     * @param before the figure that it changes; null for none
     * @param misread gets those that are in another unit
     */
    TableRow inUnit(TableRow row, @Nullable Entity before, List<Refused> misread) {
        List<String> typed = TypedFigures.columns(row.cells());
        if (typed.isEmpty()) {
            return row;
        }
        RecordId named = indicator(Kind.OBSERVATION, row);
        RecordId id = named == null && before instanceof Observation one ? one.indicator() : named;
        Optional<Indicator> indicator =
                Optional.ofNullable(id).flatMap(each -> dataset.find(each, Indicator.class));
        if (indicator.isEmpty()) {
            // The row is refused for that.
            return row;
        }
        Map<String, String> cells = new HashMap<>(row.cells());
        for (String each : typed) {
            try {
                TypedFigures.read(cells, each, indicator.get().unit());
            } catch (NumberException e) {
                misread.add(new Refused(each, e, TypedFigures.typed(cells, each)));
            }
        }
        return new TableRow(row.line(), cells);
    }

    /** The sources that a cell refers to as our own tables do; none where it has anything else. */
    private List<RecordId> referred(String cell) {
        List<RecordId> sources = new ArrayList<>();
        for (String each : SourceReference.split(cell)) {
            List<RecordId> found = matches.referred(each);
            if (found.size() != 1) {
                return List.of();
            }
            sources.add(found.getFirst());
        }
        return sources;
    }

    /** The indicator of a figure; null for what is none, and where the row names none. */
    private @Nullable RecordId indicator(Kind kind, TableRow row) {
        String cell = row.text(ObservationSchema.INDICATOR.name());
        if (kind != Kind.OBSERVATION || cell.isBlank()) {
            return null;
        }
        try {
            return names.find(List.of(Kind.INDICATOR), cell);
        } catch (RowException e) {
            // Said when the row is read.
            return null;
        }
    }
}
