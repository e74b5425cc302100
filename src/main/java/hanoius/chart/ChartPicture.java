package hanoius.chart;

import hanoius.chart.ChartLayout.Drawing;
import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.TimeScale;
import hanoius.model.Indicator;
import hanoius.model.Observation;
import hanoius.model.Qualifier;
import hanoius.picture.Picture;
import hanoius.picture.PictureFrame;
import hanoius.picture.PictureFrame.Caption;
import hanoius.picture.PictureOptions;
import hanoius.picture.ShownView;
import hanoius.picture.ShownViewJson;
import hanoius.picture.SourceNotes;
import hanoius.text.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A chart as it leaves the program: with title, legend, milestones and the sources of its values.
 */
public final class ChartPicture {

    private static final double SIDE = 320;
    private static final double ROOM_FOR_SIDE = 1100;

    private ChartPicture() {}

    /**
     * Lays out the picture of a chart, without the series that are switched off.
     *
     * @param span the time to show
     * @param recordName the document's title
     * @param recordDay the day of the document's last change
     */
    public static Picture of(
            ChartScene shown,
            TimeScale span,
            String recordName,
            LocalDate recordDay,
            PictureOptions options) {
        ChartScene scene = shown.seenIn(span).taken();
        Words words = options.words();
        List<Observation> values = ChartLayout.shown(scene, span);
        SourceNotes sources = SourceNotes.of(scene.dossier(), values);
        Caption caption =
                new Caption(
                        title(scene, words),
                        subtitle(scene, span, words),
                        sources.withMore(scene.dossier(), scene.milestonesIn(span)),
                        notes(scene, values, words),
                        words.get("picture.carries", values.size()),
                        recordName,
                        recordDay);
        PictureFrame frame = new PictureFrame(options, caption);
        Bounds content = frame.content();
        boolean side = content.width() >= ROOM_FOR_SIDE;
        Look look = new Look(options.palette(), words, sources, null, side);
        List<Sign> signs = Legend.inUse(scene, span);
        int legendLines = Legend.lines(signs, content.width(), look);
        Bounds area =
                new Bounds(
                        content.x(),
                        content.y(),
                        content.width() - (side ? SIDE + 40 : 0),
                        content.height() - (side ? 0 : legendLines * Legend.LINE));
        Drawing drawing = ChartLayout.layout(scene, span, area, look);
        List<Mark> marks = new ArrayList<>(drawing.marks());
        if (side) {
            double left = content.right() - SIDE;
            double legend = signs.isEmpty() ? 0 : 30 + signs.size() * 24;
            marks.addAll(Legend.column(signs, left, content.bottom() - legend, SIDE, look));
            Bounds list = new Bounds(left, content.y(), SIDE, content.height() - legend - 16);
            marks.addAll(MilestoneList.marks(drawing.milestones(), list, look));
        } else {
            marks.addAll(Legend.rows(signs, content.x(), content.bottom(), content.width(), look));
        }
        // Which milestones have a pin is known only now; their line was given its room before.
        SourceNotes cited = sources.withMore(scene.dossier(), drawing.milestones());
        return frame.citing(cited)
                .picture(
                        marks,
                        description(scene, span, look),
                        ShownViewJson.write(view(scene, span, values, options)));
    }

    private static ShownView view(
            ChartScene scene, TimeScale span, List<Observation> values, PictureOptions options) {
        return new ShownView(
                scene.definition(),
                firstDay(span),
                lastDay(span),
                options.words().language(),
                options.theme(),
                values.stream().distinct().map(ShownView.Value::of).toList());
    }

    private static LocalDate firstDay(TimeScale span) {
        return LocalDate.ofEpochDay((long) Math.floor(span.from()));
    }

    private static LocalDate lastDay(TimeScale span) {
        return LocalDate.ofEpochDay((long) Math.ceil(span.to()) - 1);
    }

