package hanoius.timeline.lane;

import hanoius.edtf.DayRange;
import hanoius.workspace.FilterResult;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What a picture of the timeline is about.
 *
 * @param arrangement of the lanes
 * @param marked the days that are marked on the ruler; null for none
 * @param recordName the document's title
 * @param recordDay the day of the document's last change, which is also drawn as today so that the
 *     same document gives the same picture on any day
 */
public record TimelineSubject(
        FilterResult shown,
        Grouping grouping,
        LaneArrangement arrangement,
        @Nullable DayRange marked,
        String recordName,
        LocalDate recordDay) {

    /** A timeline as nobody has arranged or marked it. */
    public static TimelineSubject plain(
            FilterResult shown, Grouping grouping, String recordName, LocalDate recordDay) {
        return new TimelineSubject(
                shown, grouping, LaneArrangement.NONE, null, recordName, recordDay);
    }
}
