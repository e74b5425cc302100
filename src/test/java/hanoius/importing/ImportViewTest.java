package hanoius.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Archive;
import hanoius.archive.MemoryArchive;
import hanoius.importing.ImportLines.Line;
import hanoius.importing.ImportLines.Sort;
import hanoius.intake.KnownTables;
import hanoius.intake.Target;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.shell.Looks;
import hanoius.support.Facts;
import hanoius.support.WindowExtension;
import hanoius.task.DirectRunner;
import hanoius.workspace.ChangeQueue;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A table is looked at, its columns and questions answered, and what is right is taken. */
@ExtendWith(WindowExtension.class)
@SuppressWarnings("NullAway.Init")
class ImportViewTest {

    private static final String TABLE =
            """
            Ngày,Tên,Ghi gì đó,Phạm vi
            3/4/2019,Gặp đoàn bang Utah,a,hanoi
            30 tháng 2 năm 2019,Không có ngày này,b,hanoi
            1999,Có sẵn,c,hanoi
            """;

    @TempDir static Path folder;

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final List<Archive> pinned = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private MemoryArchive archive;
    private ImportViewModel model;

    @Start
    void start(Stage stage) throws IOException {
        Dataset here = Facts.dataset(Facts.milestone("M1").date("1999").title("Có sẵn").build());
        var changes =
                new ChangeQueue(
                        workspace,
                        new DirectRunner(),
                        () -> "Thu",
                        InstantSource.fixed(Instant.EPOCH),
                        failures::add);
        workspace.show(here);
        archive = MemoryArchive.of("Ours", Instant.EPOCH, here);
        changes.use(archive, Instant.EPOCH);
        model =
                new ImportViewModel(
                        workspace,
                        changes,
                        new DirectRunner(),
                        new KnownTables(folder.resolve("known " + System.nanoTime() + ".csv")),
                        pinned::add,
                        failures::add);
        var scene = new Scene(new ImportView(model, () -> {}), 960, 640);
        Looks.dress(scene, workspace.themeProperty());
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
        model.open(List.of(Files.writeString(folder.resolve("sổ.csv"), TABLE)));
    }

    @Test
    void whatIsRightIsTakenAsOneStepAfterABackup(FxRobot robot) {
        assertEquals(2, model.count(Sort.ERROR), "there is no category, and no such day");
        assertEquals(1, model.count(Sort.SAME));
        robot.clickOn("#import-fixed-category");
        robot.clickOn("Visit");
        assertEquals(1, model.count(Sort.ERROR));
        assertTrue(robot.lookup("Take 1 record, leave 1 in error").tryQuery().isPresent());
        robot.clickOn("#import-order-0-1");
        assertTrue(robot.lookup("#import-order-0-1").tryQuery().isEmpty(), "it is answered");
        assertEquals(List.of(), pinned);
        robot.clickOn("#import-take");
        assertEquals(List.of(), failures);
        assertFalse(model.shown().getValue());
        assertEquals(List.<Archive>of(archive), pinned);
        Milestone made =
                workspace.dataset().find(RecordId.milestone("M2"), Milestone.class).orElseThrow();
        assertEquals("2019-03-04", made.date().text());
        assertEquals("visit", made.category());
        assertEquals(1, archive.steps().size());
        assertEquals("Imported from sổ.csv", archive.steps().getFirst().by().reason());
    }

    @Test
    void whatAColumnIsStandsUpright(FxRobot robot) {
        Labeled head = robot.lookup("#import-column-0").queryAs(Labeled.class);
        assertEquals("Regular", head.getFont().getStyle());
    }

    @Test
    void aColumnIsSomethingElseAndEscLeavesItAll(FxRobot robot) {
        robot.interact(() -> model.choose(2, Target.of("summary")));
        assertEquals(1, model.count(Sort.CHANGED), "the one that is there says more by that");
        robot.interact(() -> model.sortProperty().set(Sort.CHANGED));
        assertEquals(
                List.of("Summary in Vietnamese: — → c"),
                model.lines().getValue().stream().map(Line::brief).toList());
        robot.push(KeyCode.ESCAPE);
        assertFalse(model.shown().getValue());
        assertEquals(List.of(), archive.steps());
    }

