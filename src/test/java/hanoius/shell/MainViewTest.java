package hanoius.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.agreement.AgreementView;
import hanoius.agreement.AgreementViewModel;
import hanoius.agreement.DetailViewModel;
import hanoius.evidence.EvidenceView;
import hanoius.evidence.EvidenceViewModel;
import hanoius.language.Language;
import hanoius.model.Agreement;
import hanoius.model.Entity;
import hanoius.model.Fact;
import hanoius.model.RecordId;
import hanoius.source.SourceActions;
import hanoius.source.SourceView;
import hanoius.source.SourceViewModel;
import hanoius.support.BundledDocument;
import hanoius.support.FxEvents;
import hanoius.support.RecordFiles;
import hanoius.support.WindowExtension;
import hanoius.table.TableActions;
import hanoius.task.DirectRunner;
import hanoius.workspace.RunningWork;
import hanoius.workspace.Section;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@ExtendWith(WindowExtension.class)
class MainViewTest {

    /** What is called the same in every language: names, keys, and what the document says. */
    private static final Set<String> SAME_IN_BOTH =
            Set.of("EN", "VI", "Ctrl+F", "The record", "hanoi-us.milestones");

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final List<URI> opened = new ArrayList<>();
    private final List<Entity> exported = new ArrayList<>();
    private final EvidenceViewModel evidence = new EvidenceViewModel(workspace, opened::add);
    private final MainViewModel viewModel =
            new MainViewModel(
                    workspace,
                    new RunningWork(new DirectRunner()),
                    Preferences.initial(Locale.ENGLISH),
                    new SimpleObjectProperty<>(Theme.LIGHT));

    @Start
    void start(Stage stage) throws IOException {
        workspace.show(BundledDocument.record().dataset());
        viewModel.opened("The record", Path.of("hanoi-us.milestones"));
        Runnable showEvidence = () -> viewModel.evidenceOpenProperty().set(true);
        var view =
                new MainView(
                        viewModel,
                        Map.of(
                                Section.TIMELINE,
                                () -> pane("timeline"),
                                Section.CHARTS,
                                () -> pane("charts"),
                                Section.AGREEMENTS,
                                () ->
                                        new AgreementView(
                                                new AgreementViewModel(
                                                        workspace, new DirectRunner()),
                                                new DetailViewModel(workspace, LocalDate.EPOCH),
                                                new TableActions(
                                                        showEvidence,
                                                        () -> {},
                                                        (all, _) -> exported.addAll(all)),
                                                viewModel.memory()),
                                Section.SOURCES,
                                () ->
                                        new SourceView(
                                                new SourceViewModel(workspace),
                                                new SourceActions(
                                                        showEvidence,
                                                        evidence::askAbout,
                                                        (_, _) -> {}),
                                                viewModel.memory())),
                        () ->
                                new EvidenceView(
                                        evidence,
                                        () -> viewModel.evidenceOpenProperty().set(false)));
        var scene = new Scene(view, 1000, 700);
        Looks.dress(scene, viewModel.themeProperty());
        stage.setScene(scene);
        // The stage is that of all tests and keeps the place and size that one of them gave it.
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
    }

    private static Pane pane(String id) {
        var pane = new Pane();
        pane.setId(id);
        return pane;
    }

    private Optional<RecordId> selected() {
        return Optional.ofNullable(workspace.selected()).map(Fact::id);
    }

    private static TableView<?> agreements(FxRobot robot) {
        return robot.lookup("#agreement-table").queryAs(TableView.class);
    }

    private static String shown(Node node) {
        return switch (node) {
            // Cells hold what the document says.
            case IndexedCell<?> _ -> "";
            case Labeled labeled -> labeled.getText();
            case TextInputControl input -> input.getPromptText();
            default -> "";
        };
    }

    /** Every visible node with words that the program says, and those words. */
    private static Map<Node, String> words(FxRobot robot) {
        var found = new HashMap<Node, String>();
        robot.lookup((Node node) -> node.isVisible() && node.getScene() != null)
                .queryAll()
                .forEach(
                        node -> {
                            String text = shown(node);
                            if (text != null
                                    && text.codePoints().anyMatch(Character::isLetter)
                                    && !SAME_IN_BOTH.contains(text)) {
                                found.put(node, text);
                            }
                        });
        return found;
    }

    private void show(FxRobot robot, Section section) {
        robot.interact(() -> viewModel.sectionProperty().set(section));
    }

    @Test
    void switchingTheLanguageChangesEveryLabel(FxRobot robot) {
        List.of(Section.values()).forEach(each -> show(robot, each));
        Map<Node, String> english = words(robot);
        assertTrue(english.size() > 8, english.values()::toString);
        robot.clickOn("#language-vi");
        Map<Node, String> vietnamese = words(robot);
        var same = new ArrayList<String>();
        english.forEach(
                (node, text) -> {
                    if (text.equals(vietnamese.get(node))) {
                        same.add(text);
                    }
                });
        assertEquals(List.of(), same);
    }

