package hanoius.picture;

import hanoius.figure.Bounds;
import hanoius.figure.Figure;
import hanoius.figure.InterMeasure;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Palette;
import hanoius.figure.Stroke;
import hanoius.figure.TextMeasure;
import hanoius.figure.TextStyle;
import hanoius.model.EdtfDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands around the content of every picture: title and subtitle above, numbered sources,
 * notes, the record's name and its day below. The content is laid out into {@link #content()}.
 */
public final class PictureFrame {

    /** What pictures name as the program that made them. */
    static final String SOFTWARE = "Hanoi–US Milestones";

    private static final TextMeasure MEASURE = InterMeasure.INSTANCE;
    private static final double LINE = 17;

    /**
     * What the frame says.
     *
     * @param notes remarks below the sources, such as the formulas of derived values
     * @param carries what the picture has in its own description
     * @param recordDay the day of the record's last change
     */
    public record Caption(
            String title,
            String subtitle,
            SourceNotes sources,
            String notes,
            String carries,
            String recordName,
            LocalDate recordDay) {

        private Caption with(SourceNotes others) {
            return new Caption(title, subtitle, others, notes, carries, recordName, recordDay);
        }

        Heading suggested() {
            return new Heading(title, subtitle);
        }
    }

    /** What stands below the content, line by line. */
    private record Foot(List<String> sources, List<String> more, List<String> notes) {

        List<String> all() {
            return Stream.of(sources, more, notes).flatMap(List::stream).toList();
        }
    }

    private final PictureOptions options;
    private final Caption caption;
    private final Heading heading;
    private final Palette palette;
    private final double margin;
    private final TextStyle titleStyle;
    private final TextStyle textStyle;
    private final TextStyle footStyle;
    private final List<String> title;
    private final List<String> subtitle;
    private final Foot foot;

    public PictureFrame(PictureOptions options, Caption caption) {
        this.options = options;
        this.caption = caption;
        heading = options.heading().over(caption.suggested());
        palette = options.palette();
        boolean small = options.width() < 700 || options.height() < 500;
        margin = small ? 20 : options.width() * 0.03;
        titleStyle = TextStyle.semibold(small ? 18 : 26);
        textStyle = TextStyle.regular(small ? 12 : 14);
        footStyle = TextStyle.regular(small ? 10 : 12);
        double room = room();
        title = MEASURE.lines(heading.title(), titleStyle, room);
        subtitle = MEASURE.lines(heading.subtitle(), textStyle, room);
        int lines = Math.max(2, (int) (options.height() * 0.16 / LINE));
        foot = foot(room, lines);
    }

    private PictureFrame(PictureFrame like, Foot foot, Caption caption) {
        options = like.options;
        heading = like.heading;
        palette = like.palette;
        margin = like.margin;
        titleStyle = like.titleStyle;
        textStyle = like.textStyle;
        footStyle = like.footStyle;
        title = like.title;
        subtitle = like.subtitle;
        this.foot = foot;
        this.caption = caption;
    }

    /** Notes give way before sources, and both before the content has less than half the sheet. */
    private Foot foot(double room, int lines) {
        List<String> more = more(caption.sources());
        int most = lines;
        Foot tried = new Foot(sources(room, lines), more, notes(room, lines));
        if (!fits(tried)) {
            tried = new Foot(tried.sources(), more, notes(room, 1));
        }
        while (most > 2 && !fits(tried)) {
            most--;
            tried = new Foot(sources(room, most), more, tried.notes());
        }
        return tried;
    }

    /** The frame with other further sources told in the room that it has for them. */
    public PictureFrame citing(SourceNotes others) {
        return new PictureFrame(
                this, new Foot(foot.sources(), more(others), foot.notes()), caption.with(others));
    }

    private boolean fits(Foot tried) {
        double content = options.height() - headHeight() - footHeight(tried);
        return content >= options.height() / 2;
    }

    private List<String> sources(double room, int lines) {
        return caption.sources().lines(options.words(), MEASURE, footStyle, room, lines);
    }

    private List<String> more(SourceNotes sources) {
        return sources.more(options.words(), MEASURE, footStyle, room());
    }

    private double room() {
        return options.width() - 2 * margin;
    }

