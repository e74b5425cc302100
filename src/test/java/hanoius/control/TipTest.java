package hanoius.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.shell.Looks;
import hanoius.support.WindowExtension;
import hanoius.workspace.Theme;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

@ExtendWith(WindowExtension.class)
class TipTest {

    private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private @Nullable Button made;

    @Start
    void start(Stage stage) {
        made = new Button("Explained");
        var scene = new Scene(new HBox(new Button("First"), made), 400, 100);
        Looks.dress(scene, theme);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    private Button explained() {
        return Objects.requireNonNull(made);
    }

    @Test
    void longWordsBreakIntoLines(FxRobot robot) {
        Tip one = new Tip("word");
        Tip many = new Tip("word ".repeat(100));
        robot.interact(() -> one.show(explained(), 10, 10));
        robot.interact(() -> many.show(explained(), 10, 10));
        assertTrue(many.getWidth() < 420, () -> many.getWidth() + " px wide");
        assertTrue(many.getHeight() > 3 * one.getHeight(), () -> many.getHeight() + " px high");
    }

    /** As when the pointer rests on the button that changes the theme. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void coloursAreFoundAlsoWhileTheThemeChanges(boolean isOurs, FxRobot robot) {
        Tooltip tip = isOurs ? new Tip("words") : new Tooltip("words");
        List<String> warnings = new ArrayList<>();
        Handler heard = hearing(warnings);
        Logger css = Logger.getLogger("javafx.css");
        css.addHandler(heard);
        css.setUseParentHandlers(false);
        try {
            robot.interact(() -> tip.show(explained(), 10, 10));
            for (Theme each : List.of(Theme.DARK, Theme.LIGHT)) {
                robot.interact(
                        () -> {
                            theme.set(each);
                            tip.hide();
                            tip.show(explained(), 10, 10);
                        });
            }
        } finally {
            css.removeHandler(heard);
            css.setUseParentHandlers(true);
        }
        assertEquals(isOurs, warnings.isEmpty(), warnings::toString);
    }

    private static Handler hearing(List<String> warnings) {
        return new Handler() {
            @Override
            public void publish(LogRecord one) {
                warnings.add(one.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
