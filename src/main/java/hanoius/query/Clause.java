package hanoius.query;

import hanoius.edtf.Certainty;
import hanoius.model.Dataset;
import hanoius.model.Fact;
import hanoius.model.RecordId;

import java.util.List;
import java.util.function.Function;

/**
 * Conditions joined by "or"; a record is let through that holds every clause.
 *
 * @param conditions all of words, or none
 */
public record Clause(List<Condition> conditions, Asks asks) {

    /** What is asked of the conditions. */
    public enum Asks {
        /** One of them holds. */
        ONE,
        /** One of them holds, unless the record has nothing of what they are about. */
        ONE_IF_ANY,
        /** None of them holds, not even possibly. */
        NONE
    }

    /** What no record holds. */
    static final Clause NEVER = new Clause(List.of(), Asks.ONE);

    public Clause {
        conditions = List.copyOf(conditions);
    }

    /** One condition that must hold. */
    static Clause of(Condition condition) {
        return new Clause(List.of(condition), Asks.ONE);
    }

    /** Whether its conditions are of words, which an index knows and columns do not. */
    public boolean isOfWords() {
        return conditions.stream().anyMatch(Condition::isOfWords);
    }

    /** Whether every record of a kind holds it, having nothing of what is asked. */
    public boolean passes(RecordId.Kind kind) {
        return asks == Asks.ONE_IF_ANY && conditions.stream().noneMatch(each -> each.applies(kind));
    }

    /** How surely a record holds it. */
    public Certainty of(Fact fact, Dataset dataset) {
        return passes(fact.id().kind())
                ? Certainty.CERTAINLY
                : answer(each -> each.of(fact, dataset));
    }

    /** How surely it is held by a record that holds each condition so surely. */
    Certainty answer(Function<Condition, Certainty> one) {
        Certainty any = Certainty.NOT;
        for (Condition each : conditions) {
            any = any.or(one.apply(each));
        }
        return asks == Asks.NONE ? unless(any) : any;
    }

    /** What possibly holds is left out too. */
    static Certainty unless(Certainty answer) {
        return answer == Certainty.NOT ? Certainty.CERTAINLY : Certainty.NOT;
    }
}
