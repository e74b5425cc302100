package hanoius.archive;

import hanoius.edtf.Refusal;

/** That something cannot be done with a document because of where or how it lies. */
public interface DocumentRefusal extends Refusal {

    /** Whether it may go by itself, as when somebody else is just writing. */
    boolean isPassing();
}
