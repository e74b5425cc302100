package hanoius.interchange;

import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.RecordId;
import hanoius.support.RandomFields;
import hanoius.support.RandomRecord;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Records with every field of every kind, in which hostile texts stand. */
public final class HostileRecord {

    private static final int CHANGES = 150;

    private HostileRecord() {}

    public static Dataset of(long seed) {
        RandomFields fields = new RandomFields(seed);
        AtomicInteger unused = new AtomicInteger();
        Dataset dataset = RandomRecord.small(seed);
        for (int i = 0; i < CHANGES; i++) {
            List<Edit> edits =
                    fields
                            .edits(
                                    dataset,
                                    kind -> new RecordId(kind, "new-" + unused.incrementAndGet()))
                            .stream()
                            .filter(edit -> edit.after() != null)
                            .toList();
            if (!edits.isEmpty()) {
                dataset = dataset.with(edits, Map.of());
            }
        }
        return dataset;
    }
}
