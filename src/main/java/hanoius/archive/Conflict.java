package hanoius.archive;

import hanoius.edtf.Refusal;
import hanoius.model.RecordId;

import org.jspecify.annotations.Nullable;

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

    /**
     * What a change and a document want differently.
     *
     * @param field the name of the field in the record's schema; empty for the record as a whole,
     *     which one of them deleted or both added
     * @param wanted what the change would have it be: the value of the field or the whole record;
     *     null for none
     * @param found what the document has; null for none
     */
    public record Clash(
            RecordId id, String field, @Nullable Object wanted, @Nullable Object found) {}
}
