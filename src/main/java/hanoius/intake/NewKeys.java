package hanoius.intake;

import hanoius.archive.Archive;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Keys that no record of a document has or had, each given once. */
final class NewKeys {

    private static final int FIRST = 64;

    private final Archive archive;
    private final Set<RecordId> taken = new HashSet<>();
    private final Map<Kind, Deque<RecordId>> free = new EnumMap<>(Kind.class);

    /** How many were asked for last; the more are needed, the more at once. */
    private final Map<Kind, Integer> asked = new EnumMap<>(Kind.class);

    NewKeys(Archive archive) {
        this.archive = archive;
    }

    /** Takes a key for a record; false when another row has it. */
    boolean take(RecordId id) {
        return taken.add(id);
    }

    RecordId next(Kind kind) {
        Deque<RecordId> left = free.computeIfAbsent(kind, _ -> new ArrayDeque<>());
        while (true) {
            if (left.isEmpty()) {
                int count = asked.merge(kind, FIRST, (before, _) -> Math.multiplyExact(before, 16));
                // What was given already is not in the document yet, and comes again.
                archive.unused(kind, count).stream()
                        .filter(each -> !taken.contains(each))
                        .forEach(left::add);
                continue;
            }
            RecordId id = left.remove();
            if (taken.add(id)) {
                return id;
            }
        }
    }
}
