package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hanoius.language.Language;
import hanoius.support.InputMethod;
import hanoius.typing.Composition;
import hanoius.typing.TextMenu;
import hanoius.typing.TypingGuard;
import hanoius.workspace.Section;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

import java.util.List;
import java.util.stream.Stream;

/** Every text field, on every screen and in every dialog, knows what is composed in it. */
class TextInputsTest extends InBundledWindow {

    @ParameterizedTest
    @EnumSource
    void noTextFieldLiesOutsideTheGuard(Shown shown, FxRobot robot) {
        shown.show(window, robot);
        check();
    }

    @Test
    void noDateIsGoneToOutsideTheGuard(FxRobot robot) {
        window.show(robot, Section.TIMELINE);
        robot.push(KeyCode.CONTROL, KeyCode.G);
        check();
        assertFalse(Stops.onFx(() -> fields().filter(TextInputsTest::isNamed).toList()).isEmpty());
    }

    @Test
    void aWordOutlastsASwitchOfTheLanguage(FxRobot robot) {
        TextInputControl search = (TextInputControl) window.node("#search");
        robot.interact(search::requestFocus);
        robot.interact(() -> InputMethod.type(search, "", "Hà "));
        robot.interact(() -> InputMethod.type(search, "Nội", ""));
        robot.interact(() -> window.program().viewModel().speak(Language.VI));
        assertEquals("Hà ", window.program().viewModel().searchProperty().get());
        assertEquals("Hà Nội", search.getText());
        robot.interact(() -> InputMethod.type(search, "", "Nội"));
        assertEquals("Hà Nội", window.program().viewModel().searchProperty().get());
    }

    @Test
    void theMenuOfATextSpeaksTheLanguageOfTheWindow(FxRobot robot) {
        TextInputControl search = (TextInputControl) window.node("#search");
        robot.interact(() -> window.program().viewModel().speak(Language.VI));
        robot.clickOn(search).write("abc");
        robot.rightClickOn(search);
        assertEquals(
                List.of("Hoàn tác", "Làm lại", "Cắt", "Sao chép", "Dán", "Xóa", "Chọn tất cả"),
                Stops.onFx(() -> entries().map(MenuItem::getText).toList()));
        choose(robot, "typing-select-all");
        robot.rightClickOn(search);
        choose(robot, "typing-delete");
        assertEquals("", search.getText());
        robot.rightClickOn(search);
        choose(robot, "typing-undo");
        assertEquals("abc", search.getText());
    }

    private static void choose(FxRobot robot, String id) {
        robot.interact(
                () -> entries().filter(each -> id.equals(each.getId())).forEach(MenuItem::fire));
        robot.type(KeyCode.ESCAPE);
    }

    private static Stream<MenuItem> entries() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(each -> ((ContextMenu) each).getItems().stream())
                .filter(each -> !(each instanceof SeparatorMenuItem));
    }

    private static boolean isNamed(TextInputControl field) {
        return "timeline-date".equals(field.getId());
    }

    private static void check() {
        List<Boolean> guarded =
                Stops.onFx(
                        () ->
                                Window.getWindows().stream()
                                        .map(Window::getScene)
                                        .map(TypingGuard::watches)
                                        .distinct()
                                        .toList());
        assertEquals(List.of(true), guarded);
        List<Boolean> offered =
                Stops.onFx(
                        () ->
                                Window.getWindows().stream()
                                        .map(each -> each.getScene().getRoot())
                                        .map(TextMenu::isInstalled)
                                        .distinct()
                                        .toList());
        assertEquals(List.of(true), offered);
        List<String> strays =
                Stops.onFx(
                        () ->
                                fields().filter(TextInputControl::isEditable)
                                        .filter(each -> !isKnown(each))
                                        .map(Stops::name)
                                        .toList());
        assertEquals(List.of(), strays);
        assertFalse(Stops.onFx(() -> fields().toList()).isEmpty());
    }

    private static boolean isKnown(TextInputControl field) {
        return field.getProperties().containsKey(Composition.class);
    }

    private static Stream<TextInputControl> fields() {
        return Window.getWindows().stream()
                .map(Window::getScene)
                .map(Scene::getRoot)
                .flatMap(TextInputsTest::all)
                .filter(TextInputControl.class::isInstance)
                .map(TextInputControl.class::cast);
    }

    private static Stream<Node> all(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(TextInputsTest::all))
                : Stream.of(node);
    }
}
