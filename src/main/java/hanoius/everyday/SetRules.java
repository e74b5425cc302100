package hanoius.everyday;

import static hanoius.everyday.Lexicon.term;
import static hanoius.everyday.Rule.after;
import static hanoius.everyday.Rule.either;
import static hanoius.everyday.Rule.sign;

import hanoius.edtf.DateProblem;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.EdtfException;
import hanoius.everyday.Phrase.Edge;
import hanoius.everyday.Phrase.End;
import hanoius.everyday.Phrase.Member;
import hanoius.everyday.Phrase.Members;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Some one date up to or from another, one of several dates, and all of several. */
final class SetRules {

    static final Rule<Phrase> SINGLE = SingleRules.COMPLETE.map(each -> each);

    /** What may bound; that a span does not is said when it is known what it is. */
    private static final Rule<Phrase> BOUND =
            either(SINGLE, GroupRules.SPANS, SpanRules.FROM_TO, SpanRules.INTERVAL).remembered();

    /** “BET 1995 AND 1997” of genealogists: one date of those. */
    private static final Rule<Phrase> ONE_BETWEEN =
            after(
                    term(Sense.BETWEEN).when(number -> number == 1),
                    First.ANY
                            .followedBy(term(Sense.AND))
                            .then(
                                    SingleRules.COMPLETE,
                                    (first, last) -> Members.one(first.beside(last), last)));

    /** “The end of 2019” as a last day says no more than 2019. */
    private static final Rule<Phrase> END_OF =
            after(
                    term(Sense.LATE).when(number -> number == 1),
                    after(term(Sense.OF).maybe(), SINGLE));

    static final Rule<Phrase> BOUNDS =
            either(
                    ONE_BETWEEN,
                    after(term(Sense.BEFORE), BOUND).map(SetRules::earlier),
                    after(term(Sense.AFTER), BOUND).map(SetRules::later),
                    after(term(Sense.UNTIL), END_OF).map(SetRules::noLater),
                    after(term(Sense.UNTIL), BOUND).map(SetRules::noLater),
                    BOUND.followedBy(term(Sense.OR_EARLIER)).map(SetRules::noLater),
                    after(term(Sense.ON_OR_AFTER), BOUND).map(SetRules::noEarlier),
                    BOUND.followedBy(term(Sense.OR_LATER)).map(SetRules::noEarlier));

    /** “2016..2018”, “..2016” and “2016..” within a set. */
    private static final Rule<Phrase> MEMBER_RANGE =
            SingleRules.COMPLETE
                    .maybe()
                    .followedBy(sign("."))
                    .followedBy(sign("."))
                    .then(SingleRules.COMPLETE.maybe(), SetRules::memberRange);

    /** What may be a member of a list. */
    private static final Rule<Phrase> MEMBER =
            either(
                            SINGLE,
                            SpanRules.FROM_TO,
                            SpanRules.THROUGHOUT,
                            BOUNDS,
                            GroupRules.SPANS,
                            MEMBER_RANGE)
                    .when(SetRules::isDate)
                    .bestOfEach()
                    .remembered();

    private static final Rule<List<Phrase>> COMMAS = MEMBER.list(sign(",;"));

    static final Rule<Phrase> SETS =
            either(
                    DecadeRules.SETS,
                    after(term(Sense.ONE_OF), after(sign(":").maybe(), COMMAS))
                            .map(members -> set(false, members)),
                    after(term(Sense.ALL_OF), after(sign(":").maybe(), COMMAS))
                            .map(members -> set(true, members)),
                    after(sign("["), COMMAS.followedBy(sign("]")))
                            .map(members -> set(false, members)),
                    after(sign("{"), COMMAS.followedBy(sign("}")))
                            .map(members -> set(true, members)),
                    MEMBER.list(sign("/").apart())
                            .when(all -> all.size() > 1)
                            .map(members -> set(false, members)),
                    MEMBER.list(sign("+"))
                            .when(all -> all.size() > 1)
                            .map(members -> set(true, members)),
                    MEMBER.list(term(Sense.OR))
                            .when(all -> all.size() > 1)
                            .map(members -> set(false, members)),
                    joined(term(Sense.OR), Sense.ONE_OF, false),
                    joined(term(Sense.AND), Sense.ALL_OF, true));

    private SetRules() {}

    private interface Bounding {

        Phrase by(PartialDate date);
    }

    private static Phrase bound(Phrase phrase, Bounding bounding) {
        if (!(phrase instanceof PartialDate date)) {
            return new Phrase.None(new EdtfException(DateProblem.SINGLE_NEEDED, phrase.at()));
        }
        try {
            return bounding.by(date);
        } catch (EdtfException e) {
            return new Phrase.None(e);
        }
    }

    /** What is before the end of a year may still be in it. */
    private static Phrase earlier(Phrase phrase) {
        return bound(
                phrase,
                date ->
                        Members.one(
                                Edge.OPEN, date.isWhole() ? AdjacentDates.dayBefore(date) : date));
    }

    private static Phrase later(Phrase phrase) {
        return bound(
                phrase,
                date ->
                        Members.one(
                                date.isWhole() ? AdjacentDates.dayAfter(date) : date, Edge.OPEN));
    }

    private static Phrase noLater(Phrase phrase) {
        return bound(phrase, date -> Members.one(Edge.OPEN, date));
    }

    private static Phrase noEarlier(Phrase phrase) {
        return bound(phrase, date -> Members.one(date, Edge.OPEN));
    }

    private static Phrase memberRange(Optional<PartialDate> from, Optional<PartialDate> to) {
        End first = from.<End>map(each -> each).orElse(Edge.OPEN);
        End last = to.<End>map(each -> each).orElse(Edge.OPEN);
        return Members.one(first, last);
    }

    private static boolean isDate(Phrase phrase) {
        try {
            EdtfDate.parse(phrase.edtf());
            return true;
        } catch (EdtfException e) {
            return false;
        }
    }

    private static Phrase set(boolean all, List<Phrase> members) {
        return new Members(all, members.stream().map(Member::of).toList());
    }

    /** “2, 3 or 4 July 2020”: those before take from the last what they lack. */
    private static Rule<Phrase> joined(Rule<?> word, Sense before, boolean all) {
        return after(
                term(before, Sense.PERIOD).maybe(),
                First.ANY
                        .list(sign(","))
                        .followedBy(sign(",").maybe())
                        .followedBy(word)
                        .then(
                                SingleRules.COMPLETE,
                                (first, last) -> {
                                    List<Phrase> members = new ArrayList<>();
                                    first.forEach(each -> members.add(each.beside(last)));
                                    members.add(last);
                                    return set(all, members);
                                }));
    }
}
