package hanoius.form;

import hanoius.edtf.Refusal;

import java.util.List;

/**
 * What a text that was typed for a field means.
 *
 * @param <V> the values of the field
 */
public sealed interface Reading<V> {

    /** Nothing was typed. */
    record Empty<V>() implements Reading<V> {}

    /**
     * It means a value.
     *
     * @param others what it could mean as well, most likely first
     */
    record Understood<V>(V value, List<V> others) implements Reading<V> {

        public Understood {
            others = List.copyOf(others);
        }
    }

    /** It means no value of the field. */
    record Misread<V>(Refusal why) implements Reading<V> {}

    /** What can mean only this. */
    static <V> Reading<V> of(V value) {
        return new Understood<>(value, List.of());
    }

    static <V> Reading<V> empty() {
        return new Empty<>();
    }

    static <V> Reading<V> misread(Refusal why) {
        return new Misread<>(why);
    }
}
