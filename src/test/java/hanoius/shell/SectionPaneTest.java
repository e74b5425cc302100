package hanoius.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.control.Panes;
import hanoius.support.WindowExtension;
import hanoius.workspace.Section;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@ExtendWith(WindowExtension.class)
class SectionPaneTest {

    private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.TIMELINE);
    private final List<String> made = new ArrayList<>();
    private final SectionPane pane =
            new SectionPane(
                    Map.of(
                            Section.TIMELINE, () -> made("timeline", new Pane()),
                            Section.CHARTS, () -> made("charts", list())),
                    section);

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(pane, 400, 300));
        stage.sizeToScene();
        stage.show();
    }

    private Node made(String name, Region view) {
        made.add(name);
        view.setId(name);
        return view;
    }

    /** A small thing above and below a large one, all of which take the focus. */
    private static Region list() {
        var large = new Button();
        large.setId("large");
        large.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return new BorderPane(large, new Button(), null, new Button(), null);
    }

    private List<String> inView() {
        return pane.getChildren().stream().filter(Node::isVisible).map(Node::getId).toList();
    }

    @Test
    void aViewIsMadeWhenItIsFirstShownAndThenKept(FxRobot robot) {
        assertEquals(List.of("timeline"), made);
        for (Section each : List.of(Section.CHARTS, Section.TIMELINE, Section.CHARTS)) {
            robot.interact(() -> section.set(each));
        }
        assertEquals(List.of("timeline", "charts"), made);
        assertEquals(List.of("charts"), inView());
    }

    @Test
    void aSectionWithoutAViewShowsNothing(FxRobot robot) {
        robot.interact(() -> section.set(Section.SOURCES));
        assertEquals(List.of(), inView());
        assertNull(pane.shown());
    }

    @Test
    void whatStandsInThePlaceOfTheViewsStaysThereWhateverSectionIsShown(FxRobot robot) {
        var instead = new Pane();
        instead.setId("instead");
        robot.interact(
                () -> {
                    pane.showInstead(instead);
                    section.set(Section.CHARTS);
                });
        assertEquals(List.of("instead"), inView());
        robot.interact(() -> pane.showInstead(null));
        assertEquals(List.of("charts"), inView());
    }

    @Test
    void theKeyboardIsLedToTheLargestThingOfAViewMadeJustNow(FxRobot robot) {
        robot.interact(
                () -> {
                    section.set(Section.CHARTS);
                    Panes.enter(pane);
                });
        assertTrue(pane.lookup("#large").isFocused());
    }
}
