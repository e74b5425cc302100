package hanoius.paste;

import hanoius.edtf.Refusal;

import java.util.List;

/** What keeps a row from being taken, beside texts that cannot be read. */
record PasteProblem(String key, List<Object> arguments) implements Refusal {

    static final PasteProblem NO_PERIOD = new PasteProblem("paste.no_period", List.of());
    static final PasteProblem NO_VALUE = new PasteProblem("paste.no_value", List.of());

    /** That a row above says something of the same period. */
    static PasteProblem samePeriod(int row) {
        return new PasteProblem("paste.same_period", List.of(row));
    }
}