    @Test
    void aTableOfAHeadAloneSaysSoInTheWordsOfTheWindow(FxRobot robot) throws IOException {
        Path head = Files.writeString(folder.resolve("head.csv"), "Ngày,Tên,Phạm vi\n");
        robot.interact(
                () -> {
                    workspace.speak(Language.VI);
                    model.open(List.of(head));
                });
        TableView<?> rows = robot.lookup("#import-rows").queryAs(TableView.class);
        assertEquals(List.of(), rows.getItems());
        assertEquals(
                "Bảng này chỉ có dòng tiêu đề, chưa có dòng dữ liệu nào.",
                ((Labeled) rows.getPlaceholder()).getText());
    }

    @Test
    void aSheetOfAnotherProgramIsGivenWhatItDoesNotHave(FxRobot robot) throws IOException {
        Path sheet =
                Files.writeString(
                        folder.resolve("timeline.csv"),
                        "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,"
                                + "Headline,Text,Media,Media Credit,Media Caption,"
                                + "Media Thumbnail,Type,Group,Background\n"
                                + "2018,5,4,,,,,,,A meeting,Words,,,,,,,\n");
        robot.interact(() -> model.open(List.of(sheet)));
        assertEquals(0, model.count(Sort.ERROR), "what most have is taken");
        assertTrue(
                robot.lookup("the file does not say; most have this").tryQuery().isPresent(),
                "and that is said");
        robot.clickOn("#import-fixed-category");
        robot.clickOn("Meeting");
        assertEquals(List.of(), failures);
        robot.clickOn("#import-take");
        Milestone made =
                workspace.dataset().find(RecordId.milestone("M2"), Milestone.class).orElseThrow();
        assertEquals("2018-05-04", made.date().text());
        assertEquals("meeting", made.category());
    }

    @Test
    void aNameThatNothingIsCalledIsGivenItsMeaning(FxRobot robot) throws IOException {
        Path table =
                Files.writeString(
                        folder.resolve("b.csv"),
                        """
                        Date,Title,Category,Scope
                        3/2019,A,vist,hanoi
                        25/3/2019,B,vist,hanoi
                        3/26/2019,C,vist,hanoi
                        27/3/2019,D,visit,hanoi
                        """);
        robot.interact(() -> model.open(List.of(table)));
        assertEquals(1, model.count(Sort.NAME));
        assertEquals(1, model.count(Sort.OTHERWISE), "the one with the month first");
        robot.interact(() -> model.sortProperty().set(Sort.OTHERWISE));
        assertEquals(
                List.of("3/26/2019"), model.lines().getValue().stream().map(Line::name).toList());
        robot.interact(() -> model.sortProperty().set(Sort.NAME));
        assertEquals(
                List.of("Category · in 3 rows · nothing has this name · perhaps “Visit”?"),
                model.lines().getValue().stream().map(Line::brief).toList());
        robot.clickOn(".import-meaning");
        robot.clickOn("Visit");
        assertEquals(1, model.count(Sort.NAME), "it can be taken back");
        robot.clickOn("#import-take");
        assertEquals(
                List.of("visit"),
                workspace.dataset().milestones().readAll().stream()
                        .filter(each -> !each.id().key().equals("M1"))
                        .map(Milestone::category)
                        .distinct()
                        .toList());
    }

