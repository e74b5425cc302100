package hanoius.chart.mark;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.chart.series.ChartMilestone;
import hanoius.chart.series.ChartScene;
import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.language.Language;
import hanoius.model.ChartDefinition;
import hanoius.model.Dataset;
import hanoius.model.Indicator;
import hanoius.model.Milestone;
import hanoius.model.Milestones;
import hanoius.model.Observation;
import hanoius.model.Qualifier;
import hanoius.model.Source;
import hanoius.picture.Picture;
import hanoius.picture.PictureOptions;
import hanoius.picture.PictureTheme;
import hanoius.support.Facts;
import hanoius.text.Words;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;

/** Names of any length, in any script, stay on the paper of a picture and leave it its content. */
class NamesInPicturesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private static Picture picture(
            ChartScene scene, double width, double height, Language language) {
        return ChartPicture.of(
                scene,
                scene.wholeSpan(),
                "Record",
                DAY,
                new PictureOptions(width, height, 1, PictureTheme.LIGHT, Words.in(language)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kim ngạch xuất khẩu của Hà Nội sang Hoa Kỳ ",
                "Chỉtiêukhôngcókhoảngtrắng",
                "một dòng\nmột dòng khác ",
                "河内市与美国的贸易往来",
                "ความร่วมมือระหว่างฮานอยกับสหรัฐ"
            })
    void namesOfAnyLengthStayOnThePaperAndLeaveTheChartItsRoom(String part) {
        String name = part.repeat(60);
        ChartScene scene = named(name);
        for (double[] size : new double[][] {{1600, 900}, {794, 1123}, {800, 450}, {300, 300}}) {
            Picture picture = picture(scene, size[0], size[1], Language.EN);
            double width = picture.figure().width();
            double height = picture.figure().height();
            for (Mark mark : Charts.all(picture.figure().marks())) {
                if (mark instanceof Mark.Label label) {
                    Bounds box = mark.bounds();
                    assertTrue(
                            box.x() >= -1
                                    && box.right() <= width + 1
                                    && box.y() >= -1
                                    && box.bottom() <= height + 1,
                            width + "×" + height + ": " + label);
                    assertTrue(label.text().chars().noneMatch(c -> c < ' '), label.text());
                }
            }
            assertTrue(picture.texts().getOrDefault("Source", "").contains(name.strip()));
            assertTrue(picture.texts().getOrDefault("Description", "").contains(name.strip()));
            assertTrue(
                    Charts.labels(picture.figure().marks()).stream()
                            .anyMatch(each -> each.contains("614")),
                    "the value is there");
        }
    }

    /** A chart of which indicator, unit, source and milestone have that name. */
    private static ChartScene named(String name) {
        Indicator indicator = Facts.indicator("made").names(name, name).unit(name).build();
        Source source =
                Facts.source("s")
                        .title(name)
                        .publisher(name)
                        .published("2019-03-01")
                        .url("https://example.org/")
                        .build();
        Observation value = Charts.observation("A", "2017", "614", Qualifier.DERIVED);
        Observation cited = Facts.like(value).note(name).sources("s").build();
        Milestone like = Charts.RECORD.milestones().get(0);
        Dataset dataset = Facts.dataset(indicator, cited, source);
        return ChartScene.of(
                dataset,
                ChartDefinition.of(List.of(indicator.id())),
                ChartMilestone.of(Milestones.of(List.of(like))));
    }
}
