package hanoius.timeline.lane;

import hanoius.edtf.Certainty;
import hanoius.language.Language;
import hanoius.model.Term;
import hanoius.query.Filter;
import hanoius.text.Words;
import hanoius.workspace.FilterResult;

import org.jspecify.annotations.Nullable;

import java.text.Collator;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What is shown of a record, sorted into the lanes of a timeline. */
public final class Scenes {

    /** The key of the lane of agreements from their signing to their end. */
    public static final String AGREEMENTS = "AGREEMENTS";

    /** The key of the lane that gathers what would be too many lanes. */
    public static final String OTHERS = "OTHERS";

    /** So many lanes can be told apart and scrolled through; the smaller ones share one. */
    static final int MOST_LANES = 100;

    /** Of so many items, one may come or go before all are sorted anew. */
    private static final int MOST_MENDED = 8;

    private final Items items;
    private final FilterResult shown;
    private final Grouping grouping;
    private final Words words;
    private final ItemReader reader;
    private final BitSet drawn;
    private final LaneKeys keys;
    private final int[] counts;
    private final List<Integer> own;

    /** Those of the keys, then what shares one, then the agreements; some may be empty. */
    private final List<Lane> lanes;

    /** What came and went in each of these; empty when they were made anew. */
    private final List<ItemChange.Passage> passages;

    private final Scene scene;

    /** Everything anew. */
    private Scenes(Items items, FilterResult shown, Grouping grouping, Words words) {
        this(items, shown, grouping, words, null, null);
    }

    private Scenes(
            Items items,
            FilterResult shown,
            Grouping grouping,
            Words words,
            @Nullable Scenes before,
            @Nullable ItemChange change) {
        this.items = items;
        this.shown = shown;
        this.grouping = grouping;
        this.words = words;
        reader = new ItemReader(items, shown, words);
        drawn = terms();
        drawn.or(shown.inSight());
        keys = new LaneKeys(items, grouping);
        ItemChange.Passage passage =
                before == null || change == null ? null : passage(before, change);
        Lane all;
        if (before == null || passage == null) {
            counts = keys.counts(drawn.stream());
            own = first();
            passages = List.of();
            all = all();
            lanes = dealt(all);
        } else {
            counts = counts(before, passage);
            own = first();
            boolean alike = Set.copyOf(own).equals(Set.copyOf(before.own));
            passages = alike ? byLane(before, passage) : List.of();
            all = all(before, passage);
            lanes = alike ? mended(before) : dealt(all);
        }
        Map<Certainty, Integer> milestones = new EnumMap<>(Certainty.class);
        for (Certainty each : Certainty.values()) {
            milestones.put(each, shown.count(each));
        }
        List<Lane> filled = lanes.stream().filter(lane -> lane.count() > 0).toList();
        Scene plain = Scene.of(filled, all, milestones).keeping(kept());
        scene = shown.filter().isEmpty() ? plain : plain.amongAll();
    }

    /**
     * What of a record the filter lets through, in lanes, with agreements in a lane of their own.
     */
    public static Scene of(Items items, FilterResult shown, Grouping grouping, Words words) {
        return sorted(items, shown, grouping, words).scene();
    }

    /** The same, to be mended after a change. */
    public static Scenes sorted(Items items, FilterResult shown, Grouping grouping, Words words) {
        return new Scenes(items, shown, grouping, words);
    }

    /**
     * What a change did to a scene.
     *
     * @param lanes what it takes out of each lane and brings into it, by the lane's key; empty when
     *     all of them had to be sorted anew
     */
    public record Change(
            Scene before, Scenes after, ItemChange items, Map<String, ItemChange.Passage> lanes) {

        /** Whether lanes were mended rather than made anew. */
        boolean isMended() {
            return !lanes.isEmpty();
        }
    }

    /**
     * The same lanes after a change, mended where it has touched them.
     *
     * @param nowWords of the same language, in which lanes may be called otherwise than before
     */
    public Change with(Items.Changed changed, FilterResult nowShown, Words nowWords) {
        Scenes now =
                new Scenes(changed.items(), nowShown, grouping, nowWords, this, changed.change());
        Map<String, ItemChange.Passage> byKey = new HashMap<>();
        for (int i = 0; i < now.passages.size(); i++) {
            byKey.put(now.key(i), now.passages.get(i));
        }
        return new Change(scene, now, changed.change(), byKey);
    }

    /** Whether that is how it was sorted, of whatever record. */
    public boolean isOf(Grouping otherGrouping, Filter filter, Language language) {
        return grouping == otherGrouping
                && words.language() == language
                && shown.filter().equals(filter);
    }

    public Scene scene() {
        return scene;
    }

    /** What comes and goes; null when it is so much that all is sorted anew. */
    private ItemChange.@Nullable Passage passage(Scenes before, ItemChange change) {
        ItemChange.Passage passage = change.passage(before.drawn, drawn);
        boolean many = MOST_MENDED * passage.count() > drawn.cardinality();
        return many || !keys.continues(before.keys) ? null : passage;
    }

    private int[] counts(Scenes before, ItemChange.Passage passage) {
        int[] less = before.keys.counts(passage.leaving());
        int[] now = keys.counts(passage.entering());
        for (int i = 0; i < less.length; i++) {
            now[i] += before.counts[i] - less[i];
        }
        return now;
    }

