package hanoius.archive;

import hanoius.edtf.Refusal;
import hanoius.text.Words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A record that lies in a document but could not be read, and is left as it is.
 *
 * @param record its id, or what is known of it
 * @param field the name of the field that is at fault; empty when that is not known
 */
public record Unread(String record, String field, Refusal why) {

    private static final int SHOWN = 100;
    private static final Pattern KIND = Pattern.compile("\\b([a-z]+):");

    public Unread {
        record = brief(record);
    }

    /** Names come from the document: none fills a screen, or a second line. */
    private static String brief(String name) {
        String line = name.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    /** One line for a reader, as in "milestone M1, Title: The text has a zero byte in it." */
    public String told(Words words) {
        String name = "field." + field;
        String where = words.has(name) ? words.get(name) : field;
        return field.isEmpty()
                ? words.get("unread.record", named(words), words.of(why))
                : words.get("unread.field", named(words), where, words.of(why));
    }

    /** The name with each kind of record in it in the reader's language; a link names two more. */
    private String named(Words words) {
        return KIND.matcher(record)
                .replaceAll(
                        found -> {
                            String kind = "record." + found.group(1);
                            return Matcher.quoteReplacement(
                                    words.has(kind) ? words.get(kind) + " " : found.group());
                        });
    }
}
