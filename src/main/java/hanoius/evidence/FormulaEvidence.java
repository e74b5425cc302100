package hanoius.evidence;

import hanoius.evidence.Evidence.Entry;
import hanoius.evidence.Evidence.Line;
import hanoius.evidence.Evidence.Section;
import hanoius.model.Citation;
import hanoius.model.Indicator;
import hanoius.model.Measure;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.numeral.Expression;
import hanoius.numeral.NumberException;
import hanoius.text.FormulaWords;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is told of the formula of a derived value. Which figures of the record went into it is not
 * recorded: taken for inputs are the observations that share a source with the value and say the
 * figure that stands in the formula, a growth of 3.3 percent as 1.033.
 */
record FormulaEvidence(FactWords facts) {

    /** The formula, and under it what is noted besides. */
    Line line(Observation derived) {
        String note = facts.words().note(derived.note());
        String formula = FormulaWords.of(facts.words(), derived);
        return formula.isEmpty()
                ? new Line(facts.words().get("evidence.formula"), note, "")
                : new Line(facts.words().get("evidence.formula"), formula, note);
    }

    /** The figures of the formula, each with the observations that say it. */
    Optional<Section> inputs(Observation derived) {
        List<BigDecimal> figures = figures(derived.formulas().value());
        return figures.isEmpty()
                ? Optional.empty()
                : facts.section(
                        "evidence.inputs",
                        figures.stream().flatMap(figure -> entries(figure, derived)).toList());
    }

    private static List<BigDecimal> figures(String formula) {
        try {
            return formula.isEmpty()
                    ? List.of()
                    : Expression.parse(formula).numbers().stream().distinct().toList();
        } catch (NumberException cannotBeFollowed) {
            return List.of();
        }
    }

    private Stream<Entry> entries(BigDecimal figure, Observation derived) {
        String lead = facts.words().number(figure);
        List<Entry> found =
                inputs(figure, derived).stream()
                        .map(each -> Entry.of(lead, facts.name(each), "", each.id()))
                        .toList();
        return found.isEmpty()
                ? Stream.of(Entry.plain(lead, facts.words().get("evidence.input_unknown"), ""))
                : found.stream();
    }

    private List<Observation> inputs(BigDecimal figure, Observation derived) {
        Set<RecordId> sources = sources(derived);
        return facts.dataset().observations().stream()
                .filter(each -> !each.id().equals(derived.id()))
                .filter(
                        each ->
                                each.citations().stream()
                                        .anyMatch(citation -> sources.contains(citation.source())))
                .filter(each -> says(each, figure))
                .toList();
    }

    private static Set<RecordId> sources(Observation observation) {
        return observation.citations().stream()
                .map(Citation::source)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean says(Observation observation, BigDecimal figure) {
        BigDecimal value = observation.quantity().value();
        Optional<Indicator> indicator = facts.indicator(observation);
        BigDecimal part = value.movePointLeft(2);
        Stream<BigDecimal> ways =
                indicator.filter(each -> each.unit().equals("percent")).isEmpty()
                        ? Stream.of(value, value.movePointLeft(3), value.movePointLeft(6))
                        : indicator.filter(each -> each.measure() == Measure.GROWTH).isEmpty()
                                ? Stream.of(value, part)
                                : Stream.of(value, part, part.add(BigDecimal.ONE));
        return ways.anyMatch(way -> way.compareTo(figure) == 0);
    }
}
