package hanoius.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.MemoryArchive;
import hanoius.exchange.DataPackage;
import hanoius.intake.Account.State;
import hanoius.intake.Intake.Received;
import hanoius.intake.Mention.Unmatched;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Source;
import hanoius.support.Facts;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.Words;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Files are taken in together, and names in them that nothing is called lead to what is meant. */
class BatchTest {

    private static final Attribution BY = Attribution.of("Minh", Instant.EPOCH);
    private static Dataset record = Dataset.EMPTY;

    @BeforeAll
    static void theRecord() throws IOException {
        record = DataPackage.bundled().dataset();
    }

    private static ReceivedFile file(String name, String text, Dataset here) {
        Words words = Words.in(Language.EN).with(here);
        return switch (Intake.ofText(name, text, Progress.NONE)) {
            case Received.Table table ->
                    ReceivedFile.of(name, table, Mapping.of(table.grid(), words), words);
            case Received.Rows rows -> ReceivedFile.of(name, rows, Map.of(), here);
        };
    }

    private static Batch batch(Dataset here, Meanings meanings, ReceivedFile... files) {
        return Batch.of(
                MemoryArchive.of("Mine", BY.at(), here),
                here,
                List.of(files),
                meanings,
                Progress.NONE);
    }

    private static Unmatched unmatched(Batch batch, String text) {
        return batch.account().unmatched().stream()
                .filter(each -> each.mention().text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static final String VISITS =
            """
            Date,Title,Category,Scope,Parties
            2001-02-03,A first visit,vist,hanoi,State of Nebrasca
            2001-02-04,A second visit,visit,hanoi,Bureau of Something Else; State of Nebrasca
            """;

    @Test
    void aPartyThatIsMisspelledIsTheOneThatIsMeant() {
        ReceivedFile file = file("visits.csv", VISITS, record);
        Batch first = batch(record, Meanings.NONE, file);
        Unmatched nebraska = unmatched(first, "State of Nebrasca");
        assertEquals(2, nebraska.rows());
        RecordId meant = RecordId.party("State of Nebraska");
        assertEquals(meant, nebraska.near().getFirst());
        assertNull(nebraska.meant());
        assertEquals(List.of(), unmatched(first, "Bureau of Something Else").near());
        Unmatched word = unmatched(first, "vist");
        assertEquals(RecordId.term("category", "visit"), word.near().getFirst());
        assertEquals(2, first.account().count("parties", State.NEW));

        Meanings meanings =
                Meanings.NONE
                        .with(nebraska.mention(), Optional.of(meant))
                        .with(word.mention(), Optional.of(word.near().getFirst()));
        Batch then = batch(record, meanings, file);
        assertEquals(1, then.account().count("parties", State.NEW));
        Milestone made =
                then.account().edits().stream()
                        .map(Edit::after)
                        .filter(Milestone.class::isInstance)
                        .map(Milestone.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertEquals(meant, made.parties().getFirst().party());
        assertEquals("visit", made.category());
        assertEquals(meant, unmatched(then, "State of Nebrasca").meant(), "it can be taken back");
        assertEquals(
                2,
                batch(record, meanings.with(nebraska.mention(), Optional.empty()), file)
                        .account()
                        .count("parties", State.NEW));
    }

    @Test
    void aRowThatNamesWhatIsNotThereIsInErrorUntilItIsSaid() {
        String name = record.indicators().getFirst().name().text();
        String wrong = name.substring(0, name.length() - 1) + "x";
        ReceivedFile file =
                file(
                        "observations.csv",
                        "indicator,period,value\n\"" + wrong + "\",1931,7\n",
                        record);
        Batch first = batch(record, Meanings.NONE, file);
        Unmatched unmatched = unmatched(first, wrong);
        assertTrue(unmatched.stops());
        assertEquals(1, first.account().count(State.ERROR));
        RecordId meant = record.indicators().getFirst().id();
        assertEquals(meant, unmatched.near().getFirst());
        Batch then =
                batch(record, Meanings.NONE.with(unmatched.mention(), Optional.of(meant)), file);
        assertEquals(List.of(), then.account().problems());
        assertEquals(
                meant,
                assertInstanceOf(Observation.class, then.account().edits().getFirst().after())
                        .indicator());
    }

    @Test
    void whatIsMeantIsFoundByItsKeyOrItsName() {
        Mention mention = Mention.of(Kind.PARTY, "x");
        Optional<RecordId> nebraska = Optional.of(RecordId.party("State of Nebraska"));
        assertEquals(nebraska, Batch.find(record, mention, "State of Nebraska"));
        assertEquals(nebraska, Batch.find(record, mention, "bang nebraska"));
        assertEquals(Optional.empty(), Batch.find(record, mention, "Nebrasca"));
        assertEquals(
                Optional.of(RecordId.term("category", "visit")),
                Batch.find(record, Mention.term("category", "x"), "visit"));
    }

    @Test
    void filesRestOnEachOtherWhateverTheirOrder() {
        Dataset here = Facts.dataset(Facts.milestone("M1").date("1999").title("There").build());
        ReceivedFile milestones =
                file(
                        "a.csv",
                        """
                        Date,Title,Category,Scope,Sources
                        2001,New,visit,hanoi,A book of theirs
                        1999,There,visit,hanoi,A book of theirs
                        """,
                        here);
        ReceivedFile sources =
                file("z.bib", "@book{x, title={A book of theirs}, publisher={They}}", here);
        Batch batch = batch(here, Meanings.NONE, milestones, sources);
        assertEquals(
                List.of("z.bib", "a.csv"), batch.files().stream().map(ReceivedFile::name).toList());
        assertEquals(List.of(), batch.account().problems());
        assertEquals(1, batch.account().count("sources", State.NEW));
        MemoryArchive archive = MemoryArchive.of("Mine", BY.at(), here);
        archive.apply(batch.account().change(BY));
        assertEquals(1, archive.steps().size());
        Dataset now = archive.read(Progress.NONE);
        Source book = now.sources().getFirst();
        assertEquals("They", book.publisher());
        assertEquals(2, now.citing(book.id()).size());
    }

    @Test
    void whatTwoFilesSayOfOneRecordIsOneEdit() {
        Dataset here = Facts.dataset(Facts.milestone("M1").date("1999").title("There").build());
        Batch batch =
                batch(
                        here,
                        Meanings.NONE,
                        file("a.csv", "id,title,summary\nM1,There,Words\nM7,Not,\n", here),
                        file("b.csv", "id,title,sectors\nM1,There,culture\n", here),
                        file("c.csv", "Date,Title,Category,Scope\n2002,N,visit,hanoi\n", here));
        assertEquals(2, batch.account().edits().size());
        Milestone after =
                assertInstanceOf(
                        Milestone.class,
                        batch.account().edits().stream()
                                .filter(each -> each.before() != null)
                                .findFirst()
                                .orElseThrow()
                                .after());
        assertEquals("Words", after.summary().text());
        assertEquals(List.of("culture"), after.sectors());
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        write(batch, errors);
        assertTrue(
                errors.toString(StandardCharsets.UTF_8).contains("a.csv,milestones,3,"),
                errors.toString(StandardCharsets.UTF_8));
    }

    private static void write(Batch batch, ByteArrayOutputStream to) {
        try {
            ErrorsCsv.write(batch, Words.in(Language.EN), to);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aSheetOfTimelineJsIsGivenWhatMostMilestonesHave() {
        String sheet = "Year,Month,Day,Headline,Text,Group\n2018,5,4,A meeting,Words,\n";
        ReceivedFile file = file("timeline.csv", sheet, record);
        assertEquals(
                List.of("category", "scope"), file.usual().keySet().stream().sorted().toList());
        Batch batch = batch(record, Meanings.NONE, file);
        assertEquals(List.of(), batch.account().problems());
        Milestone made =
                assertInstanceOf(Milestone.class, batch.account().edits().getFirst().after());
        Map<String, Long> scopes =
                record.milestones().readAll().stream()
                        .collect(Collectors.groupingBy(Milestone::scope, Collectors.counting()));
        assertEquals(
                scopes.values().stream().max(Long::compare).orElseThrow(),
                scopes.get(made.scope()));
        Received.Rows rows = (Received.Rows) Intake.ofText("t.csv", sheet, Progress.NONE);
        ReceivedFile chosen = ReceivedFile.of("t.csv", rows, Map.of("scope", "national"), record);
        assertEquals(List.of("category"), List.copyOf(chosen.usual().keySet()));
        assertEquals("national", chosen.incoming().defaults().get("scope"));
    }
}
