package hanoius.timeline.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.figure.Figure;
import hanoius.figure.HitIndex;
import hanoius.figure.InterMeasure;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.picture.Heading;
import hanoius.picture.Picture;
import hanoius.picture.PictureOptions;
import hanoius.picture.PicturePart;
import hanoius.picture.PictureTheme;
import hanoius.plot.AxisMarks;
import hanoius.plot.TimeAxis;
import hanoius.plot.TimeSpan;
import hanoius.query.Filter;
import hanoius.support.RecordFiles;
import hanoius.text.Words;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.lane.Scene;
import hanoius.workspace.FilterResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class TimelinePictureTest {

    @Test
    void lanesThatNeedMoreThanTheSheetNeverRunIntoTheSources() {
        Dataset record = Drawn.real();
        for (double height : new double[] {300, 500, 700, 900, 1400}) {
            var options = new PictureOptions(1600, height, 1, PictureTheme.LIGHT, Drawn.WORDS);
            TimeSpan years = Drawn.days("2016-01-01", "2021-01-01");
            Figure figure =
                    TimelinePicture.framed(
                                    FilterResult.of(record, Filter.NONE),
                                    Grouping.CATEGORY,
                                    years,
                                    "Record",
                                    Drawn.TODAY,
                                    options)
                            .figure();
            double sources =
                    figure.marks().stream()
                            .filter(Mark.Label.class::isInstance)
                            .map(Mark.Label.class::cast)
                            .filter(each -> each.text().startsWith("Sources"))
                            .mapToDouble(Mark.Label::baseline)
                            .min()
                            .orElseThrow();
            double lowest =
                    new HitIndex(figure)
                            .targets().stream()
                                    .mapToDouble(each -> each.bounds().bottom())
                                    .max()
                                    .orElseThrow();
            assertTrue(lowest < sources, "at " + height + ": " + lowest + " and " + sources);
        }
    }

    @Test
    void aPictureShowsOnlyLanesOfWhatIsInItAndFitsItsHeight() {
        Scene scene = Drawn.scene(Drawn.real(), Grouping.CATEGORY);
        TimelineDrawing part =
                TimelinePicture.of(
                        scene,
                        Drawn.days("2019-09-01", "2019-09-30"),
                        1600,
                        900,
                        Palette.LIGHT,
                        Drawn.WORDS,
                        InterMeasure.INSTANCE);
        assertTrue(part.figure().height() <= 900);
        assertTrue(part.shown().contains(RecordId.milestone("M002")));
        assertFalse(part.shown().contains(RecordId.milestone("M005")));
        TimelineDrawing whole =
                TimelinePicture.of(
                        scene,
                        TimelinePicture.whole(scene),
                        1600,
                        900,
                        Palette.LIGHT,
                        Drawn.WORDS,
                        InterMeasure.INSTANCE);
        assertTrue(whole.figure().height() <= 900, "" + whole.figure().height());
        assertEquals(
                RecordFiles.events(),
                whole.shown().stream().filter(id -> id.kind() == RecordId.Kind.MILESTONE).count());
    }

    private static Picture framed(
            Filter filter, Grouping by, TimeSpan view, PictureOptions options) {
        FilterResult shown = FilterResult.of(Drawn.real(), filter);
        return TimelinePicture.framed(shown, by, view, "Record", Drawn.TODAY, options);
    }

    private static PictureOptions options(double width, double height, Language language) {
        return PictureOptions.fitted(
                width, height, 1, PictureTheme.LIGHT, Words.in(language), Heading.SUGGESTED);
    }

    private static List<String> labels(List<Mark> marks) {
        return marks.stream()
                .flatMap(
                        each ->
                                each instanceof Mark.Label label
                                        ? Stream.of(label.text())
                                        : each instanceof Mark.Group group
                                                ? labels(group.marks()).stream()
                                                : Stream.of())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyRecordDrawnOrGatheredIsInTheMetadataWithItsIdAndNoSourceHasANumber(long seed) {
        Random random = new Random(seed);
        Grouping[] groupings = Grouping.values();
        for (int i = 0; i < 8; i++) {
            Grouping by = groupings[random.nextInt(groupings.length)];
            LocalDate first = LocalDate.of(1994 + random.nextInt(32), 1, 1);
            TimeSpan view =
                    new TimeSpan(
                            first.toEpochDay(), first.toEpochDay() + 20.0 + random.nextInt(4000));
            double width = 700 + random.nextInt(4000);
            Picture picture = framed(Filter.NONE, by, view, options(width, 900, Language.EN));
            String description = picture.texts().getOrDefault("Description", "");
            for (HitIndex.Target each : new HitIndex(picture.figure()).targets()) {
                String id = each.meaning().record().key();
                assertTrue(names(description, id), seed + ", " + i + ": " + id);
            }
            TimelineDrawing drawing =
                    TimelinePicture.of(
                            Drawn.scene(Drawn.real(), by),
                            view,
                            width,
                            600,
                            Palette.LIGHT,
                            Drawn.WORDS,
                            InterMeasure.INSTANCE);
            for (RecordId each : drawing.shown()) {
                assertTrue(names(description, each.key()), seed + ", " + i + each);
            }
            for (String each : labels(picture.figure().marks())) {
                assertFalse(each.matches(".*[⁰¹²³⁴⁵⁶⁷⁸⁹].*"), each);
            }
        }
    }

    private static boolean names(String description, String id) {
        return Pattern.compile("\\([^()]*\\b" + id + "\\b[^()]*\\)").matcher(description).find();
    }

    @Test
    void everyReportOfAnEventIsNamed() {
        Dataset record = Drawn.real();
        Picture whole =
                framed(
                        Filter.NONE,
                        Grouping.CATEGORY,
                        TimelinePicture.whole(Drawn.scene(record, Grouping.CATEGORY)),
                        options(1600, 900, Language.EN));
        String description = whole.texts().getOrDefault("Description", "");
        for (int i = 0; i < record.milestones().size(); i++) {
            String id = record.milestones().id(i).key();
            assertTrue(names(description, id), id);
        }
    }

    @Test
    void aFilterIsToldAndItsRecordsAreCountedAmongAll() {
        Filter filter = Filter.NONE.withText("utah");
        TimeSpan years = Drawn.days("2016-01-01", "2021-01-01");
        Picture all =
                framed(Filter.NONE, Grouping.CATEGORY, years, options(1600, 900, Language.EN));
        Picture some = framed(filter, Grouping.CATEGORY, years, options(1600, 900, Language.VI));
        String whole = String.join("\n", labels(all.figure().marks()));
        String part = String.join("\n", labels(some.figure().marks()));
        Matcher count = Pattern.compile("2016–2020\\. (\\d+) milestones").matcher(whole);
        assertTrue(count.find(), whole);
        assertTrue(
                part.matches("(?s).*2016–2020\\. \\d+ trên " + count.group(1) + " cột mốc.*"),
                part);
        assertTrue(part.contains("Chỉ gồm mục khớp với: “utah”"), part);
        assertFalse(whole.contains("Only records"), whole);
        assertTrue(some.texts().getOrDefault("Description", "").contains("“utah”"));
    }

    @Test
    void theShapesInUseAreExplainedUnlessTheLegendIsLeftOut() {
        TimeSpan month = Drawn.days("2019-09-01", "2019-10-01");
        PictureOptions options = options(1600, 900, Language.EN);
        List<String> explained =
                labels(framed(Filter.NONE, Grouping.NONE, month, options).figure().marks());
        assertTrue(explained.contains("Visit") && explained.contains("Agreement"));
        assertFalse(explained.contains("Policy"), "not in use: " + explained);
        PictureOptions bare = options.without(List.of(PicturePart.LEGEND));
        assertFalse(
                labels(framed(Filter.NONE, Grouping.NONE, month, bare).figure().marks())
                        .contains("Visit"));
    }

    @ParameterizedTest
    @CsvSource({
        "1600, 900",
        "1920, 1080",
        "1080, 1080",
        "1600, 1200",
        "794, 1123",
        "1123, 794",
        "2480, 3508"
    })
    void theSheetIsNotHalfEmpty(double width, double height) {
        Scene scene = Drawn.scene(Drawn.real(), Grouping.CATEGORY);
        for (TimeSpan view :
                List.of(
                        TimelinePicture.whole(scene),
                        Drawn.days("2016-01-01", "2021-01-01"),
                        Drawn.days("2019-09-01", "2019-10-01"))) {
            Picture picture =
                    framed(
                            Filter.NONE,
                            Grouping.CATEGORY,
                            view,
                            options(width, height, Language.EN));
            double sheet = picture.figure().height();
            double lowest =
                    new HitIndex(picture.figure())
                            .targets().stream()
                                    .mapToDouble(each -> each.bounds().bottom())
                                    .max()
                                    .orElseThrow();
            assertTrue(lowest > sheet * 0.6, view + ": " + lowest + " of " + sheet);
        }
    }

    @Test
    void noNameOnTheRulerIsCutAtItsEnd() {
        Scene scene = Drawn.scene(Drawn.real(), Grouping.CATEGORY);
        for (double width = 700; width < 1700; width += 13) {
            Frame frame = Drawn.frame(TimelinePicture.whole(scene), width, 600);
            TimeAxis axis = TimeAxis.ofTwoRows(frame.scale());
            assertTrue(
                    new AxisMarks(axis, Palette.LIGHT, Drawn.WORDS, InterMeasure.INSTANCE)
                            .above(frame.ruler()).stream()
                                    .filter(Mark.Label.class::isInstance)
                                    .map(Mark.Label.class::cast)
                                    .allMatch(label -> end(label) <= frame.ruler().right()),
                    "at " + width);
        }
    }

    private static double end(Mark.Label label) {
        return label.x() + InterMeasure.INSTANCE.width(label.text(), label.style());
    }
}
