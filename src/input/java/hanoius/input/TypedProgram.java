package hanoius.input;

import hanoius.app.Launcher;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The program, typed into by xdotool; prints what was meant and what the fields hold. */
public final class TypedProgram {

    /** Begins a line that tells the name of a case, what was meant and what is there. */
    static final String RESULT = "result";

    private static final String SEARCH = "#search";
    private static final String CANVAS = "#timeline-canvas";
    private static final String DATE = "#timeline-date";

    private final boolean telex;
    private final boolean whole;

    private TypedProgram(InputDaemon daemon) {
        telex = daemon.isTelex();
        whole = daemon.composesWholeWords();
    }

    /** Argument: the name of an input method. */
    public static void main(String[] args) throws IOException, InterruptedException {
        InputDaemon daemon = InputDaemon.valueOf(args[0]);
        Process windows = Programs.start("openbox");
        Process running = daemon.start();
        var typed = new TypedProgram(daemon);
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            int status = 1;
                            try {
                                typed.go();
                                status = 0;
                            } catch (Exception e) {
                                System.out.println(RESULT + "\t" + e + "\t\t" + e.getMessage());
                            } finally {
                                System.out.flush();
                                running.destroy();
                                windows.destroy();
                                Runtime.getRuntime().halt(status);
                            }
                        });
        Launcher.main(new String[0]);
    }

    private void go() throws Exception {
        until(() -> find(SEARCH) != null && find(CANVAS) != null);
        TimeUnit.SECONDS.sleep(2);
        words();
        keys();
        dates();
        search(40, telex("thoar thuaanj", "tho3a thua65n"));
        key("ctrl+Return");
        expect("filtered by", () -> chips() + text(SEARCH), "“thỏa thuận”");
        search(40, telex("nawm 2019", "na8m 2019"));
        expect("after all that", SEARCH, "năm 2019");
        new TypedForm(telex).go();
    }

    private void words() throws Exception {
        search(60, telex("Haf Nooij thoar thuaanj ", "Ha2 No65i tho3a thua65n "));
        expect("word by word", SEARCH, "Hà Nội thỏa thuận ");
        search(4, telex("Haf Nooij thoar thuaanj ", "Ha2 No65i tho3a thua65n "));
        expect("as fast as it goes", SEARCH, "Hà Nội thỏa thuận ");
        search(40, telex("thoar, thuaanj.", "tho3a, thua65n."));
        expect("with signs behind the words", SEARCH, "thỏa, thuận.");
        search(40, telex("thoar thuaanj", "tho3a thua65n"));
        click(canvas());
        expect("a click on the timeline", SEARCH, "thỏa thuận");
        search(40, telex("thoar", "tho3a"));
        otherWindow();
        expect("another window comes", SEARCH, "thỏa");
    }

    private void keys() throws Exception {
        search(40, telex("thoar thuaanj\n", "tho3a thua65n\n"));
        expect("Enter", SEARCH, "thỏa thuận");
        search(40, telex("thuaanj\t", "thua65n\t"));
        expect("Tab", SEARCH, "thuận");
        search(40, telex("thuaanj\u001b", "thua65n\u001b"));
        expect("Esc", SEARCH, "thuận");
        search(40, telex("thuaanj", "thua65n"));
        key("Left");
        key("Delete");
        expect("an arrow", SEARCH, "thuậ");
        search(40, telex("Haf Nooij", "Ha2 No65i"));
        key("ctrl+z");
        expect("undo", SEARCH, whole ? "Hà " : "Hà N");
    }

    private void dates() throws Exception {
        String before = text(SEARCH);
        date(telex("thangs 9 2019", "tha1ng 9 2019"));
        TextField asked = (TextField) Objects.requireNonNull(find(DATE));
        expect("go to date", asked::getText, "tháng 9 2019");
        key("Return");
        expect("go to date, Enter", () -> asked.getText() + showing(), "tháng 9 2019 and gone");
        date(telex("thangs", "tha1ng"));
        click(Objects.requireNonNull(find(SEARCH)));
        expect("go to date, a click on another field", asked::getText, "tháng");
        expect("and the other field", SEARCH, before);
    }

    /** The words of the conditions above the views. */
    private static String chips() {
        return Objects.requireNonNull(find("#top-bar")).lookupAll(".chip > .label").stream()
                .filter(each -> !each.getStyleClass().contains("chip-note"))
                .map(each -> ((Labeled) each).getText())
                .collect(Collectors.joining(" "));
    }

    private String showing() {
        return find(DATE) == null ? " and gone" : " and still there";
    }

    private String telex(String keys, String vni) {
        return telex ? keys : vni;
    }

    private void search(int delay, String keys) throws Exception {
        key("Escape");
        key("ctrl+f");
        key("ctrl+a");
        key("Delete");
        until(() -> text(SEARCH).isEmpty());
        type(delay, keys);
    }

    private void date(String keys) throws Exception {
        key("ctrl+1");
        key("ctrl+g");
        until(() -> find(DATE) != null);
        key("ctrl+a");
        key("Delete");
        type(40, keys);
    }

    private static Node canvas() throws Exception {
        return Objects.requireNonNull(find(CANVAS));
    }

    /** A window of the program that is no other program's, so that none is needed. */
    private static void otherWindow() throws Exception {
        Stage above =
                fx(
                        () -> {
                            Stage stage = new Stage();
                            stage.setScene(new Scene(new Label("above"), 200, 100));
                            stage.show();
                            return stage;
                        });
        TimeUnit.MILLISECONDS.sleep(800);
        fx(
                () -> {
                    above.close();
                    return above;
                });
        TimeUnit.MILLISECONDS.sleep(400);
    }

    static void type(int delay, String text) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("xdotool", "key", "--delay", String.valueOf(delay)));
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            command.add(
                    switch (each) {
                        case ' ' -> "space";
                        case ',' -> "comma";
                        case '.' -> "period";
                        case '/' -> "slash";
                        case '\n' -> "Return";
                        case '\t' -> "Tab";
                        case '\u001b' -> "Escape";
                        default -> String.valueOf(each);
                    });
        }
        Programs.run(command.toArray(new String[0]));
    }

    static void key(String key) throws Exception {
        Programs.run("xdotool", "key", key);
        TimeUnit.MILLISECONDS.sleep(250);
    }

    static void click(Node node) throws Exception {
        Bounds bounds = fx(() -> node.localToScreen(node.getLayoutBounds()));
        Programs.run(
                "xdotool",
                "mousemove",
                String.valueOf((int) bounds.getCenterX()),
                String.valueOf((int) bounds.getCenterY()),
                "click",
                "1");
    }

    private static void expect(String name, String field, String meant) throws Exception {
        expect(name, () -> text(field), meant);
    }

    static void expect(String name, Supplier<String> actual, String meant) throws Exception {
        // What comes late may still spoil it.
        TimeUnit.MILLISECONDS.sleep(700);
        until(() -> fx(actual).equals(meant));
        System.out.println(String.join("\t", RESULT, name, meant, fx(actual)));
    }

    private static String text(String field) {
        return find(field) instanceof TextField found ? found.getText() : "";
    }

    static @Nullable Node find(String selector) {
        return fx(
                () ->
                        Window.getWindows().stream()
                                .map(each -> each.getScene().lookup(selector))
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null));
    }

    static void until(Supplier<Boolean> holds) throws InterruptedException {
        for (int i = 0; i < 60 && !holds.get(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Asks the thread of the window, when there is one. */
    static <T extends @Nullable Object> T fx(Supplier<T> question) {
        if (Platform.isFxApplicationThread()) {
            return question.get();
        }
        var task = new FutureTask<T>(question::get);
        try {
            while (!isAsked(task)) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            return task.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isAsked(Runnable task) {
        try {
            Platform.runLater(task);
            return true;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }
}
