package hanoius.figure;

import hanoius.model.RecordId;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/**
 * The fact that a mark stands for, and the text alternative: what a person who does not see the
 * mark is told.
 */
public final class Meaning {

    private final RecordId record;
    private final Supplier<String> saying;
    private @Nullable String said;

    /**
     * A meaning that is put into words when somebody asks, because of a thousand marks in a frame
     * hardly one is asked.
     *
     * @param saying gives the same words each time
     */
    public Meaning(RecordId record, Supplier<String> saying) {
        this.record = record;
        this.saying = saying;
    }

    public Meaning(RecordId record, String words) {
        this(record, () -> words);
    }

    public RecordId record() {
        return record;
    }

    /** The text alternative. */
    public String words() {
        String words = said == null ? saying.get() : said;
        said = words;
        return words;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Meaning meaning
                && record.equals(meaning.record)
                && words().equals(meaning.words());
    }

    @Override
    public int hashCode() {
        return record.hashCode();
    }

    @Override
    public String toString() {
        return record + ": " + words();
    }
}
