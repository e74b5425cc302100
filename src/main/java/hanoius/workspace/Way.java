package hanoius.workspace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The way that a person took through the window: filter, brushed range, section, and where each
 * view stood. Going back brings all of them back; edits are no part of it.
 */
public final class Way {

    /** Something that stands somewhere. */
    private record Stop<P>(Class<P> type, Supplier<P> place, Consumer<P> restore) {

        void go(Object to) {
            restore.accept(type.cast(to));
        }
    }

    private final Map<String, Stop<?>> stops = new LinkedHashMap<>();
    private final ViewHistory<Map<String, Object>> history;
    private boolean travelling;

    /**
     * @param clock milliseconds that only grow, by which steps that follow each other at once are
     *     one
     */
    Way(LongSupplier clock) {
        history = new ViewHistory<>(clock);
    }

    /**
     * Makes a view's place a part of the way.
     *
     * @param type of its places, which are compared by {@code equals}
     * @param place where it stands now
     * @param restore brings it back to a place
     */
    public <P> void add(String name, Class<P> type, Supplier<P> place, Consumer<P> restore) {
        stops.put(name, new Stop<>(type, place, restore));
    }

    private Map<String, Object> places() {
        Map<String, Object> places = new LinkedHashMap<>();
        stops.forEach((name, stop) -> places.put(name, stop.place().get()));
        return places;
    }

    /** Begins anew, as with another document. */
    public void begin() {
        history.begin(places());
    }

    /** Something stands elsewhere now. */
    public void step() {
        if (!travelling) {
            history.step(places());
        }
    }

    /** Brings back what was before. */
    public void back() {
        go(history.back());
    }

    /** Brings back what was gone back from. */
    public void forward() {
        go(history.forward());
    }

    private void go(Optional<Map<String, Object>> target) {
        travelling = true;
        try {
            target.ifPresent(
                    places ->
                            places.forEach(
                                    (name, place) -> {
                                        Stop<?> stop = stops.get(name);
                                        if (stop != null) {
                                            stop.go(place);
                                        }
                                    }));
        } finally {
            travelling = false;
        }
    }
}
