package hanoius.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.control.Shortcut.Reach;
import hanoius.language.Language;
import hanoius.support.WindowExtension;
import hanoius.text.Words;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** Starts the toolkit, without which there are no menus. */
@ExtendWith(WindowExtension.class)
class MenuEntriesTest {

    private static final Words WORDS = Words.in(Language.EN);
    private static final Shortcut KEYS =
            Shortcut.of("shell.key_zoom", Reach.PAGE, "Shortcut+Shift+Z", "T");

    private final List<String> done = new ArrayList<>();

    private Action zoom() {
        return Action.of("timeline.zoom_in", () -> done.add("zoom")).on(KEYS);
    }

    @Test
    void anEntryHasTheWordsAndTheKeysOfItsActionAndDoesIt() {
        MenuItem aside = MenuEntries.ofContextMenu(WORDS).item(zoom());
        assertEquals("Zoom in", aside.getText());
        assertEquals(KEYS.keys().getFirst(), aside.getAccelerator());
        MenuItem inWords = MenuEntries.ofButton(WORDS).item(zoom());
        assertEquals("Zoom in (Ctrl+Shift+Z)", inWords.getText());
        assertNull(inWords.getAccelerator());
        assertEquals("timeline-zoom-in", inWords.getId());
        inWords.fire();
        assertEquals(List.of("zoom"), done);
    }

    @Test
    void whatCannotBeDoneIsThereAndDisabled() {
        MenuItem off = MenuEntries.ofButton(WORDS).item(zoom().when(false));
        assertTrue(off.isDisable());
        assertFalse(MenuEntries.ofButton(WORDS).item(zoom()).isDisable());
    }

    @Test
    void emptySectionsHaveNoLine() {
        MenuEntries entries = MenuEntries.ofButton(WORDS);
        List<Action> one = List.of(zoom());
        assertEquals(3, entries.sections(List.of(List.of(), one, List.of(), one)).size());
        assertEquals(1, entries.sections(List.of(one, List.of())).size());
    }

    @Test
    void oneOfSeveralIsChosen() {
        MenuEntries entries = MenuEntries.ofButton(WORDS);
        assertTrue(((RadioMenuItem) entries.choice(zoom(), true)).isSelected());
        assertFalse(((RadioMenuItem) entries.choice(zoom(), false)).isSelected());
    }

    /** Whatever an action depends on holds on to no entry that was made for it. */
    @Test
    void entriesAreGoneWithTheirMenu() throws InterruptedException {
        var possible = new SimpleBooleanProperty(true);
        Action action = zoom().when(possible);
        var entry = new WeakReference<>(MenuEntries.ofContextMenu(WORDS).item(action));
        for (int i = 0; i < 50 && entry.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertNull(entry.get());
        possible.set(false);
    }

    @Test
    void keysOfOneLineStandTogetherUnderTheirModifiers() {
        assertEquals("← →", Shortcut.told(List.of(ControlKeys.PREVIOUS, ControlKeys.NEXT)));
        assertEquals(
                "F · Ctrl+0",
                Shortcut.told(List.of(ControlKeys.FIT_SELECTION, ControlKeys.FIT_ALL)));
        assertEquals(
                "Ctrl+1 … 4",
                Shortcut.told(
                        List.of("1", "2", "3", "4").stream()
                                .map(
                                        each ->
                                                Shortcut.of(
                                                        "shell.key_sections",
                                                        Reach.WINDOW,
                                                        "Shortcut+" + each))
                                .toList()));
        assertEquals("Ctrl+click", Shortcut.gesture("shell.key_walk", "Ctrl+click").told());
    }
}
