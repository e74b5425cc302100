package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.command.UserFolder;
import hanoius.language.Language;
import hanoius.shell.Looks;
import hanoius.shell.MainViewModel;
import hanoius.shell.Preferences;
import hanoius.shell.ThemeChoice;
import hanoius.support.BundledDocument;
import hanoius.support.FaultTable;
import hanoius.support.FxEvents;
import hanoius.support.Held;
import hanoius.support.ProcessorTime;
import hanoius.support.WindowExtension;
import hanoius.task.Ticker;
import hanoius.task.Worker;
import hanoius.workspace.EditSession;
import hanoius.workspace.Section;
import hanoius.workspace.TextSize;
import hanoius.workspace.Theme;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody who presses everything: seeded gestures over all views of the whole program end in no
 * exception. {@code -Dmonkey.gestures=20000} goes on for longer.
 */
@ExtendWith(WindowExtension.class)
class MonkeyTest {

    private static final int GESTURES = Integer.getInteger("monkey.gestures", 400);
    private static final int REMEMBERED = 12;
    private static final int FRAMES = 80;

    /** Of one processor, in a minute in which nobody does anything. */
    private static final double IDLE = 0.005;

    private static final List<String> FORMS =
            List.of("#timeline-form", "#timeline-as-table", "#chart-as-table");

    @TempDir static Path folder;
    private final Worker worker = new Worker("store-worker");
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final Deque<String> last = new ArrayDeque<>();
    private @Nullable Program program;
    private @Nullable Ticker clock;
    private @Nullable Stage stage;

    @Start
    void start(Stage unused) throws IOException {
        Path file = BundledDocument.in(Files.createTempDirectory(folder, "monkey"));
        var made =
                new Program(
                        Preferences.initial(Locale.ENGLISH),
                        worker,
                        worker,
                        new SimpleObjectProperty<>(Theme.LIGHT),
                        Outside.unattended(new UserFolder(folder)));
        made.viewModel()
                .faults()
                .firstProperty()
                .subscribe(
                        fault -> {
                            if (fault != null) {
                                fault(fault.cause());
                            }
                        });
        // What is thrown in a listener or a handler reaches the thread's own handler, if any.
        Thread.currentThread().setUncaughtExceptionHandler((_, thrown) -> fault(thrown));
        made.open(List.of(file.toString()));
        var scene = new Scene(made.view(), 980, 900);
        Looks.dress(scene, made.viewModel().themeProperty());
        Stage own = new Stage();
        own.setScene(scene);
        own.sizeToScene();
        own.setX(0);
        own.setY(0);
        own.show();
        // As in the window of the program, which looks every second what others do.
        clock = new Ticker(Duration.ofSeconds(1), made::lookAround);
        program = made;
        stage = own;
    }

    @AfterEach
    void close() {
        Objects.requireNonNull(clock).close();
        worker.close();
        onFx(
                () -> {
                    Thread.currentThread().setUncaughtExceptionHandler(null);
                    List.copyOf(Window.getWindows()).stream()
                            .filter(window -> window instanceof Stage)
                            .forEach(Window::hide);
                    return true;
                });
    }

    private void remember(String gesture) {
        last.addLast(gesture);
        if (last.size() > REMEMBERED) {
            last.removeFirst();
        }
    }

    private void fault(Throwable thrown) {
        if (isOfThePlatform(thrown)) {
            return;
        }
        String where =
                Stream.of(thrown.getStackTrace())
                        .map(StackTraceElement::toString)
                        .limit(FRAMES)
                        .collect(Collectors.joining("\n    "));
        faults.add("After " + last + ":\n" + thrown + "\n    " + where);
    }

