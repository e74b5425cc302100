package hanoius.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class ScaledSheetTest {

    private static final String BASE =
            String.valueOf(Looks.class.getResource("/hanoius/shell/css/base.css"));

    @Test
    void lengthsGrowAndNothingElseDoes() {
        assertEquals(
                ".a { -fx-font-size: 24.0px; -fx-padding: 3.0px 0.5em; -fx-border-width: 2; }",
                ScaledSheet.scaled(
                        ".a { -fx-font-size: 16px; -fx-padding: 2 0.5em; -fx-border-width: 2; }",
                        1.5));
    }

    @Test
    void sheetsOfOneScaleAreKept() {
        assertEquals(BASE, ScaledSheet.of(BASE, 1));
        String half = ScaledSheet.of(BASE, 1.5);
        assertSame(half, ScaledSheet.of(BASE, 1.5));
        ScaledSheet.of(BASE, 1);
        assertSame(half, ScaledSheet.of(BASE, 1.5));
        ScaledSheet.of(BASE, 2);
        assertNotSame(half, ScaledSheet.of(BASE, 1.5));
    }
}
