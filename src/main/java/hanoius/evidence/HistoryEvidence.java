package hanoius.evidence;

import hanoius.archive.Revision;
import hanoius.edtf.EdtfDate;
import hanoius.evidence.Evidence.Entry;
import hanoius.evidence.Evidence.PutBack;
import hanoius.evidence.Evidence.Section;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.schema.Field;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.schema.Values;
import hanoius.text.FieldWords;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What became of a record in its document.
 *
 * @param zone where the reader is
 */
record HistoryEvidence(Words words, ZoneId zone) {

    /** So long a value may be to be named by itself. */
    private static final int SHORT = 32;

    /**
     * @param changed the day on which the document's record was changed last
     * @param revisions what was done to this one, latest first; none when it stands as it was taken
     *     into the document
     * @param current the record that can be made what it was; null when nothing can be changed
     */
    Section tell(LocalDate changed, List<Revision> revisions, @Nullable Entity current) {
        List<Entry> entries = new ArrayList<>();
        if (revisions.isEmpty()) {
            entries.add(Entry.plain("", words.get("evidence.unchanged_since", day(changed)), ""));
        }
        for (Revision each : revisions) {
            entries.add(entry(each, current));
        }
        if (!revisions.isEmpty()) {
            Entity first = revisions.getLast().edit().before();
            if (first != null) {
                entries.add(beginning(first, current));
            }
        }
        return new Section(words.get("evidence.history"), entries);
    }

    /** What the record was when it was taken into the document. */
    private <R extends Entity> Entry beginning(R first, @Nullable Entity current) {
        Schema<R> schema = Schemas.of(first);
        var fields = new FieldWords(words);
        long filled =
                schema.fields().stream()
                        .filter(each -> !fields.brief(each, first).isBlank())
                        .count();
        return Entry.plain(
                        "",
                        words.get("evidence.history_began"),
                        words.get("evidence.history_fields", filled))
                .puttingBack(
                        current == null
                                ? List.of()
                                : putBacks(current, first, _ -> true, Instant.EPOCH));
    }

    private String day(LocalDate day) {
        return words.date(EdtfDate.of(day));
    }

    private Entry entry(Revision revision, @Nullable Entity current) {
        String when = when(revision.by().at());
        Entity before = revision.edit().before();
        Entity after = revision.edit().after();
        String reason = revision.by().reason();
        List<String> lines = new ArrayList<>(List.of(what(before, after)));
        revision.by().asOf().ifPresent(at -> lines.add(asOf(at)));
        if (!reason.isBlank()) {
            lines.add(words.get("field.quoted", reason));
        }
        Entry told =
                Entry.plain(
                        "",
                        FactWords.dotted(List.of(when, revision.by().author()), part -> part),
                        String.join("\n", lines));
        if (revision.by().asOf().isPresent()) {
            told = told.tagged(List.of(words.get("evidence.put_back_tag")));
        }
        return current == null || after == null
                ? told
                : told.puttingBack(
                        putBacks(
                                current,
                                after,
                                field -> before == null || !same(field, before, after),
                                revision.by().at()));
    }

    private String when(Instant instant) {
        return words.moment(instant.atZone(zone));
    }

    private String asOf(Instant at) {
        return at.equals(Instant.EPOCH)
                ? words.get("history.as_at_first")
                : words.get("history.as_of", when(at));
    }

    @SuppressWarnings("unchecked") // All states of a record are of one kind.
    private static <R extends Entity> boolean same(Field<?, ?> field, R before, Entity after) {
        return ((Field<R, ?>) field).same(before, (R) after);
    }

    /**
     * What makes the record what it was: each of some fields, and the whole.
     *
     * @param offered the fields that are offered one by one
     */
    @SuppressWarnings("unchecked") // All states of a record are of one kind.
    private <R extends Entity> List<PutBack> putBacks(
            R current, Entity version, Predicate<Field<?, ?>> offered, Instant asOf) {
        Schema<R> schema = Schemas.of(current);
        R then = (R) version;
        List<PutBack> offers = new ArrayList<>();
        for (Field<R, ?> field : schema.differing(current, then)) {
            if (offered.test(field)) {
                with(schema, current, field, then)
                        .map(each -> Edit.replacing(current, each))
                        .map(each -> new PutBack(putBack(field, then), asOf, each))
                        .ifPresent(offers::add);
            }
        }
        boolean isOne = offers.size() == 1 && then.equals(offers.getFirst().edit().after());
        if (!current.equals(then) && !isOne) {
            offers.add(
                    new PutBack(
                            words.get("evidence.put_back_version"),
                            asOf,
                            Edit.replacing(current, then)));
        }
        return offers;
    }

    /** A record with one field as it was, and what the source says for it; empty if none fits. */
    private static <R extends Entity> Optional<R> with(
            Schema<R> schema, R current, Field<R, ?> field, R then) {
        Values<R> values = schema.values(current).copy(field, then);
        Field<R, String> wording = field.wording();
        if (wording != null) {
            values.copy(wording, then);
        }
        try {
            return Optional.of(schema.make(values));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** As in "Put back 4 May 2017"; a long text goes by the name of its field. */
    private <R> String putBack(Field<R, ?> field, R then) {
        var fields = new FieldWords(words);
        String value = fields.brief(field, then);
        return value.isBlank() || value.length() > SHORT
                ? words.get("evidence.put_back_field", fields.label(field))
                : words.get("evidence.put_back", value);
    }

    private String what(@Nullable Entity before, @Nullable Entity after) {
        if (before == null) {
            return words.get("evidence.history_added");
        }
        return after == null ? words.get("evidence.history_deleted") : changed(before, after);
    }

    @SuppressWarnings("unchecked") // Before and after an edit, a record is of one kind.
    private <R extends Entity> String changed(R before, Entity after) {
        Schema<R> schema = Schemas.of(before);
        R now = (R) after;
        return schema.differing(before, now).stream()
                .map(field -> field(field, before, now))
                .collect(Collectors.joining("\n"));
    }

    private <R> String field(Field<R, ?> field, R before, R now) {
        var fields = new FieldWords(words);
        return words.get(
                "evidence.history_field",
                fields.label(field),
                orNone(fields.brief(field, before)),
                orNone(fields.brief(field, now)));
    }

    private static String orNone(String value) {
        return value.isBlank() ? "–" : value;
    }
}
