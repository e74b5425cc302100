package hanoius.intake;

import hanoius.model.RecordId;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody said that names mean which nothing is called.
 *
 * @param chosen records and terms that are there
 */
public record Meanings(Map<Mention, RecordId> chosen) {

    public static final Meanings NONE = new Meanings(Map.of());

    public Meanings {
        chosen = Map.copyOf(chosen);
    }

    /** The same with another; empty for none, so that it is something new again. */
    public Meanings with(Mention mention, Optional<RecordId> meant) {
        Map<Mention, RecordId> all = new HashMap<>(chosen);
        meant.ifPresentOrElse(id -> all.put(mention, id), () -> all.remove(mention));
        return new Meanings(all);
    }

    Optional<RecordId> of(Mention mention) {
        return Optional.ofNullable(chosen.get(mention));
    }
}
