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

    private static final Rule<PartialDate> ANY_DAY =
            either(
                            Lexicon.element(Sense.ANY_DAY).map(each -> each.with("XX")),
                            after(term(Sense.SOME_DAYS), run()),
                            after(term(Sense.DAY_LIKE), YearRules.DIGITS))
                    .map(PartialDate::day);

    private static final Rule<PartialDate> ANY_MONTH =
            either(
                            Lexicon.element(Sense.ANY_MONTH).map(each -> each.with("XX")),
                            after(term(Sense.SOME_MONTHS), run()),
                            after(term(Sense.MONTH_LIKE), YearRules.DIGITS))
                    .map(PartialDate::month);

    private static final Rule<PartialDate> WORDED_DAY =
            after(term(Sense.DAY).maybe(), Lexicon.element(Sense.NUMBER)).map(PartialDate::day);

    private static final Rule<PartialDate> DAY =
            either(
                    ONE_OR_TWO
                            .followedBy(term(Sense.ORDINAL_ENDING).glued().maybe())
                            .map(PartialDate::day),
                    after(
                                    term(Sense.DAY),
                                    ONE_OR_TWO.followedBy(
                                            term(Sense.ORDINAL_ENDING).glued().maybe()))
                            .map(PartialDate::day),
                    WORDED_DAY,
                    ANY_DAY);

    private static final Rule<PartialDate> NAMED_MONTH =
            Lexicon.element(Sense.MONTH_NAME).map(PartialDate::month);

    /** “tháng 9”, “tháng chín”. */
    static final Rule<PartialDate> NUMBERED_MONTH =
            after(
                    term(Sense.MONTH),
                    either(
                            ONE_OR_TWO.map(PartialDate::month),
                            Lexicon.element(Sense.NUMBER).map(PartialDate::month),
                            YearRules.roman().map(PartialDate::month),
                            DayRules::lunarMonth));

    private static final Rule<PartialDate> MONTH = either(NAMED_MONTH, NUMBERED_MONTH, ANY_MONTH);

    private static final Rule<PartialDate> YEAR = YearRules.ANY.map(PartialDate::year);

    private static final Rule<PartialDate> SHORT_YEAR = YearRules.SHORT.map(PartialDate::year);

    private static final Rule<PartialDate> MONTH_DAY = NAMED_MONTH.then(DAY, PartialDate::with);

    private static final Rule<PartialDate> DAY_MONTH =
            DAY.followedBy(LINK).then(MONTH, PartialDate::with);

    /** “20.IX.2019”; without a day it would be a quarter. */
    private static final Rule<PartialDate> ROMAN_MONTH =
            DAY.followedBy(sign("./-"))
                    .then(
                            YearRules.roman().map(PartialDate::month).followedBy(sign("./-")),
                            PartialDate::with)
                    .then(YEAR, PartialDate::with);

    private static final Rule<PartialDate> WORDED =
            either(
                    ROMAN_MONTH,
                    DAY_MONTH.followedBy(LINK).then(either(YEAR, SHORT_YEAR), PartialDate::with),
                    MONTH_DAY.followedBy(LINK).then(YEAR, PartialDate::with),
                    MONTH.followedBy(LINK).then(YEAR, PartialDate::with),
                    ANY_DAY.followedBy(LINK)
                            .then(YEAR, PartialDate::with)
                            .map(each -> each.with(PartialDate.month(each.day().with("XX")))),
                    YEAR.followedBy(LINK)
                            .then(either(MONTH_DAY, DAY_MONTH, MONTH), PartialDate::with));

    private static final Rule<PartialDate> EAST_ASIAN =
            number(4, 4)
                    .followedBy(term(Sense.YEAR_SIGN))
                    .map(PartialDate::year)
                    .then(
                            ONE_OR_TWO
                                    .followedBy(term(Sense.MONTH_SIGN))
                                    .map(PartialDate::month)
                                    .maybe(),
                            (date, month) -> month.map(date::with).orElse(date))
                    .then(
                            ONE_OR_TWO
                                    .followedBy(term(Sense.DAY_SIGN))
                                    .map(PartialDate::day)
                                    .maybe(),
                            (date, day) -> day.map(date::with).orElse(date));

    private static final Rule<PartialDate> FULL_YEAR =
            either(YearRules.COUNTED, number(4, 4).map(Element::year), YearRules.SHORT)
                    .map(PartialDate::year);

    private static final Rule<PartialDate> NUMBERS =
            either(
                    numbers("/"),
                    numbers("-"),
                    numbers("–"),
                    numbers("."),
                    after(
                            by(each -> each == Convention.MIXED_SIGNS),
                            ONE_OR_TWO
                                    .map(PartialDate::day)
                                    .followedBy(sign("-–."))
                                    .then(
                                            ONE_OR_TWO
                                                    .map(PartialDate::month)
                                                    .followedBy(sign("/")),
                                            PartialDate::with)
                                    .then(number(4, 4).map(PartialDate::year), PartialDate::with)),
                    number(8, 8)
                            .map(
                                    each ->
                                            PartialDate.of(
                                                    part(each, 0, 4),
                                                    part(each, 4, 6),
                                                    part(each, 6, 8))));

    private static final Rule<PartialDate> MONTH_AND_YEAR =
            ONE_OR_TWO
                    .map(PartialDate::month)
                    .followedBy(sign("/.-–"))
                    .then(number(4, 4).map(PartialDate::year), PartialDate::with);

    private static final Rule<PartialDate> YEAR_AND_MONTH =
            number(4, 4)
                    .map(PartialDate::year)
                    .followedBy(sign("/.-–"))
                    .then(ONE_OR_TWO.map(PartialDate::month), PartialDate::with);

    /** With a year. */
    static final Rule<PartialDate> COMPLETE =
            either(NUMBERS, MONTH_AND_YEAR, YEAR_AND_MONTH, WORDED, EAST_ASIAN, YEAR).remembered();

    /** A day, with or without its month, or a month, whose year stands elsewhere. */
    static final Rule<PartialDate> WITHOUT_YEAR =
            either(
                            DAY_MONTH,
                            MONTH_DAY,
                            after(term(Sense.DAY).maybe(), either(pair("/"), pair("-"), pair("."))),
                            MONTH,
                            after(term(Sense.DAY), either(DAY, WORDED_DAY)),
                            ONE_OR_TWO
                                    .followedBy(term(Sense.ORDINAL_ENDING).glued())
                                    .map(PartialDate::day))
                    .remembered();

    private DayRules() {}

    /** Three numbers with one sign between; the year first when it has four digits. */
    private static Rule<PartialDate> numbers(String between) {
        Rule<String> sign = sign(between);
        Rule<PartialDate> dayFirst =
                ONE_OR_TWO
                        .map(PartialDate::day)
                        .followedBy(sign)
                        .then(
                                ONE_OR_TWO.map(PartialDate::month).followedBy(sign),
                                PartialDate::with)
                        .then(FULL_YEAR, PartialDate::with);
        Rule<PartialDate> monthFirst =
                ONE_OR_TWO
                        .map(PartialDate::month)
                        .followedBy(sign)
                        .then(ONE_OR_TWO.map(PartialDate::day).followedBy(sign), PartialDate::with)
                        .then(FULL_YEAR, PartialDate::with);
        Rule<PartialDate> yearFirst =
                number(4, 4)
                        .map(PartialDate::year)
                        .followedBy(sign)
                        .then(
                                ONE_OR_TWO.map(PartialDate::month).followedBy(sign),
                                PartialDate::with)
                        .then(ONE_OR_TWO.map(PartialDate::day), PartialDate::with);
        boolean american = between.equals("/") || between.equals("-");
        return either(
                yearFirst,
                after(by(each -> !american || each != Convention.MONTH_FIRST), dayFirst),
                after(by(each -> american && each == Convention.MONTH_FIRST), monthFirst),
                after(term(Sense.DAY), dayFirst));
    }

    /** Day and month with one sign between. */
    private static Rule<PartialDate> pair(String between) {
        Rule<String> sign = sign(between);
        return either(
                after(
                        by(each -> each != Convention.MONTH_FIRST),
                        ONE_OR_TWO
                                .map(PartialDate::day)
                                .followedBy(sign)
                                .then(ONE_OR_TWO.map(PartialDate::month), PartialDate::with)),
                after(
                        by(each -> each == Convention.MONTH_FIRST),
                        ONE_OR_TWO
                                .map(PartialDate::month)
                                .followedBy(sign)
                                .then(ONE_OR_TWO.map(PartialDate::day), PartialDate::with)));
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

    private static Stream<Rule.Match<PartialDate>> lunarMonth(TypedText text, int from) {
        return Lexicon.element(Sense.LUNAR_MONTH)
                .at(text, from)
                .map(
                        match ->
                                new Rule.Match<>(
                                        PartialDate.month(match.value())
                                                .noted(
                                                        new Note(
                                                                Reason.LUNAR_MONTH,
                                                                text.written(from, match.end()),
                                                                match.value().digits())),
                                        match.end()));
    }
}
