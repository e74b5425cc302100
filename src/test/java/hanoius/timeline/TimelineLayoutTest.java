package hanoius.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.figure.Fill;
import hanoius.figure.HitIndex;
import hanoius.figure.Mark;
import hanoius.figure.Stroke;
import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.Category;
import hanoius.model.Dossier;
import hanoius.model.EdtfDate;
import hanoius.model.Link;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.model.Scope;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

class TimelineLayoutTest {

    private static final Span VIEW = Drawn.days("2016-01-01", "2020-01-01");

    private static List<Mark> marks(Dossier dossier) {
        Scene scene = Drawn.scene(dossier, Grouping.NONE);
        TimelineDrawing drawing = Drawn.draw(scene, VIEW, 1400, 600);
        return drawing.figure().marks().stream().flatMap(TimelineLayoutTest::items).toList();
    }

    private static Stream<Mark> items(Mark mark) {
        if (!(mark instanceof Mark.Group group)) {
            return Stream.of();
        }
        return group.meaning() != null
                ? group.marks().stream()
                : group.marks().stream().flatMap(TimelineLayoutTest::items);
    }

    private static <T extends Mark> List<T> of(Class<T> kind, List<Mark> marks) {
        return marks.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static boolean fades(Mark mark) {
        return mark instanceof Mark.Box box && box.style().fill() instanceof Fill.Fade;
    }

    private static boolean hatched(Mark mark) {
        return mark instanceof Mark.Box box && box.style().fill() instanceof Fill.Hatch;
    }

    private static String title(List<Mark> marks) {
        return of(Mark.Label.class, marks).getLast().text();
    }

    @Test
    void aDayIsAnUprightBarAtItsPixelWithoutSoftEnds() {
        List<Mark> marks = marks(Drawn.dated("2018-01-01"));
        double day =
                Drawn.frame(VIEW, 1400, 600)
                        .scale()
                        .at(Drawn.days("2018-01-01", "2018-01-01").from());
        assertTrue(
                of(Mark.Box.class, marks).stream()
                        .anyMatch(box -> box.x() == Math.rint(day) && box.width() == 3));
        assertTrue(marks.stream().noneMatch(TimelineLayoutTest::fades));
    }

    @Test
    void aChipWhoseDaysAreOutOfViewSaysThatItLiesFurtherLeftOrIsGone() {
        Milestone early =
                Drawn.milestone(
                        1,
                        "2018-02-01",
                        Category.VISIT,
                        "A title that is as long as a title may be");
        Scene scene = Drawn.scene(Drawn.of(List.of(early)), Grouping.NONE);
        boolean told = false;
        for (int days = 30; days < 600; days += 7) {
            double from = LocalDate.of(2018, 2, 1).toEpochDay() + days;
            List<Mark> marks =
                    Drawn.draw(scene, new Span(from, from + 3 * 365), 1400, 600)
                            .figure()
                            .marks()
                            .stream()
                            .flatMap(TimelineLayoutTest::items)
                            .toList();
            if (!marks.isEmpty()) {
                assertTrue(title(marks).startsWith("‹ "), days + ": " + marks);
                told = true;
            }
        }
        assertTrue(told);
    }

    @Test
    void aMonthAndAYearHaveSoftEndsOfAtLeastSixPixelsAndNoUprightBar() {
        for (String date : List.of("2018-02", "2018")) {
            List<Mark> marks = marks(Drawn.dated(date));
            assertEquals(4, marks.stream().filter(TimelineLayoutTest::fades).count(), date);
            for (Mark.Box box : of(Mark.Box.class, marks)) {
                if (box.style().fill() instanceof Fill.Fade fade) {
                    assertTrue(Math.abs(fade.x2() - fade.x1()) >= 6, date);
                    assertEquals(0, fade.from().alpha());
                }
                assertFalse(box.width() == 3 && box.height() > 3, date);
            }
        }
    }

    @Test
    void theUncertainDaysOfAnIntervalFadeWhole() {
        List<Mark> marks = marks(Drawn.dated("2016/2018"));
        double year = Drawn.frame(VIEW, 1400, 600).scale().pixelsPerDay() * 365;
        List<Double> lengths =
                of(Mark.Box.class, marks).stream()
                        .map(box -> box.style().fill())
                        .filter(Fill.Fade.class::isInstance)
                        .map(Fill.Fade.class::cast)
                        .map(fade -> Math.abs(fade.x2() - fade.x1()))
                        .toList();
        assertTrue(lengths.stream().allMatch(length -> Math.abs(length - year) < 2), "" + lengths);
    }

    @Test
    void whatLastsThroughTheViewIsSolidHoweverFarItsSoftEndsAre() {
        Scene scene = Drawn.scene(Drawn.dated("2014/2023"), Grouping.NONE);
        Span day = Drawn.days("2018-03-04", "2018-03-06");
        List<Mark> marks =
                Drawn.draw(scene, day, 1400, 600).figure().marks().stream()
                        .flatMap(TimelineLayoutTest::items)
                        .toList();
        assertFalse(marks.isEmpty());
        assertTrue(marks.stream().noneMatch(TimelineLayoutTest::fades), marks.toString());
    }

    @Test
    void aTitleIsInSightForAsLongAsWhatItNamesEvenWhereThereAreOnlyDots() {
        Scene scene = Drawn.scene(Drawn.dated("2012/2024"), Grouping.NONE);
        Frame frame = Drawn.frame(Drawn.days("2016-12-01", "2017-05-01"), 500, 400);
        Item item = scene.all().items().getFirst();
        List<Mark> marks =
                new DotMarks(PlotGround.of(frame, Drawn.TODAY)).mark(item, "", 50).marks();
        assertEquals("A visit", title(marks));
        assertEquals(frame.plot().x() + 8, of(Mark.Label.class, marks).getLast().x());
    }

    @Test
    void whatIsDoubtfulIsHatchedWithItsSignBeforeTheTitle() {
        List<Mark> uncertain = marks(Drawn.dated("2018?"));
        assertTrue(uncertain.stream().anyMatch(TimelineLayoutTest::hatched));
        assertEquals("? A visit", title(uncertain));
        assertEquals("~ A visit", title(marks(Drawn.dated("2018-03~"))));
        assertTrue(marks(Drawn.dated("2018")).stream().noneMatch(TimelineLayoutTest::hatched));
    }

    @Test
    void aSetIsHollowMarksAndABracket() {
        List<Mark> marks = marks(Drawn.dated("[2016-03,2017-02,2018-05]"));
        assertEquals(
                3,
                of(Mark.Box.class, marks).stream()
                        .filter(box -> box.style().fill() == null)
                        .count());
        assertEquals(1, of(Mark.Polyline.class, marks).size());
    }

    @Test
    void anOpenEndIsAnArrowAtTheEdgeOrToday() {
        List<Mark.Polyline> arrows = of(Mark.Polyline.class, marks(Drawn.dated("2017/..")));
        assertEquals(1, arrows.size());
        assertEquals(1395, arrows.getFirst().points().x(1), 1);
        List<Mark.Polyline> before = of(Mark.Polyline.class, marks(Drawn.dated("../2017")));
        assertEquals(Frame.HEADER + 5, before.getFirst().points().x(1), 1);
    }

    @Test
    void anUnknownEndFadesOutWithAQuestionMark() {
        List<Mark> marks = marks(Drawn.dated("2017-01-05/"));
        assertTrue(marks.stream().anyMatch(TimelineLayoutTest::fades));
        assertTrue(of(Mark.Label.class, marks).stream().anyMatch(each -> each.text().equals("?")));
    }

    private static Dossier agreements(@Nullable String signed, List<Link> links) {
        Agreement agreement =
                new Agreement(
                        RecordId.agreement("A1"),
                        signed == null ? null : EdtfDate.parse(signed),
                        null,
                        null,
                        "Memorandum",
                        "memorandum of understanding",
                        signed == null ? AgreementStatus.PROPOSED : AgreementStatus.IN_FORCE,
                        false,
                        1,
                        Scope.HANOI,
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        List.of(),
                        false);
        return new Dossier(
                Drawn.dated("2018").milestones(),
                List.of(agreement),
                links,
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void anAgreementThatIsOnlyProposedIsOutlinedWhereItWasProposed() {
        RecordId proposal = RecordId.milestone("M00000");
        Link link = new Link(proposal, Relation.PROPOSES, RecordId.agreement("A1"), "");
        Scene scene = Drawn.scene(agreements(null, List.of(link)), Grouping.NONE);
        Item item = scene.lanes().getLast().items().getFirst();
        assertEquals(Item.Standing.PROPOSED, item.standing());
        assertEquals(Extents.of(EdtfDate.parse("2018")), item.extent());
        List<Stroke.Dash> outlines =
                of(Mark.Box.class, marks(agreements(null, List.of(link)))).stream()
                        .map(box -> box.style().stroke())
                        .filter(Objects::nonNull)
                        .map(Stroke::dash)
                        .toList();
        assertEquals(List.of(Stroke.Dash.DASHED), outlines);
    }

    @Test
    void anAgreementInForceLastsUntilToday() {
        Scene scene = Drawn.scene(agreements("2017-03", List.of()), Grouping.NONE);
        assertEquals(Extent.End.OPEN, scene.lanes().getLast().items().getFirst().extent().end());
    }

    @Test
    void aProposalWithoutAPlaceInTimeIsLeftOutAndCounted() {
        assertEquals(1, Drawn.scene(agreements(null, List.of()), Grouping.NONE).lanes().size());
        Lane agreements = Drawn.scene(Drawn.real(), Grouping.NONE).lanes().getLast();
        long drawn =
                agreements.items().stream().map(each -> each.meaning().record()).distinct().count();
        long undated = Drawn.real().agreements().size() - drawn;
        assertEquals(undated == 0 ? "" : "+" + undated + " undated", agreements.note());
    }

    @Test
    void everyItemSaysWhatItIs() {
        Scene scene = Drawn.scene(Drawn.real(), Grouping.CATEGORY);
        TimelineDrawing drawing = Drawn.draw(scene, VIEW, 1200, 9000);
        List<String> words =
                new HitIndex(drawing.figure())
                        .targets().stream().map(each -> each.meaning().words()).toList();
        assertTrue(words.size() > 30);
        assertTrue(
                words.stream()
                        .anyMatch(
                                each ->
                                        each.equals(
                                                "September 2019, agreement, Land-lease agreement"
                                                    + " for a new US Embassy office, 2 sources;"
                                                    + " also reported as M052: 20 September 2019,"
                                                    + " Hanoi and US Embassy sign land-lease"
                                                    + " agreement for new embassy")),
                () -> String.join("\n", words));
    }
}
