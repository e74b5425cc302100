package hanoius.app;

import hanoius.command.UserFolder;
import hanoius.fault.FaultHandler;
import hanoius.fault.FaultLog;
import hanoius.font.Icon;
import hanoius.font.InterFonts;
import hanoius.opening.Leftovers;
import hanoius.presence.OneWindow;
import hanoius.shell.KeptPreferences;
import hanoius.shell.MainWindow;
import hanoius.shell.Preferences;
import hanoius.shell.WindowIcon;
import hanoius.task.Later;
import hanoius.task.TaskRunner;
import hanoius.task.Ticker;
import hanoius.task.Worker;
import hanoius.workspace.Theme;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** The program in a window. */
// Not final: the self-check works with it.
public class DesktopApp extends Application {

    /** How long what still runs may keep the program from ending once its window is closed. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** What is read so soon is in the first frame, which waits for it no longer. */
    private static final Duration SOON = Duration.ofMillis(150);

    private final FaultLog log = UserFolder.current().log();
    private final Worker document = new Worker("store-worker", log::write);
    private final Worker pictures = new Worker("picture-worker", log::write);
    private final Worker checking = new Worker("check-worker", log::write);
    private final EarlyOutline outline = new EarlyOutline(LocalDate.now(ZoneId.systemDefault()));
    private Preferences preferences = Preferences.initial(Locale.ENGLISH);
    private Worker.@Nullable Begun<OpenedDocument> reading;
    private @Nullable Program program;
    private final Worker keeper = new Worker("preferences-worker", log::write);
    private @Nullable KeptPreferences kept;
    private Optional<OneWindow> oneWindow = Optional.empty();
    private boolean isTelling;

    private @Nullable Ticker clock;

    @Override
    public void init() {
        preferences = Preparation.await();
        // While JavaFX and the views get ready.
        List<String> arguments = getParameters().getUnnamed();
        EarlyOutline early = outline;
        reading = document.begin(() -> OpenedDocument.read(arguments, early));
        checking.submit(
                _ -> {
                    InterFonts.load();
                    return new Icon(Feather.X);
                },
                new IfItCan<>(_ -> {}));
        pictures.submit(_ -> cleared(), new IfItCan<>(_ -> {}));
        String textSize = getParameters().getNamed().get("text-size");
        if (textSize != null) {
            preferences = preferences.withTextSize(Integer.parseInt(textSize));
        }
    }

    @Override
    public void start(Stage stage) {
        TaskRunner afterPainting = new AfterPainting(checking);
        Program made =
                new Program(
                        preferences,
                        document,
                        pictures,
                        afterPainting,
                        systemTheme(),
                        new Outside(
                                address -> getHostServices().showDocument(address.toString()),
                                Outside.Choosers.SYSTEM,
                                UserFolder.current()));
        askTextSize(made.viewModel().systemTextSizeProperty(), afterPainting);
        outline.setOnTold(told -> Platform.runLater(() -> made.outline(told)));
        new FaultHandler(thrown -> told(made, thrown)).install();
        document.setOnWaiting(made.viewModel().work()::setWaiting);
        document.setOnEnd(_ -> made.session().writerEnded());
        program = made;
        var window = new MainWindow(stage, made.view(), made.viewModel(), preferences.place());
        window.setOnClosing(made::leaveForGood);
        // A frame without the record, and then one with it, would take longer than one with it.
        Worker.Begun<OpenedDocument> begun = Objects.requireNonNull(reading);
        // It holds all that was read, also of what is changed by and by.
        reading = null;
        begun.within(SOON).ifPresentOrElse(made::show, () -> made.open(begun));
        window.show();
        afterPainting.submit(_ -> true, new IfItCan<>(_ -> WindowIcon.mark(stage)));
        var keeping =
                new KeptPreferences(
                        RememberedPreferences.file(), window::preferences, Later::after, keeper);
        made.viewModel().setOnKeep(keeping::changed);
        kept = keeping;
        oneWindow =
                OneWindow.open(
                        UserFolder.current().path(),
                        file -> Platform.runLater(() -> comeForward(window, made, file)));
        clock = new Ticker(Duration.ofSeconds(1), made::lookAround);
        opened(made);
    }

    /** What the system answered last holds for the first frame: to ask it takes a while. */
    private static void askTextSize(IntegerProperty size, TaskRunner afterPainting) {
        if (size.get() == 0) {
            size.set(SystemTextSize.percent());
            return;
        }
        afterPainting.submit(
                _ -> SystemTextSize.prepare(),
                new IfItCan<>(_ -> size.set(SystemTextSize.percent())));
    }

    /** Called when the window is there; what it shows is still being read. */
    void opened(Program made) {}

    /** A later start wants to be shown, with a document or without. */
    private static void comeForward(MainWindow window, Program made, String file) {
        window.comeForward();
        if (!file.isEmpty()) {
            made.dropped(List.of(Path.of(file)));
        }
    }

    private static ObservableValue<Theme> systemTheme() {
        return Platform.getPreferences()
                .colorSchemeProperty()
                .map(scheme -> scheme == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT);
    }

    /** What is thrown while a fault is told is in the log, and told of to nobody. */
    private void told(Program made, Throwable thrown) {
        log.write(thrown);
        if (!Platform.isFxApplicationThread() || !isTelling) {
            Platform.runLater(
                    () -> {
                        isTelling = true;
                        try {
                            made.session().uncaught(thrown);
                        } finally {
                            isTelling = false;
                        }
                    });
        }
    }

    @Override
    public void stop() {
        if (kept != null) {
            kept.write();
        }
        if (clock != null) {
            clock.close();
        }
        oneWindow.ifPresent(OneWindow::close);
        document.end();
        if (program != null) {
            program.close();
        }
        for (Worker each : List.of(keeper, document, pictures, checking)) {
            each.closeWithin(PATIENCE);
        }
    }

    private static Instant cleared() {
        Instant now = Instant.now();
        Leftovers.clear(now);
        return now;
    }

    /** Nobody is told when that cannot be done: it is a convenience. */
    private record IfItCan<T>(Consumer<T> then) implements TaskRunner.Answer<T> {

        @Override
        public void result(T done) {
            then.accept(done);
        }

        @Override
        public void failure(Throwable failure) {}
    }
}