    /** What the chart is about: its indicators by name, or how many they are. */
    static String title(ChartScene scene, Words words) {
        List<Indicator> indicators = scene.series().stream().map(Series::indicator).toList();
        if (indicators.stream().map(Indicator::id).toList().equals(ChartScene.FIRST)) {
            return words.get("chart.title_first");
        }
        return switch (indicators.size()) {
            case 0 -> words.get("chart.nothing_chosen");
            case 1 -> words.name(indicators.getFirst());
            case 2 ->
                    words.get(
                            "chart.title_two",
                            words.name(indicators.getFirst()),
                            words.name(indicators.getLast()));
            default -> words.get("chart.title_many", indicators.size());
        };
    }

    /** Which figures in which unit, and the years shown. */
    static String subtitle(ChartScene scene, TimeScale span, Words words) {
        String what =
                scene.series().stream()
                        .map(
                                each ->
                                        words.get(
                                                "chart.name_and_unit",
                                                words.name(each.indicator()),
                                                words.unit(each.indicator().unit())))
                        .limit(4)
                        .collect(Collectors.joining("; "));
        what = said(scene, what, words);
        int first = firstDay(span).getYear();
        int last = lastDay(span).getYear();
        String years = first == last ? String.valueOf(first) : first + "–" + last;
        return words.get("chart.subtitle", what, years);
    }

    /** What the mode made of the figures. */
    private static String said(ChartScene scene, String what, Words words) {
        return switch (scene.definition().mode()) {
            case VALUE -> what;
            case INDEX -> words.get("chart.said_index", what, IndexBase.words(scene, words));
            case CHANGE, LOG ->
                    words.get(
                            "chart.said_"
                                    + scene.definition().mode().name().toLowerCase(Locale.ROOT),
                            what);
        };
    }

    /** Formulas of derived values, parts of years and other reports of the same fact. */
    private static String notes(ChartScene scene, List<Observation> values, Words words) {
        List<String> notes = new ArrayList<>();
        for (Observation each : values) {
            String period = words.shortDate(each.period());
            String name =
                    scene.dossier()
                            .find(each.indicator(), Indicator.class)
                            .map(words::name)
                            .orElse("");
            if (each.quantity().qualifier() == Qualifier.DERIVED && each.sameAs() == null) {
                notes.add(words.get("chart.note_derived", name, period, each.note()));
            }
            if (each.sameAs() != null) {
                String of =
                        scene.dossier()
                                .find(each.sameAs(), Observation.class)
                                .map(same -> words.shortDate(same.period()))
                                .orElse("");
                notes.add(words.get("chart.note_twin", name, of, period));
            }
        }
        boolean parts =
                scene.series().stream()
                        .flatMap(series -> series.data().stream().filter(series::isPart))
                        .anyMatch(datum -> values.contains(datum.observation()));
        if (parts) {
            notes.add(words.get("chart.note_part"));
        }
        if (scene.series().stream()
                .flatMap(each -> each.data().stream())
                .anyMatch(Datum::isComputed)) {
            notes.add(words.get("chart.note_computed"));
        }
        if (scene.leftOut() > 0) {
            notes.add(words.get("chart.note_left_out", scene.leftOut()));
        }
        if (scene.definition().fitted()) {
            notes.add(words.get("chart.note_cut"));
        }
        if (!scene.undrawn().isEmpty()) {
            notes.add(words.get("chart.note_undrawn", scene.undrawn().size(), ChartScene.MOST));
        }
        return notes.isEmpty() ? "" : words.get("chart.notes", String.join(" ", notes));
    }

    /** The text alternative: every value shown, in words. */
    private static String description(ChartScene scene, TimeScale span, Look look) {
        return scene.series().stream()
                .flatMap(
                        series ->
                                series.data().stream()
                                        .filter(
                                                each ->
                                                        each.end() > span.from()
                                                                && each.start() < span.to())
                                        .map(each -> look.sentence(series, each)))
                .collect(Collectors.joining("\n"));
    }
}
