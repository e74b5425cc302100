package hanoius.source;

import hanoius.edtf.Certainty;
import hanoius.exchange.SourceUse;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Fact;
import hanoius.model.NameLists;
import hanoius.model.RecordId;
import hanoius.workspace.FilterResult;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which records cite which source; of milestones only the columns are read.
 *
 * @param unsourced how many records cite none though they should
 */
record Citations(Map<RecordId, SourceUse> bySource, int unsourced) {

    static final Citations NONE = new Citations(Map.of(), 0);

    static Citations of(Dataset dataset) {
        NameLists cited = dataset.milestones().sources();
        int bare = 0;
        for (int place = 0; place < dataset.milestones().size(); place++) {
            bare += cited.count(place) == 0 ? 1 : 0;
        }
        return new Citations(
                SourceUse.of(dataset),
                bare + bare(dataset.agreements()) + bare(dataset.observations()));
    }

    private static int bare(List<? extends Fact> facts) {
        return (int) facts.stream().filter(fact -> fact.citations().isEmpty()).count();
    }

    SourceUse of(RecordId source) {
        return bySource.getOrDefault(source, SourceUse.NONE);
    }

    /** The sources of everything that is shown, of all reports of an event. */
    static Set<RecordId> supporting(FilterResult shown) {
        NameLists cited = shown.dataset().milestones().sources();
        boolean[] used = new boolean[cited.names().size()];
        shown.places()
                .flatMap(place -> IntStream.concat(IntStream.of(place), others(shown, place)))
                .forEach(place -> use(cited, place, used));
        Stream<RecordId> ofMilestones =
                IntStream.range(0, used.length)
                        .filter(number -> used[number])
                        .mapToObj(number -> RecordId.source(cited.names().get(number)));
        Stream<RecordId> ofOthers =
                Stream.of(shown.dataset().agreements(), shown.dataset().observations())
                        .<Fact>flatMap(List::stream)
                        .filter(fact -> shown.of(fact) != Certainty.NOT)
                        .flatMap(fact -> fact.citations().stream())
                        .map(Citation::source);
        return Stream.concat(ofMilestones, ofOthers).collect(Collectors.toCollection(HashSet::new));
    }

    private static IntStream others(FilterResult shown, int place) {
        return shown.others(place).stream().mapToInt(Integer::intValue);
    }

    private static void use(NameLists cited, int place, boolean[] used) {
        for (int i = 0; i < cited.count(place); i++) {
            used[cited.number(place, i)] = true;
        }
    }
}
