package hanoius.everyday;

import static hanoius.everyday.Rule.either;
import static hanoius.everyday.Rule.number;

import hanoius.edtf.CalendarDate.Part;

/**
 * A first date that takes from the second what it lacks, where the second is as fine: “tháng 9 đến
 * 2020” does not say that the month is of 2020.
 */
sealed interface First {

    Rule<First> INCOMPLETE =
            either(
                    SingleRules.WITHOUT_YEAR.map(Dated::new),
                    number(1, 2).map(Bare::new),
                    number(3, 4).map(Bare::new));

    Rule<First> ANY = either(SingleRules.COMPLETE.map(Dated::new), INCOMPLETE);

    PartialDate beside(PartialDate second);

    record Dated(PartialDate date) implements First {

        @Override
        public PartialDate beside(PartialDate second) {
            boolean lacksMonth = date.day().stands() && !date.month().stands();
            boolean lends =
                    lacksMonth
                            ? second.day().stands()
                            : date.year().stands() || second.month().stands();
            return lends ? date.filled(second) : date;
        }
    }

    /** A number alone: a day, month or year as the date beside it ends in one. */
    record Bare(Element number) implements First {

        @Override
        public PartialDate beside(PartialDate second) {
            PartialDate alone =
                    switch (second.finest()) {
                        case DAY -> PartialDate.day(number);
                        case MONTH -> PartialDate.month(number);
                        case YEAR ->
                                mayBeYear(second.year())
                                        ? PartialDate.year(era(second.year()))
                                        : PartialDate.day(number);
                    };
            return alone.year().stands() || second.finest() != Part.YEAR
                    ? alone.filled(second)
                    : alone;
        }

        /** Beside a year of four digits one of two is rather a day or month, or a short year. */
        private boolean mayBeYear(Element other) {
            return number.digits().length() > 2 || !other.digits().matches("[1-9].*");
        }

        private Element era(Element other) {
            return other.digits().startsWith("-") || other.digits().equals("0000")
                    ? number.yearBefore()
                    : number.year();
        }
    }
}
