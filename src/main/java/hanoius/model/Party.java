package hanoius.model;

import hanoius.edtf.EdtfDate;
import hanoius.language.LocalizedText;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * Who takes part in milestones and concludes agreements: the authority for a name, whatever a
 * source called it.
 *
 * @param otherNames what it is or was called besides
 * @param side the side on which it stands, by its key among the document's sides; empty when on
 *     none or not known
 * @param address the web address of a file of authorities that has it, such as that of Wikidata;
 *     empty for none
 */
public record Party(
        RecordId id,
        LocalizedText name,
        List<OtherName> otherNames,
        PartyKind kind,
        String side,
        String address)
        implements Fact {

    /** The role of those under which records are grouped and filtered. */
    public static final String PARTNER = "partner";

    public Party {
        otherNames = List.copyOf(otherNames);
    }

    @Override
    public List<Citation> citations() {
        return List.of();
    }

    /** What a party is. */
    public enum PartyKind {
        /** A country, or a state of one. */
        STATE,
        CITY,
        /** A part of a government, such as a ministry or an embassy. */
        AGENCY,
        COMPANY,
        ORGANISATION,
        PERSON
    }

    /**
     * A further name.
     *
     * @param language its ISO 639-1 code; empty for a name of every language, such as an acronym
     * @param time when the party was called so; null when not known
     */
    public record OtherName(String language, String name, @Nullable EdtfDate time) {}

    /**
     * That somebody takes part in a milestone or concludes an agreement.
     *
     * @param side the side on which it does, by its key; empty when not reported
     * @param role as what, by its key among the document's roles, such as the office of a person or
     *     {@link #PARTNER}; empty when not reported
     * @param party null where there are only the words of the source
     * @param asReported the words in which the source names it; empty when not known
     */
    public record Participation(
            String side, String role, @Nullable RecordId party, String asReported) {

        /**
         * @throws IllegalArgumentException when nobody is named
         */
        public Participation {
            if (party == null && asReported.isBlank()) {
                throw new IllegalArgumentException("Nobody is said to take part.");
            }
        }

        /** That of a partner. */
        public static Participation partner(String side, RecordId party) {
            return new Participation(side, PARTNER, party, "");
        }

        /** The party if the record is grouped and filtered under it. */
        public Optional<RecordId> partner() {
            return role.equals(PARTNER) ? Optional.ofNullable(party) : Optional.empty();
        }
    }

    static boolean takesPart(RecordId party, List<Participation> some) {
        return some.stream().anyMatch(each -> party.equals(each.party()));
    }

    /** The keys of the partners among those who take part, in their order. */
    static List<String> partners(List<Participation> some) {
        return some.stream().flatMap(each -> each.partner().stream()).map(RecordId::key).toList();
    }
}
