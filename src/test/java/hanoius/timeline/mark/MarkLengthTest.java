package hanoius.timeline.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.figure.Bounds;
import hanoius.figure.Fill;
import hanoius.figure.InterMeasure;
import hanoius.figure.Mark;
import hanoius.language.Language;
import hanoius.model.AgreementStatus;
import hanoius.model.Dataset;
import hanoius.model.Milestone;
import hanoius.plot.CategoryLook;
import hanoius.plot.ExtentMarks;
import hanoius.plot.TimeSpan;
import hanoius.support.Facts;
import hanoius.support.Marks;
import hanoius.text.Words;
import hanoius.timeline.lane.Footprint;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.lane.Item;
import hanoius.timeline.lane.Level;
import hanoius.timeline.lane.Scene;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** How long marks are, and what is written of them. */
class MarkLengthTest {

    private static final TimeSpan VIEW = Drawn.days("2016-01-01", "2020-01-01");

    private static List<Mark> marks(Dataset dataset) {
        Scene scene = Drawn.scene(dataset, Grouping.NONE);
        TimelineDrawing drawing = Drawn.draw(scene, VIEW, 1400, 600);
        return Marks.ofFacts(drawing.figure().marks()).toList();
    }

    @Test
    void aDayIsTheShapeOfItsCategoryWithItsWordsBesideItAndNoBox() {
        for (String category : Facts.CATEGORIES) {
            Milestone milestone = Drawn.milestone(1, "2018-01-01", category, "A day of its own");
            List<Mark> marks = marks(Drawn.of(List.of(milestone)));
            assertEquals(List.of(), Marks.of(Mark.Box.class, marks), category);
            Mark.Symbol symbol = Marks.of(Mark.Symbol.class, marks).getFirst();
            assertEquals(CategoryLook.of(category, Words.in(Language.EN)).shape(), symbol.shape());
            assertEquals(at("2018-01-01"), symbol.cx(), 1);
            assertTrue(symbol.size() >= 10 && symbol.size() <= 14);
            Mark.Label words = Marks.of(Mark.Label.class, marks).getFirst();
            assertEquals("A day of its own", words.text());
            assertTrue(words.x() > symbol.bounds().right(), "beside");
        }
    }

