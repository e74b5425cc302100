package hanoius.evidence;

import hanoius.archive.Revision;
import hanoius.edtf.EdtfDate;
import hanoius.evidence.Evidence.Entry;
import hanoius.evidence.Evidence.Section;
import hanoius.model.Entity;
import hanoius.schema.Field;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.text.FieldWords;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What became of a record in its document.
 *
 * @param zone where the reader is
 */
record HistoryEvidence(Words words, ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /**
     * @param changed the day on which the document's record was changed last
     * @param revisions what was done to this one, latest first; none when it stands as it was taken
     *     into the document
     */
    Section tell(LocalDate changed, List<Revision> revisions) {
        return new Section(
                words.get("evidence.history"),
                revisions.isEmpty()
                        ? List.of(
                                Entry.plain(
                                        "",
                                        words.get("evidence.unchanged_since", day(changed)),
                                        ""))
                        : revisions.stream().map(this::entry).toList());
    }

    private String day(LocalDate day) {
        return words.date(EdtfDate.of(day));
    }

    private Entry entry(Revision revision) {
        ZonedDateTime at = revision.by().at().atZone(zone);
        String when = words.get("evidence.history_when", day(at.toLocalDate()), TIME.format(at));
        String what = what(revision.edit().before(), revision.edit().after());
        String reason = revision.by().reason();
        return Entry.plain(
                "",
                FactWords.dotted(List.of(when, revision.by().author()), part -> part),
                reason.isBlank() ? what : what + "\n" + words.get("field.quoted", reason));
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
