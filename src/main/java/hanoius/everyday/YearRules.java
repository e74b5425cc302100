package hanoius.everyday;

import static hanoius.everyday.Lexicon.term;
import static hanoius.everyday.Rule.after;
import static hanoius.everyday.Rule.by;
import static hanoius.everyday.Rule.either;
import static hanoius.everyday.Rule.number;
import static hanoius.everyday.Rule.sign;

import hanoius.edtf.Bound;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.EdtfException;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Years, decades and centuries. */
final class YearRules {

    private static final List<String> ROMAN_UNITS =
            List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix");

    /** Two digits up to this are of this century. */
    private static final int LAST_OF_THIS_CENTURY = 29;

    static final Rule<String> DASH = sign("-–");

    /** The word before two ends; “giữa” is also the middle of what follows it. */
    static final Rule<?> BETWEEN =
            either(
                    term(Sense.BETWEEN).when(number -> number == 0),
                    after(
                            by(each -> each != Convention.MIDDLE),
                            term(Sense.BETWEEN).when(number -> number == 2)));

    /** A year that says from where it is counted. */
    static final Rule<Element> COUNTED =
            either(
                    // The first year that can be reckoned with is 1000000000 BC.
                    number(1, 10).followedBy(term(Sense.BEFORE_CHRIST)).map(Element::yearBefore),
                    number(1, 9).followedBy(term(Sense.AFTER_CHRIST)).map(Element::yearAfter),
                    after(term(Sense.AFTER_CHRIST), number(1, 9)).map(Element::yearAfter));

    static final Rule<Element> FOUR_DIGITS = number(4, 4).map(Element::year);

    private static final Rule<Element> TWO_DIGITS =
            (text, from) ->
                    number(2, 2).map(year -> inCentury(year, text.convention())).at(text, from);

    /** A year of two digits by the usual convention alone. */
    static final Rule<Element> RECENT = number(2, 2).map(year -> inCentury(year, Convention.USUAL));

    /** A year of two digits behind an apostrophe, or alone where a whole date is before it. */
    static final Rule<Element> SHORT = after(sign("'").maybe(), TWO_DIGITS);

    /** The digits of a part as EDTF writes them, some of them X. */
    static final Rule<Element> DIGITS =
            (text, from) ->
                    Stream.iterate(from + 1, end -> end + 1)
                            .takeWhile(
                                    end ->
                                            end <= text.length()
                                                    && (end == from + 1 || text.isGlued(end - 1)))
                            .map(end -> match(text, from, end))
                            .flatMap(Optional::stream);

    private static final Rule<Element> RUN =
            countedOr(number(1, 9).map(Element::year))
                    .followedBy(DASH)
                    .then(countedOr(number(1, 9).map(Element::year)), YearRules::run)
                    .when(Element::stands);

    /** One year. */
    static final Rule<Element> KNOWN =
            either(
                    after(term(Sense.YEAR).maybe(), COUNTED),
                    after(term(Sense.YEAR), number(1, 9)).map(Element::year),
                    FOUR_DIGITS,
                    after(sign("'"), TWO_DIGITS));

    /** One year, or one of those that share their first digits. */
    static final Rule<Element> ANY =
            either(
                            KNOWN,
                            Lexicon.element(Sense.ANY_YEAR).map(each -> each.with("XXXX")),
                            after(term(Sense.SOME_YEARS), RUN),
                            after(term(Sense.YEAR_LIKE), DIGITS))
                    .remembered();

    private static final Rule<Element> CENTURY_NUMBER =
            either(
                    number(1, 2).followedBy(term(Sense.ORDINAL_ENDING)),
                    number(1, 2),
                    roman(),
                    Lexicon.element(Sense.ORDINAL));

    private static final Rule<?> TO_NEXT = either(DASH, term(Sense.TO, Sense.AND));

    private static final Rule<Element> CENTURY_COUNT =
            either(
                    after(term(Sense.CENTURY), CENTURY_NUMBER),
                    CENTURY_NUMBER.followedBy(sign("-").maybe()).followedBy(term(Sense.CENTURY)));

    static final Rule<Element> CENTURY =
            CENTURY_COUNT.then(
                    term(Sense.BEFORE_CHRIST).maybe(),
                    (each, before) -> century(each, before.isPresent() ? "-" : ""));

    /** Two centuries with the word for it said once. */
    static final Rule<List<Element>> CENTURIES =
            either(
                            after(term(Sense.CENTURY), CENTURY_NUMBER.list(TO_NEXT)),
                            CENTURY_NUMBER
                                    .list(TO_NEXT)
                                    .followedBy(sign("-").maybe())
                                    .followedBy(term(Sense.CENTURY)))
                    .when(all -> all.size() == 2)
                    .map(all -> all.stream().map(each -> century(each, "")).toList());

