package hanoius.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
                    List.of());

    private final Milestones milestones;
    private final List<Agreement> agreements;
    private final List<Link> links;
    private final List<Indicator> indicators;
    private final List<Observation> observations;
    private final List<Source> sources;
    private final List<SavedChart> charts;
    private final Map<RecordId, Fact> facts = new LinkedHashMap<>();
    private final Map<RecordId, List<Observation>> byIndicator;
    private final Map<RecordId, List<Observation>> twins = new HashMap<>();
    private final Map<Integer, List<Integer>> sameEvents;
    private final Map<RecordId, List<Link>> linksByEnd = new HashMap<>();

    /** Whether it says nothing at all. */
    public boolean isEmpty() {
        return milestones.size() == 0
                && agreements.isEmpty()
                && indicators.isEmpty()
                && observations.isEmpty()
                && sources.isEmpty();
    }

    /** With milestones that are held in memory as they are, and no charts. */
    public Dataset(
            List<Milestone> milestones,
            List<Agreement> agreements,
            List<Link> links,
            List<Indicator> indicators,
            List<Observation> observations,
            List<Source> sources) {
        this(
                Milestones.of(milestones),
                agreements,
                links,
                indicators,
                observations,
                sources,
                List.of());
    }

    public Dataset(
            Milestones milestones,
            List<Agreement> agreements,
            List<Link> links,
            List<Indicator> indicators,
            List<Observation> observations,
            List<Source> sources,
            List<SavedChart> charts) {
        this.milestones = milestones;
        this.agreements = List.copyOf(agreements);
        this.links = List.copyOf(links);
        this.indicators = List.copyOf(indicators);
        this.observations = List.copyOf(observations);
        this.sources = List.copyOf(sources);
        this.charts = List.copyOf(charts);
        for (var each : List.of(agreements, indicators, observations, sources)) {
            index(each);
        }
        sameEvents = SameEvents.of(milestones, links);
        for (Link link : links) {
            Stream.of(link.from(), link.to())
                    .distinct()
                    .forEach(
                            end ->
                                    linksByEnd
                                            .computeIfAbsent(end, any -> new ArrayList<>())
                                            .add(link));
        }
        byIndicator = observations.stream().collect(Collectors.groupingBy(Observation::indicator));
        byIndicator.replaceAll((indicator, all) -> all.stream().sorted(BY_PERIOD).toList());
        for (Observation each : observations) {
            if (each.sameAs() != null) {
                twins.computeIfAbsent(each.sameAs(), any -> new ArrayList<>()).add(each);
            }
        }
        twins.replaceAll((preferred, all) -> all.stream().sorted(BY_PERIOD).toList());
    }

    /** Beyond this many, it takes longer than a blink to look at all of them. */
    private static final int MANY = 20_000;

    private static final Comparator<Observation> BY_PERIOD =
            Comparator.comparing(Observation::period).thenComparing(Observation::id);

    /** Whether all of it can be looked at without keeping anybody waiting. */
    public boolean isLight() {
        return milestones.atHand() && agreements.size() <= MANY && observations.size() <= MANY;
    }

    private void index(Collection<? extends Fact> some) {
        for (Fact fact : some) {
            if (facts.put(fact.id(), fact) != null) {
                throw new IllegalArgumentException("two records are called " + fact.id());
            }
        }
    }

    public Milestones milestones() {
        return milestones;
    }

    public List<Agreement> agreements() {
        return agreements;
    }

    public List<Link> links() {
        return links;
    }

    public List<Indicator> indicators() {
        return indicators;
    }

    public List<Observation> observations() {
        return observations;
    }

    public List<Source> sources() {
        return sources;
    }

    /** The charts that it keeps, in the order in which they were saved. */
    public List<SavedChart> charts() {
        return charts;
    }

    /** All records of a kind in the document's order; a milestone is asked for by its place. */
    public List<? extends Fact> facts(RecordId.Kind kind) {
        return switch (kind) {
            case MILESTONE -> List.of();
            case AGREEMENT -> agreements;
            case INDICATOR -> indicators;
            case OBSERVATION -> observations;
            case SOURCE -> sources;
            case LINK, CHART -> List.of();
        };
    }

    /** The record of that name, whatever its kind; a milestone may have to be read. */
    public Optional<Fact> find(RecordId id) {
        int index = milestones.indexOf(id);
        return index >= 0 ? Optional.of(milestones.get(index)) : Optional.ofNullable(facts.get(id));
    }

    /** The record of that id, a link or a saved chart too. */
    public Optional<Entity> entity(RecordId id) {
        return switch (id.kind()) {
            case LINK -> first(links, id);
            case CHART -> first(charts, id);
            default -> find(id).map(Entity.class::cast);
        };
    }

    private static Optional<Entity> first(List<? extends Entity> some, RecordId id) {
        return some.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(Entity.class::cast);
    }

    /** Whether there is a record of that name. */
    public boolean has(RecordId id) {
        return milestones.indexOf(id) >= 0 || facts.containsKey(id);
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
            case Milestone _, Agreement _, Source _ -> Optional.empty();
        };
    }

    /** An indicator's observations by period, other reports of the same fact among them. */
    public List<Observation> observationsOf(RecordId indicator) {
        return byIndicator.getOrDefault(indicator, List.of());
    }

    /** Every report of the fact that this one reports: the preferred first, itself included. */
    public List<Observation> reportsOf(Observation observation) {
        RecordId preferred = observation.sameAs() == null ? observation.id() : observation.sameAs();
        Stream<Observation> first = find(preferred, Observation.class).stream();
        return Stream.concat(first, twins.getOrDefault(preferred, List.of()).stream())
                .filter(each -> each.indicator().equals(observation.indicator()))
                .toList();
    }

    /**
     * Every report of the event that this one reports, itself included: featured ones first, then
     * those with more sources.
     */
    public List<Milestone> reportsOf(Milestone milestone) {
        List<Integer> reports = sameEvents.get(milestones.indexOf(milestone.id()));
        return reports == null
                ? List.of(milestone)
                : reports.stream().map(milestones::get).toList();
    }

    /**
     * The places of the milestones that report an event of which there are several reports, in the
     * order of {@link #reportsOf(Milestone)}, by the place of each of them.
     */
    public Map<Integer, List<Integer>> sameEvents() {
        return Collections.unmodifiableMap(sameEvents);
    }

    /** Links that begin or end at the record. */
    public List<Link> linksOf(RecordId id) {
        return List.copyOf(linksByEnd.getOrDefault(id, List.of()));
    }

    /** The records that cite a source, milestones first, in the document's order. */
    public List<Fact> citing(RecordId source) {
        int number = milestones.sources().names().indexOf(source.key());
        Stream<Fact> events =
                number < 0
                        ? Stream.empty()
                        : IntStream.range(0, milestones.size())
                                .filter(index -> milestones.sources().has(index, number))
                                .mapToObj(milestones::get);
        Stream<Fact> others =
                facts.values().stream()
                        .filter(
                                fact ->
                                        fact.citations().stream()
                                                .map(Citation::source)
                                                .anyMatch(source::equals));
        return Stream.concat(events, others).toList();
    }

    /** The sources that records cite, each once, in the order in which they are first cited. */
    public List<Source> sourcesOf(Collection<? extends Fact> some) {
        return some.stream()
                .flatMap(fact -> fact.citations().stream())
                .map(Citation::source)
                .distinct()
                .map(id -> find(id, Source.class))
                .flatMap(Optional::stream)
                .toList();
    }
}
