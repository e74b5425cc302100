package hanoius.everyday;

import static hanoius.everyday.Lexicon.term;
import static hanoius.everyday.Rule.after;
import static hanoius.everyday.Rule.by;
import static hanoius.everyday.Rule.either;
import static hanoius.everyday.Rule.number;
import static hanoius.everyday.Rule.sign;
import static hanoius.everyday.YearRules.DASH;

import hanoius.edtf.DateReading.Note;
import hanoius.edtf.DateReading.Reason;

import java.util.stream.Stream;

/** Days and months with their years, in numbers and in words. */
final class DayRules {

    private static final Rule<Element> ONE_OR_TWO = number(1, 2);

    /** What may stand between the parts of a date that has words in it. */
    static final Rule<?> LINK = after(sign(",/.-–").maybe(), term(Sense.OF).maybe());

    private static final Rule<Draft> ANY_DAY =
            either(
                            Lexicon.element(Sense.ANY_DAY).map(each -> each.with("XX")),
                            after(term(Sense.SOME_DAYS), run()),
                            after(term(Sense.DAY_LIKE), YearRules.DIGITS))
                    .map(Draft::day);

    private static final Rule<Draft> ANY_MONTH =
            either(
                            Lexicon.element(Sense.ANY_MONTH).map(each -> each.with("XX")),
                            after(term(Sense.SOME_MONTHS), run()),
                            after(term(Sense.MONTH_LIKE), YearRules.DIGITS))
                    .map(Draft::month);

    private static final Rule<Draft> WORDED_DAY =
            after(term(Sense.DAY).maybe(), Lexicon.element(Sense.NUMBER)).map(Draft::day);

    private static final Rule<Draft> DAY =
            either(
                    ONE_OR_TWO
                            .followedBy(term(Sense.ORDINAL_ENDING).glued().maybe())
                            .map(Draft::day),
                    after(
                                    term(Sense.DAY),
                                    ONE_OR_TWO.followedBy(
                                            term(Sense.ORDINAL_ENDING).glued().maybe()))
                            .map(Draft::day),
                    WORDED_DAY,
                    ANY_DAY);

    private static final Rule<Draft> NAMED_MONTH =
            Lexicon.element(Sense.MONTH_NAME).map(Draft::month);

    /** “tháng 9”, “tháng chín”. */
    static final Rule<Draft> NUMBERED_MONTH =
            after(
                    term(Sense.MONTH),
                    either(
                            ONE_OR_TWO.map(Draft::month),
                            Lexicon.element(Sense.NUMBER).map(Draft::month),
                            YearRules.roman().map(Draft::month),
                            DayRules::lunarMonth));

    private static final Rule<Draft> MONTH = either(NAMED_MONTH, NUMBERED_MONTH, ANY_MONTH);

    private static final Rule<Draft> YEAR = YearRules.ANY.map(Draft::year);

    private static final Rule<Draft> SHORT_YEAR = YearRules.SHORT.map(Draft::year);

    private static final Rule<Draft> MONTH_DAY = NAMED_MONTH.then(DAY, Draft::with);

    private static final Rule<Draft> DAY_MONTH = DAY.followedBy(LINK).then(MONTH, Draft::with);

    /** “20.IX.2019”; without a day it would be a quarter. */
    private static final Rule<Draft> ROMAN_MONTH =
            DAY.followedBy(sign("./-"))
                    .then(YearRules.roman().map(Draft::month).followedBy(sign("./-")), Draft::with)
                    .then(YEAR, Draft::with);

    private static final Rule<Draft> WORDED =
            either(
                    ROMAN_MONTH,
                    DAY_MONTH.followedBy(LINK).then(either(YEAR, SHORT_YEAR), Draft::with),
                    MONTH_DAY.followedBy(LINK).then(YEAR, Draft::with),
                    MONTH.followedBy(LINK).then(YEAR, Draft::with),
                    ANY_DAY.followedBy(LINK)
                            .then(YEAR, Draft::with)
                            .map(each -> each.with(Draft.month(each.day().with("XX")))),
                    YEAR.followedBy(LINK).then(either(MONTH_DAY, DAY_MONTH, MONTH), Draft::with));

    private static final Rule<Draft> EAST_ASIAN =
            number(4, 4)
                    .followedBy(term(Sense.YEAR_SIGN))
                    .map(Draft::year)
                    .then(
                            ONE_OR_TWO.followedBy(term(Sense.MONTH_SIGN)).map(Draft::month).maybe(),
                            (date, month) -> month.map(date::with).orElse(date))
                    .then(
                            ONE_OR_TWO.followedBy(term(Sense.DAY_SIGN)).map(Draft::day).maybe(),
                            (date, day) -> day.map(date::with).orElse(date));

    private static final Rule<Draft> FULL_YEAR =
            either(YearRules.COUNTED, number(4, 4).map(Element::year), YearRules.SHORT)
                    .map(Draft::year);

