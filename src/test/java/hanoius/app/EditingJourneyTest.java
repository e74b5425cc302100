package hanoius.app;

import static hanoius.app.Person.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.app.Person.Hand;
import hanoius.edtf.EdtfDate;
import hanoius.model.Agreement;
import hanoius.model.Attachment;
import hanoius.model.Dataset;
import hanoius.model.Milestone;
import hanoius.model.Party;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.support.WindowExtension;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The ways of those who write in the record, on the whole program and a document of its own. */
@ExtendWith(WindowExtension.class)
class EditingJourneyTest {

    private static final String TITLE = "Working session on waste sorting";

    @TempDir static Path folder;
    private static Path document = Path.of("");
    private Path own = Path.of("");
    private @Nullable OwnProgram window;

    /** Made once: it takes longer than to open it. */
    @BeforeAll
    static void make() throws IOException {
        document = Doubles.write(folder.resolve("made.milestones"));
    }

    @Start
    void start(Stage unused) throws IOException {
        Path folderOfScan = Files.createTempDirectory(folder, "edited");
        own = Files.copy(document, folderOfScan.resolve("record.milestones"));
        OwnProgram made = new OwnProgram(folderOfScan);
        made.answer(Files.writeString(folderOfScan.resolve("minutes.pdf"), "%PDF-1.7 minutes"));
        made.open(own);
        window = made;
    }

    @AfterEach
    void close(FxRobot robot) {
        window().close(robot);
    }

    private OwnProgram window() {
        return Objects.requireNonNull(window);
    }

    private Program program() {
        return window().program();
    }

    private Dataset dataset() {
        return window().dataset();
    }

    private Person person(FxRobot robot, Hand hand) {
        return window().person(robot, hand);
    }

    private Milestone milestone(RecordId id) {
        return dataset().find(id, Milestone.class).orElseThrow();
    }

    private List<String> sectors(RecordId id) {
        return switch (dataset().find(id).orElseThrow()) {
            case Milestone milestone -> milestone.sectors();
            case Agreement agreement -> agreement.sectors();
            default -> List.of();
        };
    }

    private Milestone made() {
        return milestone(Objects.requireNonNull(program().workspace().selected()).id());
    }

    private static void begins(Person person) {
        if (person.byMouse()) {
            person.press("#new-record");
        } else {
            person.key(KeyCode.CONTROL, KeyCode.N);
        }
        until(() -> "edit-title".equals(person.focused().getId()));
        person.type("#edit-title", TITLE);
        person.type("#edit-date", "10/11/2019");
    }

    /** Turns the evidence into its form, or back. */
    private static void turns(Person person, String says) {
        if (person.byMouse()) {
            person.pressSaying(".button", says);
        } else {
            person.key(KeyCode.F2);
        }
    }

    /** Takes what the list under a field offers as new. */
    private static void takesNew(Person person) {
        if (person.byMouse()) {
            person.press(".completion-new");
        } else {
            person.key(KeyCode.ENTER);
        }
    }

    /** Finds a milestone by some words, and shows its evidence. */
    private void finds(Person person, String words, RecordId wanted) {
        if (person.byMouse()) {
            person.press("#search");
        } else {
            person.key(KeyCode.CONTROL, KeyCode.F);
        }
        person.robot().write(words);
        person.there(".search-choice", _ -> true);
        if (person.byMouse()) {
            person.press(".search-choice");
        } else {
            person.key(KeyCode.ENTER);
        }
        until(
                () ->
                        program().workspace().selected() instanceof Milestone milestone
                                && milestone.id().equals(wanted));
    }

    @ParameterizedTest
    @EnumSource
    void aMeetingWithANewPartyANewSourceAndAFile(Hand hand, FxRobot robot) {
        Person person = person(robot, hand);
        begins(person);
        person.type("#edit-summary", "First round.");
        until(() -> program().workspace().selected() != null);
        Milestone milestone = made();
        assertEquals(TITLE, milestone.title().text());
        assertEquals(EdtfDate.parse("2019-11-10"), milestone.date());

        // Month first is offered, and taken with one press.
        person.pressSaying("#field-date .button", "Use");
        until(() -> made().date().equals(EdtfDate.parse("2019-10-11")));

        person.type("#edit-parties-vietnam", "Sở Tài nguyên Xanh");
        takesNew(person);
        until(() -> !made().parties().isEmpty());
        RecordId party = Objects.requireNonNull(made().parties().getFirst().party());
        assertEquals(
                "Sở Tài nguyên Xanh",
                dataset().find(party, Party.class).orElseThrow().name().text());

        person.press("#add-source");
        robot.write("Minutes of the session");
        takesNew(person);
        until(() -> !made().citations().isEmpty());
        Source source =
                dataset().find(made().citations().getFirst().source(), Source.class).orElseThrow();
        assertEquals("Minutes of the session", source.title());

        person.press("#attachment-add");
        until(() -> !dataset().attachmentsOf(made().id()).isEmpty());
        Attachment file = dataset().attachmentsOf(made().id()).getFirst();
        assertEquals("minutes.pdf", file.name());

        // It stands on the timeline and is found.
        assertTrue(
                program()
                        .workspace()
                        .shown()
                        .milestones()
                        .anyMatch(each -> each.id().equals(made().id())));
        finds(person, "waste sorting", made().id());
    }

