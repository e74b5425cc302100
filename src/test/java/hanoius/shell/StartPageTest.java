package hanoius.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.control.Action;
import hanoius.control.Spoken;
import hanoius.filing.RecentDocuments;
import hanoius.language.Language;
import hanoius.model.RecordId.Kind;
import hanoius.shell.StartPage.Beginnings;
import hanoius.support.WindowExtension;
import hanoius.text.Words;
import hanoius.workspace.Section;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
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
import java.util.ArrayList;
import java.util.List;

@ExtendWith(WindowExtension.class)
class StartPageTest {

    private final ObjectProperty<Words> words = new SimpleObjectProperty<>(Words.in(Language.EN));
    private final ObjectProperty<List<RecentDocuments.Entry>> recent =
            new SimpleObjectProperty<>(List.of());
    private final List<String> done = new ArrayList<>();

    private Beginnings beginnings() {
        return new Beginnings(
                action("start.open_record"),
                kind -> done.add("first " + kind),
                List.of(action("documents.of_folder"), action("documents.of_zip")),
                List.of(action("documents.open"), action("documents.new")),
                new StartPage.Recent(
                        recent,
                        path -> done.add("open " + path.getFileName()),
                        path -> done.add("find " + path.getFileName()),
                        path -> done.add("forget " + path.getFileName())));
    }

    private Action action(String key) {
        return Action.of(key, () -> done.add(key));
    }

    @Start
    void start(Stage stage) {
        var page = StartPage.of(new Spoken(words), Section.CHARTS, beginnings());
        stage.setScene(new Scene(new StackPane(page), 1100, 700));
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void eachThingToDoIsDone(FxRobot robot) {
        for (String words :
                List.of(
                        "Open the record",
                        "New indicator",
                        "In a folder…",
                        "In a ZIP file…",
                        "Open…",
                        "New document…")) {
            robot.clickOn(words);
        }
        assertEquals(
                List.of(
                        "start.open_record",
                        "first " + Kind.INDICATOR,
                        "documents.of_folder",
                        "documents.of_zip",
                        "documents.open",
                        "documents.new"),
                done);
    }

    @Test
    void whatWasOpenLatelyIsOpenedAndWhatIsGoneIsFoundOrForgotten(
            FxRobot robot, @TempDir Path folder) throws IOException {
        Path there = Files.createFile(folder.resolve("there.milestones"));
        Path gone = folder.resolve("gone.milestones");
        assertFalse(robot.lookup("Recent documents").tryQuery().isPresent());
        robot.interact(
                () ->
                        recent.set(
                                List.of(
                                        new RecentDocuments.Entry(
                                                there, "Utah", 14, 3, Instant.EPOCH),
                                        new RecentDocuments.Entry(
                                                gone, "Figures", 1, 0, Instant.EPOCH))));
        assertTrue(robot.lookup("14 milestones · 3 agreements").tryQuery().isPresent());
        robot.clickOn("there.milestones");
        robot.clickOn("Find it…");
        robot.clickOn("Remove from this list");
        assertEquals(
                List.of("open there.milestones", "find gone.milestones", "forget gone.milestones"),
                done);
        robot.interact(() -> words.set(Words.in(Language.VI)));
        assertTrue(robot.lookup("14 cột mốc · 3 thỏa thuận").tryQuery().isPresent());
    }
}
