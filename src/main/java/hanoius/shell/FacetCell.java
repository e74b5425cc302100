package hanoius.shell;

import hanoius.workspace.FacetValue;

import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** A value of a facet with its count: a click includes it, with Alt it is left out. */
final class FacetCell extends ListCell<FacetValue> {

    private static final PseudoClass EXCLUDED = PseudoClass.getPseudoClass("excluded");

    private final FacetViewModel model;
    private final CheckBox box = new CheckBox();
    private final Label name = new Label();
    private final Label count = new Label();
    private final HBox line = new HBox(8, box, name, count);

    FacetCell(FacetViewModel model) {
        this.model = model;
        getStyleClass().add("facet-cell");
        box.setMouseTransparent(true);
        box.setFocusTraversable(false);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        count.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        count.getStyleClass().add("facet-count");
        line.setMinWidth(0);
        line.setPrefWidth(0);
        setOnMouseClicked(
                event -> {
                    FacetValue value = getItem();
                    if (value != null && event.getButton() == MouseButton.PRIMARY) {
                        if (event.isAltDown()) {
                            model.exclude(value);
                        } else {
                            model.include(value);
                        }
                    }
                });
    }

    @Override
    protected void updateItem(@Nullable FacetValue value, boolean empty) {
        super.updateItem(value, empty);
        boolean excluded = value != null && model.isExcluded(value);
        pseudoClassStateChanged(EXCLUDED, excluded);
        if (value == null || empty) {
            setGraphic(null);
            return;
        }
        String words = model.name(value);
        String number = model.words().number(BigDecimal.valueOf(value.count()));
        box.setSelected(model.isIncluded(value));
        box.setIndeterminate(excluded);
        name.setText(words);
        count.setText(number);
        String state = excluded ? "facet.says_excluded" : "facet.says";
        setAccessibleText(model.words().get(state, words, value.count()));
        setGraphic(line);
    }
}
