package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.language.Language;

import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Spinner;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Whatever the keyboard reaches says in words what it is. */
class AccessibleNamesTest extends InBundledWindow {

    @ParameterizedTest
    @EnumSource
    void everyControlHasItsWordsAsItsName(Shown shown, FxRobot robot) {
        Parent part = shown.show(window, robot);
        for (Language language : Language.values()) {
            robot.interact(() -> window.program().viewModel().speak(language));
            List<String> nameless = Stops.onFx(() -> nameless(part));
            assertEquals(List.of(), nameless, language::toString);
        }
    }

    private static List<String> nameless(Parent part) {
        List<String> found = new ArrayList<>();
        look(part, found);
        return found;
    }

    private static void look(Node node, List<String> found) {
        // A control that is made of others, or a box that only shows a state, speaks for itself.
        boolean inside =
                node.getParent() instanceof Spinner || node.getParent() instanceof ComboBoxBase;
        if (!node.isVisible() || node instanceof ScrollBar || inside) {
            return;
        }
        boolean reached =
                node.isFocusTraversable()
                        || (node instanceof ButtonBase && !node.isMouseTransparent());
        boolean own = node.getStyleClass().stream().noneMatch(PARTS::contains);
        if (reached && own) {
            String name = name(node);
            String words = node instanceof Labeled labeled ? labeled.getText() : "";
            if (name.isBlank() || !name.contains(words)) {
                found.add(Stops.name(node) + " “" + name + "” “" + words + "”");
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(each -> look(each, found));
        }
    }

    /** Its own name, its words, or those of its label; a menu says what it is itself. */
    private static String name(Node node) {
        String own = Objects.requireNonNullElse(node.getAccessibleText(), "");
        boolean menu = node instanceof MenuButton;
        if (own.isEmpty() && !menu && node instanceof Labeled labeled) {
            return labeled.getText();
        }
        Object label = node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
        return own.isEmpty() && label instanceof Labeled labeled ? labeled.getText() : own;
    }

    /** Parts of controls of JavaFX, which speaks for them. */
    private static final List<String> PARTS =
            List.of(
                    "arrow-button",
                    "increment-button",
                    "decrement-button",
                    "increment-arrow-button",
                    "decrement-arrow-button");
}
