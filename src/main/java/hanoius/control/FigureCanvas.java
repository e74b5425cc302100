package hanoius.control;

import hanoius.canvas.FigureSurface;
import hanoius.canvas.FigureView;
import hanoius.figure.Figure;
import hanoius.figure.HitIndex;
import hanoius.figure.HitIndex.Target;
import hanoius.model.RecordId;

import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import javafx.stage.Window;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Shows a figure, tells which of its marks the pointer and the keyboard are on, and says them in
 * words. The owner lays the figure out anew when {@code width} or {@code height} change; these, and
 * all its coordinates, are pixels of the figure, which is shown as many times larger as text is.
 *
 * <p>Style classes: {@code figure-canvas}, within it {@code focused-target} around one mark.
 */
public final class FigureCanvas extends Region {

    /** Told which target was picked, by a click or by the Enter key. */
    public interface Picker {
        void pick(Target target, InputEvent cause);
    }

    /** How near to a mark the pointer has to be, in pixels. */
    static final double TOLERANCE = 3;

    private static final Duration SETTLED = Duration.millis(100);

    private final ObjectProperty<Figure> figure =
            new SimpleObjectProperty<>(this, "figure", Figure.EMPTY);
    private final ObjectProperty<Figure> overlay =
            new SimpleObjectProperty<>(this, "overlay", Figure.EMPTY);
    private final ObjectProperty<Double> pixelScale =
            new SimpleObjectProperty<>(this, "pixelScale", 1.0);
    private final ObjectProperty<Double> textScale =
            new SimpleObjectProperty<>(this, "textScale", 1.0);
    private final Scale enlarging = new Scale();
    private final StringProperty description = new SimpleStringProperty(this, "description", "");
    private final ReadOnlyObjectWrapper<@Nullable Target> hovered =
            new ReadOnlyObjectWrapper<>(this, "hovered");
    private final ReadOnlyObjectWrapper<@Nullable Target> focusedTarget =
            new ReadOnlyObjectWrapper<>(this, "focusedTarget");
    private final FigureSurface surface = new FigureSurface();
    private final FigureSurface overlaySurface = new FigureSurface();
    private final FocusMark focusMark = new FocusMark(this, focusedTarget);
    private final TargetTip tip = new TargetTip(this);
    private final PauseTransition settled = new PauseTransition(SETTLED);
    private Picker picker = (target, cause) -> {};
    private Function<Target, String> tipText = target -> target.meaning().words();
    private Supplier<Optional<Target>> focusFinder = this::sameRecord;
    private @Nullable HitIndex index;
    private Optional<Target> clicked = Optional.empty();
    private double fixedHeight;
    private double pointerX = Double.NaN;
    private double pointerY = Double.NaN;

    public FigureCanvas() {
        build();
        bind();
    }

    private void build() {
        getStyleClass().add("figure-canvas");
        focusMark.setManaged(false);
        focusMark.setMouseTransparent(true);
        overlaySurface.setVisible(false);
        getTransforms().add(enlarging);
        // In the middle it would be moved by what it is enlarged by.
        BorderPane.setAlignment(this, Pos.TOP_LEFT);
        StackPane.setAlignment(this, Pos.TOP_LEFT);
        setMinSize(0, 0);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(surface, overlaySurface, focusMark);
    }

