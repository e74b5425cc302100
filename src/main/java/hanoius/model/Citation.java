package hanoius.model;

/**
 * One record's reference to one source.
 *
 * @param locator page, paragraph or table within the source; empty when not given
 * @param quote the user's own short quote; empty when not given
 */
public record Citation(RecordId source, String locator, String quote) {

    /** A reference to the source as a whole. */
    public static Citation of(RecordId source) {
        return new Citation(source, "", "");
    }
}