    private static double at(String day) {
        return Drawn.frame(VIEW, 1400, 600).scale().at(LocalDate.parse(day));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-01-01, 2018-01-01",
        "2018-01-01/2018-01-03, 2018-01-03",
        "2017-03-10/2018-06-30, 2018-06-30",
        "2018, 2018-12-31",
        "2016-03/2018, 2018-12-31"
    })
    void aMarkIsAsLongAsItsTime(String date, String last) {
        List<Mark> marks = marks(Drawn.dated(date));
        Bounds drawn =
                marks.stream()
                        .filter(mark -> !(mark instanceof Mark.Label))
                        .map(Mark::bounds)
                        .reduce(Bounds::union)
                        .orElseThrow();
        String first = date.replaceAll("/.*", "");
        double from = at((first + "-01-01").substring(0, 10));
        double to = at(last) + Drawn.frame(VIEW, 1400, 600).scale().pixelsPerDay();
        double shortest = to - from < ExtentMarks.SHORTEST ? Footprint.POINT : to - from;
        assertEquals(shortest, drawn.width(), 1.5);
        assertEquals((from + to) / 2, drawn.centerX(), 1.5);
    }

    @Test
    void theWordsOfWhatLiesOutsideTheViewDoNotStickToItsEdge() {
        Milestone early =
                Drawn.milestone(
                        1, "2018-02-01", "visit", "A title that is as long as a title may be");
        Scene scene = Drawn.scene(Drawn.of(List.of(early)), Grouping.NONE);
        for (int days = 12; days < 600; days += 7) {
            double from = LocalDate.of(2018, 2, 1).toEpochDay() + days;
            assertEquals(
                    Set.of(),
                    Drawn.draw(scene, new TimeSpan(from, from + 3 * 365), 1400, 600).shown(),
                    "after " + days);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2012-03-01/2024-05-01",
                "2017?",
                "2012/2024",
                "2012-01-01/..",
                "2012~/2024",
                "2017-12-01/2018-02-01"
            })
    void whatReachesIntoTheViewKeepsItsNameInIt(String date) {
        Scene scene = Drawn.scene(Drawn.dated(date), Grouping.NONE);
        for (double width : new double[] {500, 1400}) {
            for (String from : List.of("2017-12-05", "2017-10-01", "2017-03-01")) {
                TimeSpan view = Drawn.days(from, "2018-01-20");
                Frame frame = Drawn.frame(view, width, 400);
                Item item = scene.all().items().getFirst();
                MarkContext on = MarkContext.of(frame, Drawn.PLAIN, Drawn.TODAY);
                for (Level level : List.of(Level.DOTS, Level.CHIPS)) {
                    double wide = InterMeasure.INSTANCE.width(item.label(), Footprint.TITLE);
                    List<Mark> marks =
                            new ChipMarks(on, on.labels(40, 400))
                                    .mark(item, wide, 0, level, 50)
                                    .marks();
                    Mark.Label name = Marks.of(Mark.Label.class, marks).getLast();
                    assertTrue(name.text().endsWith("A visit"), date + " " + name);
                    assertTrue(name.bounds().x() >= frame.plot().x(), date + " " + name);
                    assertTrue(name.bounds().right() <= frame.plot().right(), date + " " + name);
                }
                Scene cards = Drawn.scene(Drawn.dated(date), Grouping.NONE);
                Frame wide = Drawn.frame(Drawn.days("2017-12-20", "2018-01-20"), 1000, 400);
                assertEquals(Level.CARDS, Drawn.packing(cards, wide).lanes().getFirst().level());
                Mark.Label name =
                        Marks.ofFacts(
                                        TimelineLayout.of(
                                                        Drawn.packing(cards, wide),
                                                        wide,
                                                        Drawn.PLAIN)
                                                .figure()
                                                .marks())
                                .filter(Mark.Label.class::isInstance)
                                .map(Mark.Label.class::cast)
                                .filter(each -> each.text().endsWith("A visit"))
                                .findFirst()
                                .orElseThrow();
                assertTrue(name.x() >= wide.plot().x(), date + " " + name);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-02", "2018", "2018-02?", "2016/2019", "2017-02/2018-03"})
    void aSoftEndFadesOverAtLeastSixPixelsAndHasNoUprightEdge(String date) {
        for (double wide : new double[] {300, 1400, 9000}) {
            Scene scene = Drawn.scene(Drawn.dated(date), Grouping.NONE);
            List<Mark> marks =
                    Marks.ofFacts(Drawn.draw(scene, VIEW, wide, 600).figure().marks()).toList();
            boolean hatched = marks.stream().anyMatch(Marks::hatched);
            assertEquals(
                    hatched ? 0 : 2,
                    marks.stream().filter(Marks::fades).count(),
                    date + " in " + wide);
            for (Mark.Box box : Marks.of(Mark.Box.class, marks)) {
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
                Marks.of(Mark.Box.class, marks).stream()
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
        TimeSpan day = Drawn.days("2018-03-04", "2018-03-06");
        List<Mark> marks =
                Marks.ofFacts(Drawn.draw(scene, day, 1400, 600).figure().marks()).toList();
        assertFalse(marks.isEmpty());
        assertTrue(marks.stream().noneMatch(Marks::fades), marks.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../2017-03-21", "[..2017-03-21]"})
    void beforeADayIsAnArrowOfFixedLengthToThatDayAndNoTermOfManyYears(String date) {
        for (TimeSpan view : List.of(VIEW, Drawn.days("1990-01-01", "2026-01-01"))) {
            Scene scene = Drawn.scene(Drawn.dated(date), Grouping.NONE);
            Frame frame = Drawn.frame(view, 1400, 600);
            List<Mark> marks =
                    Marks.ofFacts(
                                    TimelineLayout.of(
                                                    Drawn.packing(scene, frame), frame, Drawn.PLAIN)
                                            .figure()
                                            .marks())
                            .toList();
            double bound = frame.scale().after(LocalDate.of(2017, 3, 21));
            Bounds drawn =
                    marks.stream()
                            .filter(mark -> !(mark instanceof Mark.Label))
                            .map(Mark::bounds)
                            .reduce(Bounds::union)
                            .orElseThrow();
            assertEquals(bound, drawn.right(), 1, date);
            assertTrue(drawn.width() <= ExtentMarks.BOUND, date + " " + drawn);
            assertEquals(1, Marks.of(Mark.Polyline.class, marks).size());
        }
    }

    @Test
    void anAgreementSignedBeforeADayIsAnArrowToItAndLastsFromThere() {
        for (AgreementStatus status : AgreementStatus.values()) {
            Dataset dataset = TimelineLayoutTest.agreements("../2017-03-21", status);
            Item item = Drawn.scene(dataset, Grouping.NONE).lanes().getLast().items().getFirst();
            Frame frame = Drawn.frame(Drawn.days("1990-01-01", "2026-01-01"), 1400, 600);
            Footprint at =
                    MarkContext.of(frame, Drawn.PLAIN, Drawn.TODAY).footprint(item, Level.CHIPS);
            double bound = frame.scale().after(LocalDate.of(2017, 3, 21)) - frame.scale().at(0.0);
            assertEquals(bound, at.from(), 1);
            assertEquals(bound - ExtentMarks.BOUND, at.left(), 1);
            boolean lasts = status == AgreementStatus.IN_FORCE;
            double end = lasts ? frame.scale().after(Drawn.TODAY) - frame.scale().at(0.0) : bound;
            assertEquals(end, at.to(), 1, status.name());
            assertEquals(end + (lasts ? ExtentMarks.ARROW : ExtentMarks.FADE), at.right(), 1);
        }
    }
}
