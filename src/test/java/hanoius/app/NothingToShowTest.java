package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.SelectableTextFlow;

import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.query.Choice;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.support.BundledDocument;
import hanoius.support.Facts;
import hanoius.support.FxEvents;
import hanoius.support.RecordFiles;
import hanoius.support.WindowExtension;
import hanoius.workspace.Section;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What each view says where it has nothing to show, and what it offers to do about it. */
@ExtendWith(WindowExtension.class)
class NothingToShowTest {

    /** History has what was done to show, whatever became of the records. */
    private static final Set<Section> VIEWS = EnumSet.complementOf(EnumSet.of(Section.HISTORY));

    @TempDir private static Path folder;

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private static BundledWindow open(Dataset dataset) throws IOException {
        Path own = Files.createTempDirectory(folder, "nothing");
        return Stops.onFx(() -> new BundledWindow(new Stage(), own, dataset));
    }

    @Test
    void anEmptyDocumentSaysInEveryViewHowItBegins(FxRobot robot) throws IOException {
        BundledWindow window = open(Dataset.EMPTY);
        Set<String> said = new HashSet<>();
        for (Language language : Language.values()) {
            robot.interact(() -> window.program().viewModel().speak(language));
            for (Section section : VIEWS) {
                window.show(robot, section);
                window.layOut(robot);
                assertTrue(window.node("#start").isVisible(), section::toString);
                said.add(Stops.onFx(() -> ((Labeled) window.node(".start-section")).getText()));
            }
        }
        assertEquals(Language.values().length * VIEWS.size(), said.size());
        window.fire(robot, "#start-start-open-record");
        FxEvents.settle();
        assertEquals(null, window.view().lookup("#start"));
        assertEquals(
                RecordFiles.count("sources"),
                window.program().workspace().dataset().sources().size());
        assertTrue(window.node("#introduction").isVisible());
        window.fire(robot, "#introduction-close");
        assertFalse(window.node("#introduction").isVisible());
        assertTrue(window.program().viewModel().preferences(null).introduced());
    }

    /** As long as there is nothing for it in a document that holds other things. */
    @Test
    void aSectionSaysWhatBelongsThereAndBeginsIt(FxRobot robot) throws IOException {
        BundledWindow window = open(Facts.dataset(Facts.source("S1").title("Nhân Dân").build()));
        assertFalse(window.node("#introduction").isVisible(), "another document than one's own");
        for (Section section : VIEWS) {
            window.show(robot, section);
            window.layOut(robot);
            Node said = window.view().lookup("#empty-" + section.name().toLowerCase(Locale.ROOT));
            assertEquals(section == Section.SOURCES, said == null, section::toString);
            if (said != null) {
                window.fire(robot, "#start-first");
                assertTrue(window.program().viewModel().evidenceOpenProperty().get());
            }
        }
    }

    @Test
    void aDocumentWithRecordsSaysNothingOfTheKind(FxRobot robot) throws IOException {
        BundledWindow window = open(BundledDocument.record().dataset());
        for (Section section : Section.values()) {
            window.show(robot, section);
            assertEquals(null, window.view().lookup("#start"));
            assertEquals(null, window.view().lookup(".start-empty"));
        }
    }

    /** No single condition helps, so that all are dropped together. */
    private static void narrow(BundledWindow window, FxRobot robot) {
        robot.interact(
                () ->
                        window.program()
                                .workspace()
                                .filters()
                                .replace(
                                        Filter.NONE
                                                .withText("zzzz")
                                                .with(Facet.SOURCE, Choice.of(List.of("nobody")))
                                                .with(
                                                        Facet.PUBLISHER,
                                                        Choice.of(List.of("nobody")))));
        FxEvents.settle();
    }

    private static void widen(BundledWindow window, FxRobot robot, String selector) {
        Hyperlink offer = (Hyperlink) window.node(selector);
        assertTrue(offer.isVisible(), selector);
        assertFalse(offer.getText().isBlank(), selector);
        robot.interact(offer::fire);
        FxEvents.settle();
    }

    @Test
    void agreementsOfferWhatShowsSomeAgain(FxRobot robot) throws IOException {
        BundledWindow window = open(BundledDocument.record().dataset());
        window.show(robot, Section.AGREEMENTS);
        TableView<?> table = (TableView<?>) window.node("#agreement-table");
        narrow(window, robot);
        assertTrue(table.getItems().isEmpty());
        widen(window, robot, "#agreement-drop");
        assertFalse(table.getItems().isEmpty());
    }

    @Test
    void sourcesOfferWhatShowsSomeAgain(FxRobot robot) throws IOException {
        BundledWindow window = open(BundledDocument.record().dataset());
        window.show(robot, Section.SOURCES);
        TableView<?> table = (TableView<?>) window.node("#source-table");
        narrow(window, robot);
        assertTrue(table.getItems().isEmpty());
        widen(window, robot, ".empty-table .hyperlink");
        assertFalse(table.getItems().isEmpty());
    }

    @Test
    void theTimelineAndItsListOfferWhatShowsSomeAgain(FxRobot robot) throws IOException {
        BundledWindow window = open(BundledDocument.record().dataset());
        window.show(robot, Section.TIMELINE);
        window.fire(robot, "#timeline-form");
        ListView<?> list = (ListView<?>) window.node("#timeline-list");
        narrow(window, robot);
        assertTrue(list.getItems().isEmpty());
        widen(window, robot, "#timeline-nothing .hyperlink");
        assertFalse(list.getItems().isEmpty());
    }

    @Test
    void milestonesBesideAChartOfferWhatShowsSomeAgain(FxRobot robot) throws IOException {
        BundledWindow window = open(BundledDocument.record().dataset());
        window.show(robot, Section.CHARTS);
        window.fire(robot, "#side-milestones");
        ListView<?> list = (ListView<?>) window.node("#chart-milestone-list");
        narrow(window, robot);
        assertTrue(list.getItems().isEmpty());
        widen(window, robot, "#chart-milestones-widen");
        assertFalse(list.getItems().isEmpty());
    }

    /** Text of the evidence is copied by keys: what is selected of it, or all. */
    @Test
    void textOfTheEvidenceIsCopied(FxRobot robot) throws IOException {
        BundledWindow window = open(BundledDocument.record().dataset());
        window.show(robot, Section.TIMELINE);
        window.select(robot, RecordId.milestone("M001"));
        FxEvents.settle();
        var title = (SelectableTextFlow) window.node(".evidence-head .wording");
        robot.interact(
                () -> {
                    title.requestFocus();
                    title.selectRange(0, 5);
                });
        robot.push(KeyCode.CONTROL, KeyCode.C);
        String whole = title.getContentAsString();
        assertEquals(whole.substring(0, 5), copied());
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertEquals(whole, copied());
        String said = Stops.onFx(() -> ((Labeled) window.node("#notice")).getText());
        assertEquals("Copied: the text", said);
    }

    private static String copied() {
        return Stops.onFx(() -> Clipboard.getSystemClipboard().getString());
    }
}
