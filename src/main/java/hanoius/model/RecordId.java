package hanoius.model;

import java.util.Locale;

/**
 * The lasting name of one record of a document: its kind and a key that is unique within the kind,
 * such as {@code M005}. It survives every correction of the record.
 */
public record RecordId(Kind kind, String key) implements Comparable<RecordId> {

    /** What a record is. */
    public enum Kind {
        MILESTONE,
        AGREEMENT,
        INDICATOR,
        OBSERVATION,
        SOURCE
    }

    public RecordId {
        if (key.isBlank()) {
            throw new IllegalArgumentException("A record needs a key.");
        }
    }

    public static RecordId milestone(String key) {
        return new RecordId(Kind.MILESTONE, key);
    }

    public static RecordId agreement(String key) {
        return new RecordId(Kind.AGREEMENT, key);
    }

    public static RecordId indicator(String key) {
        return new RecordId(Kind.INDICATOR, key);
    }

    public static RecordId observation(String key) {
        return new RecordId(Kind.OBSERVATION, key);
    }

    public static RecordId source(String key) {
        return new RecordId(Kind.SOURCE, key);
    }

    @Override
    public int compareTo(RecordId other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : key.compareTo(other.key);
    }

    /** The kind and the key, as in {@code milestone:M005}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + key;
    }
}
