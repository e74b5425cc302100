package hanoius.archive;

import hanoius.archive.History.Generation;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.schema.Json;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/** A document in memory as text, its history included. */
final class MemoryCopy {

    private MemoryCopy() {}

    /** All of it as text: one line for itself, for each record that it has or had, each change. */
    static List<String> lines(MemoryDocument document) {
        Map<String, Object> first = new LinkedHashMap<>();
        first.put("uuid", document.uuid().toString());
        first.put("title", document.title());
        first.put("changed", document.changed().toString());
        first.put("records", BigDecimal.valueOf(document.ids().size()));
        Map<String, Object> contents = new LinkedHashMap<>();
        document.contents()
                .forEach((sha256, bytes) -> contents.put(sha256, HexFormat.of().formatHex(bytes)));
        first.put("contents", contents);
        Map<String, Object> uuids = new LinkedHashMap<>();
        document.ids().forEach(id -> uuids.put(id.toString(), uuid(document, id)));
        first.put("uuids", uuids);
        List<String> lines = new ArrayList<>(List.of(Json.write(first)));
        for (RecordId each : document.ids()) {
            Map<String, Object> record = members(each, document.find(each).orElse(null), "record");
            document.uuid(each).ifPresent(uuid -> record.put("uuid", uuid.toString()));
            lines.add(Json.write(record));
        }
        List<Generation> generations = document.generations();
        List<Committed> done = document.since(1);
        for (int i = 0; i < generations.size(); i++) {
            lines.add(Json.write(members(generations.get(i), done.get(i))));
        }
        return lines;
    }

    private static Object uuid(MemoryDocument document, RecordId id) {
        return document.uuid(id).<Object>map(UUID::toString).orElse(Json.NOTHING);
    }

    private static Map<String, Object> members(RecordId id, @Nullable Entity record, String name) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", id.toString());
        members.put(name, record == null ? Json.NOTHING : json(record));
        return members;
    }

    private static <R extends Entity> String json(R record) {
        return Schemas.of(record).json(record);
    }

    private static Map<String, Object> members(Generation generation, Committed done) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("position", BigDecimal.valueOf(generation.position()));
        generation.parent().ifPresent(each -> members.put("parent", BigDecimal.valueOf(each)));
        members.put("undoes", BigDecimal.valueOf(generation.undoes()));
        members.put("author", generation.by().author());
        members.put("at", generation.by().at().toString());
        members.put("reason", generation.by().reason());
        members.put("group", generation.by().group());
        members.put("changed", done.changed().toString());
        Map<String, Object> next = new LinkedHashMap<>();
        done.next().forEach((id, other) -> next.put(id.toString(), other.toString()));
        members.put("next", next);
        List<Object> edits = new ArrayList<>();
        for (Edit each : done.change().edits()) {
            Map<String, Object> edit = members(each.id(), each.before(), "before");
            edit.putAll(members(each.id(), each.after(), "after"));
            edits.add(edit);
        }
        members.put("edits", edits);
        return members;
    }

    /**
     * Reads what {@link #lines} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    static MemoryDocument parse(List<String> lines) {
        Object first = Json.read(lines.getFirst());
        MemoryDocument document =
                new MemoryDocument(
                        UUID.fromString(Json.text(first, "uuid")),
                        Json.text(first, "title"),
                        Instant.parse(Json.text(first, "changed")),
                        Dataset.EMPTY);
        if (Json.get(first, "contents") instanceof Map<?, ?> contents) {
            contents.forEach(
                    (sha256, bytes) ->
                            document.keep(
                                    sha256.toString(), HexFormat.of().parseHex(bytes.toString())));
        }
        int records = Math.toIntExact(number(first, "records"));
        for (String line : lines.subList(1, 1 + records)) {
            Object each = Json.read(line);
            RecordId id = RecordId.parse(Json.text(each, "id"));
            document.add(id, record(each, "record"));
            if (Json.get(each, "uuid") instanceof String uuid) {
                document.name(id, UUID.fromString(uuid));
            }
        }
        if (Json.get(first, "uuids") instanceof Map<?, ?> uuids) {
            uuids.forEach(
                    (id, uuid) ->
                            document.identify(
                                    RecordId.parse(id.toString()),
                                    uuid instanceof String own ? UUID.fromString(own) : null));
        }
        for (String line : lines.subList(1 + records, lines.size())) {
            addGeneration(Json.read(line), document);
        }
        return document;
    }

    private static @Nullable Entity record(Object json, String name) {
        RecordId id = RecordId.parse(Json.text(json, "id"));
        Schema<? extends Entity> schema = Schemas.of(id.kind());
        return Json.get(json, name) instanceof String text ? schema.ofJson(id, text) : null;
    }

    private static long number(Object json, String name) {
        return Json.get(json, name) instanceof BigDecimal number ? number.longValueExact() : -1;
    }

    private static void addGeneration(Object json, MemoryDocument document) {
        long parent = number(json, "parent");
        Attribution by =
                new Attribution(
                        Json.text(json, "author"),
                        Instant.parse(Json.text(json, "at")),
                        Json.text(json, "reason"),
                        Json.text(json, "group"));
        long number = 1 + document.generation();
        List<Edit> edits = new ArrayList<>();
        for (Object each : Json.list(json, "edits")) {
            edits.add(
                    new Edit(
                            RecordId.parse(Json.text(each, "id")),
                            record(each, "before"),
                            record(each, "after")));
        }
        Map<RecordId, RecordId> next = new HashMap<>();
        if (Json.get(json, "next") instanceof Map<?, ?> members) {
            members.forEach(
                    (id, other) ->
                            next.put(
                                    RecordId.parse(id.toString()),
                                    RecordId.parse(other.toString())));
        }
        document.add(
                new Generation(
                        number,
                        number(json, "position"),
                        parent < 0 ? OptionalLong.empty() : OptionalLong.of(parent),
                        by,
                        number(json, "undoes")),
                new Committed(
                        number,
                        new Change(edits, by),
                        next,
                        Instant.parse(Json.text(json, "changed")),
                        true));
    }
}
