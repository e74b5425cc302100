package hanoius.text;

import hanoius.figure.Palette;
import hanoius.figure.Shape;
import hanoius.language.LocalizedText;
import hanoius.model.Party;
import hanoius.model.Term;
import hanoius.schema.FormerTerms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of lists and the names of parties that a document has; the words in their order, each
 * category with a colour and a shape: its own, or the next pair that no other one has.
 */
public final class Glossary {

    private static final List<Shape> SHAPES =
            List.of(
                    Shape.CIRCLE,
                    Shape.RING,
                    Shape.SQUARE,
                    Shape.TRIANGLE,
                    Shape.DIAMOND,
                    Shape.HEXAGON,
                    Shape.STAR);

    /** The words that the program knew before they were data, for what is of no document. */
    static final Glossary FORMER = new Glossary(FormerTerms.known(), List.of());

    private final List<Term> terms;
    private final List<Party> parties;
    private final Map<String, LocalizedText> names = new HashMap<>();
    private final Map<String, Map<String, Term>> lists = new LinkedHashMap<>();

    Glossary(List<Term> terms, List<Party> parties) {
        this.terms = terms;
        this.parties = parties;
        parties.forEach(each -> names.put(each.id().key(), each.name()));
        terms.stream()
                .sorted(Comparator.comparingInt(Glossary::place))
                .forEach(
                        each ->
                                lists.computeIfAbsent(each.list(), _ -> new LinkedHashMap<>())
                                        .put(each.key(), each));
        dress(lists.computeIfAbsent(Term.CATEGORY, _ -> new LinkedHashMap<>()));
    }

    private static int place(Term term) {
        return term.position() == 0 ? Integer.MAX_VALUE : term.position();
    }

    /** A colour and a shape by their names. */
    private record Look(String colour, String shape) {}

    private static void dress(Map<String, Term> categories) {
        Set<Look> taken = new HashSet<>();
        categories.values().forEach(each -> taken.add(new Look(each.colour(), each.shape())));
        List<Look> free = new ArrayList<>(looks());
        free.removeAll(taken);
        categories.replaceAll((_, term) -> isDressed(term) ? term : dressed(term, free));
    }

    private static boolean isDressed(Term term) {
        return Palette.COLOURS.contains(term.colour())
                && SHAPES.stream().anyMatch(each -> name(each).equals(term.shape()));
    }

    private static Term dressed(Term term, List<Look> free) {
        Look look = free.isEmpty() ? looks().getFirst() : free.removeFirst();
        return new Term(
                term.list(), term.key(), term.position(), look.colour(), look.shape(), term.name());
    }

    /** Every pair, those first in which nothing occurs twice. */
    private static List<Look> looks() {
        List<Look> looks = new ArrayList<>();
        for (int turn = 0; turn < SHAPES.size(); turn++) {
            for (int i = 0; i < SHAPES.size(); i++) {
                Shape shape = SHAPES.get((i + turn) % SHAPES.size());
                looks.add(new Look(Palette.COLOURS.get(i), name(shape)));
            }
        }
        return looks;
    }

    private static String name(Shape shape) {
        return shape.name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is of these terms and parties. */
    boolean isOf(List<Term> others, List<Party> otherParties) {
        return terms.equals(others) && parties.equals(otherParties);
    }

    /** Those that a document has. */
    public List<Party> parties() {
        return parties;
    }

    /** What a party is called, by its key. */
    Optional<LocalizedText> party(String key) {
        return Optional.ofNullable(names.get(key));
    }

    /** The terms of a list in their order. */
    public List<Term> terms(String list) {
        return List.copyOf(lists.getOrDefault(list, Map.of()).values());
    }

    /** All terms. */
    public List<Term> all() {
        return terms;
    }

    public Optional<Term> term(String list, String key) {
        return Optional.ofNullable(lists.getOrDefault(list, Map.of()).get(key));
    }
}
