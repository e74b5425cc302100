package hanoius.intake;

import hanoius.form.DateNotation;
import hanoius.intake.IntakeException.Reason;
import hanoius.language.Language;
import hanoius.model.RecordId.Kind;
import hanoius.schema.Schemas;
import hanoius.text.Words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What the columns of a table are.
 *
 * @param kind of the records in its rows
 * @param head which of the rows of the grid tells what its columns are called, from 0
 * @param targets what each column is, by its place
 * @param fixed what stands in columns that the table does not have
 * @param orders whether day or month stands first in dates, by column; as is told by the others
 *     where that is not chosen
 * @param signs the language whose points and commas numbers have, by column, likewise
 */
public record Mapping(
        Kind kind,
        int head,
        List<Target> targets,
        Map<String, String> fixed,
        Map<Integer, DateNotation.Order> orders,
        Map<Integer, Language> signs) {

    /** The kinds that somebody's table may have. */
    public static final List<Kind> KINDS =
            List.of(
                    Kind.MILESTONE,
                    Kind.AGREEMENT,
                    Kind.OBSERVATION,
                    Kind.SOURCE,
                    Kind.PARTY,
                    Kind.INDICATOR,
                    Kind.LINK);

    /** A head stands among the first rows, below a title perhaps. */
    private static final int FIRST_ROWS = 10;

    public Mapping {
        targets = List.copyOf(targets);
        fixed = Map.copyOf(fixed);
        orders = Map.copyOf(orders);
        signs = Map.copyOf(signs);
    }

    /**
     * What the columns are by what they are called.
     *
     * @param words those of the document
     * @throws IntakeException when none is called as one that is known
     */
    public static Mapping of(Grid grid, Words words) {
        return KINDS.stream()
                .flatMap(kind -> of(grid, kind, words).stream())
                .max(Comparator.comparingInt(each -> each.fit(grid, words)))
                .orElseThrow(() -> new IntakeException(Reason.NO_COLUMNS, grid.name()));
    }

    /** The same where it is known of which kind the records are; empty when no column is known. */
    public static Optional<Mapping> of(Grid grid, Kind kind, Words words) {
        Heads heads = new Heads(kind, words);
        Mapping best = null;
        for (int i = 0; i < Math.min(FIRST_ROWS, grid.rows().size()); i++) {
            Mapping one =
                    new Mapping(kind, i, targets(grid, i, heads), Map.of(), Map.of(), Map.of());
            if (one.known() > (best == null ? 0 : best.known())) {
                best = one;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The same; where nothing is known of its columns, that of milestones without any. */
    public static Mapping likely(Grid grid, Words words) {
        return KINDS.stream().anyMatch(kind -> of(grid, kind, words).isPresent())
                ? of(grid, words)
                : unknown(grid, Kind.MILESTONE);
    }

    /** That of a table of which no column is known; its first row is the head. */
    public static Mapping unknown(Grid grid, Kind kind) {
        return new Mapping(
                kind,
                0,
                Collections.nCopies(grid.width(), Target.NONE),
                Map.of(),
                Map.of(),
                Map.of());
    }

    private static List<Target> targets(Grid grid, int head, Heads heads) {
        List<Target> targets = new ArrayList<>();
        Set<Target> taken = new HashSet<>();
        Grid.Row row = grid.rows().get(head);
        for (int i = 0; i < grid.width(); i++) {
            heads.exactly(row.cell(i)).ifPresent(taken::add);
        }
        Set<Target> exactly = Set.copyOf(taken);
        taken.clear();
        for (int i = 0; i < grid.width(); i++) {
            String called = row.cell(i);
            Target target =
                    heads.exactly(called)
                            .or(() -> heads.of(called).filter(each -> !exactly.contains(each)))
                            .orElse(Target.NONE);
            boolean exact = called.endsWith("(EDTF)");
            if (exact && taken.contains(target)) {
                // What is written exactly is read rather than its words.
                targets.replaceAll(each -> each.equals(target) ? Target.NONE : each);
                targets.add(target);
            } else {
                targets.add(target.isNone() || taken.add(target) ? target : Target.NONE);
            }
        }
        return targets;
    }

    private long known() {
        return targets.stream().filter(each -> !each.isNone()).count();
    }

    /**
     * How well a kind fits: what it must have counts more than what it may, and what is called just
     * as the program calls it more than what is nearly called so.
     */
    private int fit(Grid grid, Words words) {
        Heads called = new Heads(kind, words);
        long exact =
                IntStream.range(0, targets.size())
                        .filter(
                                each ->
                                        called.exactly(grid.rows().get(head).cell(each))
                                                .equals(Optional.of(targets.get(each))))
                        .count();
        List<String> names = targets.stream().map(Target::column).toList();
        List<String> required = Heads.required(kind);
        long there = required.stream().filter(names::contains).count();
        boolean named = grid.name().toLowerCase(Locale.ROOT).startsWith(table());
        return (int)
                (20 * (known() + exact)
                        + 10 * there
                        - 5 * (required.size() - there)
                        + (named ? 100 : 0));
    }

    /** The table of a data package that has the kind. */
    public String table() {
        return Schemas.of(kind).table();
    }

    /** What the columns of the table are called, each of them; empty for one without a head. */
    public List<String> heads(Grid grid) {
        Grid.Row row = grid.rows().get(head);
        return IntStream.range(0, targets.size()).mapToObj(row::cell).toList();
    }

    /** The rows below the head. */
    public List<Grid.Row> rows(Grid grid) {
        return grid.rows().subList(head + 1, grid.rows().size());
    }

    /** The columns that a new record must have and that neither the table nor somebody gives. */
    public List<String> missing() {
        List<String> given = new ArrayList<>(fixed.keySet());
        targets.forEach(each -> given.add(each.column()));
        return Heads.required(kind).stream().filter(each -> !given.contains(each)).toList();
    }

    /** What a column may be. */
    public List<Target> choices(Words words) {
        return Heads.all(kind, words);
    }

    /**
     * The same with another choice for the column of a head.
     *
     * @throws IntakeException when there is no such column, here or there
     */
    public Mapping with(Grid grid, String called, Target target, Words words) {
        int column = heads(grid).indexOf(called);
        if (column < 0) {
            throw new IntakeException(Reason.NO_COLUMN, called, grid.name());
        }
        requireKnown(target, words);
        return with(column, target);
    }

    private void requireKnown(Target target, Words words) {
        boolean known =
                target.isNone()
                        || choices(words).stream()
                                .anyMatch(each -> each.column().equals(target.column()));
        if (!known) {
            throw new IntakeException(Reason.NO_COLUMN, target.toString(), table());
        }
    }

    /** The same with another choice for a column, which no other column is then. */
    public Mapping with(int column, Target target) {
        List<Target> others = new ArrayList<>(targets);
        if (!target.isNone() && !target.column().equals(Target.PARTIES)) {
            others.replaceAll(each -> each.equals(target) ? Target.NONE : each);
        }
        others.set(column, target);
        return new Mapping(kind, head, others, fixed, orders, signs);
    }

    /** The same with a value for a column that the table does not have; empty for none. */
    public Mapping withFixed(String column, String value, Words words) {
        requireKnown(Target.of(column), words);
        Map<String, String> all = new TreeMap<>(fixed);
        if (value.isBlank()) {
            all.remove(column);
        } else {
            all.put(column, value);
        }
        return new Mapping(kind, head, targets, all, orders, signs);
    }

    /** The same with day or month first in a column. */
    public Mapping with(int column, DateNotation.Order order) {
        Map<Integer, DateNotation.Order> all = new TreeMap<>(orders);
        all.put(column, order);
        return new Mapping(kind, head, targets, fixed, all, signs);
    }

    /** The same with the points and commas of a language in the numbers of a column. */
    public Mapping with(int column, Language language) {
        Map<Integer, Language> all = new TreeMap<>(signs);
        all.put(column, language);
        return new Mapping(kind, head, targets, fixed, orders, all);
    }
}
