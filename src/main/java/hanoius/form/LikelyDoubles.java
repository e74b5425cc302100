package hanoius.form;

import hanoius.edtf.Bound;
import hanoius.edtf.EdtfDate;
import hanoius.language.Language;
import hanoius.language.LocalizedText;
import hanoius.language.Translation;
import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Indicator;
import hanoius.model.Link;
import hanoius.model.Milestone;
import hanoius.model.Milestones;
import hanoius.model.Observation;
import hanoius.model.Party;
import hanoius.model.Party.OtherName;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.schema.AgreementSchema;
import hanoius.schema.IndicatorSchema;
import hanoius.schema.MilestoneSchema;
import hanoius.schema.ObservationSchema;
import hanoius.schema.PartySchema;
import hanoius.schema.SourceSchema;
import hanoius.schema.Values;
import hanoius.text.CanonicalAddress;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The records of a dataset that may say the same as one that is written, which may be there
 * already. Milestones are told apart by their days first, and only the titles of those near in time
 * are looked at: that takes a comparison of numbers for each milestone, and some microseconds for
 * each that is near.
 */
public final class LikelyDoubles {

    /** What two records have in common. */
    public enum Sign {
        /** The same days, or days that may be the same. */
        TIME,
        TITLE,
        ADDRESS,
        NAME,
        VALUE
    }

    /**
     * A record that may say the same.
     *
     * @param degree how much it is alike, from 0 to 1
     */
    public record Likeness(RecordId id, Set<Sign> signs, double degree) {

        public Likeness {
            signs = Set.copyOf(signs);
        }
    }

    /** From here titles of one time are alike. */
    private static final double ALIKE = 0.5;

    /** From here titles are, whenever it was. */
    private static final double THE_SAME = 0.85;

    /** How much what may be the same is less alike than what is. */
    private static final double LESS = 0.8;

    /** So many days may lie around what is known no better, a year. */
    private static final long COARSE = 366;

    private LikelyDoubles() {}

    /**
     * The records that may say the same as one, most alike first; without those of which the
     * dataset already says how they go together with it.
     */
    public static List<Likeness> of(Dataset dataset, Entity record) {
        return switch (record) {
            case Milestone one -> of(dataset, MilestoneSchema.MILESTONE.values(one));
            case Agreement one -> of(dataset, AgreementSchema.AGREEMENT.values(one));
            case Indicator one -> of(dataset, IndicatorSchema.INDICATOR.values(one));
            case Observation one -> of(dataset, ObservationSchema.OBSERVATION.values(one));
            case Source one -> of(dataset, SourceSchema.SOURCE.values(one));
            case Party one -> of(dataset, PartySchema.PARTY.values(one));
            default -> List.of();
        };
    }

    /**
     * The same of a record that is half written: what its fields have so far; a field that has
     * nothing yet is like none.
     *
     * @param values of the schema of the kind of its id
     */
    public static List<Likeness> of(Dataset dataset, Values<?> values) {
        return of(dataset, values, () -> false);
    }

    /**
     * The same for who may come to want something else meanwhile, as with each letter of a title.
     *
     * @param unwanted asked over and over while many are looked through
     * @throws CancellationException when it said so
     */
    public static List<Likeness> of(Dataset dataset, Values<?> values, BooleanSupplier unwanted) {
        RecordId id = values.id();
        Stream<Likeness> found =
                switch (id.kind()) {
                    case MILESTONE -> milestones(dataset, cast(values), unwanted);
                    case AGREEMENT -> agreements(dataset, cast(values));
                    case INDICATOR -> indicators(dataset, cast(values));
                    case OBSERVATION -> observations(dataset, cast(values));
                    case SOURCE -> sources(dataset, cast(values));
                    case PARTY -> parties(dataset, cast(values));
                    case LINK, CHART, TERM, ATTACHMENT -> Stream.of();
                };
        Set<RecordId> known = known(dataset, id);
        return found.filter(each -> !known.contains(each.id()))
                .sorted(
                        Comparator.comparingDouble(Likeness::degree)
                                .reversed()
                                .thenComparing(Likeness::id))
                .toList();
    }

    @SuppressWarnings("unchecked") // The id says of which kind they are.
    private static <R> Values<R> cast(Values<?> values) {
        return (Values<R>) values;
    }

