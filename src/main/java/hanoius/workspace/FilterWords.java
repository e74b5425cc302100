package hanoius.workspace;

import static java.util.stream.Collectors.joining;

import hanoius.edtf.DayRange;
import hanoius.edtf.EdtfDate;
import hanoius.model.Dataset;
import hanoius.model.DateRole;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.query.Choice;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.query.FilterPart;
import hanoius.query.Query;
import hanoius.query.QueryProblem;
import hanoius.text.FieldWords;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.text.Collator;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A filter in words: its parts, their values, the whole in one sentence, and what is wrong in it.
 */
public final class FilterWords {

    private FilterWords() {}

    /**
     * What the filter lets through and which days are marked; empty for everything and none.
     *
     * @param key of the sentence around the parts, such as "Only records that fit: {0}"
     */
    public static String of(Filter filter, String key, Dataset dataset, Words words) {
        List<String> told = new ArrayList<>();
        Filter passing = filter.withMarked(null);
        if (!passing.isEmpty()) {
            told.add(
                    words.get(
                            key,
                            FilterPart.of(passing).stream()
                                    .map(each -> of(each, passing, dataset, words))
                                    .collect(joining(" · "))));
        }
        if (filter.marked() != null) {
            told.add(of(new FilterPart.OnMarked(), filter, dataset, words));
        }
        return String.join(" · ", told);
    }

    /** What a filter asks of records in one of its parts, as in "Scope: Hanoi". */
    public static String of(FilterPart part, Filter filter, Dataset dataset, Words words) {
        return switch (part) {
            case FilterPart.OnText _ ->
                    words.get("filter.text", Query.in(words, filter.text().strip()));
            case FilterPart.OnFacet(Facet facet) ->
                    of(
                            of(facet, words),
                            chosen(facet, filter.choice(facet), dataset, words),
                            words);
            case FilterPart.OnDays _ -> of(words.get("filter.days"), filter.days(), words);
            case FilterPart.OnDate(DateRole role) ->
                    of(words.of(role), filter.dates().get(role), words);
            case FilterPart.OnMarked _ ->
                    words.get("filter.marked", of(Objects.requireNonNull(filter.marked()), words));
        };
    }

    private static String of(String part, @Nullable DayRange days, Words words) {
        return of(part, of(Objects.requireNonNull(days), words), words);
    }

    private static String of(String part, String asked, Words words) {
        return words.get("filter.facet", part, asked);
    }

    private static String chosen(Facet facet, Choice choice, Dataset dataset, Words words) {
        String included = list(facet, choice.included(), dataset, words);
        String excluded = list(facet, choice.excluded(), dataset, words);
        return choice.excluded().isEmpty()
                ? included
                : choice.included().isEmpty()
                        ? words.get("filter.not", excluded)
                        : words.get("filter.but_not", included, excluded);
    }

    private static String list(
            Facet facet, Collection<String> values, Dataset dataset, Words words) {
        return values.stream()
                .map(value -> of(facet, value, dataset, words))
                .sorted(Collator.getInstance(words.language().locale()))
                .collect(joining(", "));
    }

    /** What a facet is called, as in "Sector". */
    public static String of(Facet facet, Words words) {
        String key = "facet." + facet.name();
        return words.has(key)
                ? words.get(key)
                : facet.field().map(new FieldWords(words)::label).orElse(facet.name());
    }

    /** What one of the values of a facet is called in a record; a source by its title. */
    public static String of(Facet facet, String value, Dataset dataset, Words words) {
        return facet.equals(Facet.SOURCE)
                ? dataset.find(RecordId.source(value.isEmpty() ? "?" : value), Source.class)
                        .map(Source::title)
                        .orElseGet(() -> of(facet, value, words))
                : of(facet, value, words);
    }

    /** What one of the values of a facet is called. */
    public static String of(Facet facet, String value, Words words) {
        if (value.equals(Facet.NONE_GIVEN)) {
            return words.get(facet.equals(Facet.SOURCE) ? "facet.no_source" : "facet.not_given");
        }
        return facet.equals(Facet.REPORTS)
                ? words.get("facet.reports_" + value.toLowerCase(Locale.ROOT))
                : facet.field()
                        .map(field -> new FieldWords(words).value(field, value))
                        .orElse(value);
    }

    /** Days as coarsely as they can be said without covering another. */
    public static String of(DayRange days, Words words) {
        LocalDate from = days.from();
        LocalDate to = days.to();
        boolean months =
                (from == null || from.getDayOfMonth() == 1)
                        && (to == null || to.equals(YearMonth.from(to).atEndOfMonth()));
        boolean years =
                months
                        && (from == null || from.getDayOfYear() == 1)
                        && (to == null || to.getDayOfYear() == to.lengthOfYear());
        int length = years ? 4 : months ? 7 : 10;
        String start = from == null ? ".." : from.toString().substring(0, length);
        String end = to == null ? ".." : to.toString().substring(0, length);
        return words.shortDate(EdtfDate.parse(start.equals(end) ? start : start + "/" + end));
    }

    /** What is wrong with a part of a query, with what would be right where that is a list. */
    public static String of(QueryProblem problem, Words words) {
        List<String> right = problem.right(words.language());
        return words.get(
                problem.key(),
                Stream.concat(
                                problem.arguments().stream(),
                                right.isEmpty()
                                        ? Stream.empty()
                                        : Stream.of(String.join(", ", right)))
                        .toArray());
    }
}