    @Test
    void namesAndQuestionsAreAnsweredByKeysAlone(FxRobot robot) throws IOException {
        Path table =
                Files.writeString(
                        folder.resolve("k.csv"),
                        "Date,Title,Category,Scope\n3/4/2019,A,vist,hanoi\n1999,B,metting,hanoi\n");
        robot.interact(() -> model.open(List.of(table)));
        ListView<?> list = robot.lookup("#import-list").queryListView();
        robot.interact(
                () -> {
                    list.requestFocus();
                    list.getSelectionModel().clearAndSelect(1);
                });
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        assertEquals(
                1,
                model.lines().getValue().stream()
                        .map(Line::unmatched)
                        .filter(each -> each != null && each.meant() != null)
                        .count());
        assertTrue(list.isFocused());
        assertEquals(1, list.getSelectionModel().getSelectedIndex());
        Node answer = robot.lookup("#import-order-0-0").query();
        robot.interact(answer::requestFocus);
        robot.push(KeyCode.SPACE);
        assertTrue(robot.lookup("#import-order-0-0").tryQuery().isEmpty(), "it is answered");
        assertTrue(robot.lookup("#import-kind").query().isFocused(), "the question beside it");
    }

    @Test
    void severalFilesAreOneStep(FxRobot robot) throws IOException {
        Path table =
                Files.writeString(
                        folder.resolve("c.csv"),
                        "Date,Title,Category,Scope,Sources\n2019,A,visit,hanoi,A book\n");
        Path book = Files.writeString(folder.resolve("c.bib"), "@book{x, title={A book}}");
        robot.interact(() -> model.open(List.of(book, table)));
        assertTrue(robot.lookup("Import 2 files").tryQuery().isPresent());
        assertTrue(robot.lookup("#import-kind").tryQuery().isEmpty(), "a bibliography is shown");
        robot.clickOn("#import-file-1");
        assertTrue(robot.lookup("#import-kind").tryQuery().isPresent());
        assertTrue(model.lines().getValue().getFirst().brief().startsWith("c.bib · "));
        robot.clickOn("#import-take");
        assertEquals(List.of(), failures);
        assertEquals(1, archive.steps().size());
        assertEquals("Imported from c.bib, c.csv", archive.steps().getFirst().by().reason());
        assertEquals(1, workspace.dataset().sources().size());
    }

    @Test
    void whatWasSaidOfColumnsIsKnownTheNextTime(FxRobot robot) throws IOException {
        robot.interact(() -> model.fix("category", "visit"));
        robot.interact(() -> model.choose(2, Target.of("summary")));
        robot.clickOn("#import-order-0-1");
        robot.clickOn("#import-take");
        Path next =
                Files.writeString(
                        folder.resolve("next.csv"),
                        "Ngày,Tên,Ghi gì đó,Phạm vi\n5/6/2020,Họp nữa,d,hanoi\n");
        robot.interact(() -> model.open(List.of(next)));
        assertTrue(robot.lookup("#import-order-0-1").tryQuery().isEmpty(), "it was answered");
        assertEquals(1, model.count(Sort.NEW));
        robot.clickOn("#import-anew");
        assertTrue(robot.lookup("#import-anew").tryQuery().isEmpty());
        assertTrue(robot.lookup("#import-order-0-1").tryQuery().isPresent());
        assertEquals(0, model.count(Sort.NEW), "nothing says of which category it is");
    }

    @Test
    void pastedReferencesAreSources(FxRobot robot) {
        robot.interact(() -> model.open("pasted references", "TY  - BOOK\nTI  - A book\nER  - \n"));
        robot.clickOn("#import-take");
        assertEquals(List.of(), failures);
        assertEquals("A book", workspace.dataset().sources().getFirst().title());
        assertEquals("Imported from pasted references", archive.steps().getFirst().by().reason());
    }

    @Test
    void whatIsNoTableIsReported(FxRobot robot) throws IOException {
        Path broken = Files.write(folder.resolve("x.xlsx"), new byte[] {'P', 'K', 3, 4, 9});
        robot.interact(() -> model.open(List.of(broken)));
        assertFalse(model.shown().getValue());
        assertEquals(1, failures.size());
    }
}
