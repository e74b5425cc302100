package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.Certainty;
import hanoius.edtf.DayRange;
import hanoius.model.AgreementStatus;
import hanoius.model.Dataset;
import hanoius.model.DatasetChange;
import hanoius.model.DateRole;
import hanoius.model.Fact;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.query.Clause;
import hanoius.query.Condition;
import hanoius.query.Facet;
import hanoius.query.FilterPredicate;
import hanoius.query.Operator;
import hanoius.query.SearchPhrase;
import hanoius.query.SearchWords;
import hanoius.query.TextSearch;
import hanoius.support.Facts;
import hanoius.support.RandomRecord;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A condition finds the same records by SQL, by columns and by looking at each. */
class ConditionsAgreeTest {

    private static final int DAYS = 9_500;
    private static final List<Operator> OF_WORDS =
            Arrays.stream(Operator.values())
                    .filter(each -> !each.isOfDays() && each.choices().isEmpty())
                    .toList();

    /** What the interface shows for values, and for kinds of records. */
    private static final List<String> SHOWN =
            List.of(
                    "đã",
                    "\"da ky\"",
                    "thỏa thuận",
                    "thương",
                    "\"thương mại\"",
                    "khoảng",
                    "figure",
                    "chuyến",
                    "hiệu lực",
                    "in force");

    @TempDir static Path folder;
    private static Dataset dataset = Dataset.EMPTY;
    private static FoundRecords found;
    private static PlainSearch plain;

    private final Random random = new Random(20261128);

    @BeforeAll
    static void aRandomRecord() {
        dataset = RandomRecord.of(12);
        Path file = folder.resolve("d.milestones");
        Document.create(file, "T", Instant.EPOCH, dataset).close();
        found = new FoundRecords(file);
        plain = new PlainSearch(dataset);
    }

    @AfterAll
    static void close() {
        found.close();
    }

    private static Certainty of(List<Clause> clauses, Fact fact) {
        return clauses.stream()
                .map(each -> each.of(fact, dataset))
                .reduce(Certainty.CERTAINLY, Certainty::and);
    }

    private static Set<RecordId> byEach(List<Clause> clauses) {
        return plain.matching(fact -> of(clauses, fact) != Certainty.NOT);
    }

    /** What the words of clauses find is known from the index; here from a look at each record. */
    private static TextSearch.Found words(List<Clause> clauses) {
        Set<RecordId> ids = byEach(clauses.stream().filter(Clause::isOfWords).toList());
        return new TextSearch.Found() {
            @Override
            public boolean milestone(int place) {
                return ids.contains(dataset.milestones().id(place));
            }

            @Override
            public boolean other(Fact fact) {
                return ids.contains(fact.id());
            }

            @Override
            public Optional<TextSearch.Found> after(DatasetChange change) {
                return Optional.empty();
            }
        };
    }

    @Test
    void columnsFactsAndSqlFindTheSame() {
        Set<Class<?>> kinds = new HashSet<>();
        int some = 0;
        for (int i = 0; i < 500; i++) {
            List<Clause> clauses =
                    IntStream.range(0, 1 + random.nextInt(3)).mapToObj(_ -> clause()).toList();
            Set<RecordId> expected = byEach(clauses);
            assertEquals(expected, found.by(clauses), clauses.toString());
            FilterPredicate predicate = new FilterPredicate(dataset, clauses, words(clauses));
            plain.facts()
                    .forEach(
                            fact ->
                                    assertEquals(
                                            of(clauses, fact),
                                            fact instanceof Milestone
                                                    ? predicate.of(
                                                            dataset.milestones().indexOf(fact.id()))
                                                    : predicate.of(fact),
                                            () -> fact + " " + clauses));
            clauses.stream()
                    .flatMap(each -> each.conditions().stream())
                    .forEach(each -> kinds.add(each.getClass()));
            some += !expected.isEmpty() && expected.size() < plain.facts().count() ? 1 : 0;
        }
        assertEquals(4, kinds.size());
        assertTrue(some > 200, some + " are a test");
    }

