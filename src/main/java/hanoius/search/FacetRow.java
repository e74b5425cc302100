package hanoius.search;

import hanoius.control.LateTooltip;
import hanoius.workspace.FacetValue;

import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.math.BigDecimal;

/** A value of a facet with its count. */
final class FacetRow extends HBox {

    private static final PseudoClass EXCLUDED = PseudoClass.getPseudoClass("excluded");
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private final FacetViewModel model;
    private final CheckBox box = new CheckBox();
    private final Label name = new Label();
    private final Label count = new Label();
    private FacetValue value;

    FacetRow(FacetViewModel model, FacetValue value) {
        super(8);
        this.model = model;
        this.value = value;
        getStyleClass().add("facet-row");
        box.setMouseTransparent(true);
        box.setFocusTraversable(false);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        count.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().add("facet-count");
        HBox.setHgrow(name, Priority.ALWAYS);
        getChildren().addAll(box, name, count);
        show(value);
    }

    FacetValue value() {
        return value;
    }

    /** Shows another count of the same value, and whether it is chosen. */
    void show(FacetValue now) {
        value = now;
        boolean excluded = model.isExcluded(now);
        String words = model.name(now);
        pseudoClassStateChanged(EXCLUDED, excluded);
        pseudoClassStateChanged(NONE, now.count() == 0);
        box.setSelected(model.isIncluded(now));
        box.setIndeterminate(excluded);
        name.setText(words);
        LateTooltip.give(name, words);
        count.setText(model.words().number(BigDecimal.valueOf(now.count())));
        String state = excluded ? "facet.says_excluded" : "facet.says";
        setAccessibleText(model.words().get(state, words, now.count()));
    }

    void choose(boolean without) {
        if (without) {
            model.exclude(value);
        } else {
            model.include(value);
        }
    }
}
