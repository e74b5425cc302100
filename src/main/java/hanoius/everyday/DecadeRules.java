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
import hanoius.everyday.Phrase.Member;
import hanoius.everyday.Phrase.Members;
import hanoius.everyday.Phrase.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Several decades that share the word for it or the digits of their century: {@code thập niên
 * 1980–1990}, {@code 1980–90s}, {@code the 1980s and 90s}.
 */
final class DecadeRules {

    /** No later decade has begun. */
    private static final int LAST = 2020;

    private static final int CENTURY = 100;

    /** Decades that are named in a row do not lie further apart than this, in years. */
    private static final int FURTHEST = 30;

    /**
     * A decade as typed, in two digits or four.
     *
     * @param led whether it had an article of its own
     * @param ended whether it had the ending of {@code 1980s}
     */
    private record Tens(Element element, boolean led, boolean ended) {

        boolean isWhole() {
            return element.digits().length() == 4;
        }

        /** The decade of these digits nearest before or behind a year of another. */
        int beside(int year, int step) {
            int same = year - year % CENTURY + element.number();
            int next = same + step * CENTURY;
            boolean turns = step > 0 ? same <= year : same >= year;
            return turns && Math.abs(next - year) <= FURTHEST ? next : same;
        }
    }

    /**
     * Some decades in a row.
     *
     * @param century that of those in two digits, where it was said
     */
    private record Row(List<Tens> tens, Optional<Element> century) {

        Row(List<Tens> tens) {
            this(tens, Optional.empty());
        }

        boolean isHalved() {
            return tens.stream().noneMatch(Tens::isWhole);
        }

        boolean isPlain() {
            return tens.stream().noneMatch(Tens::ended);
        }

        /** Whether the ending of the last stands for all, or its century. */
        boolean shares() {
            Tens first = tens.getFirst();
            Tens last = tens.getLast();
            return last.ended()
                    && (first.ended() || !last.led())
                    && !tens.stream().allMatch(each -> each.ended() && each.isWhole());
        }

        /** Whether the first may be a year instead. */
        boolean mayBeginWithYear() {
            Tens first = tens.getFirst();
            return first.isWhole() && !first.ended() && tens.getLast().isWhole();
        }
    }

    private static final Rule<Tens> TENS =
            term(Sense.FILLER)
                    .maybe()
                    .followedBy(sign("'").maybe())
                    .then(
                            either(number(4, 4), number(2, 2))
                                    .when(each -> each.digits().endsWith("0")),
                            (article, each) -> new Tens(each, article.isPresent(), false))
                    .then(
                            term(Sense.DECADE_ENDING).glued().maybe(),
                            (each, ending) ->
                                    new Tens(each.element(), each.led(), ending.isPresent()));

    private static final Rule<?> TO = either(DASH, term(Sense.TO));

    private static final Rule<Phrase> RANGE =
            either(
                            decades(TO),
                            after(
                                    by(each -> each != Convention.OTHER_PAIR),
                                    after(term(Sense.FROM), decades(TO))),
                            after(YearRules.BETWEEN, decades(term(Sense.AND))))
                    .when(all -> all.size() == 2)
                    .map(all -> new Span(all.getFirst(), all.getLast()));

    /** From one decade to another, perhaps from a part of the first. */
    static final Rule<Phrase> SPAN = either(RANGE, inPart(RANGE)).remembered();

    private static final Rule<Phrase> SET =
            either(set(Sense.AND, Sense.ALL_OF, true), set(Sense.OR, Sense.ONE_OF, false));

    /** All of several decades, or one of them, perhaps from a part of the first. */
    static final Rule<Phrase> SETS = either(SET, inPart(SET)).remembered();

    private DecadeRules() {}

    private static Rule<Phrase> set(Sense joining, Sense before, boolean all) {
        Rule<?> separator = either(after(sign(",").maybe(), term(joining)), sign(","));
        return after(
                term(before).maybe(),
                decades(separator)
                        .map(
                                decades ->
                                        new Members(
                                                all, decades.stream().map(Member::of).toList())));
    }

