package hanoius.timeline;

import java.util.List;

/**
 * The items of one category, sector or the like.
 *
 * @param key what the lane stands for, the same in every language
 * @param note what the count leaves out, in words; empty for nothing
 * @param items in order
 */
public record Lane(String key, String name, String note, List<Item> items) {

    public Lane {
        items = items.stream().sorted().toList();
    }

    public int count() {
        return items.size();
    }

    /** The same with nothing but the items that lie in a span at least in part. */
    Lane within(Span view, double today) {
        return new Lane(
                key,
                name,
                note,
                items.stream()
                        .filter(
                                item -> {
                                    Span span = Scene.known(item.extent(), today);
                                    return span.from() < view.to() && span.to() > view.from();
                                })
                        .toList());
    }
}
