package hanoius.query;

import hanoius.language.Language;
import hanoius.model.AgreementStatus;
import hanoius.model.Term;
import hanoius.schema.Field.SearchColumn;
import hanoius.schema.FormerTerms;
import hanoius.text.Words;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a query may ask of one property, as in {@code status:signed}. Its names and values are read
 * in every language that the program speaks, whichever the window speaks.
 */
public enum Operator {
    PARTY,
    STATUS,
    YEAR,
    FROM,
    TO,
    SIGNED,
    IN_FORCE,
    ENDED,
    HAPPENED,
    PERIOD,
    SOURCE,
    HAS,
    KIND,
    CATEGORY,
    SECTOR,
    PLACE,
    SCOPE,
    THEME;

    private static final Map<String, Operator> NAMED = new HashMap<>();

    static {
        for (Operator each : values()) {
            NAMED.put(typed(each.key()), each);
            for (Language language : Language.values()) {
                each.names(language).forEach(name -> NAMED.putIfAbsent(typed(name), each));
            }
        }
    }

    /** Its name in keys of messages and in the index: small letters and low lines. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is called in a language; the first is offered. */
    public List<String> names(Language language) {
        return several(Words.in(language), "operator." + key());
    }

    /** What it is called in a language where it is offered. */
    public String name(Language language) {
        return names(language).getFirst();
    }

    /** The operator of that name in any language, capitals, accents and hyphens apart. */
    static Optional<Operator> of(String name) {
        return Optional.ofNullable(NAMED.get(typed(name)));
    }

    /** Whether one of its names in any language begins so. */
    boolean begins(String begun) {
        String wanted = typed(begun);
        return !wanted.isEmpty()
                && Arrays.stream(Language.values())
                        .flatMap(language -> names(language).stream())
                        .anyMatch(name -> typed(name).startsWith(wanted));
    }

    /** Names and values as they are compared: folded, with a hyphen for what is between words. */
    private static String typed(String words) {
        return SearchWords.fold(words.strip()).replaceAll("[\\s\\h_-]+", "-");
    }

    private static List<String> several(Words words, String key) {
        return List.of(words.get(key).split(", ", -1));
    }

    /**
     * The column of the search index that it asks for.
     *
     * @throws IllegalArgumentException when it takes no words
     */
    SearchColumn column() {
        return SearchColumn.valueOf(name());
    }

    /** Whether a value is one that it asks for. */
    public boolean takes(ValueWords.Value value) {
        return value.field().searchColumns().contains(column());
    }

    /** Whether it asks for days. */
    public boolean isOfDays() {
        return switch (this) {
            case YEAR, FROM, TO, SIGNED, IN_FORCE, ENDED, HAPPENED, PERIOD -> true;
            case PARTY, STATUS, SOURCE, HAS, KIND, CATEGORY, SECTOR, PLACE, SCOPE, THEME -> false;
        };
    }

    /** The only values that it may have, in English; empty when it takes any words, or days. */
    public List<String> choices() {
        return switch (this) {
            case STATUS -> constants(AgreementStatus.values());
            case CATEGORY -> FormerTerms.closed(Term.CATEGORY);
            case SCOPE -> FormerTerms.closed(Term.SCOPE);
            case HAS ->
                    List.of("source", "no-source", "one-source", "several-sources", "other-report");
            case PARTY,
                    SOURCE,
                    KIND,
                    SECTOR,
                    PLACE,
                    THEME,
                    YEAR,
                    FROM,
                    TO,
                    SIGNED,
                    IN_FORCE,
                    ENDED,
                    HAPPENED,
                    PERIOD ->
                    List.of();
        };
    }

    private static List<String> constants(Enum<?>[] constants) {
        return Stream.of(constants)
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    /** One of the values as it is offered in a language. */
    public String choice(String choice, Language language) {
        return language == Language.EN ? choice : shown(choice, language).findFirst().orElseThrow();
    }

    /** What one of the values is called in a language where it is told. */
    private Stream<String> shown(String choice, Language language) {
        Words words = Words.in(language);
        String key = choice.replace('-', '_');
        if (this == CATEGORY || this == SCOPE) {
            return Stream.of(words.term(key(), choice));
        }
        if (this != HAS) {
            return Stream.of(words.get(key() + "." + key));
        }
        String told = "facet.reports_" + key;
        return Stream.concat(
                several(words, "operator.has_" + key).stream(),
                words.has(told) ? Stream.of(words.get(told)) : Stream.empty());
    }

    /** The value of a word in any language, as English has it. */
    Optional<String> choice(String typed) {
        String wanted = typed(typed);
        return choices().stream()
                .filter(
                        each ->
                                each.equals(wanted)
                                        || Arrays.stream(Language.values())
                                                .flatMap(language -> shown(each, language))
                                                .anyMatch(word -> typed(word).equals(wanted)))
                .findFirst();
    }

    /** A value as a language has it; empty when it is none of a list, or is only a part of one. */
    Optional<String> valueIn(Words words, String typed) {
        if (isOfDays()) {
            return Optional.empty();
        }
        if (!choices().isEmpty()) {
            return choice(typed).map(each -> choice(each, words.language()));
        }
        String wanted = typed(typed);
        return words.glossary().terms(key()).stream()
                .filter(term -> names(term).anyMatch(name -> typed(name).equals(wanted)))
                .findFirst()
                .map(term -> term.name().in(words.language()).text());
    }

    private static Stream<String> names(Term term) {
        return Stream.concat(
                Stream.of(term.key()),
                Arrays.stream(Language.values()).map(each -> term.name().in(each).text()));
    }
}
