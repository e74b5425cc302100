package hanoius.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import hanoius.figure.Ink;
import hanoius.figure.Palette;
import hanoius.workspace.Theme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The colours of the style sheets: those of figures, and such that can be told apart. */
class TokensTest {

    private static final Pattern TOKEN =
            Pattern.compile("-hn-([a-z-]+):\\s*#([0-9A-Fa-f]{6})([0-9A-Fa-f]{2})?;");
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}\\b");
    private static final Pattern WEIGHT = Pattern.compile("-fx-font-weight:\\s*(\\w+);");
    private static final List<String> SERIES_GROUNDS = List.of("paper", "surface");

    private static String sheet(String name) {
        try (var in = Looks.class.getResourceAsStream("css/" + name + ".css")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every opaque token of a theme. */
    private static Map<String, Ink> tokens(Theme theme) {
        Map<String, Ink> tokens = new TreeMap<>();
        TOKEN.matcher(sheet(Looks.tokens(theme)))
                .results()
                .filter(each -> each.group(3) == null)
                .forEach(
                        each ->
                                tokens.put(
                                        each.group(1),
                                        Ink.rgb(Integer.parseInt(each.group(2), 16))));
        return tokens;
    }

    private static Ink token(Theme theme, String name) {
        return Objects.requireNonNull(tokens(theme).get(name), name);
    }

    private static void assertContrast(Theme theme, String ink, String ground, double least) {
        double contrast = token(theme, ink).contrast(token(theme, ground));
        assertTrue(contrast >= least, theme + ": " + ink + " on " + ground + " has " + contrast);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void figuresAndControlsHaveTheSameColours(Theme theme) {
        Palette palette = theme.palette();
        assertEquals(palette.paper(), token(theme, "paper"));
        assertEquals(palette.surface(), token(theme, "surface"));
        assertEquals(palette.text(), token(theme, "text"));
        assertEquals(palette.muted(), token(theme, "muted"));
        assertEquals(palette.hairline(), token(theme, "hairline"));
        assertEquals(palette.accent(), token(theme, "accent"));
        for (String each : Palette.COLOURS) {
            assertEquals(palette.colour(each), token(theme, each));
        }
    }

    @Test
    void bothThemesHaveTheSameTokens() {
        assertEquals(
                new TreeSet<>(tokens(Theme.LIGHT).keySet()),
                new TreeSet<>(tokens(Theme.DARK).keySet()));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void marksStandOutFromPaperAndSurface(Theme theme) {
        for (String ground : SERIES_GROUNDS) {
            for (String each : Palette.COLOURS) {
                assertContrast(theme, each, ground, Palette.VISIBLE);
            }
            for (int i = 0; i < 7; i++) {
                double contrast = theme.palette().series(i).contrast(token(theme, ground));
                assertTrue(contrast >= Palette.VISIBLE, "series " + i + " has " + contrast);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void edgesOfFieldsStandOut(Theme theme) {
        assertContrast(theme, "field-edge", "paper", Palette.VISIBLE);
        assertContrast(theme, "field-edge", "surface", Palette.VISIBLE);
        assertContrast(theme, "accent", "surface", Palette.VISIBLE);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textCanBeReadOnEveryGroundThatItStandsOn(Theme theme) {
        for (String ground : List.of("paper", "surface", "hover", "accent-tint", "notice")) {
            assertContrast(theme, "text", ground, Palette.READABLE);
            assertContrast(theme, "muted", ground, Palette.READABLE);
        }
        for (String ground : List.of("paper", "surface", "accent-tint")) {
            assertContrast(theme, "accent", ground, Palette.READABLE);
        }
        double onButton = Ink.rgb(0xFFFFFF).contrast(token(theme, "accent-fill"));
        assertTrue(onButton >= Palette.READABLE, "white on a filled button has " + onButton);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void wordsOfChipsCanBeRead(Theme theme) {
        for (String kind : List.of("good", "plain", "waiting", "over", "broken")) {
            assertContrast(theme, kind + "-ink", kind + "-tint", Palette.READABLE);
            assertContrast(theme, kind + "-ink", "paper", Palette.READABLE);
        }
    }

    /** Else it would be the same in both themes, and in none of the tests above. */
    @Test
    void noComponentNamesAColourOfItsOwn() {
        List<String> named =
                Looks.COMPONENTS.stream()
                        .flatMap(each -> COLOUR.matcher(sheet(each)).results())
                        .map(each -> each.group())
                        // What shows through a transparent picture is white in both themes.
                        .filter(each -> !each.equals("#FFFFFF"))
                        .toList();
        assertEquals(List.of(), named);
    }

    /** Of the family there is one face upright: for a heavier one JavaFX takes the italic. */
    @Test
    void heavyTextsNameTheFaceThatIsHeavy() {
        List<String> asked =
                Looks.COMPONENTS.stream()
                        .flatMap(each -> WEIGHT.matcher(sheet(each)).results())
                        .map(each -> each.group(1))
                        .filter(each -> !each.equals("normal"))
                        .toList();
        assertEquals(List.of(), asked);
    }

    @Test
    void everySheetIsLoaded() throws IOException {
        Set<String> loaded = new TreeSet<>(Looks.COMPONENTS);
        for (Theme each : Theme.values()) {
            loaded.add(Looks.tokens(each));
        }
        assertEquals(loaded, sheets());
    }

    /** The names of the files in the folder of the sheets. */
    private static Set<String> sheets() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/hanoius/shell/css"))) {
            return files.map(each -> each.getFileName().toString().replace(".css", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
