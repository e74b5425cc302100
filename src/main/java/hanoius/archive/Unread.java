package hanoius.archive;

import hanoius.edtf.Refusal;
import hanoius.text.Words;

/**
 * A record that lies in a document but could not be read, and is left as it is.
 *
 * @param record its id, or what is known of it
 * @param field the name of the field that is at fault; empty when that is not known
 */
public record Unread(String record, String field, Refusal why) {

    private static final int SHOWN = 100;

    public Unread {
        record = brief(record);
    }

    /** Names come from the document: none fills a screen, or a second line. */
    private static String brief(String name) {
        String line = name.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    /** One line for a reader, as in "milestone:M1, Title: The text has a zero byte in it." */
    public String told(Words words) {
        String name = "field." + field;
        String where = words.has(name) ? words.get(name) : field;
        return field.isEmpty()
                ? words.get("unread.record", record, words.of(why))
                : words.get("unread.field", record, where, words.of(why));
    }
}
