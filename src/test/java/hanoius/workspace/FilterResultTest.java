package hanoius.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.Certainty;
import hanoius.edtf.DayRange;
import hanoius.model.Dataset;
import hanoius.model.Link;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.query.Filter;
import hanoius.support.Facts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

class FilterResultTest {

    private static Milestone milestone(String id, String date, boolean featured, int sources) {
        return Facts.milestone(id)
                .date(date)
                .sources(
                        Stream.iterate(1, number -> number + 1)
                                .limit(sources)
                                .map(number -> "S" + number)
                                .toArray(String[]::new))
                .featured(featured)
                .build();
    }

    private static Link link(String from, Relation relation, String to) {
        return Facts.link(RecordId.milestone(from), relation, RecordId.milestone(to), "");
    }

    private static Dataset dataset(List<Milestone> milestones, Link... links) {
        return Facts.dataset(milestones, links);
    }

    private static List<String> told(Dataset dataset, Filter filter) {
        FilterResult shown = FilterResult.of(dataset, filter);
        return shown.places()
                .mapToObj(
                        place ->
                                name(dataset, place)
                                        + shown.others(place).stream()
                                                .map(each -> " " + name(dataset, each))
                                                .toList())
                .toList();
    }

    private static String name(Dataset dataset, int place) {
        return dataset.milestones().id(place).key();
    }

    @Test
    void featuredLeadsThenMoreSourcesThenTheName() {
        Dataset dataset =
                dataset(
                        List.of(
                                milestone("A", "2019", false, 1),
                                milestone("B", "2019", false, 1),
                                milestone("C", "2019", false, 3),
                                milestone("D", "2019", true, 1)),
                        link("A", Relation.SAME_EVENT, "B"),
                        link("C", Relation.SAME_EVENT, "D"),
                        link("B", Relation.SAME_EVENT, "C"));
        assertEquals(List.of("D[ C,  A,  B]"), told(dataset, Filter.NONE));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SAME_EVENT")
    void noOtherRelationMakesOneOfTwo(Relation relation) {
        Dataset dataset =
                dataset(
                        List.of(milestone("A", "2019", false, 1), milestone("B", "2019", false, 1)),
                        link("A", relation, "B"));
        assertEquals(2, told(dataset, Filter.NONE).size());
    }

    @Test
    void theReportThatIsMostSurelyLetThroughLeads() {
        Dataset dataset =
                dataset(
                        List.of(
                                milestone("A", "2019-09", true, 2),
                                milestone("B", "2019-09-20", false, 1)),
                        link("A", Relation.SAME_EVENT, "B"));
        DayRange days = new DayRange(LocalDate.of(2019, 9, 10), LocalDate.of(2019, 9, 30));
        Filter within = Filter.NONE.withDays(days);
        assertEquals(List.of("B[ A]"), told(dataset, within));
        assertEquals(1, FilterResult.of(dataset, within).count(Certainty.CERTAINLY));
        FilterResult none = FilterResult.of(dataset, Filter.NONE.withText("nothing says this"));
        assertEquals(1, none.count(Certainty.NOT));
        assertEquals(0, none.places().count());
    }

    @Test
    void bothOfTwoFeaturedReportsAreFoundByName() {
        Dataset dataset =
                dataset(
                        List.of(
                                milestone("M901", "2019", true, 1),
                                milestone("M902", "2019", true, 1)),
                        link("M902", Relation.SAME_EVENT, "M901"));
        for (String name : List.of("M901", "M902")) {
            List<String> found = told(dataset, Filter.NONE.withText(name));
            assertEquals(1, found.size());
            assertTrue(found.getFirst().startsWith(name));
        }
    }
}
