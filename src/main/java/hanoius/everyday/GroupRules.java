package hanoius.everyday;

import static hanoius.everyday.DayRules.LINK;
import static hanoius.everyday.Lexicon.term;
import static hanoius.everyday.Rule.after;
import static hanoius.everyday.Rule.either;
import static hanoius.everyday.Rule.number;
import static hanoius.everyday.Rule.sign;
import static hanoius.everyday.YearRules.DASH;

import hanoius.edtf.DateProblem;
import hanoius.edtf.EdtfException;
import hanoius.everyday.Phrase.Span;

import java.util.Locale;
import java.util.Optional;

/** Quarters, halves, seasons, the first months of a year, and years that are not the calendar's. */
final class GroupRules {

    private static final int SPRING = 21;
    private static final int NORTHERN_SPRING = 25;
    private static final int FIRST_QUARTER = 33;
    private static final int FIRST_FOUR_MONTHS = 37;
    private static final int FIRST_HALF = 40;
    private static final int LAST_FROM_JULY = 1976;

    private static final Rule<Element> FOUR =
            either(number(1, 1), Lexicon.element(Sense.NUMBER), YearRules.roman())
                    .when(each -> each.number() >= 1 && each.number() <= 4);

    private static final Rule<Element> ORDINAL =
            either(
                    Lexicon.element(Sense.ORDINAL),
                    number(1, 1).followedBy(term(Sense.ORDINAL_ENDING).glued()));

    private static final Rule<PartialDate> QUARTER =
            either(
                            after(term(Sense.QUARTER), FOUR),
                            FOUR.followedBy(term(Sense.QUARTER).glued()),
                            Lexicon.element(Sense.QUARTER_NAME),
                            ORDINAL.followedBy(term(Sense.QUARTER)),
                            after(term(Sense.QUARTER), ORDINAL))
                    .when(each -> each.number() >= 1 && each.number() <= 4)
                    .map(each -> month(each, FIRST_QUARTER));

    private static final Rule<PartialDate> ROMAN_QUARTER =
            YearRules.roman()
                    .when(each -> each.number() <= 4)
                    .followedBy(sign("/-"))
                    .map(each -> month(each, FIRST_QUARTER));

    private static final Rule<PartialDate> HALF =
            either(
                            Lexicon.element(Sense.HALF_NAME),
                            after(term(Sense.HALF), number(1, 1)),
                            number(1, 1).followedBy(term(Sense.HALF).glued()))
                    .when(each -> each.number() == 1 || each.number() == 2)
                    .map(each -> month(each, FIRST_HALF));

    private static final Rule<PartialDate> FOUR_MONTHS =
            either(Lexicon.element(Sense.FOUR_MONTHS), Lexicon.element(Sense.FOUR_MONTHS_SHORT))
                    .map(each -> month(each, FIRST_FOUR_MONTHS));

    private static final Rule<Element> SEASON_NUMBER = Lexicon.element(Sense.SEASON);

    private static final Rule<PartialDate> SEASON = SEASON_NUMBER.map(each -> month(each, SPRING));

    private static final Rule<PartialDate> YEAR = YearRules.ANY.map(PartialDate::year);

    private static final Rule<PartialDate> WINTER_YEAR =
            number(4, 4)
                    .map(PartialDate::year)
                    .followedBy(sign("/-–"))
                    .then(either(number(4, 4), number(2, 2)), (year, next) -> follows(year, next))
                    .when(Optional::isPresent)
                    .map(Optional::orElseThrow);

    private static final Rule<PartialDate> GROUP = either(QUARTER, HALF, FOUR_MONTHS, SEASON);

    private static final Rule<PartialDate> HEMISPHERE =
            SEASON_NUMBER
                    .followedBy(LINK)
                    .then(YEAR, (season, year) -> new Season(season, year))
                    .followedBy(sign("("))
                    .then(term(Sense.HEMISPHERE).followedBy(sign(")")), Season::on);

