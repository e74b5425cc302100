package hanoius.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.language.Language;
import hanoius.limit.LimitException;
import hanoius.limit.LimitProblem;
import hanoius.model.Dataset;
import hanoius.model.Milestone;
import hanoius.model.MilestoneColumns;
import hanoius.model.Milestones;
import hanoius.model.Milestones.UnreadException;
import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.support.Facts;
import hanoius.task.DirectRunner;
import hanoius.text.Words;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** A milestone of a large document that turns out to be unreadable when it is selected. */
class UnreadMilestoneTest {

    private static final RecordId BROKEN = RecordId.milestone("M1");
    private static final RecordId SOUND = RecordId.milestone("M2");

    private final List<Throwable> failed = new ArrayList<>();
    private final Workspace workspace =
            new Workspace(Language.EN, Theme.LIGHT, new DirectRunner(), failed::add);
    private final EvidenceViewModel evidence = new EvidenceViewModel(workspace, _ -> {});

    private static Milestone milestone(RecordId id) {
        return Facts.milestone(id.key()).date("2019-07").title("Visit " + id.key()).build();
    }

    private static Milestone read(RecordId id) {
        if (id.equals(BROKEN)) {
            var why = new LimitException(LimitProblem.ZERO);
            throw new UnreadException(id, "summary", why, why);
        }
        return milestone(id);
    }

    @BeforeEach
    void aLargeDocument() {
        var columns = new MilestoneColumns();
        columns.add(milestone(BROKEN));
        columns.add(milestone(SOUND));
        workspace.show(
                new Dataset(
                        Milestones.of(columns, UnreadMilestoneTest::read),
                        List.of(),
                        List.of(Facts.link(SOUND, Relation.SAME_EVENT, BROKEN, "")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    @Test
    void thePanelSaysWhyAndEverythingElseGoesOn() {
        workspace.select(BROKEN);
        assertNull(evidence.evidenceProperty().get());
        assertEquals(
                "Visit M1, Summary: The text has a zero byte in it.\n\nIt cannot be shown. In the"
                        + " document it stays as it is, and everything else can be edited.",
                evidence.nothing().getValue());
        workspace.speak(Language.VI);
        String vietnamese = evidence.nothing().getValue();
        assertTrue(vietnamese.contains("Tóm tắt: "), vietnamese);
        workspace.speak(Language.EN);
        workspace.select(SOUND);
        assertNotNull(evidence.evidenceProperty().get(), "though it reports the same event");
        assertEquals(
                "Select a milestone, a bar or a row to see where it comes from.",
                evidence.nothing().getValue());
        assertEquals(List.of(), failed);
    }

    @Test
    void whatIsBehindItInTheListOfASourceIsStillTold() {
        assertEquals(List.of(milestone(SOUND)), workspace.dataset().reportsOf(milestone(SOUND)));
        assertTrue(workspace.dataset().has(BROKEN));
        assertTrue(workspace.dataset().find(BROKEN).isEmpty());
    }

    /** As in a small document, of which it is no part at all; the check names it. */
    @Test
    void whatReadsAllOfThemPassesItOver() {
        Dataset dataset = workspace.dataset();
        assertEquals(List.of(milestone(SOUND)), dataset.milestones().readAll());
        assertEquals(List.of(milestone(SOUND)), workspace.shown().milestones().toList());
    }

    @Test
    void whereItIsAskedForTheRefusalNamesIt() {
        Milestones milestones = workspace.dataset().milestones();
        var refusal =
                assertThrows(UnreadException.class, () -> milestones.readAll(List.of(BROKEN)));
        assertEquals(
                "Milestone M1 cannot be read. The check of the document says why",
                Words.in(Language.EN).of(refusal));
    }
}
