package hanoius.app;

import hanoius.figure.TimeScale;
import hanoius.model.Bound;
import hanoius.model.EdtfDate;
import hanoius.model.EdtfException;
import hanoius.model.EverydayDate;
import hanoius.picture.PictureOptions;
import hanoius.text.Language;
import hanoius.text.Words;
import hanoius.workspace.Theme;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The options that every picture has on the command line. */
final class PictureChoice {

    /** Width and height in figure pixels. */
    record Size(int width, int height) {}

    /** Reads {@code 1600x900}. */
    static final class SizeConverter implements ITypeConverter<Size> {

        private static final Pattern FORM = Pattern.compile("(\\d{1,6})[x×](\\d{1,6})");

        @Override
        public Size convert(String text) {
            Matcher matcher = FORM.matcher(text);
            if (!matcher.matches()) {
                throw new TypeConversionException("'" + text + "' is not a size such as 1600x900");
            }
            Size size =
                    new Size(
                            Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            if (size.width() < SMALLEST || size.height() < SMALLEST) {
                throw new TypeConversionException(
                        "a picture of "
                                + text
                                + " is too small: each side has at least "
                                + SMALLEST
                                + " pixels");
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

    /** Below this many figure pixels neither title nor sources could be read. */
    private static final int SMALLEST = 300;

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
            description = "Size before scaling; 1600x900 if not given.")
    private Size size = new Size(1600, 900);

    @Option(
            names = "--scale",
            paramLabel = "N",
            description = "Picture pixels in one pixel of the size; 1 if not given.")
    private double scale = 1;

    @Option(names = "--theme", paramLabel = "light|dark", description = "Light if not given.")
    private Theme theme = Theme.LIGHT;

    @Option(names = "--lang", paramLabel = "en|vi", description = "English if not given.")
    private Language language = Language.EN;

    PictureOptions options(CommandLine line) {
        if (!(scale > 0 && scale <= 10)) {
            throw new ParameterException(line, "The scale is above 0 and at most 10.");
        }
        return new PictureOptions(
                size.width(), size.height(), scale, theme.palette(), Words.in(language));
    }

    /** The time to show: what was asked for, and for the rest what there is. */
    TimeScale span(TimeScale whole, CommandLine line) {
        double start = day(from, true, whole.from(), line);
        double end = day(to, false, whole.to(), line);
        if (start >= end) {
            throw new ParameterException(line, "--to ends before --from begins.");
        }
        return new TimeScale(start, end, 0, 1);
    }

    private static double day(
            @Nullable EdtfDate date, boolean first, double otherwise, CommandLine line) {
        if (date == null) {
            return otherwise;
        }
        Bound bound = first ? date.earliest() : date.latest();
        if (bound instanceof Bound.Day day) {
            return day.date().toEpochDay() + (first ? 0.0 : 1.0);
        }
        throw new ParameterException(line, "'" + date + "' has no day to begin or end with.");
    }
}
