package hanoius.shell;

import hanoius.control.LateTooltip;
import hanoius.control.NodeLifetime;
import hanoius.control.Spoken;
import hanoius.font.Icon;
import hanoius.workspace.RunningWork;

import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;

/** Counts, running work, and where the document lies. */
final class StatusBar extends HBox {

    private static final Duration READ = Duration.seconds(8);

    private final Label passing;

    StatusBar(MainViewModel viewModel, Spoken spoken) {
        passing = notice(viewModel);
        setId("status-bar");
        getStyleClass().add("status-bar");
        var counts = new Label();
        counts.setId("counts");
        counts.textProperty().bind(viewModel.counts());
        counts.setMinWidth(0);
        var told = new Label();
        told.setId("told");
        told.textProperty().bind(viewModel.told());
        // It takes what the others leave, so that the counts are not cut for it.
        told.setPrefWidth(0);
        told.setMinWidth(0);
        told.setMaxWidth(Double.MAX_VALUE);
        setHgrow(told, Priority.ALWAYS);
        getChildren()
                .addAll(counts, told, passing, work(viewModel.work(), spoken), file(viewModel));
    }

    /** Says something that comes and goes, before what always stands at the right. */
    void addPassing(Node note) {
        getChildren().add(getChildren().indexOf(passing) + 1, note);
    }

    /** Says something more, before the name of the file. */
    void add(Node note) {
        getChildren().add(getChildren().size() - 1, note);
    }

    /** Stands at the right of the free room, so that nothing moves when it comes and goes. */
    private static Label notice(MainViewModel viewModel) {
        var notice = new Label();
        notice.setId("notice");
        notice.setAlignment(Pos.CENTER_RIGHT);
        notice.setMaxWidth(Double.MAX_VALUE);
        setHgrow(notice, Priority.SOMETIMES);
        notice.textProperty().bind(viewModel.noticeProperty());
        var read = new PauseTransition(READ);
        read.setOnFinished(_ -> viewModel.tell(""));
        NodeLifetime.of(notice)
                .subscribe(
                        viewModel.noticeProperty(),
                        now -> {
                            if (!now.isEmpty()) {
                                read.playFromStart();
                            }
                        });
        return notice;
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
        var box = new HBox();
        box.setId("running-work");
        box.getStyleClass().add("running-work");
        box.visibleProperty().bind(work.keyProperty().isNotEmpty());
        box.managedProperty().bind(box.visibleProperty());
        LateContent.fill(box, what, bar, cancel);
        return box;
    }

    private static Label file(MainViewModel viewModel) {
        var file = new Label("", new Icon(Feather.DATABASE));
        file.setId("document-file");
        var place = new SimpleStringProperty("");
        LateTooltip.give(file, place);
        file.setMinWidth(USE_PREF_SIZE);
        NodeLifetime.of(file)
                .subscribe(
                        viewModel.documentProperty(),
                        document -> {
                            file.setVisible(document.isPresent());
                            document.ifPresent(
                                    open -> {
                                        file.setText(String.valueOf(open.path().getFileName()));
                                        place.set(open.path().toAbsolutePath().toString());
                                    });
                        });
        return file;
    }
}
