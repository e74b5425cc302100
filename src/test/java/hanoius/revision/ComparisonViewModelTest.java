package hanoius.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.Comparison.Difference;
import hanoius.archive.MemoryArchive;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Source;
import hanoius.revision.ComparisonViewModel.FieldLine;
import hanoius.revision.ComparisonViewModel.Line;
import hanoius.support.Facts;
import hanoius.support.HeldRunner;
import hanoius.task.DirectRunner;
import hanoius.task.TaskRunner;
import hanoius.task.TaskRunner.Progress;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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

    ComparisonViewModelTest() throws IOException {
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
                workspace, changes, runner, _ -> watched(there), reported::add);
    }

    private static List<Difference> rows(ComparisonViewModel model) {
        return model.lines().getValue().stream()
                .filter(Line.Row.class::isInstance)
                .map(line -> ((Line.Row) line).difference())
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
        model.compare(
                new ComparisonViewModel.Former(FILE, _ -> "the backup", () -> back.add("back")));
        ComparisonViewModel.Found found = Objects.requireNonNull(model.foundProperty().get());
        assertEquals("the backup", model.name(found));
        assertEquals("compare.former", model.noteKey(found));
        model.again();
        assertNotNull(model.formerProperty().get());
        model.goBack();
        assertEquals(List.of("back"), back);
        assertFalse(model.shown().getValue());
        model.goBack();
        assertEquals(List.of("back"), back);
        model.compare(FILE);
        assertNull(model.formerProperty().get());
        assertEquals("their.milestones", model.name(found));
        assertEquals("compare.related", model.noteKey(found));
    }

    @Test
    void whatDiffersIsListedByGroupsAndToldFieldByField() {
        ComparisonViewModel model = model(new DirectRunner());
        assertFalse(model.shown().getValue());
        model.compare(FILE);
        assertTrue(model.shown().getValue());
        assertEquals(List.of("closed"), closed, "the other document");
        assertEquals("Only there 1 · Otherwise there 1", model.counts().getValue());
        assertEquals(4, model.lines().getValue().size(), "two headings, two records");
        Difference visit = row(model, "M1");
        assertEquals("A visit", model.name(visit));
        assertEquals("date", model.brief(visit));
        assertEquals(List.of(new FieldLine("Date", "4 May 2017", "2017", "")), model.fields(visit));
        Difference added = row(model, "S2");
        assertEquals("VnExpress", model.name(added));
        assertEquals(new FieldLine("Title", "VnExpress", "", ""), model.fields(added).getFirst());
        assertEquals(RecordId.milestone("M1"), model.selectable(visit));
        assertNull(model.selectable(added), "it is not here");
        workspace.speak(Language.VI);
        assertEquals("ngày", model.brief(visit));
        assertEquals("Chỉ bản kia có 1 · Bản kia ghi khác 1", model.counts().getValue());
    }

    @Test
    void whatBothChangedTellsWhatItWas() {
        apply(
                here,
                Edit.replacing(VISIT, Facts.milestone("M1").title("A visit").date("2018").build()));
        workspace.show(here.read(Progress.NONE));
        ComparisonViewModel model = model(new DirectRunner());
        model.compare(FILE);
        assertEquals(
                List.of(new FieldLine("Date", "4 May 2017", "2018", "2017")),
                model.fields(rows(model).getFirst()));
    }

    @Test
    void oneKindAloneIsListedAsLongAsItDiffers() {
        ComparisonViewModel model = model(new DirectRunner());
        model.compare(FILE);
        model.kindProperty().set(Kind.SOURCE);
        assertEquals(List.of("S2"), rows(model).stream().map(each -> each.id().key()).toList());
        there.undo(Objects.requireNonNull(there.steps().getFirst()), by());
        model.again();
        assertNull(model.kindProperty().get());
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
                        reported::add);
        model.compare(FILE);
        assertEquals(List.of(refused), reported);
        assertFalse(model.shown().getValue());
    }
}
