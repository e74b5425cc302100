package hanoius.filing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which backups of one document go: of the last 48 hours none, then one a day stays for 12 days,
 * one a week for 10 weeks and one in four weeks nine times. The newest two stay, and what was
 * pinned.
 */
final class Thinning {

    /** These stay whatever else there is. */
    static final int NEWEST = 2;

    static final Duration ALL = Duration.ofDays(2);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(28);

    /** One stays of each stretch of time, until so long after it was made. */
    private record Span(Duration until, Duration each) {}

    private static final List<Span> SPANS =
            List.of(
                    new Span(ALL.plus(DAY.multipliedBy(12)), DAY),
                    new Span(ALL.plus(DAY.multipliedBy(12)).plus(WEEK.multipliedBy(10)), WEEK),
                    new Span(
                            ALL.plus(DAY.multipliedBy(12))
                                    .plus(WEEK.multipliedBy(10))
                                    .plus(MONTH.multipliedBy(9)),
                            MONTH));

    private Thinning() {}

    /** Those that go. */
    static List<Backup> of(Collection<Backup> all, Instant now) {
        List<Backup> sorted = all.stream().sorted(Comparator.reverseOrder()).toList();
        List<Backup> gone = new ArrayList<>();
        Set<List<Object>> taken = new HashSet<>();
        for (int i = 0; i < sorted.size(); i++) {
            Backup each = sorted.get(i);
            if (i >= NEWEST && !each.occasion().isPinned() && isSpare(each.made(), now, taken)) {
                gone.add(each);
            }
        }
        return gone;
    }

    /**
     * @param taken the stretches of time of which a newer one stays
     */
    private static boolean isSpare(Instant made, Instant now, Set<List<Object>> taken) {
        Duration age = Duration.between(made, now);
        if (age.compareTo(ALL) <= 0) {
            return false;
        }
        for (Span each : SPANS) {
            if (age.compareTo(each.until) <= 0) {
                long number = Math.floorDiv(made.getEpochSecond(), each.each.toSeconds());
                return !taken.add(List.of(each.each, number));
            }
        }
        return true;
    }
}
