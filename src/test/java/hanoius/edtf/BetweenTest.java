package hanoius.edtf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;

class BetweenTest {

    private static final LocalDate FIRST = LocalDate.of(2018, 12, 1);
    private static final int DAYS = 500;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2019-09-12  | 2020-10-28  | 412 | 412
                    2020-10-28  | 2019-09-12  | 412 | 412
                    2019-09-12  | 2020-10     | 385 | 415
                    2019-09     | 2019-09-23  | 0   | 22
                    2019-09-12  | 2019-09-12  | 0   | 0
                    2014/..     | 2020-01-01  | 0   | 0
                    2014-05-01/.. | 2014-01-01 | 120 | 120
                    2014-05-01/ | 2014-05-11  | 0   | 10
                    [2014-05-01..] | 2014-04-01 | 30 | -
                    [..2014]    | [..2016]    | 0   | -
                    2014-01-01/2014-02-01 | 2014-01-10/2014-03-01 | 0 | 0
                    2019-XX-15  | 2019-03-20  | 5   | 270
                    [2019-01-01,2019-01-11] | 2019-01-06 | 5 | 5
                    {2019-01-01,2019-01-11} | 2019-01-21 | 10 | 10
                    """)
    void theDaysBetweenGoFromTheFewestToTheMost(
            String one, String other, long shortest, String longest) {
        Between between = Between.of(EdtfDate.parse(one), EdtfDate.parse(other));
        assertEquals(shortest, between.shortest());
        assertEquals(
                longest.equals("-")
                        ? OptionalLong.empty()
                        : OptionalLong.of(Long.parseLong(longest)),
                between.longest());
    }

    @ParameterizedTest
    @CsvSource({"2019,2020,false", "2019~,2020,true", "2019,2020-05?,true"})
    void whatIsDoubtfulIsSaidToBe(String one, String other, boolean doubtful) {
        EdtfDate date = EdtfDate.parse(one);
        assertEquals(doubtful, Between.of(date, EdtfDate.parse(other)).doubtful());
    }

    /** The days on which something begins and ends, as counted from the first. */
    private record Stay(int from, int to) {

        int between(Stay other) {
            return Math.max(0, Math.max(other.from - to, from - other.to));
        }
    }

    @Test
    void noPairOfDaysIsNearerOrFartherThanWhatIsSaid() {
        Random random = new Random(42);
        for (int i = 0; i < 300; i++) {
            String one = date(random);
            String other = date(random);
            List<Stay> others = stays(other);
            int fewest = Integer.MAX_VALUE;
            int most = 0;
            for (Stay a : stays(one)) {
                for (Stay b : others) {
                    fewest = Math.min(fewest, a.between(b));
                    most = Math.max(most, a.between(b));
                }
            }
            Between between = Between.of(EdtfDate.parse(one), EdtfDate.parse(other));
            String which = one + " and " + other;
            assertEquals(fewest, between.shortest(), which);
            assertEquals(OptionalLong.of(most), between.longest(), which);
        }
    }

    private static String date(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> single(random) + "/2020-0" + (1 + random.nextInt(3));
            case 1 -> "[" + single(random) + "," + single(random) + "]";
            case 2 -> "{" + single(random) + "," + single(random) + "}";
            default -> single(random);
        };
    }

    private static String single(Random random) {
        int month = 1 + random.nextInt(12);
        return switch (random.nextInt(5)) {
            case 0 -> "2019-XX-%02d".formatted(1 + random.nextInt(28));
            case 1 -> "2019-%02d-1X".formatted(month);
            case 2 -> "2019-%02d".formatted(month);
            default -> "2019-%02d-%02d".formatted(month, 1 + random.nextInt(28));
        };
    }

    /** Every stay that a date may mean, found by asking of each day whether it may be it. */
    private static List<Stay> stays(String date) {
        String inner = date.substring(1, date.length() - 1);
        if (date.startsWith("[")) {
            return Stream.of(inner.split(",")).flatMap(BetweenTest::on).toList();
        }
        String[] two = date.startsWith("{") ? inner.split(",") : date.split("/");
        if (two.length == 1) {
            return on(date).toList();
        }
        List<Stay> seconds = on(two[1]).toList();
        return on(two[0])
                .flatMap(a -> seconds.stream().map(b -> around(a, b, date.startsWith("{"))))
                .filter(stay -> stay.from <= stay.to)
                .distinct()
                .toList();
    }

    private static Stay around(Stay a, Stay b, boolean set) {
        return set
                ? new Stay(Math.min(a.from, b.from), Math.max(a.to, b.to))
                : new Stay(a.from, b.to);
    }

    private static Stream<Stay> on(String date) {
        EdtfDate asked = EdtfDate.parse(date);
        return Stream.iterate(0, day -> day < DAYS, day -> day + 1)
                .filter(
                        day ->
                                asked.within(FIRST.plusDays(day), FIRST.plusDays(day))
                                        != Certainty.NOT)
                .map(day -> new Stay(day, day));
    }
}
