package hanoius.archive;

import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.support.Facts;
import hanoius.task.TaskRunner.Progress;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Somebody who does this and that in a document that nobody else changes: changes of every kind,
 * some in groups, undone and done again. The same seed does the same in whatever holds the
 * document.
 */
public final class RandomEditor {

    private final Archive door;
    private final Instant begin;
    private final Random random;
    private final RandomChanges changes;
    private final Map<RecordId, Entity> seen = new LinkedHashMap<>();
    private String group = "";
    private int moments;
    private int keys;

    public RandomEditor(Archive door, long seed) {
        this(door, seed, Instant.EPOCH, 100);
    }

    /**
     * Somebody who begins at that time, and does something each second.
     *
     * @param keys where the keys begin that are given to most of what is new
     */
    public RandomEditor(Archive door, long seed, Instant begin, int keys) {
        this.door = door;
        this.keys = keys;
        this.begin = begin;
        random = new Random(seed);
        changes = new RandomChanges(seed);
        changes.start();
        putContents(door);
        ArchiveContract.contents(door)
                .forEach(kind -> kind.forEach(each -> seen.put(each.id(), each)));
        door.onChange(this::hear);
    }

    /** Keeps what is in the files that come and go. */
    public static void putContents(Archive door) {
        for (String each : Facts.CONTENTS) {
            try {
                door.put(
                        new ByteArrayInputStream(each.getBytes(StandardCharsets.UTF_8)),
                        Progress.NONE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Records to begin with. */
    public static Dataset start(long seed) {
        return TwoEditorsContract.dataset(new RandomChanges(seed).start());
    }

    private void hear(Committed done) {
        for (Edit each : done.change().edits()) {
            if (each.after() == null) {
                seen.remove(each.id());
            } else {
                seen.put(each.id(), each.after());
            }
        }
    }

    /** Tries until something is written. */
    public Committed act() {
        while (true) {
            Optional<Committed> done = attempt();
            if (done.isPresent() && !done.get().change().edits().isEmpty()) {
                return done.get();
            }
        }
    }

    private Optional<Committed> attempt() {
        Attribution by = by();
        int what = random.nextInt(10);
        try {
            if (what < 2) {
                return door.undoable().map(step -> door.undo(step, by));
            } else if (what < 3) {
                return door.redoable().map(step -> door.redo(step, by));
            } else if (what < 4) {
                List<Step> steps = door.steps();
                return steps.isEmpty()
                        ? Optional.empty()
                        : door.undoRest(steps.get(random.nextInt(steps.size())), by);
            }
            return Optional.of(door.apply(new Change(changes.edits(seen, this::unused), by)));
        } catch (Conflict | InvalidChange refused) {
            return Optional.empty();
        }
    }

    /** Implementations differ in which of the free keys they give. */
    private RecordId unused(RecordId.Kind kind) {
        keys++;
        return new RecordId(kind, Integer.toString(keys));
    }

    private Attribution by() {
        group =
                switch (random.nextInt(6)) {
                    case 0 -> "group " + moments;
                    case 1, 2 -> group;
                    default -> "";
                };
        return new Attribution("Lan", begin.plusSeconds(++moments), "", group);
    }
}
