package hanoius.evidence;

import static hanoius.schema.SourceSchema.NOTES;
import static hanoius.schema.SourceSchema.SOURCE;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.interchange.CitationForm;
import hanoius.language.Language;
import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.Edit;
import hanoius.model.Fact;
import hanoius.model.Observation;
import hanoius.model.Qualifier;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.query.Facet;
import hanoius.support.BundledDocument;
import hanoius.support.Facts;
import hanoius.support.FxEvents;
import hanoius.support.WindowExtension;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

@ExtendWith(WindowExtension.class)
class EvidenceViewTest {

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);

    @Start
    void start(Stage stage) throws IOException {
        workspace.show(BundledDocument.record().dataset());
        var view = new EvidenceView(new EvidenceViewModel(workspace, _ -> {}), () -> {});
        stage.setScene(new Scene(view, 380, 900));
        stage.sizeToScene();
        stage.show();
    }

    private void select(FxRobot robot, Predicate<Observation> wanted) {
        Observation found =
                workspace.dataset().observations().stream()
                        .filter(wanted)
                        .findFirst()
                        .orElseThrow();
        robot.interact(() -> workspace.select(found.id()));
    }

    private Observation selected() {
        return Optional.ofNullable(workspace.selected()).map(Observation.class::cast).orElseThrow();
    }

    private static List<MenuItem> forms(FxRobot robot) {
        return robot.lookup("#copy-citation").queryAs(MenuButton.class).getItems();
    }

    private static MenuItem item(FxRobot robot, CitationForm form) {
        return forms(robot).stream()
                .filter(each -> each.getId().equals("copy-" + form.name()))
                .findFirst()
                .orElseThrow();
    }

    private static String copied(FxRobot robot, CitationForm form) {
        var text = new StringBuilder();
        robot.interact(
                () -> {
                    item(robot, form).fire();
                    text.append(Clipboard.getSystemClipboard().getString());
                });
        return text.toString();
    }

    @Test
    void theOtherReportOfTheSameFactIsOneClickAway(FxRobot robot) {
        select(robot, each -> each.sameAs() != null);
        RecordId preferred = Optional.ofNullable(selected().sameAs()).orElseThrow();
        assertTrue(robot.lookup("#reports").lookup("preferred").query().isVisible());
        robot.interact(() -> robot.lookup("#reports .entry-title").<Hyperlink>query().fire());
        assertEquals(preferred, selected().id());
        assertEquals(1, robot.lookup("#reports .entry-title").queryAll().size());
    }

    @Test
    void theInputsOfAFormulaAreOneClickAway(FxRobot robot) {
        select(
                robot,
                each ->
                        each.quantity().qualifier() == Qualifier.DERIVED
                                && each.formulas().value().startsWith("253400"));
        Hyperlink input =
                robot.lookup(".entry-title").<Hyperlink>queryAll().stream()
                        .filter(each -> each.getText().contains("253,400"))
                        .findFirst()
                        .orElseThrow();
        robot.interact(input::fire);
        assertEquals(Qualifier.AT_LEAST, selected().quantity().qualifier());
        assertEquals("2019", selected().period().text());
    }

    @Test
    void citationsAreCopiedInEachForm(FxRobot robot) {
        robot.interact(() -> workspace.select(RecordId.agreement("A001")));
        assertTrue(copied(robot, CitationForm.PLAIN).contains("\n[4] "));
        assertEquals(4, copied(robot, CitationForm.CSL_JSON).split("\"webpage\"", -1).length - 1);
        assertEquals(4, copied(robot, CitationForm.BIBTEX).split("@online", -1).length - 1);
    }

    @Test
    void aRecordWithoutASourceSaysSoAndOffersNoList(FxRobot robot) {
        Agreement bare =
                Facts.agreement("X1")
                        .title("A plan")
                        .kind("memorandum")
                        .status(AgreementStatus.PROPOSED)
                        .build();
        robot.interact(
                () -> {
                    workspace.show(Facts.dataset(bare));
                    workspace.select(bare.id());
                });
        assertTrue(robot.lookup("No source is given for this record.").query().isVisible());
        assertEquals(
                List.of(false, true, true, true),
                forms(robot).stream().map(MenuItem::isDisable).toList());
        assertTrue(copied(robot, CitationForm.PLAIN).endsWith("No source is given."));
    }

    @Test
    void aSourceOffersEverythingThatRestsOnIt(FxRobot robot) {
        robot.interact(() -> workspace.select(RecordId.source("S001")));
        robot.clickOn("#everything-from-source");
        assertEquals(Set.of("S001"), workspace.filter().choice(Facet.SOURCE).included());
        assertEquals(
                Optional.of(RecordId.source("S001")),
                Optional.ofNullable(workspace.selected()).map(Fact::id));
    }

    @Test
    void aChangeLeavesThePanelWhereItWasReadAndAnotherRecordBeginsAtTheTop(FxRobot robot) {
        Source cited =
                workspace.dataset().sources().stream()
                        .max(
                                Comparator.comparingInt(
                                        each ->
                                                workspace
                                                        .dataset()
                                                        .milestonesCiting(each.id())
                                                        .cardinality()))
                        .orElseThrow();
        robot.interact(() -> workspace.select(cited.id()));
        ScrollPane scroll = robot.lookup("#evidence .scroll-pane").queryAs(ScrollPane.class);
        robot.interact(() -> scroll.setVvalue(0.5));
        double before = top(scroll);
        assertTrue(before > 50, "scrolled by " + before);
        robot.interact(
                () ->
                        workspace.apply(
                                Facts.committed(
                                        Edit.replacing(
                                                cited,
                                                SOURCE.make(
                                                        SOURCE.values(cited)
                                                                .set(
                                                                        NOTES,
                                                                        "A note. "
                                                                                .repeat(400)))))));
        FxEvents.settle();
        assertEquals(before, top(scroll), 1);
        robot.interact(() -> workspace.select(workspace.dataset().agreements().getFirst().id()));
        assertEquals(0, scroll.getVvalue());
    }

    /** How many pixels of the content are above what is in sight. */
    private static double top(ScrollPane scroll) {
        return scroll.getVvalue()
                * (scroll.getContent().getLayoutBounds().getHeight()
                        - scroll.getViewportBounds().getHeight());
    }
}