    /** A season of a year on one half of the earth. */
    private record Season(Element season, PartialDate year) {

        PartialDate on(int hemisphere) {
            return month(season, NORTHERN_SPRING + 4 * (hemisphere - 1)).with(year);
        }
    }

    /** A grouping with its year. */
    static final Rule<PartialDate> COMPLETE =
            either(
                    HEMISPHERE,
                    GROUP.followedBy(LINK).then(YEAR, PartialDate::with),
                    SEASON.followedBy(LINK).then(WINTER_YEAR, PartialDate::with),
                    either(QUARTER, HALF)
                            .then(
                                    YearRules.RECENT.map(PartialDate::year).glued(),
                                    PartialDate::with),
                    ROMAN_QUARTER.then(YEAR, PartialDate::with),
                    YEAR.followedBy(LINK).then(either(QUARTER, HALF, SEASON), PartialDate::with));

    /** A grouping whose year stands elsewhere. */
    static final Rule<PartialDate> WITHOUT_YEAR = either(QUARTER, HALF, SEASON);

    /** Quarters of one year, as “quý 1–2/2019”. */
    private static final Rule<Phrase> QUARTERS =
            after(term(Sense.FROM, Sense.PERIOD).maybe(), QUARTER)
                    .followedBy(DASH)
                    .then(
                            FOUR.map(each -> month(each, FIRST_QUARTER))
                                    .followedBy(LINK)
                                    .then(YEAR, PartialDate::with),
                            (from, to) -> new Span(from.filled(to), to));

    /** Months of one year, as “tháng 1–9 2014”. */
    private static final Rule<Phrase> MONTHS =
            DayRules.NUMBERED_MONTH
                    .followedBy(either(DASH, term(Sense.TO)))
                    .then(
                            number(1, 2)
                                    .map(PartialDate::month)
                                    .followedBy(LINK)
                                    .then(YEAR, PartialDate::with),
                            (from, to) -> new Span(from.filled(to), to));

    /** Two seasons in a row, as “Thu Đông 1950” or “đông xuân 1953–1954”. */
    private static final Rule<Phrase> SEASONS =
            SEASON.followedBy(sign("-–").maybe())
                    .then(SEASON, Span::new)
                    .followedBy(LINK)
                    .then(
                            YEAR.then(after(DASH, YEAR).maybe(), GroupRules::years),
                            (seasons, years) ->
                                    new Span(
                                            ((PartialDate) seasons.from())
                                                    .with((PartialDate) years.from()),
                                            ((PartialDate) seasons.to())
                                                    .with((PartialDate) years.to())));

    private static final Rule<Element> COUNT = either(number(1, 2), Lexicon.element(Sense.NUMBER));

    private static final Rule<?> OF_YEAR =
            after(sign(",/.-–").maybe(), term(Sense.OF).when(place -> place == 0).maybe());

    private static final Rule<Phrase> FIRST_MONTHS =
            either(
                    COUNT.followedBy(term(Sense.MONTHS))
                            .followedBy(term(Sense.FIRST).maybe())
                            .followedBy(OF_YEAR)
                            .then(YearRules.KNOWN, GroupRules::firstMonths),
                    after(term(Sense.FIRST), COUNT.followedBy(term(Sense.MONTHS)))
                            .followedBy(OF_YEAR)
                            .then(YearRules.KNOWN, GroupRules::firstMonths),
                    COUNT.followedBy(term(Sense.MONTHS_LETTER).glued())
                            .followedBy(term(Sense.FIRST).maybe())
                            .followedBy(OF_YEAR)
                            .then(YearRules.KNOWN, GroupRules::firstMonths));

    private static final Rule<Phrase> LAST_MONTHS =
            either(
                            COUNT.followedBy(term(Sense.MONTHS)).followedBy(term(Sense.LAST)),
                            after(term(Sense.LAST), COUNT.followedBy(term(Sense.MONTHS))))
                    .followedBy(OF_YEAR)
                    .then(YearRules.KNOWN, GroupRules::lastMonths);

