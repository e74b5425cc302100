package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.control.FigureCanvas;
import hanoius.language.Language;
import hanoius.model.RecordId;
import hanoius.shell.MainView;
import hanoius.support.WindowExtension;
import hanoius.workspace.Section;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** The size of text is the size of everything. */
@ExtendWith(WindowExtension.class)
class TextSizeTest {

    /** What stands at the end of a text that is cut. */
    private static final String CUT = "...";

    /** Lines stay as thin as they are, so that what they enclose is a little larger. */
    private static final double NEAR = 14;

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    @TempDir static Path folder;
    private SizedWindow window;

    /** A text as it stands in the window, shortened or not. */
    private record Written(String text, double font, Bounds place) {}

    @BeforeEach
    void open() throws IOException, TimeoutException {
        window = new SizedWindow(folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private MainView shown(Section section, int percent) {
        double scale = percent / 100.0;
        var main = window.program().viewModel();
        main.sectionProperty().set(section);
        main.textSizeProperty().set(percent);
        // A pane that opens with the selection keeps the height that it had in another window.
        window.program().workspace().select(List.of());
        return window.sized(WIDTH * scale, HEIGHT * scale);
    }

    private MainView withEvidence(Section section, int percent) {
        shown(section, percent);
        window.program().workspace().select(RecordId.agreement("A002"));
        return window.sized(WIDTH * percent / 100, HEIGHT * percent / 100);
    }

    private static List<Written> written(Node view) {
        return SizedWindow.shown(view)
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(each -> each.lookup(".text") instanceof Text)
                .filter(each -> !each.getText().endsWith("%"))
                .map(
                        each ->
                                new Written(
                                        ((Text) each.lookup(".text")).getText(),
                                        each.getFont().getSize(),
                                        each.localToScene(each.getLayoutBounds())))
                .toList();
    }

    /** Where a text is cut may fall a letter earlier or later, as its width is rounded. */
    private static void assertSame(List<Written> usual, List<Written> large) {
        assertEquals(usual.size(), large.size());
        for (int i = 0; i < usual.size(); i++) {
            String before = usual.get(i).text();
            String after = large.get(i).text();
            if (before.endsWith(CUT) && after.endsWith(CUT)) {
                String one = before.substring(0, before.length() - CUT.length());
                String other = after.substring(0, after.length() - CUT.length());
                assertTrue(
                        Math.abs(one.length() - other.length()) <= 1
                                && (one.startsWith(other) || other.startsWith(one)),
                        before + " became " + after);
            } else {
                assertEquals(before, after);
            }
        }
    }

    private static void assertNear(double expected, double actual, String what) {
        assertTrue(
                Math.abs(expected - actual) <= NEAR, what + ": " + expected + " became " + actual);
    }

    @ParameterizedTest
    @EnumSource(Section.class)
    void inALargerWindowOfTheSameShapeEverythingIsTheSameButLarger(Section section) {
        for (Language language : Language.values()) {
            SizedWindow.onFx(
                    () -> {
                        var program = window.program();
                        program.viewModel().speak(language);
                        List<Written> usual = written(withEvidence(section, 100));
                        List<Written> large = written(withEvidence(section, 150));
                        assertSame(usual, large);
                        for (int i = 0; i < usual.size(); i++) {
                            Written before = usual.get(i);
                            Written after = large.get(i);
                            assertEquals(1.5 * before.font(), after.font(), 0.01, before.text());
                            Bounds was = before.place();
                            Bounds is = after.place();
                            assertNear(1.5 * was.getMinX(), is.getMinX(), before.text());
                            assertNear(1.5 * was.getMinY(), is.getMinY(), before.text());
                            assertNear(1.5 * was.getWidth(), is.getWidth(), before.text());
                        }
                        return true;
                    });
        }
    }

    /** It comes and goes in the background, so that any picture of the window may hold it. */
    @Test
    void whatRunsIsTheSameButLarger() {
        SizedWindow.onFx(
                () -> {
                    double[] widths = new double[2];
                    for (int i = 0; i < widths.length; i++) {
                        MainView view = shown(Section.TIMELINE, i == 0 ? 100 : 150);
                        Node checking = view.lookup("#checking");
                        checking.setVisible(true);
                        shown(Section.TIMELINE, i == 0 ? 100 : 150);
                        widths[i] = checking.lookup(".progress-bar").getLayoutBounds().getWidth();
                        checking.setVisible(false);
                    }
                    assertEquals(1.5 * widths[0], widths[1], 2);
                    return true;
                });
    }

    @ParameterizedTest
    @CsvSource({"TIMELINE,timeline-canvas", "CHARTS,chart-canvas"})
    void figuresAreLaidOutInWhatIsLeftAndEnlarged(Section section, String id) {
        SizedWindow.onFx(
                () -> {
                    var usual = (FigureCanvas) shown(section, 100).lookup("#" + id);
                    double width = usual.getWidth();
                    double height = usual.getHeight();
                    for (int percent : new int[] {80, 150, 200}) {
                        var canvas = (FigureCanvas) shown(section, percent).lookup("#" + id);
                        assertEquals(width, canvas.getWidth(), NEAR);
                        assertEquals(height, canvas.getHeight(), NEAR);
                        assertEquals(canvas.getWidth(), canvas.figureProperty().get().width());
                        Bounds seen = canvas.localToScene(canvas.getLayoutBounds());
                        assertEquals(canvas.getWidth() * percent / 100, seen.getWidth(), 0.01);
                        assertEquals(WIDTH * percent / 100, seen.getMaxX(), 1);
                    }
                    return true;
                });
    }

    @Test
    void theSystemsSizeHoldsUntilAnotherIsAskedFor() {
        SizedWindow.onFx(
                () -> {
                    var main = window.program().viewModel();
                    assertEquals(100, main.shownTextSizeProperty().get());
                    main.systemTextSizeProperty().set(125);
                    assertEquals(125, main.shownTextSizeProperty().get());
                    main.textSizeProperty().set(150);
                    assertEquals(150, main.shownTextSizeProperty().get());
                    main.textSizeProperty().set(0);
                    assertEquals(125, main.shownTextSizeProperty().get());
                    return true;
                });
    }
}
