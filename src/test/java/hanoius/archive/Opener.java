package hanoius.archive;

import hanoius.model.Dataset;

import java.io.IOException;
import java.time.Instant;

/** Makes and opens documents of one implementation. */
public interface Opener {

    /** A new document. */
    Archive create(String title, Instant changed, Dataset dataset) throws IOException;

    /** A second door onto a document that is open. */
    Archive another(Archive first);

    /** Closes a door, and opens the document that was behind it again. */
    Archive reopened(Archive door) throws IOException;

    /** Opens what {@link Archive#copyTo} wrote. */
    Archive open(byte[] copy) throws IOException;
}
