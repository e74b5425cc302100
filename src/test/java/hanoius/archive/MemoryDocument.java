package hanoius.archive;

import hanoius.archive.History.Generation;
import hanoius.archive.Integrity.HeldRecords;
import hanoius.archive.Steps.Commit;
import hanoius.model.Agreement;
import hanoius.model.Attachment;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Indicator;
import hanoius.model.Link;
import hanoius.model.Milestone;
import hanoius.model.Milestones;
import hanoius.model.Observation;
import hanoius.model.Party;
import hanoius.model.RecordId;
import hanoius.model.SavedChart;
import hanoius.model.Source;
import hanoius.model.Term;
import hanoius.schema.Field;
import hanoius.schema.Schemas;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a document in memory holds, its history included. */
final class MemoryDocument implements HeldRecords, History {

    private final UUID uuid;
    private final String title;
    private Instant changed;
    private int explained;
    private final Map<RecordId.Kind, TreeMap<Long, Entity>> records =
            new EnumMap<>(RecordId.Kind.class);
    private final Map<RecordId, Long> numbers = new LinkedHashMap<>();
    private final Map<RecordId, UUID> uuids = new HashMap<>();
    private final Map<RecordId, UUID> coming = new HashMap<>();
    private final List<Generation> generations = new ArrayList<>();
    private final List<Committed> committed = new ArrayList<>();
    private final Map<String, byte[]> contents = new HashMap<>();

    MemoryDocument(UUID uuid, String title, Instant changed, Dataset dataset) {
        this.uuid = uuid;
        this.title = title;
        this.changed = changed;
        for (RecordId.Kind kind : RecordId.Kind.values()) {
            records.put(kind, new TreeMap<>());
        }
        Stream.of(
                        dataset.milestones().readAll(),
                        dataset.agreements(),
                        dataset.indicators(),
                        dataset.observations(),
                        dataset.sources(),
                        dataset.links(),
                        dataset.charts(),
                        dataset.terms(),
                        dataset.parties(),
                        dataset.attachments())
                .flatMap(List::stream)
                .forEach(each -> put(each.id(), each));
        uuids.replaceAll((id, _) -> id.uuid());
    }

    /** The same without a history. */
    synchronized MemoryDocument present() {
        MemoryDocument present = new MemoryDocument(uuid, title, changed, dataset());
        present.uuids.replaceAll((id, own) -> uuids.getOrDefault(id, own));
        dataset().attachments().stream()
                .map(Attachment::sha256)
                .filter(contents::containsKey)
                .forEach(each -> present.contents.put(each, contents.get(each)));
        return present;
    }

    UUID uuid() {
        return uuid;
    }

    /** Says which UUID a record has; null for none, as charts. */
    void identify(RecordId id, @Nullable UUID own) {
        if (own != null) {
            uuids.put(id, own);
        }
    }

    synchronized Map<RecordId, UUID> uuids() {
        Map<RecordId, UUID> own = new HashMap<>(uuids);
        own.entrySet().removeIf(each -> each.getKey().uuid().equals(each.getValue()));
        return own;
    }

    /** Says which uuids records are given that are still to come. */
    synchronized void expect(Map<RecordId, UUID> identities) {
        coming.putAll(identities);
    }

    /** Gives a record the uuid that it had where this was copied. */
    synchronized void name(RecordId id, UUID known) {
        uuids.put(id, known);
    }

    synchronized Optional<UUID> uuid(RecordId id) {
        return Optional.ofNullable(uuids.get(id));
    }

    String title() {
        return title;
    }

    synchronized Instant changed() {
        return changed;
    }

    @Override
    public synchronized long generation() {
        return 1L + generations.size();
    }

    synchronized Dataset dataset() {
        return new Dataset(
                Milestones.of(all(Milestone.class)),
                all(Agreement.class),
                all(Link.class),
                all(Indicator.class),
                all(Observation.class),
                all(Source.class),
                all(SavedChart.class),
                all(Term.class),
                all(Party.class),
                all(Attachment.class));
    }

