package hanoius.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.model.Party;
import hanoius.model.Party.Participation;
import hanoius.model.RecordId;
import hanoius.schema.FormerParties.Lists;

import org.junit.jupiter.api.Test;

import java.util.List;

/** The lists of names that documents up to format 3 had, made into parties and participations. */
class FormerPartiesTest {

    private static Lists milestone(List<String> vietnam, List<String> us, String... partners) {
        return new Lists(vietnam, us, List.of(), List.of(partners));
    }

    private static Lists agreement(List<String> parties, String... partners) {
        return new Lists(List.of(), List.of(), parties, List.of(partners));
    }

    private static FormerParties learnt(Lists... all) {
        FormerParties parties = new FormerParties();
        List.of(all).forEach(parties::add);
        return parties;
    }

    private static List<String> keys(FormerParties parties) {
        return parties.parties().stream().map(each -> each.id().key()).toList();
    }

    private static Participation of(String side, String role, String party, String words) {
        return new Participation(side, role, party.isEmpty() ? null : RecordId.party(party), words);
    }

    @Test
    void partnersAndThoseWhoConcludedBecomePartiesAndDescriptionsDoNot() {
        FormerParties parties =
                learnt(
                        milestone(List.of("Mr A, Chairman"), List.of("five companies"), "Utah"),
                        agreement(List.of("City of Hanoi", "US partners (not named)"), "Dell"));
        assertEquals(List.of("Utah", "Dell", "City of Hanoi"), keys(parties));
    }

    @Test
    void whatIsReportedAsAPartyIsCalledPointsAtItAndKeepsItsWords() {
        Lists visit = milestone(List.of("City of Hanoi", "Mr A"), List.of("Ms B", "Utah"), "Utah");
        FormerParties parties = learnt(visit, agreement(List.of("City of Hanoi", "Utah"), "Utah"));
        assertEquals(
                List.of(
                        of("vietnam", "", "City of Hanoi", "City of Hanoi"),
                        of("vietnam", "", "", "Mr A"),
                        of("us", "", "", "Ms B"),
                        of("us", Party.PARTNER, "Utah", "Utah")),
                parties.participations(visit));
    }

    @Test
    void thoseWhoConcludedStandOnTheSideOnWhichTheyAreReported() {
        Lists visit = milestone(List.of("City of Hanoi"), List.of(), "Utah");
        Lists signed = agreement(List.of("City of Hanoi", "Nobody (not named)", "Utah"), "Utah");
        FormerParties parties = learnt(visit, signed);
        assertEquals(
                List.of(
                        of("vietnam", "", "City of Hanoi", "City of Hanoi"),
                        of("", "", "", "Nobody (not named)"),
                        of("us", Party.PARTNER, "Utah", "Utah")),
                parties.participations(signed));
        assertEquals(
                List.of("us", "vietnam"), parties.parties().stream().map(Party::side).toList());
    }

    @Test
    void partnersStayInTheirOrder() {
        Lists visit = milestone(List.of(), List.of("B", "X", "A"), "A", "C", "B");
        List<Participation> all = learnt(visit).participations(visit);
        assertEquals(
                List.of("A", "C", "B"),
                all.stream().flatMap(each -> each.partner().stream()).map(RecordId::key).toList());
        assertEquals(
                List.of("B", "X", "A"),
                all.stream()
                        .map(Participation::asReported)
                        .filter(each -> !each.isEmpty())
                        .toList());
    }

    @Test
    void whatIsReportedOnBothSidesStandsOnNone() {
        Lists visit = milestone(List.of("Both"), List.of("Both"), "Both");
        assertEquals("", learnt(visit).parties().getFirst().side());
    }
}
