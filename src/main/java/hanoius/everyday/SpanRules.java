package hanoius.everyday;

import static hanoius.everyday.Lexicon.term;
import static hanoius.everyday.Rule.after;
import static hanoius.everyday.Rule.either;
import static hanoius.everyday.Rule.number;
import static hanoius.everyday.Rule.sign;
import static hanoius.everyday.YearRules.DASH;

import hanoius.edtf.CalendarDate;
import hanoius.edtf.CalendarDate.Part;
import hanoius.edtf.DateEnd;
import hanoius.edtf.DateShape;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.EdtfException;
import hanoius.everyday.Phrase.Edge;
import hanoius.everyday.Phrase.End;
import hanoius.everyday.Phrase.Span;

import java.util.stream.Stream;

/** From one date to another, or to no date. */
final class SpanRules {

    /** More tokens than any interval has as EDTF writes it. */
    private static final int LONGEST_WRITTEN = 40;

    static final Rule<?> TO = either(term(Sense.TO), DASH, after(sign(","), term(Sense.TO)));

    static final Rule<Phrase> FROM_TO =
            Rule.<Phrase>either(
                            DecadeRules.SPAN,
                            // “những năm 80 đến những năm 90” does not begin with a year.
                            after(
                                    term(Sense.PERIOD).when(years -> years == 1),
                                    First.ANY
                                            .followedBy(TO)
                                            .then(
                                                    SingleRules.COMPLETE.when(
                                                            last ->
                                                                    !last.year()
                                                                            .digits()
                                                                            .endsWith("X")),
                                                    SpanRules::span)),
                            after(
                                    either(
                                            term(Sense.FROM),
                                            after(
                                                    term(Sense.PERIOD).when(years -> years == 0),
                                                    term(Sense.FROM).maybe()),
                                            Rule.nothing()),
                                    First.ANY
                                            .followedBy(TO)
                                            .then(SingleRules.COMPLETE, SpanRules::span)),
                            after(
                                    term(Sense.BETWEEN).when(number -> number == 0),
                                    First.ANY
                                            .followedBy(term(Sense.AND, Sense.TO))
                                            .then(SingleRules.COMPLETE, SpanRules::span)),
                            // “giữa năm 2019 và đầu năm 2020” are two parts of years.
                            after(
                                    YearRules.BETWEEN,
                                    First.ANY
                                            .followedBy(term(Sense.AND))
                                            .then(
                                                    SingleRules.COMPLETE.when(PartialDate::isWhole),
                                                    SpanRules::span)),
                            after(
                                    term(Sense.FROM).maybe(),
                                    SingleRules.COMPLETE
                                            .when(first -> first.finest() == Part.DAY)
                                            .followedBy(TO)
                                            .then(SingleRules.WITHOUT_YEAR, SpanRules::back)),
                            number(5, 10)
                                    .followedBy(DASH)
                                    .then(
                                            SingleRules.COMPLETE.when(SpanRules::isBeforeChrist),
                                            (first, last) ->
                                                    new Span(
                                                            PartialDate.year(first.yearBefore()),
                                                            last)),
                            SingleRules.COMPLETE
                                    .when(first -> first.year().digits().startsWith("0"))
                                    .followedBy(DASH)
                                    .then(
                                            number(3, 3).map(Element::year).map(PartialDate::year),
                                            Span::new))
                    .remembered();

    /** “thế kỷ 15–16”, “15th–16th century”. */
    private static final Rule<Phrase> CENTURIES =
            YearRules.CENTURIES.map(
                    both ->
                            new Span(
                                    PartialDate.year(both.getFirst()),
                                    PartialDate.year(both.getLast())));

    /** “November 20–24, 2023”. */
    private static final Rule<Phrase> AMERICAN_DAYS =
            Lexicon.element(Sense.MONTH_NAME)
                    .map(PartialDate::month)
                    .then(number(1, 2).map(PartialDate::day), PartialDate::with)
                    .followedBy(TO)
                    .then(number(1, 2).map(PartialDate::day), Span::new)
                    .followedBy(DayRules.LINK)
                    .then(
                            YearRules.ANY.map(PartialDate::year),
                            (days, year) -> {
                                PartialDate from = ((PartialDate) days.from()).with(year);
                                return new Span(from, ((PartialDate) days.to()).filled(from));
                            });

