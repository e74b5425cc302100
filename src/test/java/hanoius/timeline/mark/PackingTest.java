package hanoius.timeline.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.figure.Bounds;
import hanoius.figure.Figure;
import hanoius.figure.HitIndex;
import hanoius.figure.InterMeasure;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.plot.TimeScale;
import hanoius.plot.TimeSpan;
import hanoius.text.Words;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.lane.Lane;
import hanoius.timeline.lane.Level;
import hanoius.timeline.lane.PackedLane;
import hanoius.timeline.lane.Packing;
import hanoius.timeline.lane.Scene;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class PackingTest {

    private static final double TALL = 20_000;

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.1, 0.31, 1, 3.7, 12.3, 60})
    void noTwoLabelsOverlap(double pixelsPerDay) {
        Scene scene = Drawn.scene(Drawn.random(300, 7), Grouping.CATEGORY);
        for (double closer = 1; closer < 1.19; closer += 0.06) {
            double days = 1000 / pixelsPerDay / closer;
            double from = scene.span().middle() - days / 2;
            TimelineDrawing drawing =
                    Drawn.draw(scene, new TimeSpan(from, from + days), 1000 + Frame.HEADER, TALL);
            assertFalse(drawing.shown().isEmpty());
            assertEquals(List.of(), overlaps(titles(drawing.figure())), "at " + pixelsPerDay);
        }
    }

    /**
     * Titles, names of lanes and of figures, the ruler and the overview, as far as they are seen.
     */
    @ParameterizedTest
    @EnumSource(Grouping.class)
    void noLabelOfTheWholeFigureOverlapsAnotherOrReachesOut(Grouping grouping) {
        Scene scene = Drawn.scene(Drawn.real(), grouping);
        for (double width : new double[] {420, 900, 1400}) {
            for (double days : new double[] {40, 400, 3000, 9000}) {
                TimeSpan view = new TimeSpan(17_500 - days / 2, 17_500 + days / 2);
                Frame frame = new Frame(width, 700, view, 0, true, 1);
                Rendering rendering =
                        new Rendering(
                                Palette.LIGHT,
                                Drawn.WORDS,
                                InterMeasure.INSTANCE,
                                Set.of(),
                                Set.of(),
                                null,
                                List.of(new NamedStrip()));
                Figure figure =
                        TimelineLayout.of(Drawn.packing(scene, frame), frame, rendering).figure();
                List<Bounds> seen = new ArrayList<>();
                Bounds paper = new Bounds(0, 0, width, 700);
                figure.marks().forEach(mark -> collectSeen(mark, paper, seen));
                assertTrue(seen.size() > 10, "labels: " + seen.size());
                for (int i = 0; i < seen.size(); i++) {
                    Bounds one = seen.get(i);
                    assertTrue(paper.contains(one.right(), one.y()), one + " of " + width);
                    assertTrue(seen.subList(0, i).stream().noneMatch(one::overlaps), "" + one);
                }
            }
        }
    }

    /** A label's box without the pixel by which small lines may be set tighter. */
    private static void collectSeen(Mark mark, Bounds clip, List<Bounds> seen) {
        if (mark instanceof Mark.Group group) {
            Bounds inner = group.clip() == null ? clip : clip.intersection(group.clip());
            group.marks().forEach(each -> collectSeen(each, inner, seen));
        } else if (mark instanceof Mark.Label label) {
            Bounds box = label.bounds().grow(-0.5).intersection(clip);
            if (box.width() > 0 && box.height() > 0) {
                seen.add(box);
            }
        }
    }

    /** A strip with a name that needs more than two lines. */
    private static final class NamedStrip implements Strip {

        @Override
        public RecordId id() {
            return RecordId.observation("O1");
        }

        @Override
        public String name(Words words) {
            return "Arrivals of visitors from the United States at all airports of Hanoi";
        }

        @Override
        public String theme(Words words) {
            return "Tourism";
        }

        @Override
        public String unit(Words words) {
            return "thousands of visitors in a quarter of a year";
        }

        @Override
        public List<Mark> marks(
                TimeScale time,
                Bounds bounds,
                Palette palette,
                Words words,
                Set<RecordId> selected) {
            return List.of();
        }
    }

    private static List<Mark.Label> titles(Figure figure) {
        List<Mark.Label> labels = new ArrayList<>();
        figure.marks().forEach(mark -> collect(mark, false, labels));
        return labels;
    }

    private static void collect(Mark mark, boolean item, List<Mark.Label> labels) {
        switch (mark) {
            case Mark.Group group ->
                    group.marks()
                            .forEach(
                                    each -> collect(each, item || group.meaning() != null, labels));
            case Mark.Label label when item -> labels.add(label);
            default -> {}
        }
    }

    private static List<String> overlaps(List<Mark.Label> labels) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            Bounds one = labels.get(i).bounds();
            for (int j = i + 1; j < labels.size(); j++) {
                if (one.overlaps(labels.get(j).bounds())) {
                    found.add(labels.get(i) + " and " + labels.get(j));
                }
            }
        }
        return found;
    }

    @Test
    void noItemChangesItsRowWhileTimeIsPanned() {
        Scene scene = Drawn.scene(Drawn.random(400, 3), Grouping.CATEGORY);
        Map<RecordId, Double> rows = new HashMap<>();
        TimeSpan start = Drawn.days("2005-01-01", "2008-01-01");
        int seenAgain = 0;
        for (double moved = 0; moved < 4000; moved += 137.7) {
            TimeSpan view = new TimeSpan(start.from() + moved, start.to() + moved);
            TimelineDrawing drawing = Drawn.draw(scene, view, 1000, TALL);
            for (HitIndex.Target target : new HitIndex(drawing.figure()).targets()) {
                double middle = Math.rint(target.bounds().centerY());
                Double before = rows.put(target.meaning().record(), middle);
                if (before != null) {
                    seenAgain++;
                    // Parts that are out of view change the middle, but by less than half a row.
                    assertEquals(before, middle, 9.5, target.meaning().words());
                }
            }
        }
        assertTrue(seenAgain > 1000, "seen again: " + seenAgain);
    }

    @Test
    void theRowsDoNotDependOnTheOrderOfTheRecord() {
        List<Milestone> shuffled = new ArrayList<>(Drawn.random(200, 5).milestones().readAll());
        Collections.shuffle(shuffled, new Random(1));
        TimeSpan view = Drawn.days("2000-01-01", "2012-01-01");
        assertEquals(
                Drawn.draw(Drawn.scene(Drawn.random(200, 5), Grouping.SECTOR), view, 900, TALL),
                Drawn.draw(Drawn.scene(Drawn.of(shuffled), Grouping.SECTOR), view, 900, TALL));
    }

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void whatIsDrawnAddsUpToTheCountsOfTheLanes(Grouping grouping) {
        Scene scene = Drawn.scene(Drawn.real(), grouping);
        Set<RecordId> all = new HashSet<>();
        for (Lane lane : scene.lanes()) {
            assertTrue(lane.count() > 0, lane.name());
            Scene alone = Scene.of(List.of(lane), lane, Map.of());
            TimelineDrawing drawing = Drawn.draw(alone, scene.limits(), 1400, TALL);
            assertEquals(lane.count(), drawing.shown().size(), lane.name());
            all.addAll(drawing.shown());
        }
        TimelineDrawing together = Drawn.draw(scene, scene.limits(), 1400, TALL);
        assertEquals(all, new HashSet<>(together.shown()));
    }

    @ParameterizedTest
    @CsvSource({"500, CLUSTERS", "3000, DENSITY"})
    void whatIsTooDenseIsGatheredAndNothingIsLost(int count, Level level) {
        Scene scene = Drawn.scene(Drawn.random(count, 11), Grouping.NONE);
        Frame frame = Drawn.frame(scene.limits(), 1000, TALL);
        PackedLane lane = Drawn.packing(scene, frame).lanes().getFirst();
        assertEquals(level, lane.level());
        assertEquals(count, lane.clusters().stream().mapToInt(each -> each.count()).sum());
        TimelineDrawing drawing =
                TimelineLayout.of(Drawn.packing(scene, frame), frame, Drawn.PLAIN);
        assertEquals(count, drawing.shown().size());
        assertFalse(drawing.gathered().isEmpty());
        List<Bounds> circles =
                drawing.gathered().stream().map(TimelineDrawing.Gathered::bounds).toList();
        for (int i = 1; i < circles.size(); i++) {
            assertFalse(circles.get(i - 1).overlaps(circles.get(i)));
        }
    }

    @Test
    void closerIsMoreDetailed() {
        LocalDate start = LocalDate.of(2010, 1, 1);
        List<Milestone> daily =
                IntStream.range(0, 3000)
                        .mapToObj(i -> milestone(i, start.plusDays(i).toString()))
                        .toList();
        Scene scene = Drawn.scene(Drawn.of(daily), Grouping.NONE);
        List<Level> levels = new ArrayList<>();
        for (double days : new double[] {9000, 2000, 300}) {
            Frame frame = Drawn.frame(new TimeSpan(15_000, 15_000 + days), 1160, TALL);
            levels.add(Drawn.packing(scene, frame).lanes().getFirst().level());
        }
        assertEquals(List.of(Level.DENSITY, Level.DOTS, Level.CHIPS), levels);
    }

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void allLanesOfAViewAreInOneLevelOfDetail(Grouping grouping) {
        for (Scene scene :
                List.of(
                        Drawn.scene(Drawn.real(), grouping),
                        Drawn.scene(Drawn.random(3000, 4), grouping))) {
            Set<Level> met = new HashSet<>();
            for (int step = Packing.step(0.02); step < Packing.step(900); step++) {
                Packing packing = Packing.of(scene, step, Set.of(), InterMeasure.INSTANCE);
                Set<Level> levels =
                        packing.lanes().stream().map(PackedLane::level).collect(Collectors.toSet());
                assertEquals(1, levels.size(), "step " + step + ": " + levels);
                met.addAll(levels);
            }
            assertTrue(met.size() > 2, "" + met);
        }
    }

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void lanesOfAPictureFitItTogetherAndGatherOnlyWhatFindsNoRoom(Grouping grouping) {
        Scene whole = Drawn.scene(Drawn.real(), grouping);
        for (TimeSpan view : List.of(Drawn.days("2016-01-01", "2021-01-01"), whole.limits())) {
            Scene scene = whole.within(view);
            int step = Packing.step(1340 / view.days());
            int before = 0;
            for (double room = 300; room < 5000; room += 115) {
                Packing packing = Packing.fitting(scene, step, InterMeasure.INSTANCE, room);
                assertEquals(
                        1,
                        packing.lanes().stream().map(PackedLane::level).distinct().count(),
                        "one level");
                boolean rows = packing.lanes().getFirst().level().compareTo(Level.CLUSTERS) > 0;
                assertTrue(!rows || packing.height() <= room, packing.height() + " in " + room);
                int inRows =
                        packing.lanes().stream()
                                .mapToInt(
                                        lane ->
                                                (int)
                                                        lane.lane()
                                                                .numbers()
                                                                .filter(each -> lane.row(each) >= 0)
                                                                .count())
                                .sum();
                assertTrue(inRows >= before, "more room, fewer rows: " + room);
                before = inRows;
            }
            assertEquals(scene.lanes().stream().mapToInt(Lane::count).sum(), before);
        }
    }

    private static Milestone milestone(int number, String date) {
        return Drawn.milestone(number, date, "visit", "A visit to the city of Hanoi");
    }

    @Test
    void theStepIsTheSameUnderAnyPanAndAnotherForTwiceTheZoom() {
        assertEquals(Packing.step(1.01), Packing.step(1.15));
        assertNotEquals(Packing.step(1), Packing.step(2));
    }

    @Test
    void aRecordStandsInEachLaneThatItBelongsTo() {
        Scene scene =
                Drawn.scene(
                        Drawn.of(List.of(Drawn.milestone(1, "2019", "aid", "Masks"))),
                        Grouping.SECTOR);
        assertEquals(List.of("Health", "Trade"), scene.lanes().stream().map(Lane::name).toList());
    }
}
