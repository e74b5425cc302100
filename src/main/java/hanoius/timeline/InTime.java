package hanoius.timeline;

import hanoius.model.RecordId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * The items of a scene from the earliest to the latest, each once whatever lanes it stands in.
 *
 * @param items in order
 */
record InTime(List<Item> items) {

    static InTime of(Scene scene) {
        return new InTime(
                scene.lanes().stream()
                        .flatMap(lane -> lane.items().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** The item of a record; empty when it is not shown. */
    Optional<Item> find(@Nullable RecordId id) {
        return items.stream().filter(item -> item.meaning().record().equals(id)).findFirst();
    }

    Optional<Item> first() {
        return items.stream().findFirst();
    }

    Optional<Item> last() {
        return items.reversed().stream().findFirst();
    }

    /** The item after that of a record, itself at the end, the first for none. */
    Optional<Item> after(@Nullable RecordId id) {
        return find(id).map(item -> beside(item, 1)).or(this::first);
    }

    /** The item before that of a record, itself at the beginning, the last for none. */
    Optional<Item> before(@Nullable RecordId id) {
        return find(id).map(item -> beside(item, -1)).or(this::last);
    }

    private Item beside(Item item, int by) {
        return items.get(Math.clamp((long) items.indexOf(item) + by, 0, items.size() - 1));
    }
}
