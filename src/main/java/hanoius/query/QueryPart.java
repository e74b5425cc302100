package hanoius.query;

import hanoius.edtf.DayRange;
import hanoius.edtf.EdtfException;
import hanoius.everyday.EverydayDate;
import hanoius.text.Words;

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

    /** Between the words of a name or a value without quotes. */
    private static final int MOST_BLANKS = 3;

    /** In a name that can be written otherwise. */
    private static final int MOST_TOGETHER = 8;

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
        int colon = colon(text, from);
        String operator = colon < 0 ? "" : text.substring(from, colon).strip();
        int value = colon < 0 ? from : colon + 1;
        boolean quoted = value < text.length() && text.charAt(value) == '"';
        int end =
                quoted
                        ? closing(text, value + 1)
                        : operator.isEmpty() ? blank(text, value) : valueEnd(operator, text, value);
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

    /**
     * Where the colon of an operator stands; −1 when there is none. Only what is the name of one
     * may have blanks, or letters that are not plain: other such words may be those of a text.
     */
    private static int colon(String text, int from) {
        int at = from;
        int blanks = 0;
        while (at < text.length() && text.charAt(at) != ':') {
            blanks += isBlank(text.charAt(at)) ? 1 : 0;
            if (blanks > MOST_BLANKS || !isPartOfName(text.charAt(at))) {
                return -1;
            }
            at++;
        }
        if (at == from || at == text.length()) {
            return -1;
        }
        String name = text.substring(from, at);
        boolean plain = blanks == 0 && name.chars().allMatch(c -> c < 128);
        return plain || Operator.of(name).isPresent() ? at : -1;
    }

    private static boolean isPartOfName(char c) {
        return Character.isLetter(c)
                || c == '-'
                || c == '_'
                || isBlank(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /**
     * Where a value without quotes ends: behind its first word, or behind more of them when these
     * are one of the values that the operator takes, as in {@code tình trạng:đã ký}.
     */
    private static int valueEnd(String name, String text, int from) {
        int first = blank(text, from);
        Optional<Operator> operator = Operator.of(name);
        if (operator.isEmpty() || first == from || isValue(operator.get(), text, from, first)) {
            return first;
        }
        int end = first;
        int whole = first;
        for (int more = 0; more < MOST_BLANKS && end < text.length(); more++) {
            end = blank(text, end + 1);
            if (isValue(operator.get(), text, from, end)) {
                whole = end;
            }
        }
        return whole;
    }

    private static boolean isValue(Operator operator, String text, int from, int to) {
        String value = text.substring(from, to);
        return operator.isOfDays()
                ? value.contains("..") || days(value.strip()).isPresent()
                : operator.choices().isEmpty() || operator.choice(value).isPresent();
    }

    /** The days of a date as EDTF writes it or as people do; empty for anything else. */
    static Optional<DayRange> days(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            DayRange days = DayRange.of(EverydayDate.understand(text));
            return days.equals(DayRange.ALL) ? Optional.empty() : Optional.of(days);
        } catch (EdtfException impossible) {
            return Optional.empty();
        }
    }

    /** The same as a language has it, for a part that has an operator. */
    String in(Words words, Operator operator) {
        String other = operator.valueIn(words, value).orElse(value);
        boolean plain = other.equals(value) ? !quoted : other.codePoints().noneMatch(c -> c == ' ');
        return (excluding ? "-" : "")
                + operator.name(words.language())
                + ":"
                + (plain ? other : '"' + other + '"')
                + (starred ? "*" : "");
    }

    /** The words as a phrase; none when there is not one letter or digit. */
    Optional<SearchPhrase> phrase() {
        List<SearchWords.Word> words = SearchWords.of(value);
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new SearchPhrase(words, starred || (!quoted && !isWhole(words))));
    }

    /** Whether it is a word of a text that others may belong to. */
    private boolean isPlain() {
        return operator.isEmpty() && !quoted && !excluding;
    }

    /** Whether words are all of something that can be written otherwise, and do not go on. */
    private static boolean isWhole(List<SearchWords.Word> words) {
        return Equivalents.longest(words) == words.size();
    }

    /**
     * So many of the first parts are one name that can be written otherwise, as in {@code Hà Nội};
     * 1 when they are not.
     */
    static int together(List<QueryPart> parts) {
        List<SearchWords.Word> words = new ArrayList<>();
        int together = 1;
        for (int i = 0; i < Math.min(parts.size(), MOST_TOGETHER) && parts.get(i).isPlain(); i++) {
            words.addAll(SearchWords.of(parts.get(i).value()));
            together = !words.isEmpty() && isWhole(words) ? i + 1 : together;
        }
        return together;
    }

    /** The words of some parts as one phrase. */
    static Optional<SearchPhrase> phrase(List<QueryPart> parts) {
        return parts.size() == 1
                ? parts.getFirst().phrase()
                : Optional.of(
                        new SearchPhrase(
                                parts.stream()
                                        .flatMap(each -> SearchWords.of(each.value()).stream())
                                        .toList(),
                                false));
    }
}
