package hanoius.workspace;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;

/** Which of the deeds that wait takes back or does again which. */
final class UndoOrder {

    /**
     * A deed that can be taken back or done again.
     *
     * @param group what deeds share that are taken back together; empty for one by itself
     */
    private record Standing(Deed deed, String group) {}

    private final Deque<Standing> undoable = new ArrayDeque<>();
    private final Deque<Standing> redoable = new ArrayDeque<>();

    /** A change, which is taken back with those of its group just before it. */
    Deed change(String group, Deed.Act act) {
        Standing last = undoable.peek();
        if (last != null && !group.isEmpty() && last.group.equals(group)) {
            undoable.pop();
        }
        redoable.clear();
        return put(act, null, group, undoable);
    }

    /** Takes back what was asked for last. */
    Deed undo(Deed.Act act) {
        return put(act, undoable.poll(), "", redoable);
    }

    /** Does again what was taken back last. */
    Deed redo(Deed.Act act) {
        return put(act, redoable.poll(), "", undoable);
    }

    private static Deed put(
            Deed.Act act, @Nullable Standing first, String group, Deque<Standing> onto) {
        Deed deed = new Deed(act, first == null ? null : first.deed);
        onto.push(new Standing(deed, group));
        return deed;
    }

    /** Whatever became of a deed, it waits no longer. */
    void over(Deed deed) {
        undoable.removeIf(each -> each.deed == deed);
        redoable.removeIf(each -> each.deed == deed);
    }

    /** None waits any more. */
    void clear() {
        undoable.clear();
        redoable.clear();
    }
}
