package hanoius.agreement;

import hanoius.control.Shortcut;
import hanoius.control.Shortcut.Reach;

import java.util.List;

/** The keys of the list of agreements beyond those that tables share. */
public final class AgreementKeys {

    static final Shortcut DETAIL = Shortcut.of("shell.key_detail", Reach.VIEW, "Shortcut+D");

    /** All of them, in the order in which they are listed. */
    public static final List<Shortcut> ALL = List.of(DETAIL);

    private AgreementKeys() {}
}
