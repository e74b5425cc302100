package hanoius.timeline.mark;

import hanoius.figure.Bounds;
import hanoius.figure.InterMeasure;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.figure.TextMeasure;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.NameLists;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.picture.Picture;
import hanoius.picture.PictureFrame;
import hanoius.picture.PictureFrame.Caption;
import hanoius.picture.PictureOptions;
import hanoius.picture.PicturePart;
import hanoius.picture.SourceNotes;
import hanoius.picture.ViewState;
import hanoius.picture.ViewStateJson;
import hanoius.plot.CategoryLegend;
import hanoius.plot.TimeSpan;
import hanoius.query.Filter;
import hanoius.text.Words;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.lane.Items;
import hanoius.timeline.lane.Lane;
import hanoius.timeline.lane.Level;
import hanoius.timeline.lane.Packing;
import hanoius.timeline.lane.Scene;
import hanoius.timeline.lane.Scenes;
import hanoius.timeline.lane.TimelineSubject;
import hanoius.workspace.FilterResult;
import hanoius.workspace.FilterWords;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A timeline for a picture: no overview, nothing to scroll, and lanes only of what is in it. */
public final class TimelinePicture {

    /** So much longer than its least a sheet may become for more detail. */
    private static final double LONGER = 1.4;

    private static final double BEFORE = 0.02;

    /** Between the lanes and the legend. */
    private static final double GAP = 6;

    /** So many facts are told in words to those who do not see the picture. */
    private static final int MOST_TOLD = 2000;

    /** Room for the titles of the latest records. */
    private static final double AFTER = 0.09;

    private TimelinePicture() {}

    /** The time from the first record to the last, with a little air. */
    public static TimeSpan whole(Scene scene) {
        TimeSpan all = scene.span();
        return new TimeSpan(all.from() - BEFORE * all.days(), all.to() + AFTER * all.days());
    }

    /** The time from the first record shown to the last, with a little air. */
    public static TimeSpan whole(
            FilterResult shown, Grouping grouping, Words words, LocalDate today) {
        return whole(Scenes.of(Items.of(shown.dataset(), today, words), shown, grouping, words));
    }

    /**
     * A part of time with as much detail as the height allows.
     *
     * @param height the room in pixels; the figure is as high as its lanes need, and higher than
     *     the room only when even the least detail does not fit
     */
    static TimelineDrawing of(
            Scene scene,
            TimeSpan view,
            double width,
            double height,
            Palette palette,
            Words words,
            TextMeasure measure) {
        Scene seen = scene.within(view);
        Frame room = new Frame(width, height, view, 0, false, 0);
        int step = Packing.step(room.scale().pixelsPerDay());
        double high = room.plot().height();
        Packing packing = Packing.fitting(seen, step, measure, high);
        if (packing.height() > high) {
            // Where the sheet grows in any case, a little more shows far more.
            packing = Packing.fitting(seen, step, measure, packing.height() * LONGER);
        }
        if (packing.lanes().stream().anyMatch(lane -> lane.level() == Level.CARDS)) {
            packing = packing.resting(view, room.plot().width(), high);
        }
        packing = packing.spread(high);
        double fitting = Frame.RULER + packing.height();
        Frame frame = new Frame(width, fitting, view, 0, false, 0);
        return TimelineLayout.of(packing, frame, new Rendering(palette, words, measure));
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
            FilterResult shown,
            Grouping grouping,
            @Nullable TimeSpan chosen,
            String recordName,
            LocalDate recordDay,
            PictureOptions options) {
        TimelinePart part =
                TimelinePart.whole(
                        chosen == null
                                ? whole(shown, grouping, options.words(), recordDay)
                                : chosen);
        return framed(TimelineSubject.plain(shown, grouping, recordName, recordDay), part, options);
    }

    /** Paints a part of time as the window has it arranged, however it is to look. */
    public static Picture.Painter painter(TimelineSubject subject, TimeSpan view) {
        TimelinePart part = TimelinePart.whole(view);
        return options -> framed(subject, part, options);
    }

    static Picture framed(TimelineSubject subject, TimelinePart part, PictureOptions chosen) {
        PictureOptions options = chosen.about(subject.shown().dataset());
        Words words = options.words();
        FilterResult shown = subject.shown();
        Scene natural = scene(shown, subject, words);
        Scene scene = natural.with(subject.arrangement().sorted(natural.lanes()));
        TimeSpan view = part.span();
        Items items = scene.all().columns();
        int[] facts = facts(scene, view);
        SourceNotes sources = SourceNotes.unnumbered(sources(shown, items, facts));
        Caption caption =
                new Caption(
                        words.get("timeline.picture_title"),
                        numbered(subtitle(subject, view, facts.length, words), part, words),
                        FilterWords.of(
                                shown.filter().withMarked(subject.marked()),
                                "picture.narrowed",
                                shown.dataset(),
                                words),
                        sources,
                        "",
                        words.get("picture.carries_sources", sources.count()),
                        subject.recordName(),
                        subject.recordDay());
        Bounds content = new PictureFrame(options, caption).content();
        CategoryLegend legend =
                new CategoryLegend(
                        options.shows(PicturePart.LEGEND)
                                ? Arrays.stream(facts).mapToObj(items::category).toList()
                                : List.of(),
                        content.width(),
                        words);
        double explained = legend.height() == 0 ? 0 : legend.height() + GAP;
        TimelineDrawing drawing =
                of(
                        scene,
                        view,
                        content.width(),
                        content.height() - explained,
                        options.theme().paperless(),
                        words,
                        InterMeasure.INSTANCE);
        double high = drawing.figure().height();
        PictureFrame frame = frame(options, caption, high + explained);
        Bounds place = frame.content();
        List<Mark> marks =
                drawing.figure().marks().stream()
                        .map(each -> each.moved(place.x(), place.y()))
                        .collect(Collectors.toCollection(ArrayList::new));
        marks.addAll(legend.marks(place.x(), place.y() + high + GAP, options.theme().paperless()));
        ViewState.Timeline kept =
                new ViewState.Timeline(
                        view.firstDay(), view.lastDay(), words.language(), options.theme());
        return frame.picture(marks, description(items, facts, words), ViewStateJson.write(kept));
    }

