package hanoius.table;

import hanoius.text.Words;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

/** What stands in cells that say something otherwise than in words alone. */
public interface CellPictures<T> {

    /** In the place of the words; null where these stand. */
    default @Nullable Node instead(ListedField<T> field, T row, Words words) {
        return null;
    }

    /** Before the words; null for nothing. */
    default @Nullable Node before(ListedField<T> field, T row, Words words) {
        return null;
    }
}
