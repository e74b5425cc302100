package hanoius.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.MemoryArchive;
import hanoius.filing.UndecidedMerges;
import hanoius.language.Language;
import hanoius.merge.CommentCopy;
import hanoius.merge.Difference;
import hanoius.merge.DifferingParts.Part;
import hanoius.merge.Resolution;
import hanoius.merge.Resolution.Pick;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.support.Facts;
import hanoius.task.DirectRunner;
import hanoius.task.TaskRunner.Progress;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A copy that was sent for comment comes back, and its changes are accepted or declined. */
class SuggestionsTest {

    private static final Path FILE = Path.of("comments.milestones");
    private static final Instant SENT = Instant.parse("2026-11-28T03:42:00Z");
    private static final Milestone VISIT =
            Facts.milestone("M1").title("A visit").date("2017").build();
    private static final Milestone FAIR =
            Facts.milestone("M2").title("A fair").date("2018").build();
    private static final Source PAPER = Facts.source("S1").title("Nhân Dân").build();
    private static final Source NEW = Facts.source("S2").title("VnExpress").build();

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final List<Throwable> reported = new ArrayList<>();
    private final ChangeQueue changes =
            new ChangeQueue(
                    workspace,
                    new DirectRunner(),
                    () -> "Thu",
                    InstantSource.fixed(SENT.plusSeconds(900)),
                    reported::add);
    private final MemoryArchive here =
            MemoryArchive.of("The record", Instant.EPOCH, Facts.dataset(VISIT, FAIR, PAPER));
    private final MemoryArchive there;
    private final ComparisonViewModel model;
    private final UndecidedViewModel undecided;

    SuggestionsTest(@TempDir Path folder) throws IOException {
        apply(here, Edit.replacing(FAIR, Facts.like(FAIR).title("A trade fair").build()), "");
        var out = new ByteArrayOutputStream();
        here.copyPresentTo(out);
        there = MemoryArchive.open(out.toByteArray());
        CommentCopy.send(there, "Thu", SENT);
        apply(
                there,
                Edit.replacing(
                        VISIT,
                        Facts.like(VISIT).date("2017-05-04").title("An official visit").build()),
                "the office says so");
        apply(there, Edit.adding(NEW), "");
        apply(there, Edit.deleting(PAPER), "");
        workspace.show(here.read(Progress.NONE));
        changes.use(here, Instant.EPOCH);
        undecided =
                new UndecidedViewModel(
                        workspace,
                        new DirectRunner(),
                        new UndecidedMerges(folder.resolve("undecided.properties")),
                        InstantSource.fixed(SENT),
                        ZoneOffset.UTC);
        undecided.use(here.uuid());
        model =
                new ComparisonViewModel(
                        workspace,
                        changes,
                        new DirectRunner(),
                        _ -> there.another(),
                        _ -> {},
                        undecided,
                        reported::add);
        model.compare(FILE);
    }

    private static void apply(Archive archive, Edit edit, String reason) {
        archive.apply(
                Change.of(
                        new Attribution(
                                "Minh", SENT.plusSeconds(60 * archive.generation()), reason, ""),
                        edit));
    }

    private List<Difference> rows() {
        return model.lines().getValue().stream()
                .filter(ComparisonLine.Row.class::isInstance)
                .map(line -> ((ComparisonLine.Row) line).difference())
                .toList();
    }

    private Set<String> keys() {
        return Set.copyOf(rows().stream().map(each -> each.id().key()).toList());
    }

