package hanoius.store;

import hanoius.edtf.EdtfDate;
import hanoius.everyday.RandomDates;
import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.Category;
import hanoius.model.Citation;
import hanoius.model.Dossier;
import hanoius.model.Indicator;
import hanoius.model.Link;
import hanoius.model.Measure;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.model.Scope;
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
final class RandomRecord {

    static final List<String> NAMES =
            List.of(
                    "Utah",
                    "Hà Nội",
                    "City of Hanoi",
                    "Salt Lake City",
                    "Đà Nẵng",
                    "Utah Valley",
                    "smart city",
                    "trade");

    private static final int INDICATORS = 6;
    private static final int SOURCES = 8;

    private final Random random;
    private final Iterator<EdtfDate> dates;

    private RandomRecord(long seed) {
        random = new Random(seed);
        dates = new RandomDates(seed).dates().iterator();
    }

    static Dossier of(long seed) {
        return new RandomRecord(seed).dossier();
    }

    private Dossier dossier() {
        return new Dossier(
                all(60, this::milestone),
                all(40, this::agreement),
                IntStream.range(0, 12).mapToObj(_ -> link()).distinct().toList(),
                all(INDICATORS, this::indicator),
                all(50, this::observation),
                all(SOURCES, this::source));
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

    private @Nullable EdtfDate dateOrNone() {
        return random.nextInt(3) == 0 ? null : date();
    }

    private List<Citation> citations() {
        List<Citation> some = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            some.add(Citation.of(RecordId.source("S" + random.nextInt(SOURCES))));
        }
        return some;
    }

    private Milestone milestone(int number) {
        return new Milestone(
                RecordId.milestone("M" + number),
                date(),
                words(),
                one(Category.class),
                names(),
                one(Scope.class),
                names(),
                names(),
                names(),
                names(),
                words(),
                citations(),
                random.nextBoolean());
    }

    private Agreement agreement(int number) {
        return new Agreement(
                RecordId.agreement("A" + number),
                dateOrNone(),
                dateOrNone(),
                dateOrNone(),
                words(),
                one(NAMES),
                one(AgreementStatus.class),
                random.nextBoolean(),
                1,
                one(Scope.class),
                names(),
                names(),
                names(),
                words(),
                citations(),
                random.nextBoolean());
    }

    private Indicator indicator(int number) {
        return new Indicator(
                RecordId.indicator("i" + number),
                one(NAMES),
                one(NAMES),
                one(NAMES),
                one(Measure.class),
                one(NAMES),
                one(Scope.class),
                "annual",
                words());
    }

    private Observation observation(int number) {
        return new Observation(
                RecordId.observation("O" + number),
                // Reports of one figure are of one indicator.
                RecordId.indicator("i" + number % INDICATORS),
                date(),
                new Quantity(
                        new BigDecimal(one(List.of("0.1", "0.10", "2", "2.0"))),
                        one(List.of(Qualifier.EXACT, Qualifier.EXACT, Qualifier.ABOUT)),
                        null,
                        null,
                        ""),
                words(),
                number >= INDICATORS && random.nextInt(3) == 0
                        ? RecordId.observation("O" + number % INDICATORS)
                        : null,
                citations(),
                random.nextBoolean());
    }

    private Source source(int number) {
        return new Source(
                RecordId.source("S" + number),
                one(NAMES),
                number % 3 == 0 ? "" : one(NAMES),
                dateOrNone(),
                "",
                null,
                false,
                words());
    }

    private Link link() {
        return new Link(
                RecordId.milestone("M" + random.nextInt(30)),
                Relation.SAME_EVENT,
                RecordId.milestone("M" + random.nextInt(30)),
                "");
    }
}
