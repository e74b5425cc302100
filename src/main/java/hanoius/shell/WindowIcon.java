package hanoius.shell;

import javafx.scene.image.Image;
import javafx.stage.Stage;

import java.util.Objects;
import java.util.stream.Stream;

/** The mark of the program in title bars and task bars. */
public final class WindowIcon {

    private WindowIcon() {}

    /** Gives a window the mark, in each size that a platform may ask for. */
    public static void mark(Stage stage) {
        stage.getIcons().setAll(Stream.of(16, 32, 48, 128, 256).map(WindowIcon::ofSize).toList());
    }

    private static Image ofSize(int pixels) {
        return new Image(
                Objects.requireNonNull(WindowIcon.class.getResource("icon/" + pixels + ".png"))
                        .toExternalForm());
    }
}
