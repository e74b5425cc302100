package hanoius.support;

import hanoius.edtf.EdtfDate;
import hanoius.everyday.RandomDates;
import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Indicator;
import hanoius.model.Link;
import hanoius.model.Measure;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Party;
import hanoius.model.Party.OtherName;
import hanoius.model.Party.PartyKind;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.model.Source;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Records made of few words, names and values, so that many of them share some. */
public final class RandomRecord {

    public static final List<String> NAMES =
            List.of(
                    "Utah",
                    "Hà Nội",
                    "City of Hanoi",
                    "Salt Lake City",
                    "Đà Nẵng",
                    "Utah Valley",
                    "smart city",
                    "trade",
                    "Hanoi and the US",
                    "Mỹ",
                    "Việt Nam, Hoa Kỳ",
                    "My United States");

    private static final int INDICATORS = 6;
    private static final int SOURCES = 8;

    private final Random random;
    private final Iterator<EdtfDate> dates;

    public RandomRecord(long seed) {
        random = new Random(seed);
        dates = new RandomDates(seed).dates().iterator();
    }

    public static Dataset of(long seed) {
        return new RandomRecord(seed).dataset(60);
    }

    /** A sixth of it, for what looks at everything time and again. */
    public static Dataset small(long seed) {
        return new RandomRecord(seed).dataset(10);
    }

    private Dataset dataset(int milestones) {
        return Facts.withParties(
                Facts.dataset(
                        all(milestones, this::milestone),
                        all(milestones * 2 / 3, this::agreement),
                        IntStream.range(0, 12)
                                .mapToObj(_ -> link(milestones / 2))
                                .distinct()
                                .toList(),
                        all(INDICATORS, this::indicator),
                        all(milestones * 5 / 6, this::observation),
                        all(SOURCES, this::source)));
    }

    private static <T> List<T> all(int count, IntFunction<T> one) {
        return IntStream.range(0, count).mapToObj(one).toList();
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private <E extends Enum<E>> E one(Class<E> type) {
        return one(List.of(type.getEnumConstants()));
    }

    private List<String> names() {
        return IntStream.range(0, random.nextInt(4)).mapToObj(_ -> one(NAMES)).toList();
    }

    private String words() {
        return String.join(" ", names());
    }

    private EdtfDate date() {
        return random.nextInt(3) == 0
                ? EdtfDate.parse((2000 + random.nextInt(25)) + "-0" + (1 + random.nextInt(9)))
                : dates.next();
    }

    private @Nullable String dateOrNone() {
        return random.nextInt(3) == 0 ? null : date().text();
    }

    private List<Citation> citations() {
        List<Citation> some = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            some.add(Citation.of(RecordId.source("S" + random.nextInt(SOURCES))));
        }
        return some;
    }

    public Milestone milestone(int number) {
        return Facts.milestone("M" + number)
                .date(date())
                .dateWords(said(number))
                .title(words())
                .category(one(Facts.CATEGORIES))
                .sectors(names())
                .scope(one(Facts.SCOPES))
                .sides(names(), names())
                .partners(names())
                .places(names())
                .summary(words())
                .citations(citations())
                .featured(random.nextBoolean())
                .build();
    }

    public Agreement agreement(int number) {
        return Facts.agreement("A" + number)
                .signed(dateOrNone())
                .signedWords(said(number))
                .inForce(dateOrNone())
                .inForceWords(said(number + 1))
                .ended(dateOrNone())
                .endedWords(said(number + 2))
                .title(words())
                .kind(one(NAMES))
                .status(one(AgreementStatus.class), random.nextBoolean())
                .scope(one(Facts.SCOPES))
                .parties(names())
                .partners(names())
                .sectors(names())
                .summary(words())
                .citations(citations())
                .featured(random.nextBoolean())
                .build();
    }

    public Indicator indicator(int number) {
        return Facts.indicator("i" + number)
                .names(one(NAMES), one(NAMES))
                .unit(one(NAMES))
                .measure(one(Measure.class))
                .theme(one(NAMES))
                .scope(one(Facts.SCOPES))
                .description(words())
                .build();
    }

    public Observation observation(int number) {
        // Reports of one figure are of one indicator.
        int indicator = number % INDICATORS;
        boolean again = number >= INDICATORS && random.nextInt(3) == 0;
        return Facts.observation("O" + number, RecordId.indicator("i" + indicator))
                .period(date().text())
                .periodWords(said(number))
                .quantity(
                        new Quantity(
                                new BigDecimal(one(List.of("0.1", "0.10", "2", "2.0"))),
                                one(List.of(Qualifier.EXACT, Qualifier.EXACT, Qualifier.ABOUT)),
                                null,
                                null,
                                ""))
                .note(words())
                .sameAs(again ? "O" + indicator : null)
                .citations(citations())
                .featured(random.nextBoolean())
                .build();
    }

    public Source source(int number) {
        return Facts.source("S" + number)
                .title(one(NAMES))
                .publisher(number % 3 == 0 ? "" : one(NAMES))
                .published(dateOrNone())
                .publishedWords(said(number))
                .notes(words())
                .build();
    }

    /** What some sources say for a date. */
    private static String said(int number) {
        return number % 4 == 0 ? "giữa năm 20" + (10 + number % 10) : "";
    }

    public Party party(String key) {
        return Facts.party(key)
                .name(one(NAMES))
                .otherNames(
                        names().stream()
                                .map(each -> new OtherName("", each, null))
                                .toArray(OtherName[]::new))
                .kind(one(PartyKind.class))
                .side(one(List.of("us", "vietnam", "")))
                .build();
    }

    public Link link() {
        return link(30);
    }

    private Link link(int milestones) {
        return Facts.link(
                RecordId.milestone("M" + random.nextInt(milestones)),
                Relation.SAME_EVENT,
                RecordId.milestone("M" + random.nextInt(milestones)),
                "");
    }
}
