package hanoius.shell;

import hanoius.control.NodeLifetime;
import hanoius.shell.Preferences.Place;
import hanoius.text.Words;

import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The main view on the screen, where it stood the last time, and never larger than the screen. */
public final class MainWindow {

    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 640;

    private final Stage stage;
    private final MainViewModel viewModel;
    private @Nullable Place restored;

    public MainWindow(Stage stage, MainView view, MainViewModel viewModel, @Nullable Place place) {
        this.stage = stage;
        this.viewModel = viewModel;
        this.restored = place;
        Place fitting =
                Placing.on(
                        place, Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
        var scene = new Scene(view, fitting.width(), fitting.height());
        Looks.dress(scene, viewModel.themeProperty(), viewModel.shownTextSizeProperty());
        stage.setScene(scene);
        stage.setMinWidth(Math.min(LEAST_WIDTH, fitting.width()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, fitting.height()));
        stage.titleProperty()
                .bind(
                        NodeLifetime.of(view)
                                .of(
                                        viewModel
                                                .wordsProperty()
                                                .flatMap(
                                                        words ->
                                                                viewModel
                                                                        .documentProperty()
                                                                        .map(
                                                                                open ->
                                                                                        title(
                                                                                                open,
                                                                                                words)))));
        stage.setX(fitting.x());
        stage.setY(fitting.y());
        stage.setWidth(fitting.width());
        stage.setHeight(fitting.height());
        stage.setMaximized(fitting.maximised());
    }

    private static String title(Optional<MainViewModel.OpenDocument> document, Words words) {
        return document.map(open -> words.get("shell.window_title", open.title()))
                .orElseGet(() -> words.get("shell.app_title"));
    }

    /**
     * Has something done before the window closes.
     *
     * @param leaving does it and then what it is given, which closes the window
     */
    public void setOnClosing(Consumer<Runnable> leaving) {
        stage.setOnCloseRequest(
                event -> {
                    event.consume();
                    leaving.accept(stage::hide);
                });
    }

    /** Brings it before all other windows, from wherever it was put away. */
    public void comeForward() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /** Shows the window. */
    public void show() {
        stage.show();
        stage.showingProperty()
                .subscribe(
                        showing -> {
                            if (!showing) {
                                viewModel.close();
                            }
                        });
        for (var side :
                List.of(
                        stage.xProperty(),
                        stage.yProperty(),
                        stage.widthProperty(),
                        stage.heightProperty())) {
            side.subscribe(this::remember);
        }
        stage.maximizedProperty().subscribe((_, _) -> viewModel.keep());
    }

    // The size of a maximised window is the screen's and not worth remembering.
    private void remember() {
        if (!stage.isMaximized() && !stage.isIconified()) {
            restored =
                    new Place(
                            stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
            viewModel.keep();
        }
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
