package hanoius.model;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The records of one kind, in the document's order and by their names. */
final class EntityList<T extends Entity> {

    private final Class<T> type;
    private final List<T> all;
    private final Map<RecordId, T> byId;

    /**
     * @throws IllegalArgumentException when two have the same name
     */
    EntityList(Class<T> type, List<T> all) {
        this.type = type;
        this.all = List.copyOf(all);
        byId = HashMap.newHashMap(all.size());
        for (T each : all) {
            if (byId.put(each.id(), each) != null) {
                throw new IllegalArgumentException("two records are called " + each.id());
            }
        }
    }

    List<T> all() {
        return all;
    }

    Optional<T> find(RecordId id) {
        return Optional.ofNullable(byId.get(id));
    }

    boolean has(RecordId id) {
        return byId.containsKey(id);
    }

    /** The edits of records of the type. */
    private Map<RecordId, Edit> own(List<Edit> edits) {
        Map<RecordId, Edit> own = new LinkedHashMap<>();
        for (Edit each : edits) {
            if (type.isInstance(each.before() == null ? each.after() : each.before())) {
                own.put(each.id(), each);
            }
        }
        return own;
    }

    /**
     * What they are after a change; the same list when it does nothing to them.
     *
     * @throws IllegalArgumentException when the edits do not fit these
     */
    EntityList<T> with(List<Edit> edits, Map<RecordId, RecordId> next) {
        Map<RecordId, Edit> own = own(edits);
        if (own.isEmpty()) {
            return this;
        }
        Set<RecordId> added = new LinkedHashSet<>();
        own.forEach(
                (id, edit) -> {
                    edit.expect(has(id));
                    if (edit.before() == null) {
                        added.add(id);
                    }
                });
        Arrivals arrivals = Arrivals.of(added, next);
        List<T> now = new ArrayList<>(all.size() + added.size());
        Set<RecordId> awaited = new HashSet<>(arrivals.before().keySet());
        for (T each : all) {
            if (awaited.remove(each.id())) {
                arrivals.before()
                        .getOrDefault(each.id(), List.of())
                        .forEach(id -> add(own.get(id), now));
            }
            Edit edit = own.get(each.id());
            if (edit == null) {
                now.add(each);
            } else {
                add(edit, now);
            }
        }
        if (!awaited.isEmpty()) {
            throw new IllegalArgumentException("nothing stands before " + awaited);
        }
        arrivals.last().forEach(id -> add(own.get(id), now));
        return new EntityList<>(type, now);
    }

    private void add(@Nullable Edit edit, List<T> now) {
        if (edit != null && edit.after() != null) {
            now.add(type.cast(edit.after()));
        }
    }

    /**
     * Where records that a change adds come to stand.
     *
     * @param before those that come to stand before one that is there, in their order
     * @param last those that come to stand behind all
     */
    record Arrivals(Map<RecordId, List<RecordId>> before, List<RecordId> last) {

        /**
         * @param added in the order of the change
         * @param next the one before which each stands then; what is not in it stands at the end
         */
        static Arrivals of(Collection<RecordId> added, Map<RecordId, RecordId> next) {
            Set<RecordId> coming = new HashSet<>(added);
            Map<RecordId, List<RecordId>> leading = new HashMap<>();
            for (RecordId each : added) {
                RecordId follower = next.get(each);
                if (follower != null) {
                    leading.computeIfAbsent(follower, _ -> new ArrayList<>()).add(each);
                }
            }
            Map<RecordId, List<RecordId>> before = new HashMap<>();
            leading.forEach(
                    (follower, some) -> {
                        if (!coming.contains(follower)) {
                            before.put(follower, inOrder(some, leading));
                        }
                    });
            List<RecordId> behind = added.stream().filter(each -> !next.containsKey(each)).toList();
            return new Arrivals(before, inOrder(behind, leading));
        }

        /** Some with all that comes to stand before them. */
        private static List<RecordId> inOrder(
                List<RecordId> some, Map<RecordId, List<RecordId>> leading) {
            List<RecordId> backwards = new ArrayList<>();
            Deque<RecordId> left = new ArrayDeque<>();
            some.forEach(left::push);
            while (!left.isEmpty()) {
                RecordId each = left.pop();
                backwards.add(each);
                leading.getOrDefault(each, List.of()).forEach(left::push);
            }
            Collections.reverse(backwards);
            return List.copyOf(backwards);
        }
    }

    /** The records of a list by what they name, such as figures by their indicator. */
    static final class Groups<T extends Entity> {

        private final Class<T> type;
        private final Function<T, Stream<RecordId>> names;
        private final @Nullable Comparator<T> order;
        private final Map<RecordId, List<T>> groups;

        private Groups(
                Class<T> type,
                Function<T, Stream<RecordId>> names,
                @Nullable Comparator<T> order,
                Map<RecordId, List<T>> groups) {
            this.type = type;
            this.names = names;
            this.order = order;
            this.groups = groups;
        }

        /**
         * @param order of a group; null for that of the list
         */
        static <T extends Entity> Groups<T> of(
                EntityList<T> list,
                Function<T, Stream<RecordId>> names,
                @Nullable Comparator<T> order) {
            Groups<T> groups = new Groups<>(list.type, names, order, new HashMap<>());
            groups.add(list.all, null);
            return groups;
        }

        List<T> of(RecordId name) {
            return groups.getOrDefault(name, List.of());
        }

        /** The groups after a change; only those that it touches are made anew. */
        Groups<T> with(EntityList<T> after, List<Edit> edits) {
            Set<RecordId> touched = new HashSet<>();
            for (Edit edit : edits) {
                for (Entity each : edit.states()) {
                    if (type.isInstance(each)) {
                        names.apply(type.cast(each)).forEach(touched::add);
                    }
                }
            }
            if (touched.isEmpty()) {
                return this;
            }
            Groups<T> now = new Groups<>(type, names, order, new HashMap<>(groups));
            now.groups.keySet().removeAll(touched);
            now.add(after.all, touched);
            return now;
        }

        /** Adds records to groups, to all or to some. */
        private void add(List<T> all, @Nullable Set<RecordId> only) {
            Map<RecordId, List<T>> added = new HashMap<>();
            for (T each : all) {
                names.apply(each)
                        .filter(name -> only == null || only.contains(name))
                        .forEach(
                                name ->
                                        added.computeIfAbsent(name, _ -> new ArrayList<>())
                                                .add(each));
            }
            added.forEach(
                    (name, group) -> {
                        if (order != null) {
                            group.sort(order);
                        }
                        groups.put(name, List.copyOf(group));
                    });
        }
    }
}
