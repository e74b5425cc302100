package hanoius.model;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Everything that one document says, at one moment: immutable, in the document's order. */
public final class Dataset {

    /** Nothing recorded yet. */
    public static final Dataset EMPTY =
            new Dataset(
                    Milestones.of(List.of()),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());

    private final Milestones milestones;
    private final EntityList<Agreement> agreements;
    private final EntityList<Link> links;
    private final EntityList<Indicator> indicators;
    private final EntityList<Observation> observations;
    private final EntityList<Source> sources;
    private final EntityList<Party> parties;
    private final EntityList<SavedChart> charts;
    private final EntityList<Term> terms;
    private final EntityList<Attachment> attachments;
    private final EntityList.Groups<Observation> byIndicator;
    private final EntityList.Groups<Observation> twins;
    private final EntityList.Groups<Link> linksByEnd;
    private final EntityList.Groups<Attachment> attachmentsByRecord;

    /**
     * Whether the reports of a fact differ, by the place of the first one or by the preferred one
     * and its indicator: each of very many asks for it.
     */
    private final Map<Object, Boolean> otherwise = new ConcurrentHashMap<>();

    private final SameEvents sameEvents;

    /** Whether it says nothing at all. */
    public boolean isEmpty() {
        return milestones.size() == 0
                && agreements().isEmpty()
                && indicators().isEmpty()
                && observations().isEmpty()
                && sources().isEmpty()
                && parties().isEmpty();
    }

    /** One to which nothing is attached. */
    public Dataset(
            Milestones milestones,
            List<Agreement> agreements,
            List<Link> links,
            List<Indicator> indicators,
            List<Observation> observations,
            List<Source> sources,
            List<SavedChart> charts,
            List<Term> terms,
            List<Party> parties) {
        this(
                milestones,
                agreements,
                links,
                indicators,
                observations,
                sources,
                charts,
                terms,
                parties,
                List.of());
    }

    public Dataset(
            Milestones milestones,
            List<Agreement> agreements,
            List<Link> links,
            List<Indicator> indicators,
            List<Observation> observations,
            List<Source> sources,
            List<SavedChart> charts,
            List<Term> terms,
            List<Party> parties,
            List<Attachment> attachments) {
        this.milestones = milestones;
        this.agreements = new EntityList<>(Agreement.class, agreements);
        this.links = new EntityList<>(Link.class, links);
        this.indicators = new EntityList<>(Indicator.class, indicators);
        this.observations = new EntityList<>(Observation.class, observations);
        this.sources = new EntityList<>(Source.class, sources);
        this.parties = new EntityList<>(Party.class, parties);
        this.charts = new EntityList<>(SavedChart.class, charts);
        this.terms = new EntityList<>(Term.class, terms);
        this.attachments = new EntityList<>(Attachment.class, attachments);
        byIndicator =
                EntityList.Groups.of(
                        this.observations, each -> Stream.of(each.indicator()), BY_PERIOD);
        twins =
                EntityList.Groups.of(
                        this.observations, each -> Stream.ofNullable(each.sameAs()), BY_PERIOD);
        linksByEnd =
                EntityList.Groups.of(
                        this.links, each -> Stream.of(each.from(), each.to()).distinct(), null);
        attachmentsByRecord =
                EntityList.Groups.of(this.attachments, each -> Stream.of(each.of()), null);
        sameEvents = SameEvents.of(milestones, links);
    }

    /** After a change; what the edits do not touch is shared. */
    private Dataset(
            Dataset before,
            Milestones milestones,
            SameEvents sameEvents,
            EntityList<Link> links,
            EntityList.Groups<Link> linksByEnd,
            List<Edit> edits,
            Map<RecordId, RecordId> next) {
        this.milestones = milestones;
        this.sameEvents = sameEvents;
        this.links = links;
        this.linksByEnd = linksByEnd;
        agreements = before.agreements.with(edits, next);
        indicators = before.indicators.with(edits, next);
        observations = before.observations.with(edits, next);
        sources = before.sources.with(edits, next);
        parties = before.parties.with(edits, next);
        charts = before.charts.with(edits, next);
        terms = before.terms.with(edits, next);
        attachments = before.attachments.with(edits, next);
        attachmentsByRecord = before.attachmentsByRecord.with(attachments, edits);
        byIndicator = before.byIndicator.with(observations, edits);
        twins = before.twins.with(observations, edits);
    }

