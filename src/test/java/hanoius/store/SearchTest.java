package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Hits;
import hanoius.edtf.Bound;
import hanoius.edtf.DayRange;
import hanoius.edtf.EdtfDate;
import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.Fact;
import hanoius.model.Indicator;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Party;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.query.Operator;
import hanoius.query.Query;
import hanoius.query.SearchWords;
import hanoius.support.BundledDocument;
import hanoius.support.RecordFiles;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Search in the bundled record against a plain scan of it. */
class SearchTest {

    @TempDir static Path folder;
    private static FoundRecords found;
    private static PlainSearch plain;

    @BeforeAll
    static void theBundledRecord() throws IOException {
        var dataset = BundledDocument.record().dataset();
        plain = new PlainSearch(dataset);
        Document.create(folder.resolve("d.milestones"), "T", Instant.EPOCH, dataset).close();
        found = new FoundRecords(folder.resolve("d.milestones"));
    }

    @AfterAll
    static void close() {
        found.close();
    }

    @Test
    void everyWordFindsWhatAScanFinds() {
        Random random = new Random(20261122);
        List<String> words = plain.facts().flatMap(plain::words).distinct().sorted().toList();
        for (int i = 0; i < 400; i++) {
            String word = words.get(random.nextInt(words.size()));
            String begun = word.substring(0, random.nextInt(1, word.length() + 1));
            Set<RecordId> alone = plain.beginning(begun);
            alone.addAll(plain.figure(begun));
            assertEquals(alone, found.by(begun), begun);
            assertEquals(plain.phrase(word), found.by('"' + word + '"'), word);
            String other = words.get(random.nextInt(words.size()));
            Set<RecordId> both = plain.beginning(begun);
            both.retainAll(plain.beginning(other));
            both.addAll(plain.figures(begun, other));
            both.addAll(plain.figures(other, begun));
            assertEquals(both, found.by(begun + " " + other), begun + " " + other);
            Set<RecordId> without = plain.beginning(begun);
            without.removeAll(plain.beginning(other));
            assertEquals(without, found.by(begun + " -" + other), begun + " -" + other);
        }
    }

