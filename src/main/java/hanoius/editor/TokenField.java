package hanoius.editor;

import hanoius.control.FocusRing;
import hanoius.control.LateTooltip;
import hanoius.control.MarkedText;
import hanoius.control.NodeLifetime;
import hanoius.control.Spoken;
import hanoius.control.TextScale;
import hanoius.font.Icon;
import hanoius.form.Tokens.Token;
import hanoius.typing.Composition;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * A field of tokens that wrap, and of the text behind them. It is one stop of the Tab key: the
 * focus is always in the text, from which the arrows lead among the tokens.
 */
final class TokenField extends Pane {

    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    /** Between tokens and their rows, at the usual size of text like the others. */
    private static final double GAP = 4;

    private static final double ROW = 22;

    /** There is always room for some letters behind the last token. */
    private static final double LETTERS = 28;

    private final TokenFieldViewModel<?, ?> viewModel;
    private final Spoken spoken;
    private final String name;
    private final TextField input = new TextField();
    private final Region arrow = new StackPane(new Icon(Feather.CHEVRON_DOWN));
    private final List<HBox> tokens = new ArrayList<>();
    private final BooleanProperty left = new SimpleBooleanProperty();
    private IntConsumer unfolding = _ -> {};

    /**
     * @param name what the field is called
     */
    TokenField(TokenFieldViewModel<?, ?> viewModel, Spoken spoken, String name) {
        this.viewModel = viewModel;
        this.spoken = spoken;
        this.name = name;
        build();
        // Before the keys of the field: those of an open list come first.
        CompletionList.install(viewModel.completion(), spoken, input, this);
        bind();
    }

