package hanoius.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hanoius.model.Milestone;
import hanoius.model.Milestones.UnreadException;
import hanoius.model.RecordId;
import hanoius.support.Facts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Whole milestones of a large document are read one by one; one that cannot be names itself. */
class MilestoneReaderTest {

    @TempDir Path folder;

    @Test
    void oneThatCannotBeReadSaysWhichFieldIsAtFaultAndTheOthersAreRead() throws Exception {
        Milestone two = Facts.milestone("M2").title("Two").build();
        Path file = folder.resolve("d.milestones");
        Document.create(
                        file,
                        "T",
                        Instant.EPOCH,
                        Facts.dataset(Facts.milestone("M1").title("One").build(), two))
                .close();
        ForgedDocument.write(
                file,
                List.of(
                        "UPDATE milestone SET summary = 'a' || char(0)"
                                + " WHERE id = (SELECT min(id) FROM milestone)"));
        try (MilestoneReader reader = new MilestoneReader(file)) {
            for (int again = 0; again < 2; again++) {
                UnreadException unread =
                        assertThrows(
                                UnreadException.class, () -> reader.read(RecordId.milestone("M1")));
                assertEquals(RecordId.milestone("M1"), unread.id());
                assertEquals("summary", unread.field());
                assertEquals("limit_problem.zero", unread.why().key());
                assertEquals(two, reader.read(two.id()));
                assertEquals(List.of(two), reader.readAll(List.of(two.id())));
                UnreadException amongOthers =
                        assertThrows(
                                UnreadException.class,
                                () -> reader.readAll(List.of(two.id(), RecordId.milestone("M1"))));
                assertEquals(RecordId.milestone("M1"), amongOthers.id());
            }
        }
    }
}
