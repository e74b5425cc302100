package hanoius.timeline;

import hanoius.model.SearchWords;

import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.LongSupplier;

/** Letters typed one soon after the other, and the record whose title begins with them. */
final class TypeAhead {

    private static final long PAUSE = 1000;

    /** A folded letter may have been written with so many characters. */
    private static final int CHARACTERS = 4;

    private final LongSupplier clock;
    private final StringBuilder typed = new StringBuilder();
    private long last = Long.MIN_VALUE / 2;

    /**
     * @param clock milliseconds that only grow
     */
    TypeAhead(LongSupplier clock) {
        this.clock = clock;
    }

    /**
     * The position of the next record whose title begins with what was typed, accents apart; after
     * the last one the first follows.
     *
     * @param from the position that was reached; -1 for none
     */
    OptionalInt type(String key, Lane all, int from) {
        long now = clock.getAsLong();
        if (now - last > PAUSE) {
            typed.setLength(0);
        }
        last = now;
        typed.append(key);
        String start = SearchWords.fold(typed.toString());
        // A first letter moves on to the next record; a longer word may stay where it fits.
        int first = typed.length() > 1 ? Math.max(0, from) : from + 1;
        IntPredicate begins =
                position -> {
                    String title = all.columns().title(all.member(position));
                    int end = Math.min(title.length(), CHARACTERS * start.length());
                    return SearchWords.fold(title.substring(0, end)).startsWith(start);
                };
        for (int i = 0; i < all.count(); i++) {
            int position = (first + i) % all.count();
            if (begins.test(position)) {
                return OptionalInt.of(position);
            }
        }
        return OptionalInt.empty();
    }
}
