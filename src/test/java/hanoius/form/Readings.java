package hanoius.form;

import hanoius.edtf.Refusal;

/** What tests expect of a reading. */
public final class Readings {

    private Readings() {}

    /** The reading as one that is understood. */
    public static <V> Reading.Understood<V> understood(Reading<V> reading) {
        if (reading instanceof Reading.Understood<V> understood) {
            return understood;
        }
        throw new AssertionError("not understood: " + reading);
    }

    /** Why a reading is none. */
    public static <V> Refusal why(Reading<V> reading) {
        if (reading instanceof Reading.Misread<V>(Refusal why)) {
            return why;
        }
        throw new AssertionError("not refused: " + reading);
    }
}
