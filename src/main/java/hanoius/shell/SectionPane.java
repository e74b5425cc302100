package hanoius.shell;

import hanoius.control.NodeLifetime;
import hanoius.workspace.Section;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The view of the section that is shown. Each is made when it is first shown, and then kept. */
final class SectionPane extends StackPane {

    private final Map<Section, Supplier<? extends Node>> makers;
    private final ObservableValue<Section> section;
    private final Map<Section, Node> made = new EnumMap<>(Section.class);
    private @Nullable Node other;

    /**
     * @param makers make the view of each section
     * @param section the one that is shown
     */
    SectionPane(
            Map<Section, ? extends Supplier<? extends Node>> makers,
            ObservableValue<Section> section) {
        this.makers = new EnumMap<>(makers);
        this.section = section;
        setId("views");
        setMinWidth(0);
        NodeLifetime.of(this).subscribe(section, this::show);
    }

    private void show(Section now) {
        if (!made.containsKey(now)) {
            make(now);
        }
        made.forEach((each, view) -> view.setVisible(each == now));
    }

    private void make(Section now) {
        Supplier<? extends Node> maker = makers.get(now);
        if (maker != null) {
            Node view = maker.get();
            made.put(now, view);
            if (other == null) {
                getChildren().add(view);
            }
        }
    }

    /** The sections that there are. */
    Set<Section> sections() {
        return makers.keySet();
    }

    /** The view of the section shown; null when there is none for it. */
    @Nullable Node shown() {
        return made.get(section.getValue());
    }

    /** Shows something in the place of every view; null brings them back. */
    void showInstead(@Nullable Node node) {
        other = node;
        getChildren().setAll(node == null ? List.copyOf(made.values()) : List.of(node));
    }
}
