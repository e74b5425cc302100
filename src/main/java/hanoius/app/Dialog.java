package hanoius.app;

import hanoius.control.NodeLifetime;
import hanoius.shell.Looks;
import hanoius.shell.WindowIcon;
import hanoius.typing.TextMenu;
import hanoius.workspace.Workspace;

import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/**
 * A window over another one, never larger than the screen.
 *
 * @param width of the content at the usual size of text, where the screen has the room
 * @param height of the content likewise
 * @param title the key of its title
 */
record Dialog(double width, double height, String title) {

    /** What the frame of a window takes on each screen, at most. */
    private static final double FRAME_WIDTH = 16;

    private static final double FRAME_HEIGHT = 48;

    /** Shows a view in a stage that has not been shown yet. */
    void show(Stage stage, Parent view, Workspace workspace, @Nullable Window owner) {
        WindowIcon.mark(stage);
        Rectangle2D screen = screen(owner);
        double text = workspace.textSizeProperty().get() / 100.0;
        double wide = Math.min(width * text, screen.getWidth() - FRAME_WIDTH);
        double high = Math.min(height * text, screen.getHeight() - FRAME_HEIGHT);
        Scene scene = new Scene(view, wide, high);
        Looks.dress(scene, workspace.themeProperty(), workspace.textSizeProperty());
        TextMenu.install(view, workspace.wordsProperty());
        stage.setScene(scene);
        stage.setMinWidth(Math.min(wide, width * text * 0.7));
        stage.setMinHeight(Math.min(high, height * text * 0.7));
        stage.titleProperty()
                .bind(
                        NodeLifetime.of(view)
                                .of(workspace.wordsProperty())
                                .map(words -> words.get(title)));
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.show();
    }

    private static Rectangle2D screen(@Nullable Window owner) {
        Screen screen =
                owner == null
                        ? Screen.getPrimary()
                        : Screen.getScreensForRectangle(
                                        owner.getX(),
                                        owner.getY(),
                                        owner.getWidth(),
                                        owner.getHeight())
                                .stream()
                                .findFirst()
                                .orElseGet(Screen::getPrimary);
        return screen.getVisualBounds();
    }
}
