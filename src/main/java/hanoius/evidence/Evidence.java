package hanoius.evidence;

import hanoius.model.Edit;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.plot.CategoryLook;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the panel says of one fact, in the words of one language.
 *
 * @param kind what the fact is and whose act, as in "Visit · Hanoi"
 * @param look of the category whose symbol stands before the kind; null when it has none
 * @param amount the figure with its unit, for an observation; empty otherwise
 * @param when the date or period in words; empty when there is none
 * @param written the date as written and the days that it may cover; empty when there is none
 * @param text the summary or the notes; empty when there are none
 * @param notice what the reader must know before citing it; empty when there is nothing
 * @param reports what the several reports of the same fact say; empty when there is only one
 * @param sources what the fact rests on, or the source itself
 * @param citation the fact as plain text with its sources
 */
record Evidence(
        RecordId about,
        String kind,
        @Nullable CategoryLook look,
        String title,
        String amount,
        String when,
        String written,
        List<Line> lines,
        String text,
        String notice,
        List<Report> reports,
        List<Section> sections,
        List<Source> sources,
        String citation) {

    Evidence {
        lines = List.copyOf(lines);
        reports = List.copyOf(reports);
        sources = List.copyOf(sources);
        sections = List.copyOf(sections);
    }

    /** The same with one more thing that the reader must know, before all others. */
    Evidence noticing(String more) {
        return new Evidence(
                about,
                kind,
                look,
                title,
                amount,
                when,
                written,
                lines,
                text,
                notice.isEmpty() ? more : more + "\n" + notice,
                reports,
                sections,
                sources,
                citation);
    }

    /** The same with one more section at the end. */
    Evidence with(Section section) {
        return new Evidence(
                about,
                kind,
                look,
                title,
                amount,
                when,
                written,
                lines,
                text,
                notice,
                reports,
                Stream.concat(sections.stream(), Stream.of(section)).toList(),
                sources,
                citation);
    }

    /**
     * One property.
     *
     * @param remark why it says so; empty when that needs no word
     * @param field the name of the field that says it; empty when more than one does
     */
    record Line(String name, String value, String remark, String field) {

        Line(String name, String value, String remark) {
            this(name, value, remark, "");
        }
    }

    /** Entries under one heading. */
    record Section(String heading, List<Entry> entries) {

        Section {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One of several reports of the same fact.
     *
     * @param says the figure or the title
     * @param when the date or period in few words
     * @param sources how many sources it has
     * @param publishers who says so; that nobody does, when it has no source
     * @param preferred whether it stands for all of them
     * @param current whether it is the fact shown itself
     */
    record Report(
            String says,
            String when,
            int sources,
            String publishers,
            RecordId target,
            boolean preferred,
            boolean current) {}

    /**
     * One record under a heading.
     *
     * @param lead what it has to do with the fact, as in "is signed in"; may be empty
     * @param detail what stands beneath the title; may be empty
     * @param target the record that a click on the title selects; null for none
     * @param address the web address that it offers to open; empty for none
     * @param tags short marks such as "weak"
     * @param source the source whose citation it offers to copy; null for none
     * @param putBacks how the record can be made what it was by then
     */
    record Entry(
            String lead,
            String title,
            String detail,
            @Nullable RecordId target,
            String address,
            List<String> tags,
            @Nullable Source source,
            List<PutBack> putBacks) {

        Entry {
            tags = List.copyOf(tags);
            putBacks = List.copyOf(putBacks);
        }

        static Entry of(String lead, String title, String detail, RecordId target) {
            return new Entry(lead, title, detail, target, "", List.of(), null, List.of());
        }

        /** Words that lead nowhere. */
        static Entry plain(String lead, String title, String detail) {
            return new Entry(lead, title, detail, null, "", List.of(), null, List.of());
        }

        Entry tagged(List<String> newTags) {
            return new Entry(lead, title, detail, target, address, newTags, source, putBacks);
        }

        Entry opening(String newAddress) {
            return new Entry(lead, title, detail, target, newAddress, tags, source, putBacks);
        }

        Entry citing(Source newSource) {
            return new Entry(lead, title, detail, target, address, tags, newSource, putBacks);
        }

        Entry puttingBack(List<PutBack> offers) {
            return new Entry(lead, title, detail, target, address, tags, source, offers);
        }
    }

    /**
     * An offer to make a record, or one field of it, what it was.
     *
     * @param asOf since when it had been so; the beginning of time for what it was at first
     */
    record PutBack(String words, Instant asOf, Edit edit) {}
}
