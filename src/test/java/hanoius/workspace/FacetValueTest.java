package hanoius.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.Certainty;
import hanoius.edtf.DayRange;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Fact;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.query.Choice;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.query.FilterPredicate;
import hanoius.query.TextSearch;
import hanoius.support.BundledDocument;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

class FacetValueTest {

    private static final Words WORDS = Words.in(Language.VI);
    private static final Set<RecordId.Kind> KINDS = EnumSet.allOf(RecordId.Kind.class);
    private static final Dataset RECORD = record();

    private static Dataset record() {
        try {
            return BundledDocument.record().dataset();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The values that are shown or chosen. */
    private static List<FacetValue> values(
            FilterResult shown, Facet facet, Set<RecordId.Kind> kinds, Words words) {
        return FacetValue.of(shown, shown, facet, kinds, words);
    }

    private static long shownRecords(Filter filter) {
        FilterResult shown = FilterResult.of(RECORD, filter);
        return shown.places().count()
                + Stream.<List<? extends Fact>>of(
                                RECORD.agreements(),
                                RECORD.indicators(),
                                RECORD.observations(),
                                RECORD.sources())
                        .flatMap(List::stream)
                        .filter(fact -> shown.of(fact) != Certainty.NOT)
                        .filter(fact -> applies(fact, filter))
                        .count();
    }

    /** What has nothing of a facet is let through by it and counted for none of its values. */
    private static boolean applies(Fact fact, Filter filter) {
        return filter.choices().keySet().stream()
                .allMatch(facet -> facet.applies(fact.id().kind()));
    }

    static List<Facet> facets() {
        return Facet.all();
    }

    @ParameterizedTest
    @MethodSource("facets")
    void theCountIsWhatChoosingTheValueShows(Facet facet) {
        Filter base = Filter.NONE;
        List<FacetValue> values = values(FilterResult.of(RECORD, base), facet, KINDS, WORDS);
        assertFalse(values.isEmpty());
        for (FacetValue each : values) {
            long expected = shownRecords(base.with(facet, Choice.of(Set.of(each.value()))));
            long unaffected = unaffected(facet);
            assertEquals(expected - unaffected, each.count(), each.toString());
        }
    }

    /** Milestones have nothing of some facets, so that these leave them alone. */
    private static long unaffected(Facet facet) {
        return facet.applies(RecordId.Kind.MILESTONE)
                ? 0
                : FilterResult.of(RECORD, Filter.NONE).places().count();
    }

    @Test
    void theCountsFollowTheOtherConditionsButNotTheFacetItself() {
        Filter visits = Filter.NONE.with(Facet.CATEGORY, Choice.of(Set.of("visit")));
        List<FacetValue> all =
                values(FilterResult.of(RECORD, Filter.NONE), Facet.CATEGORY, KINDS, WORDS);
        List<FacetValue> some =
                values(FilterResult.of(RECORD, visits), Facet.CATEGORY, KINDS, WORDS);
        assertEquals(all, some);
        int scopes =
                values(FilterResult.of(RECORD, visits), Facet.SCOPE, KINDS, WORDS).stream()
                        .mapToInt(FacetValue::count)
                        .sum();
        int wide =
                values(FilterResult.of(RECORD, Filter.NONE), Facet.SCOPE, KINDS, WORDS).stream()
                        .mapToInt(FacetValue::count)
                        .sum();
        assertTrue(scopes < wide, scopes + " of " + wide);
    }

    @Test
    void aChosenValueIsListedEvenIfNothingHasIt() {
        Filter none = Filter.NONE.with(Facet.PLACE, Choice.of(Set.of("Atlantis")));
        assertTrue(
                values(FilterResult.of(RECORD, none), Facet.PLACE, KINDS, WORDS)
                        .contains(new FacetValue(Facet.PLACE, "Atlantis", 0)));
    }

    @Test
    void randomFiltersLetThroughWhatAPlainLookAtEachMilestoneDoes() {
        Random random = new Random(5);
        List<Milestone> milestones = RECORD.milestones().readAll();
        for (int i = 0; i < 300; i++) {
            Filter filter = random(random, milestones);
            FilterPredicate test =
                    new FilterPredicate(
                            RECORD, filter.clauses(RECORD.terms()), TextSearch.Found.ALL);
            for (int place = 0; place < milestones.size(); place++) {
                assertEquals(plain(milestones.get(place), filter), test.of(place));
            }
        }
    }

    private static Filter random(Random random, List<Milestone> milestones) {
        Filter filter = Filter.NONE;
        for (Facet facet :
                List.of(Facet.CATEGORY, Facet.SECTOR, Facet.PARTNER, Facet.PLACE, Facet.SOURCE)) {
            if (random.nextInt(3) == 0) {
                Choice choice = Choice.ANY;
                for (int k = 0; k < 3; k++) {
                    List<String> values =
                            values(milestones.get(random.nextInt(milestones.size())), facet);
                    List<String> some = values.isEmpty() ? List.of("") : values;
                    String value = some.get(random.nextInt(some.size()));
                    choice =
                            random.nextInt(4) == 0
                                    ? choice.excluding(value)
                                    : choice.including(value);
                }
                filter = filter.with(facet, choice);
            }
        }
        LocalDate from = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9000));
        return random.nextBoolean()
                ? filter
                : filter.withDays(new DayRange(from, from.plusDays(random.nextInt(2000))));
    }

    private static List<String> values(Milestone milestone, Facet facet) {
        return switch (facet.name()) {
            case "category" -> List.of(milestone.category());
            case "sector" -> milestone.sectors();
            case "partner" -> milestone.partners();
            case "place" -> milestone.places();
            case "source" ->
                    milestone.citations().stream().map(each -> each.source().key()).toList();
            default -> throw new IllegalArgumentException(facet.name());
        };
    }

    private static Certainty plain(Milestone milestone, Filter filter) {
        for (Facet facet : filter.choices().keySet()) {
            Choice choice = filter.choice(facet);
            List<String> values = new ArrayList<>(values(milestone, facet));
            if (values.isEmpty()) {
                values.add("");
            }
            boolean out = !Collections.disjoint(values, choice.excluded());
            boolean in =
                    choice.included().isEmpty() || !Collections.disjoint(values, choice.included());
            if (out || !in) {
                return Certainty.NOT;
            }
        }
        DayRange days = filter.days();
        return days == null ? Certainty.CERTAINLY : milestone.date().within(days.from(), days.to());
    }

    @Test
    void noValueComesOrGoesWithTheFilter() {
        FilterResult everything = FilterResult.of(RECORD, Filter.NONE);
        Random random = new Random(7);
        for (int i = 0; i < 30; i++) {
            Filter filter = random(random, RECORD.milestones().readAll());
            FilterResult shown = FilterResult.of(RECORD, filter);
            for (Facet facet : List.of(Facet.CATEGORY, Facet.PARTNER, Facet.REPORTS)) {
                List<FacetValue> all = FacetValue.of(shown, everything, facet, KINDS, WORDS);
                Set<String> names = new TreeSet<>();
                all.forEach(each -> names.add(each.value()));
                values(everything, facet, KINDS, WORDS)
                        .forEach(each -> assertTrue(names.contains(each.value())));
                all.stream()
                        .filter(each -> each.count() > 0)
                        .forEach(
                                each ->
                                        assertTrue(
                                                values(shown, facet, KINDS, WORDS).contains(each)));
            }
        }
    }
}
