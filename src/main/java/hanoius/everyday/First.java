package hanoius.everyday;

import static hanoius.everyday.Rule.either;
import static hanoius.everyday.Rule.number;

/** A first date that takes from the second what it lacks. */
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
            return date.filled(second);
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
                        case YEAR -> PartialDate.year(era(second.year()));
                    };
            return alone.filled(second);
        }

        private Element era(Element other) {
            return other.digits().startsWith("-") || other.digits().equals("0000")
                    ? number.yearBefore()
                    : number.year();
        }
    }
}