    /** The record itself, and those that it is linked to or reports the same figure as. */
    static Set<RecordId> known(Dataset dataset, RecordId id) {
        Set<RecordId> known = new HashSet<>(Set.of(id));
        for (Link each : dataset.linksOf(id)) {
            known.add(each.from());
            known.add(each.to());
        }
        dataset.find(id, Observation.class).stream()
                .flatMap(each -> dataset.reportsOf(each).stream())
                .forEach(each -> known.add(each.id()));
        return known;
    }

    private static Stream<Likeness> milestones(
            Dataset dataset, Values<Milestone> values, BooleanSupplier unwanted) {
        EdtfDate date = values.optional(MilestoneSchema.DATE);
        List<TitleWords> titles = words(values.optional(MilestoneSchema.TITLE));
        if (date == null || titles.isEmpty()) {
            return Stream.of();
        }
        Days days = Days.of(date);
        Milestones all = dataset.milestones();
        return IntStream.range(0, all.size())
                .filter(place -> days.isNear(all.earliest(place), all.latest(place)))
                .peek(
                        _ -> {
                            if (unwanted.getAsBoolean()) {
                                throw new CancellationException();
                            }
                        })
                .boxed()
                .flatMap(
                        place ->
                                event(
                                        all.id(place),
                                        days.isSame(all.earliest(place), all.latest(place)),
                                        titles(titles, titles(all, place))));
    }

    /** The greatest likeness of one of some titles and one of others. */
    private static double titles(List<TitleWords> some, List<TitleWords> others) {
        return some.stream()
                .flatMap(one -> others.stream().map(one::partLikeness))
                .mapToDouble(each -> each)
                .max()
                .orElse(0);
    }

    static List<TitleWords> titles(Milestones all, int place) {
        return Stream.of(Language.values())
                .map(language -> all.title(place, language).text())
                .distinct()
                .map(TitleWords::of)
                .toList();
    }

    private static Stream<Likeness> event(RecordId id, boolean sameDays, double title) {
        double degree = degree(sameDays, title);
        return degree == 0
                ? Stream.of()
                : Stream.of(new Likeness(id, Set.of(Sign.TIME, Sign.TITLE), degree));
    }

    /** How much two that are near in time are alike whose titles are; 0 for not enough. */
    static double degree(boolean sameDays, double title) {
        return title < (sameDays ? ALIKE : ALIKE / LESS) ? 0 : sameDays ? title : LESS * title;
    }

    /** The same where nobody knows the time of both. */
    static double degree(double title) {
        return title < THE_SAME ? 0 : title;
    }

    private static Stream<Likeness> agreements(Dataset dataset, Values<Agreement> values) {
        EdtfDate signed = values.optional(AgreementSchema.SIGNED);
        List<TitleWords> titles = words(values.optional(AgreementSchema.TITLE));
        Days days = signed == null ? null : Days.of(signed);
        return dataset.agreements().stream()
                .flatMap(each -> agreement(each, days, titles(titles, words(each.title()))));
    }

    private static Stream<Likeness> agreement(
            Agreement other, @Nullable Days signed, double title) {
        EdtfDate date = other.signed();
        if (signed == null || date == null) {
            return degree(title) == 0 ? Stream.of() : like(other, title, Sign.TITLE);
        }
        Days days = Days.of(date);
        return signed.isNear(days.first(), days.last())
                ? event(other.id(), signed.equals(days), title)
                : Stream.of();
    }

    private static Stream<Likeness> like(Entity other, double degree, Sign... signs) {
        return Stream.of(new Likeness(other.id(), Set.of(signs), degree));
    }

    private static Stream<Likeness> sources(Dataset dataset, Values<Source> values) {
        String url = values.optional(SourceSchema.URL);
        String address = url == null || url.isBlank() ? "" : CanonicalAddress.of(url);
        List<TitleWords> title = words(values.optional(SourceSchema.TITLE));
        return dataset.sources().stream()
                .flatMap(
                        each ->
                                isThere(address, each.url())
                                        ? like(each, 1, Sign.ADDRESS)
                                        : isCalled(title, TitleWords.of(each.title()))
                                                ? like(each, LESS, Sign.TITLE)
                                                : Stream.of());
    }

    /** Reports of a series are called alike but for the month or the year. */
    private static boolean isCalled(List<TitleWords> title, TitleWords other) {
        return title.stream()
                .anyMatch(each -> each.likeness(other) >= THE_SAME && each.hasSameNumbers(other));
    }

