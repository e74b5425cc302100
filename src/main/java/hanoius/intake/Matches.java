package hanoius.intake;

import hanoius.edtf.Bound;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.EdtfException;
import hanoius.exchange.SourceReference;
import hanoius.exchange.TableRow;
import hanoius.intake.Account.Match;
import hanoius.language.Language;
import hanoius.language.LocalizedText;
import hanoius.language.Translation;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Milestones;
import hanoius.model.Party.OtherName;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.query.FoldedText;
import hanoius.schema.AgreementSchema;
import hanoius.schema.AttachmentSchema;
import hanoius.schema.Column;
import hanoius.schema.IndicatorSchema;
import hanoius.schema.MilestoneSchema;
import hanoius.schema.ObservationSchema;
import hanoius.schema.SourceSchema;
import hanoius.text.CanonicalAddress;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The records of a document by what rows can be known by. What a kind is looked for by is gathered
 * when it is first asked for. Several threads may ask.
 */
final class Matches {

    /** A record that is there, and how it was known. */
    record Found(RecordId id, Match by) {}

    private final Dataset dataset;
    private final Runnable step;
    private final Map<RecordId, UUID> own;
    private @Nullable Map<UUID, RecordId> byUuid;
    private final Map<Kind, Map<String, List<RecordId>>> byContent = new ConcurrentHashMap<>();
    private final Map<Kind, Map<String, List<RecordId>>> byName = new ConcurrentHashMap<>();

    /**
     * @param own the UUIDs of those whose name does not give it
     * @param step done over and over while much is gathered; what it throws ends that
     */
    Matches(Dataset dataset, Map<RecordId, UUID> own, Runnable step) {
        this.dataset = dataset;
        this.own = own;
        this.step = step;
    }

    /**
     * The record that a row is, by what it is called.
     *
     * @param named whether its id is the name of a record
     */
    Optional<Found> byId(Kind kind, TableRow row, boolean named) {
        String id = row.text(Column.ID.name());
        Optional<UUID> uuid = uuid(row.text(Column.UUID.name()));
        if (uuid.isPresent()) {
            RecordId found = uuids().get(uuid.get());
            if (found != null && found.kind() == kind) {
                return Optional.of(new Found(found, Match.UUID));
            }
        }
        if (!named || id.isBlank()) {
            return Optional.empty();
        }
        RecordId there = new RecordId(kind, id);
        // One that says by its uuid that it is another is another.
        return dataset.has(there) && (uuid.isEmpty() || uuid.get().equals(uuidOf(there)))
                ? Optional.of(new Found(there, Match.ID))
                : Optional.empty();
    }

