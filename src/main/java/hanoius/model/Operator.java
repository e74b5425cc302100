package hanoius.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a query may ask of one property, as in {@code status:signed}. */
public enum Operator {
    PARTY,
    STATUS,
    YEAR,
    SOURCE,
    HAS,
    KIND,
    CATEGORY,
    SECTOR,
    PLACE,
    SCOPE,
    THEME;

    /** As it is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name in keys of messages: small letters and low lines. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The operator of that word, capitals apart. */
    static Optional<Operator> of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(SearchWords.fold(word)))
                .findFirst();
    }

    /** The only values that it may have; empty when it takes any words, or years. */
    public List<String> choices() {
        return switch (this) {
            case STATUS -> words(AgreementStatus.values());
            case CATEGORY -> words(Category.values());
            case SCOPE -> words(Scope.values());
            case HAS -> List.of("source", "no-source");
            case PARTY, YEAR, SOURCE, KIND, SECTOR, PLACE, THEME -> List.of();
        };
    }

    private static List<String> words(Enum<?>[] constants) {
        return Stream.of(constants)
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
