package hanoius.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.language.Language;
import hanoius.query.Choice;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.query.FilterPart;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.timeline.mark.Drawn;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.List;

@ExtendWith(WindowExtension.class)
class NothingFoundTest {

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final TimelineViewModel model =
            new TimelineViewModel(workspace, Drawn.TODAY, new DirectRunner());
    private NothingFound nothing = new NothingFound(model, workspace);

    @Start
    void open(Stage stage) {
        workspace.show(Drawn.real());
        nothing = new NothingFound(model, workspace);
        stage.setScene(new Scene(nothing, 600, 60));
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void itOffersTheConditionWhoseDroppingShowsMost(FxRobot robot) {
        assertFalse(nothing.isVisible());
        Filter aid = Filter.NONE.with(Facet.CATEGORY, Choice.of(List.of("aid")));
        robot.interact(() -> workspace.filters().replace(aid.withText("nebraska")));
        assertTrue(nothing.isVisible());
        Hyperlink offer = robot.from(nothing).lookup(".hyperlink").queryAs(Hyperlink.class);
        assertTrue(offer.getText().startsWith("Show "), offer.getText());
        robot.interact(offer::fire);
        assertFalse(nothing.isVisible());
        assertEquals(1, FilterPart.of(workspace.filter()).size());
        assertTrue(model.scene().all().count() > 0);
    }
}
