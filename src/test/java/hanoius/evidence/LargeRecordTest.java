package hanoius.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.evidence.Evidence.Entry;
import hanoius.evidence.Evidence.Report;
import hanoius.evidence.Evidence.Section;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Milestone;
import hanoius.model.MilestoneColumns;
import hanoius.model.Milestones;
import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.model.Source;
import hanoius.support.Facts;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Evidence of a record whose milestones would have to be read from a file one by one. */
class LargeRecordTest {

    private static final int COUNT = 1000;

    private static final Source SOURCE = Facts.source("S1").build();

    private final FactWords facts = new FactWords(dataset(), Words.in(Language.EN));

    private static Milestone milestone(int place) {
        return Facts.milestone("M" + place)
                .date("2019-07")
                .title("Visit " + place)
                .sources("S1")
                .build();
    }

    private static Dataset dataset() {
        var columns = new MilestoneColumns();
        for (int i = 0; i < COUNT; i++) {
            columns.add(milestone(i));
        }
        return new Dataset(
                Milestones.of(columns, LargeRecordTest::refuse),
                List.of(),
                List.of(
                        Facts.link(
                                RecordId.milestone("M0"),
                                Relation.SAME_EVENT,
                                RecordId.milestone("M1"),
                                "")),
                List.of(),
                List.of(),
                List.of(SOURCE),
                List.of(),
                List.of(),
                List.of());
    }

    private static Milestone refuse(RecordId id) {
        throw new AssertionError("read the milestone " + id);
    }

    @Test
    void aSourceListsTheFirstOfThemAndSaysHowManyThereAre() {
        List<Section> sections = new SourceEvidence(facts).tell(SOURCE).sections();
        assertEquals("Cited by (1000)", sections.getLast().heading().replace(",", ""));
        List<Entry> entries = sections.getLast().entries();
        assertEquals(201, entries.size());
        assertEquals("Visit 0", entries.getFirst().title());
        assertNull(entries.getLast().target());
        assertTrue(entries.getLast().title().startsWith("800 more"), entries.getLast().title());
    }

    @Test
    void theReportsAndLinksOfAMilestoneAreToldWithoutReadingThem() {
        Evidence told = new EventEvidence(facts).tell(milestone(0));
        assertEquals(
                List.of("Visit 0", "Visit 1"), told.reports().stream().map(Report::says).toList());
        assertEquals(List.of(1, 1), told.reports().stream().map(Report::sources).toList());
        assertEquals(
                List.of("Visit 1, Jul 2019"),
                told.sections().getFirst().entries().stream().map(Entry::title).toList());
    }
}
