package hanoius.edtf;

import hanoius.file.FileProblem;

import java.util.List;

/** What can say in every language of the program why something was not done. */
public interface Refusal {

    /**
     * One that is told and not thrown.
     *
     * @param key of the sentence among the program's messages
     * @param arguments what fills its places
     */
    record Told(String key, List<Object> arguments) implements Refusal {

        public Told {
            arguments = List.copyOf(arguments);
        }
    }

    /** One that is told and not thrown; two that say the same are equal. */
    static Refusal of(String key, Object... arguments) {
        return new Told(key, List.of(arguments));
    }

    /** The key of the sentence among the program's messages. */
    String key();

    /** What fills the sentence's places: strings, numbers, instants and {@link FileProblem}s. */
    List<Object> arguments();
}
