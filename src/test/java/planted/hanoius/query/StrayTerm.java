package planted.hanoius.query;

/** A sealed type that names those it permits, which may be. */
public sealed interface StrayTerm permits StrayWord, StrayYear {

    /** Reads a term. */
    static StrayTerm of(String text) {
        return text.chars().allMatch(Character::isDigit) ? new StrayYear() : new StrayWord();
    }
}
