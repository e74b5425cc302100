package hanoius.timeline.mark;

import hanoius.picture.Heading;
import hanoius.picture.Picture;
import hanoius.picture.PictureOptions;
import hanoius.plot.TimeSpan;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.lane.TimelineSubject;
import hanoius.workspace.FilterResult;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** A span of time at a scale of one's own, over as many pictures as that takes. */
public final class TimelineSeries {

    /** The widest picture, in its own pixels. */
    static final int WIDEST = 16_000;

    private static final double OVERLAP = 200;
    private static final double NARROWEST = 800;
    private static final double DAYS_OF_YEAR = 365.2425;

    /** The share of a picture's width that is left between its margins. */
    private static final double BETWEEN_MARGINS = 0.94;

    private TimelineSeries() {}

    /**
     * The pictures, each painted when it is asked for; each names the sources of what it shows.
     *
     * @param pixelsPerYear how wide a year is drawn, in pixels of the figure
     * @param recordDay the day of the document's last change, which is also drawn as today
     * @param options of which the width is not kept
     */
    public static List<Supplier<Picture>> of(
            FilterResult shown,
            Grouping grouping,
            TimeSpan span,
            double pixelsPerYear,
            String recordName,
            LocalDate recordDay,
            PictureOptions options) {
        return of(
                TimelineSubject.plain(shown, grouping, recordName, recordDay),
                span,
                pixelsPerYear,
                options);
    }

    static List<Supplier<Picture>> of(
            TimelineSubject subject, TimeSpan span, double pixelsPerYear, PictureOptions options) {
        double pixelsPerDay = pixelsPerYear * options.zoom() / DAYS_OF_YEAR;
        // A pixel less, as a picture is rounded to whole ones.
        double most = plot((WIDEST - 1) / options.scale());
        return TimelinePart.cut(span, pixelsPerDay, most, OVERLAP / options.scale()).stream()
                .<Supplier<Picture>>map(
                        part ->
                                () ->
                                        TimelinePicture.framed(
                                                subject, part, fitted(options, part, pixelsPerDay)))
                .toList();
    }

    /** The width of the lanes in a picture of a width. */
    private static double plot(double width) {
        return width * BETWEEN_MARGINS - Frame.HEADER;
    }

    private static PictureOptions fitted(
            PictureOptions options, TimelinePart part, double pixelsPerDay) {
        double plot = part.span().days() * pixelsPerDay;
        double width = Math.max(NARROWEST, (plot + Frame.HEADER) / BETWEEN_MARGINS);
        Heading own = options.heading();
        String subtitle =
                own.subtitle().isBlank()
                        ? ""
                        : TimelinePicture.numbered(own.subtitle(), part, options.words());
        return options.withWidth(width).withHeading(new Heading(own.title(), subtitle));
    }
}
