package hanoius.numeral;

import hanoius.everyday.Folded;
import hanoius.language.Language;
import hanoius.numeral.FigureWord.Kind;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A text that is read from its beginning, and which languages its words told so far. */
final class FigureText {

    private final Folded folded;
    private final String text;
    private final boolean withoutAccents;
    private final Set<Language> languages = EnumSet.noneOf(Language.class);

    /** The first character that is not read yet. */
    int at;

    FigureText(Folded folded) {
        this.folded = folded;
        this.text = folded.small();
        this.withoutAccents =
                text.codePoints().filter(Character::isLetter).allMatch(each -> each < 0x80);
    }

    Set<Language> languages() {
        return languages;
    }

    /** The text in small letters. */
    String text() {
        return text;
    }

    int end() {
        return text.length();
    }

    /** A part of the text with its capitals. */
    String written(int from, int to) {
        return folded.composed().substring(from, to);
    }

    Optional<FigureWord> word(Kind kind, int place) {
        return FigureWord.find(kind, text, place, withoutAccents);
    }

    int length(FigureWord word, int place) {
        return word.length(text, place, withoutAccents);
    }

    Optional<FigureWord> accept(Kind kind) {
        Optional<FigureWord> word = word(kind, at);
        word.ifPresent(this::take);
        return word;
    }

    void take(FigureWord word) {
        at += length(word, at);
        if (word.language() != null) {
            languages.add(word.language());
        }
        skip();
    }

    boolean accept(char sign) {
        boolean stands = at < text.length() && text.charAt(at) == sign;
        if (stands) {
            at++;
            skip();
        }
        return stands;
    }

    void skip() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    NumberException unexpected() {
        if (at >= text.length()) {
            return new NumberException(NumberProblem.NUMBER_EXPECTED, at);
        }
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        end = Math.max(end, at + Character.charCount(text.codePointAt(at)));
        return new NumberException(NumberProblem.UNEXPECTED, at, written(at, end));
    }
}
