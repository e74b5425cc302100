package hanoius.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.model.Category;
import hanoius.model.Certainty;
import hanoius.model.Citation;
import hanoius.model.DayRange;
import hanoius.model.Dossier;
import hanoius.model.EdtfDate;
import hanoius.model.Link;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.model.Scope;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

class ReportedEventTest {

    private static Milestone milestone(String id, String date, boolean featured, int sources) {
        return new Milestone(
                RecordId.milestone(id),
                EdtfDate.parse(date),
                "A visit",
                Category.VISIT,
                List.of(),
                Scope.HANOI,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                Stream.iterate(1, number -> number + 1)
                        .limit(sources)
                        .map(number -> Citation.of(RecordId.source("S" + number)))
                        .toList(),
                featured);
    }

    private static Link link(String from, Relation relation, String to) {
        return new Link(RecordId.milestone(from), relation, RecordId.milestone(to), "");
    }

    private static Dossier dossier(List<Milestone> milestones, Link... links) {
        return new Dossier(milestones, List.of(), List.of(links), List.of(), List.of(), List.of());
    }

    private static String told(ReportedEvent event) {
        return event.leading().id().key()
                + event.others().stream().map(each -> " " + each.id().key()).toList();
    }

    @Test
    void featuredLeadsThenMoreSourcesThenTheName() {
        Dossier dossier =
                dossier(
                        List.of(
                                milestone("A", "2019", false, 1),
                                milestone("B", "2019", false, 1),
                                milestone("C", "2019", false, 3),
                                milestone("D", "2019", true, 1)),
                        link("A", Relation.SAME_EVENT, "B"),
                        link("C", Relation.SAME_EVENT, "D"),
                        link("B", Relation.SAME_EVENT, "C"));
        assertEquals(
                List.of("D[ C,  A,  B]"),
                ReportedEvent.of(dossier, Filter.NONE).stream()
                        .map(ReportedEventTest::told)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SAME_EVENT")
    void noOtherRelationMakesOneOfTwo(Relation relation) {
        Dossier dossier =
                dossier(
                        List.of(milestone("A", "2019", false, 1), milestone("B", "2019", false, 1)),
                        link("A", relation, "B"));
        assertEquals(2, ReportedEvent.of(dossier, Filter.NONE).size());
    }

    @Test
    void theReportThatIsMostSurelyLetThroughLeads() {
        Dossier dossier =
                dossier(
                        List.of(
                                milestone("A", "2019-09", true, 2),
                                milestone("B", "2019-09-20", false, 1)),
                        link("A", Relation.SAME_EVENT, "B"));
        DayRange days = new DayRange(LocalDate.of(2019, 9, 10), LocalDate.of(2019, 9, 30));
        ReportedEvent event = ReportedEvent.of(dossier, Filter.NONE.withDays(days)).getFirst();
        assertEquals("B[ A]", told(event));
        assertEquals(Certainty.CERTAINLY, event.certainty());
        Filter none = Filter.NONE.withText("nothing says this");
        assertEquals(Certainty.NOT, ReportedEvent.of(dossier, none).getFirst().certainty());
        assertEquals(0, ReportedEvent.shown(dossier, none).count());
    }

    @Test
    void bothOfTwoFeaturedReportsAreFoundByName() {
        Dossier dossier =
                dossier(
                        List.of(
                                milestone("M901", "2019", true, 1),
                                milestone("M902", "2019", true, 1)),
                        link("M902", Relation.SAME_EVENT, "M901"));
        for (String name : List.of("M901", "M902")) {
            List<ReportedEvent> found =
                    ReportedEvent.shown(dossier, Filter.NONE.withText(name)).toList();
            assertEquals(1, found.size());
            assertEquals(name, found.getFirst().leading().id().key());
        }
    }
}
