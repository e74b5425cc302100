package hanoius.everyday;

import hanoius.edtf.DateReading;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.EdtfException;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;

/** A whole text read by one convention. */
final class Sentence {

    /** Longer than any date that people type or this program words. */
    private static final int MOST_TOKENS = 400;

    private final TypedText text;
    private @Nullable EdtfException problem;
    private int longest;

    Sentence(TypedText text) {
        this.text = text;
    }

    static boolean isTooLong(TypedText text) {
        return text.length() > MOST_TOKENS;
    }

    /** The first reading of all of it that is a date; null when there is none. */
    @Nullable DateReading reading() {
        Iterator<Rule.Match<Phrase>> matches = PhraseRules.TEXT.at(text, 0).iterator();
        while (matches.hasNext()) {
            Rule.Match<Phrase> match = matches.next();
            if (isEnd(match.end())) {
                try {
                    EdtfDate date = EdtfDate.parse(match.value().edtf());
                    // The canonical form is what is shown and kept.
                    return new DateReading(
                            EdtfDate.parse(date.canonical()), match.value().notes(), "");
                } catch (EdtfException e) {
                    problem = problem == null ? e : problem;
                }
            } else if (match.end() > longest && isDate(match.value())) {
                longest = match.end();
            }
        }
        return null;
    }

    /** Whether nothing follows but what this program says about a date behind a semicolon. */
    private boolean isEnd(int index) {
        return index == text.length()
                || (text.is(index, ";")
                        && Lexicon.find(Sense.REMARK, text, index + 1).findAny().isPresent());
    }

    private static boolean isDate(Phrase phrase) {
        try {
            phrase.edtf();
            return true;
        } catch (EdtfException e) {
            return false;
        }
    }

    /** Why what was understood is no date; null when nothing was understood. */
    @Nullable EdtfException problem() {
        return problem;
    }

    /** The first token behind the longest date that the text begins with; 0 when it does not. */
    int behindDate() {
        return longest;
    }
}
