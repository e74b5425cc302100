package hanoius.evidence;

import hanoius.control.Shortcut;
import hanoius.control.Shortcut.Reach;

import java.util.List;

/** The keys of the texts of the evidence. */
public final class EvidenceKeys {

    static final Shortcut COPY = Shortcut.of("shell.key_copy_text", Reach.FOCUSED, "Shortcut+C");
    static final Shortcut SELECT_ALL =
            Shortcut.of("shell.key_select_text", Reach.FOCUSED, "Shortcut+A");

    /** All of them, in the order in which they are listed. */
    public static final List<Shortcut> ALL = List.of(COPY, SELECT_ALL);

    private EvidenceKeys() {}
}
