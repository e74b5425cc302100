package hanoius.intake;

import hanoius.archive.Archive;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Keys that no record of a document has or had, each given once. */
final class NewKeys {

    private final Archive archive;
    private final Set<RecordId> taken = new HashSet<>();
    private final Map<Kind, Long> last = new EnumMap<>(Kind.class);

    NewKeys(Archive archive) {
        this.archive = archive;
    }

    /** Takes a key for a record; false when another row has it. */
    boolean take(RecordId id) {
        return taken.add(id);
    }

    RecordId next(Kind kind) {
        Long before = last.get(kind);
        if (before == null) {
            RecordId first = archive.unused(kind);
            last.put(kind, Long.parseLong(first.key().substring(kind.letter().length())));
            if (taken.add(first)) {
                return first;
            }
        }
        while (true) {
            long number = last.merge(kind, 1L, Long::sum);
            RecordId id = new RecordId(kind, kind.letter() + number);
            if (!taken.contains(id) && archive.uuid(id).isEmpty()) {
                taken.add(id);
                return id;
            }
        }
    }
}