    private static final Rule<Phrase> FISCAL_YEAR =
            (text, from) ->
                    term(Sense.FISCAL_YEAR)
                            .then(
                                    either(YearRules.FOUR_DIGITS, YearRules.RECENT),
                                    (kind, year) ->
                                            kind == 1
                                                            && text.convention()
                                                                    == Convention.FISCAL_AS_CALENDAR
                                                    ? PartialDate.year(year)
                                                    : fiscal(year))
                            .at(text, from);

    private static final Rule<Phrase> SCHOOL_YEAR =
            either(
                    after(term(Sense.SCHOOL_YEAR), years()),
                    years().followedBy(sign("(").maybe())
                            .followedBy(term(Sense.SCHOOL_YEAR))
                            .followedBy(sign(")").maybe()));

    /** What covers some months or years from the first to the last. */
    static final Rule<Phrase> SPANS =
            either(
                            QUARTERS,
                            MONTHS,
                            SEASONS,
                            FIRST_MONTHS,
                            LAST_MONTHS,
                            FISCAL_YEAR,
                            SCHOOL_YEAR,
                            after(term(Sense.PERIOD), years()),
                            yearPair())
                    .remembered();

    private GroupRules() {}

    private static PartialDate month(Element number, int first) {
        return PartialDate.month(Element.of(first + number.number() - 1, number.at()));
    }

    private static Optional<PartialDate> follows(PartialDate year, Element next) {
        int first = year.year().number();
        int last = next.number() % 100;
        return (first + 1) % 100 == last ? Optional.of(year) : Optional.empty();
    }

    private static Span years(PartialDate first, Optional<PartialDate> last) {
        return new Span(first, last.orElse(first));
    }

    private static Phrase firstMonths(Element count, Element year) {
        return months(count, year, 1, count.number());
    }

    private static Phrase lastMonths(Element count, Element year) {
        return months(count, year, 13 - count.number(), 12);
    }

    private static Phrase months(Element count, Element year, int first, int last) {
        if (count.number() < 1 || count.number() > 12) {
            return new Phrase.None(new EdtfException(DateProblem.MONTHS_OF_A_YEAR, count.at()));
        }
        return new Span(
                PartialDate.of(year, Element.of(first, count.at()), Element.NONE),
                PartialDate.of(year, Element.of(last, count.at()), Element.NONE));
    }

    /** The budget year of the United States; it began in July until 1976. */
    private static Phrase fiscal(Element year) {
        int number = year.number();
        int first = number > LAST_FROM_JULY ? 10 : 7;
        Element before = year.with(String.format(Locale.ROOT, "%04d", number - 1));
        return new Span(
                PartialDate.of(before, Element.of(first, year.at()), Element.NONE),
                PartialDate.of(year, Element.of(first - 1, year.at()), Element.NONE));
    }

    /** Two years, the second of four digits or of two. */
    private static Rule<Phrase> years() {
        return number(4, 4)
                .followedBy(sign("/-–"))
                .then(
                        either(number(4, 4), number(2, 2)),
                        (first, last) ->
                                new Span(
                                        PartialDate.year(first),
                                        PartialDate.year(YearPair.of(first, last).last())));
    }

    /** A year and two digits that may be a later year, or a month or grouping of that year. */
    private static Rule<Phrase> yearPair() {
        return (text, from) ->
                number(4, 4)
                        .then(
                                sign("/-–").then(number(2, 2), YearPair.Half::new),
                                (first, half) -> YearPair.of(first, half.digits()).by(half.sign()))
                        .when(pair -> pair.isRead(text.convention()))
                        .map(
                                pair ->
                                        (Phrase)
                                                new Span(
                                                        PartialDate.year(pair.first()),
                                                        PartialDate.year(pair.last())))
                        .at(text, from);
    }
}
