package hanoius.control;

import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Buttons of which one is on. One is chosen by a click, by the space bar and by the arrow keys that
 * lead from one to the next, which fire no button: what is shown to be on is always what was
 * chosen.
 *
 * @param <T> what is chosen
 */
public final class Alternatives<T> {

    private final ToggleGroup group = new ToggleGroup();
    private final Map<Toggle, T> values = new HashMap<>();
    private @Nullable T shown;
    private boolean showing;

    /**
     * @param chosen told of what the reader chooses
     */
    public Alternatives(Consumer<T> chosen) {
        group.selectedToggleProperty()
                .subscribe(
                        (before, now) -> {
                            if (showing) {
                                return;
                            }
                            T value = values.get(now);
                            if (value == null) {
                                // Pressed again it would come up, but one of them always holds.
                                group.selectToggle(before);
                            } else if (!value.equals(shown)) {
                                shown = value;
                                chosen.accept(value);
                            }
                        });
    }

    /** Offers a value by a button. */
    public void offer(Toggle button, T value) {
        values.put(button, value);
        button.setToggleGroup(group);
    }

    /** Shows what is chosen already; null for nothing yet. */
    public void show(@Nullable T value) {
        shown = value;
        showing = true;
        group.selectToggle(
                group.getToggles().stream()
                        .filter(each -> Objects.equals(values.get(each), value))
                        .findFirst()
                        .orElse(null));
        showing = false;
    }
}