    /**
     * What the platform without a display does not have: the system's dialog for files, and windows
     * that reach beyond its screen.
     */
    private static boolean isOfThePlatform(Throwable thrown) {
        return Stream.of(thrown.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java."))
                .filter(name -> !name.startsWith("jdk."))
                .findFirst()
                .filter(name -> name.startsWith("com.sun.glass.ui.headless."))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void nothingThatIsPressedEndsInAnException(long seed) throws Exception {
        awaitRecord();
        go(new Gestures(seed, Objects.requireNonNull(stage)), GESTURES);
        assertEquals(List.of(), List.copyOf(faults));
    }

    private void awaitRecord() throws TimeoutException {
        Program made = Objects.requireNonNull(program);
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> onFx(() -> counts(made).matches(".*[1-9].*")));
    }

    private void go(Gestures gestures, int many) {
        for (int i = 0; i < many && faults.isEmpty(); i++) {
            onFx(
                    () -> {
                        try {
                            remember(gestures.next());
                        } catch (RuntimeException thrown) {
                            fault(thrown);
                        }
                        return true;
                    });
            if (i % 10 == 0) {
                // Layout and drawing happen between the gestures, as under a hand.
                FxEvents.settle();
            }
        }
    }

    /**
     * With {@code -Dendurance.minutes=20} it goes on for so long; else it says little of the heap.
     */
    @Test
    @Tag("faults")
    void whatItHoldsStaysLevel() throws Exception {
        awaitRecord();
        int minutes = Integer.getInteger("endurance.minutes", 0);
        if (minutes > 0) {
            visitEverything();
        }
        var gestures = new Gestures(3, Objects.requireNonNull(stage));
        List<Held> held = new ArrayList<>();
        Duration round = minutes == 0 ? Duration.ofSeconds(2) : Duration.ofMinutes(1);
        for (int i = 0; i < Math.max(4, minutes) && faults.isEmpty(); i++) {
            for (Instant end = Instant.now().plus(round);
                    Instant.now().isBefore(end) && faults.isEmpty(); ) {
                go(gestures, 20);
            }
            rest();
            held.add(Held.now());
        }
        FaultTable.add("minutes of gestures over all views", minutes, faults.size());
        System.out.println("FAULTS held each round: " + held);
        assertEquals(List.of(), List.copyOf(faults));
        // What it holds and what it does at rest are told both, whichever of them is bad.
        assertAll(() -> Held.requireLevel(held, minutes > 0), () -> requireIdle(minutes));
    }

    /**
     * Shows each view in each look, so that what is made once, views and what JavaFX keeps of style
     * sheets, is there before anything is counted.
     */
    private void visitEverything() {
        Program made = Objects.requireNonNull(program);
        MainViewModel window = made.viewModel();
        for (ThemeChoice theme : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
            for (Language language : List.of(Language.VI, Language.EN)) {
                for (int percent = TextSize.LEAST;
                        percent < TextSize.MOST;
                        percent = TextSize.larger(percent)) {
                    int size = percent;
                    onFx(
                            () -> {
                                window.themeChoiceProperty().set(theme);
                                window.speak(language);
                                window.textSizeProperty().set(size);
                                return true;
                            });
                    for (Section each : Section.values()) {
                        visit(each);
                        openMenus();
                    }
                }
            }
        }
    }

    /** A view as a figure and as a table. */
    private void visit(Section section) {
        Program made = Objects.requireNonNull(program);
        onFx(
                () -> {
                    made.viewModel().sectionProperty().set(section);
                    return true;
                });
        FxEvents.settle();
        for (String id : FORMS) {
            turn(id);
            turn(id);
        }
    }

    /** Opens and closes the menus of the buttons in sight. */
    private void openMenus() {
        Program made = Objects.requireNonNull(program);
        List<MenuButton> all =
                onFx(
                        () ->
                                made.view().lookupAll(".menu-button").stream()
                                        .filter(MenuButton.class::isInstance)
                                        .map(MenuButton.class::cast)
                                        .filter(each -> !each.isDisabled())
                                        .filter(InSight::isShown)
                                        .toList());
        for (MenuButton each : all) {
            onFx(
                    () -> {
                        each.show();
                        return true;
                    });
            // JavaFX keeps what was never painted of a window that is closed.
            FxEvents.settle();
            onFx(
                    () -> {
                        each.hide();
                        return true;
                    });
        }
    }

    /** From a figure to its table, or back. */
    private void turn(String id) {
        onFx(
                () -> {
                    if (Objects.requireNonNull(program).view().lookup(id)
                                    instanceof ToggleButton button
                            && InSight.isShown(button)) {
                        button.fire();
                    }
                    return true;
                });
        FxEvents.settle();
    }

    /** The window as at the beginning: the same view, nothing half typed, nothing open. */
    private void rest() {
        Program made = Objects.requireNonNull(program);
        onFx(
                () -> {
                    List.copyOf(Window.getWindows()).stream()
                            .filter(window -> !window.equals(stage))
                            .forEach(Window::hide);
                    EditSession editing = made.editing();
                    Set.copyOf(editing.draftsProperty().get().keySet()).forEach(editing::discard);
                    editing.editingProperty().set(false);
                    made.workspace().select(List.of());
                    made.viewModel().evidenceOpenProperty().set(false);
                    // Whatever lies over a view goes when another takes its place; the grid stays.
                    for (Section each : List.of(Section.values()).reversed()) {
                        made.viewModel().sectionProperty().set(each);
                        press("#grid-discard");
                        press("#grid-close");
                        // A figure has no cells.
                        FORMS.forEach(this::unpress);
                    }
                    made.viewModel().sectionProperty().set(Section.TIMELINE);
                    press("#overlay-close");
                    made.viewModel().themeChoiceProperty().set(ThemeChoice.LIGHT);
                    made.viewModel().speak(Language.EN);
                    return true;
                });
        // Tables keep as many cells as they ever had, small text has most of them; another size
        // clears the styles of all before, and each view that is shown has those of what is in it.
        for (int size : List.of(TextSize.LEAST, TextSize.USUAL)) {
            onFx(
                    () -> {
                        made.viewModel().textSizeProperty().set(size);
                        return true;
                    });
            Stream.of(Section.values()).forEach(this::visit);
        }
        onFx(
                () -> {
                    made.viewModel().sectionProperty().set(Section.TIMELINE);
                    return true;
                });
        FxEvents.settle();
        // JavaFX lets go of the styles of what is gone when it is asked for the next.
        System.gc();
        onFx(
                () -> {
                    var asked = new Label();
                    var scene = new Scene(new Group(asked));
                    scene.getRoot().applyCss();
                    return true;
                });
    }

    private void press(String id) {
        if (Objects.requireNonNull(program).view().lookup(id) instanceof Button button) {
            button.fire();
        }
    }

    private void unpress(String id) {
        if (Objects.requireNonNull(program).view().lookup(id) instanceof ToggleButton button
                && button.isSelected()) {
            button.fire();
        }
    }

    /**
     * When nobody does anything, neither does the program; only a long run has the time to see.
     * JavaFX itself wakes sixty times a second, which is much on a machine with other things to do:
     * there the program takes no more than an empty window.
     */
    private void requireIdle(int minutes) throws Exception {
        if (minutes == 0 || !ProcessorTime.isCounted()) {
            return;
        }
        // What was asked for last is done, and the virtual machine has compiled what it wants to.
        Thread.sleep(Duration.ofSeconds(20));
        double share = ProcessorTime.share(Duration.ofMinutes(1));
        Objects.requireNonNull(clock).close();
        onFx(
                () -> {
                    Objects.requireNonNull(stage).close();
                    return true;
                });
        double empty = emptyWindow();
        String told =
                String.format(
                        Locale.ROOT,
                        "%.2f %% of a processor, an empty window %.2f %%",
                        100 * share,
                        100 * empty);
        System.out.println("FAULTS idle: " + told);
        boolean holds = share < IDLE || share - empty < IDLE / 2;
        FaultTable.add("busy though nobody does anything", 1, holds ? 0 : 1);
        assertTrue(holds, told);
    }

    private static double emptyWindow() throws Exception {
        onFx(
                () -> {
                    Stage empty = new Stage();
                    empty.setScene(new Scene(new Group(), 980, 900));
                    empty.show();
                    return true;
                });
        Thread.sleep(Duration.ofSeconds(5));
        return ProcessorTime.share(Duration.ofMinutes(1));
    }

    private static String counts(Program program) {
        return program.view().lookup("#counts") instanceof Labeled label ? label.getText() : "";
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, work);
    }
}
