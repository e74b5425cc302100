package hanoius.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.MemoryArchive;
import hanoius.filing.UndecidedMerges;
import hanoius.form.Reading;
import hanoius.language.Language;
import hanoius.merge.CommonBeginning;
import hanoius.merge.Difference;
import hanoius.merge.DifferingParts.Part;
import hanoius.merge.MergeWords;
import hanoius.merge.Resolution;
import hanoius.merge.Resolution.Pick;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.support.Facts;
import hanoius.support.HeldRunner;
import hanoius.task.DirectRunner;
import hanoius.task.TaskRunner;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.EditWords.Changed;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

class ComparisonViewModelTest {

    private static final Path FILE = Path.of("their.milestones");
    private static final Milestone VISIT =
            Facts.milestone("M1").title("A visit").date("2017").build();
    private static final Source PAPER = Facts.source("S1").title("Nhân Dân").build();

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final List<Throwable> reported = new ArrayList<>();
    private final ChangeQueue changes =
            new ChangeQueue(
                    workspace,
                    new DirectRunner(),
                    () -> "Thu",
                    InstantSource.fixed(Instant.EPOCH),
                    reported::add);
    private final MemoryArchive here =
            MemoryArchive.of("The record", Instant.EPOCH, Facts.dataset(VISIT, PAPER));
    private final MemoryArchive there = copy(here);
    private final List<String> closed = new ArrayList<>();
    private final List<Long> pinned = new ArrayList<>();
    private final UndecidedViewModel undecided;

    ComparisonViewModelTest(@TempDir Path folder) throws IOException {
        undecided =
                new UndecidedViewModel(
                        workspace,
                        new DirectRunner(),
                        new UndecidedMerges(folder.resolve("undecided.properties")),
                        InstantSource.fixed(Instant.EPOCH),
                        ZoneOffset.UTC);
        undecided.use(here.uuid());
        undecided.follow(changes.noticeProperty());
        apply(
                there,
                Edit.replacing(
                        VISIT, Facts.milestone("M1").title("A visit").date("2017-05-04").build()));
        apply(there, Edit.adding(Facts.source("S2").title("VnExpress").build()));
        Dataset held = here.read(Progress.NONE);
        workspace.show(held);
        changes.use(here, Instant.EPOCH);
    }

    private static MemoryArchive copy(MemoryArchive archive) throws IOException {
        var out = new ByteArrayOutputStream();
        archive.copyTo(out);
        return MemoryArchive.open(out.toByteArray());
    }

    private static void apply(Archive archive, Edit edit) {
        archive.apply(Change.of(Attribution.of("Minh", Instant.EPOCH.plusSeconds(9)), edit));
    }

