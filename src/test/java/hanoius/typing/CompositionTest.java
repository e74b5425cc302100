package hanoius.typing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.support.FxEvents;
import hanoius.support.InputMethod;
import hanoius.support.WindowExtension;
import hanoius.task.Lifetime;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** The orders of events are those that were recorded of real input methods on Linux. */
@ExtendWith(WindowExtension.class)
@SuppressWarnings("NullAway.Init")
class CompositionTest {

    private Stage stage;
    private TextField field;
    private TextField other;
    private TextArea area;
    private Spinner<Integer> spinner;
    private ComboBox<String> combo;
    private Region canvas;
    private final StringProperty settled = new SimpleStringProperty("");
    private final List<String> heard = new ArrayList<>();
    private final List<String> done = new ArrayList<>();

    @Start
    void start(Stage shown) {
        stage = shown;
        field = new TextField();
        other = new TextField();
        area = new TextArea();
        spinner = new Spinner<>(0, 100, 5);
        spinner.setEditable(true);
        combo = new ComboBox<>();
        combo.setEditable(true);
        canvas = new Region();
        canvas.setMinSize(200, 60);
        canvas.setFocusTraversable(true);
        canvas.setOnMousePressed(_ -> canvas.requestFocus());
        Composition.of(field).bind(new Lifetime(), settled);
        Composition.of(other);
        settled.subscribe((_, text) -> heard.add(text));
        field.setOnAction(_ -> done.add("did “" + field.getText() + "”"));
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                done.add("left “" + field.getText() + "”");
                            }
                        });
        done.clear();
        var scene = new Scene(new VBox(field, other, area, spinner, combo, canvas), 300, 400);
        TypingGuard.watch(scene, Duration.INDEFINITE);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
        field.requestFocus();
    }

    private void input(FxRobot robot, String composed, String committed) {
        robot.interact(
                () -> InputMethod.type(field.getScene().getFocusOwner(), composed, committed));
    }

    /** Each of {@code word/} is composed, {@code /word} committed, {@code /} neither. */
    private void inputs(FxRobot robot, String... all) {
        for (String each : all) {
            int slash = each.indexOf('/');
            input(robot, each.substring(0, slash), each.substring(slash + 1));
        }
    }

    /** Both come from one click. */
    private void takenBackByAClick(FxRobot robot, Node clicked) {
        robot.interact(
                () -> {
                    InputMethod.type(field, "", "");
                    Event.fireEvent(clicked, press(clicked));
                    clicked.requestFocus();
                });
    }

    private static MouseEvent press(Node clicked) {
        return new MouseEvent(
                clicked,
                clicked,
                MouseEvent.MOUSE_PRESSED,
                1,
                1,
                1,
                1,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    private static void eventually(Supplier<Boolean> holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, holds::get);
        FxEvents.settle();
    }

    @Test
    void nothingIsHeardOfAWordUntilItIsCommitted(FxRobot robot) {
        for (String each : List.of("d", "đ", "đo", "đô", "đôn", "đông", "đồng")) {
            input(robot, each, "");
            assertTrue(Composition.of(field).isRunning());
        }
        assertEquals("đồng", field.getText());
        assertEquals(List.of(), heard);
        input(robot, "", "đồng");
        assertFalse(Composition.of(field).isRunning());
        assertEquals(List.of("đồng"), heard);
        assertEquals("đồng", settled.get());
    }

    /** ibus-m17n takes the word back and composes it anew with each key. */
    @Test
    void aWordThatIsComposedAnewIsOneWord(FxRobot robot) {
        inputs(robot, "/t", "/h", "o/", "/", "o/", "oa/", "/", "oa/", "ỏa/");
        assertEquals("thỏa", field.getText());
        assertEquals(List.of("t", "th"), heard);
        inputs(robot, "/", "/ỏa");
        assertEquals(List.of("t", "th", "thỏa"), heard);
    }

    /** ibus-m17n, with and without what it shows between. */
    @ParameterizedTest
    @CsvSource({"' '", "','", "'1'"})
    void whatOvertakesItsWordComesBehindIt(String sign, FxRobot robot) {
        inputs(robot, "/t", "/h", "o/", "/", "o/", "oa/", "ỏa/");
        inputs(robot, "/" + sign, "/", "ỏa/", "/", "/ỏa", "/t");
        assertEquals("thỏa" + sign + "t", field.getText());
        inputs(robot, "u/", "/" + sign, "u/", "/", "/u");
        assertEquals("thỏa" + sign + "tu" + sign, settled.get());
        assertEquals(settled.get(), field.getText());
    }

    /** ibus-unikey and fcitx5-unikey commit the sign with the word. */
    @Test
    void aSignEndsTheWordThatItIsCommittedWith(FxRobot robot) {
        inputs(robot, "thoa/", "thỏa/", "/thỏa ", "/", "thuâ/", "thuận/", "/thuận,", "/", "/.");
        assertEquals("thỏa thuận,.", settled.get());
        assertEquals(List.of("thỏa ", "thỏa thuận,", "thỏa thuận,."), heard);
    }

    /** fcitx5 commits the word to where one clicked, or to nothing. */
    @Test
    void aWordThatIsTakenBackByAClickOnAnotherFieldStaysInItsOwn(FxRobot robot) {
        robot.interact(() -> field.setText("Hà "));
        robot.interact(() -> field.positionCaret(3));
        inputs(robot, "Nội/");
        takenBackByAClick(robot, other);
        input(robot, "", "Nội");
        assertEquals("Hà Nội", settled.get());
        assertEquals("Hà Nội", field.getText());
        assertEquals("", other.getText());
        assertEquals(List.of("left “Hà Nội”"), done);
        inputs(robot, "N/", "Nội/", "/Nội");
        assertEquals("Nội", other.getText());
    }

    @Test
    void aWordThatIsTakenBackByAClickOnACanvasStays(FxRobot robot) {
        inputs(robot, "Nội/");
        takenBackByAClick(robot, canvas);
        assertEquals("Nội", settled.get());
        assertEquals(List.of("left “Nội”"), done);
    }

    @Test
    void aWordThatIsTakenBackByAClickIntoTheSameFieldStays(FxRobot robot) {
        robot.interact(() -> field.setText("Hà "));
        robot.interact(field::end);
        inputs(robot, "Nội/");
        takenBackByAClick(robot, field);
        assertEquals("Hà Nội", settled.get());
    }

    /** ibus-unikey commits the word itself before the click. */
    @Test
    void aWordThatIsCommittedByAClickIsThereOnce(FxRobot robot) {
        inputs(robot, "Nội/", "/", "/Nội", "/");
        robot.clickOn(other);
        inputs(robot, "/");
        assertEquals("Nội", settled.get());
        assertEquals("", other.getText());
    }

    @Test
    void theFocusMayGoWithoutAKeyOrAClick(FxRobot robot) {
        inputs(robot, "Nội/");
        robot.interact(other::requestFocus);
        assertEquals("Nội", settled.get());
        assertFalse(Composition.of(field).isRunning());
        assertEquals(List.of("left “Nội”"), done);
        input(robot, "", "Nội");
        assertEquals("", other.getText());
    }

    @Test
    void aWordThatIsTakenBackByAKeyIsGone(FxRobot robot) throws TimeoutException {
        TypingGuard.watch(field.getScene(), Duration.millis(50));
        inputs(robot, "N/", "/");
        robot.push(KeyCode.TAB);
        eventually(other::isFocused);
        assertEquals("", settled.get());
        assertEquals("", field.getText());
        assertEquals(List.of("left “”"), done);
    }

    @Test
    void aWordThatIsTakenBackIsGoneAfterAWhile(FxRobot robot) throws TimeoutException {
        TypingGuard.watch(field.getScene(), Duration.millis(50));
        inputs(robot, "N/", "/");
        eventually(() -> field.getText().isEmpty());
        assertFalse(Composition.of(field).isRunning());
        assertEquals(List.of(), heard);
    }

    @Test
    void aLetterMayFollowAWordThatWasTakenBack(FxRobot robot) {
        inputs(robot, "N/", "/", "T/", "/T");
        assertEquals(List.of("T"), heard);
    }

    /** What they send after a key that ends a word, one event behind the other. */
    enum Method {
        UNIKEY("/Nội /"),
        M17N("/ Nội/ / /Nội");

        private final String events;

        Method(String events) {
            this.events = events;
        }

        String[] commits() {
            return events.split(" ", -1);
        }
    }

    /** Both commit the word after the key. */
    @ParameterizedTest
    @EnumSource
    void enterWaitsForTheWord(Method method, FxRobot robot) {
        inputs(robot, "Nội/");
        robot.push(KeyCode.ENTER);
        assertEquals(List.of(), done);
        inputs(robot, method.commits());
        assertEquals(List.of("did “Nội”"), done);
        assertEquals("Nội", settled.get());
        robot.push(KeyCode.ENTER);
        assertEquals(List.of("did “Nội”", "did “Nội”"), done);
    }

    @ParameterizedTest
    @EnumSource
    void aSecondEnterWaitsBehindTheFirst(Method method, FxRobot robot) {
        inputs(robot, "Nội/");
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.ENTER);
        inputs(robot, method.commits());
        assertEquals(List.of("did “Nội”", "did “Nội”"), done);
    }

    @ParameterizedTest
    @EnumSource
    void theFieldIsLeftWithItsWord(Method method, FxRobot robot) {
        inputs(robot, "Nội/");
        robot.push(KeyCode.TAB);
        assertTrue(field.isFocused());
        inputs(robot, method.commits());
        assertTrue(other.isFocused());
        inputs(robot, "/", "/Nội", "/");
        assertEquals(List.of("left “Nội”"), done);
        assertEquals("", other.getText());
    }

    @ParameterizedTest
    @EnumSource
    void theCaretMovesFromBehindTheWord(Method method, FxRobot robot) {
        inputs(robot, "Nội/");
        robot.push(KeyCode.LEFT);
        inputs(robot, method.commits());
        assertEquals("Nội", field.getText());
        assertEquals(2, field.getCaretPosition());
    }

    @ParameterizedTest
    @EnumSource
    void escapeComesAfterTheWord(Method method, FxRobot robot) {
        robot.interact(
                () ->
                        field.setOnKeyPressed(
                                event -> {
                                    if (event.getCode() == KeyCode.ESCAPE) {
                                        done.add("escaped “" + settled.get() + "”");
                                    }
                                }));
        inputs(robot, "Nội/");
        robot.push(KeyCode.ESCAPE);
        inputs(robot, method.commits());
        assertEquals(List.of("escaped “Nội”"), done);
    }

    @ParameterizedTest
    @EnumSource
    void aLetterThatTheInputMethodLeavesComesBehindTheWord(Method method, FxRobot robot) {
        inputs(robot, "Nội/");
        robot.write('1');
        inputs(robot, method.commits());
        assertEquals("Nội1", settled.get());
    }

    /** Some input methods go on composing whatever is pressed. */
    @Test
    void aKeyDoesNotWaitForEver(FxRobot robot) throws TimeoutException {
        TypingGuard.watch(field.getScene(), Duration.millis(50));
        inputs(robot, "Nội/");
        robot.push(KeyCode.ENTER);
        eventually(() -> !done.isEmpty());
        assertEquals(List.of("did “Nội”"), done);
        assertEquals("Nội", settled.get());
        inputs(robot, "Nội/", "/", "/Nội");
        assertEquals("Nội", field.getText());
        assertFalse(Composition.of(field).isRunning());
    }

    @Test
    void aCommitMayBeLongerThanTheWord(FxRobot robot) {
        inputs(robot, "ă/", "/ăn năn");
        assertEquals("ăn năn", settled.get());
    }

    @Test
    void aCommitMayBeOtherwiseThanTheWord(FxRobot robot) throws TimeoutException {
        TypingGuard.watch(field.getScene(), Duration.millis(500));
        inputs(robot, "nihao/", "/你好", "/");
        eventually(() -> !Composition.of(field).isRunning());
        assertEquals("你好", settled.get());
    }

    @Test
    void partOfAWordMayBeCommitted(FxRobot robot) {
        inputs(robot, "nihao/", "/你", "hao/", "/好");
        assertEquals("你", field.getText().substring(0, 1));
        assertEquals("你", settled.get().substring(0, 1));
    }

    @Test
    void wordsThatAreBegunWithW(FxRobot robot) {
        inputs(robot, "ư/", "/w");
        assertEquals("w", settled.get());
    }

    @Test
    void aWordTakesThePlaceOfWhatIsSelected(FxRobot robot) {
        robot.interact(() -> field.setText("Hà Tây và Utah"));
        heard.clear();
        robot.interact(() -> field.selectRange(3, 6));
        inputs(robot, "N/", "Nô/", "Nội/");
        assertEquals("Hà Nội và Utah", field.getText());
        assertEquals(List.of(), heard);
        inputs(robot, "/Nội ");
        assertEquals("Hà Nội  và Utah", settled.get());
        assertEquals(7, field.getCaretPosition());
    }

    @Test
    void aWordIsOneStepOfUndo(FxRobot robot) {
        inputs(robot, "H/", "Hà/", "/Hà ", "N/", "No/", "Nô/", "Nội/", "/Nội");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("Hà ", settled.get());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("", settled.get());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertEquals("Hà ", settled.get());
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertEquals("Hà Nội", settled.get());
    }

    /** ibus-m17n passes Ctrl+Z on before it commits the word. */
    @Test
    void undoWhileAWordIsComposedTakesBackTheWord(FxRobot robot) {
        inputs(robot, "H/", "Hà/", "/Hà ", "N/", "Nô/", "Nội/");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        inputs(robot, "Nội/", "/", "/Nội");
        assertEquals("Hà ", settled.get());
        assertEquals("Hà ", field.getText());
    }

    @Test
    void whatAPropertySaysIsShown(FxRobot robot) {
        robot.interact(() -> settled.set("from outside"));
        assertEquals("from outside", field.getText());
        assertEquals(12, field.getCaretPosition());
    }

    @Test
    void whatAPropertySaysTakesThePlaceOfAWord(FxRobot robot) {
        inputs(robot, "Nội/");
        robot.interact(() -> settled.set("Hà Đông"));
        inputs(robot, "/Nội");
        assertEquals("Hà Đông", field.getText());
        inputs(robot, "u/", "/u");
        assertEquals("Hà Đôngu", settled.get());
    }

    @Test
    void aWindowThatIsLeftKeepsItsWord(FxRobot robot) throws TimeoutException {
        TypingGuard.watch(field.getScene(), Duration.millis(50));
        inputs(robot, "Nội/");
        robot.interact(stage::hide);
        robot.interact(() -> InputMethod.type(field, "", ""));
        eventually(() -> !Composition.of(field).isRunning());
        assertEquals("Nội", settled.get());
    }

    @Test
    void anAreaOfTextIsGuardedToo(FxRobot robot) {
        robot.interact(area::requestFocus);
        inputs(robot, "Nội/");
        robot.push(KeyCode.ENTER);
        inputs(robot, "/Nội", "/");
        assertEquals("Nội\n", area.getText());
    }

    /** The focus is the box's, and what is typed goes into its editor. */
    @Test
    void anEditableComboBoxIsGuardedToo(FxRobot robot) {
        robot.interact(combo::requestFocus);
        inputs(robot, "Nội/");
        assertEquals("Nội", combo.getEditor().getText());
        robot.push(KeyCode.ENTER);
        assertNull(combo.getValue());
        inputs(robot, "/Nội", "/");
        assertEquals("Nội", combo.getValue());
    }

    /** It takes what keys type. */
    @Test
    void aSpinnerIsOutOfReachOfInputMethods(FxRobot robot) {
        robot.interact(spinner::requestFocus);
        assertNull(spinner.getInputMethodRequests());
    }

    @Test
    void aMenuDoesNotEndTheWord(FxRobot robot) {
        inputs(robot, "Nội/");
        robot.clickOn(field, MouseButton.SECONDARY);
        assertEquals(1, robot.listWindows().size());
        inputs(robot, "/Nội");
        assertEquals("Nội", settled.get());
    }
}
