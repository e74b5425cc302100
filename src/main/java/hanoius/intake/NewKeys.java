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

    /** So few are asked for first: they can be looked for one by one. */
    private static final int FEW = 64;

    private final Archive archive;
    private final Set<RecordId> taken = new HashSet<>();
    private final Map<Kind, Deque<RecordId>> free = new EnumMap<>(Kind.class);

    private final Map<Kind, Integer> expected = new EnumMap<>(Kind.class);

    NewKeys(Archive archive) {
        this.archive = archive;
    }

    /** Says how many of a kind may be needed: so many are asked for when a few are not enough. */
    void expect(Kind kind, int count) {
        expected.put(kind, count);
    }

    /** Takes a key for a record; false when another row has it. */
    boolean take(RecordId id) {
        return taken.add(id);
    }

    RecordId next(Kind kind) {
        Deque<RecordId> left = free.get(kind);
        int more = FEW;
        if (left == null) {
            left = new ArrayDeque<>();
            free.put(kind, left);
        } else {
            more = Math.max(FEW, expected.getOrDefault(kind, 0));
        }
        while (true) {
            if (left.isEmpty()) {
                // What was given already is not in the document yet, and comes again.
                left.addAll(archive.unused(kind, Math.addExact(taken.size(), more)));
                continue;
            }
            RecordId id = left.remove();
            if (taken.add(id)) {
                return id;
            }
        }
    }
}
