package hanoius.everyday;

import hanoius.edtf.DateProblem;
import hanoius.edtf.EdtfException;

import org.jspecify.annotations.Nullable;

import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Why a text is not understood as a date, said about what was typed. */
final class Refusals {

    /** A day as EDTF alone has it, 21 in the place of its month being a season. */
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final String DATE =
            "(?:[?~%]*(?:Y[-0-9]*|-?[0-9XxUu]{4,}|[0-9]+$)[-0-9XTZESxu?~%.:+]*|\\.\\.)?";

    private static final Pattern DATES = Pattern.compile(DATE + "(?:/" + DATE + ")*");

    private Refusals() {}

    /**
     * The reason, with its position in the folded text.
     *
     * @param asEdtf what is wrong with it as EDTF; null when that does not matter
     */
    static EdtfException of(TypedText text, @Nullable EdtfException asEdtf) {
        if (text.length() == 0 && asEdtf != null) {
            return asEdtf;
        }
        // Who typed no accent at all may have left them out.
        return reason(isBare(text) ? text.bare() : text, asEdtf);
    }

    private static boolean isBare(TypedText text) {
        String small = text.folded().small();
        return Folded.bare(small).equals(small);
    }

    private static EdtfException reason(TypedText text, @Nullable EdtfException asEdtf) {
        if (asEdtf != null && DAY.matcher(text.folded().composed()).matches()) {
            return asEdtf;
        }
        OptionalInt raised = text.folded().raised();
        if (raised.isPresent()) {
            int at = raised.getAsInt();
            return new EdtfException(
                    DateProblem.RAISED, at, text.folded().composed().substring(at, at + 1));
        }
        OptionalInt lunar = place(Sense.LUNAR, text, each -> isLunar(each, text));
        if (lunar.isPresent()) {
            return new EdtfException(DateProblem.LUNAR, text.start(lunar.getAsInt()));
        }
        if (Lexicon.find(Sense.NO_DATE, text, 0).anyMatch(each -> each.end() == text.length())) {
            return new EdtfException(DateProblem.NO_DATE, 0, text.written(0, text.length()));
        }
        if (Sentence.isTooLong(text)) {
            return new EdtfException(DateProblem.NOT_UNDERSTOOD, 0);
        }
        var sentence = new Sentence(text);
        sentence.reading();
        if (sentence.problem() != null) {
            return sentence.problem();
        }
        OptionalInt relative =
                place(Sense.RELATIVE, text, each -> !text.is(each.end(), Token.Kind.WORD));
        if (relative.isPresent()) {
            int from = relative.getAsInt();
            int end =
                    Lexicon.find(Sense.RELATIVE, text, from)
                            .mapToInt(Rule.Match::end)
                            .max()
                            .orElseThrow();
            return new EdtfException(
                    DateProblem.RELATIVE, text.start(from), text.written(from, end));
        }
        int behind = sentence.behindDate();
        if (asEdtf != null && isLikeEdtf(text) && asEdtf.position() >= text.start(behind)) {
            return asEdtf;
        }
        return behind == 0
                ? new EdtfException(DateProblem.NOT_UNDERSTOOD, 0)
                : new EdtfException(
                        DateProblem.UNEXPECTED,
                        text.start(behind),
                        text.written(behind, behind + 1));
    }

    private static OptionalInt place(
            Sense term, TypedText text, Predicate<Rule.Match<Integer>> stands) {
        return IntStream.range(0, text.length())
                .filter(at -> Lexicon.find(term, text, at).anyMatch(stands))
                .findFirst();
    }

    /** What is short or means more than the calendar counts at the end or before a year only. */
    private static boolean isLunar(Rule.Match<Integer> match, TypedText text) {
        return match.value() == 0
                || !text.is(match.end(), Token.Kind.WORD)
                || Lexicon.find(Sense.YEAR, text, match.end()).findAny().isPresent();
    }

    /**
     * Whether it is written with the signs of EDTF alone and each of its dates begins as EDTF has
     * it, with the year. Of “20/9/” it would mislead to say what an interval looks like.
     */
    private static boolean isLikeEdtf(TypedText text) {
        String written = text.folded().composed();
        return written.matches("[\\[{].*") || DATES.matcher(written).matches();
    }
}
