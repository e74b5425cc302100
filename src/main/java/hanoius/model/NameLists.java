package hanoius.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A list of names for each of many records, such as their partners; every name is kept once and
 * stands in the lists by its number.
 */
public final class NameLists {

    private final List<String> names;
    private final int[] ends;
    private final int[] members;

    private NameLists(List<String> names, int[] ends, int[] members) {
        this.names = List.copyOf(names);
        this.ends = ends;
        this.members = members;
    }

    /** Every name that is in a list, each at its number, in the order of first use. */
    public List<String> names() {
        return names;
    }

    /** How many names the list of a record has. */
    public int count(int record) {
        return ends[record] - start(record);
    }

    /** The number of one of the names of a record. */
    public int number(int record, int position) {
        return members[start(record) + position];
    }

    /** The names of a record in their order. */
    public List<String> of(int record) {
        return Arrays.stream(members, start(record), ends[record]).mapToObj(names::get).toList();
    }

    /** Whether a name, by its number, is in the list of a record. */
    public boolean has(int record, int number) {
        for (int i = start(record); i < ends[record]; i++) {
            if (members[i] == number) {
                return true;
            }
        }
        return false;
    }

    private int start(int record) {
        return record == 0 ? 0 : ends[record - 1];
    }

    /** Takes the names of one record after the other. */
    static final class Builder {

        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> names = new ArrayList<>();
        private int[] ends = new int[64];
        private int[] members = new int[64];
        private int size;
        private int filled;

        /** Adds a name to the list of a record; no record before the last one may follow. */
        void add(int record, String name) {
            closeUntil(record);
            if (filled == members.length) {
                members = Arrays.copyOf(members, filled + (filled >> 1));
            }
            members[filled++] = numbers.computeIfAbsent(name, this::named);
        }

        private int named(String name) {
            names.add(name);
            return names.size() - 1;
        }

        private void closeUntil(int record) {
            if (record >= ends.length) {
                ends = Arrays.copyOf(ends, Math.max(record + 1, ends.length + (ends.length >> 1)));
            }
            while (size < record) {
                ends[size++] = filled;
            }
        }

        /** The lists of that many records; those that were not named have none. */
        NameLists build(int records) {
            closeUntil(records);
            return new NameLists(
                    names, Arrays.copyOf(ends, records), Arrays.copyOf(members, filled));
        }
    }
}