    private Stream<Entity> all() {
        return records.values().stream().flatMap(kind -> kind.values().stream());
    }

    private <T extends Entity> List<T> all(Class<T> type) {
        return all().filter(type::isInstance).map(type::cast).toList();
    }

    private NavigableMap<Long, Entity> records(RecordId.Kind kind) {
        return records.getOrDefault(kind, new TreeMap<>());
    }

    private void put(RecordId id, @Nullable Entity record) {
        long number = numbers.computeIfAbsent(id, this::nextNumber);
        if (id.kind() != RecordId.Kind.CHART) {
            UUID known = coming.get(id);
            UUID own = known == null || uuids.containsValue(known) ? UUID.randomUUID() : known;
            uuids.putIfAbsent(id, own);
        }
        if (record == null) {
            records(id.kind()).remove(number);
        } else {
            records(id.kind()).put(number, record);
        }
    }

    /** A chart's number is its key. */
    private long nextNumber(RecordId id) {
        return id.kind() == RecordId.Kind.CHART ? Long.parseLong(id.key()) : 1L + numbers.size();
    }

    @Override
    public synchronized Optional<Entity> find(RecordId id) {
        Long number = numbers.get(id);
        return number == null
                ? Optional.empty()
                : Optional.ofNullable(records(id.kind()).get(number));
    }

    @Override
    public Optional<RecordId> naming(RecordId id, Set<RecordId> except) {
        return all().filter(each -> !except.contains(each.id()) && names(each, id))
                .map(Entity::id)
                .findFirst();
    }

    @Override
    public Optional<RecordId> reporting(RecordId preferred, Set<RecordId> except) {
        return all().filter(each -> !except.contains(each.id()))
                .filter(each -> each instanceof Observation o && preferred.equals(o.sameAs()))
                .map(Entity::id)
                .findFirst();
    }

