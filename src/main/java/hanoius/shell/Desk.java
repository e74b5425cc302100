package hanoius.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * The views and, when it is open, the evidence: beside them where there is room for both, else over
 * them, so that the views keep their width; then it leaves their tool bar free.
 */
final class Desk extends Region {

    private final SectionPane views;
    private final EvidencePane evidence;
    private final BooleanProperty narrow = new SimpleBooleanProperty();

    Desk(SectionPane views, EvidencePane evidence) {
        this.views = views;
        this.evidence = evidence;
        getChildren().addAll(views, evidence);
        evidence.visibleProperty().subscribe(this::requestLayout);
        narrow.subscribe(evidence::lieOver);
        narrow.subscribe(this::requestLayout);
    }

    /** Whether there is no room for both beside each other. */
    BooleanProperty narrowProperty() {
        return narrow;
    }

    /** How tall the tool bar of the view that is shown is. */
    private double toolBar() {
        Node view = views.shown();
        return view != null && view.lookup(".view-header") instanceof Region bar
                ? bar.prefHeight(-1)
                : 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return views.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return views.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double panel = snapSizeX(evidence.widthIn(width));
        double left = evidence.isVisible() && !narrow.get() ? width - panel : width;
        views.resizeRelocate(0, 0, left, getHeight());
        double top = narrow.get() ? snapSizeY(toolBar()) : 0;
        evidence.resizeRelocate(width - panel, top, panel, getHeight() - top);
    }
}
