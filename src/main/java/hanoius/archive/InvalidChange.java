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
        /** Another chart has the name. */
        NAME_TAKEN,
        /** The record that is named as the preferred report is none itself. */
        CHAINED
    }

    private final Reason reason;
    private final transient RecordId id;
    private final String field;
    private final transient RecordId other;

    /**
     * @param id the record at fault
     * @param field the name of its field
     * @param other the record that it names or that names it; itself when there is none
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
        return "archive." + reason.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Object> arguments() {
        return List.of(id.key(), field, other.key());
    }
}
