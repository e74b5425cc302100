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
     * @param values how many values the picture carries
     * @param recordDay the day of the record's last change
     */
    public record Caption(
            String title,
            String subtitle,
            SourceNotes sources,
            String notes,
            int values,
            String recordName,
            LocalDate recordDay) {

        /** The same with other sources. */
        public Caption with(SourceNotes others) {
            return new Caption(title, subtitle, others, notes, values, recordName, recordDay);
        }

        Heading suggested() {
            return new Heading(title, subtitle);
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
    private final List<String> foot;

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
        double room = options.width() - 2 * margin;
        title = MEASURE.lines(heading.title(), titleStyle, room);
        subtitle = MEASURE.lines(heading.subtitle(), textStyle, room);
        foot = new ArrayList<>();
        int lines = Math.max(1, (int) (options.height() * 0.16 / LINE));
        foot.addAll(caption.sources().lines(options.words(), MEASURE, footStyle, room, lines));
        foot.addAll(caption.sources().more(options.words(), MEASURE, footStyle, room));
        if (!caption.notes().isEmpty()) {
            List<String> notes = MEASURE.lines(caption.notes(), footStyle, room);
            if (notes.size() > lines) {
                notes = new ArrayList<>(notes.subList(0, lines));
                notes.set(lines - 1, notes.getLast() + " …");
            }
            foot.addAll(notes);
        }
    }

    private double headHeight() {
        return margin
                + title.size() * titleStyle.size() * 1.3
                + subtitle.size() * textStyle.size() * 1.45
                + margin * 0.6;
    }

    private double footHeight() {
        return 24 + foot.size() * LINE + 34 + margin * 0.4;
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
        for (String line : foot) {
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
        String carries = options.words().get("picture.carries", caption.values());
        double room = right - margin - MEASURE.width(record, footStyle) - 24;
        if (MEASURE.width(carries, footStyle) <= room) {
            marks.add(label(carries, margin, baseline, footStyle, false));
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
                around(content), options.scale(), texts, caption.suggested(), citation());
    }

    private String citation() {
        String cited =
                options.words()
                        .get(
                                "picture.citation",
                                heading.title(),
                                heading.subtitle(),
                                SOFTWARE,
                                caption.recordName(),
                                recordDay());
        return cited + "\n" + caption.sources().inFull(options.words());
    }
}
