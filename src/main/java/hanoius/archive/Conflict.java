package hanoius.archive;

import hanoius.edtf.Refusal;

import java.io.Serial;
import java.util.List;

/** A change that was not made, since somebody else had changed the same fields. */
public final class Conflict extends RuntimeException implements Refusal {

    @Serial private static final long serialVersionUID = 1L;

    private final transient List<Clash> clashes;

    /**
     * @param clashes at least one, in the order of the change
     */
    public Conflict(List<Clash> clashes) {
        super("changed by somebody else in the meantime: " + clashes.getFirst().id());
        this.clashes = List.copyOf(clashes);
    }

    /** Every field or record that both want differently. */
    public List<Clash> clashes() {
        return clashes;
    }

    @Override
    public String key() {
        return "archive.conflict";
    }

    @Override
    public List<Object> arguments() {
        return List.of();
    }
}
