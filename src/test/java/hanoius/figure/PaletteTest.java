package hanoius.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Colours that are read as text. */
class PaletteTest {

    record Case(Palette palette, int series) {}

    static Stream<Case> cases() {
        return Stream.of(Palette.LIGHT, Palette.DARK)
                .flatMap(each -> IntStream.range(0, 7).mapToObj(i -> new Case(each, i)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aSeriesColourAsTextCanBeReadOnPaperAndSurface(Case on) {
        Palette palette = on.palette();
        Ink ink = palette.legible(palette.series(on.series()));
        assertTrue(ink.contrast(palette.paper()) >= Palette.READABLE, ink.toString());
        assertTrue(ink.contrast(palette.surface()) >= Palette.READABLE, ink.toString());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aColourThatCanBeReadAlreadyStaysAsItIs(Case on) {
        Palette palette = on.palette();
        Ink once = palette.legible(palette.series(on.series()));
        assertEquals(once, palette.legible(once));
        assertEquals(palette.text(), palette.legible(palette.text()));
    }
}
