package hanoius.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.merge.Difference.Since;
import hanoius.merge.DifferingParts.Origin;
import hanoius.merge.DifferingParts.Part;
import hanoius.merge.Resolution.Pick;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Milestone;
import hanoius.support.Facts;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class ResolutionTest {

    private static final Milestone WAS =
            Facts.milestone("M1").title("Hanoi asks").date("2017-04-05").build();

    @SuppressWarnings("unchecked") // All of them are of milestones.
    private static Resolution<Milestone> of(
            @Nullable Entity here, @Nullable Entity there, @Nullable Entity was) {
        return (Resolution<Milestone>)
                Resolution.of(
                        new Difference(
                                WAS.id(),
                                here,
                                there,
                                new Since(true, was, List.of(), List.of()),
                                Optional.empty()));
    }

    private static Part<Milestone> part(Resolution<Milestone> of, String field) {
        return of.parts().stream()
                .filter(each -> each.field().name().equals(field))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatOneSideChangedIsTakenAndWhatBothDidWaits() {
        Milestone here = Facts.like(WAS).date("2017-05-04").places(List.of("Hanoi")).build();
        Milestone there = Facts.like(WAS).date("2017-05-05").sectors(List.of("trade")).build();
        Resolution<Milestone> both = of(here, there, WAS);
        assertEquals(Origin.CONFLICT, part(both, "date").origin());
        assertEquals(Origin.OURS, part(both, "place").origin());
        assertEquals(Origin.THEIRS, part(both, "sector").origin());
        assertEquals(1, both.open());
        assertTrue(both.isOpen(part(both, "date")));
        assertEquals(
                Optional.of(Facts.like(here).sectors(List.of("trade")).build()), both.record());
        Resolution<Milestone> theirs = both.with(part(both, "date"), Pick.THEIRS);
        assertEquals(0, theirs.open());
        assertEquals(
                Optional.of(Facts.like(here).date("2017-05-05").sectors(List.of("trade")).build()),
                theirs.record());
        Resolution<Milestone> refused = theirs.with(part(both, "sector"), Pick.OURS);
        assertEquals(Optional.of(Facts.like(here).date("2017-05-05").build()), refused.record());
        assertEquals(Optional.empty(), both.with(Pick.OURS).edit(), "left as a whole");
        assertEquals(0, both.with(Pick.OURS).open());
        assertEquals(0, both.all(Pick.OURS).open());
        assertEquals(both.record(), both.all(Pick.OURS).record());
    }

    @Test
    void aThirdWordingStandsInThePlaceOfBoth() {
        Resolution<Milestone> both =
                of(
                        Facts.like(WAS).title("Hanoi asks Microsoft").build(),
                        Facts.like(WAS).title("Microsoft is asked").build(),
                        WAS);
        Milestone wanted = Facts.like(WAS).title("Microsoft and Hanoi").build();
        Resolution<Milestone> worded = both.worded(part(both, "title"), wanted);
        assertEquals(0, worded.open());
        assertEquals(Optional.of(wanted), worded.record());
        assertEquals(Optional.of(wanted), worded.wording(part(worded, "title")));
        assertEquals(
                both.difference().there(),
                worded.with(part(worded, "title"), Pick.THEIRS).record().orElseThrow());
    }

    @Test
    void theWordsOfASourceGoAlongWithItsDate() {
        Milestone here = Facts.like(WAS).date("2017-05").build();
        Milestone there = Facts.like(WAS).dateWords("early April").build();
        assertEquals(
                List.of("date", "date_words"),
                of(Facts.like(here).dateWords("in May").build(), there, WAS).parts().stream()
                        .flatMap(each -> each.fields().stream())
                        .map(Object::toString)
                        .sorted()
                        .toList());
        Milestone worded = Facts.like(WAS).date("2017-06").dateWords("in June").build();
        Resolution<Milestone> both = of(here, worded, WAS);
        assertEquals(1, both.parts().size());
        assertEquals(Optional.of(worded), both.with(both.parts().getFirst(), Pick.THEIRS).record());
        assertEquals(Optional.of(here), both.record());
    }

    @Test
    void whatTheyRemovedIsKeptAndWhatOneRemovedAndOneChangedWaits() {
        assertEquals(Optional.empty(), of(WAS, null, WAS).edit());
        assertEquals(Optional.of(Edit.deleting(WAS)), of(WAS, null, WAS).with(Pick.THEIRS).edit());
        Milestone other = Facts.like(WAS).date("2018").build();
        Resolution<Milestone> gone = of(null, other, WAS);
        assertEquals(1, gone.open());
        assertEquals(Optional.empty(), gone.edit());
        assertEquals(Optional.of(Edit.adding(other)), gone.all(Pick.THEIRS).edit());
        assertEquals(0, gone.all(Pick.OURS).open());
    }

    @Test
    void whatIsNewOrChangedByThemAloneIsTaken() {
        assertEquals(Optional.of(Edit.adding(WAS)), of(null, WAS, null).edit());
        Milestone other = Facts.like(WAS).date("2018").build();
        assertEquals(Optional.of(Edit.replacing(WAS, other)), of(WAS, other, WAS).edit());
        assertFalse(of(other, WAS, WAS).edit().isPresent(), "only ours");
    }
}
