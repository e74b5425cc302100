package hanoius.everyday;

import static hanoius.everyday.Lexicon.term;
import static hanoius.everyday.Rule.after;
import static hanoius.everyday.Rule.either;
import static hanoius.everyday.Rule.number;
import static hanoius.everyday.Rule.sign;

import hanoius.edtf.DateProblem;
import hanoius.edtf.EdtfException;
import hanoius.everyday.Phrase.Edge;
import hanoius.everyday.Phrase.None;
import hanoius.everyday.Phrase.Span;

/**
 * What would be a date if nothing were missing or amiss in it. It is understood so far that it can
 * be told what is.
 */
final class LackingRules {

    private static final Rule<PartialDate> DATE = SingleRules.WITHOUT_YEAR;

    private static final Rule<Phrase> NO_YEAR =
            either(
                    DATE.map(each -> (Phrase) each),
                    DATE.followedBy(sign("/.-")).map(each -> (Phrase) each),
                    after(
                            term(Sense.FROM).maybe(),
                            First.INCOMPLETE.followedBy(SpanRules.TO).then(DATE, SpanRules::span)),
                    after(
                            either(term(Sense.BEFORE, Sense.AFTER), term(Sense.ON_OR_AFTER)),
                            DATE.map(each -> (Phrase) each)),
                    after(
                            either(term(Sense.SINCE), term(Sense.UNTIL)),
                            DATE.map(each -> (Phrase) each)),
                    after(term(Sense.SINCE).maybe(), DATE.followedBy(SpanRules.ONGOING))
                            .map(from -> new Span(from, Edge.OPEN)));

    /** “từ trước 1975 đến nay”: what goes on begins with a date and not before one. */
    private static final Rule<Phrase> BOUNDED_START =
            after(term(Sense.SINCE).maybe(), SetRules.BOUNDS.followedBy(SpanRules.ONGOING))
                    .map(
                            start ->
                                    new None(
                                            new EdtfException(
                                                    DateProblem.SINGLE_NEEDED, start.at())));

    private static final Rule<Element> NO_YEAR_OF_FOUR =
            either(number(1, 1), number(3, 3), number(5, 9));

    /** “1/1/123”, “T9/19”. */
    private static final Rule<Phrase> ODD_YEAR =
            either(
                            day("/"),
                            day("-"),
                            day("."),
                            after(
                                    DayRules.NUMBERED_MONTH.followedBy(sign("/.-–")),
                                    either(NO_YEAR_OF_FOUR, number(2, 2))))
                    .map(year -> new None(new EdtfException(DateProblem.YEAR_DIGITS, year.at())));

    static final Rule<Phrase> LACKING = either(NO_YEAR, BOUNDED_START, ODD_YEAR);

    private LackingRules() {}

    private static Rule<Element> day(String between) {
        Rule<Element> part = number(1, 2).followedBy(sign(between));
        return after(term(Sense.DAY).maybe(), after(part, after(part, NO_YEAR_OF_FOUR)));
    }
}
