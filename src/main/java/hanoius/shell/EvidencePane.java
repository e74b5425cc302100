package hanoius.shell;

import hanoius.control.NodeLifetime;
import hanoius.control.TextScale;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

import java.util.function.Supplier;

/** Holds the evidence at the right, as wide as its edge was dragged to. */
final class EvidencePane extends BorderPane {

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final PseudoClass EDITED = PseudoClass.getPseudoClass("edited");

    private final MainViewModel viewModel;
    private final ObjectProperty<Double> scale = new SimpleObjectProperty<>(1.0);
    private final Supplier<? extends Node> evidence;
    private Supplier<? extends Node> shown;
    private boolean isFilled;
    private double grip;

    EvidencePane(MainViewModel viewModel, Supplier<? extends Node> evidence) {
        this.viewModel = viewModel;
        setId("evidence-pane");
        getStyleClass().add("evidence-pane");
        var edge = new Region();
        edge.setId("evidence-edge");
        edge.getStyleClass().add("edge");
        edge.setCursor(Cursor.H_RESIZE);
        edge.addEventHandler(
                MouseEvent.MOUSE_PRESSED, event -> grip = event.getSceneX() + getWidth());
        edge.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        setLeft(edge);
        this.evidence = evidence;
        shown = evidence;
        visibleProperty().bind(viewModel.evidenceOpenProperty());
        LateContent.when(this, this::fill);
        scale.bind(TextScale.of(this));
        NodeLifetime.of(this)
                .subscribe(viewModel.evidenceWidthProperty(), this::requestParentLayout);
    }

    /** Shows a form in place of the evidence while one edits. */
    void setForm(Supplier<? extends Node> form, ObservableValue<Boolean> editing) {
        NodeLifetime.of(this)
                .subscribe(
                        editing,
                        on -> {
                            shown = on ? form : evidence;
                            pseudoClassStateChanged(EDITED, on);
                            if (isFilled) {
                                fill();
                            }
                        });
    }

    private void fill() {
        isFilled = true;
        setCenter(shown.get());
    }

    private void drag(MouseEvent event) {
        double half = getParent().getLayoutBounds().getWidth() / 2;
        double wanted = Math.min(grip - event.getSceneX(), half) / scale.get();
        viewModel
                .evidenceWidthProperty()
                .set(Math.clamp(wanted, Preferences.NARROWEST, Preferences.WIDEST));
    }

    /**
     * How wide it is beside or over views.
     *
     * @param room the width of both
     */
    double widthIn(double room) {
        double wanted = viewModel.evidenceWidthProperty().get() * scale.get();
        return Math.min(wanted, Math.max(Preferences.NARROWEST, room / 2));
    }

    /** Whether it lies over the views. */
    void lieOver(boolean over) {
        pseudoClassStateChanged(OVER, over);
    }
}
