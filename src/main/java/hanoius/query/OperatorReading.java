package hanoius.query;

import hanoius.edtf.DayRange;
import hanoius.language.Language;
import hanoius.model.DateRole;
import hanoius.model.Term;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the operator of a part means, or why it means nothing. */
sealed interface OperatorReading {

    /** It asks this. */
    record Right(Operator operator, Condition condition) implements OperatorReading {}

    /** It is left out. */
    record Wrong(QueryProblem problem) implements OperatorReading {}

    /**
     * Reads a part that has an operator.
     *
     * @param terms of the document; empty when that is not known
     */
    static OperatorReading of(QueryPart part, List<Term> terms) {
        return Operator.of(part.operator())
                .map(operator -> value(operator, part, terms))
                .orElseGet(() -> unknown(part));
    }

    private static OperatorReading unknown(QueryPart part) {
        return new Wrong(
                new QueryProblem(
                        part.at(),
                        "search.unknown_operator",
                        List.of(part.operator()),
                        inEvery(
                                language ->
                                        Stream.of(Operator.values())
                                                .map(each -> each.name(language))
                                                .toList())));
    }

    private static Map<Language, List<String>> inEvery(Function<Language, List<String>> right) {
        return Stream.of(Language.values()).collect(Collectors.toMap(each -> each, right));
    }

    private static OperatorReading value(Operator operator, QueryPart part, List<Term> terms) {
        if (part.value().isBlank()) {
            return wrong(part, "search.no_value", part.operator());
        }
        if (!operator.choices().isEmpty()) {
            return choice(operator, part, terms);
        }
        if (operator.isOfDays()) {
            return days(operator, part);
        }
        return part.phrase()
                .<OperatorReading>map(
                        name -> new Right(operator, new Condition.Named(operator, name)))
                .orElseGet(() -> wrong(part, "search.no_value", part.operator()));
    }

    private static OperatorReading choice(Operator operator, QueryPart part, List<Term> terms) {
        Optional<String> known = operator.choice(part.value(), terms);
        return (operator.isOpen(terms) ? known.or(() -> Optional.of(part.value().strip())) : known)
                .<OperatorReading>map(choice -> new Right(operator, chosen(operator, choice)))
                .orElseGet(
                        () ->
                                new Wrong(
                                        new QueryProblem(
                                                part.at(),
                                                "search.unknown_value",
                                                List.of(part.operator(), part.value().strip()),
                                                inEvery(
                                                        language ->
                                                                offered(
                                                                        operator, language,
                                                                        terms)))));
    }

    private static List<String> offered(Operator operator, Language language, List<Term> terms) {
        return operator.choices(terms).stream()
                .map(each -> operator.choice(each, language, terms))
                .toList();
    }

    private static Condition chosen(Operator operator, String choice) {
        String constant = choice.toUpperCase(Locale.ROOT).replace('-', '_');
        return switch (operator) {
            case STATUS -> new Condition.Chosen(Facet.STATUS, Set.of(constant));
            case CATEGORY -> new Condition.Chosen(Facet.CATEGORY, Set.of(choice));
            case SCOPE -> new Condition.Chosen(Facet.SCOPE, Set.of(choice));
            case HAS ->
                    new Condition.Chosen(
                            Facet.REPORTS,
                            choice.equals("source")
                                    ? Set.of(Facet.ONE_SOURCE, Facet.SEVERAL_SOURCES)
                                    : Set.of(constant));
            default -> throw new IllegalArgumentException(operator + " has no words of its own");
        };
    }

    private static Set<DateRole> roles(Operator operator) {
        return switch (operator) {
            case SIGNED -> Set.of(DateRole.SIGNED);
            case IN_FORCE -> Set.of(DateRole.IN_FORCE);
            case ENDED -> Set.of(DateRole.ENDED);
            case HAPPENED -> Set.of(DateRole.HAPPENED);
            case PERIOD -> Set.of(DateRole.PERIOD);
            default -> EnumSet.allOf(DateRole.class);
        };
    }

    private static OperatorReading days(Operator operator, QueryPart part) {
        String value = part.value().strip();
        int dots = value.indexOf("..");
        String first = dots < 0 ? value : value.substring(0, dots);
        String last = dots < 0 ? value : value.substring(dots + 2);
        Optional<DayRange> begin = QueryPart.days(first);
        Optional<DayRange> end = QueryPart.days(last);
        boolean whole = begin.isPresent() && end.isPresent();
        boolean open =
                dots >= 0
                        && (first.isEmpty()
                                ? end.isPresent()
                                : last.isEmpty() && begin.isPresent());
        if (!whole && !open) {
            return wrong(part, "search.no_year", value);
        }
        LocalDate from = operator == Operator.TO ? null : begin.map(DayRange::from).orElse(null);
        LocalDate to = operator == Operator.FROM ? null : end.map(DayRange::to).orElse(null);
        if (from != null && to != null && to.isBefore(from)) {
            return wrong(
                    part,
                    "search.years_reversed",
                    String.format(Locale.ROOT, "%s..%s", last, first));
        }
        return new Right(operator, new Condition.Dated(roles(operator), new DayRange(from, to)));
    }

    private static Wrong wrong(QueryPart part, String key, String... arguments) {
        return new Wrong(new QueryProblem(part.at(), key, List.of(arguments), Map.of()));
    }
}
