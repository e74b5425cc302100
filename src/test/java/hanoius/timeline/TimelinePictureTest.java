package hanoius.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.figure.Figure;
import hanoius.figure.HitIndex;
import hanoius.figure.InterMeasure;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.model.Dossier;
import hanoius.model.RecordId;
import hanoius.picture.PictureOptions;
import hanoius.picture.PictureTheme;
import hanoius.workspace.Filter;
import hanoius.workspace.Shown;

import org.junit.jupiter.api.Test;

class TimelinePictureTest {

    @Test
    void lanesThatNeedMoreThanTheSheetNeverRunIntoTheSources() {
        Dossier record = Drawn.real();
        for (double height : new double[] {300, 500, 700, 900, 1400}) {
            var options = new PictureOptions(1600, height, 1, PictureTheme.LIGHT, Drawn.WORDS);
            Span years = Drawn.days("2016-01-01", "2021-01-01");
            Figure figure =
                    TimelinePicture.framed(
                                    Shown.of(record, Filter.NONE),
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
                89,
                whole.shown().stream().filter(id -> id.kind() == RecordId.Kind.MILESTONE).count());
    }

    @Test
    void noNameOnTheRulerIsCutAtItsEnd() {
        Scene scene = Drawn.scene(Drawn.real(), Grouping.CATEGORY);
        for (double width = 700; width < 1700; width += 13) {
            Frame frame = Drawn.frame(TimelinePicture.whole(scene), width, 600);
            for (Mark mark : new Ruler(frame).marks()) {
                if (mark instanceof Mark.Group group) {
                    double right = frame.ruler().right();
                    assertTrue(
                            group.marks().stream()
                                    .filter(Mark.Label.class::isInstance)
                                    .map(Mark.Label.class::cast)
                                    .allMatch(label -> end(label, frame) <= right),
                            "at " + width);
                }
            }
        }
    }

    private static double end(Mark.Label label, Frame frame) {
        return label.x() + frame.measure().width(label.text(), label.style());
    }
}