    /** The same with other terms. */
    public Dataset withTerms(List<Term> others) {
        return new Dataset(
                milestones,
                agreements.all(),
                links.all(),
                indicators.all(),
                observations.all(),
                sources.all(),
                charts.all(),
                others,
                parties.all(),
                attachments.all());
    }

    /** The same with other parties. */
    public Dataset withParties(List<Party> others) {
        return new Dataset(
                milestones,
                agreements.all(),
                links.all(),
                indicators.all(),
                observations.all(),
                sources.all(),
                charts.all(),
                terms.all(),
                others,
                attachments.all());
    }

    /** The same with other attachments. */
    public Dataset withAttachments(List<Attachment> others) {
        return new Dataset(
                milestones,
                agreements.all(),
                links.all(),
                indicators.all(),
                observations.all(),
                sources.all(),
                charts.all(),
                terms.all(),
                parties.all(),
                others);
    }

    /** What a change makes of this, and what becomes of places and of events. */
    record Next(Dataset dataset, PlaceChange places, SameEvents.Change events) {}

    Next next(List<Edit> edits, Map<RecordId, RecordId> next) {
        Milestones.Changed changed = milestones.with(edits, next);
        EntityList<Link> then = links.with(edits, next);
        EntityList.Groups<Link> ends = linksByEnd.with(then, edits);
        SameEvents.Change events = sameEvents.with(edits, milestones, linksByEnd, changed, ends);
        Dataset after =
                new Dataset(this, changed.milestones(), events.now(), then, ends, edits, next);
        return new Next(after, changed.places(), events);
    }

    /**
     * What edits make of this, as it would be read anew: {@link DatasetChange#of} also tells what
     * became of places.
     *
     * @throws IllegalArgumentException when the edits do not fit this
     */
    public Dataset with(List<Edit> edits, Map<RecordId, RecordId> next) {
        return next(edits, next).dataset();
    }

    /** Beyond this many, it takes longer than a blink to look at all of them. */
    private static final int MANY = 20_000;

    private static final Comparator<Observation> BY_PERIOD =
            Comparator.comparing(Observation::period).thenComparing(Observation::id);

    /** Whether all of it can be looked at without keeping anybody waiting. */
    public boolean isLight() {
        return milestones.atHand()
                && agreements().size() <= MANY
                && observations().size() <= MANY
                && sources().size() <= MANY
                && parties().size() <= MANY;
    }

    public Milestones milestones() {
        return milestones;
    }

    public List<Agreement> agreements() {
        return agreements.all();
    }

    public List<Link> links() {
        return links.all();
    }

    public List<Indicator> indicators() {
        return indicators.all();
    }

    public List<Observation> observations() {
        return observations.all();
    }

    public List<Source> sources() {
        return sources.all();
    }

    public List<Party> parties() {
        return parties.all();
    }

    /** The charts that it keeps, in the order in which they were saved. */
    public List<SavedChart> charts() {
        return charts.all();
    }

    /** The words of all lists, in the document's order. */
    public List<Term> terms() {
        return terms.all();
    }

    /** All that is attached to records, in the document's order. */
    public List<Attachment> attachments() {
        return attachments.all();
    }

    /** What is attached to a record, in the document's order. */
    public List<Attachment> attachmentsOf(RecordId record) {
        return attachmentsByRecord.of(record);
    }

    /** All records of a kind in the document's order; a milestone is asked for by its place. */
    public List<? extends Fact> facts(RecordId.Kind kind) {
        return switch (kind) {
            case MILESTONE -> List.of();
            case AGREEMENT -> agreements.all();
            case INDICATOR -> indicators.all();
            case OBSERVATION -> observations.all();
            case SOURCE -> sources.all();
            case PARTY -> parties.all();
            case LINK, CHART, TERM, ATTACHMENT -> List.of();
        };
    }

