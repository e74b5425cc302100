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

    /** Whether its values are those of a list that each document has. */
    private boolean isOfTerms() {
        return this == CATEGORY || this == SCOPE;
    }

    /** Those that a document has; empty when it has no list of them. */
    private List<Term> own(List<Term> terms) {
        return isOfTerms()
                ? terms.stream().filter(each -> each.list().equals(key())).toList()
                : List.of();
    }

    /**
     * The same in a document.
     *
     * @param terms all of the document; empty when that is not known
     */
    List<String> choices(List<Term> terms) {
        List<Term> own = own(terms);
        return own.isEmpty() ? choices() : own.stream().map(Term::key).toList();
    }

    /** Whether there may be values that are not among these. */
    boolean isOpen(List<Term> terms) {
        return isOfTerms() && own(terms).isEmpty();
    }

    /** One of the values as it is offered in a language. */
    public String choice(String choice, Language language) {
        return choice(choice, language, List.of());
    }

    /** One of the values in a document as it is offered in a language. */
    String choice(String choice, Language language, List<Term> terms) {
        return language == Language.EN && choices().contains(choice)
                ? choice
                : shown(choice, language, terms).findFirst().orElseThrow();
    }

    /** What one of the values is called in a language where it is told. */
    private Stream<String> shown(String choice, Language language, List<Term> terms) {
        Words words = Words.in(language);
        String key = choice.replace('-', '_');
        if (isOfTerms()) {
            return Stream.of(
                    own(terms).stream()
                            .filter(each -> each.key().equals(choice))
                            .findFirst()
                            .map(each -> each.name().in(language).text())
                            .orElseGet(() -> words.term(key(), choice)));
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
        return choice(typed, List.of());
    }

    /** The value of a word in any language in a document, as records have it. */
    Optional<String> choice(String typed, List<Term> terms) {
        String wanted = typed(typed);
        return Stream.concat(
                        choices(terms).stream().filter(each -> isCalled(each, wanted, terms)),
                        choices().stream().filter(each -> isCalled(each, wanted, List.of())))
                .findFirst();
    }

    private boolean isCalled(String choice, String wanted, List<Term> terms) {
        return typed(choice).equals(wanted)
                || Arrays.stream(Language.values())
                        .flatMap(language -> shown(choice, language, terms))
                        .anyMatch(word -> typed(word).equals(wanted));
    }

    /** A value as a language has it; empty when it is none of a list, or is only a part of one. */
    Optional<String> valueIn(Words words, String typed) {
        if (isOfDays()) {
            return Optional.empty();
        }
        if (!choices().isEmpty()) {
            List<Term> terms = words.glossary().all();
            return choice(typed, terms).map(each -> choice(each, words.language(), terms));
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
