package hanoius.editor;

import hanoius.control.AnchoredPopover;
import hanoius.control.MarkedText;
import hanoius.control.NodeLifetime;
import hanoius.control.OneLine;
import hanoius.control.Panes;
import hanoius.control.Spoken;
import hanoius.control.TextScale;
import hanoius.font.Icon;
import hanoius.form.Suggestion;
import hanoius.form.Suggestion.Meant;
import hanoius.query.TextRange;
import hanoius.text.Words;
import hanoius.typing.Composition;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/**
 * The list under a field of what the text in it may mean. It lies in the scene of the field, which
 * keeps the focus and holds only what was typed.
 */
final class CompletionList extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first-line");

    /** So many lines are in sight at once. */
    private static final int IN_SIGHT = 9;

    private static final double LINE = 30;
    private static final double NARROWEST = 300;

    private final CompletionViewModel viewModel;
    private final Spoken spoken;
    private final TextField input;
    private final Region anchor;
    private final Composition composition;
    private final VBox lines = new VBox();
    private final ScrollPane scroll = Panes.scroll(lines);
    private final AnchoredPopover popover = new AnchoredPopover(this);

    private CompletionList(
            CompletionViewModel viewModel, Spoken spoken, TextField input, Region anchor) {
        this.viewModel = viewModel;
        this.spoken = spoken;
        this.input = input;
        this.anchor = anchor;
        composition = Composition.of(input);
    }

    /**
     * Shows what a text may mean while it is typed.
     *
     * @param anchor under what it lies: the input or what holds it
     */
    static void install(
            CompletionViewModel viewModel, Spoken spoken, TextField input, Region anchor) {
        var list = new CompletionList(viewModel, spoken, input, anchor);
        list.build();
        list.bind();
    }

    private void build() {
        setId("completion");
        getStyleClass().add("completion");
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        TextScale.of(scroll).subscribe(scale -> scroll.setMaxHeight(IN_SIGHT * LINE * scale));
        // A pane that is pressed takes the focus; who types keeps it.
        lines.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        scroll.focusedProperty()
                .subscribe(
                        focused -> {
                            if (focused) {
                                input.requestFocus();
                            }
                        });
        getChildren().setAll(scroll);
    }

    private void bind() {
        var lifetime = NodeLifetime.of(input);
        lifetime.subscribe(viewModel.shownProperty(), this::fill);
        lifetime.subscribe(viewModel.cursorProperty(), cursor -> mark(cursor.intValue()));
        lifetime.subscribe(viewModel.openProperty(), (_, _) -> place());
        lifetime.subscribe(composition.runningProperty(), (_, _) -> place());
        lifetime.subscribe(
                input.focusedProperty(),
                (_, focused) -> {
                    if (!focused) {
                        viewModel.close();
                    }
                });
        popover.showingProperty()
                .subscribe(
                        (_, showing) -> {
                            if (!showing && !composition.isRunning()) {
                                viewModel.close();
                            }
                        });
        anchor.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void place() {
        if (viewModel.openProperty().get() && !composition.isRunning() && input.isFocused()) {
            setPrefWidth(Math.max(anchor.getWidth(), NARROWEST * TextScale.now(anchor)));
            popover.show(anchor);
        } else {
            popover.hide();
        }
    }

    private void fill(List<Suggestion> all) {
        lines.getChildren().clear();
        for (Suggestion each : all) {
            lines.getChildren().add(line(each, lines.getChildren().size()));
        }
        scroll.setVvalue(0);
        mark(viewModel.cursorProperty().get());
    }

    private Node line(Suggestion each, int number) {
        var line = new HBox();
        line.getStyleClass().add("completion-line");
        if (each.meant() instanceof Meant.Unknown) {
            var label = new Label(each.label(), new Icon(Feather.PLUS));
            label.setMinWidth(0);
            line.getStyleClass().add("completion-new");
            line.pseudoClassStateChanged(FIRST, number == 0);
            line.getChildren().setAll(label);
        } else {
            var use = new Label(each.use());
            use.getStyleClass().add("completion-use");
            use.setMinWidth(Region.USE_PREF_SIZE);
            var name = new VBox(name(each));
            name.setMinWidth(0);
            HBox.setHgrow(name, Priority.ALWAYS);
            if (!each.aside().isEmpty()) {
                var aside = new Label(each.aside());
                aside.getStyleClass().add("completion-aside");
                aside.setMinWidth(0);
                name.getChildren().add(aside);
            }
            line.getChildren().setAll(name, use);
        }
        line.setAccessibleText(said(each));
        line.setOnMouseClicked(_ -> viewModel.choose(number));
        return line;
    }

    private String said(Suggestion each) {
        List<String> parts = new ArrayList<>();
        parts.add(MarkedText.spoken(each.label(), words()));
        parts.add(each.aside());
        parts.add(each.use());
        parts.removeIf(String::isEmpty);
        return String.join(", ", parts);
    }

    private Words words() {
        return spoken.words().getValue();
    }

    /** The name in one line, with what was typed of it. */
    private Node name(Suggestion each) {
        var name = new TextFlow();
        int at = 0;
        for (TextRange found : each.found()) {
            name.getChildren().add(text(each.label().substring(at, found.from()), false));
            name.getChildren().add(text(each.label().substring(found.from(), found.to()), true));
            at = found.to();
        }
        name.getChildren()
                .addAll(
                        MarkedText.flowing(
                                each.label().substring(at), words(), part -> text(part, false)));
        return new OneLine(name);
    }

    private static Text text(String part, boolean found) {
        var text = new Text(part);
        text.getStyleClass().add(found ? "completion-found" : "completion-name");
        return text;
    }

    private void mark(int cursor) {
        List<Node> all = lines.getChildren();
        for (int i = 0; i < all.size(); i++) {
            all.get(i).pseudoClassStateChanged(CHOSEN, i == cursor);
        }
        boolean marked = cursor >= 0 && cursor < all.size();
        if (marked) {
            Panes.reveal(scroll, lines, all.get(cursor));
        }
        input.setAccessibleHelp(marked ? all.get(cursor).getAccessibleText() : null);
    }

    private void pressed(KeyEvent event) {
        // While a word is composed, keys choose among what the input method offers.
        if (!composition.isRunning() && answers(event)) {
            event.consume();
        }
    }

    private boolean answers(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case DOWN -> viewModel.move(1);
            case UP -> {
                if (!viewModel.openProperty().get()) {
                    return false;
                }
                viewModel.move(-1);
            }
            case ENTER -> {
                return viewModel.enter();
            }
            case TAB -> {
                // The field is left all the same.
                viewModel.takeChosen();
                return false;
            }
            case ESCAPE -> {
                boolean wasShowing = popover.isShowing();
                viewModel.close();
                return wasShowing;
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
