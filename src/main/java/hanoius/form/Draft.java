package hanoius.form;

import hanoius.model.RecordId;
import hanoius.schema.Json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was typed for a record and is no change of the document yet.
 *
 * @param record the record; for one that does not exist yet, a name that no record has
 * @param isNew whether it does not exist yet
 * @param values of one that is new: what was understood of it so far, as the JSON of its schema; of
 *     an indicator or a kind rows that wait; empty otherwise
 * @param texts what stands in its places and is not understood or not saved, by field and part
 */
public record Draft(RecordId record, boolean isNew, String values, Map<Slot, Text> texts) {

    public Draft {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** A field, or a part of one. */
    public record Slot(String field, String part) {}

    /**
     * What stands in a place.
     *
     * @param typed what was typed
     * @param kept what the record had in the place when that was typed
     */
    public record Text(String typed, String kept) {}

    /** Of a record that exists, with nothing typed. */
    public static Draft of(RecordId record) {
        return new Draft(record, false, "", Map.of());
    }

    /** Of a record that does not exist yet, with what is understood of it so far. */
    public static Draft begun(RecordId record, String values) {
        return new Draft(record, true, values, Map.of());
    }

    /**
     * Rows that are typed and not taken, each with the same cells.
     *
     * @param place the indicator of figures; of records a name of their kind that none of them has
     */
    public static Draft ofRows(RecordId place, List<List<String>> rows) {
        return new Draft(place, false, Json.write(rows), Map.of());
    }

    /** Whether it is what {@link #ofRows} makes. */
    public boolean hasRows() {
        return !isNew && !values.isEmpty();
    }

    /**
     * The rows that wait.
     *
     * @throws IllegalArgumentException when it has none
     */
    public List<List<String>> rows() {
        return Json.elements(Json.read(values)).stream()
                .map(row -> Json.elements(row).stream().map(Object::toString).toList())
                .toList();
    }

    /** Whether there is nothing to keep. */
    public boolean isEmpty() {
        return !isNew && texts.isEmpty();
    }

    /** The same with another text in a place. */
    public Draft with(Slot slot, Text text) {
        Map<Slot, Text> all = new LinkedHashMap<>(texts);
        all.put(slot, text);
        return new Draft(record, isNew, values, all);
    }

    /** The same with nothing typed in a place. */
    public Draft without(Slot slot) {
        Map<Slot, Text> all = new LinkedHashMap<>(texts);
        all.remove(slot);
        return new Draft(record, isNew, values, all);
    }

    /** The same with other values that were understood. */
    public Draft withValues(String newValues) {
        return new Draft(record, isNew, newValues, texts);
    }

    /** Drafts as a JSON text, to be read by {@link #read}. */
    public static String write(List<Draft> drafts) {
        return Json.write(drafts.stream().<Object>map(Draft::json).toList());
    }

    private Object json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("record", record.toString());
        members.put("new", isNew);
        members.put("values", values);
        List<Object> typed = new ArrayList<>();
        texts.forEach(
                (slot, text) -> typed.add(List.of(slot.field, slot.part, text.typed, text.kept)));
        members.put("texts", typed);
        return members;
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException when it is no such text
     */
    public static List<Draft> read(String json) {
        return Json.elements(Json.read(json)).stream().map(Draft::of).toList();
    }

    private static Draft of(Object json) {
        Map<Slot, Text> texts = new LinkedHashMap<>();
        for (Object each : Json.list(json, "texts")) {
            List<String> parts = Json.elements(each).stream().map(Object::toString).toList();
            if (parts.size() != 4) {
                throw new IllegalArgumentException("no text of a draft is " + each);
            }
            texts.put(new Slot(parts.get(0), parts.get(1)), new Text(parts.get(2), parts.get(3)));
        }
        return new Draft(
                RecordId.parse(Json.text(json, "record")),
                Json.get(json, "new").equals(true),
                Json.text(json, "values"),
                texts);
    }
}
