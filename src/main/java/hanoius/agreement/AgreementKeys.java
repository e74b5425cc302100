package hanoius.agreement;

import hanoius.control.Shortcut;
import hanoius.control.Shortcut.Reach;

import java.util.List;

/** The keys of the list of agreements beyond those that tables share. */
public final class AgreementKeys {

    static final Shortcut COPY_CITATIONS =
            Shortcut.of("shell.key_copy_citations", Reach.FOCUSED, "Shortcut+Alt+C");
    static final Shortcut CLOSE = Shortcut.of("shell.key_groups", Reach.FOCUSED, "Left");
    static final Shortcut OPEN = Shortcut.of("shell.key_groups", Reach.FOCUSED, "Right");
    static final Shortcut TIMELINE =
            Shortcut.of("shell.key_agreement", Reach.FOCUSED, "Shortcut+T");
    static final Shortcut DETAIL = Shortcut.of("shell.key_detail", Reach.VIEW, "Shortcut+D");

    /** All of them, in the order in which they are listed. */
    public static final List<Shortcut> ALL = List.of(COPY_CITATIONS, CLOSE, OPEN, TIMELINE, DETAIL);

    private AgreementKeys() {}
}
