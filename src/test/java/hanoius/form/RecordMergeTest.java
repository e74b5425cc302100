package hanoius.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.form.RecordMerge.Part;
import hanoius.form.RecordMerge.Pick;
import hanoius.language.LocalizedText;
import hanoius.language.Translation;
import hanoius.language.Translation.Origin;
import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Party;
import hanoius.model.Party.OtherName;
import hanoius.model.RecordId;
import hanoius.schema.AgreementSchema;
import hanoius.schema.MilestoneSchema;
import hanoius.support.Facts;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

class RecordMergeTest {

    private static final Milestone ONE =
            Facts.milestone("M1")
                    .date("2019-09")
                    .dateWords("in September")
                    .title("Land lease")
                    .sectors(List.of("land", "energy"))
                    .sources("S1")
                    .build();
    private static final Milestone OTHER =
            Facts.milestone("M2")
                    .date("2019-09-20")
                    .title(
                            LocalizedText.of("vi", "Ký thỏa thuận thuê đất")
                                    .with("en", Translation.of("Lease", "Thuê đất")))
                    .sectors(List.of("land", "trade"))
                    .places(List.of("Hanoi"))
                    .sources("S1", "S2")
                    .featured(true)
                    .build();

    @SuppressWarnings("unchecked") // Of milestones.
    private static RecordMerge<Milestone> merge() {
        return (RecordMerge<Milestone>) RecordMerge.of(ONE, OTHER);
    }

    /** The second one says more. */
    private static final Part<Milestone> DATE = new Part<>(MilestoneSchema.DATE, "");

    @Test
    void eachPartIsTakenFromWhereItSaysMore() {
        RecordMerge<Milestone> merge = merge();
        assertEquals(OTHER.id(), merge.staying().id());
        assertEquals(
                Map.of(
                        DATE,
                        Pick.STAYING,
                        new Part<>(MilestoneSchema.TITLE, "en"),
                        Pick.GOING,
                        new Part<>(MilestoneSchema.SECTORS, ""),
                        Pick.BOTH,
                        new Part<>(MilestoneSchema.CITATIONS, ""),
                        Pick.BOTH),
                merge.picks());
        assertEquals(
                Facts.milestone("M2")
                        .date("2019-09-20")
                        .title(
                                LocalizedText.of("vi", "Ký thỏa thuận thuê đất")
                                        .with(
                                                "en",
                                                new Translation("Land lease", Origin.PERSON, "")))
                        .sectors(List.of("land", "trade", "energy"))
                        .places(List.of("Hanoi"))
                        .sources("S1", "S2")
                        .featured(true)
                        .build(),
                merge.record());
    }

    @Test
    void theWordsOfADateGoWithIt() {
        Milestone merged = merge().with(DATE, Pick.GOING).record();
        assertEquals("2019-09", merged.date().text());
        assertEquals("in September", merged.dateWords());
        assertThrows(IllegalArgumentException.class, () -> merge().with(DATE, Pick.BOTH));
    }

    @Test
    void aStatusThatIsKnownSaysMoreThanNone() {
        Agreement fuller =
                Facts.agreement("A1").status(AgreementStatus.UNKNOWN).signed("2019").build();
        Agreement known = Facts.agreement("A2").status(AgreementStatus.IN_FORCE).build();
        @SuppressWarnings("unchecked") // Of agreements.
        RecordMerge<Agreement> merge = (RecordMerge<Agreement>) RecordMerge.of(fuller, known);
        assertEquals(fuller.id(), merge.staying().id());
        assertEquals(AgreementStatus.IN_FORCE, merge.record().status());
    }

    @Test
    void anAssumedStatusGoesWithTheStatus() {
        Agreement one =
                Facts.agreement("A1").status(AgreementStatus.IN_FORCE, true).signed("2019").build();
        Agreement other = Facts.agreement("A2").status(AgreementStatus.EXPIRED, false).build();
        @SuppressWarnings("unchecked") // Of agreements.
        RecordMerge<Agreement> merge = (RecordMerge<Agreement>) RecordMerge.of(one, other);
        assertEquals(true, merge.record().statusAssumed());
        Agreement changed = merge.with(new Part<>(AgreementSchema.STATUS, ""), Pick.GOING).record();
        assertEquals(false, changed.statusAssumed());
    }

    @Test
    void aMachineGivesWayToAPerson() {
        Milestone translated =
                Facts.milestone("M1")
                        .title(
                                LocalizedText.of("en", "Talks")
                                        .with(
                                                "vi",
                                                new Translation(
                                                        "Các cuộc hội đàm",
                                                        Origin.MACHINE,
                                                        "Talks")))
                        .build();
        Milestone written =
                Facts.milestone("M2")
                        .title(
                                LocalizedText.of("en", "Talks")
                                        .with("vi", Translation.of("Hội đàm", "Talks")))
                        .build();
        Milestone merged = (Milestone) RecordMerge.of(translated, written).record();
        assertEquals(Translation.of("Hội đàm", "Talks"), merged.title().translations().get("vi"));
    }

    @Test
    void aPartyKeepsBothNames() {
        Party one = Facts.party("P1").name("State of Utah").build();
        Party other =
                Facts.party("P2").name("Utah").otherNames(new OtherName("", "UT", null)).build();
        Party merged = (Party) RecordMerge.of(one, other).record();
        assertEquals("State of Utah", merged.name().text());
        assertEquals(
                List.of(new OtherName("", "UT", null), new OtherName("en", "Utah", null)),
                merged.otherNames());
    }

    /** Whichever of two groups of reports each was in, and if it was the preferred one. */
    @Test
    void reportsOfTwoFiguresAreReportsOfOne() {
        RecordId speed = RecordId.indicator("speed");
        Dataset dataset =
                Facts.dataset(
                        Facts.indicator("speed").build(),
                        Facts.observation("O1", speed).build(),
                        Facts.observation("O2", speed).sameAs("O1").build(),
                        Facts.observation("O3", speed).build(),
                        Facts.observation("O4", speed).sameAs("O3").build());
        for (Observation one : dataset.observations()) {
            for (Observation other : dataset.observations()) {
                if (Replacement.fits(one, other)) {
                    Dataset after =
                            dataset.with(
                                    RecordMerge.of(one, other).edits(dataset, Set.of()), Map.of());
                    List<Observation> left = after.observations();
                    List<RecordId> preferred =
                            left.stream()
                                    .filter(each -> each.sameAs() == null)
                                    .map(Observation::id)
                                    .toList();
                    boolean ofOne = dataset.reportsOf(one).contains(other);
                    assertEquals(ofOne ? 2 : 1, preferred.size());
                    left.stream()
                            .filter(each -> each.sameAs() != null)
                            .forEach(each -> assertTrue(preferred.contains(each.sameAs())));
                }
            }
        }
    }

    @Test
    void twoOfAKindOnly() {
        Entity agreement = Facts.agreement("A1").build();
        assertThrows(IllegalArgumentException.class, () -> RecordMerge.of(ONE, agreement));
        assertThrows(IllegalArgumentException.class, () -> RecordMerge.of(ONE, ONE));
    }
}
