package hanoius.archive;

/**
 * Keeps copies of a document in the course of its changes, on whatever thread those are made. What
 * cannot be kept stops no change.
 */
public interface Keeping {

    /** Nothing is kept. */
    Keeping NONE =
            new Keeping() {
                @Override
                public void before(Archive open) {}

                @Override
                public void after(Archive open) {}

                @Override
                public void closing(Archive open) {}
            };

    /** Something is about to be changed. */
    void before(Archive open);

    /** Something was changed, and that is acknowledged. */
    void after(Archive open);

    /** The document is about to be closed. */
    void closing(Archive open);
}