    private static Rule<Phrase> inPart(Rule<Phrase> decades) {
        Rule<Phrase> of = after(sign("-").maybe(), after(term(Sense.OF).maybe(), decades));
        return (text, from) ->
                SingleRules.PART
                        .at(text, from)
                        .flatMap(
                                part ->
                                        of.map(each -> noted(each, text.written(from, part.end())))
                                                .at(text, part.end()));
    }

    private static Phrase noted(Phrase decades, String words) {
        var note = new Note(Reason.UNSAYABLE, words, "");
        return switch (decades) {
            case Span(PartialDate first, var last) -> new Span(first.noted(note), last);
            case Members(boolean all, List<Member> members)
                    when members.getFirst().from() instanceof PartialDate first -> {
                List<Member> noted = new ArrayList<>(members);
                noted.set(0, Member.of(first.noted(note)));
                yield new Members(all, noted);
            }
            default -> decades;
        };
    }

    /** Two or more decades that share something, with what joins them. */
    private static Rule<List<PartialDate>> decades(Rule<?> separator) {
        Rule<List<Tens>> row = TENS.list(separator).when(all -> all.size() > 1);
        Rule<Row> plain =
                row.then(after(term(Sense.OF), YearRules.CENTURY).maybe(), Row::new)
                        .when(Row::isPlain);
        // “những năm 1980–1990” are years as well, and first.
        Rule<Row> ofYears = after(term(Sense.DECADE).when(number -> number == 1), plain);
        Rule<Row> ended = row.map(Row::new).when(Row::shares);
        Rule<Row> all =
                either(
                        after(term(Sense.DECADE).when(number -> number == 0), plain),
                        ofYears.when(Row::isHalved),
                        after(by(each -> each == Convention.OTHER_PAIR), ofYears),
                        ended.when(each -> !each.mayBeginWithYear()),
                        after(by(each -> each != Convention.OTHER_PAIR), ended));
        return (text, from) ->
                all.at(text, from)
                        .flatMap(
                                found ->
                                        dated(found.value(), text.convention()).stream()
                                                .map(each -> new Rule.Match<>(each, found.end())));
    }

    private static Optional<List<PartialDate>> dated(Row row, Convention convention) {
        List<Integer> years = row.isHalved() ? halved(row, convention) : beside(row.tens());
        boolean hundreds =
                row.tens().getLast().ended()
                        && years.stream().allMatch(year -> year % CENTURY == 0);
        List<PartialDate> dates = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            Tens tens = row.tens().get(i);
            if (!tens.isWhole() && years.get(i) > LAST) {
                return Optional.empty();
            }
            Element year = tens.element().with(String.format(Locale.ROOT, "%04d", years.get(i)));
            dates.add(
                    PartialDate.year(
                            hundreds
                                    ? YearRules.decade(year, convention)
                                    : year.with(year.digits().substring(0, 3) + "X")));
        }
        return Optional.of(dates);
    }

    /** The years in which decades of two digits begin: of the same century where they rise so. */
    private static List<Integer> halved(Row row, Convention convention) {
        List<Integer> numbers = row.tens().stream().map(each -> each.element().number()).toList();
        if (row.century().isPresent()) {
            int century = Integer.parseInt(row.century().get().digits().substring(0, 2));
            return numbers.stream().map(each -> century * CENTURY + each).toList();
        }
        List<Integer> years =
                row.tens().stream()
                        .map(each -> YearRules.inCentury(each.element(), convention).number())
                        .toList();
        if (years.stream().sorted().toList().equals(years)) {
            return years;
        }
        int last = years.getLast() - years.getLast() % CENTURY;
        return numbers.stream().map(each -> last + each).toList();
    }

    /** Those in two digits are of the century of the nearest in four. */
    private static List<Integer> beside(List<Tens> row) {
        Integer[] years = new Integer[row.size()];
        int known = 0;
        while (!row.get(known).isWhole()) {
            known++;
        }
        years[known] = row.get(known).element().number();
        for (int i = known + 1; i < years.length; i++) {
            Tens each = row.get(i);
            years[i] = each.isWhole() ? each.element().number() : each.beside(years[i - 1], 1);
        }
        for (int i = known - 1; i >= 0; i--) {
            years[i] = row.get(i).beside(years[i + 1], -1);
        }
        return List.of(years);
    }
}
