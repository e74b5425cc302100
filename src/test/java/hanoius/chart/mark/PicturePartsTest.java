package hanoius.chart.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.chart.series.ChartMilestone;
import hanoius.chart.series.ChartScene;
import hanoius.language.Language;
import hanoius.model.ChartDefinition;
import hanoius.model.Dataset;
import hanoius.model.Indicator;
import hanoius.picture.Heading;
import hanoius.picture.Picture;
import hanoius.picture.PictureOptions;
import hanoius.picture.PicturePart;
import hanoius.picture.PictureTheme;
import hanoius.plot.TimeSpan;
import hanoius.query.Filter;
import hanoius.support.ColumnarRecord;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** What a picture of a chart holds: only what was not left out, and all of it in its texts. */
class PicturePartsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

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

    @Test
    void whatIsLeftOutIsNotInThePictureAndSourcesAlwaysAre() {
        for (double[] size : new double[][] {{1600, 900}, {794, 1123}, {1024, 768}}) {
            for (PicturePart part : PicturePart.values()) {
                Picture picture =
                        picture(
                                first(),
                                first().wholeSpan(),
                                options(size[0], size[1], Language.EN).without(List.of(part)));
                String text = text(picture);
                assertTrue(text.contains("Sources: ¹ "), text);
                boolean list = text.contains("In these years");
                boolean rug = text.contains("\nmilestones\n");
                boolean signs = text.contains("rounded by the source");
                boolean shapes = text.contains("\nMeeting");
                switch (part) {
                    case MILESTONES -> assertFalse(list || rug || shapes, text);
                    case LIST -> assertFalse(list, text);
                    case LEGEND -> assertFalse(signs || shapes, text);
                }
                assertEquals(part != PicturePart.LEGEND, signs, text);
                assertEquals(part != PicturePart.MILESTONES, rug, text);
            }
        }
    }

    @Test
    void everyMilestoneDrawnOrGatheredIsInTheMetadataWithItsId() {
        Picture picture = picture(first(), first().wholeSpan(), options(600, 800, Language.EN));
        assertTrue(text(picture).contains("+"), "some are gathered");
        String description = picture.texts().getOrDefault("Description", "");
        for (ChartMilestone each :
                Pins.within(ChartMilestone.of(Charts.RECORD.milestones()), first().wholeSpan())) {
            assertTrue(description.contains("(" + each.id().key() + ")"), each.id().key());
        }
    }

    @Test
    void noMilestoneOfALargeDocumentIsReadForAPicture() {
        Dataset unread =
                ColumnarRecord.of(
                        Charts.RECORD,
                        id -> {
                            throw new AssertionError(id + " is read");
                        });
        for (Language language : Language.values()) {
            PictureOptions options = options(1600, 900, language);
            ChartScene scene =
                    ChartScene.of(
                            unread, first().definition(), ChartMilestone.of(unread.milestones()));
            Picture picture = picture(scene, scene.wholeSpan(), options);
            Picture held = picture(first(), first().wholeSpan(), options);
            assertEquals(held.texts(), picture.texts());
            assertEquals(text(held), text(picture));
        }
    }

    @Test
    void aCopyClaimsNothingThatTheClipboardLoses() {
        for (Language language : Language.values()) {
            Words words = Words.in(language);
            for (double[] size : new double[][] {{1600, 900}, {400, 300}}) {
                PictureOptions options = options(size[0], size[1], language);
                String own = language == Language.EN ? "own description" : "phần mô tả";
                String file = text(picture(first(), first().wholeSpan(), options));
                String copy = text(picture(first(), first().wholeSpan(), options.undescribed()));
                assertFalse(copy.contains(own), copy);
                assertTrue(size[0] < 1000 || file.contains(own), file);
                assertTrue(copy.contains(words.get("picture.sources", "").strip()), copy);
            }
        }
    }

    @Test
    void indicatorsThatAreNotNamedUnderTheTitleAreCounted() {
        ChartScene scene =
                ChartScene.of(
                        Charts.RECORD,
                        ChartDefinition.of(
                                Charts.RECORD.indicators().stream()
                                        .map(Indicator::id)
                                        .limit(9)
                                        .toList()),
                        List.of());
        String subtitle = PictureWords.subtitle(scene, scene.wholeSpan(), Words.in(Language.EN));
        assertTrue(subtitle.contains("; and 5 more. "), subtitle);
    }
}
