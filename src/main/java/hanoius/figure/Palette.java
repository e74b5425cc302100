package hanoius.figure;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The colours of a figure, one set for each theme. The colours of series follow Okabe and Ito's
 * order, which colour-blind people can tell apart; each is darkened, or lightened on dark paper, as
 * far as it needs to stand out from paper and surface.
 *
 * @param text ink of titles and values
 * @param muted ink of what stands behind
 * @param hairline grid lines and borders
 * @param surface ground of panels beside the paper
 * @param accent what is selected or today
 */
public record Palette(
        boolean dark, Ink paper, Ink text, Ink muted, Ink hairline, Ink surface, Ink accent) {

    /** The least contrast of text and its ground, by WCAG 2.2, criterion 1.4.3. */
    public static final double READABLE = 4.5;

    /** The least contrast of a mark and its ground, by WCAG 2.2, criterion 1.4.11. */
    public static final double VISIBLE = 3;

    private static final int SHADES = 50;

    public static final Palette LIGHT =
            new Palette(
                    false,
                    Ink.rgb(0xFFFFFF),
                    Ink.rgb(0x1B1F24),
                    Ink.rgb(0x59636E),
                    Ink.rgb(0xD1D9E0),
                    Ink.rgb(0xF6F8FA),
                    Ink.rgb(0x0969DA));

    public static final Palette DARK =
            new Palette(
                    true,
                    Ink.rgb(0x0D1117),
                    Ink.rgb(0xE6EDF3),
                    Ink.rgb(0x9198A1),
                    Ink.rgb(0x3D444D),
                    Ink.rgb(0x151B23),
                    Ink.rgb(0x4493F8));

    /** The theme by name. */
    public static Palette of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    /** The names of the colours, in the order in which categories take them. */
    public static final List<String> COLOURS =
            List.of("blue", "sky", "green", "vermilion", "pink", "amber", "grey");

    /** So many colours of series there are. */
    public static final int SERIES_COLOURS = COLOURS.size();

    private static final List<String> SERIES =
            List.of("blue", "vermilion", "green", "pink", "amber", "sky", "grey");

    /** The colour of the n-th series; after the last they begin anew. */
    public Ink series(int index) {
        return colour(SERIES.get(Math.floorMod(index, SERIES_COLOURS)));
    }

    /** The colour of that name; grey when none has it. */
    public Ink colour(String name) {
        return switch (name) {
            case "blue" -> choose(0x0072B2, 0x4DA3DB);
            case "vermilion" -> choose(0xD55E00, 0xF0813D);
            case "green" -> choose(0x009E73, 0x2EBD93);
            case "pink" -> choose(0xC972A3, 0xE09AC1);
            case "amber" -> choose(0xBE8300, 0xF2B63C);
            case "sky" -> choose(0x1D96DB, 0x8CCBF0);
            default -> choose(0x6E7781, 0x9AA4AF);
        };
    }

    /**
     * A colour as the ink of text: as it is where it stands out well enough from paper and surface,
     * else a darker shade of it, or a lighter one on dark paper.
     */
    public Ink legible(Ink colour) {
        Ink end = Ink.rgb(dark ? 0xFFFFFF : 0x000000);
        return IntStream.rangeClosed(0, SHADES)
                .mapToObj(i -> colour.fade(1 - (double) i / SHADES).over(end))
                .filter(each -> each.contrast(paper) >= READABLE)
                .filter(each -> each.contrast(surface) >= READABLE)
                .findFirst()
                .orElse(text);
    }

    private Ink choose(int onLight, int onDark) {
        return Ink.rgb(dark ? onDark : onLight);
    }
}
