package hanoius.chart.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.chart.ChartViewModel;
import hanoius.chart.series.ChartMilestone;
import hanoius.chart.series.ChartScene;
import hanoius.edtf.DayRange;
import hanoius.figure.Mark;
import hanoius.language.Language;
import hanoius.model.ChartDefinition;
import hanoius.model.ChartMode;
import hanoius.model.Indicator;
import hanoius.model.RecordId;
import hanoius.picture.Heading;
import hanoius.picture.Picture;
import hanoius.picture.PictureOptions;
import hanoius.picture.PicturePart;
import hanoius.picture.PictureTheme;
import hanoius.plot.TimeSpan;
import hanoius.query.Choice;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.text.Words;
import hanoius.workspace.FilterResult;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A number stands in a picture only where both its ends do; counts are those of the record. */
class PictureNumbersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Pattern NUMBER = Pattern.compile("(?<= |^)[" + DIGITS + "]+(?= |$)");
    private static final int TRIES = 12;

    private static PictureOptions options(double width, double height, Language language) {
        return PictureOptions.fitted(
                width, height, 1, PictureTheme.LIGHT, Words.in(language), Heading.SUGGESTED);
    }

    private static Picture picture(ChartScene scene, TimeSpan span, PictureOptions options) {
        return ChartPicture.of(scene, span, Filter.NONE, "Record", DAY, options);
    }

    private static ChartScene first() {
        return Charts.scene("hn_exports_us", "hn_us_visitors");
    }

    private static String text(Picture picture) {
        return String.join("\n", Charts.labels(picture.figure().marks()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyNumberAtAMarkIsResolvedOnceAndTheOtherWayRound(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            Picture picture = random(random);
            String where = "seed " + seed + ", try " + i;
            assertSourceNumbersMeet(picture, where);
            assertMilestoneNumbersMeet(picture, where);
        }
    }

    private static Picture random(Random random) {
        List<RecordId> indicators =
                new ArrayList<>(Charts.RECORD.indicators().stream().map(Indicator::id).toList());
        Collections.shuffle(indicators, random);
        ChartMode[] modes = ChartMode.values();
        ChartScene scene =
                ChartScene.of(
                        Charts.RECORD,
                        ChartDefinition.of(indicators.subList(0, random.nextInt(7)))
                                .with(modes[random.nextInt(modes.length)]),
                        ChartMilestone.of(Charts.RECORD.milestones()));
        int first = 1990 + random.nextInt(36);
        TimeSpan span =
                random.nextInt(3) == 0
                        ? scene.wholeSpan()
                        : TimeSpan.years(first, first + random.nextInt(30));
        Set<PicturePart> without = new LinkedHashSet<>();
        for (PicturePart each : PicturePart.values()) {
            if (random.nextInt(4) == 0) {
                without.add(each);
            }
        }
        PictureOptions options =
                options(
                                300 + random.nextInt(1800),
                                300 + random.nextInt(1200),
                                random.nextBoolean() ? Language.EN : Language.VI)
                        .without(without);
        return picture(scene, span, random.nextBoolean() ? options : options.undescribed());
    }

    private static void assertSourceNumbersMeet(Picture picture, String where) {
        List<Mark.Label> labels =
                Charts.all(picture.figure().marks()).stream()
                        .filter(Mark.Label.class::isInstance)
                        .map(Mark.Label.class::cast)
                        .toList();
        double foot =
                labels.stream()
                        .filter(each -> each.text().matches("(Sources|Nguồn): .*"))
                        .mapToDouble(Mark.Label::baseline)
                        .min()
                        .orElse(Double.POSITIVE_INFINITY);
        List<Integer> resolved = new ArrayList<>();
        Set<Integer> standing = new TreeSet<>();
        for (Mark.Label each : labels) {
            NUMBER.matcher(each.text())
                    .results()
                    .map(match -> plain(match.group()))
                    .forEach(each.baseline() < foot ? standing::add : resolved::add);
        }
        assertEquals(
                IntStream.rangeClosed(1, standing.size()).boxed().toList(),
                List.copyOf(standing),
                where);
        assertEquals(List.copyOf(standing), resolved.stream().sorted().toList(), where);
    }

    private static int plain(String superscript) {
        return superscript.chars().reduce(0, (sum, each) -> sum * 10 + DIGITS.indexOf(each));
    }

    /** A milestone has no number, or the same at its pin and in the list, and nobody else has. */
    private static void assertMilestoneNumbersMeet(Picture picture, String where) {
        Map<RecordId, List<String>> numbers = new HashMap<>();
        for (Mark mark : Charts.all(picture.figure().marks())) {
            if (mark instanceof Mark.Group group
                    && group.meaning() != null
                    && group.meaning().record().kind() == RecordId.Kind.MILESTONE) {
                List<String> labels = Charts.labels(group.marks());
                boolean bare = labels.size() == 2;
                if (!labels.isEmpty() && !bare && labels.getFirst().matches("\\d+")) {
                    numbers.computeIfAbsent(group.meaning().record(), _ -> new ArrayList<>())
                            .add(labels.getFirst());
                }
            }
        }
        numbers.forEach(
                (id, both) ->
                        assertEquals(
                                List.of(both.getFirst(), both.getFirst()), both, where + " " + id));
        Set<String> all = numbers.values().stream().map(List::getFirst).collect(Collectors.toSet());
        assertEquals(numbers.size(), all.size(), where);
        for (int number = 1; number <= numbers.size(); number++) {
            assertTrue(all.contains(String.valueOf(number)), where + ": no " + number);
        }
    }

    @Test
    void milestonesWithoutRoomAreCountedAndNeverDenied() {
        int inTime = Pins.within(first().milestones(), first().wholeSpan()).size();
        for (double height = 300; height < 1000; height += 50) {
            for (double width : new double[] {400, 800, 1250, 1600, 3000}) {
                Picture picture =
                        picture(first(), first().wholeSpan(), options(width, height, Language.EN));
                String text = text(picture);
                assertFalse(text.matches("(?s).*\\b0 of .*"), text);
                boolean drawn =
                        Charts.all(picture.figure().marks()).stream()
                                .map(Mark::meaning)
                                .anyMatch(
                                        each ->
                                                each != null
                                                        && each.record().kind()
                                                                == RecordId.Kind.MILESTONE);
                assertTrue(
                        drawn
                                || picture.texts()
                                        .getOrDefault("Description", "")
                                        .contains(
                                                inTime
                                                        + " milestones of this time have no room"
                                                        + " here."),
                        width + "×" + height + ": " + text);
            }
        }
    }

    @Test
    void aFilterAndMarkedDaysAreToldInThePicturesLanguageAndCountsAreOfTheRecord() {
        Filter filter =
                Filter.NONE
                        .withText("utah")
                        .with(Facet.CATEGORY, Choice.of(List.of("visit")))
                        .withMarked(
                                new DayRange(LocalDate.of(2019, 9, 1), LocalDate.of(2019, 9, 30)));
        List<ChartMilestone> all = letThrough(Filter.NONE);
        List<ChartMilestone> passing = letThrough(filter.withMarked(null));
        ChartScene scene = first().with(passing, all);
        int inTime = Pins.within(all, scene.wholeSpan()).size();
        int fitting = Pins.within(passing, scene.wholeSpan()).size();
        Picture english =
                ChartPicture.of(
                        scene,
                        scene.wholeSpan(),
                        filter,
                        "Record",
                        DAY,
                        options(1600, 900, Language.EN));
        String told = "Only milestones that fit: “utah” · Category: Visit · Marked: Sep 2019";
        assertTrue(text(english).contains(told), text(english));
        assertTrue(english.texts().getOrDefault("Description", "").contains(told));
        assertTrue(english.citation().contains(told));
        assertTrue(
                text(english)
                        .replace("\n", " ")
                        .contains(
                                fitting
                                        + " of "
                                        + fitting
                                        + " milestones that fit the filter, of "
                                        + inTime),
                text(english));
        Picture vietnamese =
                ChartPicture.of(
                        scene,
                        scene.wholeSpan(),
                        filter,
                        "Record",
                        DAY,
                        options(1600, 900, Language.VI));
        assertTrue(text(vietnamese).contains("Chỉ gồm cột mốc khớp với: “utah”"));
        assertTrue(text(vietnamese).contains("Đánh dấu: "));
        PictureOptions bare =
                options(1600, 900, Language.EN).without(List.of(PicturePart.MILESTONES));
        Picture without = ChartPicture.of(scene, scene.wholeSpan(), filter, "Record", DAY, bare);
        assertFalse(text(without).contains("utah"), "no milestone is shown that could be filtered");
    }

    @Test
    void whatTheWindowIsNarrowedToIsToldInItsPicture() {
        Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
        ChartViewModel chart = new ChartViewModel(workspace);
        workspace.show(Charts.RECORD);
        PictureOptions options = options(1600, 900, Language.EN);
        String before = text(chart.painter("Record", DAY).paint(options));
        assertFalse(before.contains("Only milestones"), before);
        workspace.filters().replace(Filter.NONE.withText("nebraska"));
        chart.brush(
                (double) LocalDate.of(2019, 9, 1).toEpochDay(),
                (double) LocalDate.of(2019, 10, 1).toEpochDay());
        String after = text(chart.painter("Record", DAY).paint(options));
        assertTrue(after.contains("Only milestones that fit: “nebraska” · Marked: "), after);
    }

    private static List<ChartMilestone> letThrough(Filter filter) {
        return ChartMilestone.of(
                Charts.RECORD.milestones(), FilterResult.of(Charts.RECORD, filter).places());
    }
}
