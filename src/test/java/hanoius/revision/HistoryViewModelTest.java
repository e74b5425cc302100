package hanoius.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.MemoryArchive;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Milestone;
import hanoius.model.RecordId.Kind;
import hanoius.model.Source;
import hanoius.revision.HistoryLine.DayLine;
import hanoius.revision.HistoryLine.Deed;
import hanoius.revision.HistoryLine.Offer;
import hanoius.revision.HistoryLine.PartLine;
import hanoius.revision.HistoryLine.StepLine;
import hanoius.revision.HistoryLine.Values;
import hanoius.revision.HistoryLine.What;
import hanoius.revision.HistoryViewModel.Period;
import hanoius.support.Facts;
import hanoius.support.MilestoneBuilder;
import hanoius.task.DirectRunner;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.Section;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class HistoryViewModelTest {

    private static final Milestone LEASE = lease().build();
    private static final Milestone VISIT = Facts.milestone("M2").title("Visit").build();
    private static final Source STUDY = Facts.source("S9").title("A study").build();
    private static final Dataset START = Facts.dataset(LEASE, VISIT);

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final List<Throwable> reported = new ArrayList<>();
    private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.HISTORY);
    private final MemoryArchive archive = MemoryArchive.of("", Instant.EPOCH, START);
    private Instant now = Instant.parse("2026-11-28T03:00:00Z");
    private String author = "Nguyễn Thu Hà";
    private final ChangeQueue changes =
            new ChangeQueue(workspace, new DirectRunner(), () -> author, () -> now, reported::add);
    private final HistoryViewModel model =
            new HistoryViewModel(
                    workspace, changes, section, () -> now, ZoneId.of("Asia/Ho_Chi_Minh"));

    private static MilestoneBuilder lease() {
        return Facts.milestone("M1").title("Land lease").date("2019");
    }

    @BeforeEach
    void open() {
        workspace.show(START);
        changes.use(archive, Instant.EPOCH);
    }

    @AfterEach
    void nothingIsReported() {
        assertEquals(List.of(), reported);
    }

    private void submit(Edit... edits) {
        changes.submit(_ -> List.of(edits), _ -> {});
    }

    /** Somebody at a time of the 28th, Hanoi's. */
    private void by(String who, String time) {
        author = who;
        now = Instant.parse("2026-11-28T" + time + ":00+07:00");
    }

    private List<StepLine> steps() {
        return model.lines().stream()
                .filter(StepLine.class::isInstance)
                .map(StepLine.class::cast)
                .toList();
    }

    private StepLine step(int place) {
        return steps().get(place);
    }

    private static Edit dated(String before, String after) {
        return Edit.replacing(lease().date(before).build(), lease().date(after).build());
    }

    /** It is no change, so that nothing else tells of it. */
    @Test
    void aReasonThatIsGivenElsewhereIsShownWhenItIsWritten() {
        submit(dated("2019", "2020"));
        assertEquals("", step(0).reason());
        archive.another().explain(List.of(2L), "read again");
        assertEquals("", step(0).reason());
        changes.watch();
        assertEquals("“read again”", step(0).reason());
    }

    @Test
    void stepsStandUnderTheirDaysLatestFirst() {
        now = Instant.parse("2026-11-26T17:30:00+07:00");
        author = "Trần Minh";
        submit(Edit.deleting(VISIT));
        // Still the 27th elsewhere, but the 28th in Hanoi.
        now = Instant.parse("2026-11-27T17:30:00Z");
        author = "Nguyễn Thu Hà";
        submit(dated("2019", "2017-05-04"));
        submit(Edit.adding(STUDY));
        assertEquals(
                List.of("Today, 28 November 2026", "26 November 2026"),
                model.lines().stream()
                        .filter(DayLine.class::isInstance)
                        .map(each -> ((DayLine) each).words())
                        .toList());
        StepLine date = step(1);
        assertEquals("00:30", date.time());
        assertEquals("Nguyễn Thu Hà", date.author());
        assertEquals(
                new Deed(
                        "Date of",
                        "Land lease",
                        LEASE.id(),
                        What.CHANGED,
                        List.of(new Values("", "2019", "4 May 2017")),
                        ""),
                date.deed());
        assertEquals("New source", step(0).deed().lead());
        assertEquals("A study", step(0).deed().name());
        Deed deleted = step(2).deed();
        assertEquals("Deleted milestone", deleted.lead());
        assertEquals(What.DELETED, deleted.what());
        assertNull(deleted.target());
        workspace.speak(Language.VI);
        assertEquals("Ngày của", step(1).deed().lead());
        assertEquals("Nguồn mới", step(0).deed().lead());
        assertEquals("NH", StepTelling.initials(" Nguyễn  Hà "));
        assertEquals("TH", StepTelling.initials("Nguyễn Thu Hà"));
        assertEquals("?", StepTelling.initials(""));
    }

    @Test
    void ofLongTextsOnlyTheWordsAreToldInWhichTheyDiffer() {
        String text = "The report gives the fifth of May as the day of the signature of it.";
        assertEquals(
                new Values("", "…fifth of May…", "…fourth of April…"),
                Values.of("", text, text.replace("fifth of May", "fourth of April")));
        assertEquals(
                new Values("", "", "…and more"), Values.of("", text + " ", text + " and more"));
        assertEquals(new Values("", "a b", "a c"), Values.of("", "a b", "a c"));
    }

    @Test
    void whatWasUndoneIsStruckAndDoneAgainFromWhereItStands() {
        submit(dated("2019", "2020"));
        submit(Edit.deleting(VISIT));
        submit(Edit.adding(STUDY));
        changes.undo();
        changes.undo();
        assertEquals(
                List.of(Offer.REDO_TO, Offer.REDO, Offer.UNDO),
                steps().stream().map(StepLine::offer).toList());
        assertEquals(List.of(true, true, false), steps().stream().map(StepLine::isStruck).toList());
        assertEquals("undone", step(0).undone());
        model.turn(step(0));
        assertTrue(workspace.dataset().has(STUDY.id()));
        assertEquals(
                List.of(Offer.UNDO, Offer.UNDO, Offer.UNDO),
                steps().stream().map(StepLine::offer).toList());
    }

    @Test
    void aStepTakenBackOutOfOrderIsStruckByWhomAndComesBack() {
        submit(dated("2019", "2020"));
        submit(Edit.deleting(VISIT));
        by("Trần Minh", "15:02");
        model.turn(step(1));
        assertEquals(LEASE, workspace.dataset().milestones().get(0));
        assertFalse(workspace.dataset().has(VISIT.id()));
        assertEquals("Undone: date of", step(0).deed().lead());
        StepLine struck = step(2);
        assertTrue(struck.isStruck());
        assertEquals("undone by Trần Minh, 15:02", struck.undone());
        assertEquals(Offer.REVIVE, struck.offer());
        model.turn(struck);
        assertEquals(lease().date("2020").build(), workspace.dataset().milestones().get(0));
        assertFalse(steps().stream().anyMatch(each -> each.generation() == 2 && each.isStruck()));
    }

    @Test
    void whatStandsInTheWayIsNamedWithTheWaysAroundIt() {
        Milestone changed = lease().date("2020").summary("Long").build();
        submit(Edit.replacing(LEASE, changed), Edit.deleting(VISIT));
        by("Trần Minh", "15:40");
        submit(
                Edit.replacing(
                        changed, lease().date("2021").summary("Long").title("Lease").build()));
        StepLine older = step(1);
        model.turn(older);
        Hindrance hindrance = there(model.hindranceProperty().get());
        assertEquals(
                "The date has been changed again since, by Trần Minh, 15:40.", hindrance.says());
        assertEquals(2, hindrance.others());
        assertEquals(3, hindrance.all());
        model.leave();
        assertNull(model.hindranceProperty().get());
        model.turn(older);
        model.undoOthers();
        assertEquals(
                lease().date("2021").title("Lease").build(),
                workspace.dataset().milestones().get(0));
        assertTrue(workspace.dataset().has(VISIT.id()));
        assertFalse(step(2).isStruck());
        assertEquals("partly undone by Trần Minh, 15:40", step(2).undone());
        model.turn(step(2));
        model.undoAll();
        assertEquals(lease().title("Lease").build(), workspace.dataset().milestones().get(0));
        assertNull(model.hindranceProperty().get());
    }

    private static <T> T there(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    @Test
    void whatIsUsedSinceIsNamedToo() {
        submit(Edit.adding(STUDY));
        submit(Edit.replacing(LEASE, lease().sources("S9").build()));
        model.turn(step(1));
        Hindrance hindrance = there(model.hindranceProperty().get());
        assertEquals("“A study” is used by “Land lease” since.", hindrance.says());
        assertEquals(0, hindrance.others());
        assertEquals(0, hindrance.all());
    }

    @Test
    void severalRecordsAreOneLineThatOpens() {
        submit(
                Edit.adding(STUDY),
                Edit.replacing(LEASE, lease().date("2020").build()),
                Edit.deleting(VISIT));
        StepLine line = step(0);
        assertEquals("3 records", line.deed().lead());
        assertEquals("1 new · 1 changed · 1 deleted", line.deed().more());
        assertEquals(2, model.lines().size());
        model.toggle(line.generation());
        assertEquals(5, model.lines().size());
        assertEquals("Date of", ((PartLine) model.lines().get(3)).deed().lead());
        model.toggle(line.generation());
        assertEquals(2, model.lines().size());
    }

    @Test
    void linesAreSearchedAndNarrowedByPersonKindAndTime() {
        now = Instant.parse("2026-10-01T03:00:00Z");
        submit(dated("2019", "2020"));
        by("Trần Minh", "09:00");
        submit(Edit.adding(STUDY));
        changes.explain(List.of(3L), "đọc lại nguồn");
        submit(Edit.deleting(VISIT));
        assertEquals(List.of("Nguyễn Thu Hà", "Trần Minh"), model.authors());
        model.authorProperty().set("Trần Minh");
        assertEquals(List.of(4L, 3L), generations());
        model.kindProperty().set(Kind.SOURCE);
        assertEquals(List.of(3L), generations());
        model.widen();
        assertEquals(List.of(4L, 3L, 2L), generations());
        model.periodProperty().set(Period.TODAY);
        assertEquals(List.of(4L, 3L), generations());
        model.periodProperty().set(Period.YEAR);
        assertEquals(List.of(4L, 3L, 2L), generations());
        model.widen();
        for (String typed : List.of("doc lai nguon", "study")) {
            model.wordsProperty().set(typed);
            assertEquals(List.of(3L), generations(), typed);
        }
        model.wordsProperty().set("nguyen LAND");
        assertEquals(List.of(2L), generations());
        model.wordsProperty().set("nobody");
        assertEquals(List.of(), model.lines());
        assertEquals("Nothing in the history is like that.", model.nothingProperty().get());
    }

    private List<Long> generations() {
        return steps().stream().map(StepLine::generation).toList();
    }

    @Test
    void aLongHistoryIsReadPageByPageAndFurtherOnlyWhenItsEndIsInSight() {
        for (int i = 0; i < 900; i++) {
            archive.apply(
                    Change.of(
                            Attribution.of(i == 3 ? "Minh" : "Lan", now),
                            dated(Integer.toString(2019 + i), Integer.toString(2020 + i))));
            if (i == 0) {
                changes.refresh();
            }
        }
        section.set(Section.TIMELINE);
        changes.refresh();
        assertEquals(1, steps().size());
        section.set(Section.HISTORY);
        assertEquals(400, steps().size());
        assertEquals("more than 400 edits", model.countProperty().get());
        model.more();
        assertEquals(800, steps().size());
        model.more();
        model.more();
        assertEquals(900, steps().size());
        assertEquals("900 edits", model.countProperty().get());
        model.authorProperty().set("Minh");
        assertEquals(List.of(5L), generations());
    }

    @Test
    void whatOthersDoIsListedToo() {
        submit(dated("2019", "2020"));
        StepLine before = step(0);
        archive.another().apply(Change.of(Attribution.of("Trần Minh", now), Edit.adding(STUDY)));
        assertEquals(1, steps().size());
        changes.refresh();
        assertEquals(List.of("Trần Minh", "Nguyễn Thu Hà"), authors());
        // What was there before is the same line, so that nothing moves.
        assertSame(before.deed(), before.deed());
        section.set(Section.TIMELINE);
        submit(Edit.deleting(VISIT));
        assertEquals(2, steps().size());
        section.set(Section.HISTORY);
        assertEquals(3, steps().size());
    }

    private List<String> authors() {
        return steps().stream().map(StepLine::author).toList();
    }

    @Test
    void aStepThatCameToNothingIsListed() {
        changes.submit("field", _ -> List.of(dated("2019", "2020")), _ -> {}, _ -> false);
        changes.submit("field", _ -> List.of(dated("2020", "2019")), _ -> {}, _ -> false);
        assertEquals("0 records", step(0).deed().lead());
    }

    @Test
    void theNameOfARecordLeadsToIt() {
        submit(dated("2019", "2020"));
        model.follow(there(step(0).deed().target()));
        assertEquals(LEASE.id(), there(workspace.selected()).id());
    }

    @Test
    void whatWasPutBackSaysSinceWhenItHadBeenSo() {
        submit(dated("2019", "2020"));
        changes.submit(
                Attribution.puttingBack(Instant.parse("2026-11-24T10:08:00Z")),
                _ -> List.of(dated("2020", "2019")),
                _ -> {},
                _ -> false);
        assertEquals("Put back: date of", step(0).deed().lead());
        assertTrue(step(0).isPutBack());
        assertEquals("as it was on 24 November 2026, 17:08", step(0).reason());
        assertFalse(step(1).isPutBack());
    }
}
