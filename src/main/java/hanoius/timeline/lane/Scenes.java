package hanoius.timeline.lane;

import hanoius.edtf.Certainty;
import hanoius.model.Scope;
import hanoius.text.Words;
import hanoius.workspace.FilterResult;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Sorts what is shown of a record into the lanes of a timeline. */
public final class Scenes {

    /** The key of the lane of agreements from their signing to their end. */
    public static final String AGREEMENTS = "AGREEMENTS";

    /** The key of the lane of what has no value, such as a milestone without a sector. */
    static final String NOT_GIVEN = "";

    /** The key of the lane that gathers what would be too many lanes. */
    public static final String OTHERS = "OTHERS";

    /** So many lanes can be told apart and scrolled through; the smaller ones share one. */
    static final int MOST_LANES = 100;

    private final Items items;
    private final FilterResult shown;
    private final Words words;
    private final ItemReader reader;

    private Scenes(Items items, FilterResult shown, Words words) {
        this.items = items;
        this.shown = shown;
        this.words = words;
        reader = new ItemReader(items, shown, words);
    }

    /**
     * What of a record the filter lets through, in lanes, with agreements in a lane of their own.
     */
    public static Scene of(Items items, FilterResult shown, Grouping grouping, Words words) {
        return new Scenes(items, shown, words).scene(grouping);
    }

    private Scene scene(Grouping grouping) {
        BitSet drawn = terms();
        drawn.or(shown.passing());
        boolean everything = drawn.cardinality() == items.size();
        PointIndex points = everything ? items.byPoint() : items.byPoint().only(drawn);
        Map<Certainty, Integer> counts = new EnumMap<>(Certainty.class);
        for (Certainty each : Certainty.values()) {
            counts.put(each, shown.count(each));
        }
        Lane all = new Lane("", "", "", items, items.order(drawn), points, reader);
        Scene scene = Scene.of(lanes(all, grouping), all, counts);
        return shown.filter().isEmpty() ? scene : scene.amongAll();
    }

    private List<Lane> lanes(Lane all, Grouping grouping) {
        LaneKeys keys = new LaneKeys(items, grouping);
        int[] counts = keys.counts(all.numbers());
        List<Integer> own = first(keys, counts, grouping);
        int others = own.size();
        int agreements = own.size() + 1;
        int[] laneOf = new int[keys.size()];
        Arrays.fill(laneOf, others);
        own.forEach(key -> laneOf[key] = own.indexOf(key));
        int[][] members = keys.sorted(all.numbers(), laneOf, own.size() + 2);
        int[][] points = keys.sorted(all.points().numbers(), laneOf, own.size() + 2);
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            String key = keys.key(own.get(i));
            lanes.add(lane(key, name(key, grouping), "", members[i], points[i]));
        }
        if (members[others].length > 0) {
            long some = Arrays.stream(counts).filter(count -> count > 0).count() - own.size();
            String name = words.get("timeline.lane.others", some);
            lanes.add(lane(OTHERS, name, "", members[others], points[others]));
        }
        if (members[agreements].length > 0) {
            String name = words.get("timeline.lane.agreements");
            lanes.add(lane(AGREEMENTS, name, undated(), members[agreements], points[agreements]));
        }
        return lanes;
    }

    private Lane lane(String key, String name, String note, int[] members, int[] points) {
        PointIndex index = PointIndex.ofSorted(items, points);
        return new Lane(key, name, note, items, members, index, reader);
    }

    /** The keys that have a lane of their own, from the top. */
    private List<Integer> first(LaneKeys keys, int[] counts, Grouping grouping) {
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
                .sorted(order(keys, counts, grouping))
                .limit(most)
                .toList();
    }

    private String name(String key, Grouping grouping) {
        if (key.equals(NOT_GIVEN)) {
            return words.get("timeline.not_given");
        }
        return switch (grouping) {
            case CATEGORY -> words.get("timeline.lane." + key.toLowerCase(Locale.ROOT));
            case SECTOR -> capital(words.sector(key));
            case PARTNER, PLACE -> key;
            case SCOPE -> words.of(Scope.valueOf(key));
            case NONE -> words.get("timeline.lane.all");
        };
    }

    private String capital(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(words.language().locale())
                + name.substring(first);
    }

    private Comparator<Integer> order(LaneKeys keys, int[] counts, Grouping grouping) {
        if (grouping == Grouping.CATEGORY) {
            return Comparator.naturalOrder();
        }
        Collator collator = Collator.getInstance(words.language().locale());
        return Comparator.comparing((Integer key) -> keys.key(key).equals(NOT_GIVEN))
                .thenComparing(key -> counts[key], Comparator.reverseOrder())
                .thenComparing(key -> name(keys.key(key), grouping), collator)
                .thenComparing(keys::key);
    }

    /** The agreements that are drawn. */
    private BitSet terms() {
        BitSet terms = new BitSet();
        if (!shown.filter().showsAgreementsAmongMilestones()) {
            return terms;
        }
        for (AgreementItem each : items.agreements()) {
            if (shown.of(each.agreement()) != Certainty.NOT) {
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
