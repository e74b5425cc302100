package hanoius.chart.mark;

import hanoius.chart.series.ChartMilestone;
import hanoius.chart.series.ChartScene;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.picture.Picture;
import hanoius.picture.PictureFrame;
import hanoius.picture.PictureFrame.Caption;
import hanoius.picture.PictureOptions;
import hanoius.picture.PicturePart;
import hanoius.picture.SourceNotes;
import hanoius.picture.ViewState;
import hanoius.picture.ViewStateJson;
import hanoius.plot.TimeSpan;
import hanoius.query.Filter;
import hanoius.text.Words;
import hanoius.workspace.FilterWords;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/**
 * A chart as it leaves the program: with title, legend, milestones and the sources of its values.
 * The number of a source stands in it only where the footer tells the source beside its number, and
 * the number of a milestone only where both its pin and its line in the list have it.
 */
public final class ChartPicture {

    /** After so many attempts no two numbers that fit each other were found. */
    private static final int MOST_TRIES = 8;

    /** By so much more room a picture tries whose panels have none. */
    private static final double ROOMIER = 1.15;

    private static final double MOST_ROOM = 6;

    /** Letters of a 96th of an inch do not get smaller by more only to have taller panels. */
    private static final double MOST_FOR_LEGIBLE = 1.37;

    /** What the panels of a picture are to have. */
    private enum Need {
        LEGIBLE,
        ROOM,
        NOTHING;

        boolean isMetBy(ChartSheet sheet) {
            return switch (this) {
                case LEGIBLE -> sheet.fits() && sheet.isLegible();
                case ROOM -> sheet.fits();
                case NOTHING -> true;
            };
        }
    }

    private final ChartScene scene;
    private final TimeSpan span;
    private final String narrowed;
    private final String recordName;
    private final LocalDate recordDay;
    private final PictureOptions options;
    private final Words words;
    private final List<Observation> values;
    private final List<ChartMilestone> inView;

    private ChartPicture(
            ChartScene shown,
            TimeSpan span,
            Filter filter,
            String recordName,
            LocalDate recordDay,
            PictureOptions options) {
        boolean milestones = options.shows(PicturePart.MILESTONES);
        ChartScene taken = shown.seenIn(span).taken();
        scene = milestones ? taken : taken.with(List.of(), List.of());
        this.span = span;
        this.recordName = recordName;
        this.recordDay = recordDay;
        this.options = options.about(shown.dataset());
        words = this.options.words();
        values = scene.observationsIn(span);
        inView = Pins.within(scene.milestones(), span);
        // A filter lets milestones through; the figures of a chart are chosen otherwise.
        Filter told = milestones ? filter : Filter.NONE.withMarked(filter.marked());
        narrowed = FilterWords.of(told, "picture.narrowed_milestones", scene.dataset(), words);
    }

    /**
     * Lays out the picture of a chart, without the series that are switched off.
     *
     * @param span the time to show
     * @param filter what the milestones of the scene are filtered by, with the days marked; it is
     *     only told
     * @param recordName the document's title
     * @param recordDay the day of the document's last change
     */
    public static Picture of(
            ChartScene shown,
            TimeSpan span,
            Filter filter,
            String recordName,
            LocalDate recordDay,
            PictureOptions options) {
        return fitting(
                        MOST_FOR_LEGIBLE / Math.max(1, options.zoom()),
                        factor ->
                                new ChartPicture(
                                        shown,
                                        span,
                                        filter,
                                        recordName,
                                        recordDay,
                                        factor == 1 ? options : options.roomier(factor)))
                .orElseThrow();
    }

    /**
     * The picture with the largest letters that leave the panels their room.
     *
     * @param most by how much letters may be smaller only to have taller panels
     */
    private static Optional<Picture> fitting(double most, DoubleFunction<ChartPicture> laidOut) {
        for (Need need : List.of(Need.LEGIBLE, Need.ROOM)) {
            double limit = need == Need.LEGIBLE ? most : MOST_ROOM;
            for (double factor = 1; factor < limit; factor *= ROOMIER) {
                Optional<Picture> picture = laidOut.apply(factor).picture(need);
                if (picture.isPresent()) {
                    return picture;
                }
            }
        }
        return laidOut.apply(MOST_ROOM).picture(Need.NOTHING);
    }

    /** The picture of a chart of an unfiltered record. */
    public static Picture of(
            ChartScene shown,
            TimeSpan span,
            String recordName,
            LocalDate recordDay,
            PictureOptions options) {
        return of(shown, span, Filter.NONE, recordName, recordDay, options);
    }

    /**
     * Numbers that turn out to stand at one end only are dropped, and what is left is laid out
     * again, until all numbers stand at both.
     *
     * @param need what the panels are to have; without it there is no picture
     */
    private Optional<Picture> picture(Need need) {
        SourceNotes sources = SourceNotes.of(scene.dataset(), values);
        Set<RecordId> numbered = null;
        int withoutRoom = 0;
        for (int tries = 1; ; tries++) {
            PictureFrame frame = new PictureFrame(options, caption(sources, withoutRoom));
            if (!frame.resolvesNumbers() || tries == MOST_TRIES) {
                sources = sources.numbering(Set.of());
                frame = new PictureFrame(options, caption(sources, withoutRoom));
            }
            ChartSheet sheet =
                    new ChartSheet(
                            withoutRoom > 0 ? scene.with(List.of(), List.of()) : scene,
                            span,
                            withoutRoom > 0 ? List.of() : inView,
                            frame.content(),
                            options,
                            sources,
                            tries == MOST_TRIES ? Set.of() : numbered);
            if (!need.isMetBy(sheet)) {
                return Optional.empty();
            }
            Set<Integer> standing = SourceNotes.standing(sheet.drawing().marks());
            Set<RecordId> both = sheet.numberedAtBothEnds();
            List<ChartMilestone> told = sheet.milestones();
            int hidden = told.isEmpty() ? inView.size() : 0;
            if (standing.equals(sources.numbers())
                    && both.equals(sheet.numbered())
                    && hidden == withoutRoom) {
                // Which milestones have a pin is known only now; their line had its room before.
                SourceNotes cited = sources.withMore(scene.dataset(), cited(told));
                return Optional.of(
                        frame.citing(cited)
                                .picture(
                                        sheet.marks(),
                                        PictureWords.description(scene, span, told, sheet.style()),
                                        ViewStateJson.write(view())));
            }
            sources = sources.numbering(standing);
            numbered = both;
            withoutRoom = hidden;
        }
    }

    private static Stream<RecordId> cited(List<ChartMilestone> milestones) {
        return milestones.stream().flatMap(ChartMilestone::sources);
    }

    private Caption caption(SourceNotes sources, int withoutRoom) {
        return new Caption(
                PictureWords.title(scene, words),
                PictureWords.subtitle(scene, span, words),
                narrowed,
                sources.withMore(scene.dataset(), cited(inView)),
                PictureRemarks.of(scene, values, withoutRoom, words),
                words.get("picture.carries", values.size()),
                recordName,
                recordDay);
    }

    private ViewState.Chart view() {
        return new ViewState.Chart(
                scene.definition(),
                span.firstDay(),
                span.lastDay(),
                words.language(),
                options.theme(),
                values.stream().distinct().map(ViewState.Value::of).toList());
    }
}
