package planted.hanoius.archive;

import hanoius.store.DocumentException;

/** Goes past the door to a document, so that a test can see the rule fail. */
public class StrayStore {
    public DocumentException refused;
}
