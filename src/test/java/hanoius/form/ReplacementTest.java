package hanoius.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.model.Agreement;
import hanoius.model.Attachment;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Indicator;
import hanoius.model.Link;
import hanoius.model.Milestone;
import hanoius.model.MilestoneColumns;
import hanoius.model.Milestones;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.model.Source;
import hanoius.model.Term;
import hanoius.support.Facts;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class ReplacementTest {

    private static final Source ONE = Facts.source("S1").build();
    private static final Source OTHER = Facts.source("S2").build();

    private static Dataset after(Dataset dataset, List<Edit> edits) {
        return dataset.with(edits, Map.of());
    }

    private static Milestone milestone(Dataset dataset, String key) {
        return dataset.find(RecordId.milestone(key), Milestone.class).orElseThrow();
    }

    @Test
    void whatIsInUseIsNotDeletedAndSaysByWhat() {
        Milestone event = Facts.milestone("M1").sources("S1").partners("Utah").build();
        Agreement agreement = Facts.agreement("A1").sources("S1").build();
        Dataset dataset = Facts.dataset(event, agreement, ONE, OTHER);
        Deletion deletion = Deletion.of(dataset, ONE);
        assertFalse(deletion.isPossible());
        assertEquals(List.of(event.id(), agreement.id()), deletion.against());
        assertEquals(List.of(), deletion.edits());
        assertTrue(Deletion.of(dataset, OTHER).isPossible());
        for (RecordId each :
                List.of(RecordId.party("Utah"), RecordId.term(Term.CATEGORY, "visit"))) {
            Entity used = dataset.entity(each).orElseThrow();
            assertEquals(List.of(event.id()), Deletion.of(dataset, used).against());
        }
    }

    /** Of very many milestones none is read to say by what something is used. */
    @Test
    void whatHasToBeReadIsToldByTheDocument() {
        Dataset small =
                Facts.dataset(
                        Facts.milestone("M1").sources("S1").partners("Utah").build(),
                        Facts.milestone("M2").build(),
                        ONE);
        MilestoneColumns columns = new MilestoneColumns();
        small.milestones().readAll().forEach(columns::add);
        Dataset large =
                new Dataset(
                        Milestones.of(
                                columns,
                                _ -> {
                                    throw new AssertionError("read");
                                }),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        small.sources(),
                        List.of(),
                        small.terms(),
                        small.parties());
        for (RecordId each : List.of(ONE.id(), RecordId.party("Utah"))) {
            Entity used = large.entity(each).orElseThrow();
            assertTrue(Deletion.hasToAsk(large, each));
            assertEquals(
                    List.of(RecordId.milestone("M1")),
                    Deletion.of(large, used, Set.of(RecordId.milestone("M1"))).against());
        }
    }

    @Test
    void anEventGoesWithItsLinks() {
        Milestone event = Facts.milestone("M1").build();
        Agreement agreement = Facts.agreement("A1").build();
        Link link = Facts.link(event.id(), Relation.SIGNS, agreement.id(), "");
        Deletion deletion = Deletion.of(Facts.dataset(List.of(event, agreement), link), event);
        assertEquals(List.of(Edit.deleting(link), Edit.deleting(event)), deletion.edits());
        assertEquals(1, deletion.links());
    }

    /** Of the reports that are left one is preferred. */
    @Test
    void aPreferredReportLeavesItsPlaceToTheNext() {
        RecordId speed = RecordId.indicator("speed");
        Dataset dataset =
                Facts.dataset(
                        Facts.indicator("speed").build(),
                        Facts.observation("O1", speed).build(),
                        Facts.observation("O2", speed).sameAs("O1").build(),
                        Facts.observation("O3", speed).sameAs("O1").build());
        Entity first = dataset.observations().getFirst();
        List<Observation> left = after(dataset, Deletion.of(dataset, first).edits()).observations();
        assertEquals(
                List.of(
                        Facts.observation("O2", speed).build(),
                        Facts.observation("O3", speed).sameAs("O2").build()),
                left);
    }

    @Test
    void citationsThatSayNoMoreThanOthersFallTogether() {
        Citation quoted = new Citation(OTHER.id(), "p. 2", "so");
        Milestone event =
                Facts.milestone("M1").citations(List.of(Citation.of(ONE.id()), quoted)).build();
        Dataset dataset = Facts.dataset(event, ONE, OTHER);
        Dataset after = after(dataset, Replacement.of(dataset, ONE, OTHER, Set.of()));
        assertEquals(List.of(quoted), milestone(after, "M1").citations());
        assertEquals(List.of(OTHER), after.sources());
    }

    @Test
    void aPartyTakesPartOnceInAllItsWords() {
        Milestone event =
                Facts.milestone("M1")
                        .taking("us", "partner", "Utah", "Utah")
                        .taking("us", "partner", "State of Utah", "the State")
                        .taking("us", "", "Utah", "")
                        .build();
        Dataset dataset = Facts.dataset(event);
        Dataset after =
                after(
                        dataset,
                        Replacement.of(
                                dataset,
                                dataset.entity(RecordId.party("Utah")).orElseThrow(),
                                dataset.entity(RecordId.party("State of Utah")).orElseThrow(),
                                Set.of()));
        assertEquals(
                Facts.milestone("M1")
                        .taking("us", "partner", "State of Utah", "Utah; the State")
                        .taking("us", "", "State of Utah", "")
                        .build()
                        .parties(),
                milestone(after, "M1").parties());
    }

    @Test
    void aWordStandsInThePlaceOfAnotherInEveryListOfIt() {
        Milestone event = Facts.milestone("M1").sectors(List.of("trade", "energy")).build();
        Agreement agreement = Facts.agreement("A1").sectors(List.of("energy", "health")).build();
        Dataset dataset = Facts.dataset(event, agreement);
        Dataset after =
                after(
                        dataset,
                        Replacement.of(
                                dataset,
                                dataset.entity(RecordId.term(Term.SECTOR, "energy")).orElseThrow(),
                                dataset.entity(RecordId.term(Term.SECTOR, "trade")).orElseThrow(),
                                Set.of()));
        assertEquals(List.of("trade"), milestone(after, "M1").sectors());
        assertEquals(List.of("trade", "health"), after.agreements().getFirst().sectors());
    }

    @Test
    void linksThatBecomeOneAreOneAndNoneLeadsBack() {
        Milestone one = Facts.milestone("M1").build();
        Milestone other = Facts.milestone("M2").build();
        Agreement agreement = Facts.agreement("A1").build();
        Link said = Facts.link(one.id(), Relation.SIGNS, agreement.id(), "On the spot.");
        Link bare = Facts.link(other.id(), Relation.SIGNS, agreement.id(), "");
        Link between = Facts.link(one.id(), Relation.POSSIBLY_SAME, other.id(), "");
        Dataset dataset = Facts.dataset(List.of(one, other, agreement), said, bare, between);
        Dataset after = after(dataset, Replacement.of(dataset, one, other, Set.of()));
        assertEquals(
                List.of(Facts.link(other.id(), Relation.SIGNS, agreement.id(), "On the spot.")),
                after.links());
        assertEquals(Optional.empty(), after.entity(one.id()));
    }

    @Test
    void filesGoWithTheirRecordOrOverToTheOther() {
        Attachment kept = Facts.attachment("F1", OTHER.id(), "a.txt", "same");
        Attachment again = Facts.attachment("F2", ONE.id(), "b.txt", "same");
        Attachment more = Facts.attachment("F3", ONE.id(), "c.txt", "more");
        Dataset dataset = Facts.dataset(ONE, OTHER).withAttachments(List.of(kept, again, more));
        Deletion deletion = Deletion.of(dataset, ONE);
        assertEquals(2, deletion.attachments());
        assertEquals(List.of(kept), after(dataset, deletion.edits()).attachments());
        assertEquals(
                List.of(kept, Facts.attachment("F3", OTHER.id(), "c.txt", "more")),
                after(dataset, Replacement.of(dataset, ONE, OTHER, Set.of())).attachments());
    }

    @Test
    void whatMeansSomethingElseDoesNotFit() {
        Indicator persons = Facts.indicator("a").unit("persons").build();
        Indicator dollars = Facts.indicator("b").unit("USD").build();
        assertFalse(Replacement.fits(persons, dollars));
        assertTrue(Replacement.fits(persons, Facts.indicator("c").unit("persons").build()));
        assertFalse(Replacement.fits(ONE, persons));
        assertFalse(Replacement.fits(ONE, ONE));
        Dataset dataset = Facts.dataset(persons, dollars);
        assertThrows(
                IllegalArgumentException.class,
                () -> Replacement.of(dataset, persons, dollars, Set.of()));
    }
}
