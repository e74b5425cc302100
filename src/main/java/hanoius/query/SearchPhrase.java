package hanoius.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that must follow each other.
 *
 * @param words at least one
 * @param prefix whether the last one may go on
 */
public record SearchPhrase(List<SearchWords.Word> words, boolean prefix) {

    public SearchPhrase {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("A phrase needs a word.");
        }
    }

    /** Whether a text has the words one behind the other, accents and case apart. */
    public boolean occursIn(String text) {
        return !in(text).isEmpty();
    }

    /** Every place of the phrase in a text. */
    List<TextRange> in(String text) {
        List<SearchWords.Word> there = SearchWords.of(text);
        List<TextRange> found = new ArrayList<>();
        for (int at = 0; at + words.size() <= there.size(); at++) {
            if (isAt(there, at)) {
                SearchWords.Word last = there.get(at + words.size() - 1);
                found.add(new TextRange(there.get(at).from(), end(text, last)));
            }
        }
        return found;
    }

    private boolean isAt(List<SearchWords.Word> there, int at) {
        for (int i = 0; i < words.size(); i++) {
            String wanted = words.get(i).folded();
            String found = there.get(at + i).folded();
            boolean mayGoOn = prefix && i == words.size() - 1;
            if (!(mayGoOn ? found.startsWith(wanted) : found.equals(wanted))) {
                return false;
            }
        }
        return true;
    }

    /** Where the last word's part ends that was asked for, with the marks on its last letter. */
    private int end(String text, SearchWords.Word last) {
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