    /** That something has not ended. */
    static final Rule<?> ONGOING =
            either(
                    after(sign(",").maybe(), term(Sense.ONGOING)),
                    after(TO, term(Sense.NOW)),
                    term(Sense.TO_NOW),
                    sign("→"));

    private static final Rule<Phrase> SINCE =
            either(
                            after(
                                    term(Sense.SINCE, Sense.PERIOD).maybe(),
                                    SingleRules.COMPLETE.followedBy(ONGOING)),
                            after(term(Sense.SINCE), SingleRules.COMPLETE),
                            after(
                                    term(Sense.SINCE),
                                    SingleRules.COMPLETE.followedBy(term(Sense.OR_LATER))))
                    .map(from -> new Span(from, Edge.OPEN));

    private static final Rule<Phrase> FROM_UNKNOWN =
            either(
                            after(
                                    term(Sense.FROM).maybe(),
                                    SingleRules.COMPLETE
                                            .followedBy(sign(",").maybe())
                                            .followedBy(term(Sense.END_UNKNOWN))),
                            SingleRules.COMPLETE.followedBy(DASH).followedBy(sign("?")))
                    .map(from -> new Span(from, Edge.UNKNOWN));

    private static final Rule<Phrase> TO_ONLY =
            either(
                    after(
                                    term(Sense.UNTIL),
                                    SingleRules.COMPLETE
                                            .followedBy(sign(",").maybe())
                                            .followedBy(term(Sense.START_UNKNOWN)))
                            .map(to -> new Span(Edge.UNKNOWN, to)),
                    after(
                                    term(Sense.UNTIL),
                                    SingleRules.COMPLETE
                                            .followedBy(sign(",").maybe())
                                            .followedBy(term(Sense.START_OPEN)))
                            .map(to -> new Span(Edge.OPEN, to)),
                    after(sign("?"), after(DASH, SingleRules.COMPLETE))
                            .map(to -> new Span(Edge.UNKNOWN, to)),
                    after(term(Sense.TO).when(number -> number == 1), SingleRules.COMPLETE)
                            .map(to -> new Span(Edge.UNKNOWN, to)),
                    after(sign("→"), SingleRules.COMPLETE).map(to -> new Span(Edge.OPEN, to)));

    static final Rule<Phrase> INTERVAL = SpanRules::interval;

    static final Rule<Phrase> THROUGHOUT =
            after(term(Sense.THROUGHOUT), SingleRules.COMPLETE).map(each -> new Span(each, each));

    /** Spans that stand for themselves and bound nothing. */
    static final Rule<Phrase> ALONE =
            either(CENTURIES, AMERICAN_DAYS, SINCE, FROM_UNKNOWN, TO_ONLY);

    private SpanRules() {}

    private static boolean isBeforeChrist(PartialDate date) {
        return date.finest() == Part.YEAR && date.year().digits().matches("0000|Y?-.*");
    }

    /** An interval as EDTF writes it. */
    private static Stream<Rule.Match<Phrase>> interval(TypedText text, int from) {
        int end = from;
        while (end < text.length() && (end == from || text.isGlued(end))) {
            end++;
        }
        if (end == from
                || end - from > LONGEST_WRITTEN
                || text.written(from, end).indexOf('T') >= 0) {
            return Stream.empty();
        }
        try {
            EdtfDate date = EdtfDate.parse(text.written(from, end));
            return date.shape() instanceof DateShape.Interval(DateEnd first, DateEnd last)
                    ? Stream.of(new Rule.Match<>(span(first, last, text.start(from)), end))
                    : Stream.empty();
        } catch (EdtfException e) {
            return Stream.empty();
        }
    }

    private static Span span(DateEnd from, DateEnd to, int at) {
        return new Span(end(from, at), end(to, at));
    }

    private static End end(DateEnd end, int at) {
        return switch (end) {
            case CalendarDate date -> PartialDate.of(date, at);
            case DateEnd.Open _ -> Edge.OPEN;
            case DateEnd.Unknown _ -> Edge.UNKNOWN;
        };
    }

    static Phrase span(First first, PartialDate second) {
        return new Span(first.beside(second), second);
    }

    /** The second takes what it lacks from the first, as in “20/11/2023 to 24/11”. */
    private static Phrase back(PartialDate first, PartialDate second) {
        return new Span(first, second.filled(first));
    }
}