    private void build() {
        getStyleClass().add("token-field");
        input.getStyleClass().add("token-input");
        input.setPrefColumnCount(1);
        input.setAccessibleText(name);
        FocusRing.widen(input, this);
        arrow.getStyleClass().add("token-arrow");
        arrow.setVisible(viewModel.isSingle());
        arrow.setOnMouseClicked(
                _ -> {
                    input.requestFocus();
                    viewModel.completion().move(1);
                });
        // Wherever one presses, one types.
        addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    input.requestFocus();
                    event.consume();
                });
    }

    private void bind() {
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        TypedEntry<String> entry = viewModel.entry();
        Unfinished.bind(entry, viewModel.completion(), input);
        var lifetime = NodeLifetime.of(input);
        lifetime.subscribe(entry.textProperty(), (_, now) -> typed(now));
        lifetime.subscribe(
                entry.errorProperty(), why -> pseudoClassStateChanged(WRONG, why != null));
        lifetime.subscribe(
                input.focusedProperty(),
                (_, focused) -> {
                    if (!focused) {
                        viewModel.mark(-1);
                        left.set(!viewModel.isOptional());
                    }
                });
        lifetime.subscribe(viewModel.valueProperty(), _ -> fill());
        lifetime.subscribe(spoken.words(), (_, _) -> fill());
        lifetime.subscribe(viewModel.markedProperty(), at -> mark(at.intValue()));
    }

    /** What shows the parts of a token, by its number. */
    void setUnfolding(IntConsumer action) {
        unfolding = action;
    }

    /** The text behind the tokens. */
    TextField input() {
        return input;
    }

    private void typed(String now) {
        if (!now.isEmpty()) {
            viewModel.mark(-1);
        }
        requestLayout();
    }

    private void fill() {
        tokens.clear();
        List<Token> all = viewModel.tokens();
        for (int at = 0; at < all.size(); at++) {
            tokens.add(token(all.get(at), at));
        }
        getChildren().setAll(tokens);
        getChildren().add(input);
        if (viewModel.isSingle()) {
            getChildren().add(arrow);
        }
        mark(viewModel.markedProperty().get());
        input.setAccessibleText(said(all));
        // What has to be filled in says so where no label stands beside it, too.
        input.setPromptText(all.isEmpty() && !viewModel.isOptional() ? name : "");
        requestLayout();
    }

    /** That something has to stand here, once the field was left without it; else empty. */
    ObservableValue<String> lacking() {
        StringProperty typed = viewModel.entry().textProperty();
        ObservableValue<?> value = viewModel.valueProperty();
        return Bindings.createStringBinding(
                () ->
                        left.get() && typed.get().isEmpty() && viewModel.tokens().isEmpty()
                                ? viewModel.words().get("editor.needed")
                                : "",
                left,
                typed,
                value);
    }

    private String said(List<Token> all) {
        return all.isEmpty()
                ? name
                : name + ": " + all.stream().map(this::spokenOf).collect(Collectors.joining("; "));
    }

    private String spokenOf(Token token) {
        return MarkedText.spoken(token.whole(), spoken.words().getValue());
    }

    private HBox token(Token token, int at) {
        var label = new Label();
        MarkedText.show(label, token.label(), spoken.words().getValue());
        label.setMinWidth(0);
        var node = new HBox(label);
        node.getStyleClass().add(viewModel.isSingle() ? "single-token" : "token");
        node.setAccessibleText(spokenOf(token));
        LateTooltip.give(node, token.whole());
        if (!viewModel.isSingle()) {
            var cross = new StackPane(new Icon(Feather.X));
            cross.getStyleClass().add("token-cross");
            cross.setMinWidth(USE_PREF_SIZE);
            cross.setOnMouseClicked(
                    event -> {
                        viewModel.remove(at);
                        event.consume();
                    });
            node.getChildren().add(cross);
        }
        node.setOnMouseClicked(event -> clicked(event, at));
        return node;
    }

    private void clicked(MouseEvent event, int at) {
        if (event.getButton() == MouseButton.SECONDARY) {
            unfolding.accept(at);
        } else if (event.getClickCount() == 2) {
            viewModel.open(at);
        } else if (!viewModel.isSingle()) {
            viewModel.mark(at);
        } else {
            viewModel.completion().move(1);
        }
        event.consume();
    }

    private void mark(int marked) {
        for (int at = 0; at < tokens.size(); at++) {
            tokens.get(at).pseudoClassStateChanged(MARKED, at == marked);
        }
        boolean any = marked >= 0 && marked < tokens.size();
        input.setAccessibleHelp(any ? tokens.get(marked).getAccessibleText() : null);
    }

    private void pressed(KeyEvent event) {
        // While a word is composed, keys belong to the input method.
        if (!event.isConsumed() && !Composition.of(input).isRunning() && answers(event)) {
            event.consume();
        }
    }

    private boolean answers(KeyEvent event) {
        boolean isEmpty = input.getText().isEmpty();
        boolean isMarked = viewModel.markedProperty().get() >= 0;
        if (isMarked && EditorKeys.UNFOLD.matches(event)) {
            unfolding.accept(viewModel.markedProperty().get());
            return true;
        }
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return false;
        }
        return switch (event.getCode()) {
            case LEFT -> (isMarked || input.getCaretPosition() == 0) && viewModel.walk(-1);
            case RIGHT -> isMarked && viewModel.walk(1);
            case DELETE -> viewModel.removeMarked();
            case BACK_SPACE -> isEmpty && (isMarked || viewModel.walk(-1));
            case ENTER -> viewModel.openMarked() || next();
            case ESCAPE -> unmark();
            default -> false;
        };
    }

    private boolean unmark() {
        boolean isMarked = viewModel.markedProperty().get() >= 0;
        viewModel.mark(-1);
        return isMarked;
    }

    private boolean next() {
        EntryField.next(input, true);
        return true;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 3 * scaled(LETTERS);
    }

    @Override
    protected double computePrefHeight(double width) {
        // A box that asks for no width in particular is about to give the one that it has.
        double own = getWidth() > 0 ? getWidth() : computePrefWidth(-1);
        return flow(width < 0 ? own : width, false);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 6 * scaled(LETTERS);
    }

    @Override
    protected void layoutChildren() {
        flow(getWidth(), true);
    }

    /** Puts the tokens into rows of a width, and the text behind them; how high they are then. */
    private double flow(double width, boolean placing) {
        Insets insets = getInsets();
        double right = width - insets.getRight();
        double left = insets.getLeft();
        double row = scaled(ROW);
        double gap = scaled(GAP);
        double letters = scaled(LETTERS);
        if (viewModel.isSingle()) {
            return one(left, right - row, placing);
        }
        double widest = Math.max(letters, right - left - letters - gap);
        double x = left;
        double y = insets.getTop();
        for (HBox each : tokens) {
            double wide = Math.min(snapSizeX(each.prefWidth(-1)), widest);
            if (x > left && x + wide > right) {
                x = left;
                y += row + gap;
            }
            if (placing) {
                each.resizeRelocate(x, y, wide, row);
            }
            x += wide + gap;
        }
        if (x > left && x + letters > right) {
            x = left;
            y += row + gap;
        }
        if (placing) {
            input.resizeRelocate(x, y, Math.max(0, right - x), row);
        }
        return y + row + insets.getBottom();
    }

    /** What is typed stands in the place of the one token that there can be. */
    private double one(double left, double right, boolean placing) {
        Insets insets = getInsets();
        double row = scaled(ROW);
        boolean isTyping = !input.getText().isEmpty();
        double x = left;
        for (HBox each : tokens) {
            each.setVisible(!isTyping);
            double wide = Math.min(snapSizeX(each.prefWidth(-1)), right - left - scaled(GAP));
            if (placing) {
                each.resizeRelocate(left, insets.getTop(), wide, row);
            }
            x = isTyping ? left : left + wide;
        }
        if (placing) {
            input.resizeRelocate(x, insets.getTop(), Math.max(0, right - x), row);
            arrow.resizeRelocate(right, insets.getTop(), row, row);
        }
        return insets.getTop() + row + insets.getBottom();
    }

    private double scaled(double length) {
        return snapSizeY(length * TextScale.now(this));
    }
}
