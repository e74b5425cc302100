package hanoius.timeline.mark;

import hanoius.plot.TimeSpan;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One of the pictures over which a span is spread.
 *
 * @param number from 1
 * @param of how many there are
 */
public record TimelinePart(TimeSpan span, int number, int of) {

    /** All of a span in one picture. */
    static TimelinePart whole(TimeSpan span) {
        return new TimelinePart(span, 1, 1);
    }

    /**
     * The fewest parts of equal length that cover a span, each reaching into the next.
     *
     * @param pixelsPerDay how wide a day is drawn
     * @param most the pixels that one part may be wide, more than the overlap
     * @param overlap the pixels that two neighbours have in common
     */
    static List<TimelinePart> cut(
            TimeSpan whole, double pixelsPerDay, double most, double overlap) {
        double pixels = whole.days() * pixelsPerDay;
        if (pixels <= most) {
            return List.of(whole(whole));
        }
        int count = (int) Math.ceil((pixels - overlap) / (most - overlap));
        double days = (pixels + (count - 1) * overlap) / count / pixelsPerDay;
        double step = days - overlap / pixelsPerDay;
        return IntStream.range(0, count)
                .mapToObj(
                        i -> {
                            double from = whole.from() + i * step;
                            double to = i == count - 1 ? whole.to() : from + days;
                            return new TimelinePart(new TimeSpan(from, to), i + 1, count);
                        })
                .toList();
    }
}
