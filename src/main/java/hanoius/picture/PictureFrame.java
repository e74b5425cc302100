package hanoius.picture;

import hanoius.edtf.EdtfDate;
import hanoius.figure.Bounds;
import hanoius.figure.Figure;
import hanoius.figure.InterMeasure;
import hanoius.figure.Mark;
import hanoius.figure.Mark.Label.Anchor;
import hanoius.figure.Palette;
import hanoius.figure.Stroke;
import hanoius.figure.TextMeasure;
import hanoius.figure.TextStyle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands around the content of every picture: title and subtitle above, sources, notes, the
 * record's name and its day below. The content is laid out into {@link #content()}.
 */
public final class PictureFrame {

    /** What pictures name as the program that made them. */
    static final String SOFTWARE = "Hanoi–US Milestones";

    private static final TextMeasure MEASURE = InterMeasure.INSTANCE;
    private static final double LINE = 17;

    /** Margins grow with the paper up to this width. */
    private static final double WIDE = 1600;

    /**
     * What the frame says.
     *
     * @param narrowed which records the picture is narrowed to, and which days are marked; empty
     *     for nothing of the kind
     * @param notes remarks below the sources, such as the formulas of derived values
     * @param carries what the picture's file has in its own description
     * @param recordDay the day of the record's last change
     */
    public record Caption(
            String title,
            String subtitle,
            String narrowed,
            SourceNotes sources,
            String notes,
            String carries,
            String recordName,
            LocalDate recordDay) {

        /** The same with other sources. */
        public Caption with(SourceNotes others) {
            return new Caption(
                    title, subtitle, narrowed, others, notes, carries, recordName, recordDay);
        }

        Heading suggested() {
            return new Heading(title, subtitle);
        }
    }

    private final PictureOptions options;
    private final Caption caption;
    private final Heading heading;
    private final Palette palette;
    private final boolean small;
    private final double margin;
    private final PictureHead.Setting setting;
    private final TextStyle footStyle;
    private final SourceLines sourceLines;
    private final PictureHead head;
    private final PictureFoot foot;
    private final boolean resolving;

    public PictureFrame(PictureOptions options, Caption caption) {
        this.options = options;
        this.caption = caption;
        heading = options.heading().over(caption.suggested());
        palette = options.palette();
        small = options.width() < 700 || options.height() < 500;
        margin = small ? 20 : Math.min(options.width(), WIDE) * 0.03;
        double room = options.width() - 2 * margin;
        setting =
                new PictureHead.Setting(
                        MEASURE,
                        TextStyle.semibold(small ? 18 : 26),
                        TextStyle.regular(small ? 12 : 14),
                        room,
                        margin);
        head = PictureHead.of(heading, caption.narrowed(), setting, options.height());
        footStyle = TextStyle.regular(small ? 11 : 12);
        sourceLines =
                new SourceLines(options.words(), MEASURE, footStyle, room, options.described());
        int lines = Math.max(2, (int) (options.height() * 0.16 / LINE));
        int granted =
                PictureFoot.granted(
                        caption.sources(), caption.notes(), sourceLines, lines, this::fits);
        resolving = sourceLines.canResolve(caption.sources(), granted);
        foot = PictureFoot.of(caption.sources(), caption.notes(), sourceLines, lines, this::fits);
    }

    private PictureFrame(PictureFrame like, PictureFoot foot, Caption caption) {
        options = like.options;
        heading = like.heading;
        palette = like.palette;
        small = like.small;
        margin = like.margin;
        setting = like.setting;
        footStyle = like.footStyle;
        sourceLines = like.sourceLines;
        head = like.head;
        resolving = like.resolving;
        this.foot = foot;
        this.caption = caption;
    }

    /** Whether each numbered source is told beside its number. */
    public boolean resolvesNumbers() {
        return resolving;
    }

    /** The frame with other further sources told in the room that it has for them. */
    public PictureFrame citing(SourceNotes others) {
        return new PictureFrame(
                this, foot.withMore(sourceLines.more(others)), caption.with(others));
    }

    private boolean fits(PictureFoot tried) {
        double content = options.height() - headHeight() - footHeight(tried);
        // What stands between two panels takes as much of a small sheet as of a large one.
        return content >= options.height() * (small ? 0.58 : 0.5);
    }

    private double headHeight() {
        return head.height(setting);
    }

    private double footHeight() {
        return footHeight(foot);
    }

    private double footHeight(PictureFoot lines) {
        return (small ? 14 : 24) + lines.all().size() * LINE + lastLine() * LINE + 5 + margin * 0.4;
    }

    /** From the last line of the footer to the record's name, in lines. */
    private double lastLine() {
        return small ? 1.2 : 1.7;
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
        for (String line : head.title()) {
            y += setting.titleLine();
            double baseline = y - setting.title().size() * 0.3;
            marks.add(label(line, margin, baseline, setting.title(), true));
        }
        y = text(head.subtitle(), y, false, marks);
        text(head.narrowed(), y, true, marks);
        double bottom = options.height() - footHeight();
        double right = options.width() - margin;
        double rule = bottom + (small ? 4 : 8);
        marks.add(new Mark.Line(margin, rule, right, rule, Stroke.of(palette.hairline(), 1)));
        y = rule + (small ? 1 : 4);
        for (String line : foot.all()) {
            y += LINE;
            marks.add(label(line, margin, y, footStyle, false));
        }
        lastLine(marks, y + LINE * lastLine(), right);
        return new Figure(options.width(), options.height(), options.theme().paper(), marks);
    }

    private double text(List<String> lines, double top, boolean strong, List<Mark> marks) {
        double y = top;
        for (String line : lines) {
            y += setting.textLine();
            double baseline = y - setting.text().size() * 0.2;
            marks.add(label(line, margin, baseline, setting.text(), strong));
        }
        return y;
    }

    private void lastLine(List<Mark> marks, double baseline, double right) {
        String record =
                MEASURE.fit(
                        options.words().get("picture.record", caption.recordName(), recordDay()),
                        footStyle,
                        right - margin);
        marks.add(new Mark.Label(record, right, baseline, Anchor.END, footStyle, palette.muted()));
        double room = right - margin - MEASURE.width(record, footStyle) - 24;
        if (options.described() && MEASURE.width(caption.carries(), footStyle) <= room) {
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
                Stream.of(heading.subtitle(), caption.narrowed(), description, caption.notes())
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
        texts.put(ViewStateJson.KEYWORD, shown);
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
        String narrowed = caption.narrowed().isEmpty() ? "" : "\n" + caption.narrowed();
        return cited + narrowed + "\n" + caption.sources().inFull(options.words());
    }
}
