package hanoius.agreement;

import hanoius.edtf.Certainty;
import hanoius.model.Agreement;

/**
 * One line of the list.
 *
 * @param certainty whether it lies in the days asked for certainly or possibly; not at all when it
 *     stays only as long as it is selected
 * @param listed how many of the agreements that it counts are in the document one by one
 */
record AgreementRow(Agreement agreement, Certainty certainty, int listed) implements Line {

    /** The same with another answer of the filter. */
    AgreementRow answered(Certainty answer) {
        return answer == certainty ? this : new AgreementRow(agreement, answer, listed);
    }

    /** Whether it is there although the filter does not let it through. */
    boolean kept() {
        return certainty == Certainty.NOT;
    }

    boolean possible() {
        return certainty == Certainty.POSSIBLY;
    }
}
