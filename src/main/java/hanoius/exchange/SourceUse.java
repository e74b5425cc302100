package hanoius.exchange;

import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Fact;
import hanoius.model.NameLists;
import hanoius.model.RecordId;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many records of each kind rest on a source. */
public record SourceUse(int milestones, int agreements, int observations) {

    public static final SourceUse NONE = new SourceUse(0, 0, 0);

    /** Those of all sources that anything rests on; of milestones only the columns are read. */
    public static Map<RecordId, SourceUse> of(Dataset dataset) {
        NameLists cited = dataset.milestones().sources();
        int[] milestones = new int[cited.names().size()];
        for (int place = 0; place < dataset.milestones().size(); place++) {
            for (int i = 0; i < cited.count(place); i++) {
                milestones[cited.number(place, i)]++;
            }
        }
        Map<RecordId, SourceUse> found = new HashMap<>();
        for (int i = 0; i < milestones.length; i++) {
            found.put(RecordId.source(cited.names().get(i)), new SourceUse(milestones[i], 0, 0));
        }
        count(dataset.agreements(), new SourceUse(0, 1, 0), found);
        count(dataset.observations(), new SourceUse(0, 0, 1), found);
        return found;
    }

    private static void count(
            List<? extends Fact> facts, SourceUse one, Map<RecordId, SourceUse> found) {
        facts.stream()
                .flatMap(fact -> fact.citations().stream().map(Citation::source).distinct())
                .forEach(source -> found.merge(source, one, SourceUse::and));
    }

    private SourceUse and(SourceUse other) {
        return new SourceUse(
                milestones + other.milestones,
                agreements + other.agreements,
                observations + other.observations);
    }
}
