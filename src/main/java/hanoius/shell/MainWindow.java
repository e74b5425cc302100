package hanoius.shell;

import hanoius.shell.Preferences.Place;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The main view on the screen, where it stood the last time. */
public final class MainWindow {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 640;

    private final Stage stage;
    private final MainViewModel viewModel;
    private @Nullable Place restored;

    public MainWindow(Stage stage, MainView view, MainViewModel viewModel, @Nullable Place place) {
        this.stage = stage;
        this.viewModel = viewModel;
        this.restored = place;
        var scene = new Scene(view, WIDTH, HEIGHT);
        Looks.dress(scene, viewModel.themeProperty());
        stage.setScene(scene);
        WindowIcon.mark(stage);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.titleProperty()
                .bind(viewModel.wordsProperty().map(words -> words.get("shell.app_title")));
        if (place != null && isOnAScreen(place)) {
            stage.setX(place.x());
            stage.setY(place.y());
            stage.setWidth(place.width());
            stage.setHeight(place.height());
            stage.setMaximized(place.maximised());
        }
    }

    /** Shows the window. */
    public void show() {
        stage.show();
        for (var side :
                List.of(
                        stage.xProperty(),
                        stage.yProperty(),
                        stage.widthProperty(),
                        stage.heightProperty())) {
            side.subscribe(this::remember);
        }
    }

    // The size of a maximised window is the screen's and not worth remembering.
    private void remember() {
        if (!stage.isMaximized() && !stage.isIconified()) {
            restored =
                    new Place(
                            stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        }
    }

    private static boolean isOnAScreen(Place place) {
        return Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .anyMatch(screen -> shows(screen, place));
    }

    /** Whether the title bar could be taken hold of. */
    private static boolean shows(Rectangle2D screen, Place place) {
        return screen.intersects(place.x() + 50, place.y(), Math.max(place.width() - 100, 50), 20);
    }

    /** What to remember until the next start. */
    public Preferences preferences() {
        Place now = restored;
        return viewModel.preferences(
                now == null
                        ? null
                        : new Place(
                                now.x(), now.y(), now.width(), now.height(), stage.isMaximized()));
    }
}
