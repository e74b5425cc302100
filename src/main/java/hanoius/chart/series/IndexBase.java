package hanoius.chart.series;

import hanoius.edtf.EdtfDate;
import hanoius.model.RecordId;
import hanoius.plot.TimeSpan;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The value that is 100 in an index: which a series has on a day, and on which day all have one.
 */
public final class IndexBase {

    private IndexBase() {}

    /** The value that is 100 when an index rests on a day. */
    public static Optional<Datum> of(Series series, LocalDate day) {
        Series comparable = series.comparable();
        double moment = day.toEpochDay() + 0.5;
        return (series.kind() == PeriodKind.LEVEL
                        ? comparable.data().stream()
                        : comparable.between(moment, moment).stream())
                .filter(
                        each ->
                                each.covers(moment)
                                        || (series.kind() == PeriodKind.LEVEL
                                                && year(each.moment()) == day.getYear()))
                .min(Comparator.comparingDouble(each -> Math.abs(each.moment() - moment)));
    }

    /** The value of each series that is 100 when an index rests on a day. */
    static Map<RecordId, Datum> values(List<Series> reported, LocalDate day) {
        Map<RecordId, Datum> values = new HashMap<>();
        for (Series each : reported) {
            of(each, day).ifPresent(datum -> values.put(each.indicator().id(), datum));
        }
        return Map.copyOf(values);
    }

    /** The month of a day in words. */
    static String month(LocalDate day, Words words) {
        return words.date(EdtfDate.of(YearMonth.from(day)));
    }

    private static int year(double moment) {
        return TimeSpan.day(moment).getYear();
    }

    /** Whether all series have a value on a day. */
    static boolean isShared(LocalDate day, Collection<Series> reported) {
        return reported.stream().allMatch(each -> of(each, day).isPresent());
    }

    /** Why an index cannot rest on a day, as in "“Exports” has no figure for Jan 1996". */
    static Optional<String> refusal(LocalDate day, Collection<Series> reported, Words words) {
        return reported.stream()
                .filter(each -> of(each, day).isEmpty())
                .findFirst()
                .map(
                        each ->
                                words.get(
                                        "chart.base_refused",
                                        words.name(each.indicator()),
                                        month(day, words)));
    }

    /**
     * The day on which an index of all these series rests: the one wanted if all have a value
     * there, else the first in view that they share, else the first of all.
     *
     * @param view the time shown; null for all
     */
    static Optional<LocalDate> day(
            @Nullable LocalDate wanted, @Nullable TimeSpan view, Collection<Series> reported) {
        return Stream.of(
                        Stream.ofNullable(wanted),
                        view == null
                                ? Stream.<LocalDate>empty()
                                : beginning(view.from(), view.to(), reported),
                        beginning(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, reported))
                .flatMap(each -> each)
                .filter(day -> isShared(day, reported))
                .findFirst();
    }

    /** The middles of the periods that begin in a time, in its order. */
    private static Stream<LocalDate> beginning(
            double from, double to, Collection<Series> reported) {
        return reported.stream()
                .flatMapToDouble(
                        each ->
                                each.comparable().between(from, to).stream()
                                        .filter(datum -> datum.start() >= from)
                                        .mapToDouble(datum -> (datum.start() + datum.end()) / 2))
                .sorted()
                .distinct()
                .mapToObj(moment -> TimeSpan.day(moment));
    }
}