    /** What comes and goes in each lane of these. */
    private List<ItemChange.Passage> byLane(Scenes before, ItemChange.Passage passage) {
        int most = own.size() + 2;
        int[][] leaving = before.keys.sorted(passage.leaving(), before.laneOf(), most);
        int[][] entering = keys.sorted(passage.entering(), laneOf(), most);
        return IntStream.range(0, most)
                .mapToObj(i -> passage.of(leaving[laneBefore(before, i)], entering[i]))
                .toList();
    }

    private int laneBefore(Scenes before, int lane) {
        return lane < own.size() ? before.own.indexOf(own.get(lane)) : lane;
    }

    private Lane all() {
        boolean everything = drawn.cardinality() == items.size();
        PointIndex points = everything ? items.byPoint() : items.byPoint().only(drawn);
        return new Lane("", "", "", items, items.order(drawn), points, reader);
    }

    private Lane all(Scenes before, ItemChange.Passage passage) {
        // What is not filtered is in order already.
        return drawn.cardinality() == items.size()
                ? all()
                : before.scene.all().with("", "", items, passage, reader);
    }

    private List<Lane> dealt(Lane all) {
        int[] laneOf = laneOf();
        int[][] members = keys.sorted(all.numbers(), laneOf, own.size() + 2);
        int[][] points = keys.sorted(all.points().numbers(), laneOf, own.size() + 2);
        return IntStream.range(0, members.length)
                .mapToObj(
                        i ->
                                new Lane(
                                        key(i),
                                        name(i),
                                        note(i),
                                        items,
                                        members[i],
                                        PointIndex.ofSorted(items.columns(), points[i]),
                                        reader))
                .toList();
    }

    private List<Lane> mended(Scenes before) {
        return IntStream.range(0, passages.size())
                .mapToObj(
                        i ->
                                before.lanes
                                        .get(laneBefore(before, i))
                                        .with(name(i), note(i), items, passages.get(i), reader))
                .toList();
    }

    /** How many are drawn that the filter does not let through. */
    private int kept() {
        return (int)
                shown.kept().stream()
                        .map(items::indexOf)
                        .filter(number -> number >= 0 && drawn.get(number))
                        .count();
    }

    /** The lane of each key: its own, or the one that is shared. */
    private int[] laneOf() {
        int[] laneOf = new int[keys.size()];
        Arrays.fill(laneOf, own.size());
        for (int i = 0; i < own.size(); i++) {
            laneOf[own.get(i)] = i;
        }
        return laneOf;
    }

    private String key(int lane) {
        return lane < own.size()
                ? keys.key(own.get(lane))
                : lane == own.size() ? OTHERS : AGREEMENTS;
    }

    private String name(int lane) {
        if (lane < own.size()) {
            return keys.name(own.get(lane), words);
        }
        long some = Arrays.stream(counts).filter(count -> count > 0).count() - own.size();
        return lane == own.size()
                ? words.get("timeline.lane.others", some)
                : words.get("timeline.lane.agreements");
    }

    private String note(int lane) {
        return lane == own.size() + 1 ? undated() : "";
    }

    /** The keys that have a lane of their own, from the top. */
    private List<Integer> first() {
        int[] some = IntStream.range(0, counts.length).filter(key -> counts[key] > 0).toArray();
        int least = 1;
        int most = some.length;
        if (some.length > MOST_LANES) {
            most = MOST_LANES - 1;
            // Names are compared one by one only of those that may be among the first.
            int[] sorted = Arrays.stream(some).map(key -> counts[key]).sorted().toArray();
            least = sorted[sorted.length - MOST_LANES];
        }
        int enough = least;
        return Arrays.stream(some)
                .filter(key -> counts[key] >= enough)
                .boxed()
                .sorted(order())
                .limit(most)
                .toList();
    }

    /** Categories as they are listed, all else by how much there is of it. */
    private Comparator<Integer> order() {
        if (grouping == Grouping.CATEGORY) {
            List<String> listed =
                    words.glossary().terms(Term.CATEGORY).stream().map(Term::key).toList();
            return Comparator.comparing((Integer key) -> !listed.contains(keys.key(key)))
                    .thenComparingInt(key -> listed.indexOf(keys.key(key)))
                    .thenComparing(keys::key);
        }
        Collator collator = Collator.getInstance(words.language().locale());
        return Comparator.comparing((Integer key) -> key == 0)
                .thenComparing(key -> counts[key], Comparator.reverseOrder())
                .thenComparing(key -> keys.name(key, words), collator)
                .thenComparing(keys::key);
    }

    /** The agreements that are drawn. */
    private BitSet terms() {
        BitSet terms = new BitSet();
        if (!shown.filter().showsAgreementsAmongMilestones()) {
            return terms;
        }
        for (AgreementItem each : items.agreements()) {
            if (shown.isInSight(each.agreement().id())) {
                terms.set(items.indexOf(each.agreement().id()));
            }
        }
        return terms;
    }

    private String undated() {
        long undated =
                shown.dataset().agreements().stream()
                        .filter(each -> items.indexOf(each.id()) < 0)
                        .filter(each -> shown.of(each) != Certainty.NOT)
                        .count();
        return undated == 0 ? "" : words.get("timeline.undated", undated);
    }
}
