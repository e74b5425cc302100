package hanoius.chart.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.chart.series.ChartScene;
import hanoius.chart.series.Panel;
import hanoius.chart.series.Series;
import hanoius.chart.series.SeriesColours;
import hanoius.figure.Ink;
import hanoius.figure.Palette;
import hanoius.model.ChartDefinition;
import hanoius.model.ChartMode;
import hanoius.model.Indicator;
import hanoius.model.RecordId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

class SeriesColoursTest {

    private static final List<Indicator> ALL = Charts.RECORD.indicators();

    /** The angle of a colour's hue in degrees; -1 for grey. */
    private static double hue(Ink ink) {
        double most = Math.max(ink.red(), Math.max(ink.green(), ink.blue()));
        double least = Math.min(ink.red(), Math.min(ink.green(), ink.blue()));
        double range = most - least;
        if (range < 0.2 * most) {
            return -1;
        }
        double sixth =
                most == ink.red()
                        ? (ink.green() - ink.blue()) / range
                        : most == ink.green()
                                ? 2 + (ink.blue() - ink.red()) / range
                                : 4 + (ink.red() - ink.green()) / range;
        return (sixth * 60 + 360) % 360;
    }

    private static boolean sameHue(Series one, Series other) {
        double a = hue(Palette.LIGHT.series(one.colour()));
        double b = hue(Palette.LIGHT.series(other.colour()));
        double apart = Math.abs(a - b);
        return (a < 0 || b < 0) ? a < 0 && b < 0 : Math.min(apart, 360 - apart) < 25;
    }

    private static int alone(Indicator indicator) {
        return Charts.scene(indicator.id().key()).series().getFirst().colour();
    }

    @Test
    void theFirstChartHasTheColoursThatItAlwaysHad() {
        var series = Charts.scene("hn_exports_us", "hn_us_visitors").series();
        assertEquals(Ink.rgb(0x0072B2), Palette.LIGHT.series(series.getFirst().colour()));
        assertEquals(Ink.rgb(0xD55E00), Palette.LIGHT.series(series.getLast().colour()));
    }

    @ParameterizedTest
    @EnumSource(ChartMode.class)
    void noTwoOfAPanelHaveOneHueAndAColourFollowsItsIndicator(ChartMode mode) {
        for (Indicator one : ALL) {
            for (Indicator other : ALL) {
                if (one.equals(other)) {
                    continue;
                }
                var chosen = ChartDefinition.of(List.of(one.id(), other.id())).with(mode);
                var scene = ChartScene.of(Charts.RECORD, chosen, List.of());
                String names = one.id() + " " + other.id();
                for (Panel panel : scene.panels()) {
                    assertTrue(
                            panel.series().size() < 2
                                    || !sameHue(
                                            panel.series().getFirst(), panel.series().getLast()),
                            names);
                }
                long changed =
                        scene.series().stream()
                                .filter(each -> each.colour() != alone(each.indicator()))
                                .count();
                boolean clash = alone(one) == alone(other);
                assertEquals(clash ? 1 : 0, changed, names);
            }
        }
    }

    @Test
    void fiveInAPanelHaveFiveHuesAndNoTwoOfAPanelEverLookAlike() {
        Random random = new Random(5);
        for (int run = 0; run < 60; run++) {
            Set<RecordId> chosen = new HashSet<>();
            while (chosen.size() < 7) {
                chosen.add(ALL.get(random.nextInt(ALL.size())).id());
            }
            var scene =
                    ChartScene.of(
                            Charts.RECORD, ChartDefinition.of(List.copyOf(chosen)), List.of());
            for (Panel panel : scene.panels()) {
                Set<Integer> colours =
                        panel.series().stream().map(Series::colour).collect(Collectors.toSet());
                assertEquals(panel.series().size(), colours.size());
                Set<Integer> hues =
                        colours.stream().map(SeriesColours::hue).collect(Collectors.toSet());
                assertEquals(Math.min(5, panel.series().size()), hues.size());
            }
        }
    }

    @Test
    void theOrderOfChoosingChangesNoColour() {
        var one = Charts.scene("hn_exports_us", "vn_imports_us", "vn_us_trade_us");
        var other = Charts.scene("vn_us_trade_us", "vn_imports_us", "hn_exports_us");
        for (Series series : one.series()) {
            assertTrue(
                    other.series().stream()
                            .anyMatch(
                                    each ->
                                            each.indicator().equals(series.indicator())
                                                    && each.colour() == series.colour()));
        }
    }

    @Test
    void aSeriesSwitchedOffKeepsItsColourForWhenItIsShownAgainAndInPictures() {
        var scene = Charts.scene("hn_exports_us", "vn_imports_us");
        assertNotEquals(scene.series().getFirst().colour(), scene.series().getLast().colour());
        var entries =
                List.of(
                        new ChartDefinition.Entry(RecordId.indicator("hn_exports_us"), null, false),
                        ChartDefinition.Entry.of(RecordId.indicator("vn_imports_us")));
        var half = ChartScene.of(Charts.RECORD, scene.definition().with(entries), List.of());
        assertEquals(scene.series().getLast().colour(), half.taken().series().getFirst().colour());
    }
}
