package hanoius.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.filing.Backup.Occasion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Which backups go. */
class ThinningTest {

    private static final Instant NOW = Instant.parse("2026-03-05T12:00:00Z");

    private static Backup made(long generation, Instant at, Occasion occasion) {
        return new Backup(Path.of(Long.toString(generation)), generation, occasion, at);
    }

    private static List<Backup> left(List<Backup> all, Instant now) {
        List<Backup> left = new ArrayList<>(all);
        left.removeAll(Thinning.of(all, now));
        return left;
    }

    private static long daysOld(Backup each) {
        return Duration.between(each.made(), NOW).toDays();
    }

    @Test
    void ofOneADayForTwoYearsThereStayTheLastDaysSomeWeeksAndSomeMonths() {
        List<Backup> all =
                LongStream.range(0, 730)
                        .mapToObj(
                                day ->
                                        made(
                                                730 - day,
                                                NOW.minus(Duration.ofDays(day)),
                                                Occasion.CLOSE))
                        .toList();
        List<Long> days = left(all, NOW).stream().map(ThinningTest::daysOld).sorted().toList();
        assertEquals(
                LongStream.rangeClosed(0, 14).boxed().toList(),
                days.stream().filter(day -> day <= 14).toList());
        List<Long> weeks = days.stream().filter(day -> day > 14 && day <= 84).toList();
        assertTrue(weeks.size() == 10 || weeks.size() == 11, weeks.toString());
        List<Long> months = days.stream().filter(day -> day > 84).toList();
        assertTrue(months.size() == 9 || months.size() == 10, months.toString());
        assertTrue(days.getLast() <= 14 + 70 + 252);
    }

    @Test
    void ofManyOnOneDayTheLatestStays() {
        Instant day = Instant.parse("2026-02-25T00:00:00Z");
        List<Backup> all = new ArrayList<>();
        for (int each = 1; each <= 8; each++) {
            all.add(made(each, day.plus(Duration.ofHours(each)), Occasion.INTERVAL));
        }
        all.add(made(20, NOW, Occasion.CLOSE));
        all.add(made(21, NOW, Occasion.CLOSE));
        assertEquals(
                List.of(8L, 20L, 21L), left(all, NOW).stream().map(Backup::generation).toList());
    }

    @Test
    void theNewestTwoStayHoweverOldTheyAre() {
        Instant old = NOW.minus(Duration.ofDays(4000));
        List<Backup> all =
                List.of(
                        made(1, old, Occasion.CLOSE),
                        made(2, old, Occasion.CLOSE),
                        made(3, old, Occasion.CLOSE));
        assertEquals(List.of(2L, 3L), left(all, NOW).stream().map(Backup::generation).toList());
    }

    @Test
    void aClockThatWasPutBackTakesNothingAway() {
        List<Backup> all =
                LongStream.range(1, 30)
                        .mapToObj(
                                each ->
                                        made(
                                                each,
                                                NOW.plus(Duration.ofDays(each)),
                                                Occasion.INTERVAL))
                        .toList();
        assertEquals(all, left(all, NOW));
    }

    private static List<Backup> random(Random random) {
        List<Backup> all = new ArrayList<>();
        int size = random.nextInt(200);
        for (int i = 0; i < size; i++) {
            long seconds = (long) (Math.pow(random.nextDouble(), 3) * 500 * 86_400);
            Occasion[] occasions = Occasion.values();
            all.add(
                    made(
                            1 + random.nextInt(1000) * 1000L + i,
                            NOW.minusSeconds(seconds),
                            random.nextInt(10) == 0
                                    ? occasions[random.nextInt(occasions.length)]
                                    : Occasion.INTERVAL));
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverThereIs(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            List<Backup> all = random(random);
            List<Backup> left = left(all, NOW);
            Set<Backup> gone = new HashSet<>(all);
            gone.removeAll(left);
            for (Backup each : gone) {
                assertFalse(each.occasion().isPinned());
                assertTrue(Duration.between(each.made(), NOW).compareTo(Thinning.ALL) > 0);
                assertTrue(
                        left.stream().filter(other -> other.compareTo(each) > 0).count() >= 2,
                        "two newer ones stay");
            }
            assertEquals(List.of(), Thinning.of(left, NOW), "once is enough");
            List<Backup> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);
            assertEquals(Set.copyOf(left), Set.copyOf(left(shuffled, NOW)));
            long thinned =
                    left.stream()
                            .filter(each -> !each.occasion().isPinned())
                            .filter(
                                    each ->
                                            Duration.between(each.made(), NOW)
                                                            .compareTo(Thinning.ALL)
                                                    > 0)
                            .count();
            assertTrue(thinned <= 13 + 11 + 10 + 2, thinned + " are left");
        }
    }

    /** Thinned at each backup, as it is done, there is always something of each stretch of time. */
    @Test
    void whoeverWorksEveryDayCanAlwaysGoBackToEachOfTheLastDaysAndWeeks() {
        List<Backup> kept = new ArrayList<>();
        Instant at = NOW.minus(Duration.ofDays(400));
        for (long number = 1; at.isBefore(NOW); number++) {
            kept.add(made(number, at, Occasion.INTERVAL));
            kept = left(kept, at);
            at = at.plus(Duration.ofHours(7));
        }
        Set<Long> days = kept.stream().map(ThinningTest::daysOld).collect(Collectors.toSet());
        for (long day = 1; day <= 13; day++) {
            assertTrue(days.contains(day) || days.contains(day + 1), day + " days ago");
        }
        for (long day = 14; day < 84; day += 7) {
            long from = day;
            assertTrue(
                    days.stream().anyMatch(each -> each >= from && each <= from + 14),
                    from + " days ago");
        }
        for (long day = 84; day < 300; day += 28) {
            long from = day;
            assertTrue(
                    days.stream().anyMatch(each -> each >= from && each <= from + 56),
                    from + " days ago");
        }
    }
}