    private List<String> notes(double room, int lines) {
        if (caption.notes().isEmpty()) {
            return List.of();
        }
        List<String> notes = MEASURE.lines(caption.notes(), footStyle, room);
        if (notes.size() <= lines) {
            return notes;
        }
        List<String> first = new ArrayList<>(notes.subList(0, lines));
        first.set(lines - 1, MEASURE.fit(first.getLast() + " …", footStyle, room));
        return lines > 1
                ? first
                : List.of(
                        MEASURE.fit(options.words().get("picture.notes_counted"), footStyle, room));
    }

    private double headHeight() {
        return margin
                + title.size() * titleStyle.size() * 1.3
                + subtitle.size() * textStyle.size() * 1.45
                + margin * 0.6;
    }

    private double footHeight() {
        return footHeight(foot);
    }

    private double footHeight(Foot lines) {
        return 24 + lines.all().size() * LINE + 34 + margin * 0.4;
    }

    /** Where the content goes. */
    public Bounds content() {
        double top = headHeight();
        return new Bounds(
                margin,
                top,
                options.width() - 2 * margin,
                Math.max(1, options.height() - top - footHeight()));
    }

    private Figure around(List<Mark> content) {
        List<Mark> marks = new ArrayList<>(content);
        double y = margin;
        for (String line : title) {
            y += titleStyle.size() * 1.3;
            marks.add(label(line, margin, y - titleStyle.size() * 0.3, titleStyle, true));
        }
        for (String line : subtitle) {
            y += textStyle.size() * 1.45;
            marks.add(label(line, margin, y - textStyle.size() * 0.2, textStyle, false));
        }
        double bottom = options.height() - footHeight();
        double right = options.width() - margin;
        marks.add(
                new Mark.Line(
                        margin, bottom + 8, right, bottom + 8, Stroke.of(palette.hairline(), 1)));
        y = bottom + 12;
        for (String line : foot.all()) {
            y += LINE;
            marks.add(label(line, margin, y, footStyle, false));
        }
        lastLine(marks, y + LINE * 1.7, right);
        return new Figure(options.width(), options.height(), options.theme().paper(), marks);
    }

    private void lastLine(List<Mark> marks, double baseline, double right) {
        String record =
                MEASURE.fit(
                        options.words().get("picture.record", caption.recordName(), recordDay()),
                        footStyle,
                        right - margin);
        marks.add(new Mark.Label(record, right, baseline, Anchor.END, footStyle, palette.muted()));
        double room = right - margin - MEASURE.width(record, footStyle) - 24;
        if (MEASURE.width(caption.carries(), footStyle) <= room) {
            marks.add(label(caption.carries(), margin, baseline, footStyle, false));
        }
    }

    private String recordDay() {
        return options.words().date(EdtfDate.parse(caption.recordDay().toString()));
    }

    private Mark label(String text, double x, double baseline, TextStyle style, boolean strong) {
        return new Mark.Label(
                text, x, baseline, Anchor.START, style, strong ? palette.text() : palette.muted());
    }

    /**
     * What the file says about itself, by PNG's registered keywords.
     *
     * @param description the text alternative of the content
     */
    private Map<String, String> texts(String description) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("Title", heading.title());
        texts.put(
                "Description",
                Stream.of(heading.subtitle(), description, caption.notes())
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining("\n")));
        texts.put("Source", caption.sources().inFull(options.words()));
        texts.put("Software", SOFTWARE);
        texts.put("Creation Time", caption.recordDay().toString());
        return texts;
    }

    /**
     * The whole picture around content that was laid out into {@link #content()}.
     *
     * @param description the text alternative of the content
     * @param shown the view as JSON
     */
    public Picture picture(List<Mark> content, String description, String shown) {
        Map<String, String> texts = texts(description);
        texts.put(ShownViewJson.KEYWORD, shown);
        return new Picture(
                around(content),
                options.scale(),
                options.zoom(),
                texts,
                caption.suggested(),
                citation());
    }

    private static String withoutStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private String citation() {
        String cited =
                options.words()
                        .get(
                                "picture.citation",
                                withoutStop(heading.title()),
                                withoutStop(heading.subtitle()),
                                SOFTWARE,
                                caption.recordName(),
                                recordDay());
        return cited + "\n" + caption.sources().inFull(options.words());
    }
}
