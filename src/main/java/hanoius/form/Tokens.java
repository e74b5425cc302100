package hanoius.form;

import hanoius.form.Suggestion.Meant;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Term;
import hanoius.text.RecordNames;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the value of a field is told, and changed, as tokens: one for each thing that it names.
 *
 * @param <V> the values of the field
 */
public interface Tokens<V> {

    /**
     * One of them.
     *
     * @param whole all that is said of it; the label where that is all
     * @param opens the record that it stands for, to be shown; null for none
     */
    record Token(String label, String whole, @Nullable RecordId opens) {}

    /** The tokens of a value. */
    List<Token> of(@Nullable V value, Dataset dataset, Words words);

    /**
     * The value with one token more, or another one where there can only be one.
     *
     * @param meant what is known or reported
     */
    V with(@Nullable V value, Meant meant);

    /** The value without one of its tokens; null for nothing. */
    @Nullable V without(@Nullable V value, int token);

    /** What it has already, and cannot have again. */
    Set<RecordId> taken(@Nullable V value);

    /** What can be meant. */
    Suggestions suggestions(Dataset dataset, Words words);

    /** The kind of record that is made of what the document does not have; empty for none. */
    Optional<Kind> makes();

    /**
     * A record of what the document does not have.
     *
     * @param id a name that no record of its kind has
     * @param language the code of the one in which it was typed
     */
    Entity made(String typed, RecordId id, String language);

    /** The list of which terms are made; empty for none. */
    default String list() {
        return "";
    }

    /** Whether there can only be one. */
    default boolean isSingle() {
        return false;
    }

    private static <T> List<T> without(@Nullable List<T> all, int index) {
        List<T> left = new ArrayList<>(all == null ? List.of() : all);
        left.remove(index);
        return List.copyOf(left);
    }

    private static <T> List<T> with(@Nullable List<T> all, T one) {
        return Stream.concat(all == null ? Stream.of() : all.stream(), Stream.of(one)).toList();
    }

    /**
     * Those that are terms of a list.
     *
     * @param <V> the values of the field
     */
    interface OfTerms<V> extends Tokens<V> {

        @Override
        String list();

        @Override
        default Suggestions suggestions(Dataset dataset, Words words) {
            return Suggestions.terms(dataset, list(), words);
        }

        @Override
        default Optional<Kind> makes() {
            return Optional.of(Kind.TERM);
        }

        @Override
        default Entity made(String typed, RecordId id, String language) {
            return Term.of(list(), typed, language);
        }
    }

    /** Terms of a list, by their keys. */
    record Many(String list) implements OfTerms<List<String>> {

        @Override
        public List<Token> of(@Nullable List<String> value, Dataset dataset, Words words) {
            return value == null
                    ? List.of()
                    : value.stream().map(key -> term(list, key, words)).toList();
        }

        private static Token term(String list, String key, Words words) {
            String name = words.term(list, key);
            return new Token(name, name, null);
        }

        @Override
        public List<String> with(@Nullable List<String> value, Meant meant) {
            return Tokens.with(value, Term.key(meant.id()));
        }

        @Override
        public List<String> without(@Nullable List<String> value, int token) {
            return Tokens.without(value, token);
        }

        @Override
        public Set<RecordId> taken(@Nullable List<String> value) {
            return value == null
                    ? Set.of()
                    : value.stream()
                            .map(key -> RecordId.term(list, key))
                            .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** One term of a list, by its key. */
    record One(String list) implements OfTerms<String> {

        @Override
        public List<Token> of(@Nullable String value, Dataset dataset, Words words) {
            return value == null || value.isEmpty()
                    ? List.of()
                    : List.of(Many.term(list, value, words));
        }

        @Override
        public String with(@Nullable String value, Meant meant) {
            return Term.key(meant.id());
        }

        @Override
        public String without(@Nullable String value, int token) {
            return "";
        }

        @Override
        public Set<RecordId> taken(@Nullable String value) {
            return Set.of();
        }

        @Override
        public boolean isSingle() {
            return true;
        }
    }

    /**
     * Another record of some kind.
     *
     * @param own the record that names it
     * @param indicator of which figures are meant; null where that is all one
     */
    record Another(Set<Kind> kinds, RecordId own, @Nullable RecordId indicator)
            implements Tokens<RecordId> {

        public Another {
            kinds = Set.copyOf(kinds);
        }

        @Override
        public List<Token> of(@Nullable RecordId value, Dataset dataset, Words words) {
            if (value == null) {
                return List.of();
            }
            String name =
                    dataset.entity(value)
                            .map(each -> new RecordNames(dataset, words).of(each))
                            .orElse(value.key());
            return List.of(new Token(name, name, value));
        }

        @Override
        public RecordId with(@Nullable RecordId value, Meant meant) {
            return meant.id();
        }

        @Override
        public @Nullable RecordId without(@Nullable RecordId value, int token) {
            return null;
        }

        @Override
        public Set<RecordId> taken(@Nullable RecordId value) {
            return Set.of(own);
        }

        @Override
        public Suggestions suggestions(Dataset dataset, Words words) {
            return indicator == null
                    ? Suggestions.facts(dataset, kinds, words)
                    : Suggestions.figures(dataset, indicator, words);
        }

        @Override
        public Optional<Kind> makes() {
            return Optional.empty();
        }

        @Override
        public Entity made(String typed, RecordId id, String language) {
            throw new IllegalArgumentException("nothing is made of " + typed);
        }

        @Override
        public boolean isSingle() {
            return true;
        }
    }
}