    private void bind() {
        pixelScale.bind(
                sceneProperty()
                        .flatMap(Scene::windowProperty)
                        .flatMap(Window::renderScaleXProperty)
                        .map(Number::doubleValue)
                        .orElse(1.0));
        pixelScale.subscribe(this::requestLayout);
        textScale.bind(TextScale.of(this));
        textScale.subscribe(this::enlarge);
        // Nobody compares the figures: the marks of one are looked at where they are painted.
        figure.subscribe(() -> changed(figure.get()));
        overlay.subscribe(this::requestLayout);
        accessibleTextProperty()
                .bind(Bindings.createStringBinding(this::spoken, focusedTarget, description));
        hovered.subscribe(this::announce);
        settled.setOnFinished(event -> hover());
        addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pressed());
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(ScrollEvent.SCROLL, event -> tip.hide());
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyed);
        ActionKeys.install(this, this, actions());
    }

    private String spoken() {
        Target focused = focusedTarget.get();
        return focused == null ? description.get() : focused.meaning().words();
    }

    /** A mark that only moved under the pointer is not announced again. */
    private void announce(@Nullable Target before, @Nullable Target now) {
        if (now == null) {
            tip.announce("");
        } else if (before == null || !before.meaning().equals(now.meaning())) {
            tip.announce(tipText.apply(now));
        }
    }

    private void changed(Figure now) {
        index = null;
        if (!Double.isNaN(pointerX)) {
            settled.playFromStart();
        }
        prefer(now);
        refocus();
        requestLayout();
    }

    private void prefer(Figure now) {
        double scale = textScale.get();
        double wide = now.width() * scale;
        double high = now.height() * scale;
        if (wide != prefWidth(-1) || high != prefHeight(-1)) {
            setPrefSize(wide, high);
        }
    }

    private void enlarge(double scale) {
        enlarging.setX(scale);
        enlarging.setY(scale);
        prefer(figure.get());
        if (fixedHeight > 0) {
            fixHeight(fixedHeight);
        }
        requestParentLayout();
    }

    /** Takes room for a figure of that height, whatever there is. */
    public void fixHeight(double height) {
        fixedHeight = height;
        setMinHeight(height * textScale.get());
        setMaxHeight(height * textScale.get());
    }

    /** Takes the room that it is given in its parent, as pixels of the figure. */
    @Override
    public void resize(double width, double height) {
        super.resize(width / textScale.get(), height / textScale.get());
    }

    private Optional<Target> sameRecord() {
        Target focused = focusedTarget.get();
        return focused == null ? Optional.empty() : index().find(focused.meaning().record());
    }

    /** Looks for the mark that has the keyboard anew, as when the figure was changed. */
    public void refocus() {
        Target found = focusFinder.get().orElse(null);
        if (!Objects.equals(found, focusedTarget.get())) {
            focusedTarget.set(found);
        }
    }

    /**
     * How the mark that has the keyboard is found in another figure; by its record unless given.
     */
    public void setFocusFinder(Supplier<Optional<Target>> finder) {
        focusFinder = finder;
    }

    @Override
    protected void layoutChildren() {
        var view = new FigureView(getWidth(), getHeight(), textScale.get(), pixelScale.get());
        surface.show(figure.get(), view);
        boolean above = !overlay.get().marks().isEmpty();
        overlaySurface.setVisible(above);
        if (above || overlaySurface.repaints() > 0) {
            overlaySurface.show(overlay.get(), view);
        }
    }

    private HitIndex index() {
        HitIndex made = index == null ? new HitIndex(figure.get()) : index;
        index = made;
        return made;
    }

    private void moved(MouseEvent event) {
        pointerX = event.getX();
        pointerY = event.getY();
        tip.follow(event.getScreenX(), event.getScreenY());
        hover();
    }

    private void leave() {
        pointerX = Double.NaN;
        hovered.set(null);
    }

    private void hover() {
        Target now = targetAt(pointerX, pointerY).orElse(null);
        if (!Objects.equals(now, hovered.get())) {
            hovered.set(now);
        }
    }

    private void pressed() {
        tip.hide();
        requestFocus();
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            // What was picked may have moved away under the pointer, as when a panel opened.
            clicked =
                    event.getClickCount() > 1 && clicked.isPresent()
                            ? clicked
                            : targetAt(event.getX(), event.getY());
            clicked.ifPresent(target -> picker.pick(target, event));
        }
    }

    private List<Action> actions() {
        var marked = Bindings.createBooleanBinding(() -> !index().inOrder().isEmpty(), figure);
        List<Action> all = new ArrayList<>();
        for (TargetSteps step : TargetSteps.values()) {
            all.add(Action.key(step.keys(), () -> step(step)).when(marked));
        }
        return all;
    }

    private void keyed(KeyEvent event) {
        Target focused = focusedTarget.get();
        if (ControlKeys.PICK.matches(event) && focused != null) {
            picker.pick(focused, event);
            event.consume();
        }
    }

    private void step(TargetSteps step) {
        step.step(index().inOrder(), focusedTarget.get()).ifPresent(focusedTarget::set);
    }

    /** Brings the keyboard to a record's mark and says it; nothing happens when it has none. */
    public void focusOn(RecordId record) {
        index().find(record).ifPresent(focusedTarget::set);
    }

    /** All marks that stand for something, in painting order. */
    public List<Target> targets() {
        return index().targets();
    }

    /** What is at a point of the node, within a small tolerance. */
    public Optional<Target> targetAt(double x, double y) {
        return Double.isNaN(x) ? Optional.empty() : index().at(x, y, TOLERANCE);
    }

    /** What is called for each pick; the last one given. */
    public void setOnPick(Picker newPicker) {
        picker = newPicker;
    }

    /** What the pop-over says of a target; its words unless given. Empty means no pop-over. */
    public void setTipText(Function<Target, String> newText) {
        tipText = newText;
    }

    public ObjectProperty<Figure> figureProperty() {
        return figure;
    }

    /** Painted above the figure without repainting it: what follows the pointer, such as a rule. */
    public ObjectProperty<Figure> overlayProperty() {
        return overlay;
    }

    /** What assistive technology says while no single target is focused. */
    public StringProperty descriptionProperty() {
        return description;
    }

    public ReadOnlyObjectProperty<@Nullable Target> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Target> focusedTargetProperty() {
        return focusedTarget.getReadOnlyProperty();
    }

    /** How often the figure was painted since the node was made. */
    long repaints() {
        return surface.repaints();
    }

    TargetTip tip() {
        return tip;
    }

    @Override
    public String getUserAgentStylesheet() {
        return Objects.requireNonNull(FigureCanvas.class.getResource("figure-canvas.css"))
                .toExternalForm();
    }
}