    private static boolean isThere(String address, String other) {
        return !address.isEmpty() && address.equals(CanonicalAddress.of(other));
    }

    private static Stream<Likeness> parties(Dataset dataset, Values<Party> values) {
        List<TitleWords> names =
                Stream.concat(
                                words(values.optional(PartySchema.NAME)).stream(),
                                Optional.ofNullable(values.optional(PartySchema.OTHER_NAMES))
                                        .stream()
                                        .flatMap(LikelyDoubles::others))
                        .toList();
        String given = values.optional(PartySchema.ADDRESS);
        String address = given == null || given.isBlank() ? "" : CanonicalAddress.of(given);
        return dataset.parties().stream()
                .flatMap(
                        each ->
                                isThere(address, each.address())
                                        ? like(each, 1, Sign.ADDRESS)
                                        : Stream.concat(
                                                                words(each.name()).stream(),
                                                                others(each.otherNames()))
                                                        .anyMatch(names::contains)
                                                ? like(each, LESS, Sign.NAME)
                                                : Stream.of());
    }

    static Stream<TitleWords> others(List<OtherName> names) {
        return names.stream().flatMap(each -> words(each.name()).stream());
    }

    private static Stream<Likeness> indicators(Dataset dataset, Values<Indicator> values) {
        List<TitleWords> names = words(values.optional(IndicatorSchema.NAME));
        String unit = values.optional(IndicatorSchema.UNIT);
        return dataset.indicators().stream()
                .filter(each -> unit == null || unit.isBlank() || unit.equals(each.unit()))
                .filter(each -> words(each.name()).stream().anyMatch(names::contains))
                .flatMap(each -> like(each, LESS, Sign.NAME));
    }

    /** Whole months and years that are the same; what only overlaps is another figure. */
    private static Stream<Likeness> observations(Dataset dataset, Values<Observation> values) {
        RecordId indicator = values.optional(ObservationSchema.INDICATOR);
        EdtfDate period = values.optional(ObservationSchema.PERIOD);
        if (indicator == null || period == null) {
            return Stream.of();
        }
        Days days = Days.of(period);
        Quantity figure = values.optional(ObservationSchema.QUANTITY);
        return dataset.observationsOf(indicator).stream()
                .filter(each -> days.equals(Days.of(each.period())))
                .flatMap(
                        each ->
                                figure != null
                                                && figure.value().compareTo(each.quantity().value())
                                                        == 0
                                        ? like(each, 1, Sign.TIME, Sign.VALUE)
                                        : like(each, LESS, Sign.TIME));
    }

    static List<TitleWords> words(@Nullable LocalizedText text) {
        return text == null
                ? List.of()
                : Stream.concat(
                                Stream.of(text.text()),
                                text.translations().values().stream().map(Translation::value))
                        .flatMap(each -> words(each).stream())
                        .toList();
    }

    private static List<TitleWords> words(@Nullable String text) {
        return text == null || text.isBlank() ? List.of() : List.of(TitleWords.of(text));
    }

    /**
     * The days that a date may cover, from 1970-01-01.
     *
     * @param first {@link Milestones#NO_FIRST_DAY} for no limit
     * @param last {@link Milestones#NO_LAST_DAY} for no limit
     */
    record Days(int first, int last) {

        static Days of(EdtfDate date) {
            return new Days(
                    day(date.earliest(), Milestones.NO_FIRST_DAY),
                    day(date.latest(), Milestones.NO_LAST_DAY));
        }

        private static int day(Bound bound, int none) {
            return bound instanceof Bound.Day(LocalDate date)
                    ? Math.clamp(date.toEpochDay(), Integer.MIN_VALUE + 1, Integer.MAX_VALUE - 1)
                    : none;
        }

        long length() {
            return (long) last - first;
        }

        /** The length of the longest that is near, whenever it begins. */
        long longestNear() {
            return Math.max(COARSE, 2 * length());
        }

        private boolean isSame(int from, int to) {
            return from == first && to == last;
        }

        /**
         * Whether other days may be the same: they overlap, and either are known to a year or so,
         * or last about as long.
         */
        boolean isNear(int from, int to) {
            if (from > last || to < first) {
                return false;
            }
            long own = (long) last - first;
            long other = (long) to - from;
            long longer = Math.max(own, other);
            return longer <= COARSE || longer <= 2 * Math.min(own, other);
        }
    }
}
