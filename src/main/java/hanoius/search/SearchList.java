package hanoius.search;

import hanoius.control.AnchoredPopover;
import hanoius.control.MarkedText;
import hanoius.control.NodeLifetime;
import hanoius.control.OneLine;
import hanoius.control.Panes;
import hanoius.control.Spoken;
import hanoius.font.Icon;
import hanoius.query.Completion;
import hanoius.query.TextRange;
import hanoius.search.SearchLines.Line;
import hanoius.task.Lifetime;
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
import java.util.Optional;

/** Under the search field: how the query may go on, what is wrong in it, and what it finds. */
public final class SearchList extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final SearchViewModel viewModel;
    private final Spoken spoken;
    private final TextField field;
    private final Composition composition;
    private final VBox lines = new VBox();
    private final ScrollPane scroll = Panes.scroll(lines);
    private final AnchoredPopover popover = new AnchoredPopover(this);
    private final List<Node> choices = new ArrayList<>();

    public SearchList(SearchViewModel viewModel, Spoken spoken, TextField field) {
        this.viewModel = viewModel;
        this.spoken = spoken;
        this.field = field;
        composition = Composition.of(field);
        build();
        bind();
    }

    private void build() {
        setId("search-list");
        getStyleClass().add("search-list");
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        // A pane that is pressed takes the focus; who types keeps it.
        lines.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        scroll.focusedProperty()
                .subscribe(
                        focused -> {
                            if (focused) {
                                field.requestFocus();
                            }
                        });
        getChildren().add(scroll);
    }

    private void bind() {
        Lifetime lifetime = NodeLifetime.of(field);
        lifetime.subscribe(viewModel.shownProperty(), this::fill);
        lifetime.subscribe(viewModel.cursorProperty(), cursor -> mark(cursor.intValue()));
        lifetime.subscribe(viewModel.openProperty(), this::place);
        field.caretPositionProperty().subscribe(position -> moved(position.intValue()));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        popover.showingProperty()
                .subscribe(
                        (_, showing) -> {
                            if (!showing) {
                                viewModel.close();
                            }
                        });
    }

    private void moved(int caret) {
        if (!composition.isRunning()) {
            viewModel.caretAt(caret);
        }
    }

    private void fill(SearchOffer offer) {
        choices.clear();
        var nodes = new ArrayList<Node>();
        offer.completions().forEach(each -> nodes.add(completion(each)));
        offer.problems().forEach(each -> nodes.add(problem(each)));
        if (offer.isNothing()) {
            nodes.add(nothing());
        }
        offer.meant().ifPresent(each -> nodes.add(meant(each.words())));
        for (SearchLines group : offer.groups()) {
            var heading = new Label(group.heading());
            heading.getStyleClass().add("section-heading");
            nodes.add(heading);
            group.lines().forEach(each -> nodes.add(line(each)));
            if (!group.more().isEmpty()) {
                var more = new Label(group.more());
                more.getStyleClass().add("search-completion");
                nodes.add(choice(group.more(), more));
            }
        }
        lines.getChildren().setAll(nodes);
        getChildren().setAll(scroll);
        if (!offer.filterBy().isEmpty()) {
            getChildren().add(filterBy(offer.filterBy()));
        }
        mark(viewModel.cursorProperty().get());
        place();
    }

    private Node nothing() {
        var nothing = new Label();
        nothing.textProperty().bind(spoken.say("search.nothing"));
        nothing.getStyleClass().addAll("search-context", "search-nothing");
        return nothing;
    }

    private Node meant(String words) {
        var label = new Label(words, new Icon(Feather.CORNER_DOWN_RIGHT));
        label.getStyleClass().add("search-completion");
        label.setMinWidth(0);
        Node line = choice(words, label);
        line.setId("search-meant");
        return line;
    }

    private Node filterBy(String words) {
        var label = new Label(words, new Icon(Feather.FILTER));
        label.getStyleClass().add("search-completion");
        label.setMinWidth(0);
        var key = new Label(SearchKeys.FILTER_BY.told());
        key.getStyleClass().add("key-hint");
        key.setMinWidth(USE_PREF_SIZE);
        Node line = choice(words, label, space(), key);
        line.setId("search-filter-by");
        return line;
    }

    private Node completion(Completion completion) {
        var label = new Label(completion.label());
        label.getStyleClass().add("search-completion");
        var hint = new Label();
        hint.textProperty().bind(spoken.say("search.operator_" + completion.operator().key()));
        hint.getStyleClass().add("search-context");
        return choice(completion.label(), label, space(), hint);
    }

    private static Node problem(String words) {
        var label = new Label(words, new Icon(Feather.INFO));
        label.setWrapText(true);
        label.getStyleClass().add("search-problem");
        return label;
    }

    private Node line(Line line) {
        var title = new TextFlow();
        int at = 0;
        for (TextRange each : line.highlights()) {
            title.getChildren().add(text(line.title().substring(at, each.from()), false));
            title.getChildren().add(text(line.title().substring(each.from(), each.to()), true));
            at = each.to();
        }
        title.getChildren()
                .addAll(
                        MarkedText.flowing(
                                line.title().substring(at),
                                spoken.words().getValue(),
                                part -> text(part, false)));
        var context = new Label(line.context());
        context.getStyleClass().add("search-context");
        context.setMinWidth(USE_PREF_SIZE);
        var cut = new OneLine(title);
        HBox.setHgrow(cut, Priority.ALWAYS);
        String said = MarkedText.spoken(line.title(), spoken.words().getValue());
        return choice(said + ", " + line.context(), cut, context);
    }

    private static Text text(String part, boolean found) {
        var text = new Text(part);
        text.getStyleClass().add(found ? "search-found" : "search-title");
        return text;
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private Node choice(String words, Node... parts) {
        var choice = new HBox(parts);
        int number = choices.size();
        choice.getStyleClass().add("search-choice");
        choice.setAccessibleText(words);
        choice.setOnMouseClicked(_ -> afterwards(viewModel.choose(number)));
        choices.add(choice);
        return choice;
    }

    private void mark(int cursor) {
        for (int i = 0; i < choices.size(); i++) {
            choices.get(i).pseudoClassStateChanged(CHOSEN, i == cursor);
        }
        if (cursor >= 0 && cursor < choices.size()) {
            reveal(choices.get(cursor));
        }
        field.setAccessibleHelp(
                cursor >= 0 && cursor < choices.size()
                        ? choices.get(cursor).getAccessibleText()
                        : null);
    }

    /** What stands below the lines is always in sight. */
    private void reveal(Node choice) {
        if (lines.getChildren().contains(choice)) {
            Panes.reveal(scroll, lines, choice);
        }
    }

    private void place() {
        if (!viewModel.openProperty().get()) {
            popover.hide();
        } else if (field.isFocused()) {
            popover.show(field);
        }
    }

    /** Shows again what was found for what the field holds. */
    public void reopen() {
        viewModel.reopen();
    }

    public boolean isShowing() {
        return popover.isShowing();
    }

    private void pressed(KeyEvent event) {
        // While a word is composed, keys choose among what the input method offers.
        if (!composition.isRunning() && answers(event)) {
            event.consume();
        }
    }

    private boolean answers(KeyEvent event) {
        return switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER -> {
                if (event.isShortcutDown()) {
                    viewModel.filter();
                } else {
                    afterwards(viewModel.enter());
                }
                yield true;
            }
            case TAB -> !event.isShiftDown() && afterwards(viewModel.complete());
            case ESCAPE -> escape();
            default -> false;
        };
    }

    private boolean move(int step) {
        viewModel.move(step);
        return true;
    }

    private boolean escape() {
        boolean wasShowing = popover.isShowing();
        viewModel.close();
        return wasShowing;
    }

    /** The caret goes where a completion ends. */
    private boolean afterwards(Optional<Completion> taken) {
        taken.ifPresent(each -> field.positionCaret(each.caret()));
        return taken.isPresent();
    }
}
