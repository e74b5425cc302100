package hanoius.timeline.lane;

import hanoius.edtf.Certainty;
import hanoius.model.Category;
import hanoius.model.Milestones;
import hanoius.model.NameLists;
import hanoius.model.Scope;
import hanoius.text.Words;
import hanoius.workspace.FilterResult;

import org.jspecify.annotations.Nullable;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
        BitSet terms = terms();
        BitSet drawn = BitSet.valueOf(terms.toLongArray());
        shown.places().forEach(drawn::set);
        int[] inOrder = items.inOrder().filter(drawn::get).toArray();
        List<Lane> lanes = new ArrayList<>(lanes(members(inOrder, grouping), grouping, inOrder));
        if (!terms.isEmpty()) {
            lanes.add(lane(AGREEMENTS, words.get("timeline.lane.agreements"), inOrder, terms));
        }
        Map<Certainty, Integer> counts = new EnumMap<>(Certainty.class);
        for (Certainty each : Certainty.values()) {
            counts.put(each, shown.count(each));
        }
        Scene scene = Scene.of(lanes, new Lane("", "", "", items, inOrder, reader), counts);
        return shown.filter().isEmpty() ? scene : scene.amongAll();
    }

    /** The numbers of the milestones of each lane, in order. */
    private Map<String, int[]> members(int[] inOrder, Grouping grouping) {
        Milestones milestones = shown.dataset().milestones();
        NameLists lists = lists(milestones, grouping);
        Map<String, IntStream.Builder> byKey = new TreeMap<>();
        for (int number : inOrder) {
            if (!items.isMilestone(number)) {
                continue;
            }
            if (lists == null) {
                add(byKey, key(milestones, number, grouping), number);
            } else if (lists.count(number) == 0) {
                add(byKey, NOT_GIVEN, number);
            } else {
                lists.of(number).stream().distinct().forEach(key -> add(byKey, key, number));
            }
        }
        Map<String, int[]> members = new TreeMap<>();
        byKey.forEach((key, some) -> members.put(key, some.build().toArray()));
        return members;
    }

    private static void add(Map<String, IntStream.Builder> byKey, String key, int number) {
        byKey.computeIfAbsent(key, _ -> IntStream.builder()).add(number);
    }

    private static @Nullable NameLists lists(Milestones milestones, Grouping grouping) {
        return switch (grouping) {
            case SECTOR -> milestones.sectors();
            case PARTNER -> milestones.partners();
            case PLACE -> milestones.places();
            case CATEGORY, SCOPE, NONE -> null;
        };
    }

    private static String key(Milestones milestones, int number, Grouping grouping) {
        return switch (grouping) {
            case CATEGORY -> milestones.category(number).name();
            case SCOPE -> milestones.scope(number).name();
            default -> "ALL";
        };
    }

    private List<Lane> lanes(Map<String, int[]> members, Grouping grouping, int[] inOrder) {
        List<String> keys = members.keySet().stream().sorted(order(grouping, members)).toList();
        List<String> own = keys.size() > MOST_LANES ? keys.subList(0, MOST_LANES - 1) : keys;
        List<Lane> lanes = new ArrayList<>();
        for (String key : own) {
            int[] some = members.getOrDefault(key, new int[0]);
            lanes.add(new Lane(key, name(key, grouping), "", items, some, reader));
        }
        if (own.size() < keys.size()) {
            BitSet others = new BitSet();
            for (String key : keys.subList(own.size(), keys.size())) {
                Arrays.stream(members.getOrDefault(key, new int[0])).forEach(others::set);
            }
            String name = words.get("timeline.lane.others", keys.size() - own.size());
            lanes.add(lane(OTHERS, name, inOrder, others));
        }
        return lanes;
    }

    private Lane lane(String key, String name, int[] inOrder, BitSet numbers) {
        int[] some = Arrays.stream(inOrder).filter(numbers::get).toArray();
        return new Lane(key, name, key.equals(AGREEMENTS) ? undated() : "", items, some, reader);
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

    private Comparator<String> order(Grouping grouping, Map<String, int[]> members) {
        if (grouping == Grouping.CATEGORY) {
            return Comparator.comparing(Category::valueOf);
        }
        Collator collator = Collator.getInstance(words.language().locale());
        return Comparator.comparing((String key) -> key.equals(NOT_GIVEN))
                .thenComparing(
                        key -> members.getOrDefault(key, new int[0]).length,
                        Comparator.reverseOrder())
                .thenComparing(key -> name(key, grouping), collator)
                .thenComparing(Comparator.naturalOrder());
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
