package hanoius.form;

import hanoius.form.Suggestion.Meant;
import hanoius.form.Suggestion.Meant.Reported;
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
 * Those of all who take part that stand on one side, as partners or otherwise.
 *
 * @param side by its key; empty for those on none
 * @param partners whether they are those under whom the record is grouped
 */
public record Side(String side, boolean partners) implements Tokens<List<Participation>> {

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
                : new Participation(side, role, meant.id(), "");
    }

    @Override
    public List<Participation> without(@Nullable List<Participation> value, int token) {
        if (value == null) {
            return List.of();
        }
        List<Participation> left = new ArrayList<>(value);
        left.remove(place(value, token));
        return List.copyOf(left);
    }

    /** The value with another in the place of a token. */
    public List<Participation> replaced(List<Participation> value, int token, Participation other) {
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

    /** As what one of those on a side takes part: its role, which is a term. */
    public record Role(Side side, int token) implements OfTerms<List<Participation>> {

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
                    .map(each -> new Tokens.One(Term.ROLE).of(each.role(), dataset, words))
                    .orElse(List.of());
        }

        @Override
        public List<Participation> with(@Nullable List<Participation> value, Meant meant) {
            List<Participation> now = with(value, Term.key(meant.id()));
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
        public boolean isSingle() {
            return true;
        }
    }
}
