package hanoius.timeline;

import hanoius.figure.Bounds;
import hanoius.figure.InterMeasure;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.figure.TextMeasure;
import hanoius.model.Agreement;
import hanoius.model.Dossier;
import hanoius.model.Fact;
import hanoius.model.Milestone;
import hanoius.picture.Picture;
import hanoius.picture.PictureFrame;
import hanoius.picture.PictureFrame.Caption;
import hanoius.picture.PictureOptions;
import hanoius.picture.ShownTimeline;
import hanoius.picture.ShownViewJson;
import hanoius.picture.SourceNotes;
import hanoius.text.Words;
import hanoius.workspace.Filter;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A timeline for a picture: no overview, nothing to scroll, and lanes only of what is in it. */
public final class TimelinePicture {

    private static final double[] BUDGETS = {640, 480, 360, 270, 200, 150, 110, 80, 52, 26};
    private static final double BEFORE = 0.02;

    /** Room for the titles of the latest records. */
    private static final double AFTER = 0.09;

    private TimelinePicture() {}

    /** The time from the first record to the last, with a little air. */
    public static Span whole(Scene scene) {
        Span all = scene.span();
        return new Span(all.from() - BEFORE * all.days(), all.to() + AFTER * all.days());
    }

    /**
     * A part of time with as much detail as the height allows.
     *
     * @param height the room in pixels; the figure is as high as its lanes need, and higher than
     *     the room only when even the least detail does not fit
     */
    public static TimelineDrawing of(
            Scene scene,
            Span view,
            double width,
            double height,
            Palette palette,
            Words words,
            TextMeasure measure) {
        Scene seen = scene.within(view);
        Frame room = new Frame(width, height, view, 0, false, null, null, palette, words, measure);
        int step = Packing.step(room.scale().pixelsPerDay());
        Packing packing = Packing.of(seen, step, measure, BUDGETS[0]);
        for (int i = 1; i < BUDGETS.length && packing.height() > room.plot().height(); i++) {
            packing = Packing.of(seen, step, measure, BUDGETS[i]);
        }
        double fitting = Frame.RULER + packing.height();
        Frame frame =
                new Frame(width, fitting, view, 0, false, null, null, palette, words, measure);
        return TimelineLayout.of(packing, frame);
    }

    /**
     * A timeline as it leaves the program: with title, and the sources of what it shows below.
     *
     * @param chosen the time to show; null for the whole span
     * @param recordName the document's title
     * @param recordDay the day of the document's last change, which is also drawn as today so that
     *     the same document gives the same picture on any day
     */
    public static Picture framed(
            Dossier dossier,
            Filter filter,
            Grouping grouping,
            @Nullable Span chosen,
            String recordName,
            LocalDate recordDay,
            PictureOptions options) {
        Words words = options.words();
        Scene scene = Scenes.of(dossier, filter, grouping, words, recordDay);
        Span view = chosen == null ? whole(scene) : chosen;
        List<Fact> facts =
                scene.within(view).lanes().stream()
                        .flatMap(lane -> lane.items().stream())
                        .map(item -> item.meaning().record())
                        .distinct()
                        .flatMap(id -> dossier.find(id).stream())
                        .toList();
        SourceNotes sources = SourceNotes.of(dossier, reports(dossier, facts));
        Caption caption =
                new Caption(
                        words.get("timeline.picture_title"),
                        subtitle(view, facts.size(), words),
                        sources,
                        "",
                        words.get("picture.carries_sources", sources.sources().size()),
                        recordName,
                        recordDay);
        Bounds content = new PictureFrame(options, caption).content();
        TimelineDrawing drawing =
                of(
                        scene,
                        view,
                        content.width(),
                        content.height(),
                        options.theme().paperless(),
                        words,
                        InterMeasure.INSTANCE);
        // Lanes that need more than the room make the picture longer rather than be cut.
        double more = Math.max(0, drawing.figure().height() - content.height());
        PictureFrame frame = new PictureFrame(options.withHeight(options.height() + more), caption);
        List<Mark> marks =
                drawing.figure().marks().stream()
                        .map(each -> each.moved(content.x(), content.y()))
                        .toList();
        ShownTimeline shown =
                new ShownTimeline(firstDay(view), lastDay(view), words.language(), options.theme());
        return frame.picture(marks, description(facts, words), ShownViewJson.write(shown));
    }

    /** The facts and, beside each milestone, the other reports of its event. */
    private static List<Fact> reports(Dossier dossier, List<Fact> facts) {
        return facts.stream()
                .flatMap(
                        fact ->
                                fact instanceof Milestone milestone
                                        ? dossier.reportsOf(milestone).stream()
                                        : Stream.of(fact))
                .distinct()
                .toList();
    }

    private static LocalDate firstDay(Span view) {
        return LocalDate.ofEpochDay((long) Math.floor(view.from()));
    }

    private static LocalDate lastDay(Span view) {
        return LocalDate.ofEpochDay((long) Math.ceil(view.to()) - 1);
    }

    private static String subtitle(Span view, int count, Words words) {
        int first = firstDay(view).getYear();
        int last = lastDay(view).getYear();
        String years = first == last ? String.valueOf(first) : first + "–" + last;
        return words.get("timeline.picture_subtitle", years, count);
    }

    private static String description(List<Fact> facts, Words words) {
        return facts.stream()
                .map(
                        fact ->
                                switch (fact) {
                                    case Milestone m -> words.date(m.date()) + ": " + m.title();
                                    case Agreement a when a.signed() != null ->
                                            words.date(a.signed()) + ": " + a.title();
                                    case Agreement a -> a.title();
                                    default -> fact.id().key();
                                })
                .collect(Collectors.joining("\n"));
    }
}
