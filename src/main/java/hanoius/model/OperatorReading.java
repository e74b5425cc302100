package hanoius.model;

import hanoius.model.QueryCondition.Chosen;
import hanoius.model.QueryCondition.Dated;
import hanoius.model.QueryCondition.Named;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the operator of a part means, or why it means nothing. */
sealed interface OperatorReading {

    /** It asks this. */
    record Right(QueryCondition condition) implements OperatorReading {}

    /** It is left out. */
    record Wrong(QueryProblem problem) implements OperatorReading {}

    /** Reads a part that has an operator. */
    static OperatorReading of(QueryPart part) {
        return Operator.of(part.operator())
                .map(operator -> value(operator, part))
                .orElseGet(() -> unknown(part));
    }

    private static OperatorReading unknown(QueryPart part) {
        String all = Stream.of(Operator.values()).map(Operator::word).collect(commas());
        return wrong(part, "search.unknown_operator", part.operator(), all);
    }

    private static OperatorReading value(Operator operator, QueryPart part) {
        if (part.value().isBlank()) {
            return wrong(part, "search.no_value", operator.word());
        }
        if (!operator.choices().isEmpty()) {
            return choice(operator, part);
        }
        if (operator == Operator.YEAR) {
            return years(part);
        }
        return part.phrase()
                .<OperatorReading>map(name -> new Right(new Named(operator, name)))
                .orElseGet(() -> wrong(part, "search.no_value", operator.word()));
    }

    private static OperatorReading choice(Operator operator, QueryPart part) {
        String word =
                SearchWords.of(part.value().replace('_', ' ')).stream()
                        .map(SearchWords.Word::folded)
                        .collect(Collectors.joining("-"));
        if (operator.choices().contains(word)) {
            return new Right(new Chosen(operator, word));
        }
        return wrong(
                part,
                "search.unknown_value",
                operator.word(),
                part.value().strip(),
                operator.choices().stream().collect(commas()));
    }

    private static OperatorReading years(QueryPart part) {
        String value = part.value().strip();
        int dots = value.indexOf("..");
        String first = dots < 0 ? value : value.substring(0, dots);
        String last = dots < 0 ? value : value.substring(dots + 2);
        boolean whole = isYear(first) && isYear(last);
        boolean open = dots >= 0 && (isYear(first) ? last.isEmpty() : first.isEmpty());
        if (!whole && !(open && isYear(first + last))) {
            return wrong(part, "search.no_year", value);
        }
        LocalDate from = first.isEmpty() ? null : LocalDate.of(Integer.parseInt(first), 1, 1);
        LocalDate to = last.isEmpty() ? null : LocalDate.of(Integer.parseInt(last), 12, 31);
        if (from != null && to != null && to.isBefore(from)) {
            return wrong(
                    part,
                    "search.years_reversed",
                    String.format(Locale.ROOT, "%s..%s", last, first));
        }
        return new Right(new Dated(from, to));
    }

    private static boolean isYear(String text) {
        return text.length() == 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Wrong wrong(QueryPart part, String key, String... arguments) {
        return new Wrong(new QueryProblem(part.at(), key, List.of(arguments)));
    }

    private static Collector<CharSequence, ?, String> commas() {
        return Collectors.joining(", ");
    }
}
