package hanoius.search;

import hanoius.control.NodeLifetime;
import hanoius.control.Spoken;
import hanoius.query.Facet;
import hanoius.query.SearchWords;
import hanoius.typing.Composition;
import hanoius.workspace.FacetValue;
import hanoius.workspace.FilterWords;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The values of one facet, of which some are chosen; long ones are searched. It is one stop of the
 * Tab key: arrows, Home and End go through it, the space bar chooses, with Alt it leaves out.
 */
final class FacetList extends TitledPane {

    private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");

    /** So many are listed at first. */
    private static final int FEW = 8;

    /** So many are listed at most; others are found by typing. */
    private static final int MOST = 200;

    private final FacetViewModel model;
    private final Facet facet;
    private final Consumer<Node> reveal;
    private final TextField search = new TextField();
    private final VBox rows = new VBox();
    private final Hyperlink more = new Hyperlink();
    private final StringProperty typed = new SimpleStringProperty("");
    private List<FacetValue> values = List.of();
    private boolean whole;
    private int cursor;

    /**
     * @param reveal brings a row into sight
     */
    FacetList(FacetViewModel model, Facet facet, Spoken spoken, Consumer<Node> reveal) {
        this.model = model;
        this.facet = facet;
        this.reveal = reveal;
        String id = "facet-" + facet.name();
        setId(id);
        getStyleClass().add("facet-list");
        textProperty().bind(spoken.words().map(said -> FilterWords.of(facet, said)));
        setAnimated(false);
        rows.setId(id + "-values");
        rows.getStyleClass().add("facet-rows");
        rows.setFocusTraversable(true);
        rows.setAccessibleRole(AccessibleRole.LIST_VIEW);
        search.setId(id + "-search");
        search.accessibleTextProperty().bind(search.promptTextProperty());
        search.promptTextProperty().bind(spoken.say("facet.find"));
        more.setId(id + "-more");
        setContent(new VBox(search, rows, more));
        for (Node each : List.of(search, more)) {
            each.managedProperty().bind(each.visibleProperty());
            each.setVisible(false);
        }
        bind();
        // The same counts are said in other words then.
        NodeLifetime.of(this).subscribe(spoken.words(), this::fill);
    }

    private void bind() {
        Composition.of(search).bind(NodeLifetime.of(search), typed);
        typed.subscribe(this::fill);
        more.setOnAction(_ -> showWhole());
        rows.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        rows.focusedProperty().subscribe(this::mark);
    }

    private void showWhole() {
        whole = true;
        fill();
        // The line that was pressed is gone.
        rows.requestFocus();
    }

    /** Shows other counts, or other values. */
    void show(List<FacetValue> now) {
        values = now;
        search.setVisible(now.size() > FEW + 2);
        fill();
    }

    private void fill() {
        List<FacetValue> listed = listed();
        List<String> before = rows().stream().map(each -> each.value().value()).toList();
        if (listed.stream().map(FacetValue::value).toList().equals(before)) {
            IntStream.range(0, before.size()).forEach(i -> rows().get(i).show(listed.get(i)));
        } else {
            rows.getChildren().setAll(listed.stream().map(this::row).toList());
        }
        long matching = matching();
        more.setVisible(!whole && matching > listed.size());
        more.setText(
                model.words()
                        .get(
                                matching > MOST ? "search.show_first" : "search.show_all",
                                model.words()
                                        .number(BigDecimal.valueOf(Math.min(matching, MOST)))));
        mark();
    }

    private List<FacetRow> rows() {
        return rows.getChildren().stream().map(FacetRow.class::cast).toList();
    }

    private long matching() {
        return values.stream().filter(this::matches).count();
    }

    private boolean matches(FacetValue value) {
        return SearchWords.allIn(typed.get(), model.name(value));
    }

    private List<FacetValue> listed() {
        // One line fewer would say no more than the line that shows the rest.
        int few = values.size() <= FEW + 2 ? FEW + 2 : FEW;
        boolean all = whole || !typed.get().isBlank();
        return values.stream().filter(this::matches).limit(all ? MOST : few).toList();
    }

    private FacetRow row(FacetValue value) {
        FacetRow row = new FacetRow(model, value);
        row.addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    event.consume();
                    cursor = rows.getChildren().indexOf(row);
                    rows.requestFocus();
                    mark();
                });
        row.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY) {
                        choose(row, event.isAltDown());
                    }
                });
        return row;
    }

    private void choose(FacetRow row, boolean without) {
        row.choose(without);
        // At once, even if counting takes a while.
        row.show(row.value());
    }

    private void mark() {
        List<FacetRow> all = rows();
        cursor = Math.clamp(cursor, 0, Math.max(0, all.size() - 1));
        for (int i = 0; i < all.size(); i++) {
            all.get(i).pseudoClassStateChanged(CURSOR, rows.isFocused() && i == cursor);
        }
        String here = all.isEmpty() ? "" : ": " + all.get(cursor).getAccessibleText();
        rows.setAccessibleText(FilterWords.of(facet, model.words()) + here);
    }

    private void pressed(KeyEvent event) {
        int last = rows.getChildren().size() - 1;
        if (last < 0) {
            return;
        }
        switch (event.getCode()) {
            case DOWN -> go(Math.min(last, cursor + 1), event);
            case UP -> go(Math.max(0, cursor - 1), event);
            case PAGE_DOWN -> go(Math.min(last, cursor + FEW), event);
            case PAGE_UP -> go(Math.max(0, cursor - FEW), event);
            case HOME -> go(0, event);
            case END -> go(last, event);
            case SPACE, ENTER -> {
                event.consume();
                choose(rows().get(cursor), event.isAltDown());
                mark();
            }
            default -> {}
        }
    }

    private void go(int row, KeyEvent event) {
        event.consume();
        cursor = row;
        mark();
        reveal.accept(rows.getChildren().get(row));
    }
}
