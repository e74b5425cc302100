package hanoius.form;

import hanoius.form.Suggestion.Meant;
import hanoius.form.Suggestion.Meant.Known;
import hanoius.form.Suggestion.Meant.Reported;
import hanoius.form.Suggestion.Meant.Unknown;
import hanoius.language.LocalizedText;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Party;
import hanoius.model.Party.Participation;
import hanoius.model.Party.PartyKind;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Term;
import hanoius.text.PartyWords;
import hanoius.text.RecordNames;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the value of a field is told, and changed, as tokens: one for each thing that it names.
 *
 * @param <V> the values of the field
 */
public sealed interface Tokens<V> {

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

    private static RecordId id(Meant meant) {
        return switch (meant) {
            case Known(RecordId id) -> id;
            case Reported _, Unknown _ ->
                    throw new IllegalArgumentException(meant + " is no record");
        };
    }

    /** Terms of a list, by their keys. */
    record Many(String list) implements Tokens<List<String>> {

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
            return Tokens.with(value, Term.key(id(meant)));
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

        @Override
        public Suggestions suggestions(Dataset dataset, Words words) {
            return Suggestions.terms(dataset, list, words);
        }

        @Override
        public Optional<Kind> makes() {
            return Optional.of(Kind.TERM);
        }

        @Override
        public Entity made(String typed, RecordId id, String language) {
            return Term.of(list, typed, language);
        }
    }

    /** One term of a list, by its key. */
    record One(String list) implements Tokens<String> {

        @Override
        public List<Token> of(@Nullable String value, Dataset dataset, Words words) {
            return value == null || value.isEmpty()
                    ? List.of()
                    : List.of(Many.term(list, value, words));
        }

