package hanoius.store;

import hanoius.archive.Hits;
import hanoius.language.LocalizedText;
import hanoius.model.RecordId;
import hanoius.query.Clause;
import hanoius.query.FigureSearch;
import hanoius.query.Query;
import hanoius.query.SearchWords;
import hanoius.query.TextRange;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Lists the first of what a query finds. Of many they come in the record's order: to rank them all
 * would take seconds. Either way those come first that have the accents that were typed.
 */
final class BestHits {

    /** What is listed in groups. */
    private static final List<RecordId.Kind> LISTED =
            List.of(
                    RecordId.Kind.MILESTONE,
                    RecordId.Kind.AGREEMENT,
                    RecordId.Kind.INDICATOR,
                    RecordId.Kind.OBSERVATION,
                    RecordId.Kind.SOURCE,
                    RecordId.Kind.PARTY);

    /** The weights of the index's columns: a word in the title counts most, accents not again. */
    private static final String RANK = "bm25(search, 5, 10, 3, 3, 2, 2, 2, 1, 1, 0)";

    /** So many of the best are told apart by the accents of their titles. */
    private static final int NEAR = 50;

    private final Statements statements;
    private final MatchText match;
    private final Set<Long> unread;

    /**
     * @param match how words are looked up quickly
     * @param unread the numbers of records that are not found, as they could not be read
     */
    BestHits(Statements statements, MatchText match, Set<Long> unread) {
        this.statements = statements;
        this.match = match;
        this.unread = unread;
    }

    Hits of(Query query, int limit) throws SQLException {
        boolean few = isFew(query);
        List<Hits.Group> groups = new ArrayList<>();
        Optional<FigureSearch> figures = query.figures();
        if (figures.isPresent() && figures.get().words().isEmpty()) {
            // A figure alone was meant, whatever else has its digits.
            add(figures(query, figures.get(), limit), groups);
        }
        for (RecordId.Kind kind : LISTED) {
            if (kind == RecordId.Kind.OBSERVATION && figures.isPresent()) {
                if (!figures.get().words().isEmpty()) {
                    add(figures(query, figures.get(), limit), groups);
                }
            } else {
                add(few ? ranked(query, kind, limit) : first(query, kind, limit), groups);
            }
        }
        return new Hits(groups);
    }

    private static void add(Hits.Group group, List<Hits.Group> groups) {
        if (group.count() > 0) {
            groups.add(group);
        }
    }

    /** The observations that were asked for, then those in whose words the query occurs. */
    private Hits.Group figures(Query query, FigureSearch search, int limit) throws SQLException {
        FigureQuery figures = FigureQuery.of(search, match);
        SequencedSet<Long> ids =
                new LinkedHashSet<>(
                        readable(
                                statements.list(
                                        figures.ids(),
                                        row -> row.number("id"),
                                        figures.values().toArray())));
        RecordId.Kind kind = RecordId.Kind.OBSERVATION;
        ids.addAll(numbers(some(query, kind, match.of(query.clauses(), kind)), Hits.COUNTED));
        return new Hits.Group(
                kind,
                Math.min(ids.size(), Hits.COUNTED),
                hits(kind, ids.stream().limit(limit).toList()));
    }

    /** Whether so little is found by each of the words alone that ranking is quick. */
    private boolean isFew(Query query) throws SQLException {
        for (String each : match.phrases(query)) {
            if (count(ConditionSql.ofWords(each)) >= Hits.COUNTED) {
                return false;
            }
        }
        return !query.wanted().isEmpty();
    }

    private int count(ConditionSql some) throws SQLException {
        return statements
                .list(
                        "SELECT count(*) AS n FROM (" + some.ids() + " LIMIT " + Hits.COUNTED + ")",
                        row -> (int) row.number("n"),
                        some.values().toArray())
                .getFirst();
    }

    private Hits.Group first(Query query, RecordId.Kind kind, int limit) throws SQLException {
        ConditionSql all = some(query, kind, match.of(query.clauses(), kind));
        int count = unread.isEmpty() ? count(all) : numbers(all, Hits.COUNTED).size();
        SequencedSet<Long> ids = new LinkedHashSet<>();
        String accented = match.accented(query);
        if (count > 0 && !accented.isEmpty()) {
            ids.addAll(numbers(some(query, kind, and(all.match(), accented)), limit));
        }
        if (count > 0 && ids.size() < limit) {
            ids.addAll(numbers(all, limit));
        }
        return new Hits.Group(kind, count, hits(kind, ids.stream().limit(limit).toList()));
    }

    private static ConditionSql some(Query query, RecordId.Kind kind, String match) {
        return query.clauses().stream().allMatch(Clause::isOfWords)
                ? ConditionSql.ofWords(match)
                : ConditionSql.of(query.clauses(), kind, match);
    }

    private List<Long> numbers(ConditionSql some, int limit) throws SQLException {
        // Some more, as those that could not be read are passed over.
        return readable(
                        statements.list(
                                some.ids() + " LIMIT " + (limit + unread.size()),
                                row -> row.number("id"),
                                some.values().toArray()))
                .stream()
                .limit(limit)
                .toList();
    }

