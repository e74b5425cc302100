package hanoius.shell;

import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/** Holds the evidence at the right, as wide as its edge was dragged to. */
final class EvidencePane extends BorderPane {

    private final MainViewModel viewModel;
    private double grip;

    EvidencePane(MainViewModel viewModel, Node evidence) {
        this.viewModel = viewModel;
        getStyleClass().add("evidence-pane");
        var edge = new Region();
        edge.setId("evidence-edge");
        edge.getStyleClass().add("edge");
        edge.setCursor(Cursor.H_RESIZE);
        edge.addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                event -> grip = event.getSceneX() + viewModel.evidenceWidthProperty().get());
        edge.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        setLeft(edge);
        setCenter(evidence);
        prefWidthProperty().bind(viewModel.evidenceWidthProperty());
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        visibleProperty().bind(viewModel.evidenceOpenProperty());
        managedProperty().bind(visibleProperty());
    }

    private void drag(MouseEvent event) {
        double half = getScene().getWidth() / 2;
        double widest = Math.max(Preferences.NARROWEST, Math.min(Preferences.WIDEST, half));
        viewModel
                .evidenceWidthProperty()
                .set(Math.clamp(grip - event.getSceneX(), Preferences.NARROWEST, widest));
    }
}