    private static final Rule<Draft> NUMBERS =
            either(
                    numbers("/"),
                    numbers("-"),
                    numbers("–"),
                    numbers("."),
                    after(
                            by(each -> each == Convention.MIXED_SIGNS),
                            ONE_OR_TWO
                                    .map(Draft::day)
                                    .followedBy(sign("-–."))
                                    .then(
                                            ONE_OR_TWO.map(Draft::month).followedBy(sign("/")),
                                            Draft::with)
                                    .then(number(4, 4).map(Draft::year), Draft::with)),
                    number(8, 8)
                            .map(
                                    each ->
                                            Draft.of(
                                                    part(each, 0, 4),
                                                    part(each, 4, 6),
                                                    part(each, 6, 8))));

    private static final Rule<Draft> MONTH_AND_YEAR =
            ONE_OR_TWO
                    .map(Draft::month)
                    .followedBy(sign("/.-–"))
                    .then(number(4, 4).map(Draft::year), Draft::with);

    private static final Rule<Draft> YEAR_AND_MONTH =
            number(4, 4)
                    .map(Draft::year)
                    .followedBy(sign("/.-–"))
                    .then(ONE_OR_TWO.map(Draft::month), Draft::with);

    /** With a year. */
    static final Rule<Draft> COMPLETE =
            either(NUMBERS, MONTH_AND_YEAR, YEAR_AND_MONTH, WORDED, EAST_ASIAN, YEAR).remembered();

    /** A day, with or without its month, or a month, whose year stands elsewhere. */
    static final Rule<Draft> WITHOUT_YEAR =
            either(
                            DAY_MONTH,
                            MONTH_DAY,
                            after(term(Sense.DAY).maybe(), either(pair("/"), pair("-"), pair("."))),
                            MONTH,
                            after(term(Sense.DAY), either(DAY, WORDED_DAY)),
                            ONE_OR_TWO
                                    .followedBy(term(Sense.ORDINAL_ENDING).glued())
                                    .map(Draft::day))
                    .remembered();

    private DayRules() {}

    /** Three numbers with one sign between; the year first when it has four digits. */
    private static Rule<Draft> numbers(String between) {
        Rule<String> sign = sign(between);
        Rule<Draft> dayFirst =
                ONE_OR_TWO
                        .map(Draft::day)
                        .followedBy(sign)
                        .then(ONE_OR_TWO.map(Draft::month).followedBy(sign), Draft::with)
                        .then(FULL_YEAR, Draft::with);
        Rule<Draft> monthFirst =
                ONE_OR_TWO
                        .map(Draft::month)
                        .followedBy(sign)
                        .then(ONE_OR_TWO.map(Draft::day).followedBy(sign), Draft::with)
                        .then(FULL_YEAR, Draft::with);
        Rule<Draft> yearFirst =
                number(4, 4)
                        .map(Draft::year)
                        .followedBy(sign)
                        .then(ONE_OR_TWO.map(Draft::month).followedBy(sign), Draft::with)
                        .then(ONE_OR_TWO.map(Draft::day), Draft::with);
        boolean american = between.equals("/") || between.equals("-");
        return either(
                yearFirst,
                after(by(each -> !american || each != Convention.MONTH_FIRST), dayFirst),
                after(by(each -> american && each == Convention.MONTH_FIRST), monthFirst),
                after(term(Sense.DAY), dayFirst));
    }

    /** Day and month with one sign between. */
    private static Rule<Draft> pair(String between) {
        Rule<String> sign = sign(between);
        return either(
                after(
                        by(each -> each != Convention.MONTH_FIRST),
                        ONE_OR_TWO
                                .map(Draft::day)
                                .followedBy(sign)
                                .then(ONE_OR_TWO.map(Draft::month), Draft::with)),
                after(
                        by(each -> each == Convention.MONTH_FIRST),
                        ONE_OR_TWO
                                .map(Draft::month)
                                .followedBy(sign)
                                .then(ONE_OR_TWO.map(Draft::day), Draft::with)));
    }

    private static Element part(Element digits, int from, int to) {
        return new Element(digits.digits().substring(from, to), digits.at() + from);
    }

    /** Numbers that share their first digit, as “30–31”. */
    private static Rule<Element> run() {
        return number(2, 2)
                .followedBy(DASH)
                .then(number(2, 2), (first, last) -> first.with(first.digits().charAt(0) + "X"));
    }

    private static Stream<Rule.Match<Draft>> lunarMonth(TypedText text, int from) {
        return Lexicon.element(Sense.LUNAR_MONTH)
                .at(text, from)
                .map(
                        match ->
                                new Rule.Match<>(
                                        Draft.month(match.value())
                                                .noted(
                                                        new Note(
                                                                Reason.LUNAR_MONTH,
                                                                text.written(from, match.end()),
                                                                match.value().digits())),
                                        match.end()));
    }
}
