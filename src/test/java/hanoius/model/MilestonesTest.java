package hanoius.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import hanoius.edtf.EdtfDate;
import hanoius.language.Language;
import hanoius.support.Facts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

final class MilestonesTest {

    private static final List<String> FORMS =
            List.of(
                    "2019-09-20",
                    "2019-09",
                    "2019",
                    "201X",
                    "2019-XX-05",
                    "2019-24",
                    "2019~",
                    "2019-05?",
                    "2016-05-23/2016-05-25",
                    "2014/..",
                    "../2020",
                    "2014/",
                    "[2017-11-10,2018-03]",
                    "{2017,2019}",
                    "[..2018]");

    private static Milestone milestone(String key, String date, List<String> names) {
        return Facts.milestone(key)
                .date(date)
                .title("Đại sứ thăm Hà Nội " + key)
                .category(Facts.CATEGORIES.get(key.length() % Facts.CATEGORIES.size()))
                .sectors(names)
                .scope(key.endsWith("1") ? "national" : "hanoi")
                .partners(names.reversed())
                .places(names.subList(0, names.size() / 2))
                .sources(names.toArray(String[]::new))
                .featured(key.endsWith("7"))
                .build();
    }

    private static List<Milestone> milestones() {
        List<Milestone> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            List<String> names =
                    Collections.nCopies(i % 4, "").stream().map(each -> "N" + all.size()).toList();
            all.add(milestone("M" + i, FORMS.get(i % FORMS.size()), names));
        }
        return all;
    }

    @Test
    void theColumnsSayWhatTheMilestonesSay() {
        List<Milestone> all = milestones();
        Milestones columns = Milestones.of(all);
        assertEquals(all, columns.readAll());
        for (int i = 0; i < all.size(); i++) {
            Milestone each = all.get(i);
            assertEquals(i, columns.indexOf(each.id()));
            assertEquals(each.id(), columns.id(i));
            assertEquals(each.date(), columns.date(i));
            assertEquals(each.title().in(Language.EN), columns.title(i, Language.EN));
            assertEquals(each.category(), columns.category(i));
            assertEquals(each.scope(), columns.scope(i));
            assertEquals(each.featured(), columns.featured(i));
            assertEquals(each.date().precision(), columns.precision(i));
            assertEquals(each.sectors(), columns.sectors().of(i));
            assertEquals(each.partners(), columns.partners().of(i));
            assertEquals(each.places(), columns.places().of(i));
            assertEquals(each.citations().size(), columns.sources().count(i));
        }
    }

    @Test
    void whetherADateIsWithinDaysIsAnsweredAsByTheDateItself() {
        List<Milestone> all = milestones();
        Milestones columns = Milestones.of(all);
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            int index = random.nextInt(all.size());
            LocalDate from = LocalDate.of(2013, 1, 1).plusDays(random.nextInt(3000));
            LocalDate to = from.plusDays(random.nextInt(800));
            LocalDate first = random.nextInt(9) == 0 ? null : from;
            LocalDate last = random.nextInt(9) == 0 ? null : to;
            EdtfDate date = all.get(index).date();
            assertEquals(
                    date.within(first, last),
                    columns.within(index, first, last),
                    () -> date + " in " + first + " to " + last);
        }
    }

    @Test
    void aMillionAreNeverReadByALoopThatSeesAList() {
        assertFalse(Iterable.class.isAssignableFrom(Milestones.class));
    }

    @Test
    void aNameThatNoneHasIsNotFound() {
        Milestones columns = Milestones.of(milestones());
        assertEquals(-1, columns.indexOf(RecordId.milestone("M300")));
        assertEquals(-1, columns.indexOf(RecordId.agreement("M1")));
        assertEquals(-1, Milestones.of(List.of()).indexOf(RecordId.milestone("M1")));
    }

    @Test
    void noTwoMilestonesHaveOneName() {
        Milestone one = milestone("M1", "2019", List.of());
        Exception failure =
                assertThrows(
                        IllegalArgumentException.class, () -> Milestones.of(List.of(one, one)));
        assertEquals("two records are called M1", failure.getMessage());
    }

    @Test
    void aMilestoneThatIsReadMustBeTheOneThatWasAskedFor() {
        MilestoneColumns columns = new MilestoneColumns();
        columns.add(milestone("M1", "2019", List.of()));
        Milestones kept = Milestones.of(columns, id -> milestone("M2", "2019", List.of()));
        assertEquals("Đại sứ thăm Hà Nội M1", kept.title(0, Language.EN).text());
        assertThrows(IllegalStateException.class, () -> kept.get(0));
    }

    /** However few there were to begin with, what is not there is looked for and not found. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 9})
    void theyGrowOneByOne(int count) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    Dataset dataset =
                            Facts.dataset(
                                    IntStream.range(0, count)
                                            .mapToObj(i -> Facts.milestone("M" + i).build())
                                            .toList());
                    for (int i = count; i < count + 12; i++) {
                        Milestone added = Facts.milestone("M" + i).build();
                        assertFalse(dataset.has(added.id()));
                        dataset = dataset.with(List.of(Edit.adding(added)), Map.of());
                        assertEquals(i + 1, dataset.milestones().size());
                    }
                });
    }
}
