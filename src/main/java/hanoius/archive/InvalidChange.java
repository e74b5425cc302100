package hanoius.archive;

import hanoius.edtf.Refusal;
import hanoius.model.RecordId;

import java.io.Serial;
import java.util.List;
import java.util.Locale;

/** A change that was not made, since the document would no longer hang together after it. */
public final class InvalidChange extends RuntimeException implements Refusal {

    @Serial private static final long serialVersionUID = 1L;

    /** What is wrong with a change. */
    public enum Reason {
        /** A field names a record that is not there. */
        MISSING_REFERENCE,
        /** A record that is to go is still named by another. */
        STILL_REFERENCED,
        /** A field that may not be empty is. */
        MISSING,
        /** What is in a file is not kept, or has another size. */
        MISSING_CONTENT,
        /** Another chart has the name. */
        NAME_TAKEN,
        /** A report names another as the preferred one that is not preferred itself. */
        CHAINED,
        /** Two reports of one figure are figures of different indicators. */
        OTHER_INDICATOR
    }

    private final Reason reason;
    private final transient RecordId id;
    private final String field;
    private final transient RecordId other;

    /**
     * @param id the record at fault, one that the change touches
     * @param field the name of the field that is wrong: its own, or when it is still named, that of
     *     the other one
     * @param other the record that it names, that names it, or that has its name; itself when there
     *     is none
     */
    public InvalidChange(Reason reason, RecordId id, String field, RecordId other) {
        super(id + ": " + field + ": " + reason + " " + other);
        this.reason = reason;
        this.id = id;
        this.field = field;
        this.other = other;
    }

    public Reason reason() {
        return reason;
    }

    public RecordId id() {
        return id;
    }

    public String field() {
        return field;
    }

    public RecordId other() {
        return other;
    }

    @Override
    public String key() {
        return "invalid_change." + reason.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Object> arguments() {
        return List.of(id.key(), field, other.key());
    }
}