    static Optional<UUID> uuid(String cell) {
        try {
            return cell.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(cell));
        } catch (IllegalArgumentException e) {
            // The cell's own check says so.
            return Optional.empty();
        }
    }

    private UUID uuidOf(RecordId id) {
        UUID given = own.get(id);
        return given == null ? id.uuid() : given;
    }

    private synchronized Map<UUID, RecordId> uuids() {
        Map<UUID, RecordId> known = byUuid;
        if (known == null) {
            known = new HashMap<>();
            for (Kind kind : Kind.FACTS) {
                for (RecordId id : ids(kind)) {
                    step.run();
                    known.put(uuidOf(id), id);
                }
            }
            byUuid = known;
        }
        return known;
    }

    private List<RecordId> ids(Kind kind) {
        if (kind != Kind.MILESTONE) {
            return dataset.facts(kind).stream().map(Entity::id).toList();
        }
        List<RecordId> ids = new ArrayList<>(dataset.milestones().size());
        for (int i = 0; i < dataset.milestones().size(); i++) {
            ids.add(dataset.milestones().id(i));
        }
        return ids;
    }

    /**
     * The record that a row is, by what it says.
     *
     * @param titles what it is called, in every language
     * @param indicator that of a figure; null where it is none, or not known
     */
    Optional<Found> byContent(
            Kind kind, TableRow row, List<String> titles, @Nullable RecordId indicator) {
        List<String> folded =
                titles.stream().map(FoldedText::of).filter(s -> !s.isEmpty()).toList();
        return switch (kind) {
            case SOURCE -> source(row, folded);
            case MILESTONE -> dated(kind, row.text(MilestoneSchema.DATE.name()), folded);
            case AGREEMENT -> dated(kind, row.text(AgreementSchema.SIGNED.name()), folded);
            case OBSERVATION ->
                    indicator == null
                            ? Optional.empty()
                            : only(
                                    kind,
                                    List.of(
                                            indicator.key()
                                                    + '\n'
                                                    + days(
                                                            row.text(
                                                                    ObservationSchema.PERIOD
                                                                            .name()))),
                                    Match.PERIOD);
            case PARTY -> named(kind, folded);
            case INDICATOR -> indicator(row, folded);
            case ATTACHMENT ->
                    only(
                            kind,
                            List.of(
                                    row.text(AttachmentSchema.OF.name())
                                            + '\n'
                                            + row.text(AttachmentSchema.SHA_256.name())),
                            Match.NAME);
            case LINK, TERM, CHART -> Optional.empty();
        };
    }

    /** By its address and title; where it gives but one of them, by that alone. */
    private Optional<Found> source(TableRow row, List<String> titles) {
        String url = row.text(SourceSchema.URL.name());
        String address = url.isBlank() ? "" : CanonicalAddress.of(url);
        if (address.isEmpty()) {
            return only(
                    Kind.SOURCE,
                    titles.stream()
                            .map(title -> "\n" + title)
                            .flatMap(
                                    key -> {
                                        String published =
                                                days(row.text(SourceSchema.PUBLISHED.name()));
                                        return Stream.of(key + '\n' + published);
                                    })
                            .toList(),
                    Match.DATE_AND_TITLE);
        }
        return only(
                Kind.SOURCE,
                titles.isEmpty()
                        ? List.of(address)
                        : titles.stream().map(title -> address + '\n' + title).toList(),
                Match.ADDRESS_AND_TITLE);
    }

    private Optional<Found> dated(Kind kind, String date, List<String> titles) {
        String days = days(date);
        return days.isEmpty() && kind == Kind.MILESTONE
                ? Optional.empty()
                : only(
                        kind,
                        titles.stream().map(title -> days + '\n' + title).toList(),
                        Match.DATE_AND_TITLE);
    }

    private Optional<Found> indicator(TableRow row, List<String> names) {
        String unit = row.text(IndicatorSchema.UNIT.name());
        return named(Kind.INDICATOR, names)
                .filter(
                        found ->
                                unit.isBlank()
                                        || dataset.indicators().stream()
                                                .filter(each -> each.id().equals(found.id()))
                                                .anyMatch(each -> each.unit().equals(unit)));
    }

    private Optional<Found> named(Kind kind, List<String> names) {
        return names.stream()
                .map(each -> names(kind).getOrDefault(each, List.of()))
                .filter(each -> each.size() == 1)
                .findFirst()
                .map(each -> new Found(each.getFirst(), Match.NAME));
    }

    private Optional<Found> only(Kind kind, List<String> keys, Match match) {
        Map<String, List<RecordId>> all = content(kind);
        return keys.stream()
                .map(each -> all.getOrDefault(each, List.of()))
                .filter(each -> each.size() == 1)
                .findFirst()
                .map(each -> new Found(each.getFirst(), match));
    }

    private Map<String, List<RecordId>> content(Kind kind) {
        return byContent.computeIfAbsent(kind, this::gathered);
    }

    private Map<String, List<RecordId>> gathered(Kind kind) {
        Map<String, List<RecordId>> all = new HashMap<>();
        switch (kind) {
            case SOURCE ->
                    dataset.sources()
                            .forEach(
                                    each -> {
                                        String title = FoldedText.of(each.title());
                                        String address = CanonicalAddress.of(each.url());
                                        add(all, address + '\n' + title, each.id());
                                        add(all, address, each.id());
                                        EdtfDate day = each.published();
                                        String published = day == null ? "" : days(day);
                                        add(all, "\n" + title + '\n' + published, each.id());
                                    });
            case MILESTONE -> milestones(all);
            case AGREEMENT ->
                    dataset.agreements()
                            .forEach(
                                    each -> {
                                        EdtfDate day = each.signed();
                                        String signed = day == null ? "" : days(day);
                                        texts(each.title())
                                                .forEach(
                                                        title ->
                                                                add(
                                                                        all,
                                                                        signed + '\n' + title,
                                                                        each.id()));
                                    });
            case OBSERVATION ->
                    dataset.observations()
                            .forEach(
                                    each ->
                                            add(
                                                    all,
                                                    each.indicator().key()
                                                            + '\n'
                                                            + days(each.period()),
                                                    each.id()));
            case ATTACHMENT ->
                    dataset.attachments()
                            .forEach(
                                    each ->
                                            add(
                                                    all,
                                                    each.of().key() + '\n' + each.sha256(),
                                                    each.id()));
            default -> {}
        }
        return all;
    }

    private void milestones(Map<String, List<RecordId>> all) {
        Milestones milestones = dataset.milestones();
        for (int i = 0; i < milestones.size(); i++) {
            int place = i;
            step.run();
            String days = milestones.earliest(i) + ".." + milestones.latest(i);
            Stream.of(Language.values())
                    .map(language -> milestones.title(place, language).text())
                    .map(FoldedText::of)
                    .distinct()
                    .forEach(title -> add(all, days + '\n' + title, milestones.id(place)));
        }
    }

    /** The records of a kind that a name may mean, by that folded. */
    private Map<String, List<RecordId>> names(Kind kind) {
        return byName.computeIfAbsent(
                kind,
                _ -> {
                    Map<String, List<RecordId>> all = new HashMap<>();
                    switch (kind) {
                        case PARTY ->
                                dataset.parties()
                                        .forEach(
                                                each ->
                                                        Stream.concat(
                                                                        texts(each.name()),
                                                                        each.otherNames().stream()
                                                                                .map(
                                                                                        OtherName
                                                                                                ::name)
                                                                                .map(
                                                                                        FoldedText
                                                                                                ::of))
                                                                .distinct()
                                                                .forEach(
                                                                        name ->
                                                                                add(
                                                                                        all,
                                                                                        name,
                                                                                        each
                                                                                                .id())));
                        case INDICATOR ->
                                dataset.indicators()
                                        .forEach(
                                                each ->
                                                        texts(each.name())
                                                                .forEach(
                                                                        name ->
                                                                                add(
                                                                                        all,
                                                                                        name,
                                                                                        each
                                                                                                .id())));
                        case SOURCE ->
                                dataset.sources()
                                        .forEach(
                                                each -> {
                                                    add(
                                                            all,
                                                            FoldedText.of(each.title()),
                                                            each.id());
                                                    add(
                                                            all,
                                                            FoldedText.of(SourceReference.of(each)),
                                                            each.id());
                                                    if (!each.url().isBlank()) {
                                                        add(
                                                                all,
                                                                FoldedText.of(
                                                                        CanonicalAddress.of(
                                                                                each.url())),
                                                                each.id());
                                                    }
                                                });
                        default -> {}
                    }
                    return all;
                });
    }

    /** The records that a text may name, which is not the key of one. */
    List<RecordId> called(Kind kind, String text) {
        if (kind != Kind.SOURCE) {
            return exactly(kind, text);
        }
        return firstOf(
                Stream.of(
                        CanonicalAddress.of(text),
                        text,
                        CanonicalAddress.of(SourceReference.address(text))));
    }

    /** The sources that a reference of ours may tell. */
    List<RecordId> referred(String reference) {
        return firstOf(
                Stream.concat(Stream.of(reference), SourceReference.withoutLocator(reference)));
    }

    private List<RecordId> firstOf(Stream<String> sources) {
        return sources.map(each -> exactly(Kind.SOURCE, each))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<RecordId> exactly(Kind kind, String text) {
        String folded = FoldedText.of(text);
        return folded.isEmpty() ? List.of() : names(kind).getOrDefault(folded, List.of());
    }

    private static void add(Map<String, List<RecordId>> all, String key, RecordId id) {
        List<RecordId> there = all.computeIfAbsent(key, _ -> new ArrayList<>(1));
        if (!there.contains(id)) {
            there.add(id);
        }
    }

    private static Stream<String> texts(LocalizedText text) {
        return Stream.concat(
                        Stream.of(text.text()),
                        text.translations().values().stream().map(Translation::value))
                .map(FoldedText::of)
                .filter(each -> !each.isEmpty())
                .distinct();
    }

    /** The days that a date covers; empty where the cell is no date, which its own check says. */
    private static String days(String cell) {
        try {
            return cell.isBlank() ? "" : days(EdtfDate.parse(cell));
        } catch (EdtfException e) {
            return "";
        }
    }

    private static String days(EdtfDate date) {
        return day(date.earliest(), Milestones.NO_FIRST_DAY)
                + ".."
                + day(date.latest(), Milestones.NO_LAST_DAY);
    }

    private static int day(Bound bound, int none) {
        return bound instanceof Bound.Day(LocalDate day)
                ? (int) Math.clamp(day.toEpochDay(), -1_000_000_000L, 1_000_000_000L)
                : none;
    }
}
