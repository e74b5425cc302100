package hanoius.archive;

import hanoius.edtf.Refusal;
import hanoius.model.Attachment;

import java.util.List;
import java.util.Locale;

/** Contents of a file that cannot be kept, or are not there as they were. */
public final class ContentException extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** They are more than an archive keeps of one file. */
        TOO_LARGE,
        /** None of that SHA-256 are there. */
        MISSING,
        /** Those that are there have another SHA-256. */
        DAMAGED
    }

    private final Reason reason;

    /**
     * @param sha256 empty when not known
     */
    public ContentException(Reason reason, String sha256) {
        super("content " + sha256 + ": " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String key() {
        return "content." + reason.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Object> arguments() {
        return reason == Reason.TOO_LARGE ? List.of(Attachment.LARGEST >> 20) : List.of();
    }
}
