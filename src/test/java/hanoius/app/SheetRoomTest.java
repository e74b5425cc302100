package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import hanoius.grid.GridView;
import hanoius.language.Language;
import hanoius.shell.MainView;
import hanoius.support.BundledDocument;
import hanoius.support.FxEvents;
import hanoius.support.OpenedMenu;
import hanoius.support.WindowExtension;
import hanoius.workspace.Section;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What takes the place of the views or lies over them has room with large text too. */
@ExtendWith(WindowExtension.class)
class SheetRoomTest {

    private static final double WIDTH = 960;
    private static final double HEIGHT = 640;

    private static final String ROWS =
            """
            Ngày,Tiêu đề,Loại
            2024-03-05,Đoàn công tác Hà Nội làm việc tại Washington,Chuyến thăm
            05/06/2024,Hội nghị xúc tiến thương mại,Cuộc họp
            xx/2024,Ngày sai,Viện trợ
            """;

    @TempDir private static Path folder;
    private @Nullable OwnProgram window;
    private Path own = Path.of("");

    @Start
    void start(Stage unused) throws IOException {
        own = Files.createTempDirectory(folder, "sheets");
        OwnProgram made = new OwnProgram(own);
        made.open(BundledDocument.in(own));
        window = made;
    }

    @AfterEach
    void close(FxRobot robot) {
        window().close(robot);
    }

    private OwnProgram window() {
        return Objects.requireNonNull(window);
    }

    private MainView laidOut(FxRobot robot) {
        MainView view = window().program().view();
        FxEvents.settle();
        robot.interact(
                () -> {
                    view.resize(WIDTH, HEIGHT);
                    for (int round = 0; round < 3; round++) {
                        view.applyCss();
                        view.layout();
                    }
                });
        return view;
    }

    private void choose(FxRobot robot, String entry) {
        robot.interact(
                () -> {
                    List<MenuItem> found =
                            OpenedMenu.entries(window().program().view().menu()).stream()
                                    .filter(each -> entry.equals(each.getId()))
                                    .toList();
                    assertEquals(1, found.size(), entry);
                    found.getFirst().fire();
                });
    }

    /** What of a sheet cannot be seen, used or read. */
    private List<String> faults(FxRobot robot, String sheet) {
        MainView view = laidOut(robot);
        Node shown = view.lookup(sheet);
        assertNotNull(shown, sheet);
        List<String> faults = new ArrayList<>();
        Node name = view.lookup("#document-menu");
        robot.interact(
                () ->
                        SizedWindow.shown(view)
                                .filter(each -> !InSight.isIn(each, name))
                                .forEach(
                                        node ->
                                                faults.addAll(
                                                        InSight.faults(node, WIDTH, HEIGHT))));
        return faults.stream().map(each -> sheet + " " + each).toList();
    }

    @ParameterizedTest
    @CsvSource({"VI,100", "EN,200", "VI,200"})
    void everyButtonIsInSightAndWhole(Language language, int percent, FxRobot robot)
            throws IOException {
        Program program = window().program();
        robot.interact(
                () -> {
                    program.viewModel().speak(language);
                    program.viewModel().textSizeProperty().set(percent);
                    program.viewModel().sectionProperty().set(Section.CHARTS);
                });
        laidOut(robot);
        robot.interact(() -> ((ButtonBase) program.view().lookup("#chart-as-table")).fire());
        MainView view = laidOut(robot);
        robot.interact(() -> ((ButtonBase) view.lookup("#enter-figures")).fire());
        robot.interact(
                () -> {
                    var content = new ClipboardContent();
                    content.putString("2010\t3,5\n2011\tab\n2012\t4,5\n");
                    Clipboard.getSystemClipboard().setContent(content);
                    ((GridView) laid(view, "#grid-page")).paste();
                });
        List<String> faults = new ArrayList<>(faults(robot, "#grid-page"));
        var rows = (TableView<?>) view.lookup("#grid-page .table-view");
        if (rows.getHeight() < HEIGHT / 4) {
            faults.add("the rows have " + rows.getHeight());
        }
        Path copy = BundledDocument.in(Files.createDirectory(own.resolve("copy")));
        window().answer(Files.writeString(own.resolve("rows.csv"), ROWS));
        choose(robot, "import-file");
        faults.addAll(faults(robot, "#import"));
        window().answer(copy);
        choose(robot, "compare-open");
        faults.addAll(faults(robot, "#comparison"));
        choose(robot, "doubles-open");
        faults.addAll(faults(robot, "#doubles"));
        assertEquals(List.of(), faults);
    }

    private static Node laid(MainView view, String id) {
        return Objects.requireNonNull(view.lookup(id), id);
    }
}
