package hanoius.query;

import hanoius.model.Agreement;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Fact;
import hanoius.model.Indicator;
import hanoius.model.Milestone;
import hanoius.model.Milestones;
import hanoius.model.NameLists;
import hanoius.model.Observation;
import hanoius.model.Party;
import hanoius.model.Party.Participation;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Source;
import hanoius.schema.Field;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A respect in which records can be told apart and filtered: the fields of all kinds that are
 * filtered together. A record that has nothing of the kind, as an agreement has no category, is let
 * through whatever is chosen; a figure has what its indicator has.
 */
public final class Facet implements Comparable<Facet> {

    private static final Map<String, Facet> ALL = new LinkedHashMap<>();

    public static final Facet CATEGORY = add("category");
    public static final Facet SECTOR = add("sector");
    public static final Facet PARTNER = add("partner");
    public static final Facet PLACE = add("place");
    public static final Facet SCOPE = add("scope");
    public static final Facet STATUS = add("status");
    public static final Facet KIND = add("kind");
    public static final Facet THEME = add("theme");
    public static final Facet UNIT = add("unit");
    public static final Facet PUBLISHER = add("publisher");

    /** How many sources a record rests on, and whether another report says otherwise. */
    public static final Facet REPORTS = add("reports");

    /** The keys of the sources that a record rests on. */
    public static final Facet SOURCE = add("source");

    /** Those that code names, and from here on those that only a field has. */
    private static final int NAMED = ALL.size();

    static {
        Schemas.all().forEach(schema -> of(schema).forEach(each -> add(each.name)));
    }

    /** Values of {@link #REPORTS}. */
    public static final String NO_SOURCE = "NO_SOURCE";

    public static final String ONE_SOURCE = "ONE_SOURCE";
    public static final String SEVERAL_SOURCES = "SEVERAL_SOURCES";
    public static final String OTHER_REPORT = "OTHER_REPORT";

    /** The value of a record that could have some but has none, such as one without a source. */
    public static final String NONE_GIVEN = "";

    private final String name;
    private final int place;
    private final Map<Kind, Field<?, ?>> fields = new EnumMap<>(Kind.class);

    private Facet(String name, int place) {
        this.name = name;
        this.place = place;
        for (Kind kind : Kind.values()) {
            Schemas.of(kind).fields().stream()
                    .filter(field -> name.equals(field.facet()))
                    .forEach(field -> fields.put(kind, field));
        }
    }

    private static Facet add(String name) {
        return ALL.computeIfAbsent(name, _ -> new Facet(name, ALL.size()));
    }

    /** All of them, in the order in which they are told. */
    public static List<Facet> all() {
        return List.copyOf(ALL.values());
    }

    /** Those of a kind's own fields. */
    public static List<Facet> of(Schema<?> schema) {
        return schema.fields().stream()
                .map(Field::facet)
                .filter(Objects::nonNull)
                .distinct()
                .map(Facet::named)
                .toList();
    }

    /** The facet of that name. */
    public static Facet named(String name) {
        Facet known = ALL.get(name);
        return known == null ? new Facet(name, ALL.size()) : known;
    }

    /** Those of a kind that no code names. */
    public static Stream<Facet> unnamed(Kind kind) {
        return ALL.values().stream().skip(NAMED).filter(each -> each.applies(kind));
    }

    /** Its name in small letters, the same in every language. */
    public String name() {
        return name;
    }

    /** The field of a kind whose values it has; empty when none has. */
    public Optional<Field<?, ?>> field(Kind kind) {
        return Optional.ofNullable(fields.get(kind));
    }

    /** A field whose values it has; empty for one that no field has. */
    public Optional<Field<?, ?>> field() {
        return fields.values().stream().findFirst().map(Function.identity());
    }

    /** Whether records of a kind have anything of the kind. */
    public boolean applies(Kind kind) {
        return equals(REPORTS)
                ? SOURCE.applies(kind)
                : fields.containsKey(kind) || isOfIndicator(kind);
    }

