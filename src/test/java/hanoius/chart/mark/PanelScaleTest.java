package hanoius.chart.mark;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.figure.Bounds;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class PanelScaleTest {

    /** In a small window with large text a panel is as low as the numbers of its axis. */
    @ParameterizedTest
    @ValueSource(ints = {16, 24, 30, 40, 60, 90, 140, 200, 400})
    void theNumbersOfAnAxisDoNotOverlapHoweverLowThePanelIs(int height) {
        Random random = new Random(height);
        Bounds plot = new Bounds(0, 0, 600, height);
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            double low = Math.exp(random.nextDouble(-8, 14));
            double high = low * (1 + Math.exp(random.nextDouble(-3, 9)));
            double above = random.nextDouble(0, height / 3.0);
            for (PanelScale axis :
                    List.of(
                            PanelScale.fromZero(low, high, plot, above),
                            PanelScale.fromZero(-low, high, plot, above),
                            PanelScale.fitted(low, high, plot, above),
                            PanelScale.logarithmic(low, high, plot, above))) {
                assertTrue(!axis.ticks().isEmpty());
                if (axis.fromZero()) {
                    assertTrue(axis.ticks().stream().anyMatch(tick -> tick.signum() == 0));
                }
                BigDecimal before = null;
                for (BigDecimal tick : axis.ticks()) {
                    if (before != null
                            && axis.scale().at(before.doubleValue())
                                            - axis.scale().at(tick.doubleValue())
                                    < 14) {
                        faults.add(before + " and " + tick + " of " + axis.ticks());
                    }
                    before = tick;
                }
            }
        }
        assertTrue(faults.isEmpty(), faults::toString);
    }
}