        @Override
        public String with(@Nullable String value, Meant meant) {
            return Term.key(id(meant));
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
        public Suggestions suggestions(Dataset dataset, Words words) {
            return Suggestions.terms(dataset, list, words);
        }

        @Override
        public Optional<Kind> makes() {
            return Optional.of(Kind.TERM);
        }

        @Override
        public Entity made(String typed, RecordId id, String language) {
            return Term.of(list, typed, language);
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
            return id(meant);
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

    /**
     * Those of all who take part that stand on one side, as partners or otherwise.
     *
     * @param side by its key; empty for those on none
     * @param partners whether they are those under whom the record is grouped
     */
    record Side(String side, boolean partners) implements Tokens<List<Participation>> {

        /** All that a document's record may have, in the order of its sides. */
        public static List<Side> all(@Nullable List<Participation> value, Words words) {
            Set<Side> used = new HashSet<>();
            if (value != null) {
                value.forEach(each -> used.add(of(each)));
            }
            List<String> sides = words.sides();
            return Stream.concat(sides.stream(), Stream.of(""))
                    .flatMap(side -> Stream.of(new Side(side, false), new Side(side, true)))
                    .filter(each -> used.contains(each) || each.isUsual(sides))
                    .toList();
        }

        /** The first side is the one that keeps the record; partners are on the others. */
        private boolean isUsual(List<String> sides) {
            return !side.isEmpty() && (!partners || sides.indexOf(side) > 0);
        }

        /** Where somebody stands. */
        public static Side of(Participation each) {
            return new Side(each.side(), each.role().equals(Party.PARTNER));
        }

        private boolean has(Participation each) {
            return of(each).equals(this);
        }

        /** Where among all the one stands that is a token of this. */
        public int place(List<Participation> value, int token) {
            return places(value)[token];
        }

        private int[] places(List<Participation> value) {
            return IntStream.range(0, value.size()).filter(at -> has(value.get(at))).toArray();
        }

        @Override
        public List<Token> of(@Nullable List<Participation> value, Dataset dataset, Words words) {
            return value == null
                    ? List.of()
                    : value.stream().filter(this::has).map(each -> token(each, words)).toList();
        }

        private static Token token(Participation each, Words words) {
            PartyWords.Participant told = new PartyWords(words).participant(each);
            return new Token(told.name(), told.whole(words), told.party());
        }

        @Override
        public List<Participation> with(@Nullable List<Participation> value, Meant meant) {
            List<Participation> all = new ArrayList<>(value == null ? List.of() : value);
            int[] places = places(all);
            all.add(places.length == 0 ? all.size() : places[places.length - 1] + 1, named(meant));
            return List.copyOf(all);
        }

        private Participation named(Meant meant) {
            String role = partners ? Party.PARTNER : "";
            return meant instanceof Reported(String reported)
                    ? new Participation(side, role, null, reported)
                    : new Participation(side, role, id(meant), "");
        }

        @Override
        public List<Participation> without(@Nullable List<Participation> value, int token) {
            return value == null ? List.of() : Tokens.without(value, place(value, token));
        }

        /** The value with another in the place of a token. */
        public List<Participation> replaced(
                List<Participation> value, int token, Participation other) {
            List<Participation> all = new ArrayList<>(value);
            all.set(place(value, token), other);
            return List.copyOf(all);
        }

        @Override
        public Set<RecordId> taken(@Nullable List<Participation> value) {
            return value == null
                    ? Set.of()
                    : value.stream()
                            .filter(this::has)
                            .flatMap(each -> Stream.ofNullable(each.party()))
                            .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public Suggestions suggestions(Dataset dataset, Words words) {
            return Suggestions.parties(dataset, side, words);
        }

        @Override
        public Optional<Kind> makes() {
            return Optional.of(Kind.PARTY);
        }

        /** On its side; partners are mostly organisations, and who else takes part is a person. */
        @Override
        public Entity made(String typed, RecordId id, String language) {
            return new Party(
                    id,
                    LocalizedText.of(language, typed),
                    List.of(),
                    partners ? PartyKind.ORGANISATION : PartyKind.PERSON,
                    side,
                    "");
        }
    }

    /** As what one of those on a side takes part: its role, which is a term. */
    record Role(Side side, int token) implements Tokens<List<Participation>> {

        /** Who that is; empty when the side has no such token any more. */
        public Optional<Participation> in(@Nullable List<Participation> value) {
            return value == null || token >= side.places(value).length
                    ? Optional.empty()
                    : Optional.of(value.get(side.place(value, token)));
        }

        private @Nullable List<Participation> changed(
                @Nullable List<Participation> value, UnaryOperator<Participation> change) {
            Optional<Participation> was = in(value);
            return value == null || was.isEmpty()
                    ? value
                    : side.replaced(value, token, change.apply(was.get()));
        }

        private @Nullable List<Participation> with(
                @Nullable List<Participation> value, String role) {
            return changed(
                    value,
                    was -> new Participation(was.side(), role, was.party(), was.asReported()));
        }

        /**
         * The value with other words of the source for that one; without any only where it is a
         * party.
         */
        public @Nullable List<Participation> reported(
                @Nullable List<Participation> value, String words) {
            return changed(
                    value,
                    was ->
                            was.party() == null && words.isEmpty()
                                    ? was
                                    : new Participation(
                                            was.side(), was.role(), was.party(), words));
        }

        @Override
        public String list() {
            return Term.ROLE;
        }

        @Override
        public List<Token> of(@Nullable List<Participation> value, Dataset dataset, Words words) {
            return in(value)
                    .map(each -> new One(Term.ROLE).of(each.role(), dataset, words))
                    .orElse(List.of());
        }

        @Override
        public List<Participation> with(@Nullable List<Participation> value, Meant meant) {
            List<Participation> now = with(value, Term.key(id(meant)));
            return now == null ? List.of() : now;
        }

        @Override
        public @Nullable List<Participation> without(
                @Nullable List<Participation> value, int which) {
            return with(value, "");
        }

        @Override
        public Set<RecordId> taken(@Nullable List<Participation> value) {
            return Set.of();
        }

        @Override
        public Suggestions suggestions(Dataset dataset, Words words) {
            return Suggestions.terms(dataset, Term.ROLE, words);
        }

        @Override
        public Optional<Kind> makes() {
            return Optional.of(Kind.TERM);
        }

        @Override
        public Entity made(String typed, RecordId id, String language) {
            return Term.of(Term.ROLE, typed, language);
        }

        @Override
        public boolean isSingle() {
            return true;
        }
    }
}
