package hanoius.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.form.SharedFields.Shared;
import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.Citation;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Milestone;
import hanoius.model.Party.Participation;
import hanoius.model.RecordId;
import hanoius.schema.AgreementSchema;
import hanoius.schema.MilestoneSchema;
import hanoius.support.Facts;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class SharedFieldsTest {

    private static final RecordId S1 = RecordId.source("S1");
    private static final Milestone M1 =
            Facts.milestone("M1")
                    .sectors(List.of("trade"))
                    .citations(List.of(new Citation(S1, "p. 1", "so")))
                    .taking("us", "partner", "Utah", "the State")
                    .build();
    private static final Milestone M2 =
            Facts.milestone("M2").sectors(List.of("trade", "energy")).category("aid").build();
    private static final Agreement A1 =
            Facts.agreement("A1")
                    .status(AgreementStatus.IN_FORCE, true)
                    .sectors(List.of("energy"))
                    .build();

    private static List<String> names(Entity... records) {
        return SharedFields.of(List.of(records)).stream().map(each -> each.field().name()).toList();
    }

    private static List<Entity> after(List<Edit> edits) {
        return edits.stream().map(Edit::after).toList();
    }

    @Test
    void whatKindsHaveInCommonIsShared() {
        assertEquals(
                List.of("category", "sector", "scope", "parties", "place", "sources", "featured"),
                names(M1, M2));
        assertEquals(List.of("sector", "scope", "parties", "sources", "featured"), names(M1, A1));
        assertEquals(List.of("publisher", "weak"), names(Facts.source("S1").build()));
        // One is a word of a list, the other a choice.
        assertFalse(names(A1, Facts.party("P1").build()).contains("kind"));
        assertEquals(List.of(), names());
    }

    @Test
    void valuesAreCountedAndTheSameOrMixed() {
        Shared sectors = SharedFields.of(List.of(M1, M2, A1)).getFirst();
        assertEquals(Map.of("trade", 2, "energy", 2), sectors.values());
        assertFalse(sectors.isSame());
        Shared scopes = SharedFields.of(List.of(M1, M2)).get(2);
        assertTrue(scopes.isSame());
    }

    @Test
    void oneValueIsGivenToAll() {
        List<Edit> edits = SharedFields.set(List.of(M1, M2), MilestoneSchema.CATEGORY, "aid");
        assertEquals(List.of(Facts.like(M1).category("aid").build()), after(edits));
        assertThrows(
                IllegalArgumentException.class,
                () -> SharedFields.set(List.of(M1), MilestoneSchema.CATEGORY, null));
        assertThrows(
                IllegalArgumentException.class,
                () -> SharedFields.set(List.of(A1), MilestoneSchema.CATEGORY, "aid"));
    }

    @Test
    void aStatusThatSomebodySetIsNotAssumed() {
        List<Edit> edits =
                SharedFields.set(List.of(A1), AgreementSchema.STATUS, AgreementStatus.EXPIRED);
        assertEquals(
                List.of(Facts.like(A1).status(AgreementStatus.EXPIRED, false).build()),
                after(edits));
    }

    @Test
    void anElementIsAddedWhereItIsNotAndRemovedWhereItIs() {
        List<Entity> all = List.of(M1, M2, A1);
        assertEquals(
                List.of(Facts.like(A1).sectors(List.of("energy", "trade")).build()),
                after(SharedFields.add(all, MilestoneSchema.SECTORS, "trade")));
        assertEquals(
                List.of(
                        Facts.like(M2).sectors(List.of("trade")).build(),
                        Facts.like(A1).sectors(List.of()).build()),
                after(SharedFields.remove(all, MilestoneSchema.SECTORS, "energy")));
    }

    @Test
    void whatOneRecordSaysOfASourceOrAPartyStays() {
        List<Entity> all = List.of(M1, M2);
        Participation utah = Participation.partner("us", RecordId.party("Utah"));
        List<Edit> cited = SharedFields.add(all, MilestoneSchema.CITATIONS, S1);
        assertEquals(List.of(Facts.like(M2).sources("S1").build()), after(cited));
        List<Edit> taking = SharedFields.add(all, MilestoneSchema.PARTIES, utah);
        assertEquals(List.of(Facts.like(M2).parties(List.of(utah)).build()), after(taking));
        assertEquals(
                List.of(Facts.like(M1).parties(List.of()).build()),
                after(SharedFields.remove(all, MilestoneSchema.PARTIES, utah)));
        assertEquals(
                List.of(Facts.like(M1).citations(List.of()).build()),
                after(SharedFields.remove(all, MilestoneSchema.CITATIONS, S1)));
    }
}