    private static Scene scene(FilterResult shown, TimelineSubject subject, Words words) {
        Items items = Items.of(shown.dataset(), subject.recordDay(), words);
        return Scenes.of(items, shown, subject.grouping(), words);
    }

    /** The numbers of what stands in any lane within a time. */
    private static int[] facts(Scene scene, TimeSpan view) {
        return scene.within(view).lanes().stream().flatMapToInt(Lane::numbers).distinct().toArray();
    }

    /**
     * A frame with at least that height for its content: lanes that need more than the room make
     * the picture longer rather than be cut. On a longer sheet the sources take more room, too.
     */
    private static PictureFrame frame(PictureOptions options, Caption caption, double height) {
        PictureOptions sheet = options;
        PictureFrame frame = new PictureFrame(sheet, caption);
        double missing = height - frame.content().height();
        while (missing > 0) {
            sheet = sheet.withHeight(sheet.height() + Math.ceil(missing));
            frame = new PictureFrame(sheet, caption);
            missing = height - frame.content().height();
        }
        return frame;
    }

    /** What the facts rest on and, beside each milestone, the other reports of its event. */
    private static List<Source> sources(FilterResult shown, Items items, int[] facts) {
        Dataset dataset = shown.dataset();
        NameLists cited = dataset.milestones().sources();
        return Arrays.stream(facts)
                .boxed()
                .flatMap(
                        number -> {
                            if (!items.isMilestone(number)) {
                                return items.agreement(number).agreement().citations().stream()
                                        .map(Citation::source);
                            }
                            List<Integer> reports = dataset.sameEvents().get(number);
                            return (reports == null ? List.of(number) : reports)
                                    .stream()
                                            .flatMap(report -> cited.of(report).stream())
                                            .map(RecordId::source);
                        })
                .distinct()
                .flatMap(id -> dataset.find(id, Source.class).stream())
                .toList();
    }

    private static String subtitle(TimelineSubject subject, TimeSpan view, int count, Words words) {
        int first = view.firstDay().getYear();
        int last = view.lastDay().getYear();
        String years = words.years(first, last);
        FilterResult shown = subject.shown();
        if (shown.filter().isEmpty()) {
            return words.get("timeline.picture_subtitle", years, count);
        }
        Scene all = scene(shown.otherwise(Filter.NONE), subject, words);
        return words.get("timeline.picture_filtered", years, count, facts(all, view).length);
    }

    /** A subtitle that says which of several pictures it stands in. */
    static String numbered(String subtitle, TimelinePart part, Words words) {
        return part.of() == 1
                ? subtitle
                : words.get("timeline.picture_part", part.number(), part.of(), subtitle);
    }

    /**
     * Every record drawn or gathered: by date, title and id, and beyond {@link #MOST_TOLD} by id.
     */
    private static String description(Items items, int[] facts, Words words) {
        String told =
                Arrays.stream(facts)
                        .limit(MOST_TOLD)
                        .mapToObj(number -> told(items, number, words))
                        .collect(Collectors.joining("\n"));
        return facts.length <= MOST_TOLD
                ? told
                : Arrays.stream(facts)
                        .skip(MOST_TOLD)
                        .mapToObj(number -> ids(items, number))
                        .collect(Collectors.joining(" ", told + "\n", ""));
    }

    private static String told(Items items, int number, Words words) {
        String title = items.title(number).strip();
        String id = ids(items, number);
        boolean dated = items.isMilestone(number) || !items.agreement(number).proposed();
        return dated
                ? words.get("picture.record_dated", words.date(items.date(number)), title, id)
                : words.get("picture.record_undated", title, id);
    }

    /** The id of a record and, behind that of a milestone, those of other reports of its event. */
    private static String ids(Items items, int number) {
        List<Integer> reports =
                items.isMilestone(number) ? items.dataset().sameEvents().get(number) : null;
        Stream<Integer> others =
                reports == null
                        ? Stream.of()
                        : reports.stream().filter(each -> !each.equals(number));
        return Stream.concat(Stream.of(number), others)
                .map(each -> items.id(each).key())
                .collect(Collectors.joining(", "));
    }
}
