package hanoius.transfer;

import hanoius.font.Icon;
import hanoius.text.Words;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Lies over a window while a file is dragged above it, and says what may be let go there. */
public final class DropHint extends StackPane {

    private final Consumer<List<Path>> dropped;

    /**
     * @param dropped told which files were let go over the window
     */
    public DropHint(ObservableValue<Words> words, Consumer<List<Path>> dropped) {
        this.dropped = dropped;
        setId("drop-hint");
        getStyleClass().add("drop-hint");
        setMouseTransparent(true);
        setVisible(false);
        Label what = new Label();
        what.textProperty().bind(words.map(each -> each.get("verify.drop")));
        what.getStyleClass().add("view-title");
        Label detail = new Label();
        detail.textProperty().bind(words.map(each -> each.get("verify.drop_detail")));
        detail.getStyleClass().add("verify-remark");
        VBox card = new VBox(new Icon(Feather.CHECK_CIRCLE), what, detail);
        card.getStyleClass().addAll("card", "drop-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        // Until the first file is above the window, it is nothing that has to be styled.
        visibleProperty()
                .subscribe(
                        () -> {
                            if (getChildren().isEmpty()) {
                                getChildren().add(card);
                            }
                        });
    }

    /** Takes the files that are dragged over a node. */
    public void over(Node node) {
        // What lies within the node may take them first.
        node.addEventFilter(DragEvent.DRAG_OVER, _ -> setVisible(false));
        node.setOnDragOver(
                event -> {
                    if (event.getDragboard().hasFiles()) {
                        event.acceptTransferModes(TransferMode.COPY);
                        setVisible(true);
                        event.consume();
                    }
                });
        node.setOnDragExited(_ -> setVisible(false));
        node.setOnDragDropped(this::drop);
    }

    private void drop(DragEvent event) {
        setVisible(false);
        boolean has = event.getDragboard().hasFiles();
        event.setDropCompleted(has);
        event.consume();
        if (has) {
            dropped.accept(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        }
    }
}