    /**
     * All records of a kind in the document's order, those that are no facts too; a milestone is
     * asked for by its place.
     */
    public List<? extends Entity> entities(RecordId.Kind kind) {
        return kind == RecordId.Kind.MILESTONE ? List.of() : list(kind).all();
    }

    /** The record of that name, whatever its kind; a milestone may have to be read. */
    public Optional<Fact> find(RecordId id) {
        return entity(id).filter(Fact.class::isInstance).map(Fact.class::cast);
    }

    /** The record of that id, one that is no fact too; empty as well where it cannot be read. */
    public Optional<Entity> entity(RecordId id) {
        if (id.kind() == RecordId.Kind.MILESTONE) {
            int index = milestones.indexOf(id);
            return index < 0 ? Optional.empty() : milestones.find(index).map(Entity.class::cast);
        }
        return list(id.kind()).find(id).map(Entity.class::cast);
    }

    private EntityList<? extends Entity> list(RecordId.Kind kind) {
        return switch (kind) {
            case MILESTONE -> throw new IllegalArgumentException("milestones are no list");
            case AGREEMENT -> agreements;
            case INDICATOR -> indicators;
            case OBSERVATION -> observations;
            case SOURCE -> sources;
            case PARTY -> parties;
            case LINK -> links;
            case CHART -> charts;
            case TERM -> terms;
            case ATTACHMENT -> attachments;
        };
    }

    /** Whether there is a record of that name. */
    public boolean has(RecordId id) {
        return id.kind() == RecordId.Kind.MILESTONE
                ? milestones.indexOf(id) >= 0
                : list(id.kind()).has(id);
    }

    /** The record of that name if it is one of that type. */
    public <T extends Fact> Optional<T> find(RecordId id, Class<T> type) {
        return find(id).filter(type::isInstance).map(type::cast);
    }

    /** The indicator that a record is, or is a figure of. */
    public Optional<Indicator> indicatorOf(Fact fact) {
        return switch (fact) {
            case Indicator indicator -> Optional.of(indicator);
            case Observation figure -> find(figure.indicator(), Indicator.class);
            case Milestone _, Agreement _, Source _, Party _ -> Optional.empty();
        };
    }

    /** An indicator's observations by period, other reports of the same fact among them. */
    public List<Observation> observationsOf(RecordId indicator) {
        return byIndicator.of(indicator);
    }

    /** Every report of the fact that this one reports: the preferred first, itself included. */
    public List<Observation> reportsOf(Observation observation) {
        RecordId preferred = observation.sameAs() == null ? observation.id() : observation.sameAs();
        Stream<Observation> first = find(preferred, Observation.class).stream();
        return Stream.concat(first, twins.of(preferred).stream())
                .filter(each -> each.indicator().equals(observation.indicator()))
                .toList();
    }

    /**
     * Every report of the event that this one reports, itself included: featured ones first, then
     * those with more sources.
     */
    public List<Milestone> reportsOf(Milestone milestone) {
        List<Integer> reports = sameEvents().get(milestones.indexOf(milestone.id()));
        return reports == null
                ? List.of(milestone)
                : reports.stream().flatMap(each -> milestones.find(each).stream()).toList();
    }

    /**
     * The places of the milestones that report an event of which there are several reports, in the
     * order of {@link #reportsOf(Milestone)}, by the place of each of them.
     */
    public Map<Integer, List<Integer>> sameEvents() {
        return sameEvents.reports();
    }

    /** The reports of each event that milestones at some places report, each event once. */
    public Collection<List<Integer>> events(BitSet places) {
        return sameEvents.of(places);
    }

    /** Whether another report of the event at a place of the milestones gives another date. */
    public boolean isDatedOtherwise(int place) {
        List<Integer> reports = sameEvents().get(place);
        return reports != null
                && otherwise.computeIfAbsent(
                        reports.getFirst(),
                        _ -> reports.stream().map(milestones::date).distinct().count() > 1);
    }

