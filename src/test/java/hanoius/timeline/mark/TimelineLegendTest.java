package hanoius.timeline.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.figure.Mark;
import hanoius.plot.Extents;
import hanoius.plot.TimeSpan;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.lane.Scene;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class TimelineLegendTest {

    private static final TimeSpan VIEW = Drawn.days("2016-01-01", "2021-01-01");

    private static TimelineLegend of(String... dates) {
        Scene scene = Drawn.scene(Drawn.dated(dates), Grouping.NONE);
        return TimelineLegend.of(Drawn.draw(scene, VIEW, 1400, 600), scene);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2018-03-04|DAY",
                "2018-03|SOFT",
                "2018|SOFT",
                "2018-03-04/2018-09-01|SPAN",
                "2018-03~|DOUBTFUL",
                "[2017-01,2018-01]|ONE_OF",
                "2018/..|OPEN",
                "2018-03-04/|UNKNOWN",
                "../2018|BEFORE"
            })
    void onlyTheSignsInUseAreExplained(String date, TimelineSign sign) {
        TimelineLegend legend = of(date);
        assertEquals(EnumSet.of(sign), EnumSet.copyOf(legend.signs()));
        assertEquals(Set.of("visit"), legend.categories());
    }

    @Test
    void nothingDrawnNeedsNothingExplained() {
        assertTrue(of("1999").signs().isEmpty());
    }

    @Test
    void theRealRecordAtOnceShowsWhatItIsKnownFor() {
        Scene scene = Drawn.scene(Drawn.real(), Grouping.CATEGORY);
        TimelineDrawing drawing = Drawn.draw(scene, scene.limits(), 1400, 20_000);
        Set<TimelineSign> signs = TimelineLegend.of(drawing, scene).signs();
        assertTrue(
                signs.containsAll(
                        EnumSet.of(
                                TimelineSign.DAY,
                                TimelineSign.SOFT,
                                TimelineSign.OPEN,
                                TimelineSign.DOUBTFUL,
                                TimelineSign.BEFORE)),
                signs.toString());
    }

    @ParameterizedTest
    @EnumSource(TimelineSign.class)
    void everySignHasASampleWithinItsRoomAndWords(TimelineSign sign) {
        var sample = TimelineLegend.sample(sign, Drawn.PLAIN);
        assertFalse(sample.marks().isEmpty());
        assertFalse(Drawn.WORDS.get(sign.key()).isBlank());
    }

    @ParameterizedTest
    @EnumSource(
            value = TimelineSign.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CLUSTER", "DENSITY", "PROPOSED", "POSSIBLE"})
    void theSampleOfASignBearsIt(TimelineSign sign) {
        assertTrue(TimelineSign.of(Extents.of(sign.example()), sign.standing()).contains(sign));
    }

    @Test
    void noTwoSignsLookAlike() {
        Set<List<Mark>> samples = new HashSet<>();
        for (TimelineSign sign : TimelineSign.values()) {
            List<Mark> marks =
                    TimelineLegend.sample(sign, Drawn.PLAIN).marks().stream()
                            .flatMap(
                                    mark ->
                                            mark instanceof Mark.Group group
                                                    ? group.marks().stream()
                                                    : Stream.of(mark))
                            .toList();
            assertTrue(samples.add(marks), sign.name());
        }
    }
}