    @Test
    void whatIsTypedFindsTheSameInMemoryAsInADocument() {
        TextSearch through = TextSearch.through(dataset);
        for (int i = 0; i < 300; i++) {
            String typed = String.join(" ", typed(), random.nextBoolean() ? typed() : "").strip();
            TextSearch.Found expected = through.find(typed);
            Set<RecordId> inMemory = plain.matching(expected::other);
            assertEquals(inMemory, found.by(typed), typed);
            TextSearch.Found indexed = found.search().find(typed);
            assertEquals(inMemory, plain.matching(fact -> isFound(indexed, fact)), typed);
        }
    }

    private static boolean isFound(TextSearch.Found found, Fact fact) {
        return fact instanceof Milestone
                ? found.milestone(dataset.milestones().indexOf(fact.id()))
                : found.other(fact);
    }

    private String typed() {
        return one(
                () -> one(RandomRecord.NAMES),
                () -> one(SHOWN),
                () -> "-" + one(SHOWN),
                () -> "-" + one(RandomRecord.NAMES),
                () -> "\"" + one(RandomRecord.NAMES) + "\"",
                () ->
                        one(OF_WORDS).key()
                                + ":"
                                + one(List.of("utah", "ha", "\"salt lake\"", "S1", "thương")),
                () -> "has:" + one(Operator.HAS.choices()),
                () -> "-scope:" + one(Operator.SCOPE.choices()),
                () -> "year:" + (1995 + random.nextInt(30)) + one(List.of("", "..", "..2030")),
                () -> "-in-force:" + (1995 + random.nextInt(30)),
                () -> one(List.of("0.1", "2", "0,2 %", "2012", "2012-2015", "M1", "O3")));
    }

    private Clause clause() {
        if (random.nextInt(3) == 0) {
            return new Clause(
                    conditions(() -> one(this::worded, this::named)),
                    one(List.of(Clause.Asks.ONE, Clause.Asks.NONE)));
        }
        return new Clause(
                conditions(() -> one(this::chosen, this::dated)),
                one(List.of(Clause.Asks.values())));
    }

    private List<Condition> conditions(Supplier<Condition> one) {
        return IntStream.range(0, 1 + random.nextInt(2)).mapToObj(_ -> one.get()).toList();
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    @SafeVarargs
    private <T> T one(Supplier<? extends T>... some) {
        return some[random.nextInt(some.length)].get();
    }

    private Condition worded() {
        return new Condition.Worded(phrase());
    }

    private Condition named() {
        return new Condition.Named(one(OF_WORDS), phrase());
    }

    private SearchPhrase phrase() {
        List<SearchWords.Word> words = SearchWords.of(one(RandomRecord.NAMES));
        int from = random.nextInt(words.size());
        return new SearchPhrase(words.subList(from, words.size()), random.nextBoolean());
    }

    private Condition chosen() {
        Facet facet = one(Facet.all());
        Set<String> values = new TreeSet<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            values.add(value(facet));
        }
        return new Condition.Chosen(facet, values);
    }

    private String value(Facet facet) {
        return switch (facet.name()) {
            case "category" -> one(Facts.CATEGORIES);
            case "scope" -> one(Facts.SCOPES);
            case "status" -> one(List.of(AgreementStatus.values())).name();
            case "reports" ->
                    one(
                            List.of(
                                    Facet.NO_SOURCE,
                                    Facet.ONE_SOURCE,
                                    Facet.SEVERAL_SOURCES,
                                    Facet.OTHER_REPORT));
            case "source" -> one(List.of("S1", "S2", "S3", "S9", Facet.NONE_GIVEN));
            default -> random.nextInt(4) == 0 ? Facet.NONE_GIVEN : one(RandomRecord.NAMES);
        };
    }

    private Condition dated() {
        Set<DateRole> roles = EnumSet.of(one(List.of(DateRole.values())));
        if (random.nextInt(3) == 0) {
            roles.addAll(EnumSet.allOf(DateRole.class));
        }
        LocalDate from = LocalDate.of(1999, 1, 1).plusDays(random.nextInt(DAYS));
        LocalDate to = from.plusDays(random.nextInt(random.nextBoolean() ? 40 : 2_000));
        return new Condition.Dated(
                roles,
                new DayRange(
                        random.nextInt(4) == 0 ? null : from, random.nextInt(4) == 0 ? null : to));
    }
}
