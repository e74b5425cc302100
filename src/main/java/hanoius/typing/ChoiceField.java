package hanoius.typing;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One of several values, which cannot be left for none: the list of a combo box lets its selection
 * be taken away, as by Ctrl+click on the chosen line.
 *
 * @param <T> of the values
 */
public final class ChoiceField<T> extends ComboBox<T> {

    private final Consumer<? super T> onChoose;
    private @Nullable T shown;

    /**
     * @param words what a value is called
     * @param none what is said while there is no value to show
     * @param onChoose is told of each other value that somebody chooses
     */
    public ChoiceField(
            Function<? super T, String> words, String none, Consumer<? super T> onChoose) {
        this.onChoose = onChoose;
        setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T value) {
                        return value == null ? none : words.apply(value);
                    }

                    @Override
                    public @Nullable T fromString(String text) {
                        return null;
                    }
                });
        setMaxWidth(Double.MAX_VALUE);
        valueProperty().subscribe(this::chosen);
    }

    /** Shows a value, of which nobody is told; null shows none. */
    public void put(@Nullable T value) {
        shown = value;
        setValue(value);
    }

    private void chosen(@Nullable T now) {
        if (now == null) {
            setValue(shown);
        } else if (!now.equals(shown)) {
            shown = now;
            onChoose.accept(now);
        }
    }
}
