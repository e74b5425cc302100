package hanoius.command;

import hanoius.edtf.Bound;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.EdtfException;
import hanoius.everyday.EverydayDate;
import hanoius.language.Language;
import hanoius.picture.Heading;
import hanoius.picture.LengthUnit;
import hanoius.picture.PictureOptions;
import hanoius.picture.PicturePart;
import hanoius.picture.PictureTheme;
import hanoius.plot.TimeSpan;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The options that every picture has on the command line. */
final class PictureChoice {

    /** Width and height in a unit. */
    record Size(double width, double height, LengthUnit unit) {}

    /** Reads {@code 1600x900} and {@code 160x90mm}. */
    static final class SizeConverter implements ITypeConverter<Size> {

        private static final Pattern FORM =
                Pattern.compile(
                        "(\\d{1,6}(?:\\.\\d{1,2})?)[x×](\\d{1,6}(?:\\.\\d{1,2})?) ?(px|mm)?");

        @Override
        public Size convert(String text) {
            Matcher matcher = FORM.matcher(text);
            if (!matcher.matches()) {
                throw new TypeConversionException(
                        "'" + text + "' is not a size such as 1600x900 or 160x90mm");
            }
            Size size =
                    new Size(
                            Double.parseDouble(matcher.group(1)),
                            Double.parseDouble(matcher.group(2)),
                            "mm".equals(matcher.group(3))
                                    ? LengthUnit.MILLIMETRES
                                    : LengthUnit.PIXELS);
            int shortest = size.unit().shortest();
            if (size.width() < shortest || size.height() < shortest) {
                throw new TypeConversionException(
                        "a picture of "
                                + text
                                + " is too small: each side has at least "
                                + shortest
                                + (size.unit() == LengthUnit.PIXELS ? " pixels" : " mm"));
            }
            return size;
        }
    }

    /** Reads whatever people write as a date. */
    static final class DateConverter implements ITypeConverter<EdtfDate> {

        @Override
        public EdtfDate convert(String text) {
            try {
                return EverydayDate.understand(text);
            } catch (EdtfException e) {
                throw new TypeConversionException("'" + text + "': " + e.getMessage());
            }
        }
    }

    private static final double SCREEN_DPI = 96;
    private static final double PRINT_DPI = 300;
    private static final int FARTHEST_YEAR = 99_999;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "Begin with the first day of this date (EDTF or as people write it).")
    private @Nullable EdtfDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "End with the last day of this date.")
    private @Nullable EdtfDate to;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = SizeConverter.class,
            description = "Size before scaling, or on paper as in 160x90mm; 1600x900 if not given.")
    private Size size = new Size(1600, 900, LengthUnit.PIXELS);

    @Option(
            names = "--scale",
            paramLabel = "N",
            description = "Picture pixels in one pixel of the size; 1 if not given.")
    private @Nullable Double scale;

    @Option(
            names = "--dpi",
            paramLabel = "N",
            description =
                    "Picture pixels in an inch, in place of --scale; 300 for a size in mm if not"
                            + " given.")
    private @Nullable Double dpi;

    @Option(
            names = "--theme",
            paramLabel = "light|dark|transparent",
            description = "Light if not given; transparent has no paper.")
    private PictureTheme theme = PictureTheme.LIGHT;

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            description = "A title in place of the one that follows from what is shown.")
    private String title = "";

    @Option(
            names = "--subtitle",
            paramLabel = "TEXT",
            description = "A subtitle in place of the one that follows from what is shown.")
    private String subtitle = "";

    @Option(
            names = "--lang",
            paramLabel = LanguageCodes.SHOWN,
            description = "English if not given.")
    private Language language = Language.EN;

    @Option(
            names = "--without",
            paramLabel = "PART,PART",
            split = ",",
            description =
                    "Leave out parts: of a chart milestones (with their list), list (of the"
                            + " milestones) or legend, of a timeline legend. Sources always stay.")
    private List<String> without = List.of();

    /**
     * What was chosen.
     *
     * @param parts those of the picture that may be left out
     */
    PictureOptions options(CommandLine line, Set<PicturePart> parts) {
        return PictureOptions.fitted(
                        size.unit().toFigure(size.width()),
                        size.unit().toFigure(size.height()),
                        pixelsPerFigurePixel(line),
                        theme,
                        Words.in(language),
                        new Heading(title, subtitle))
                .without(leftOut(line, parts));
    }

    private Set<PicturePart> leftOut(CommandLine line, Set<PicturePart> parts) {
        Set<PicturePart> leftOut = EnumSet.noneOf(PicturePart.class);
        for (String word : without) {
            leftOut.add(
                    parts.stream()
                            .filter(each -> each.word().equals(word.strip()))
                            .findFirst()
                            .orElseThrow(() -> unknownPart(line, word, parts)));
        }
        return leftOut;
    }

    private static ParameterException unknownPart(
            CommandLine line, String word, Set<PicturePart> parts) {
        return new ParameterException(
                line,
                "'"
                        + word
                        + "' is no part that can be left out of this picture: "
                        + parts.stream()
                                .sorted()
                                .map(PicturePart::word)
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    private double pixelsPerFigurePixel(CommandLine line) {
        if (scale != null && dpi != null) {
            throw new ParameterException(line, "Give either --scale or --dpi.");
        }
        double usual = size.unit() == LengthUnit.MILLIMETRES ? PRINT_DPI / SCREEN_DPI : 1;
        double chosen =
                scale != null ? (double) scale : dpi != null ? (double) dpi / SCREEN_DPI : usual;
        if (!(chosen > 0 && chosen <= 10)) {
            throw new ParameterException(
                    line, "The scale is above 0 and at most 10, which is 960 dpi.");
        }
        return chosen;
    }

    /** The time to show: what was asked for, and for the rest what there is. */
    TimeSpan span(TimeSpan whole, CommandLine line) {
        double start = day(from, true, whole.from(), line);
        double end = day(to, false, whole.to(), line);
        if (start >= end) {
            throw new ParameterException(line, "--to ends before --from begins.");
        }
        return new TimeSpan(start, end);
    }

    private static double day(
            @Nullable EdtfDate date, boolean first, double otherwise, CommandLine line) {
        if (date == null) {
            return otherwise;
        }
        Bound bound = first ? date.earliest() : date.latest();
        if (bound instanceof Bound.Day day) {
            if (Math.abs(day.date().getYear()) > FARTHEST_YEAR) {
                throw new ParameterException(
                        line,
                        "'"
                                + date
                                + "' is too far away: a picture shows the years -99999 to 99999.");
            }
            return day.date().toEpochDay() + (first ? 0.0 : 1.0);
        }
        throw new ParameterException(line, "'" + date + "' has no day to begin or end with.");
    }
}
