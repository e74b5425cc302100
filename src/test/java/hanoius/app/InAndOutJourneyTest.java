package hanoius.app;

import static hanoius.app.Person.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.app.Person.Hand;
import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.edtf.EdtfDate;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.schema.Schemas;
import hanoius.store.SqliteArchive;
import hanoius.support.BundledDocument;
import hanoius.support.Facts;
import hanoius.support.VisitorRows;
import hanoius.support.WindowExtension;
import hanoius.task.TaskRunner.Progress;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways of those who bring rows, files and copies into the record, and take all of it away. */
@ExtendWith(WindowExtension.class)
class InAndOutJourneyTest {

    private static final RecordId VISITORS = RecordId.indicator("hn_us_visitors");

    /** A sheet of TimelineJS: an event that lasts, one of which the month is known, and a slip. */
    private static final String SHEET =
            """
            Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,\
            Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background
            ,,,,,,,,,Hanoi and its partners,,,,,,title,,
            2027,3,4,,2027,3,6,,,Trade mission to Seattle,"Three days, thirty firms.",,,,,,,
            2027,5,,,,,,,,Exhibition of lacquer in Houston,,,,,,,,
            2027,13,,,,,,,,In a month that there is not,,,,,,,,
            """;

    @TempDir private static Path folder;
    private Path own = Path.of("");
    private Path document = Path.of("");
    private @Nullable OwnProgram window;

    @Start
    void start(Stage unused) throws IOException {
        own = Files.createTempDirectory(folder, "journey");
        document = BundledDocument.in(own);
        OwnProgram made = new OwnProgram(own);
        made.open(document);
        window = made;
    }

    @AfterEach
    void close(FxRobot robot) {
        window().close(robot);
    }

    private OwnProgram window() {
        return Objects.requireNonNull(window);
    }

    private Dataset dataset() {
        return window().dataset();
    }

    private static String says(Person person, String selector) {
        return ((Labeled) person.there(selector, _ -> true)).getText();
    }

    private static void untilSays(Person person, String selector, String words) {
        person.there(
                selector,
                node -> node instanceof Labeled labeled && labeled.getText().matches(words));
    }

    private List<Observation> visitors() {
        return dataset().observations().stream()
                .filter(each -> each.indicator().equals(VISITORS))
                .toList();
    }

    /** Selects a figure of theirs in the table of the chart, by mouse with the rows to enter. */
    private void goesToTheVisitors(Person person) {
        if (person.byMouse()) {
            person.press("#nav-charts");
            person.press("#chart-as-table");
            person.click(person.there(".table-cell", InAndOutJourneyTest::isOfVisitors));
            until(this::isVisitorSelected);
            person.press("#enter-figures");
        } else {
            person.key(KeyCode.CONTROL, KeyCode.DIGIT2);
            person.key(KeyCode.F6);
            person.key(KeyCode.T);
            until(() -> "chart-table".equals(person.focused().getId()));
            for (int i = 0; i < 20 && !Stops.onFx(this::isVisitorSelected); i++) {
                person.key(KeyCode.DOWN);
            }
        }
    }

    private static boolean isOfVisitors(Node node) {
        return node instanceof Labeled cell && "US visitors to Hanoi".equals(cell.getText());
    }

    private boolean isVisitorSelected() {
        return window().program().workspace().selected() instanceof Observation observation
                && observation.indicator().equals(VISITORS);
    }

    @ParameterizedTest
    @EnumSource
    void twelveRowsOfASpreadsheetAndBack(Hand hand, FxRobot robot) {
        Dataset before = dataset();
        List<Observation> known = visitors();
        Person person = window().person(robot, hand);
        robot.interact(
                () -> {
                    var content = new ClipboardContent();
                    content.putString(VisitorRows.TABLE);
                    Clipboard.getSystemClipboard().setContent(content);
                });
        goesToTheVisitors(person);
        person.key(KeyCode.CONTROL, KeyCode.V);
        untilSays(person, "#grid-take", "Take \\d+ rows");
        int rows = Integer.parseInt(says(person, "#grid-take").replaceAll("\\D", ""));
        assertTrue(rows >= 9 && rows <= 11, "the one in error waits, the same are not taken");
        if (person.byMouse()) {
            person.press("#grid-take");
        } else {
            person.key(KeyCode.CONTROL, KeyCode.ENTER);
        }
        until(() -> visitors().size() > known.size());
        assertTrue(
                visitors().stream()
                        .anyMatch(each -> each.period().equals(EdtfDate.parse("2024-01/2024-10"))));
        OwnProgram.takeBack(person);
        until(() -> visitors().equals(known));
        assertEquals(before.sources().size(), dataset().sources().size());
    }

