package hanoius.agreement;

import hanoius.model.RecordId;

import java.util.List;

/**
 * What is told of one agreement beside its line, in the words of one language.
 *
 * @param properties its fields that say something
 * @param sections records that it has to do with, under headings
 */
record Detail(String title, List<Property> properties, List<Section> sections) {

    Detail {
        properties = List.copyOf(properties);
        sections = List.copyOf(sections);
    }

    record Property(String name, String value) {}

    /**
     * Records under a heading.
     *
     * @param remark what is said of them all; may be empty
     */
    record Section(String heading, String remark, List<Reference> references) {

        Section {
            references = List.copyOf(references);
        }
    }

    /**
     * A record that can be gone to.
     *
     * @param lead what it has to do with the agreement; may be empty
     */
    record Reference(String lead, String title, RecordId target) {}
}