    /** Notes when the other document is closed. */
    private Archive watched(Archive archive) {
        return (Archive)
                Proxy.newProxyInstance(
                        Archive.class.getClassLoader(),
                        new Class<?>[] {Archive.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("close")) {
                                closed.add("closed");
                            }
                            try {
                                return method.invoke(archive, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    private ComparisonViewModel model(TaskRunner runner) {
        return new ComparisonViewModel(
                workspace,
                changes,
                runner,
                _ -> watched(there),
                open -> pinned.add(open.generation()),
                undecided,
                reported::add);
    }

    private static List<Difference> rows(ComparisonViewModel model) {
        return model.lines().getValue().stream()
                .filter(ComparisonLine.Row.class::isInstance)
                .map(line -> ((ComparisonLine.Row) line).difference())
                .toList();
    }

    private static Difference row(ComparisonViewModel model, String key) {
        return rows(model).stream()
                .filter(each -> each.id().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aBackupIsCalledByItsTimeAndCanBeGoneBackTo() {
        ComparisonViewModel model = model(new DirectRunner());
        List<String> back = new ArrayList<>();
        model.compare(new FormerState(FILE, _ -> "the backup", () -> back.add("back")));
        assertEquals("the backup", model.telling().name());
        assertEquals("compare.former", model.telling().noteKey());
        model.again();
        assertNotNull(model.formerProperty().get());
        model.goBack();
        assertEquals(List.of("back"), back);
        assertFalse(model.shown().getValue());
        model.goBack();
        assertEquals(List.of("back"), back);
        model.compare(FILE);
        assertNull(model.formerProperty().get());
        assertEquals("their.milestones", model.telling().name());
        assertEquals("compare.related", model.telling().noteKey());
    }

    @Test
    void whatDiffersIsListedByGroupsAndToldFieldByField() {
        ComparisonViewModel model = model(new DirectRunner());
        assertFalse(model.shown().getValue());
        model.compare(FILE);
        assertTrue(model.shown().getValue());
        assertEquals(List.of("closed"), closed, "the other document");
        assertEquals(Map.of(Shelf.NEW, 1L, Shelf.CHANGED, 1L), model.shelves());
        assertEquals(4, model.lines().getValue().size(), "two headings, two records");
        assertEquals(
                "1 of 1 taken",
                model.telling()
                        .chosen(
                                (ComparisonLine.Heading) model.lines().getValue().getFirst(),
                                model.choices()));
        Difference visit = row(model, "M1");
        assertEquals("A visit", model.telling().said().name(visit));
        assertEquals("date", model.telling().brief(visit));
        assertEquals(
                List.of(new MergeWords.Line("Date", "4 May 2017", "2017", "2017")),
                told(model, visit));
        Difference added = row(model, "S2");
        assertEquals("VnExpress", model.telling().said().name(added));
        assertEquals(
                new Changed("title", "Title", "", "VnExpress"),
                model.telling().said().said(Objects.requireNonNull(added.there())).getFirst());
        assertEquals(RecordId.milestone("M1"), model.selectable(visit));
        assertNull(model.selectable(added), "it is not here");
        workspace.speak(Language.VI);
        assertEquals("ngày", model.telling().brief(visit));
    }

    private static List<MergeWords.Line> told(ComparisonViewModel model, Difference difference) {
        return told(model, model.choices().of(difference));
    }

    private static <R extends Entity> List<MergeWords.Line> told(
            ComparisonViewModel model, Resolution<R> resolution) {
        return resolution.parts().stream()
                .flatMap(part -> model.telling().said().lines(resolution, part).stream())
                .toList();
    }

    private void dateHere(String date) {
        apply(
                here,
                Edit.replacing(VISIT, Facts.milestone("M1").title("A visit").date(date).build()));
        workspace.show(here.read(Progress.NONE));
    }

    @Test
    void whatBothChangedTellsWhatItWas() {
        dateHere("2018");
        ComparisonViewModel model = model(new DirectRunner());
        model.compare(FILE);
        assertEquals(
                List.of(new MergeWords.Line("Date", "4 May 2017", "2018", "2017")),
                told(model, rows(model).getFirst()));
        assertEquals(
                "Minh · 2 edits in 2 records\nlast "
                        + workspace
                                .words()
                                .moment(
                                        Instant.EPOCH
                                                .plusSeconds(9)
                                                .atZone(ZoneId.systemDefault())),
                model.telling().changedBy(each -> each.since().there()));
    }

    /** What waits is left as it is here, and shown again. */
    @Test
    void whatIsTakenIsOneStepWithItsReasonAndWhatWaitsStaysOpen() {
        dateHere("2018");
        ComparisonViewModel model = model(new DirectRunner());
        model.compare(FILE);
        assertEquals(new MergeChoices.Count(1, 1, 0, 0), model.choices().count());
        model.merging().reasonProperty().set("Minh's copy");
        model.merge();
        assertEquals(List.of(2L), pinned, "kept before");
        Dataset merged = here.read(Progress.NONE);
        assertTrue(merged.has(RecordId.source("S2")));
        assertEquals(there.uuid(RecordId.source("S2")), here.uuid(RecordId.source("S2")));
        assertEquals("Minh's copy", here.steps().getFirst().by().reason());
        assertEquals(List.of("M1"), rows(model).stream().map(each -> each.id().key()).toList());
        model.choices().decideAll(Pick.THEIRS);
        model.merge();
        assertFalse(model.shown().getValue(), "nothing is left");
        assertEquals("Merged with their.milestones", here.steps().getFirst().by().reason());
        assertEquals(
                "2017-05-04",
                here.read(Progress.NONE)
                        .find(VISIT.id(), Milestone.class)
                        .map(each -> each.date().text())
                        .orElseThrow());
        changes.undo();
        changes.undo();
        assertFalse(here.read(Progress.NONE).has(RecordId.source("S2")));
        assertEquals(List.of(), reported);
    }

    @Test
    void whatIsLeftOpenIsKeptWithAWayBackUntilItIsDecided() {
        dateHere("2018");
        ComparisonViewModel model = model(new DirectRunner());
        List<String> asked = new ArrayList<>();
        undecided.setWayBack(
                (left, first) -> {
                    asked.add(String.valueOf(first));
                    model.compare(left.copy(), first);
                });
        model.compare(FILE);
        model.merge();
        UndecidedMerges.Entry left = undecided.entriesProperty().get().getFirst();
        assertEquals(FILE.toAbsolutePath(), left.copy());
        assertEquals(List.of(VISIT.id()), left.records().stream().map(each -> each.id()).toList());
        assertEquals("A visit", undecided.name(left.records().getFirst()));
        assertTrue(undecided.told(left).startsWith("their.milestones, merged "));
        assertTrue(undecided.told(left).endsWith(": 1 left open"), undecided.told(left));
        model.close();
        undecided.use(UUID.randomUUID());
        assertEquals(List.of(), undecided.entriesProperty().get(), "another document");
        undecided.use(here.uuid());
        assertEquals(List.of(left), undecided.entriesProperty().get());
        undecided.decide(left, VISIT.id());
        assertEquals(List.of(VISIT.id().toString()), asked);
        assertEquals(VISIT.id(), model.wanted());
        model.choices().decideAll(Pick.THEIRS);
        model.merge();
        assertEquals(List.of(), undecided.entriesProperty().get());
    }

    @Test
    void ofWhatIsDecidedForOnesOwnSideNothingIsTakenUntilItIsToggled() {
        dateHere("2018");
        ComparisonViewModel model = model(new DirectRunner());
        model.compare(FILE);
        Difference visit =
                Objects.requireNonNull(model.foundProperty().get())
                        .comparison()
                        .differences()
                        .stream()
                        .filter(each -> each.id().equals(VISIT.id()))
                        .findFirst()
                        .orElseThrow();
        model.choices().decideAll(Pick.OURS);
        assertFalse(model.choices().of(visit).takes());
        model.choices().toggle(visit);
        assertTrue(model.choices().of(visit).takes());
        model.choices().toggle(visit);
        assertFalse(model.choices().of(visit).takes());
    }

    /** Lists and details look again as soon as something else is chosen. */
    @Test
    void whatIsToldIsOfWhatWasFoundLastWhoeverAskedBefore() {
        ComparisonViewModel model = model(new DirectRunner());
        model.choices()
                .chosenProperty()
                .subscribe(
                        _ -> {
                            if (model.foundProperty().get() != null) {
                                model.telling();
                            }
                        });
        model.compare(FILE);
        assertEquals("their.milestones", model.telling().name());
        dateHere("2018");
        model.compare(FILE.resolveSibling("other.milestones"));
        assertEquals("other.milestones", model.telling().name());
    }

    @Test
    void whatAMergeLeftOpenGoesWithItAndComesBackWithIt() {
        dateHere("2018");
        ComparisonViewModel model = model(new DirectRunner());
        model.compare(FILE);
        model.merge();
        List<UndecidedMerges.Entry> left = undecided.entriesProperty().get();
        assertEquals(1, left.size());
        changes.undo();
        assertEquals(List.of(), undecided.entriesProperty().get());
        changes.redo();
        assertEquals(left, undecided.entriesProperty().get());
        // As after a new start.
        undecided.use(here.uuid());
        assertEquals(left, undecided.entriesProperty().get());
        changes.undo();
        assertEquals(List.of(), undecided.entriesProperty().get());
        changes.undo();
        changes.redo();
        assertEquals(List.of(), undecided.entriesProperty().get(), "what was typed before it");
    }

    @Test
    void whatWasLeftOpenCanBeLeftForGood() {
        dateHere("2018");
        ComparisonViewModel model = model(new DirectRunner());
        model.compare(FILE);
        model.merge();
        undecided.forget(undecided.entriesProperty().get().getFirst());
        assertEquals(List.of(), undecided.entriesProperty().get());
        undecided.use(here.uuid());
        assertEquals(List.of(), undecided.entriesProperty().get());
    }

    @Test
    void aConflictIsDecidedInWordsOfOnesOwn() {
        dateHere("2018");
        ComparisonViewModel model = model(new DirectRunner());
        model.compare(FILE);
        word(model, "tháng 9 2019");
        assertEquals(0, model.choices().count().open());
        model.merge();
        Milestone merged = here.read(Progress.NONE).find(VISIT.id(), Milestone.class).orElseThrow();
        assertEquals("2019-09", merged.date().text());
        assertEquals("tháng 9 2019", merged.dateWords());
        model.compare(FILE);
        assertEquals(0, model.choices().count().open(), "it was decided");
        apply(
                there,
                Edit.replacing(
                        Facts.milestone("M1").title("A visit").date("2017-05-04").build(),
                        Facts.milestone("M1").title("A visit").date("2017-05-05").build()));
        model.compare(FILE);
        assertEquals(1, model.choices().count().open(), "they say something else since");
    }

    @Test
    void whatWasRefusedIsNotTakenWhenItComesAgain() {
        ComparisonViewModel model = model(new DirectRunner());
        model.compare(FILE);
        model.choices().toggle(row(model, "S2"));
        model.merge();
        model.compare(FILE);
        assertEquals(List.of("S2"), rows(model).stream().map(each -> each.id().key()).toList());
        assertEquals(new MergeChoices.Count(0, 0, 1, 1), model.choices().count());
        model.choices().toggle(row(model, "S2"));
        model.merge();
        assertTrue(here.read(Progress.NONE).has(RecordId.source("S2")));
    }

    @Test
    void whatIsNotUnderstoodIsNotTaken() {
        dateHere("2018");
        ComparisonViewModel model = model(new DirectRunner());
        model.compare(FILE);
        assertTrue(word(model, "2019-02-30") instanceof Reading.Misread<?>);
        assertTrue(word(model, " ") instanceof Reading.Empty<?>);
        assertEquals(1, model.choices().count().open());
    }

    private static Reading<?> word(ComparisonViewModel model, String typed) {
        Difference visit = row(model, "M1");
        return word(model, model.choices().of(visit), typed);
    }

    private static <R extends Entity> Reading<?> word(
            ComparisonViewModel model, Resolution<R> resolution, String typed) {
        Part<R> part = resolution.parts().getFirst();
        assertEquals(List.of(""), model.merging().places(resolution, part));
        assertEquals("4 May 2017", model.merging().written(resolution, part, ""));
        return model.merging().word(resolution.difference(), part, "", typed);
    }

    @Test
    void bothBeganWhereTheirHistoriesPart() throws IOException {
        MemoryArchive early =
                MemoryArchive.of("The record", Instant.EPOCH, Facts.dataset(VISIT, PAPER));
        apply(early, Edit.deleting(PAPER));
        MemoryArchive late = copy(early);
        apply(early, Edit.adding(PAPER));
        late.apply(
                Change.of(
                        Attribution.of("Lan", Instant.EPOCH.plusSeconds(70)),
                        Edit.adding(Facts.source("S3").title("Tuổi Trẻ").build())));
        assertEquals(
                Optional.of(new CommonBeginning(2, Instant.EPOCH.plusSeconds(9))),
                CommonBeginning.of(early, late));
        assertEquals(
                Optional.empty(),
                CommonBeginning.of(
                        early, MemoryArchive.of("Another", Instant.EPOCH, Dataset.EMPTY)));
        assertEquals(Optional.empty(), CommonBeginning.of(here, there), "as it was made");
    }

    @Test
    void aRecordIsTakenOrLeftAndDecidedPartByPart() {
        dateHere("2018");
        ComparisonViewModel model = model(new DirectRunner());
        model.compare(FILE);
        MergeChoices choices = model.choices();
        Difference added = row(model, "S2");
        choices.toggle(added);
        assertEquals(new MergeChoices.Count(1, 0, 1, 1), choices.count());
        choices.toggle(added);
        Difference both = row(model, "M1");
        choices.decideNext(both, Pick.OURS);
        assertEquals(new MergeChoices.Count(0, 1, 1, 1), choices.count());
        choices.decideNext(both, Pick.THEIRS);
        assertEquals(new MergeChoices.Count(0, 1, 1, 1), choices.count(), "nothing waits");
        model.compare(FILE);
        choices.toggle(row(model, "M1"));
        assertEquals(new MergeChoices.Count(0, 2, 0, 0), choices.count());
    }

    @Test
    void aBackupIsComparedByWhereRecordsAreAndNeverMerged() {
        ComparisonViewModel model = model(new DirectRunner());
        model.compare(new FormerState(FILE, _ -> "the backup", () -> {}));
        assertEquals(Map.of(Shelf.ONLY_THERE, 1L, Shelf.OTHERWISE, 1L), model.shelves());
        assertFalse(model.mergeable().getValue());
        model.merge();
        assertEquals(1, here.generation());
    }

    @Test
    void oneShelfAloneIsListedAsLongAsSomethingStandsThere() {
        ComparisonViewModel model = model(new DirectRunner());
        model.compare(FILE);
        model.shelfProperty().set(Shelf.NEW);
        assertEquals(List.of("S2"), rows(model).stream().map(each -> each.id().key()).toList());
        there.undo(Objects.requireNonNull(there.steps().getFirst()), by());
        model.again();
        assertNull(model.shelfProperty().get());
        assertEquals(List.of("M1"), rows(model).stream().map(each -> each.id().key()).toList());
    }

    private static Attribution by() {
        return Attribution.of("Minh", Instant.EPOCH.plusSeconds(20));
    }

    @Test
    void aChangeHereIsSaidAndComparedAgainOnDemand() {
        ComparisonViewModel model = model(new DirectRunner());
        model.compare(FILE);
        assertFalse(model.outdated().getValue());
        changes.submit(_ -> List.of(Edit.deleting(PAPER)), _ -> {});
        assertTrue(model.outdated().getValue());
        model.again();
        assertFalse(model.outdated().getValue());
        assertNotNull(row(model, "S1"));
    }

    @Test
    void whatIsGivenUpIsNotShown() {
        var runner = new HeldRunner();
        ComparisonViewModel model = model(runner);
        model.compare(FILE);
        model.close();
        assertTrue(runner.cancelled(0));
        assertFalse(model.shown().getValue());
        assertEquals(List.of(), reported);
    }

    @Test
    void aDocumentThatCannotBeReadIsToldAndNothingElseChanges() {
        var refused = new IOException("no document");
        var model =
                new ComparisonViewModel(
                        workspace,
                        changes,
                        new DirectRunner(),
                        _ -> {
                            throw refused;
                        },
                        _ -> {},
                        undecided,
                        reported::add);
        model.compare(FILE);
        assertEquals(List.of(refused), reported);
        assertFalse(model.shown().getValue());
    }
}