    /** A decade that has not come yet is not meant by two digits. */
    private static final Rule<Element> TENS =
            either(
                            FOUR_DIGITS,
                            after(sign("'").maybe(), TWO_DIGITS)
                                    .when(each -> each.number() <= 2000 + LAST_OF_THIS_CENTURY))
                    .when(each -> each.digits().endsWith("0"));

    private static final Rule<Element> NAMED_DECADE =
            after(term(Sense.DECADE), TENS)
                    .then(
                            after(term(Sense.OF), CENTURY).maybe(),
                            (tens, century) ->
                                    tens.with(
                                            century.map(each -> each.digits().substring(0, 2))
                                                            .orElse(tens.digits().substring(0, 2))
                                                    + tens.digits().charAt(2)
                                                    + "X"));

    private static final Rule<Element> DECADE =
            (text, from) ->
                    after(
                                    term(Sense.FILLER).maybe(),
                                    TENS.followedBy(term(Sense.DECADE_ENDING).glued()))
                            .map(each -> decade(each, text.convention()))
                            .at(text, from);

    /** A decade or century. */
    static final Rule<Element> MANY =
            either(NAMED_DECADE, DECADE, after(term(Sense.FILLER).maybe(), CENTURY));

    private YearRules() {}

    private static Rule<Element> countedOr(Rule<Element> other) {
        return either(COUNTED, other);
    }

    /** A year of two digits with its century. */
    static Element inCentury(Element year, Convention convention) {
        boolean thisOne = year.number() <= LAST_OF_THIS_CENTURY;
        boolean other = convention == Convention.OTHER_CENTURY;
        return year.in(thisOne == other ? "19" : "20");
    }

    private static Element century(Element count, String sign) {
        return count.with(String.format(Locale.ROOT, "%s%02dXX", sign, count.number() - 1));
    }

    /** A decade, or the century that 1800s is. */
    static Element decade(Element tens, Convention convention) {
        boolean hundred = tens.digits().endsWith("00");
        boolean old = tens.number() < 2000;
        boolean other = convention == Convention.OTHER_HUNDRED;
        return tens.with(
                hundred && old != other
                        ? tens.digits().substring(0, 2) + "XX"
                        : tens.digits().substring(0, 3) + "X");
    }

    private static Optional<Rule.Match<Element>> match(TypedText text, int from, int end) {
        String digits = text.written(from, end);
        return digits.matches("[-0-9X]+")
                ? Optional.of(new Rule.Match<>(new Element(digits, text.start(from)), end))
                : Optional.empty();
    }

    /** A number in Roman digits. */
    static Rule<Element> roman() {
        return (text, from) -> {
            if (!text.is(from, Token.Kind.WORD)) {
                return Stream.empty();
            }
            int number = roman(text.token(from).text());
            return number < 1
                    ? Stream.empty()
                    : Stream.of(new Rule.Match<>(Element.of(number, text.start(from)), from + 1));
        };
    }

    /** The digits that the years from one to another share and no other year has. */
    private static Element run(Element first, Element last) {
        boolean bothBefore = last.digits().startsWith("-") && !first.digits().startsWith("-");
        long from = year(bothBefore ? first.yearBefore() : first);
        long to = year(last);
        String sign = to < 0 ? "-" : "";
        String digits = String.format(Locale.ROOT, "%04d", Math.abs(sign.isEmpty() ? to : from));
        for (int kept = digits.length() - 1; kept >= 0; kept--) {
            String pattern = sign + digits.substring(0, kept) + "X".repeat(digits.length() - kept);
            if (covers(pattern, from, to)) {
                return first.with(pattern);
            }
        }
        return Element.NONE;
    }

    private static long year(Element element) {
        return Long.parseLong(element.digits().replace("Y", ""));
    }

    private static boolean covers(String pattern, long from, long to) {
        try {
            EdtfDate date = EdtfDate.parse(pattern);
            return date.earliest() instanceof Bound.Day first
                    && date.latest() instanceof Bound.Day last
                    && first.date().getYear() == from
                    && last.date().getYear() == to;
        } catch (EdtfException e) {
            return false;
        }
    }

    /**
     * A Roman number in small letters, as quarters and centuries are counted with, up to 30; 0 when
     * it is none.
     */
    private static int roman(String letters) {
        for (int tens = 0; tens <= 3; tens++) {
            String start = "x".repeat(tens);
            if (letters.startsWith(start) && ROMAN_UNITS.contains(letters.substring(tens))) {
                return tens * 10 + ROMAN_UNITS.indexOf(letters.substring(tens));
            }
        }
        return 0;
    }
}
