package hanoius.workspace;

import hanoius.archive.Step;
import hanoius.model.Attachment;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Link;
import hanoius.model.RecordId;
import hanoius.schema.Field;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The records that undo or redo did something to, which are marked for a moment.
 *
 * @param fields the names of the fields of each; none for a record as a whole, which came back
 */
public record Touched(Map<RecordId, Set<String>> fields) {

    public Touched {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /**
     * Those of a step. What is gone after it is not among them; a link is marked where it begins, a
     * file where it hangs.
     */
    static Touched of(Step step, boolean isUndone) {
        Map<RecordId, Set<String>> fields = new LinkedHashMap<>();
        Set<RecordId> gone = new HashSet<>();
        for (Edit each : step.edits()) {
            Edit made = isUndone ? each.reversed() : each;
            Entity now = made.after();
            if (now == null) {
                gone.add(made.id());
            }
            if (now != null && RecordId.Kind.FACTS.contains(made.id().kind())) {
                fields.put(made.id(), changed(made.before() == null ? now : made.before(), now));
            }
        }
        for (Edit each : step.edits()) {
            switch (each.states().getFirst()) {
                case Link link -> fields.putIfAbsent(link.from(), Set.of());
                case Attachment file -> fields.putIfAbsent(file.of(), Set.of());
                default -> {}
            }
        }
        fields.keySet().removeAll(gone);
        return new Touched(fields);
    }

    @SuppressWarnings("unchecked") // Before and after an edit, a record is of one kind.
    private static <R extends Entity> Set<String> changed(R before, Entity now) {
        Schema<R> schema = Schemas.of(before);
        Set<String> names = new TreeSet<>();
        schema.differing(before, (R) now).stream().map(Field::name).forEach(names::add);
        return Collections.unmodifiableSet(names);
    }

    public List<RecordId> records() {
        return List.copyOf(fields.keySet());
    }

    /** Whether a field of a record is marked. */
    public boolean marks(RecordId id, String field) {
        Set<String> marked = fields.get(id);
        return marked != null && (marked.isEmpty() || marked.contains(field));
    }
}
