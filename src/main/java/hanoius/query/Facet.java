package hanoius.query;

import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.model.Fact;
import hanoius.model.Indicator;
import hanoius.model.Milestone;
import hanoius.model.Milestones;
import hanoius.model.NameLists;
import hanoius.model.Observation;
import hanoius.model.RecordId.Kind;
import hanoius.model.Source;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A respect in which records can be told apart and filtered. A record that has nothing of the kind,
 * as an agreement has no category, is let through whatever is chosen; a figure has what its
 * indicator has.
 */
public enum Facet {
    CATEGORY(Kind.MILESTONE),
    SECTOR(Kind.MILESTONE, Kind.AGREEMENT),
    PARTNER(Kind.MILESTONE, Kind.AGREEMENT),
    PLACE(Kind.MILESTONE),
    SCOPE(Kind.MILESTONE, Kind.AGREEMENT, Kind.INDICATOR, Kind.OBSERVATION),
    STATUS(Kind.AGREEMENT),
    KIND(Kind.AGREEMENT),
    THEME(Kind.INDICATOR, Kind.OBSERVATION),
    UNIT(Kind.INDICATOR, Kind.OBSERVATION),
    PUBLISHER(Kind.SOURCE),
    /** How many sources a record rests on, and whether another report says otherwise. */
    REPORTS(Kind.MILESTONE, Kind.AGREEMENT, Kind.OBSERVATION),
    /** The keys of the sources that a record rests on. */
    SOURCE(Kind.MILESTONE, Kind.AGREEMENT, Kind.OBSERVATION);

    /** Values of {@link #REPORTS}. */
    public static final String NO_SOURCE = "NO_SOURCE";

    public static final String ONE_SOURCE = "ONE_SOURCE";
    public static final String SEVERAL_SOURCES = "SEVERAL_SOURCES";
    public static final String OTHER_REPORT = "OTHER_REPORT";

    /** The value of a record that could have some but has none, such as one without a source. */
    public static final String NONE_GIVEN = "";

    @SuppressWarnings("ImmutableEnumChecker") // Set.of, which nobody can change
    private final Set<Kind> kinds;

    Facet(Kind... kinds) {
        this.kinds = Set.of(kinds);
    }

    /** Whether records of a kind have anything of the kind. */
    public boolean applies(Kind kind) {
        return kinds.contains(kind);
    }

    /** The values of a record; empty when it has nothing of the kind. */
    public List<String> values(Fact fact, Dataset dataset) {
        if (!applies(fact.id().kind())) {
            return List.of();
        }
        return switch (fact) {
            case Milestone m ->
                    switch (this) {
                        case CATEGORY -> List.of(m.category().name());
                        case SECTOR -> given(m.sectors());
                        case PARTNER -> given(m.partners());
                        case PLACE -> given(m.places());
                        case SCOPE -> List.of(m.scope().name());
                        default -> cited(m, dataset);
                    };
            case Agreement a ->
                    switch (this) {
                        case SECTOR -> given(a.sectors());
                        case PARTNER -> given(a.partners());
                        case SCOPE -> List.of(a.scope().name());
                        case STATUS -> List.of(a.status().name());
                        case KIND -> List.of(a.kind());
                        default -> cited(a, dataset);
                    };
            case Observation o ->
                    switch (this) {
                        case REPORTS, SOURCE -> cited(o, dataset);
                        default ->
                                dataset.find(o.indicator(), Indicator.class)
                                        .map(this::values)
                                        .orElse(List.of());
                    };
            case Indicator i -> values(i);
            case Source s -> List.of(s.publisher().isBlank() ? NONE_GIVEN : s.publisher());
        };
    }

    private List<String> values(Indicator indicator) {
        return List.of(
                switch (this) {
                    case THEME -> indicator.theme();
                    case UNIT -> indicator.unit();
                    default -> indicator.scope().name();
                });
    }

    /** Of a fact that rests on sources. */
    private List<String> cited(Fact fact, Dataset dataset) {
        List<String> sources =
                fact.citations().stream().map(each -> each.source().key()).distinct().toList();
        return this == SOURCE
                ? given(sources)
                : reports(sources.size(), isOtherwise(fact, dataset));
    }

    private static List<String> given(List<String> values) {
        return values.isEmpty() ? List.of(NONE_GIVEN) : values;
    }

    /** The values of the milestone at a place, by the columns. */
    public List<String> values(int place, Dataset dataset) {
        Milestones milestones = dataset.milestones();
        NameLists lists = lists(milestones);
        if (lists != null) {
            return given(lists.of(place));
        }
        return switch (this) {
            case CATEGORY -> List.of(milestones.category(place).name());
            case SCOPE -> List.of(milestones.scope(place).name());
            case REPORTS -> reports(place, dataset);
            default -> List.of();
        };
    }

    private static List<String> reports(int place, Dataset dataset) {
        Milestones milestones = dataset.milestones();
        NameLists cited = milestones.sources();
        int count = cited.count(place);
        long sources =
                count < 2
                        ? count
                        : IntStream.range(0, count)
                                .map(i -> cited.number(place, i))
                                .distinct()
                                .count();
        List<Integer> same = dataset.sameEvents().getOrDefault(place, List.of());
        return reports(sources, differ(same, milestones::date));
    }

    private static List<String> reports(long sources, boolean otherwise) {
        String count = sources == 0 ? NO_SOURCE : sources == 1 ? ONE_SOURCE : SEVERAL_SOURCES;
        return otherwise ? List.of(count, OTHER_REPORT) : List.of(count);
    }

    private static <T> boolean differ(List<T> reports, Function<T, ?> said) {
        return reports.stream().map(said).distinct().count() > 1;
    }

    /** Whether another report of an event gives another date, or of a figure another value. */
    private static boolean isOtherwise(Fact fact, Dataset dataset) {
        return switch (fact) {
            case Milestone event -> differ(dataset.reportsOf(event), Milestone::date);
            case Observation figure ->
                    dataset.reportsOf(figure).stream().anyMatch(each -> differ(each, figure));
            case Agreement _, Indicator _, Source _ -> false;
        };
    }

    private static boolean differ(Observation one, Observation other) {
        return one.quantity().value().compareTo(other.quantity().value()) != 0
                || one.quantity().qualifier() != other.quantity().qualifier()
                || !one.period().equals(other.period());
    }

    /** The lists of names that milestones have in this respect; null when they have no lists. */
    public @Nullable NameLists lists(Milestones milestones) {
        return switch (this) {
            case SECTOR -> milestones.sectors();
            case PARTNER -> milestones.partners();
            case PLACE -> milestones.places();
            case SOURCE -> milestones.sources();
            case CATEGORY, SCOPE, STATUS, KIND, THEME, UNIT, PUBLISHER, REPORTS -> null;
        };
    }
}