    @ParameterizedTest
    @EnumSource
    void threeStepsBackARestartAndForthAgain(Hand hand, FxRobot robot) {
        Dataset before = dataset();
        Person person = person(robot, hand);
        begins(person);
        person.type("#edit-summary", "First round.");
        until(() -> program().workspace().selected() != null);
        person.press("#edit-featured");
        until(() -> made().featured() && made().summary().text().equals("First round."));
        Dataset after = dataset();

        for (int i = 0; i < 3; i++) {
            OwnProgram.takeBack(person);
        }
        until(() -> dataset().milestones().size() == before.milestones().size());

        window().restart(robot, own);
        Person again = person(robot, hand);
        for (int i = 0; i < 3; i++) {
            if (again.byMouse()) {
                again.press("#redo");
            } else {
                again.key(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
            }
        }
        until(() -> dataset().milestones().size() == after.milestones().size());
        until(
                () ->
                        dataset()
                                .milestones()
                                .readAll()
                                .getLast()
                                .equals(after.milestones().readAll().getLast()));
    }

    @ParameterizedTest
    @EnumSource
    void twentySelectedAreChangedAtOnce(Hand hand, FxRobot robot) {
        Person person = person(robot, hand);
        ListedRecords list = new ListedRecords(person, program().workspace());
        list.show();
        list.select(20);
        List<RecordId> twenty = program().workspace().selection();
        person.key(KeyCode.F2);
        person.type("#share-sector", "clean air");
        takesNew(person);
        until(() -> twenty.stream().allMatch(id -> sectors(id).contains("clean air")));
        OwnProgram.takeBack(person);
        until(() -> twenty.stream().noneMatch(id -> sectors(id).contains("clean air")));
    }

    @ParameterizedTest
    @EnumSource
    void oneFieldIsPutBackFromTheHistory(Hand hand, FxRobot robot) {
        Milestone before = milestone(Doubles.DOUBLED.id());
        Person person = person(robot, hand);
        finds(person, before.title().text(), before.id());
        turns(person, "Edit");
        person.type("#edit-place", "Zanesville");
        takesNew(person);
        until(() -> milestone(before.id()).places().contains("Zanesville"));
        person.press("#edit-featured");
        until(() -> milestone(before.id()).featured() != before.featured());
        turns(person, "Done");

        // The last line tells of the beginning.
        person.pressLast(".put-back");
        person.press(".put-backs .button");
        until(() -> milestone(before.id()).places().equals(before.places()));
        assertEquals(!before.featured(), milestone(before.id()).featured());
    }

    @ParameterizedTest
    @EnumSource
    void twoThatTellOfTheSameBecomeOne(Hand hand, FxRobot robot) {
        Dataset before = dataset();
        Person person = person(robot, hand);
        if (!person.byMouse()) {
            finds(person, Doubles.DOUBLED.title().text(), Doubles.DOUBLED.id());
        }
        ListedRecords list = new ListedRecords(person, program().workspace());
        list.show();
        list.selectBoth(Doubles.DOUBLED.title().text(), Doubles.DOUBLE.title().text());
        turns(person, "Edit");
        person.press("#merge-two");
        person.press("#editor-merge");
        until(() -> dataset().find(Doubles.DOUBLE.id()).isEmpty());
        Milestone merged = milestone(Doubles.DOUBLED.id());
        Stream.of(Doubles.DOUBLED, Doubles.DOUBLE)
                .flatMap(each -> each.citations().stream())
                .forEach(each -> assertTrue(merged.citations().contains(each)));
        assertEquals(
                before.linksOf(Doubles.DOUBLED.id()).size() + 1,
                dataset().linksOf(merged.id()).size());
        assertTrue(
                dataset()
                        .has(
                                RecordId.link(
                                        merged.id(),
                                        Doubles.ITS_LINK.relation(),
                                        Doubles.ITS_LINK.to())));
        OwnProgram.takeBack(person);
        until(() -> dataset().find(Doubles.DOUBLE.id()).isPresent());
        assertEquals(Doubles.DOUBLED, milestone(Doubles.DOUBLED.id()));
        assertEquals(Set.copyOf(before.links()), Set.copyOf(dataset().links()));
    }
}
