package hanoius.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Words that must follow each other, or words that stand for the same.
 *
 * @param words at least one
 * @param prefix whether the last one may go on
 * @param ways all that a text may have for it, as {@link Equivalents} knows
 */
public record SearchPhrase(
        List<SearchWords.Word> words, boolean prefix, List<Equivalents.Form> ways) {

    public SearchPhrase {
        words = List.copyOf(words);
        ways = List.copyOf(ways);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("A phrase needs a word.");
        }
    }

    /** Words in every way in which they may be written. */
    public SearchPhrase(List<SearchWords.Word> words, boolean prefix) {
        this(words, prefix, Equivalents.of(words, prefix));
    }

    /** Whether a text has the words one behind the other, accents and case apart. */
    public boolean occursIn(String text) {
        return occursIn(SearchWords.of(text));
    }

    /** Whether the words of a text have it. */
    boolean occursIn(List<SearchWords.Word> text) {
        for (int at = 0; at < text.size(); at++) {
            if (longestAt(text, at) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Every place of the phrase in a text. */
    List<TextRange> in(String text) {
        List<SearchWords.Word> there = SearchWords.of(text);
        List<TextRange> found = new ArrayList<>();
        for (int at = 0; at < there.size(); at++) {
            int length = longestAt(there, at);
            if (length > 0) {
                SearchWords.Word last = there.get(at + length - 1);
                found.add(new TextRange(there.get(at).from(), end(text, last, length)));
            }
        }
        return found;
    }

    /** How many words at a place of a text are the phrase; 0 when none are. */
    private int longestAt(List<SearchWords.Word> there, int at) {
        return ways.stream()
                .filter(way -> way.isAt(there, at))
                .map(way -> way.words().size())
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    /** Where the last word's part ends that was asked for, with the marks on its last letter. */
    private int end(String text, SearchWords.Word last, int length) {
        if (!prefix || length != words.size()) {
            return last.to();
        }
        int wanted = words.getLast().folded().length();
        int end = last.from();
        while (end < last.to()) {
            int next = end + Character.charCount(text.codePointAt(end));
            if (SearchWords.fold(text.substring(last.from(), next)).length() > wanted) {
                return end;
            }
            end = next;
        }
        return last.to();
    }
}
