package hanoius.archive;

import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What makes one dataset of another. */
public final class Differences {

    private Differences() {}

    /**
     * The edits that make of one dataset what another says: kind by kind, in the order of the other
     * and then what it has not got. The order of records is no difference.
     */
    public static List<Edit> between(Dataset from, Dataset to) {
        List<Edit> edits = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Map<RecordId, Entity> before = new HashMap<>();
            records(from, kind).forEach(each -> before.put(each.id(), each));
            records(to, kind)
                    .forEach(
                            after -> {
                                Entity was = before.remove(after.id());
                                if (!after.equals(was)) {
                                    edits.add(new Edit(after.id(), was, after));
                                }
                            });
            records(from, kind)
                    .filter(each -> before.containsKey(each.id()))
                    .map(Edit::deleting)
                    .forEach(edits::add);
        }
        return List.copyOf(edits);
    }

    private static Stream<? extends Entity> records(Dataset dataset, Kind kind) {
        return switch (kind) {
            case MILESTONE -> dataset.milestones().stream();
            case AGREEMENT, INDICATOR, OBSERVATION, SOURCE, PARTY -> dataset.facts(kind).stream();
            case LINK -> dataset.links().stream();
            case CHART -> dataset.charts().stream();
            case TERM -> dataset.terms().stream();
            case ATTACHMENT -> dataset.attachments().stream();
        };
    }
}
