package hanoius.workspace;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The places that a person went through, to go back and forward among. A place has parts, such as
 * the section, the filter and the time in view: going to it brings all of them back. Edits are no
 * part of it.
 */
public final class NavigationHistory {

    /** Steps of one zoom follow each other sooner. */
    public static final Duration MOMENT = Duration.ofMillis(700);

    private static final int LONGEST = 200;

    /** What stands somewhere. */
    private record Part<P>(Class<P> type, Supplier<@Nullable P> place, Consumer<P> restore) {

        void go(Object to) {
            restore.accept(type.cast(to));
        }
    }

    private final LongSupplier clock;
    private final long moment;
    private final Map<String, Part<?>> parts = new LinkedHashMap<>();
    private final Deque<Map<String, Object>> before = new ArrayDeque<>();
    private final Deque<Map<String, Object>> after = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
    private Map<String, Object> now = Map.of();
    private long changed = Long.MIN_VALUE / 2;
    private boolean travelling;

    /** A history in which every step counts. */
    public NavigationHistory() {
        this(() -> 0, Duration.ZERO);
    }

    /**
     * @param clock milliseconds that only grow
     * @param moment steps that follow each other sooner, as those of one zoom do, are one
     */
    public NavigationHistory(LongSupplier clock, Duration moment) {
        this.clock = clock;
        this.moment = moment.toMillis();
    }

    /**
     * Makes something a part of each place.
     *
     * @param type of where it stands, compared by {@code equals}
     * @param place where it stands now; null for nowhere, where nobody wants to go back to
     * @param restore brings it back
     */
    public <P> void add(
            String name, Class<P> type, Supplier<@Nullable P> place, Consumer<P> restore) {
        parts.put(name, new Part<>(type, place, restore));
    }

    /** Forgets all places and everything that stood there. */
    void end() {
        parts.clear();
        begin();
    }

    private Map<String, Object> here() {
        Map<String, Object> here = new LinkedHashMap<>();
        parts.forEach(
                (name, part) -> {
                    Object place = part.place().get();
                    if (place != null) {
                        here.put(name, place);
                    }
                });
        return here;
    }

    /** Begins anew where everything stands now, as with another document. */
    public void begin() {
        before.clear();
        after.clear();
        arrive(here());
    }

    /** Takes note that something stands elsewhere now; what lay ahead is forgotten. */
    public void step() {
        Map<String, Object> here = here();
        if (travelling || here.equals(now)) {
            return;
        }
        long time = clock.getAsLong();
        if (!now.isEmpty() && time - changed >= moment) {
            before.push(now);
            if (before.size() > LONGEST) {
                before.removeLast();
            }
        }
        after.clear();
        arrive(here);
        changed = time;
    }

    private void arrive(Map<String, Object> place) {
        now = place;
        changed = Long.MIN_VALUE / 2;
        canGoBack.set(!before.isEmpty());
        canGoForward.set(!after.isEmpty());
    }

    /** Goes to where one was before; stays at the beginning. */
    public void back() {
        travel(before, after);
    }

    /** Goes to where one went back from; stays at the end. */
    public void forward() {
        travel(after, before);
    }

    private void travel(Deque<Map<String, Object>> from, Deque<Map<String, Object>> to) {
        Map<String, Object> target = from.poll();
        if (target == null) {
            return;
        }
        if (!now.isEmpty()) {
            to.push(now);
        }
        arrive(target);
        travelling = true;
        try {
            target.forEach(
                    (name, place) -> {
                        Part<?> part = parts.get(name);
                        if (part != null) {
                            part.go(place);
                        }
                    });
        } finally {
            travelling = false;
        }
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }
}