    private boolean isOfIndicator(Kind kind) {
        return kind == Kind.OBSERVATION && fields.containsKey(Kind.INDICATOR);
    }

    /** The values of a record; empty when it has nothing of the kind. */
    public List<String> values(Fact fact, Dataset dataset) {
        Kind kind = fact.id().kind();
        Field<?, ?> own = fields.get(kind);
        if (own != null) {
            return ofField(own, fact);
        }
        if (equals(REPORTS) && applies(kind)) {
            long sources = fact.citations().stream().map(Citation::source).distinct().count();
            return reports(sources, isOtherwise(fact, dataset));
        }
        return fact instanceof Observation figure && isOfIndicator(kind)
                ? dataset.find(figure.indicator(), Indicator.class)
                        .map(each -> values(each, dataset))
                        .orElse(List.of())
                : List.of();
    }

    @SuppressWarnings("unchecked") // The field is one of the record's kind.
    private static List<String> ofField(Field<?, ?> field, Fact fact) {
        return values((Field<Fact, ?>) field, fact);
    }

    /** The values of a record in one of its fields. */
    public static <R> List<String> values(Field<R, ?> field, R record) {
        Object value = field.of(record);
        List<String> values =
                (value instanceof List<?> many ? many.stream() : Stream.ofNullable(value))
                        .flatMap(Facet::value)
                        .distinct()
                        .toList();
        return values.isEmpty() ? List.of(NONE_GIVEN) : values;
    }

    private static Stream<String> value(Object one) {
        return switch (one) {
            case Enum<?> word -> Stream.of(word.name());
            case Citation citation -> Stream.of(citation.source().key());
            case Participation each -> each.partner().map(RecordId::key).stream();
            default -> Stream.of(one.toString().isBlank() ? NONE_GIVEN : one.toString());
        };
    }

    /** The values of the milestone at a place, by the columns where these have them. */
    public List<String> values(int at, Dataset dataset) {
        Milestones milestones = dataset.milestones();
        NameLists lists = lists(milestones);
        if (lists != null) {
            List<String> names = lists.of(at);
            return names.isEmpty() ? List.of(NONE_GIVEN) : names;
        }
        return switch (name) {
            case "reports" -> reports(at, dataset);
            default ->
                    applies(Kind.MILESTONE)
                            ? milestones
                                    .find(at)
                                    .map(each -> values(each, dataset))
                                    .orElse(List.of())
                            : List.of();
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
        return reports(sources, dataset.isDatedOtherwise(place));
    }

    private static List<String> reports(long sources, boolean otherwise) {
        String count = sources == 0 ? NO_SOURCE : sources == 1 ? ONE_SOURCE : SEVERAL_SOURCES;
        return otherwise ? List.of(count, OTHER_REPORT) : List.of(count);
    }

    /** Whether another report of an event gives another date, or of a figure another value. */
    private static boolean isOtherwise(Fact fact, Dataset dataset) {
        return switch (fact) {
            case Milestone event ->
                    dataset.isDatedOtherwise(dataset.milestones().indexOf(event.id()));
            case Observation figure -> dataset.isCountedOtherwise(figure);
            case Agreement _, Indicator _, Source _, Party _ -> false;
        };
    }

    /** The lists of names that milestones have in this respect; null when they have no lists. */
    public @Nullable NameLists lists(Milestones milestones) {
        return switch (name) {
            case "category" -> milestones.categories();
            case "scope" -> milestones.scopes();
            case "sector" -> milestones.sectors();
            case "partner" -> milestones.partners();
            case "place" -> milestones.places();
            case "source" -> milestones.sources();
            default -> null;
        };
    }

    @Override
    public int compareTo(Facet other) {
        return Comparator.comparingInt((Facet each) -> each.place)
                .thenComparing(each -> each.name)
                .compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facet facet && facet.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