    @Test
    void aPhraseFindsWordsThatFollowEachOtherInOneText() {
        Random random = new Random(5);
        List<Milestone> milestones =
                plain.facts()
                        .filter(Milestone.class::isInstance)
                        .map(Milestone.class::cast)
                        .toList();
        for (int i = 0; i < 200; i++) {
            Milestone one = milestones.get(random.nextInt(milestones.size()));
            List<String> words = PlainSearch.split(one.title() + " " + one.summary());
            int at = random.nextInt(words.size() - 1);
            String[] pair = {words.get(at), words.get(at + 1)};
            String typed = '"' + String.join(" ", pair) + '"';
            assertEquals(plain.phrase(pair), found.by(typed), typed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "253400",
                "253,400",
                "253.400",
                "253 400",
                "253\u00a0400",
                "253\u202f400",
                "253\u2009400",
                "+253,400",
                "≥ 253,400",
                "253,400.0"
            })
    void aFigureIsFoundHoweverItIsWritten(String typed) {
        Set<RecordId> wanted = plain.figure("253400");
        assertFalse(wanted.isEmpty());
        assertTrue(found.by(typed).containsAll(wanted), typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "3,3", "3.3%", "3.3 %", "+3.3 %", "3,3\u00a0%", "3.30"})
    void aShareIsFoundWithTheSignsOfEitherLanguage(String typed) {
        Set<RecordId> wanted =
                plain.matching(
                        fact ->
                                fact instanceof Observation figure
                                        && figure.quantity()
                                                        .value()
                                                        .compareTo(new BigDecimal("3.3"))
                                                == 0);
        assertFalse(wanted.isEmpty());
        assertTrue(found.by(typed).containsAll(wanted), typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"visitors 3.3 %", "+3.3% visitors", "khách Hoa Kỳ 3,3 %", "growth 3.3"})
    void aFigureIsFoundWithWordsOfItsIndicator(String typed) {
        assertTrue(found.by(typed).contains(RecordId.observation("O007")), typed);
        assertFalse(found.by("exports 3.3 %").contains(RecordId.observation("O007")));
    }

    @ParameterizedTest
    @CsvSource({
        "US visitors to Vietnam 2012-2019, O655 O656 O657, O658",
        "US visitors to Vietnam 2012 – 2019, O655 O656 O657, O658",
        "2018 US visitors to Vietnam, O657, O656",
        "visitors to Vietnam US 2018, O657, O656",
    })
    void wordsOfAnIndicatorWithYearsFindItsFiguresOfThem(
            String typed, String within, String without) {
        Set<RecordId> figures = found.by(typed);
        for (String each : within.split(" ", -1)) {
            assertTrue(figures.contains(RecordId.observation(each)), each);
        }
        assertFalse(figures.contains(RecordId.observation(without)), without);
    }

    @Test
    void aNumberWithASignBehindItIsNotTheBeginningOfAnother() {
        var number = Pattern.compile("(?<![0-9.])3\\.3(?![0-9])");
        Set<RecordId> expected =
                RecordFiles.rows("observations").stream()
                        .filter(row -> row.values().stream().anyMatch(number.asPredicate()))
                        .map(row -> RecordId.observation(row.getOrDefault("id", "")))
                        .collect(Collectors.toSet());
        assertTrue(expected.contains(RecordId.observation("O007")));
        assertEquals(expected, found.by("+3.3 %"), "3.35 is another number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"salt\u00a0lake", "salt\u202flake", "salt\u2009lake", "\u00a0salt lake "})
    void blanksOfEveryKindAreBlanks(String typed) {
        assertEquals(found.by("salt lake"), found.by(typed));
        assertFalse(found.by("salt lake").isEmpty());
    }

    @Test
    void whatIsTypedIntoAListIsFoundWordByWordWhateverBlanksAreBetween() {
        for (String typed :
                List.of("us visitors", "visitors US", "US\u00a0visitors", " us\u202fvisitors ")) {
            assertTrue(SearchWords.allIn(typed, "Visitors from the US, khách Hoa Kỳ"), typed);
        }
        assertFalse(SearchWords.allIn("us exports", "Visitors from the US"));
        assertTrue(SearchWords.allIn("khach", "Visitors from the US, khách Hoa Kỳ"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"da nang", "Da Nang", "Đà Nẵng", "ĐÀ NẴNG", "Đa\u0300 Nă\u0303ng"})
    void accentsAndCaseAreApart(String typed) {
        assertEquals(found.by("đà nẵng"), found.by(typed));
        assertFalse(found.by("ha noi").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "status:signed, status, signed",
        "STATUS:In_Force, status, in-force",
        "'status:\"in force\"', status, in-force",
        "category:visit, category, visit",
        "scope:hanoi, scope, hanoi",
        "party:utah, party, utah",
        "party:ut, party, ut",
        "source:VNA, source, vna",
        "sector:educ, sector, educ",
        "place:washington, place, washington",
        "kind:lease, kind, lease",
        "theme:trade, theme, trade",
        "has:source, has, source",
        "has:no-source, has, no-source",
    })
    void anOperatorFindsWhatItsPredicateHolds(String typed, String operator, String value) {
        Predicate<Fact> holds =
                predicate(Operator.valueOf(operator.toUpperCase(Locale.ROOT)), value);
        assertEquals(plain.matching(holds), found.by(typed));
        assertEquals(plain.matching(holds.negate()), found.by("-" + typed));
        Set<RecordId> narrowed = plain.beginning("hanoi");
        narrowed.retainAll(plain.matching(holds));
        assertEquals(narrowed, found.by("hanoi " + typed));
    }

    @Test
    void theSameOperatorTwiceMeansOrAndAnotherMeansAnd() {
        Set<RecordId> either = found.by("status:signed");
        either.addAll(found.by("status:in-force"));
        assertEquals(either, found.by("status:signed status:in-force"));
        Set<RecordId> both = found.by("scope:hanoi");
        both.retainAll(either);
        assertEquals(both, found.by("status:signed scope:hanoi status:in-force"));
        assertFalse(both.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "2014..2019, 2014, 2019",
        "2014.., 2014, 9999",
        "..2014, 0, 2014",
        "2019, 2019, 2019"
    })
    void aYearFindsWhatMayLieWithin(String typed, int from, int to) {
        assertEquals(
                plain.matching(fact -> mayLieWithin(fact, from, to)), found.by("year:" + typed));
        assertFalse(found.by("year:" + typed).isEmpty());
    }

    private static boolean mayLieWithin(Fact fact, int from, int to) {
        if (fact instanceof Indicator) {
            return plain.facts()
                    .filter(Observation.class::isInstance)
                    .map(Observation.class::cast)
                    .filter(each -> each.indicator().equals(fact.id()))
                    .anyMatch(each -> mayLieWithin(each, from, to));
        }
        if (fact instanceof Agreement agreement) {
            DayRange days = new DayRange(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
            return plain.mayLieWithin(agreement, days);
        }
        Optional<EdtfDate> date =
                switch (fact) {
                    case Milestone m -> Optional.of(m.date());
                    case Observation o -> Optional.of(o.period());
                    case Source s -> Optional.ofNullable(s.published());
                    case Agreement _, Indicator _, Party _ -> Optional.empty();
                };
        return date.isPresent()
                && day(date.get().earliest(), LocalDate.MIN).getYear() <= to
                && day(date.get().latest(), LocalDate.MAX).getYear() >= from;
    }

    private static LocalDate day(Bound bound, LocalDate otherwise) {
        return bound instanceof Bound.Day(LocalDate day) ? day : otherwise;
    }

    private static Predicate<Fact> predicate(Operator operator, String value) {
        return switch (operator) {
            case STATUS ->
                    fact ->
                            fact instanceof Agreement a
                                    && a.status()
                                            == AgreementStatus.valueOf(
                                                    value.toUpperCase(Locale.ROOT)
                                                            .replace('-', '_'));
            case CATEGORY -> fact -> fact instanceof Milestone m && m.category().equals("visit");
            case SCOPE -> fact -> scope(fact).equals("hanoi");
            case HAS ->
                    fact ->
                            !(fact instanceof Indicator
                                            || fact instanceof Source
                                            || fact instanceof Party)
                                    && fact.citations().isEmpty() == value.startsWith("no");
            case YEAR, FROM, TO, SIGNED, IN_FORCE, ENDED, HAPPENED, PERIOD ->
                    throw new IllegalArgumentException();
            case PARTY, SOURCE, KIND, SECTOR, PLACE, THEME ->
                    fact ->
                            names(operator, fact).stream()
                                    .flatMap(
                                            each ->
                                                    PlainSearch.split(each).stream()
                                                            .map(PlainSearch::folded))
                                    .anyMatch(each -> each.startsWith(value));
        };
    }

    private static String scope(Fact fact) {
        return switch (fact) {
            case Milestone m -> m.scope();
            case Agreement a -> a.scope();
            case Indicator i -> i.scope();
            case Observation o -> scope(indicator(o));
            case Source _, Party _ -> "national";
        };
    }

    private static Indicator indicator(Observation observation) {
        return plain.facts()
                .filter(Indicator.class::isInstance)
                .map(Indicator.class::cast)
                .filter(each -> each.id().equals(observation.indicator()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Operator operator, Fact fact) {
        List<String> names = new ArrayList<>();
        if (operator == Operator.SOURCE) {
            plain.cited(fact)
                    .forEach(s -> names.addAll(List.of(s.id().key(), s.title(), s.publisher())));
        }
        switch (fact) {
            case Milestone m -> {
                if (operator == Operator.PARTY) {
                    names.addAll(plain.parties(m.parties()));
                } else if (operator == Operator.SECTOR) {
                    names.addAll(m.sectors());
                } else if (operator == Operator.PLACE) {
                    names.addAll(m.places());
                }
            }
            case Agreement a -> {
                if (operator == Operator.PARTY) {
                    names.addAll(plain.parties(a.parties()));
                } else if (operator == Operator.SECTOR) {
                    names.addAll(a.sectors());
                } else if (operator == Operator.KIND) {
                    names.add(a.kind());
                }
            }
            case Indicator i when operator == Operator.THEME -> names.add(i.theme());
            case Observation o when operator == Operator.THEME -> names.add(indicator(o).theme());
            case Source s when operator == Operator.SOURCE ->
                    names.addAll(List.of(s.id().key(), s.title(), s.publisher()));
            case Party p when operator == Operator.PARTY -> names.addAll(PlainSearch.names(p));
            case Indicator _, Observation _, Source _, Party _ -> {}
        }
        return names;
    }

    @Test
    void aQueryThatAsksNothingFindsEverythingAndListsNothing() {
        assertEquals(plain.matching(_ -> true), found.by(""));
        assertEquals(Hits.NONE, found.search().hits(Query.parse("  !? "), 5));
    }

    @Test
    void hitsAreGroupedWithTheirCounts() {
        Hits hits = found.search().hits(Query.parse("utah"), 3);
        for (Hits.Group group : hits.groups()) {
            long all = found.by("utah").stream().filter(id -> id.kind() == group.kind()).count();
            assertEquals(all, group.count(), group.kind().toString());
            assertEquals(Math.min(3, all), group.hits().size());
        }
        assertTrue(hits.groups().size() >= 2);
    }

    @Test
    void wordsInATitleComeBeforeWordsElsewhere() {
        Hits.Group first = found.search().hits(Query.parse("lease"), 20).groups().getFirst();
        List<Boolean> inTitle =
                first.hits().stream()
                        .map(each -> PlainSearch.folded(each.title().text()).contains("lease"))
                        .toList();
        assertTrue(inTitle.getFirst(), first.toString());
    }

    @Test
    void theVocabularyHasTheNamesOfTheRecordMostFrequentFirst() {
        var vocabulary = found.search().vocabulary();
        assertTrue(vocabulary.values(Operator.KIND).contains("lease"));
        assertFalse(vocabulary.values(Operator.PARTY).isEmpty());
    }
}
