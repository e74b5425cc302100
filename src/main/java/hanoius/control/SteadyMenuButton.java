package hanoius.control;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import java.util.List;
import java.util.function.Supplier;

/**
 * A menu button that says what was chosen and is as wide as the longest choice, so that nothing
 * beside it moves under the pointer when something else is chosen.
 */
public class SteadyMenuButton extends MenuButton {

    private List<String> texts = List.of();
    private Supplier<? extends List<? extends MenuItem>> entries = List::of;

    public SteadyMenuButton(Node graphic) {
        super("", graphic);
        MenuEntries.whenShown(this, () -> entries.get());
    }

    /** All that it may say. */
    public void setTexts(List<String> all) {
        texts = List.copyOf(all);
        requestLayout();
    }

    /**
     * Offers entries in place of those before.
     *
     * @param all what it may say
     * @param now what it says
     * @param items makes the entries, whenever the menu is opened
     */
    public void offer(
            List<String> all, String now, Supplier<? extends List<? extends MenuItem>> items) {
        setTexts(all);
        setText(now);
        entries = items;
    }

    @Override
    protected double computePrefWidth(double height) {
        double now = super.computePrefWidth(height);
        if (getContentDisplay() == ContentDisplay.GRAPHIC_ONLY) {
            return now;
        }
        double own = width(getText());
        return now + Math.max(0, texts.stream().mapToDouble(this::width).max().orElse(own) - own);
    }

    private double width(String text) {
        return Math.ceil(TextWidth.of(text, getFont()));
    }
}
