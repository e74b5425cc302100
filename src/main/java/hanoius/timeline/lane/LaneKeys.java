package hanoius.timeline.lane;

import hanoius.model.Milestones;
import hanoius.model.NameLists;
import hanoius.model.Term;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * What the lanes of a grouping stand for, such as the partners, each by a number; and the items
 * that belong to each.
 */
final class LaneKeys {

    /** The key of what has no value, such as a milestone without a sector. */
    static final String NOT_GIVEN = "";

    private final Items items;
    private final Milestones milestones;
    private final Grouping grouping;
    private final @Nullable NameLists lists;
    private final List<String> keys;

    LaneKeys(Items items, Grouping grouping) {
        this.items = items;
        this.grouping = grouping;
        milestones = items.dataset().milestones();
        lists =
                switch (grouping) {
                    case SECTOR -> milestones.sectors();
                    case PARTNER -> milestones.partners();
                    case PLACE -> milestones.places();
                    case CATEGORY -> milestones.categories();
                    case SCOPE -> milestones.scopes();
                    case NONE -> null;
                };
        keys = lists == null ? List.of("ALL") : lists.names();
    }

    /** How many there are; the first one is that of what has no value. */
    int size() {
        return 1 + keys.size();
    }

    String key(int number) {
        return number == 0 ? NOT_GIVEN : keys.get(number - 1);
    }

    /** What the lane of a key is called. */
    String name(int number, Words words) {
        String key = key(number);
        if (number == 0) {
            return words.get("timeline.not_given");
        }
        return switch (grouping) {
            case CATEGORY -> ofCategory(key, words);
            case SECTOR, PLACE, SCOPE ->
                    capital(
                            words.term(grouping.name().toLowerCase(Locale.ROOT), key),
                            words.language().locale());
            case PARTNER -> words.party(key);
            case NONE -> words.get("timeline.lane.all");
        };
    }

    /** What the lane of a category is called. */
    static String ofCategory(String key, Words words) {
        return key.equals(Term.AGREEMENT)
                // Beside the lane in which they last.
                ? words.get("timeline.lane.signings")
                : capital(words.term(Term.CATEGORY, key), words.language().locale());
    }

    private static String capital(String name, Locale locale) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(locale) + name.substring(first);
    }

    /** Whether these are those before a change and perhaps some more, each under its number. */
    boolean continues(LaneKeys before) {
        int known = before.keys.size();
        return grouping == before.grouping
                && known <= keys.size()
                && keys.subList(0, known).equals(before.keys);
    }

    /** Tells the numbers of what a milestone belongs to; of a list one may be told twice. */
    private void of(int milestone, IntConsumer taker) {
        if (lists == null) {
            taker.accept(1);
            return;
        }
        int count = lists.count(milestone);
        if (count == 0) {
            taker.accept(0);
        }
        for (int i = 0; i < count; i++) {
            taker.accept(1 + lists.number(milestone, i));
        }
    }

    /** How many of some items belong to each key, by its number. */
    int[] counts(IntStream some) {
        Deal deal = new Deal(IntStream.range(0, size()).toArray(), size(), false);
        some.forEach(deal::take);
        return deal.counts;
    }

    /**
     * Some items, sorted into lanes, in each of them in the order in which they came.
     *
     * @param laneOf the lane of each key
     * @param lanes how many there are; the last one is that of the agreements
     */
    int[][] sorted(IntStream some, int[] laneOf, int lanes) {
        Deal deal = new Deal(laneOf, lanes, true);
        some.forEach(deal::take);
        for (int i = 0; i < lanes; i++) {
            deal.members[i] = Arrays.copyOf(deal.members[i], deal.counts[i]);
        }
        return deal.members;
    }

    /** Items on their way into lanes, into each at most once. */
    private final class Deal implements IntConsumer {

        private final int[] laneOf;
        private final int[] counts;
        private final int[] newest;
        private final int[][] members;
        private int number;

        /**
         * @param kept whether they are kept, and not only counted
         */
        Deal(int[] laneOf, int lanes, boolean kept) {
            this.laneOf = laneOf;
            counts = new int[lanes];
            newest = new int[lanes];
            Arrays.fill(newest, -1);
            members = kept ? new int[lanes][16] : new int[0][];
        }

        void take(int item) {
            number = item;
            if (items.isMilestone(item)) {
                of(item, this);
            } else if (members.length > 0) {
                put(members.length - 1);
            }
        }

        @Override
        public void accept(int key) {
            put(laneOf[key]);
        }

        private void put(int lane) {
            if (newest[lane] == number) {
                return;
            }
            newest[lane] = number;
            int place = counts[lane]++;
            if (members.length > 0) {
                if (place == members[lane].length) {
                    members[lane] = Arrays.copyOf(members[lane], 2 * place);
                }
                members[lane][place] = number;
            }
        }
    }
}
