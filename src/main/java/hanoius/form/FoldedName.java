package hanoius.form;

import hanoius.query.SearchWords;
import hanoius.query.TextRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name as typing finds it: its words in small letters without diacritics, a blank between them.
 * Words may be typed together or apart, as in {@code Hanoi} and {@code Hà Nội}.
 */
record FoldedName(String words) {

    /** How well a name fits what is typed; the smaller the better. */
    enum Fit {
        SAME,
        BEGINS,
        WORD_BEGINS,
        WORDS_BEGIN,
        CONTAINS,
        NONE
    }

    /** What web addresses begin with, which nobody tells apart. */
    private static final Pattern ADDRESS =
            Pattern.compile("^\\s*(https?://)?(www\\.)?", Pattern.CASE_INSENSITIVE);

    /** A text that is typed, cut once for all names. */
    record Typed(FoldedName name, List<String> parts) {

        static Typed of(FoldedName name) {
            return new Typed(name, List.of(name.words.split(" ", -1)));
        }
    }

    static FoldedName of(String name) {
        String folded = SearchWords.fold(name);
        StringBuilder words = new StringBuilder(folded.length());
        for (int at = 0; at < folded.length(); ) {
            int letter = folded.codePointAt(at);
            at += Character.charCount(letter);
            if (Character.isLetterOrDigit(letter)) {
                words.appendCodePoint(letter);
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return new FoldedName(words.toString().strip());
    }

    /** That of a web address, or of what may be one. */
    static FoldedName ofAddress(String address) {
        return of(ADDRESS.matcher(address).replaceFirst(""));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** How well this fits what is typed. */
    Fit fit(Typed typed) {
        String wanted = typed.name.words;
        if (words.equals(wanted)) {
            return Fit.SAME;
        }
        int end = together(0, wanted);
        if (end >= 0) {
            return end == words.length() ? Fit.SAME : Fit.BEGINS;
        }
        for (int at = words.indexOf(' '); at >= 0; at = words.indexOf(' ', at + 1)) {
            if (together(at + 1, wanted) >= 0) {
                return Fit.WORD_BEGINS;
            }
        }
        boolean begin = true;
        for (String each : typed.parts) {
            int at = words.indexOf(each);
            if (at < 0) {
                return Fit.NONE;
            }
            while (at > 0 && words.charAt(at - 1) != ' ') {
                at = words.indexOf(each, at + 1);
            }
            begin &= at >= 0;
        }
        return begin ? Fit.WORDS_BEGIN : Fit.CONTAINS;
    }

    /** Where what is typed ends when it begins at a place, blanks apart; -1 when it does not. */
    private int together(int from, String typed) {
        int at = from;
        for (int i = 0; i < typed.length(); i++) {
            char wanted = typed.charAt(i);
            if (wanted == ' ') {
                continue;
            }
            if (at < words.length() && words.charAt(at) == ' ') {
                at++;
            }
            if (at >= words.length() || words.charAt(at) != wanted) {
                return -1;
            }
            at++;
        }
        return at;
    }

    /** The parts of a label that were typed, in their order; none where it has another name. */
    static List<TextRange> found(String typed, String label) {
        List<SearchWords.Word> there = SearchWords.of(label);
        String whole = of(typed).words.replace(" ", "");
        for (int at = 0; at < there.size() && !whole.isEmpty(); at++) {
            int end = end(there, at, whole, label);
            if (end >= 0) {
                return List.of(new TextRange(there.get(at).from(), end));
            }
        }
        List<TextRange> found = new ArrayList<>();
        List<SearchWords.Word> wanted = SearchWords.of(typed);
        for (SearchWords.Word word : there) {
            wanted.stream()
                    .filter(each -> word.folded().startsWith(each.folded()))
                    .findFirst()
                    .ifPresent(
                            each ->
                                    found.add(
                                            new TextRange(
                                                    word.from(),
                                                    cut(label, word, each.folded().length()))));
        }
        return found;
    }

    /** Where letters end that begin with a word of a label; -1 when they do not. */
    private static int end(List<SearchWords.Word> there, int first, String letters, String label) {
        String left = letters;
        for (SearchWords.Word word : there.subList(first, there.size())) {
            if (word.folded().startsWith(left)) {
                return cut(label, word, left.length());
            }
            if (!left.startsWith(word.folded())) {
                return -1;
            }
            left = left.substring(word.folded().length());
        }
        return -1;
    }

    /** Behind so many folded letters of a word, and the marks on the last of them. */
    private static int cut(String label, SearchWords.Word word, int letters) {
        int end = word.from();
        while (end < word.to()) {
            int next = end + Character.charCount(label.codePointAt(end));
            if (SearchWords.fold(label.substring(word.from(), next)).length() > letters) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** Whether two names are written alike but for case and blanks at their ends. */
    static boolean isSame(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }
}
