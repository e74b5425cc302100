package hanoius.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.support.FaultTable;
import hanoius.support.WindowExtension;
import hanoius.task.TaskRunner;
import hanoius.task.Worker;

import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.AssertionFailedError;
import org.testfx.framework.junit5.Start;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Whatever is thrown wherever reaches the handler, and as what it was thrown. */
@Tag("faults")
@ExtendWith(WindowExtension.class)
@SuppressWarnings("NullAway.Init")
class WaysToThrowTest {

    private static int thrown;
    private static int reported;

    @AfterAll
    static void tell() {
        FaultTable.add("ways to throw", thrown, (long) thrown - reported);
    }

    /** What is thrown. */
    private static void fail(boolean fatal) {
        if (fatal) {
            throw new OutOfMemoryError("sabotaged");
        }
        throw new IllegalStateException("sabotaged");
    }

    enum Way {
        EVENT_HANDLER {
            @Override
            void go(boolean fatal, Stage stage) {
                Platform.runLater(
                        () -> {
                            var button = new Button();
                            button.setOnAction(_ -> fail(fatal));
                            button.fireEvent(new ActionEvent());
                        });
            }
        },
        LATER {
            @Override
            void go(boolean fatal, Stage stage) {
                Platform.runLater(() -> fail(fatal));
            }
        },
        CHANGE_LISTENER {
            @Override
            void go(boolean fatal, Stage stage) {
                Platform.runLater(
                        () -> {
                            IntegerProperty value = new SimpleIntegerProperty();
                            value.addListener((_, _, _) -> fail(fatal));
                            value.set(1);
                        });
            }
        },
        SUBSCRIPTION {
            @Override
            void go(boolean fatal, Stage stage) {
                Platform.runLater(
                        () -> {
                            IntegerProperty value = new SimpleIntegerProperty();
                            value.subscribe(() -> fail(fatal));
                            value.set(1);
                        });
            }
        },
        BINDING {
            @Override
            void go(boolean fatal, Stage stage) {
                Platform.runLater(
                        () -> {
                            IntegerProperty value = new SimpleIntegerProperty();
                            var bound =
                                    Bindings.createObjectBinding(
                                            () -> {
                                                fail(fatal);
                                                return value.get();
                                            },
                                            value);
                            assertEquals(null, bound.get());
                        });
            }
        },
        MAPPING {
            @Override
            void go(boolean fatal, Stage stage) {
                Platform.runLater(
                        () -> {
                            IntegerProperty value = new SimpleIntegerProperty();
                            value.map(
                                            each -> {
                                                fail(fatal && each.intValue() == 0);
                                                return each;
                                            })
                                    .getValue();
                        });
            }
        },
        TIMER {
            @Override
            void go(boolean fatal, Stage stage) {
                Platform.runLater(
                        () -> {
                            var pause = new PauseTransition(Duration.millis(1));
                            pause.setOnFinished(_ -> fail(fatal));
                            pause.play();
                        });
            }
        },
        PULSE {
            @Override
            void go(boolean fatal, Stage stage) {
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        stop();
                        fail(fatal);
                    }
                }.start();
            }
        },
        LAYOUT {
            @Override
            void go(boolean fatal, Stage stage) {
                Platform.runLater(
                        () ->
                                stage.getScene()
                                        .setRoot(
                                                new Pane() {
                                                    @Override
                                                    protected void layoutChildren() {
                                                        stage.getScene().setRoot(new Pane());
                                                        fail(fatal);
                                                    }
                                                }));
            }
        },
        THREAD {
            @Override
            void go(boolean fatal, Stage stage) {
                Thread.ofPlatform().daemon().start(() -> fail(fatal));
            }
        },
        ANSWER {
            @Override
            void go(boolean fatal, Stage stage) {
                Worker worker = new Worker("test-worker");
                worker.submit(
                        _ -> "",
                        new TaskRunner.Answer<String>() {
                            @Override
                            public void result(String result) {
                                fail(fatal);
                            }

                            @Override
                            public void failure(Throwable failure) {
                                throw new AssertionError(failure);
                            }
                        });
                worker.close();
            }
        };

        abstract void go(boolean fatal, Stage stage);
    }

    private final BlockingQueue<Throwable> told = new LinkedBlockingQueue<>();
    private final FaultHandler handler = new FaultHandler(told::add);
    private Thread.UncaughtExceptionHandler before;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        stage.setScene(new Scene(new Pane(), 100, 100));
        stage.sizeToScene();
        stage.show();
    }

    @BeforeEach
    void install() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        handler.install();
    }

    @AfterEach
    void uninstall() {
        handler.uninstall();
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    @ParameterizedTest
    @EnumSource
    void reachesTheHandler(Way way) throws InterruptedException {
        thrown++;
        for (boolean fatal : new boolean[] {false, true}) {
            requireReported(way, fatal, 2000);
        }
        assertTrue(told.isEmpty(), told.toString());
        reported++;
    }

    private void requireReported(Way way, boolean fatal, long millis) throws InterruptedException {
        way.go(fatal, stage);
        Throwable heard = told.poll(millis, TimeUnit.MILLISECONDS);
        assertEquals(
                (fatal ? OutOfMemoryError.class : IllegalStateException.class).getName()
                        + ": sabotaged",
                String.valueOf(heard),
                way + " " + fatal);
    }

    /** Or the test above would show nothing: each by another way to the handler. */
    @ParameterizedTest
    @EnumSource(names = {"BINDING", "LATER", "THREAD"})
    void whatReachesNoHandlerIsMissed(Way way) {
        handler.uninstall();
        Thread.setDefaultUncaughtExceptionHandler((_, _) -> {});
        assertThrows(AssertionFailedError.class, () -> requireReported(way, false, 200));
    }
}
