package hanoius.app;

import hanoius.chart.ChartViewModel;
import hanoius.picture.ViewState;
import hanoius.shell.MainView;
import hanoius.shell.MainViewModel;
import hanoius.task.TaskRunner;
import hanoius.text.Words;
import hanoius.transfer.VerifyView;
import hanoius.transfer.VerifyViewModel;
import hanoius.workspace.Section;
import hanoius.workspace.Workspace;

import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** Holds pictures against the record: those dropped on the window, and those asked for. */
final class PictureVerification {

    private static final Dialog DIALOG = new Dialog(760, 420, "verify.title");

    private final Workspace workspace;
    private final TaskRunner runner;
    private final ChartViewModel charts;
    private final MainViewModel window;

    PictureVerification(
            Workspace workspace, TaskRunner runner, ChartViewModel charts, MainViewModel window) {
        this.workspace = workspace;
        this.runner = runner;
        this.charts = charts;
        this.window = window;
    }

    /** Takes the button of the view. */
    void watch(MainView view) {
        view.setOnVerify(() -> choose(view.getScene().getWindow()));
    }

    private void choose(@Nullable Window owner) {
        Path file = ask(owner);
        if (file != null) {
            open(file, owner);
        }
    }

    private @Nullable Path ask(@Nullable Window owner) {
        Words words = workspace.words();
        var chooser = new FileChooser();
        chooser.setTitle(words.get("verify.title"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                words.get("verify.files"), "*.png", "*.svg", "*.PNG", "*.SVG"),
                        new FileChooser.ExtensionFilter(words.get("verify.files_all"), "*"));
        var file = chooser.showOpenDialog(owner);
        return file == null ? null : file.toPath();
    }

    /** Shows what a file is over a window. */
    void open(Path file, @Nullable Window owner) {
        var model = new VerifyViewModel(workspace, runner);
        var stage = new Stage();
        var view =
                new VerifyView(
                        model,
                        () -> {
                            model.view().ifPresent(this::show);
                            stage.close();
                        },
                        () -> {
                            Path another = ask(stage);
                            if (another != null) {
                                model.read(another);
                            }
                        },
                        stage::close);
        DIALOG.show(stage, view, workspace, owner);
        model.read(file);
    }

    private void show(ViewState.Chart view) {
        charts.open(view.definition(), view.from(), view.to());
        window.sectionProperty().set(Section.CHARTS);
    }
}
