package hanoius.chart.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.chart.series.ChartMilestone;
import hanoius.chart.series.ChartScene;
import hanoius.chart.series.Datum;
import hanoius.figure.Mark;
import hanoius.language.Language;
import hanoius.model.ChartDefinition;
import hanoius.model.ChartMode;
import hanoius.model.Dataset;
import hanoius.model.Fact;
import hanoius.model.Indicator;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.picture.Picture;
import hanoius.picture.PictureOptions;
import hanoius.picture.PictureTheme;
import hanoius.plot.TimeSpan;
import hanoius.text.Words;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every source of every visible mark is told, and no other, whatever is chosen. */
class PictureSourcesTest {

    private static final Dataset RECORD = Charts.RECORD;
    private static final int TRIES = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everySourceOfEveryVisibleMarkIsToldAndNoneBesides(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            Shot shot = picture(random);
            Picture picture = shot.picture();
            String where = "seed " + seed + ", try " + i;
            Set<String> told = new TreeSet<>(addresses(picture.texts().getOrDefault("Source", "")));
            Set<Fact> visible = facts(shot);
            Set<String> missing = sources(visible);
            missing.removeAll(told);
            assertEquals(Set.of(), missing, where);
            if (visible.stream().anyMatch(Milestone.class::isInstance)) {
                // A gathered pin stands for all its milestones, though it names but the first.
                Pins.within(shot.scene().milestones(), shot.span()).stream()
                        .flatMap(each -> RECORD.find(each.id()).stream())
                        .forEach(visible::add);
            }
            told.removeAll(sources(visible));
            assertEquals(Set.of(), told, where);
            assertEveryNumberIsInTheFooterOrToldInFull(picture);
        }
    }

    private record Shot(Picture picture, ChartScene scene, TimeSpan span) {}

    private static Shot picture(Random random) {
        List<RecordId> indicators =
                new ArrayList<>(RECORD.indicators().stream().map(Indicator::id).toList());
        Collections.shuffle(indicators, random);
        int first = 1990 + random.nextInt(36);
        int last = first + random.nextInt(30);
        ChartScene scene =
                ChartScene.of(
                        RECORD,
                        definition(indicators.subList(0, random.nextInt(6)), random),
                        random.nextInt(4) == 0
                                ? List.of()
                                : ChartMilestone.of(RECORD.milestones()));
        TimeSpan span = random.nextInt(3) == 0 ? scene.wholeSpan() : TimeSpan.years(first, last);
        return new Shot(
                ChartPicture.of(
                        scene,
                        span,
                        "Record",
                        LocalDate.of(2026, 11, 21),
                        new PictureOptions(
                                300 + random.nextInt(1700),
                                300 + random.nextInt(1000),
                                1,
                                PictureTheme.LIGHT,
                                Words.in(random.nextBoolean() ? Language.EN : Language.VI))),
                scene.seenIn(span),
                span);
    }

    /** Indicators in any mode, some of them switched off. */
    private static ChartDefinition definition(List<RecordId> indicators, Random random) {
        ChartMode[] modes = ChartMode.values();
        return ChartDefinition.of(indicators)
                .with(
                        indicators.stream()
                                .map(
                                        each ->
                                                new ChartDefinition.Entry(
                                                        each, null, random.nextInt(5) > 0))
                                .toList())
                .with(modes[random.nextInt(modes.length)])
                .withFitted(random.nextBoolean())
                .withEqualSpans(random.nextBoolean());
    }

    /** What the marks stand for; a value stands for all reports that it rests on. */
    private static Set<Fact> facts(Shot shot) {
        Picture picture = shot.picture();
        Set<Fact> facts = new LinkedHashSet<>();
        for (Mark mark : Charts.all(picture.figure().marks())) {
            if (mark.meaning() != null) {
                Fact fact = RECORD.find(mark.meaning().record()).orElseThrow();
                facts.add(fact);
                shot.scene().series().stream()
                        .flatMap(each -> each.data().stream())
                        .filter(each -> each.observation().equals(fact))
                        .flatMap(Datum::rests)
                        .forEach(facts::add);
            }
        }
        return facts;
    }

    private static Set<String> sources(Set<Fact> facts) {
        return RECORD.sourcesOf(facts).stream()
                .map(PictureSourcesTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Source source) {
        return source.publisher() + ": " + source.title();
    }

    /** Which sources of the record the lines tell, each line exactly one. */
    private static List<String> addresses(String told) {
        return told.lines()
                .map(line -> line.replaceFirst("^\\d+\\. ", ""))
                .map(
                        line ->
                                RECORD.sources().stream()
                                        .filter(each -> line.startsWith(name(each)))
                                        .filter(each -> line.endsWith(each.url()))
                                        .findFirst()
                                        .map(PictureSourcesTest::name)
                                        .orElseGet(() -> "unknown: " + line))
                .toList();
    }

    private static void assertEveryNumberIsInTheFooterOrToldInFull(Picture picture) {
        List<String> labels = Charts.labels(picture.figure().marks());
        long told = picture.texts().getOrDefault("Source", "").lines().count();
        for (String label : labels) {
            for (String number : label.split("[^⁰¹²³⁴⁵⁶⁷⁸⁹]+", -1)) {
                int value = number.isEmpty() ? 1 : plain(number);
                assertTrue(told == 0 || (value >= 1 && value <= told), label + " of " + told);
            }
        }
    }

    private static int plain(String superscript) {
        return Integer.parseInt(
                superscript
                        .chars()
                        .mapToObj(each -> String.valueOf("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(each)))
                        .collect(Collectors.joining()));
    }
}
