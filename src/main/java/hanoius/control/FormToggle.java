package hanoius.control;

import hanoius.font.Icon;
import hanoius.text.Words;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/**
 * Shows a list or table in the place of a figure while it is selected. By keys, one goes on in what
 * has come.
 */
public final class FormToggle extends ToggleButton {

    private final Action toList;
    private final Action toFigure;

    /**
     * A toggle that says what comes next.
     *
     * @param key that shows the list, and the figure again
     * @param list the icon of the list
     * @param asList the message key of its words while the figure is shown
     * @param asFigure the same while the list is
     * @param figure the icon of the figure
     */
    public FormToggle(
            String id,
            Shortcut key,
            Feather list,
            String asList,
            String asFigure,
            Feather figure,
            ObservableValue<Words> words) {
        toList = Action.named(id, in -> in.get(asList), this::fire).on(key);
        toFigure = Action.of(asFigure, this::fire).on(ControlKeys.FIGURE).when(selectedProperty());
        setId(id);
        Icon icon = new Icon(list);
        setGraphic(icon);
        getStyleClass().addAll("flat", "button-icon", "icon-button");
        selectedProperty().subscribe(now -> icon.show(now ? figure : list));
        Action.explain(
                this, selectedProperty().flatMap(now -> words.map((now ? toFigure : toList)::tip)));
    }

    /** Brings the keyboard to what was asked for, the list or the figure. */
    public void leadTo(Node figure, Runnable list) {
        setOnAction(
                _ -> {
                    if (isSelected()) {
                        list.run();
                    } else {
                        figure.requestFocus();
                    }
                });
    }

    /** What the keys do: there and back, and back alone. */
    public List<Action> actions() {
        return List.of(toList, toFigure);
    }

    /** Shows nodes only while the figure is shown. */
    public void showWithFigure(Node... nodes) {
        for (Node node : nodes) {
            node.visibleProperty().bind(Bindings.not(selectedProperty()));
            node.managedProperty().bind(node.visibleProperty());
        }
    }

    /** Shows nodes only while the list is shown. */
    public void showWithList(Node... nodes) {
        for (Node node : nodes) {
            node.visibleProperty().bind(selectedProperty());
            node.managedProperty().bind(node.visibleProperty());
        }
    }
}
