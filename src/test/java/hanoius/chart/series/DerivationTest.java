package hanoius.chart.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.model.Measure;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;

/** Computed figures say no more than the reported ones. */
class DerivationTest {

    private static Quantity figure(String value, Qualifier qualifier) {
        return figure(value, qualifier, null, null);
    }

    private static Quantity figure(
            String value, Qualifier qualifier, @Nullable String lower, @Nullable String upper) {
        return new Quantity(
                new BigDecimal(value),
                qualifier,
                lower == null ? null : new BigDecimal(lower),
                upper == null ? null : new BigDecimal(upper),
                "");
    }

    @ParameterizedTest
    @CsvSource({
        // before, qualifier, now, qualifier, change, qualifier
        "2000.5, EXACT, 2200.5, EXACT, 10.0, DERIVED",
        "245300, DERIVED, 253400, AT_LEAST, 3.3, AT_LEAST",
        "253400, AT_LEAST, 245300, EXACT, -3.1, AT_MOST",
        "200, EXACT, 100, NEARLY, -50, AT_MOST",
        "100, NEARLY, 200, EXACT, 100, AT_LEAST",
        "3, ABOUT, 3.4, EXACT, 13, ABOUT",
        "3.0, ESTIMATED, 3.3, EXACT, 10, ABOUT",
        "200, EXACT, 300, TARGET, 50, TARGET"
    })
    void aChangeSaysHowSureItIs(
            String before,
            Qualifier how,
            String now,
            Qualifier howNow,
            String change,
            Qualifier howFar) {
        assertEquals(
                Optional.of(figure(change, howFar)),
                Derivation.change(figure(now, howNow), figure(before, how), Measure.FLOW));
    }

    @ParameterizedTest
    @CsvSource({"AT_LEAST, AT_LEAST", "AT_MOST, AT_MOST", "NEARLY, AT_MOST"})
    void twoOneSidedFiguresOfOneSideSayNothingAboutTheirRatio(Qualifier now, Qualifier before) {
        assertEquals(
                Optional.empty(),
                Derivation.change(figure("12", now), figure("10", before), Measure.FLOW));
    }

    @Test
    void boundsAreCarriedOutwards() {
        Quantity change =
                Derivation.change(
                                figure("3.4", Qualifier.ABOUT, "3.35", "3.45"),
                                figure("2.7", Qualifier.DERIVED, "2.66", "2.74"),
                                Measure.FLOW)
                        .orElseThrow();
        assertEquals(figure("26", Qualifier.DERIVED, "22", "30"), change);
    }

    @Test
    void sharesDifferByPointsWithTheDigitsOfTheCoarserOne() {
        assertEquals(
                Optional.of(figure("1.3", Qualifier.DERIVED)),
                Derivation.difference(
                        figure("19.57", Qualifier.EXACT),
                        figure("18.3", Qualifier.EXACT),
                        Measure.SHARE));
    }

    @Test
    void fewDigitsGiveNoTenthsOfAPercent() {
        Quantity coarse =
                Derivation.change(
                                figure("3.1", Qualifier.EXACT),
                                figure("2.7", Qualifier.EXACT),
                                Measure.FLOW)
                        .orElseThrow();
        assertEquals(0, coarse.value().scale());
        Quantity fine =
                Derivation.change(
                                figure("3104.5", Qualifier.EXACT),
                                figure("2719.2", Qualifier.EXACT),
                                Measure.FLOW)
                        .orElseThrow();
        assertEquals(1, fine.value().scale());
    }

    @Test
    void whateverTheFiguresWereTheirIndexIsWithinWhatIsSaid() {
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            Quantity now = any(random);
            Quantity base = any(random);
            Optional<Quantity> index = Derivation.index(now, base, Measure.FLOW);
            Interval ofNow = Interval.of(now, Measure.FLOW);
            Interval ofBase = Interval.of(base, Measure.FLOW);
            for (int k = 0; k < 8 && index.isPresent(); k++) {
                double x = within(ofNow, random);
                double y = within(ofBase, random);
                Interval said = Interval.of(index.get(), Measure.FLOW);
                double ratio = x / y * 100;
                // A bare estimate is a point that says of itself that it is only about right.
                boolean point = said.isPoint();
                assertTrue(
                        point || (ratio >= said.low() - 1e-6 && ratio <= said.high() + 1e-6),
                        now + " / " + base + " = " + index.get() + " but may be " + ratio);
                assertTrue(!point || Math.abs(ratio - said.low()) <= 0.51, now + " / " + base);
            }
        }
    }

    private static double within(Interval interval, Random random) {
        double high = Math.min(interval.high(), interval.low() + 1e6);
        double low = Math.max(interval.low(), 1e-3);
        return low + random.nextDouble() * (Math.max(low, high) - low);
    }

    private static Quantity any(Random random) {
        Qualifier[] some = {
            Qualifier.EXACT,
            Qualifier.ABOUT,
            Qualifier.AT_LEAST,
            Qualifier.NEARLY,
            Qualifier.DERIVED
        };
        int value = random.nextInt(50, 500);
        boolean bounded = random.nextBoolean();
        Qualifier qualifier = some[random.nextInt(some.length)];
        return figure(
                String.valueOf(value),
                qualifier,
                bounded ? String.valueOf(value - random.nextInt(20)) : null,
                bounded ? String.valueOf(value + random.nextInt(20)) : null);
    }
}
