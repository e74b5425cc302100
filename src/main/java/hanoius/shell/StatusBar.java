package hanoius.shell;

import hanoius.workspace.RunningWork;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Counts, running work, and where the document lies. */
final class StatusBar extends HBox {

    StatusBar(MainViewModel viewModel, Spoken spoken) {
        setId("status-bar");
        getStyleClass().add("status-bar");
        var counts = new Label();
        counts.setId("counts");
        counts.textProperty().bind(viewModel.counts());
        counts.setMinWidth(USE_PREF_SIZE);
        var told = new Label();
        told.setId("told");
        told.textProperty().bind(viewModel.told());
        told.setMinWidth(0);
        var space = new Region();
        setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(counts, told, space, work(viewModel.work(), spoken), file(viewModel));
    }

    private static HBox work(RunningWork work, Spoken spoken) {
        var what = new Label();
        what.textProperty()
                .bind(
                        work.keyProperty()
                                .flatMap(
                                        key ->
                                                spoken.words()
                                                        .map(
                                                                words ->
                                                                        key.isEmpty()
                                                                                ? ""
                                                                                : words.get(key))));
        var bar = new ProgressBar();
        bar.progressProperty().bind(work.progressProperty());
        bar.getStyleClass().add("small");
        Button cancel = spoken.icon(new Button(), Feather.X, "cancel-work", "shell.cancel");
        cancel.setOnAction(_ -> work.cancel());
        var box = new HBox(what, bar, cancel);
        box.setId("running-work");
        box.getStyleClass().add("running-work");
        box.visibleProperty().bind(work.keyProperty().isNotEmpty());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private static Label file(MainViewModel viewModel) {
        var file = new Label("", new FontIcon(Feather.DATABASE));
        file.setId("document-file");
        var place = new Tooltip();
        file.setTooltip(place);
        file.setMinWidth(USE_PREF_SIZE);
        viewModel
                .documentProperty()
                .subscribe(
                        document -> {
                            file.setVisible(document.isPresent());
                            document.ifPresent(
                                    open -> {
                                        file.setText(String.valueOf(open.path().getFileName()));
                                        place.setText(open.path().toAbsolutePath().toString());
                                    });
                        });
        return file;
    }
}