    private void filter(FxRobot robot, String text) {
        robot.interact(() -> workspace.filters().replace(workspace.filter().withText(text)));
    }

    @Test
    void aFilterNarrowsTheTableAndTheChipBringsItBack(FxRobot robot) {
        show(robot, Section.AGREEMENTS);
        int all = agreements(robot).getItems().size();
        filter(robot, "lease");
        assertEquals(2, agreements(robot).getItems().size());
        robot.clickOn("#drop-text");
        assertEquals(all, agreements(robot).getItems().size());
        assertTrue(robot.lookup(".chip").tryQuery().isEmpty());
    }

    @Test
    void nothingFoundOffersAWayBack(FxRobot robot) {
        show(robot, Section.AGREEMENTS);
        filter(robot, "zzz");
        assertEquals(0, agreements(robot).getItems().size());
        assertEquals(
                "Show " + RecordFiles.count("agreements") + " by removing: “zzz”",
                robot.lookup("#agreement-drop").queryAs(Hyperlink.class).getText());
        robot.clickOn("#agreement-drop");
        assertEquals(RecordFiles.count("agreements"), agreements(robot).getItems().size());
    }

    @Test
    void aSelectedRowFillsTheEvidenceAndTheOtherWayRound(FxRobot robot) {
        show(robot, Section.AGREEMENTS);
        assertFalse(viewModel.evidenceOpenProperty().get());
        robot.interact(() -> agreements(robot).getSelectionModel().select(0));
        assertNotNull(workspace.selected());
        assertTrue(robot.lookup("#copy-citation").query().isVisible());
        robot.interact(() -> workspace.select(RecordId.agreement("A001")));
        assertTrue(
                String.valueOf(agreements(robot).getSelectionModel().getSelectedItem())
                        .contains("agreement:A001"));
    }

    @Test
    void aFilterThatHidesTheSelectedRowKeepsItsEvidence(FxRobot robot) {
        show(robot, Section.AGREEMENTS);
        robot.interact(() -> workspace.select(RecordId.agreement("A001")));
        filter(robot, "lease");
        assertEquals(-1, agreements(robot).getSelectionModel().getSelectedIndex());
        assertEquals(Optional.of(RecordId.agreement("A001")), selected());
    }

    @Test
    void aLinkAsksBeforeItOpens(FxRobot robot) {
        robot.interact(() -> workspace.select(RecordId.source("S003")));
        robot.clickOn(".open-address");
        assertEquals(List.of(), opened);
        robot.clickOn("#open-address-no");
        assertEquals(List.of(), opened);
        robot.clickOn(".open-address");
        robot.clickOn("#open-address-yes");
        assertEquals(1, opened.size());
        assertEquals("https", opened.getFirst().getScheme());
    }

    @Test
    void exportIsGivenWhatIsListedInTheOrderShown(FxRobot robot) {
        show(robot, Section.AGREEMENTS);
        filter(robot, "lease");
        robot.clickOn("#agreement-export");
        assertEquals(
                List.of("2021-08-25", "2019-09"),
                exported.stream()
                        .map(each -> String.valueOf(((Agreement) each).signed()))
                        .toList());
    }

    @Test
    void theEvidencePanelClosesAndComesBack(FxRobot robot) {
        robot.clickOn("#evidence-toggle");
        assertTrue(viewModel.evidenceOpenProperty().get());
        assertTrue(robot.lookup("#evidence-empty").query().isVisible());
        robot.clickOn("#evidence-close");
        assertFalse(viewModel.evidenceOpenProperty().get());
        robot.clickOn("#evidence-toggle");
        assertTrue(viewModel.evidenceOpenProperty().get());
    }

    @Test
    void escapeClosesTheFilterEvenAfterAValueWasChosen(FxRobot robot) {
        robot.clickOn("#filter-button");
        robot.clickOn(robot.lookup(".facet-row").<Node>query());
        assertFalse(workspace.filter().isEmpty());
        robot.push(KeyCode.ESCAPE);
        FxEvents.settle();
        assertTrue(robot.lookup("#facets").tryQuery().filter(Node::isVisible).isEmpty());
    }

    @Test
    void theDetailTakesRoomOnlyWhileAnAgreementIsSelected(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertTrue(robot.lookup("#agreement-detail").tryQuery().isEmpty());
        robot.interact(() -> workspace.select(RecordId.agreement("A001")));
        assertTrue(robot.lookup("#agreement-detail").tryQuery().isPresent());
    }
}
