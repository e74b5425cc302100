package hanoius.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import hanoius.edtf.Certainty;
import hanoius.edtf.DayRange;
import hanoius.language.Language;
import hanoius.model.Agreement;
import hanoius.model.DateRole;
import hanoius.model.FactDates;
import hanoius.model.Milestone;
import hanoius.query.Filter;
import hanoius.query.FilterPart;
import hanoius.support.BundledDocument;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;

class MarkedDaysTest {

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);

    @BeforeEach
    void showTheRecord() throws IOException {
        workspace.show(BundledDocument.record().dataset());
    }

    private static DayRange range(Random random) {
        LocalDate from = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9000));
        LocalDate to = from.plusDays(random.nextInt(4000));
        return switch (random.nextInt(6)) {
            case 0 -> new DayRange(null, to);
            case 1 -> new DayRange(from, null);
            default -> new DayRange(from, to);
        };
    }

    @Test
    void daysOfTwoRangesAreTheDaysThatBothContain() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            DayRange one = range(random);
            DayRange other = range(random);
            Optional<DayRange> both = one.and(other);
            for (int k = 0; k < 200; k++) {
                LocalDate day = LocalDate.of(1995, 1, 1).plusDays(random.nextInt(16_000));
                assertEquals(
                        one.contains(day) && other.contains(day),
                        both.filter(range -> range.contains(day)).isPresent(),
                        one + " and " + other + " on " + day);
            }
        }
    }

    @Test
    void theyNarrowWhatIsListedAndNothingElse() {
        Random random = new Random(11);
        for (int i = 0; i < 50; i++) {
            DayRange marked = range(random);
            DayRange days = range(random);
            workspace.filters().replace(Filter.NONE.withDays(days));
            workspace.brush(marked);
            for (Agreement each : workspace.dataset().agreements()) {
                Certainty expected =
                        days.and(marked)
                                .flatMap(both -> FactDates.within(each, DateRole.SIGNED, both))
                                .orElse(Certainty.NOT);
                assertEquals(expected, workspace.listed().of(each), each.id().key());
            }
            assertSame(days, workspace.shown().filter().days());
            assertNull(workspace.shown().filter().marked());
        }
    }

    @Test
    void milestonesAreListedAsSurelyAsTheyLieInTheMarkedDays() {
        DayRange year = new DayRange(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 12, 31));
        workspace.brush(year);
        FilterResult all = workspace.shown();
        FilterResult listed = workspace.listed();
        all.places()
                .filter(place -> all.others(place).isEmpty())
                .forEach(
                        place -> {
                            Milestone milestone = workspace.dataset().milestones().get(place);
                            assertEquals(
                                    milestone.date().within(year.from(), year.to()),
                                    listed.of(place),
                                    milestone.id().key());
                        });
    }

    @Test
    void withoutThemTheSameIsListedAsShown() {
        workspace.brush(new DayRange(LocalDate.of(2019, 1, 1), null));
        workspace.filters().drop(new FilterPart.OnMarked());
        assertNull(workspace.brushed());
        assertSame(workspace.shown(), workspace.listed());
    }

    @Test
    void droppingAConditionKeepsTheMarkedDays() {
        DayRange marked = new DayRange(LocalDate.of(2019, 1, 1), null);
        workspace.filters().replace(Filter.NONE.withText("utah"));
        workspace.brush(marked);
        workspace.filters().drop(new FilterPart.OnText());
        assertEquals(marked, workspace.brushed());
        assertEquals(Filter.NONE, workspace.filter());
    }
}
