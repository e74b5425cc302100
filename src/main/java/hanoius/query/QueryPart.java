package hanoius.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One word, phrase or operator of a query as it stands in the text.
 *
 * @param at with its minus and quotes
 * @param excluding whether a minus is before it
 * @param operator the letters before the colon; empty for words alone
 * @param valueFrom where the words begin, with their quote
 * @param value the words, without quotes
 * @param quoted whether the words are in quotes
 * @param starred whether a star is behind
 */
record QueryPart(
        TextRange at,
        boolean excluding,
        String operator,
        int valueFrom,
        String value,
        boolean quoted,
        boolean starred) {

    /** More words than anyone types; what follows them is not looked at. */
    private static final int MOST = 64;

    /** The first parts of a text; an open quote goes to its end. */
    static List<QueryPart> of(String text) {
        List<QueryPart> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length() && parts.size() < MOST) {
            if (isBlank(text.charAt(at))) {
                at++;
            } else {
                QueryPart part = read(text, at);
                parts.add(part);
                at = part.at.to();
            }
        }
        return parts;
    }

    private static QueryPart read(String text, int start) {
        boolean excluding =
                text.charAt(start) == '-'
                        && start + 1 < text.length()
                        && !isBlank(text.charAt(start + 1));
        int from = excluding ? start + 1 : start;
        int colon = from;
        while (colon < text.length() && isLetter(text.charAt(colon))) {
            colon++;
        }
        boolean named =
                colon > from
                        && colon < text.length()
                        && text.charAt(colon) == ':'
                        && isOperator(text.substring(from, colon));
        String operator = named ? text.substring(from, colon) : "";
        int value = named ? colon + 1 : from;
        boolean quoted = value < text.length() && text.charAt(value) == '"';
        int end = quoted ? closing(text, value + 1) : blank(text, value);
        String words = text.substring(quoted ? value + 1 : value, end);
        if (quoted && end < text.length()) {
            end++;
        }
        boolean starred = quoted && end < text.length() && text.charAt(end) == '*';
        return new QueryPart(
                new TextRange(start, starred ? end + 1 : end),
                excluding,
                operator,
                value,
                words,
                quoted,
                starred);
    }

    private static int closing(String text, int from) {
        int quote = text.indexOf('"', from);
        return quote < 0 ? text.length() : quote;
    }

    /** A quote within a word begins a part of its own. */
    private static int blank(String text, int from) {
        int end = from;
        while (end < text.length() && !isBlank(text.charAt(end)) && text.charAt(end) != '"') {
            end++;
        }
        return end;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0;
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c)
                || c == '-'
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Any word of plain letters is taken for one; what has others may be a word of a text. */
    private static boolean isOperator(String word) {
        return word.chars().allMatch(c -> c < 128) || Operator.of(word).isPresent();
    }

    /** The words as a phrase; none when there is not one letter or digit. */
    Optional<SearchPhrase> phrase() {
        List<SearchWords.Word> words = SearchWords.of(value);
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new SearchPhrase(words, !quoted || starred));
    }
}