    @ParameterizedTest
    @EnumSource
    void aSheetOfTimelineJsAndBack(Hand hand, FxRobot robot) throws IOException {
        int before = dataset().milestones().size();
        Person person = window().person(robot, hand);
        window().answer(Files.writeString(own.resolve("trade.csv"), SHEET));
        person.choose("import-file");
        untilSays(person, "#import-take", "Take 2 records, leave 1 in error");
        assertTrue(
                robot.lookup(".comparison-label").queryAll().stream()
                        .map(each -> ((Labeled) each).getText())
                        .allMatch(each -> each.endsWith("for all new records:")));
        person.press("#import-take");
        until(() -> dataset().milestones().size() == before + 2);
        Milestone mission =
                dataset().milestones().readAll().stream()
                        .filter(each -> each.title().text().equals("Trade mission to Seattle"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(EdtfDate.parse("2027-03-04/2027-03-06"), mission.date());
        assertEquals("Three days, thirty firms.", mission.summary().text());
        OwnProgram.takeBack(person);
        until(() -> dataset().milestones().size() == before);
    }

    @ParameterizedTest
    @EnumSource
    void allOfItAsAPackageIntoANewDocumentThatSaysTheSame(Hand hand, FxRobot robot) {
        Dataset before = dataset();
        Person person = window().person(robot, hand);
        Path packed = own.resolve("record.zip");
        window().answer(packed);
        person.choose("documents-export", "documents-to-zip");
        until(() -> Files.exists(packed));
        window().answer(own.resolve("new.milestones"));
        person.choose("documents-new");
        until(() -> dataset().isEmpty());
        window().answer(packed);
        person.choose("import-file");
        person.press("#import-take");
        until(() -> facts(dataset()).equals(facts(before)));
        window().answer(document);
        person.choose("compare-open");
        assertEquals("Both say the same", says(person, "#comparison-note"));
    }

    /** What a document says, by the name of each record. */
    private static Set<Entity> facts(Dataset dataset) {
        return Stream.concat(
                        dataset.milestones().readAll().stream(),
                        Stream.of(RecordId.Kind.values())
                                .flatMap(each -> dataset.entities(each).stream()))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource
    void twoCopiesBecomeOneAgain(Hand hand, FxRobot robot) throws IOException {
        Dataset before = dataset();
        Person person = window().person(robot, hand);
        Path theirs = own.resolve("theirs.milestones");
        window().answer(theirs);
        person.choose("documents-send", "documents-with-history");
        until(() -> Files.exists(theirs));
        Milestone first = before.milestones().get(0);
        try (SqliteArchive archive = SqliteArchive.open(theirs, own.resolve("copies"))) {
            archive.read(Progress.NONE);
            Source added = Facts.source("S900").title("Nhân Dân").build();
            archive.apply(
                    Change.of(
                            Attribution.of("Minh", Instant.EPOCH),
                            Edit.replacing(first, dated(first, "2017-05-04")),
                            Edit.adding(added)));
        }
        window().answer(theirs);
        person.choose("compare-open");
        assertEquals("Merge 2", says(person, "#merge-do"));
        person.press("#merge-do");
        until(() -> dataset().milestones().get(0).date().text().equals("2017-05-04"));
        assertNotNull(dataset().find(RecordId.source("S900"), Source.class).orElseThrow());
        OwnProgram.takeBack(person);
        until(() -> facts(dataset()).equals(facts(before)));
    }

    private static Milestone dated(Milestone milestone, String date) {
        return Schemas.of(milestone)
                .ofJson(
                        milestone.id(),
                        Schemas.of(milestone).json(milestone),
                        "{\"date\":\"" + date + "\"}");
    }
}
