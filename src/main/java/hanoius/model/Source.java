package hanoius.model;

import hanoius.edtf.EdtfDate;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A publication that a fact rests on.
 *
 * @param publisher empty when not known
 * @param published when it appeared; null when it does not say
 * @param publishedWords its own words for that day; empty when they say no more than it
 * @param url its address; empty when it has none
 * @param accessed the day on which it was read; null when not noted
 * @param weak a copy or a repost rather than the publisher's own
 */
public record Source(
        RecordId id,
        String title,
        String publisher,
        @Nullable EdtfDate published,
        String publishedWords,
        String url,
        @Nullable LocalDate accessed,
        boolean weak,
        String notes)
        implements Fact {

    /** Who says so where only that has room; without a publisher the title. */
    public String shortName() {
        return publisher.isBlank() ? title : publisher;
    }

    @Override
    public List<Citation> citations() {
        return List.of();
    }
}
