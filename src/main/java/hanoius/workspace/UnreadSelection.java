package hanoius.workspace;

import hanoius.archive.Unread;
import hanoius.model.Milestones;
import hanoius.model.Milestones.UnreadException;
import hanoius.text.Words;

import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** Says of the record that was selected last that it cannot be read, where that is so. */
public final class UnreadSelection {

    private UnreadSelection() {}

    /** What stands in its place; null while there is nothing to say. */
    public static ObservableValue<String> told(Workspace workspace) {
        return workspace
                .unreadProperty()
                .flatMap(
                        unread ->
                                workspace
                                        .wordsProperty()
                                        .map(words -> told(unread, workspace, words)));
    }

    private static String told(@Nullable UnreadException known, Workspace workspace, Words words) {
        UnreadException unread = Objects.requireNonNull(known);
        Milestones milestones = workspace.dataset().milestones();
        int place = milestones.indexOf(unread.id());
        // What all views show of it is known.
        String name =
                place < 0
                        ? unread.id().key()
                        : words.text(milestones.title(place, words.language()));
        return words.get(
                "unread.selected", new Unread(name, unread.field(), unread.why()).told(words));
    }
}
