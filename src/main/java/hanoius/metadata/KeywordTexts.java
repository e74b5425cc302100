package hanoius.metadata;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of a file so far by their keywords; the first of a keyword counts. */
public final class KeywordTexts {

    /** Of one text, in bytes or characters. */
    public static final int LONGEST = 8 << 20;

    private static final int MOST = 1000;

    private final Map<String, String> texts = new LinkedHashMap<>();
    private long length;

    void add(String keyword, String text) throws IOException {
        if (text.length() > LONGEST) {
            throw new TooLongException();
        }
        if (texts.putIfAbsent(keyword, text) == null) {
            length += keyword.length() + text.length();
        }
        if (texts.size() > MOST || length > 2L * LONGEST) {
            throw new TooLongException();
        }
    }

    Map<String, String> texts() {
        return texts;
    }
}
