package hanoius.archive;

import hanoius.edtf.Refusal;
import hanoius.limit.LimitException;
import hanoius.model.RecordId;

import java.io.Serial;
import java.util.List;

/** A change that was not made, since a field would have more than a field may have. */
public final class ExcessiveValue extends RuntimeException implements Refusal {

    @Serial private static final long serialVersionUID = 1L;

    private final LimitException why;

    ExcessiveValue(RecordId id, String field, LimitException why) {
        super(id + ": " + field + ": " + why.getMessage(), why);
        this.why = why;
    }

    /** One that cannot have its name. */
    ExcessiveValue(RecordId.Kind kind, LimitException why) {
        super(kind.word() + ": " + why.getMessage(), why);
        this.why = why;
    }

    @Override
    public String key() {
        return why.key();
    }

    @Override
    public List<Object> arguments() {
        return why.arguments();
    }
}