    private List<Long> readable(List<Long> numbers) {
        return unread.isEmpty()
                ? numbers
                : numbers.stream().filter(each -> !unread.contains(each)).toList();
    }

    private Hits.Group ranked(Query query, RecordId.Kind kind, int limit) throws SQLException {
        // Ranking looks at every record of every word, also of the one that stands for a kind.
        String words = match.plain().of(query.clauses());
        String accented = match.plain().accented(query);
        List<Long> all = ranked(kind, ConditionSql.of(query.clauses(), kind, words));
        if (accented.isEmpty()) {
            List<Hits.Hit> best = hits(kind, all.stream().limit(NEAR).toList());
            return new Hits.Group(
                    kind,
                    all.size(),
                    before(best, each -> isAsPlain(query, each)).limit(limit).toList());
        }
        Set<Long> asTyped =
                all.isEmpty()
                        ? Set.of()
                        : Set.copyOf(
                                ranked(
                                        kind,
                                        ConditionSql.of(
                                                query.clauses(), kind, and(words, accented))));
        List<Long> best = before(all, asTyped::contains).limit(limit).toList();
        return new Hits.Group(kind, all.size(), hits(kind, best));
    }

    /** What the record features counts twice. */
    private List<Long> ranked(RecordId.Kind kind, ConditionSql some) throws SQLException {
        boolean features =
                switch (kind) {
                    case MILESTONE, AGREEMENT, OBSERVATION -> true;
                    case INDICATOR, SOURCE, PARTY, LINK, CHART, TERM, ATTACHMENT -> false;
                };
        String rank = features ? RANK + " * (1 + fact.featured)" : RANK;
        return readable(
                statements.list(
                        some.ids() + " ORDER BY " + rank + ", fact.id",
                        row -> row.number("id"),
                        some.values().toArray()));
    }

    private static String and(String match, String accented) {
        return "(" + match + ") AND " + accented;
    }

    /** What something is true of before the rest, each part in its order. */
    private static <T> Stream<T> before(List<T> all, Predicate<T> first) {
        return Stream.concat(all.stream().filter(first), all.stream().filter(first.negate()));
    }

    private List<Hits.Hit> hits(RecordId.Kind kind, List<Long> ids) throws SQLException {
        List<Hits.Hit> hits = new ArrayList<>();
        for (long id : ids) {
            hits.add(hit(kind, id));
        }
        return hits;
    }

    /** Whether a title has the words of a query, and has them as plainly as they were typed. */
    private static boolean isAsPlain(Query query, Hits.Hit hit) {
        String title = hit.title().text();
        List<TextRange> found = query.highlights(title);
        return !found.isEmpty()
                && found.stream()
                        .map(each -> title.substring(each.from(), each.to()))
                        .flatMap(each -> SearchWords.of(each).stream())
                        .noneMatch(SearchWords.Word::isAccented);
    }

    /** The record of that kind and number. */
    private Hits.Hit hit(RecordId.Kind kind, long id) throws SQLException {
        return statements
                .list(
                        String.format(
                                Locale.ROOT,
                                "SELECT id, key, %s FROM %s AS fact JOIN record USING (id) WHERE id"
                                        + " = ?",
                                columns(kind),
                                kind.name().toLowerCase(Locale.ROOT)),
                        row ->
                                new Hits.Hit(
                                        new RecordId(kind, row.text("key")),
                                        title(kind, row),
                                        row.optionalDate("date"),
                                        row.text("detail")),
                        id)
                .getFirst();
    }

    private LocalizedText title(RecordId.Kind kind, Row row) throws SQLException {
        LocalizedText title = LocalizedText.of(row.text("lang"), row.text("title"));
        return kind == RecordId.Kind.MILESTONE || kind == RecordId.Kind.AGREEMENT || isNamed(kind)
                ? FieldRows.translations(isNamed(kind) ? "name" : "title")
                        .read(statements, row.number("id"), title)
                : title;
    }

    private static boolean isNamed(RecordId.Kind kind) {
        return kind == RecordId.Kind.INDICATOR || kind == RecordId.Kind.PARTY;
    }

    private static String columns(RecordId.Kind kind) {
        return switch (kind) {
            case MILESTONE -> "lang, title, date, category AS detail";
            case AGREEMENT -> "lang, title, signed AS date, fact.kind AS detail";
            case INDICATOR -> "lang, name AS title, NULL AS date, unit AS detail";
            case OBSERVATION -> "'' AS lang, value AS title, period AS date, note AS detail";
            case SOURCE -> "'' AS lang, title, published AS date, publisher AS detail";
            case PARTY -> "lang, name AS title, NULL AS date, fact.kind AS detail";
            case LINK, CHART, TERM, ATTACHMENT ->
                    throw new IllegalArgumentException("a " + kind + " is no hit");
        };
    }
}
