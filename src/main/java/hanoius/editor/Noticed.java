package hanoius.editor;

import hanoius.control.Panes;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where in a form something is to be noticed: what is not saved, and what is remarked on though it
 * is.
 */
final class Noticed {

    /**
     * How remarks look; the last is that of a language that is missing, or older than the other.
     */
    private static final Set<String> REMARKS = Set.of("field-error", "field-remark", "waiting");

    private final Set<Node> stops = new LinkedHashSet<>();

    private Noticed() {}

    /** What takes the focus at each of these places, in the order of the form. */
    static List<Node> in(Parent form) {
        var noticed = new Noticed();
        noticed.look(form, null);
        return List.copyOf(noticed.stops);
    }

    /**
     * @param row the field that it belongs to; null outside of all
     */
    private void look(Node node, @Nullable Node row) {
        if (!node.isVisible()) {
            return;
        }
        if (EntryField.isUnsaved(node)) {
            stops.add(node);
        } else if (isRemark(node)) {
            Stream.of(row, node)
                    .filter(Objects::nonNull)
                    .flatMap(each -> Panes.first(each).stream())
                    .findFirst()
                    .ifPresent(stops::add);
        } else if (node instanceof Parent parent) {
            Node own = node instanceof FieldRow ? node : row;
            parent.getChildrenUnmodifiable().forEach(each -> look(each, own));
        }
    }

    private static boolean isRemark(Node node) {
        boolean isSaid = !(node instanceof Labeled label) || !label.getText().isEmpty();
        return isSaid && node.getStyleClass().stream().anyMatch(REMARKS::contains);
    }
}
