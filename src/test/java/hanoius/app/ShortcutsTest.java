package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.command.UserFolder;
import hanoius.shell.Looks;
import hanoius.shell.MainView;
import hanoius.shell.Preferences;
import hanoius.support.BundledDocument;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.workspace.Section;
import hanoius.workspace.Theme;

import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Presses every key there is and looks for those that do something in the list of F1. */
@ExtendWith(WindowExtension.class)
class ShortcutsTest {

    private static final List<String> MODIFIERS =
            List.of("", "Ctrl+", "Shift+", "Alt+", "Ctrl+Shift+");

    private static final Pattern LINE = Pattern.compile("((?:(?:Ctrl|Shift|Alt)\\+)*)(.+)");

    /** As keys are called in the list. */
    private static final Map<KeyCode, String> NAMES =
            Map.ofEntries(
                    Map.entry(KeyCode.LEFT, "←"),
                    Map.entry(KeyCode.RIGHT, "→"),
                    Map.entry(KeyCode.UP, "↑"),
                    Map.entry(KeyCode.DOWN, "↓"),
                    Map.entry(KeyCode.COMMA, ","),
                    Map.entry(KeyCode.PERIOD, "."),
                    Map.entry(KeyCode.PLUS, "+"),
                    Map.entry(KeyCode.EQUALS, "+"),
                    Map.entry(KeyCode.ADD, "+"),
                    Map.entry(KeyCode.MINUS, "−"),
                    Map.entry(KeyCode.SUBTRACT, "−"),
                    Map.entry(KeyCode.NUMPAD0, "0"),
                    Map.entry(KeyCode.PAGE_UP, "PgUp"),
                    Map.entry(KeyCode.PAGE_DOWN, "PgDn"));

    /** Every program has these, and JavaFX answers them itself. */
    private static final Set<KeyCode> OF_THE_PLATFORM =
            Set.of(KeyCode.TAB, KeyCode.F10, KeyCode.CONTEXT_MENU);

    @TempDir private static Path folder;
    private static Path document;

    private @Nullable Program made;

    private final Set<KeyCode> unheard = new TreeSet<>();

    @BeforeAll
    static void makeTheDocument() throws IOException {
        document = BundledDocument.in(folder);
    }

    @Start
    void start(Stage stage) {
        Program program =
                new Program(
                        Preferences.initial(Locale.ENGLISH),
                        new DirectRunner(),
                        new DirectRunner(),
                        new SimpleObjectProperty<>(Theme.LIGHT),
                        Outside.unattended(new UserFolder(folder)));
        made = program;
        MainView view = program.view();
        var scene = new Scene(view, 1280, 800);
        Looks.dress(scene, program.viewModel().themeProperty());
        stage.setScene(scene);
        stage.sizeToScene();
        // What nothing below the window has answered comes here.
        stage.addEventHandler(KeyEvent.KEY_PRESSED, event -> unheard.add(event.getCode()));
        stage.show();
        program.open(List.of(document.toString()));
    }

    private Program program() {
        return Objects.requireNonNull(made);
    }

    @Test
    void everyKeyOfTheTimelineIsListed(FxRobot robot) {
        Set<String> listed = listed(robot, "everywhere", "figures", "timeline");
        assertEquals(Set.of(), unlisted(robot, Section.TIMELINE, "#timeline-canvas", listed));
    }

    @Test
    void everyKeyOfTheChartIsListed(FxRobot robot) {
        Set<String> listed = listed(robot, "everywhere", "figures", "charts");
        assertEquals(Set.of(), unlisted(robot, Section.CHARTS, "#chart-canvas", listed));
    }

    /** The keys that the list names for some places. */
    private static Set<String> listed(FxRobot robot, String... places) {
        robot.push(KeyCode.F1);
        robot.clickOn("#help-keys");
        Set<String> found =
                Arrays.stream(places)
                        .flatMap(
                                each ->
                                        robot
                                                .lookup("#keys-" + each + " .keys")
                                                .queryAll()
                                                .stream())
                        .map(each -> ((Labeled) each).getText())
                        .flatMap(each -> Arrays.stream(each.split(" · ")))
                        .flatMap(ShortcutsTest::read)
                        .collect(Collectors.toCollection(TreeSet::new));
        robot.clickOn("#overlay-close");
        return found;
    }

    /** Keys of one line: those after the first go with the same modifiers. */
    private static Stream<String> read(String line) {
        Matcher parts = LINE.matcher(line);
        assertTrue(parts.matches(), line);
        String with = parts.group(1);
        String[] keys = parts.group(2).split(" ");
        if (keys.length == 3 && keys[1].equals("…")) {
            return IntStream.rangeClosed(keys[0].charAt(0), keys[2].charAt(0))
                    .mapToObj(each -> with + (char) each);
        }
        return Arrays.stream(keys).map(each -> with + each);
    }

    /** What is answered though the list does not name it, under all its modifiers or fewer. */
    private Set<String> unlisted(
            FxRobot robot, Section section, String target, Set<String> listed) {
        var found = new TreeSet<String>();
        robot.interact(() -> found.addAll(heard(section, target)));
        assertTrue(found.size() > 10, found::toString);
        found.removeIf(
                each ->
                        listed.contains(each)
                                || listed.contains(each.replace("Shift+", ""))
                                || listed.contains(each.replace("Alt+", "")));
        return found;
    }

    private Set<String> heard(Section section, String target) {
        var found = new TreeSet<String>();
        restore(section, target);
        for (String modifiers : MODIFIERS) {
            for (KeyCode code : KeyCode.values()) {
                if (!OF_THE_PLATFORM.contains(code) && isHeard(target, modifiers, code)) {
                    found.add(modifiers + NAMES.getOrDefault(code, code.getName()));
                    restore(section, target);
                }
            }
        }
        return found;
    }

    private boolean isHeard(String target, String modifiers, KeyCode code) {
        unheard.clear();
        Event.fireEvent(program().view().lookup(target), press(modifiers, code));
        return unheard.isEmpty();
    }

    private static KeyEvent press(String modifiers, KeyCode code) {
        return new KeyEvent(
                KeyEvent.KEY_PRESSED,
                "",
                "",
                code,
                modifiers.contains("Shift"),
                modifiers.contains("Ctrl"),
                modifiers.contains("Alt"),
                false);
    }

    /** The keyboard is on the first record of the view shown, and nothing lies above it. */
    private void restore(Section section, String target) {
        MainView view = program().view();
        Window own = view.getScene().getWindow();
        List.copyOf(Window.getWindows()).stream()
                .filter(each -> !each.equals(own))
                .forEach(Window::hide);
        view.lookupAll("#overlay-close").forEach(each -> ((ButtonBase) each).fire());
        for (String toggle : List.of("#timeline-form", "#timeline-as-table", "#chart-as-table")) {
            view.lookupAll(toggle).forEach(each -> ((ToggleButton) each).setSelected(false));
        }
        program().viewModel().sectionProperty().set(section);
        view.lookup(target).requestFocus();
        Event.fireEvent(view.lookup(target), press("", KeyCode.HOME));
    }
}
