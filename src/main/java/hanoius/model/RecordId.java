package hanoius.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The lasting name of one record of a document: its kind and a key that is unique within the kind,
 * such as {@code M005}. It survives every correction of the record.
 */
public record RecordId(Kind kind, String key) implements Comparable<RecordId> {

    /** The namespace of the names of records. */
    private static final UUID NAMES = UUID.fromString("0d4a7c4e-3f0a-4b53-9d43-6f2f3a1f5c7b");

    /** What a record is. */
    public enum Kind {
        MILESTONE,
        AGREEMENT,
        INDICATOR,
        OBSERVATION,
        SOURCE,
        PARTY,
        LINK,
        CHART,
        TERM,
        ATTACHMENT;

        /** Those that are facts: they can be selected, cited and drawn. */
        public static final List<Kind> FACTS =
                List.of(MILESTONE, AGREEMENT, INDICATOR, OBSERVATION, SOURCE, PARTY);

        /** What the keys begin with that the program gives to new ones, as in {@code M17}. */
        public String letter() {
            return switch (this) {
                case CHART -> "";
                // A is that of agreements.
                case ATTACHMENT -> "F";
                default -> name().substring(0, 1);
            };
        }

        /** Made once: it is asked for with every record. */
        private final String word = name().toLowerCase(Locale.ROOT);

        /** The word that stands for it in a document, as in {@code milestone}. */
        public String word() {
            return word;
        }
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

    public static RecordId party(String key) {
        return new RecordId(Kind.PARTY, key);
    }

    /** That of a link, which has no other name than what it joins and how. */
    public static RecordId link(RecordId from, Relation relation, RecordId to) {
        return new RecordId(
                Kind.LINK, from + " " + relation.name().toLowerCase(Locale.ROOT) + " " + to);
    }

    public static RecordId chart(String key) {
        return new RecordId(Kind.CHART, key);
    }

    public static RecordId attachment(String key) {
        return new RecordId(Kind.ATTACHMENT, key);
    }

    /** That of a term, such as {@code term:sector:smart city}. */
    public static RecordId term(String list, String key) {
        return new RecordId(Kind.TERM, list + ":" + key);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException when it is no such name
     */
    public static RecordId parse(String text) {
        int colon = text.indexOf(':');
        for (Kind kind : Kind.values()) {
            if (colon >= 0 && kind.word().equals(text.substring(0, colon))) {
                return new RecordId(kind, text.substring(colon + 1));
            }
        }
        throw new IllegalArgumentException(text + " names no record");
    }

    /**
     * What tells the record from those of other documents, unless its document says otherwise: the
     * same for all records of that name, as RFC 9562 has it (version 5).
     */
    public UUID uuid() {
        return uuid(NAMES, toString());
    }

    static UUID uuid(UUID namespace, String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer named = ByteBuffer.allocate(16 + text.length);
        named.putLong(namespace.getMostSignificantBits());
        named.putLong(namespace.getLeastSignificantBits()).put(text);
        ByteBuffer hash;
        try {
            hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-1").digest(named.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
        long version5 = (hash.getLong() & ~0xF000L) | 0x5000L;
        return new UUID(version5, (hash.getLong() & (~0L >>> 2)) | Long.MIN_VALUE);
    }

    @Override
    public int compareTo(RecordId other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : key.compareTo(other.key);
    }

    /** The kind and the key, as in {@code milestone:M005}. */
    @Override
    public String toString() {
        return kind.word() + ":" + key;
    }
}