    /** Whether another report of the fact gives another figure, or for another period. */
    public boolean isCountedOtherwise(Observation observation) {
        RecordId preferred = observation.sameAs() == null ? observation.id() : observation.sameAs();
        if (twins.of(preferred).isEmpty()) {
            return false;
        }
        return otherwise.computeIfAbsent(
                List.of(preferred, observation.indicator()),
                _ -> reportsOf(observation).stream().anyMatch(each -> differ(each, observation)));
    }

    /** What does not differ from one report differs from none that is like that. */
    private static boolean differ(Observation one, Observation other) {
        return one.quantity().value().compareTo(other.quantity().value()) != 0
                || one.quantity().qualifier() != other.quantity().qualifier()
                || !one.period().equals(other.period());
    }

    /** Links that begin or end at the record. */
    public List<Link> linksOf(RecordId id) {
        return linksByEnd.of(id);
    }

    /** The records that cite a source, milestones first, in the document's order. */
    public List<Fact> citing(RecordId source) {
        Stream<Fact> events =
                milestonesCiting(source).stream()
                        .mapToObj(milestones::find)
                        .flatMap(Optional::stream);
        return Stream.concat(events, othersCiting(source)).toList();
    }

    /** The places of the milestones that cite a source. */
    public BitSet milestonesCiting(RecordId source) {
        NameLists cited = milestones.sources();
        int number = cited.names().indexOf(source.key());
        BitSet citing = new BitSet();
        for (int place = 0; number >= 0 && place < milestones.size(); place++) {
            citing.set(place, cited.has(place, number));
        }
        return citing;
    }

    Stream<Fact> othersCiting(RecordId source) {
        return Stream.of(agreements(), observations())
                .<Fact>flatMap(List::stream)
                .filter(
                        fact ->
                                fact.citations().stream()
                                        .map(Citation::source)
                                        .anyMatch(source::equals));
    }

    /**
     * The places of the milestones in which a party takes part; while these have to be read, of all
     * milestones.
     */
    BitSet milestonesOf(RecordId party) {
        BitSet places = new BitSet(milestones.size());
        if (!milestones.atHand()) {
            places.set(0, milestones.size());
            return places;
        }
        for (int place = 0; place < milestones.size(); place++) {
            places.set(place, Party.takesPart(party, milestones.get(place).parties()));
        }
        return places;
    }

    /** The first milestones in which a party takes part, in the document's order. */
    public List<Milestone> milestonesWith(RecordId party, int limit) {
        int partner = milestones.partners().names().indexOf(party.key());
        return IntStream.range(0, milestones.size())
                // Those that have to be read are known by their partners alone.
                .filter(
                        place ->
                                milestones.atHand()
                                        || (partner >= 0
                                                && milestones.partners().has(place, partner)))
                .mapToObj(milestones::find)
                .flatMap(Optional::stream)
                .filter(each -> Party.takesPart(party, each.parties()))
                .limit(limit)
                .toList();
    }

    /** Whether a party is known to take part in anything. */
    public boolean isNamed(RecordId party) {
        return !milestonesWith(party, 1).isEmpty() || agreementsOf(party).findAny().isPresent();
    }

    /** The agreements in which a party takes part, in the document's order. */
    public Stream<Agreement> agreementsOf(RecordId party) {
        return agreements().stream().filter(each -> Party.takesPart(party, each.parties()));
    }

    /** The places of some milestones, and of the other reports of the same events. */
    BitSet together(BitSet places) {
        return sameEvents.together(places);
    }

    /** The sources that records cite, each once, in the order in which they are first cited. */
    public List<Source> sourcesOf(Collection<? extends Fact> some) {
        return sources(
                some.stream().flatMap(fact -> fact.citations().stream()).map(Citation::source));
    }

    /** The sources of some ids, each once, in the order in which they are first named. */
    public List<Source> sources(Stream<RecordId> cited) {
        return cited.distinct()
                .map(id -> find(id, Source.class))
                .flatMap(Optional::stream)
                .toList();
    }
}
