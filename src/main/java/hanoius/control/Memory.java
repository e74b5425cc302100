package hanoius.control;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What views remember from one start to the next: each under a name, in words of its own. */
public final class Memory {

    private final Map<String, String> kept;
    private Runnable changed = () -> {};

    /**
     * @param kept what was remembered
     */
    public Memory(Map<String, String> kept) {
        this.kept = new TreeMap<>(kept);
    }

    /** What is remembered under a name; empty when nothing is. */
    public Optional<String> recall(String name) {
        return Optional.ofNullable(kept.get(name));
    }

    /** Remembers something in the place of what had the name. */
    public void keep(String name, String words) {
        if (!words.equals(kept.put(name, words))) {
            changed.run();
        }
    }

    /** Takes what is called whenever something else is remembered. */
    public void setOnChange(Runnable newChanged) {
        changed = newChanged;
    }

    /** Everything that is remembered at this moment, by name. */
    public Map<String, String> all() {
        return Map.copyOf(kept);
    }
}
