package hanoius.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.DayRange;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.DatasetChange;
import hanoius.model.DateRole;
import hanoius.model.Edit;
import hanoius.model.Fact;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.query.Choice;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.query.Query;
import hanoius.query.TextSearch;
import hanoius.support.Facts;
import hanoius.support.RandomEdits;
import hanoius.support.RandomRecord;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What was answered before a change and is mended says the same as what is asked anew after it. */
class AfterChangeTest {

    private static final Words WORDS = Words.in(Language.VI);
    private static final Set<RecordId.Kind> KINDS = EnumSet.copyOf(RecordId.Kind.FACTS);
    private static final List<String> TEXTS =
            List.of(
                    "Utah",
                    "\"smart city\"",
                    "-trade",
                    "source:Utah",
                    "source:S1",
                    "theme:trade",
                    "party:Hà",
                    "period:2010..2015",
                    "Utah 2",
                    "trade 2014–2016",
                    "M1");

    private final Random random = new Random(13);

    private DayRange days() {
        LocalDate from = LocalDate.of(2000 + random.nextInt(25), 1, 1);
        return new DayRange(from, from.plusMonths(random.nextInt(60)));
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private Filter filter(Dataset dataset) {
        Filter filter = Filter.NONE;
        if (random.nextBoolean()) {
            filter = filter.withText(one(TEXTS));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            Facet facet = one(Facet.all());
            List<String> values =
                    facts(dataset).flatMap(each -> facet.values(each, dataset).stream()).toList();
            if (!values.isEmpty()) {
                Choice choice = Choice.of(List.of(one(values), one(values)));
                filter =
                        filter.with(
                                facet,
                                random.nextBoolean() ? choice : Choice.ANY.excluding(one(values)));
            }
        }
        if (random.nextInt(3) == 0) {
            filter = filter.withDays(days());
        }
        if (random.nextInt(3) == 0) {
            filter = filter.with(one(List.of(DateRole.values())), days());
        }
        return random.nextInt(4) == 0 ? filter.withMarked(days()) : filter;
    }

    private static Stream<Fact> facts(Dataset dataset) {
        return Stream.concat(
                dataset.milestones().readAll().stream(),
                KINDS.stream().flatMap(kind -> dataset.facts(kind).stream()));
    }

    /** What an index would find. */
    private static TextSearch.Found indexed(Dataset dataset, String text) {
        if (text.isBlank()) {
            return TextSearch.Found.ALL;
        }
        TextSearch.Found looked = TextSearch.through(dataset).find(text);
        BitSet places = new BitSet();
        IntStream.range(0, dataset.milestones().size())
                .filter(looked::milestone)
                .forEach(places::set);
        Set<RecordId> others = new HashSet<>();
        KINDS.stream()
                .flatMap(kind -> dataset.facts(kind).stream())
                .filter(looked::other)
                .forEach(each -> others.add(each.id()));
        return new TextSearch.Finding(Query.parse(text), places, others);
    }

    private static Map<Facet, List<FacetValue>> facets(FilterResult shown) {
        FilterResult everything = shown.otherwise(Filter.NONE);
        Map<Facet, List<FacetValue>> values = new HashMap<>();
        for (Facet each : Facet.all()) {
            values.put(each, FacetValue.of(shown, everything, each, KINDS, WORDS));
        }
        return values;
    }

    private static void assertSame(FilterResult anew, FilterResult mended) {
        String which = anew.filter().toString();
        assertEquals(anew.filter(), mended.filter());
        Dataset dataset = mended.dataset();
        assertEquals(anew.places().boxed().toList(), mended.places().boxed().toList(), which);
        for (int place = 0; place < dataset.milestones().size(); place++) {
            assertEquals(anew.of(place), mended.of(place), which);
            assertEquals(anew.others(place), mended.others(place), which);
            assertEquals(anew.passing(place), mended.passing(place), which);
        }
        facts(dataset)
                .filter(each -> each.id().kind() != RecordId.Kind.MILESTONE)
                .forEach(each -> assertEquals(anew.of(each), mended.of(each), which));
        for (RecordId.Kind kind : KINDS) {
            assertEquals(Tally.of(anew, kind), Tally.of(mended, kind), which);
        }
        assertEquals(facets(anew), facets(mended), which);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void everyAnswerIsTheSameAsAnew(long seed) {
        Dataset now = RandomRecord.of(seed);
        RandomEdits document = new RandomEdits(now, seed);
        for (int i = 0; i < 25; i++) {
            Filter filter = filter(now);
            FilterResult looked = FilterResult.of(now, filter);
            FilterResult found = FilterResult.of(now, filter, indexed(now, filter.text()));
            // Counts are kept when they were asked for before, and made anew when not.
            if (random.nextBoolean()) {
                assertSame(looked, found);
            }
            for (int change = 0; change < 3; change++) {
                List<Edit> edits = document.change();
                DatasetChange next = DatasetChange.of(now, edits, document.next(edits));
                looked = looked.after(next).orElseThrow();
                found = found.after(next).orElseThrow();
                FilterResult anew = FilterResult.of(document.dataset(), filter);
                assertSame(anew, looked);
                assertSame(anew, found);
                now = next.after();
            }
        }
    }

    @Test
    void whatWasAskedForWithOtherFiltersIsKept() {
        Dataset now = RandomRecord.of(24);
        RandomEdits document = new RandomEdits(now, 24);
        for (int i = 0; i < 25; i++) {
            FilterResult shown = FilterResult.of(now, filter(now));
            Filter other = filter(now).withText(shown.filter().text());
            shown.otherwise(other);
            List<Edit> edits = document.change();
            DatasetChange next = DatasetChange.of(now, edits, document.next(edits));
            FilterResult then = shown.after(next).orElseThrow();
            assertTrue(then.known(other).isPresent());
            assertSame(FilterResult.of(document.dataset(), other), then.known(other).get());
            now = next.after();
        }
    }

    private static final RecordId INDICATOR = RecordId.indicator("i1");

    private static Observation figure(String key, String year, @Nullable String preferred) {
        return Facts.observation(key, INDICATOR).period(year).sameAs(preferred).build();
    }

    /** What a filter lets through of a few figures when one of them becomes another. */
    private static FilterResult after(Filter filter, Observation before, Observation now) {
        Dataset dataset =
                Facts.dataset(Facts.indicator("i1").build(), figure("O1", "2019", null), before);
        FilterResult shown = FilterResult.of(dataset, filter, indexed(dataset, filter.text()));
        facets(shown);
        KINDS.forEach(kind -> Tally.of(shown, kind));
        List<Edit> edits = List.of(Edit.replacing(before, now));
        DatasetChange change = DatasetChange.of(dataset, edits, Map.of());
        FilterResult then = shown.after(change).orElseThrow();
        assertSame(FilterResult.of(change.after(), filter), then);
        return then;
    }

    @Test
    void anotherReportOfTheSameFigureIsAskedAnew() {
        FilterResult then =
                after(Filter.NONE, figure("O2", "2019", "O1"), figure("O2", "2018", "O1"));
        assertTrue(
                facets(then)
                        .getOrDefault(Facet.REPORTS, List.of())
                        .contains(new FacetValue(Facet.REPORTS, Facet.OTHER_REPORT, 2)));
    }

    @Test
    void theIndicatorOfAFigureIsAskedAnew() {
        Filter filter = Filter.NONE.withText("period:2012");
        FilterResult then = after(filter, figure("O2", "2018", null), figure("O2", "2012", null));
        assertEquals(1, Tally.of(then, RecordId.Kind.INDICATOR).shown());
    }
}
