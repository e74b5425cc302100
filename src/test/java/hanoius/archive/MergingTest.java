package hanoius.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.archive.Conflict.Clash;
import hanoius.model.ChartDefinition;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.SavedChart;
import hanoius.support.Facts;
import hanoius.support.MilestoneBuilder;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class MergingTest {

    private static final Milestone BEFORE = visit().build();

    private static MilestoneBuilder visit() {
        return Facts.milestone("M1").title("Visit").summary("Short");
    }

    private static Merging merging(Edit edit, @Nullable Entity held) {
        return Merging.of(List.of(edit), _ -> Optional.ofNullable(held));
    }

    private static void assertMerged(Edit edit, @Nullable Entity held, @Nullable Entity merged) {
        assertEquals(
                new Merging(List.of(new Edit(edit.id(), held, merged)), List.of()),
                merging(edit, held));
    }

    @Test
    void whatNobodyElseTouchedIsDoneAsItWasMeant() {
        Milestone after = visit().title("Official visit").build();
        assertMerged(Edit.replacing(BEFORE, after), BEFORE, after);
        assertMerged(Edit.deleting(BEFORE), BEFORE, null);
        assertMerged(Edit.adding(BEFORE), null, BEFORE);
    }

    @Test
    void changesOfDifferentFieldsAreBothKept() {
        Milestone after = visit().title("Official visit").featured(true).build();
        Milestone held = visit().summary("Long").featured(true).build();
        assertMerged(
                Edit.replacing(BEFORE, after),
                held,
                visit().title("Official visit").summary("Long").featured(true).build());
    }

    @Test
    void aFieldThatBothChangedClashesAndTheOthersAreTheRest() {
        Milestone after = visit().title("Official visit").date("2020").build();
        Milestone held = visit().title("State visit").summary("Long").build();
        assertEquals(
                new Merging(
                        List.of(
                                Edit.replacing(
                                        held,
                                        visit().title("State visit")
                                                .summary("Long")
                                                .date("2020")
                                                .build())),
                        List.of(new Clash(BEFORE.id(), "title", after.title(), held.title()))),
                merging(Edit.replacing(BEFORE, after), held));
    }

    @Test
    void whatIsSoAlreadyIsNotDoneAgain() {
        Merging nothing = new Merging(List.of(), List.of());
        Milestone after = visit().title("Official visit").build();
        Milestone held = visit().title("Official visit").summary("Long").build();
        assertEquals(nothing, merging(Edit.replacing(BEFORE, after), held));
        assertEquals(nothing, merging(Edit.adding(BEFORE), BEFORE));
        assertEquals(nothing, merging(Edit.deleting(BEFORE), null));
    }

    @Test
    void aRecordThatOneDeletesAndTheOtherChangesClashesAsAWhole() {
        Milestone other = visit().title("Official visit").build();
        assertClash(Edit.deleting(BEFORE), other, null, other);
        assertClash(Edit.replacing(BEFORE, other), null, other, null);
        assertClash(Edit.adding(BEFORE), other, BEFORE, other);
    }

    private static void assertClash(
            Edit edit, @Nullable Entity held, @Nullable Entity wanted, @Nullable Entity found) {
        assertEquals(
                new Merging(List.of(), List.of(new Clash(edit.id(), "", wanted, found))),
                merging(edit, held));
    }

    /** Each alone is a chart, but not both together. */
    @Test
    void fieldsThatDoNotFitTogetherClash() {
        SavedChart before = chart("Trade", 2010, 2020);
        SavedChart later = chart("Exports", 2018, 2020);
        SavedChart earlier = chart("Trade", 2010, 2015);
        assertEquals(
                new Merging(
                        List.of(),
                        List.of(
                                new Clash(before.id(), "first_day", day(2010), day(2018)),
                                new Clash(before.id(), "last_day", day(2015), day(2020)))),
                merging(Edit.replacing(before, earlier), later));
    }

    /** What both changed clashes anyhow, and nothing else has to do with it. */
    @Test
    void fieldsThatHaveNothingToDoWithItDoNotClash() {
        SavedChart before = chart("Trade", 2010, 2020);
        SavedChart later = chart("Exports", 2018, 2020);
        SavedChart renamed =
                new SavedChart(
                        before.id(),
                        "Imports",
                        before.definition().withFitted(true),
                        day(2010),
                        day(2015));
        assertEquals(
                List.of("name", "first_day", "last_day"),
                merging(Edit.replacing(before, renamed), later).clashes().stream()
                        .map(Clash::field)
                        .toList());
    }

    private static LocalDate day(int year) {
        return LocalDate.of(year, 1, 1);
    }

    private static SavedChart chart(String name, int from, int to) {
        return new SavedChart(
                RecordId.chart("1"), name, ChartDefinition.of(List.of()), day(from), day(to));
    }
}
