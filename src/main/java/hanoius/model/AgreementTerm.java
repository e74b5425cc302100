package hanoius.model;

import hanoius.edtf.DateShape;
import hanoius.edtf.Edge;
import hanoius.edtf.EdtfDate;

import org.jspecify.annotations.Nullable;

/**
 * The time for which an agreement holds, as surely as its turns are known.
 *
 * @param signed its signing, somewhere within an interval that was reported for it; of an aggregate
 *     the first one. Open where only the {@link #bound} of it is known
 * @param effect when it took effect; null when nothing says
 * @param end its end as reported; else that of the time in which the agreements were signed that it
 *     stands for; else none as long as it is in force, and unknown in any other status
 */
public record AgreementTerm(Edge signed, @Nullable Edge effect, Edge end, Edge bound) {

    /** The term of an agreement; null when it was never signed, as far as is known. */
    public static @Nullable AgreementTerm of(Agreement agreement) {
        EdtfDate signed = agreement.signed();
        if (signed == null) {
            return null;
        }
        Edge first = Edge.beginning(signed);
        Edge last = Edge.ending(signed);
        Edge signing =
                agreement.count() == 1 && first.isDated() && last.isDated()
                        ? first.until(last)
                        : first;
        EdtfDate inForce = agreement.inForce();
        return new AgreementTerm(
                signing,
                inForce == null ? null : Edge.beginning(inForce),
                end(agreement, signed),
                last);
    }

    private static Edge end(Agreement agreement, EdtfDate signed) {
        EdtfDate ended = agreement.ended();
        if (ended != null) {
            return Edge.ending(ended);
        }
        Edge last = Edge.ending(signed);
        if (agreement.count() > 1 && last.isDated()) {
            return last;
        }
        boolean goesOn =
                signed.shape() instanceof DateShape.Interval && last.how() == Edge.How.OPEN;
        return goesOn || agreement.status() == AgreementStatus.IN_FORCE ? Edge.OPEN : Edge.UNKNOWN;
    }

    /** The moment from which on it surely was signed; infinite when nothing says. */
    public double since() {
        return signed.isDated() ? signed.to() : bound.isDated() ? bound.to() : signed.to();
    }

    /** Whether a date on which it rests is uncertain or approximate. */
    public boolean doubtful() {
        return signed.doubtful() || end.doubtful() || (!signed.isDated() && bound.doubtful());
    }
}
