package hanoius.chart.mark;

import hanoius.chart.series.Datum;

import java.time.LocalDate;
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
        LocalDate first = LocalDate.ofEpochDay((long) datum.start());
        LocalDate last = LocalDate.ofEpochDay((long) datum.end() - 1);
        return look.words().months(first.getMonth(), last.getMonth());
    }

    /** How many months from January on, as in "9M"; empty for other parts. */
    private static String count(Datum datum, Look look) {
        boolean fromJanuary = LocalDate.ofEpochDay((long) datum.start()).getDayOfYear() == 1;
        return fromJanuary && datum.span() > 0
                ? look.words().get("chart.months_count", datum.span())
                : "";
    }
}
