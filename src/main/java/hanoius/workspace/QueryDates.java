package hanoius.workspace;

import hanoius.edtf.Certainty;
import hanoius.model.Fact;
import hanoius.model.Milestones;
import hanoius.query.Operator;
import hanoius.query.Query;
import hanoius.query.QueryCondition;
import hanoius.query.QueryCondition.Dated;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How surely records answer what a query asks of their dates. Search by words finds what possibly
 * does; this tells it from what certainly does.
 *
 * @param required for each operator, conditions of which one must hold
 */
record QueryDates(List<List<Dated>> required) {

    static QueryDates of(String text) {
        return new QueryDates(
                Query.parse(text).required().stream()
                        .map(each -> each.stream().flatMap(QueryDates::dated).toList())
                        .filter(each -> !each.isEmpty())
                        .toList());
    }

    private static Stream<Dated> dated(QueryCondition condition) {
        return condition instanceof Dated dated ? Stream.of(dated) : Stream.empty();
    }

    Certainty of(Fact fact) {
        return answer(each -> each.of(fact));
    }

    /** That of the milestone at a place, by its columns. */
    Certainty of(Milestones milestones, int place) {
        return answer(
                each ->
                        each.operator() == Operator.YEAR || each.operator() == Operator.HAPPENED
                                ? milestones.within(place, each.from(), each.to())
                                : Certainty.NOT);
    }

    private Certainty answer(Function<Dated, Certainty> one) {
        Certainty all = Certainty.CERTAINLY;
        for (List<Dated> anyOf : required) {
            Certainty any = Certainty.NOT;
            for (Dated each : anyOf) {
                any = surer(any, one.apply(each));
            }
            all = lessSure(all, any);
        }
        return all;
    }

    private static Certainty surer(Certainty one, Certainty other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    static Certainty lessSure(Certainty one, Certainty other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
