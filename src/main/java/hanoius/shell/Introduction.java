package hanoius.shell;

import hanoius.control.NodeLifetime;
import hanoius.control.Spoken;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;

/**
 * Says above the views of the user's own record what it is, that it is theirs and how to begin,
 * until it is closed, which is for good.
 */
final class Introduction extends HBox {

    private final ObjectProperty<@Nullable Path> own = new SimpleObjectProperty<>();

    Introduction(MainViewModel viewModel, Spoken spoken) {
        setId("introduction");
        getStyleClass().add("introduction");
        var words = new Label();
        words.textProperty().bind(spoken.say("start.introduction"));
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = spoken.icon(new Button(), Feather.X, "introduction-close", "shell.close");
        close.setOnAction(_ -> viewModel.introducedProperty().set(true));
        getChildren().setAll(words, close);
        ObservableValue<Boolean> wanted =
                Bindings.createBooleanBinding(
                        () -> !viewModel.introducedProperty().get() && isOwn(viewModel),
                        viewModel.introducedProperty(),
                        viewModel.documentProperty(),
                        own);
        NodeLifetime.of(this)
                .subscribe(
                        wanted,
                        isWanted -> {
                            setVisible(isWanted);
                            setManaged(isWanted);
                        });
    }

    private boolean isOwn(MainViewModel viewModel) {
        Path path = own.get();
        return path != null
                && viewModel.documentProperty().get().filter(open -> open.isAt(path)).isPresent();
    }

    /**
     * Tells which document the record is that comes along.
     *
     * @param document the user's own
     */
    void show(Path document) {
        own.set(document);
    }
}
