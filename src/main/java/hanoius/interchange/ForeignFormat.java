package hanoius.interchange;

import java.util.function.Function;

/** A format of other programs that is read. */
public enum ForeignFormat {
    /** Bibliographies as reference managers exchange them; sources. */
    RIS(Ris::read);

    private final Function<String, ForeignRows> reader;

    ForeignFormat(Function<String, ForeignRows> reader) {
        this.reader = reader;
    }

    /**
     * Reads all of a text, decoded, without a byte order mark. Whatever it is, this ends and throws
     * nothing: what is not of this format is a remark.
     */
    public ForeignRows read(String text) {
        return reader.apply(text);
    }
}