    /** All that name a record, but for charts and what is attached to it. */
    synchronized Set<RecordId> naming(RecordId id) {
        return all().filter(each -> names(each, id))
                .map(Entity::id)
                .filter(each -> each.kind() != RecordId.Kind.CHART)
                .filter(each -> each.kind() != RecordId.Kind.ATTACHMENT)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <R extends Entity> boolean names(R record, RecordId id) {
        for (Field<R, ?> field : Schemas.of(record).fields()) {
            if (field.references(record).contains(id) || field.terms(record).contains(id)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<RecordId> chart(String name) {
        return all(SavedChart.class).stream()
                .filter(each -> each.name().equals(name))
                .map(SavedChart::id)
                .findFirst();
    }

    @Override
    public synchronized OptionalInt contentSize(String sha256) {
        byte[] content = contents.get(sha256);
        return content == null ? OptionalInt.empty() : OptionalInt.of(content.length);
    }

    /** Bytes by their SHA-256. */
    synchronized Map<String, byte[]> contents() {
        return new TreeMap<>(contents);
    }

    synchronized void keep(String sha256, byte[] content) {
        contents.put(sha256, content.clone());
    }

    synchronized List<RecordId> unused(RecordId.Kind kind, int count) {
        String letter = kind.letter();
        return Stream.iterate(1, each -> each + 1)
                .map(each -> new RecordId(kind, letter + each))
                .filter(each -> !numbers.containsKey(each))
                .limit(count)
                .toList();
    }

    @Override
    public long position() {
        return generations.isEmpty() ? Generation.START : generations.getLast().position();
    }

    @Override
    public Generation get(long number) {
        return generations.get(index(number));
    }

    private int index(long number) {
        if (number < 2 || number > generation()) {
            throw new IllegalArgumentException("no generation " + number);
        }
        return Math.toIntExact(number - 2);
    }

    @Override
    public OptionalLong next(long position) {
        return generations.stream()
                .filter(each -> each.parent().equals(OptionalLong.of(position)))
                .mapToLong(Generation::number)
                .max();
    }

    @Override
    public List<Edit> edits(long number) {
        return committed.get(index(number)).change().edits();
    }

    /** Writes what fits what is held. */
    synchronized Committed write(Commit commit) {
        List<RecordId> back =
                commit.edits().stream()
                        .filter(each -> each.before() == null && numbers.containsKey(each.id()))
                        .map(Edit::id)
                        .toList();
        commit.edits().forEach(each -> put(each.id(), each.after()));
        if (commit.changesRecord()) {
            changed = commit.generation().by().at();
        }
        Map<RecordId, RecordId> next = new HashMap<>();
        for (RecordId each : back) {
            following(each).ifPresent(other -> next.put(each, other));
        }
        Committed done =
                new Committed(commit.generation().number(), commit.change(), next, changed, true);
        generations.add(commit.generation());
        committed.add(done);
        return done;
    }

    /** How often it was said why something was done. */
    synchronized int explained() {
        return explained;
    }

    /** Gives a generation another reason. */
    synchronized void explain(long number, String reason) {
        explained++;
        int index = index(number);
        Generation made = generations.get(index);
        Attribution was = made.by();
        Attribution by = new Attribution(was.author(), was.at(), reason, was.group());
        generations.set(
                index, new Generation(number, made.position(), made.parent(), by, made.undoes()));
        Committed done = committed.get(index);
        committed.set(
                index,
                new Committed(
                        number,
                        new Change(done.change().edits(), by),
                        done.next(),
                        done.changed(),
                        done.own()));
    }

    private Optional<RecordId> following(RecordId id) {
        Map.Entry<Long, Entity> following =
                records(id.kind()).higherEntry(numbers.getOrDefault(id, 0L));
        return Optional.ofNullable(following).map(each -> each.getValue().id());
    }

    synchronized Committed nothingDone(Attribution by) {
        return new Committed(generation(), Change.of(by), Map.of(), changed, true);
    }

    /** What was written after a generation, in order. */
    synchronized List<Committed> since(long generation) {
        return List.copyOf(committed.subList(Math.toIntExact(generation - 1), committed.size()));
    }

    synchronized List<Attribution> notes() {
        return generations.reversed().stream()
                .filter(each -> each.parent().isEmpty() && !each.by().group().isEmpty())
                .filter(each -> edits(each.number()).isEmpty())
                .map(Generation::by)
                .toList();
    }

    synchronized List<Revision> history(RecordId id) {
        return committed.reversed().stream()
                .flatMap(
                        each ->
                                each.change().edits().stream()
                                        .filter(edit -> edit.id().equals(id))
                                        .map(
                                                edit ->
                                                        new Revision(
                                                                each.generation(),
                                                                edit,
                                                                each.change().by())))
                .toList();
    }

    synchronized CheckReport check() {
        Map<String, Long> counts = new TreeMap<>();
        Schemas.all().forEach(each -> counts.put(each.table(), 0L));
        all().forEach(each -> counts.merge(Schemas.of(each).table(), 1L, Long::sum));
        List<CheckReport.Finding> problems = new ArrayList<>();
        all().forEach(
                        each -> {
                            try {
                                Integrity.check(List.of(Edit.adding(each)), this);
                            } catch (InvalidChange e) {
                                problems.add(
                                        new CheckReport.Finding(
                                                CheckReport.Kind.REFERENCE, "", e.toString()));
                            }
                        });
        return new CheckReport(0, counts, List.of(), problems);
    }

    /** The ids of all records that it has or had, in their order. */
    List<RecordId> ids() {
        return List.copyOf(numbers.keySet());
    }

    List<Generation> generations() {
        return List.copyOf(generations);
    }

    /** Adds a record as it was read from a copy; null for one that is deleted. */
    void add(RecordId id, @Nullable Entity record) {
        put(id, record);
    }

    /** Adds a generation as it was read from a copy. */
    void add(Generation generation, Committed done) {
        generations.add(generation);
        committed.add(done);
    }
}
