package hanoius.everyday;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A rule of the grammar: every way in which it fits a text from a token on, best first. */
@FunctionalInterface
interface Rule<T> {

    /**
     * One way.
     *
     * @param end the first token behind it
     */
    record Match<T>(T value, int end) {}

    Stream<Match<T>> at(TypedText text, int from);

    /** The rules one after another, whatever fits. */
    @SafeVarargs
    @SuppressWarnings("varargs") // The array is only read.
    static <T> Rule<T> either(Rule<? extends T>... rules) {
        List<Rule<? extends T>> all = new ArrayList<>(rules.length);
        for (Rule<? extends T> rule : rules) {
            all.add(rule);
        }
        return (text, from) -> all.stream().flatMap(rule -> matches(rule, text, from));
    }

    private static <T> Stream<Match<T>> matches(Rule<? extends T> rule, TypedText text, int from) {
        return rule.at(text, from).map(match -> new Match<T>(match.value(), match.end()));
    }

    /** The second rule behind the first, of which only the second counts. */
    static <T> Rule<T> after(Rule<?> ignored, Rule<T> rule) {
        return ignored.then(rule, (_, value) -> value);
    }

    /** A number of so many digits. */
    static Rule<Element> number(int least, int most) {
        return (text, from) -> {
            if (!text.is(from, Token.Kind.NUMBER)) {
                return Stream.empty();
            }
            String digits = text.token(from).text();
            return digits.length() < least || digits.length() > most
                    ? Stream.empty()
                    : Stream.of(new Match<>(new Element(digits, text.start(from)), from + 1));
        };
    }

    /** One of several signs. */
    static Rule<String> sign(String signs) {
        return (text, from) ->
                text.is(from, Token.Kind.SIGN) && signs.contains(text.token(from).text())
                        ? Stream.of(new Match<>(text.token(from).text(), from + 1))
                        : Stream.empty();
    }

    /** Nothing, which always fits. */
    static Rule<Boolean> nothing() {
        return (_, from) -> Stream.of(new Match<>(true, from));
    }

    /** Fits where the convention is as asked; without effect otherwise. */
    static Rule<Boolean> by(Predicate<Convention> convention) {
        return (text, from) ->
                convention.test(text.convention())
                        ? Stream.of(new Match<>(true, from))
                        : Stream.empty();
    }

    /** The same, looked for once at each token, and each thing that it finds given once. */
    default Rule<T> remembered() {
        record Place(Object rule, int from) {}
        return (text, from) -> {
            var place = new Place(this, from);
            if (!text.found().containsKey(place)) {
                text.found().put(place, at(text, from).distinct().toList());
            }
            @SuppressWarnings("unchecked") // only this rule writes there
            var found = (List<Match<T>>) text.found().get(place);
            return found.stream();
        };
    }

    /** Only where it does not touch what is before it. */
    default Rule<T> apart() {
        return (text, from) -> text.isGlued(from) ? Stream.empty() : at(text, from);
    }

    default <R> Rule<R> map(Function<T, R> function) {
        return (text, from) ->
                at(text, from)
                        .map(match -> new Match<>(function.apply(match.value()), match.end()));
    }

    default Rule<T> when(Predicate<T> holds) {
        return (text, from) -> at(text, from).filter(match -> holds.test(match.value()));
    }

    /** Only where no blank is before it. */
    default Rule<T> glued() {
        return (text, from) -> text.isGlued(from) ? at(text, from) : Stream.empty();
    }

    default <U, R> Rule<R> then(Rule<U> next, BiFunction<T, U, R> join) {
        return (text, from) ->
                at(text, from)
                        .flatMap(
                                left ->
                                        next.at(text, left.end())
                                                .map(
                                                        right ->
                                                                new Match<>(
                                                                        join.apply(
                                                                                left.value(),
                                                                                right.value()),
                                                                        right.end())));
    }

    /** This rule with another behind it that does not count. */
    default Rule<T> followedBy(Rule<?> ignored) {
        return then(ignored, (value, _) -> value);
    }

    /** The rule or nothing; the rule first. */
    default Rule<Optional<T>> maybe() {
        return (text, from) ->
                Stream.concat(
                        at(text, from)
                                .map(match -> new Match<>(Optional.of(match.value()), match.end())),
                        Stream.of(new Match<>(Optional.empty(), from)));
    }

    /** Of the ways that end at the same token only the best. */
    default Rule<T> bestOfEach() {
        return (text, from) -> {
            Set<Integer> ends = new HashSet<>();
            return at(text, from).filter(match -> ends.add(match.end()));
        };
    }

    /** The rule so often as it fits with a separator between; the longest list first. */
    default Rule<List<T>> list(Rule<?> separator) {
        return new Rule<List<T>>() {
            private final Rule<List<T>> rest = after(separator, this);
            private final Rule<List<T>> remembered =
                    Rule.this
                            .then(rest.maybe(), (first, others) -> joined(first, others))
                            .bestOfEach()
                            .remembered();

            @Override
            public Stream<Match<List<T>>> at(TypedText text, int from) {
                return remembered.at(text, from);
            }
        };
    }

    private static <T> List<T> joined(T first, Optional<List<T>> others) {
        List<T> all = new ArrayList<>(List.of(first));
        others.ifPresent(all::addAll);
        return all;
    }
}
