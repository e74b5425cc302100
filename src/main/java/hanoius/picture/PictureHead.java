package hanoius.picture;

import hanoius.figure.TextMeasure;
import hanoius.figure.TextStyle;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands above the content of a picture, line by line: long words end in an ellipsis, so that
 * the content keeps its room whatever somebody calls it. The whole is in the picture's texts.
 */
record PictureHead(List<String> title, List<String> subtitle, List<String> narrowed) {

    /** The share of the height that all lines may take together. */
    private static final double MOST = 0.21;

    private static final int TITLE_LINES = 2;
    private static final int SUBTITLE_LINES = 3;
    private static final int NARROWED_LINES = 2;

    /** What would break a line or be drawn as nothing. */
    private static final Pattern NO_LETTERS = Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+");

    /**
     * How the lines are set.
     *
     * @param room the width of a line in pixels
     * @param margin at the edge of the paper
     */
    record Setting(
            TextMeasure measure, TextStyle title, TextStyle text, double room, double margin) {

        double titleLine() {
            return title.size() * 1.3;
        }

        double textLine() {
            return text.size() * 1.45;
        }

        List<String> lines(String text, TextStyle style, int most) {
            String drawn = NO_LETTERS.matcher(text).replaceAll(" ").strip();
            return drawn.isEmpty() ? List.of() : measure.lines(drawn, style, room, most);
        }
    }

    /** As many lines as a sheet of that height has room for; the title gives way last. */
    static PictureHead of(Heading heading, String narrowed, Setting setting, double height) {
        int title = TITLE_LINES;
        int subtitle = SUBTITLE_LINES;
        int others = NARROWED_LINES;
        PictureHead tried = of(heading, narrowed, setting, title, subtitle, others);
        while (tried.height(setting) > MOST * height && title + subtitle + others > 3) {
            if (subtitle > 1) {
                subtitle--;
            } else if (others > 1) {
                others--;
            } else {
                title--;
            }
            tried = of(heading, narrowed, setting, title, subtitle, others);
        }
        return tried;
    }

    private static PictureHead of(
            Heading heading,
            String narrowed,
            Setting setting,
            int titleLines,
            int subtitleLines,
            int narrowedLines) {
        return new PictureHead(
                setting.lines(heading.title(), setting.title(), titleLines),
                setting.lines(heading.subtitle(), setting.text(), subtitleLines),
                setting.lines(narrowed, setting.text(), narrowedLines));
    }

    /** From the edge of the paper to the content, in pixels. */
    double height(Setting setting) {
        return setting.margin()
                + title.size() * setting.titleLine()
                + (subtitle.size() + narrowed.size()) * setting.textLine()
                + setting.margin() * 0.6;
    }
}
