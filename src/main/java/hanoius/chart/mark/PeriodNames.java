package hanoius.chart.mark;

import hanoius.chart.series.Datum;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.stream.Stream;

/** A part of a year by name, as in "Jan–Sep 2024", in as few letters as a width asks for. */
final class PeriodNames {

    private PeriodNames() {}

    /** The fullest name of a value's period that a width has room for; empty if none has. */
    static String within(Datum datum, double width, Look look) {
        return Stream.of(
                        look.words().shortDate(datum.observation().period()),
                        months(datum, look),
                        count(datum, look))
                .filter(each -> !each.isEmpty())
                .filter(each -> look.measure().width(each, Look.SMALL) <= width)
                .findFirst()
                .orElse("");
    }

    /** The months without their year, which the axis names. */
    private static String months(Datum datum, Look look) {
        String first = month((long) datum.start(), look);
        String last = month((long) datum.end() - 1, look);
        return first.equals(last) ? first : first + "–" + last;
    }

    /** How many months from January on, as in "9M"; empty for other parts. */
    private static String count(Datum datum, Look look) {
        boolean fromJanuary = LocalDate.ofEpochDay((long) datum.start()).getDayOfYear() == 1;
        return fromJanuary && datum.span() > 0
                ? look.words().get("chart.months_count", datum.span())
                : "";
    }

    private static String month(long day, Look look) {
        return LocalDate.ofEpochDay(day)
                .getMonth()
                .getDisplayName(TextStyle.SHORT_STANDALONE, look.words().language().locale());
    }
}
