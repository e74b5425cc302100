package hanoius.evidence;

import hanoius.model.Category;
import hanoius.model.RecordId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What the panel says of one fact, in the words of one language.
 *
 * @param kind what the fact is and whose act, as in "Visit · Hanoi"
 * @param category the category whose symbol stands before the kind; null when it has none
 * @param amount the figure with its unit, for an observation; empty otherwise
 * @param when the date or period in words; empty when there is none
 * @param written the date as written and the days that it may cover; empty when there is none
 * @param text the summary or the notes; empty when there are none
 * @param notice what the reader must know before citing it; empty when there is nothing
 * @param citation the fact as plain text with its sources
 */
record Evidence(
        RecordId about,
        String kind,
        @Nullable Category category,
        String title,
        String amount,
        String when,
        String written,
        List<Line> lines,
        String text,
        String notice,
        List<Section> sections,
        String citation) {

    Evidence {
        lines = List.copyOf(lines);
        sections = List.copyOf(sections);
    }

    /**
     * One property.
     *
     * @param remark why it says so; empty when that needs no word
     */
    record Line(String name, String value, String remark) {}

    /** Entries under one heading. */
    record Section(String heading, List<Entry> entries) {

        Section {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One record under a heading.
     *
     * @param lead what it has to do with the fact, as in "is signed in"; may be empty
     * @param detail what stands beneath the title; may be empty
     * @param target the record that a click on the title selects
     * @param address the web address that it offers to open; empty for none
     * @param tags short marks such as "preferred" or "weak"
     * @param current whether it is the fact shown itself
     */
    record Entry(
            String lead,
            String title,
            String detail,
            RecordId target,
            String address,
            List<String> tags,
            boolean current) {

        Entry {
            tags = List.copyOf(tags);
        }

        static Entry of(String lead, String title, String detail, RecordId target) {
            return new Entry(lead, title, detail, target, "", List.of(), false);
        }
    }
}
