package hanoius.everyday;

import static hanoius.everyday.Lexicon.term;
import static hanoius.everyday.Rule.after;
import static hanoius.everyday.Rule.either;
import static hanoius.everyday.Rule.sign;

import hanoius.edtf.CalendarDate;
import hanoius.edtf.CalendarDate.Part;
import hanoius.edtf.DateReading.Note;
import hanoius.edtf.DateReading.Reason;
import hanoius.edtf.DateShape.Single;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.EdtfException;
import hanoius.edtf.Qualification;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Single dates with all that is said about them. */
final class SingleRules {

    /** More tokens than any date has as EDTF writes it. */
    private static final int LONGEST_WRITTEN = 16;

    /** A reserve on one part of a date; on all of it without a part. */
    private record Reserve(Optional<Part> part, Qualification kind) {

        PartialDate on(PartialDate date) {
            return part.map(each -> date.reserved(each, kind)).orElseGet(() -> date.reserved(kind));
        }
    }

    private static final Rule<Qualification> RESERVE =
            either(
                    term(Sense.UNCERTAIN_AND_APPROXIMATE)
                            .map(_ -> Qualification.UNCERTAIN_AND_APPROXIMATE),
                    term(Sense.UNCERTAIN).map(_ -> Qualification.UNCERTAIN),
                    term(Sense.APPROXIMATE).map(_ -> Qualification.APPROXIMATE),
                    sign("?").map(_ -> Qualification.UNCERTAIN),
                    sign("~").map(_ -> Qualification.APPROXIMATE),
                    sign("%").map(_ -> Qualification.UNCERTAIN_AND_APPROXIMATE));

    private static final List<Part> PARTS = List.of(Part.values());

    private static final Rule<List<Reserve>> RESERVES =
            term(Sense.PART_OF_DATE)
                    .map(number -> PARTS.get(number - 1))
                    .maybe()
                    .then(RESERVE, Reserve::new)
                    .list(sign(","));

    /** What stands behind a date in brackets, or a sign of EDTF. */
    static final Rule<UnaryOperator<PartialDate>> BEHIND =
            either(
                            after(sign("("), RESERVES.followedBy(sign(")"))),
                            RESERVE.map(each -> List.of(new Reserve(Optional.empty(), each))))
                    .map(
                            all ->
                                    date -> {
                                        PartialDate reserved = date;
                                        for (Reserve each : all) {
                                            reserved = each.on(reserved);
                                        }
                                        return reserved;
                                    });

    private static final Rule<PartialDate> MANY = YearRules.MANY.map(PartialDate::year);

    /** A date as EDTF writes it. */
    private static final Rule<PartialDate> WRITTEN =
            (text, from) -> {
                if (from >= text.length()) {
                    return Stream.empty();
                }
                int last = from + 1;
                while (text.isGlued(last) && last - from < LONGEST_WRITTEN) {
                    last++;
                }
                return Stream.iterate(last, end -> end > from, end -> end - 1)
                        .map(end -> written(text, from, end))
                        .flatMap(Optional::stream);
            };

    private static final Rule<PartialDate> UNMARKED =
            either(WRITTEN, DayRules.COMPLETE, GroupRules.COMPLETE, MANY).remembered();

    private static final Rule<PartialDate> ON_WEEKDAY =
            term(Sense.WEEKDAY)
                    .followedBy(sign(",").maybe())
                    .followedBy(term(Sense.FILLER).maybe())
                    .then(
                            either(DayRules.COMPLETE, DayRules.WITHOUT_YEAR),
                            (weekday, date) -> date.on(weekday));

    /** A part of a year or month that EDTF has no form for. */
    static final Rule<Integer> PART =
            either(
                    term(Sense.EARLY),
                    term(Sense.MIDDLE),
                    term(Sense.LATE),
                    term(Sense.FIRST_HALF),
                    term(Sense.SECOND_HALF),
                    term(Sense.SOME_PART));

    private static final Rule<PartialDate> IN_PART = inPart(UNMARKED);

    private static final Rule<PartialDate> PLAIN =
            either(
                    UNMARKED,
                    ON_WEEKDAY,
                    IN_PART,
                    DayRules.COMPLETE
                            .followedBy(sign(",").maybe())
                            .then(term(Sense.WEEKDAY), (date, weekday) -> date.on(weekday)));

    private static final Rule<PartialDate> MARKED =
            PLAIN.then(
                    BEHIND.then(BEHIND.maybe(), SingleRules::both).maybe(),
                    (date, marks) -> marks.map(each -> each.apply(date)).orElse(date));

    /** A date with its year and with what is said about it. */
    static final Rule<PartialDate> COMPLETE =
            Rule.<PartialDate>either(
                            MARKED,
                            after(
                                    term(Sense.UNCERTAIN),
                                    MARKED.map(each -> each.reserved(Qualification.UNCERTAIN))),
                            after(
                                    either(term(Sense.ABOUT), sign("~")),
                                    MARKED.map(each -> each.reserved(Qualification.APPROXIMATE))))
                    .remembered();

    /** A date whose year stands elsewhere. */
    static final Rule<PartialDate> WITHOUT_YEAR =
            either(
                            DayRules.WITHOUT_YEAR,
                            GroupRules.WITHOUT_YEAR,
                            ON_WEEKDAY,
                            inPart(DayRules.WITHOUT_YEAR))
                    .remembered();

    private SingleRules() {}

    /** “early 2019”: the date, the word noted beside it. */
    private static Rule<PartialDate> inPart(Rule<PartialDate> dates) {
        return (text, from) -> PART.at(text, from).flatMap(part -> inPart(dates, text, from, part));
    }

    private static Stream<Rule.Match<PartialDate>> inPart(
            Rule<PartialDate> dates, TypedText text, int from, Rule.Match<Integer> part) {
        var note = new Note(Reason.UNSAYABLE, text.written(from, part.end()), "");
        return after(sign("-").maybe(), after(term(Sense.OF).maybe(), dates))
                .map(date -> date.noted(note))
                .at(text, part.end());
    }

    private static UnaryOperator<PartialDate> both(
            UnaryOperator<PartialDate> one, Optional<UnaryOperator<PartialDate>> other) {
        return date -> other.map(each -> each.apply(one.apply(date))).orElse(one.apply(date));
    }

    private static Optional<Rule.Match<PartialDate>> written(TypedText text, int from, int end) {
        String written = text.written(from, end);
        if (written.indexOf('T') >= 0 || written.indexOf('/') >= 0) {
            return Optional.empty();
        }
        try {
            return EdtfDate.parse(written).shape() instanceof Single(CalendarDate date)
                    ? Optional.of(new Rule.Match<>(PartialDate.of(date, text.start(from)), end))
                    : Optional.empty();
        } catch (EdtfException e) {
            return Optional.empty();
        }
    }
}