    private Difference row(String key) {
        return rows().stream()
                .filter(each -> each.id().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Milestone visit() {
        return here.read(Progress.NONE).find(VISIT.id(), Milestone.class).orElseThrow();
    }

    private <R extends Entity> void pick(Resolution<R> resolution, String field, Pick pick) {
        Part<R> part =
                resolution.parts().stream()
                        .filter(each -> each.field().name().equals(field))
                        .findFirst()
                        .orElseThrow();
        model.choices().pick(resolution, part, pick);
    }

    private void pick(String key, String field, Pick pick) {
        pick(model.choices().of(row(key)), field, pick);
    }

    @Test
    void nothingIsTakenBeforeItIsAccepted() {
        assertTrue(model.isForComment());
        assertEquals(Set.of("M1", "S1", "S2"), keys(), "not what was changed here alone");
        assertEquals(new MergeChoices.Count(3, 0, 0, 0), model.choices().count());
        assertTrue(
                model.telling().note().startsWith("Sent for comment: Thu, "),
                model.telling().note());
        assertEquals(1, model.telling().began().size(), "when it was sent");
        String told = model.telling().brief(row("M1"));
        assertTrue(
                told.startsWith(
                        "Date: 2017 → 4 May 2017 · Title: A visit → An official visit · Minh, "),
                told);
        assertTrue(told.endsWith(": “the office says so”"), told);
        model.merge();
        assertEquals(2, here.generation(), "nothing was decided");
    }

    @Test
    void eachIsAcceptedOrDeclinedAndAllOfItIsOneStep() {
        pick("M1", "date", Pick.THEIRS);
        pick("M1", "title", Pick.OURS);
        model.choices().toggle(row("S2"));
        assertEquals(new MergeChoices.Count(1, 2, 0, 1), model.choices().count());
        model.merge();
        assertEquals("2017-05-04", visit().date().text());
        assertEquals("A visit", visit().title().text());
        assertTrue(here.read(Progress.NONE).has(NEW.id()));
        assertEquals(there.uuid(NEW.id()), here.uuid(NEW.id()));
        assertEquals(Set.of("S1"), keys(), "what is open comes again, what was declined does not");
        assertEquals(
                List.of(PAPER.id()),
                undecided.entriesProperty().get().getFirst().records().stream()
                        .map(UndecidedMerges.Open::id)
                        .toList());
        changes.undo();
        assertEquals("2017", visit().date().text());
        assertFalse(here.read(Progress.NONE).has(NEW.id()));
        assertEquals(List.of(), reported);
    }

    @Test
    void whatWasDeclinedComesAgainOnlyIfAskedForOrWordedOtherwise() {
        model.choices().decideAll(Pick.OURS);
        assertEquals(new MergeChoices.Count(0, 0, 3, 3), model.choices().count());
        long step = here.steps().getFirst().generation();
        model.merge();
        assertFalse(model.shown().getValue());
        assertEquals(step, here.steps().getFirst().generation(), "declining is no step");
        assertEquals("Thu", here.notes().getFirst().author());
        model.compare(FILE);
        assertEquals(Set.of(), keys());
        assertEquals(3, model.hidden());
        assertEquals("suggest.nothing", model.telling().noteKey());
        model.compareWithDeclined();
        assertEquals(Set.of("M1", "S1", "S2"), keys());
        model.close();
        apply(
                there,
                Edit.replacing(NEW, Facts.source("S2").title("VnExpress International").build()),
                "");
        model.compare(FILE);
        assertEquals(Set.of("S2"), keys());
    }

    @Test
    void allAreAcceptedAtOnce() {
        model.choices().decideAll(Pick.THEIRS);
        model.merge();
        assertFalse(model.shown().getValue());
        assertEquals("An official visit", visit().title().text());
        assertFalse(here.read(Progress.NONE).has(RecordId.source("S1")));
        model.compare(FILE);
        assertEquals(Set.of(), keys());
        assertEquals(0, model.hidden());
    }

    @Test
    void anOrdinaryCopySuggestsNothing() throws IOException {
        var out = new ByteArrayOutputStream();
        here.copyTo(out);
        assertTrue(CommentCopy.sent(MemoryArchive.open(out.toByteArray())).isEmpty());
        assertEquals("Thu", CommentCopy.sent(there).orElseThrow().author());
    }
}
