package hanoius.merge;

import hanoius.model.Entity;
import hanoius.schema.Field;
import hanoius.schema.Json;
import hanoius.schema.Schemas;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * What tells apart what a copy has otherwise, so that what was declined is known when it comes
 * again: the record, the field, and what it would say. Another wording is another suggestion.
 */
final class Suggested {

    /** So many bytes of a digest tell one suggestion from all others. */
    private static final int BYTES = 16;

    private Suggested() {}

    /** That of a record that would come, go or come back. */
    static String key(Difference difference) {
        Entity there = difference.there();
        return key(difference, "", there == null ? List.of() : List.of(written(there)));
    }

    /**
     * That of a part of a record that both have.
     *
     * @param field the one that stands for it
     * @param told all that tell it
     */
    @SuppressWarnings("unchecked") // Counterparts are of one kind.
    static <R extends Entity> String key(
            Difference difference, Field<R, ?> field, Collection<Field<R, ?>> told) {
        R there = (R) Objects.requireNonNull(difference.there());
        List<String> says = new ArrayList<>();
        for (Field<R, ?> each : told) {
            says.add(each.name());
            says.add(written(each, there));
        }
        return key(difference, field.name(), says);
    }

    private static <R extends Entity> String written(R record) {
        return Schemas.of(record).json(record);
    }

    private static <R, V> String written(Field<R, V> field, R record) {
        V value = field.of(record);
        return value == null ? "" : Json.write(field.type().json(value));
    }

    private static String key(Difference difference, String field, List<String> says) {
        MessageDigest digest = sha256();
        String record =
                difference
                        .uuid()
                        .map(Objects::toString)
                        .orElseGet(() -> difference.id().toString());
        add(digest, record);
        add(digest, field);
        says.forEach(each -> add(digest, each));
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    /** With its length before it, so that no two lists of texts are the same. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
