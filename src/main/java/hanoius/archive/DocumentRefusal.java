package hanoius.archive;

import hanoius.edtf.Refusal;

/** That something cannot be done with a document because of where or how it lies. */
public interface DocumentRefusal extends Refusal {

    /** Whether it may go by itself, as when somebody else is just writing. */
    boolean isPassing();

    /**
     * Whether the same may be done when it is tried again as it is: somebody else let go of the
     * document by then, or there is room on the disk.
     */
    boolean mayBeTriedAgain();
}
