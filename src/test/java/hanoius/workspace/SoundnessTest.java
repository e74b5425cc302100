package hanoius.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.MemoryArchive;
import hanoius.archive.UnsoundException;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.support.Facts;
import hanoius.support.HeldRunner;
import hanoius.task.DirectRunner;
import hanoius.task.TaskRunner;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** What waits until all of a document was looked at, and what comes of it. */
class SoundnessTest {

    private final HeldRunner checking = new HeldRunner();
    private final Soundness soundness = new Soundness(checking);
    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final List<Throwable> reported = new ArrayList<>();
    private final ChangeQueue changes =
            new ChangeQueue(
                    workspace,
                    new DirectRunner(),
                    () -> "Thu",
                    InstantSource.fixed(Instant.EPOCH),
                    reported::add);
    private final MemoryArchive archive = MemoryArchive.of("T", Instant.EPOCH, Dataset.EMPTY);
    private final List<Object> left = new ArrayList<>();

    SoundnessTest() {
        changes.follow(soundness);
        open(archive);
    }

    private void open(MemoryArchive opened) {
        workspace.show(Dataset.EMPTY);
        changes.use(opened, Instant.EPOCH);
        soundness.use(opened);
    }

    private void change() {
        changes.submit(_ -> List.of(Edit.adding(Facts.source("S1").title("T").build())), _ -> {});
    }

    private TaskRunner.Request export() {
        return soundness
                .after(new DirectRunner())
                .submit(
                        _ -> "picture",
                        new TaskRunner.Answer<String>() {
                            @Override
                            public void result(String picture) {
                                left.add(picture);
                            }

                            @Override
                            public void failure(Throwable failure) {
                                left.add(failure.getClass());
                            }
                        });
    }

    @Test
    void theFirstChangeAndWhatLeavesWaitUntilAllWasLookedAt() {
        assertEquals(0, soundness.progressProperty().get());
        change();
        export();
        assertEquals(0, workspace.dataset().sources().size());
        assertEquals(List.of(), left);
        checking.releaseAll();
        assertEquals(1, workspace.dataset().sources().size());
        assertEquals(List.of("picture"), left);
        assertEquals(Soundness.IDLE, soundness.progressProperty().get());
        assertNull(soundness.damageProperty().get());
        export();
        assertEquals(List.of("picture", "picture"), left);
        assertEquals(1, checking.size());
    }

    @Test
    void aFileIsPutIntoItNoSooner() {
        changes.questions()
                .askWriting(
                        new DirectRunner(),
                        (_, _) -> "put",
                        left::add,
                        why -> left.add(why.getClass()));
        assertEquals(List.of(), left);
        checking.releaseAll();
        assertEquals(List.of("put"), left);
    }

    @Test
    void aDamagedDocumentIsOnlyReadAndNothingLeavesIt() {
        archive.spoil();
        change();
        export();
        checking.releaseAll();
        assertEquals(0, workspace.dataset().sources().size());
        assertInstanceOf(UnsoundException.class, reported.getFirst());
        assertEquals(List.of(UnsoundException.class), left);
        assertNotNull(soundness.damageProperty().get());
        assertEquals(soundness.damageProperty().get(), changes.unwritableProperty().get());
        assertNull(changes.undoableProperty().get());
        export();
        assertEquals(List.of(UnsoundException.class, UnsoundException.class), left);

        open(MemoryArchive.of("Another", Instant.EPOCH, Dataset.EMPTY));
        assertNull(soundness.damageProperty().get());
        assertNull(changes.unwritableProperty().get());
    }

    @Test
    void whoLeavesTheDocumentStopsLookingUnlessSomebodyWaits() {
        open(MemoryArchive.of("Another", Instant.EPOCH, Dataset.EMPTY));
        assertTrue(checking.cancelled(0));
        export();
        soundness.close();
        assertEquals(Soundness.IDLE, soundness.progressProperty().get());
        assertEquals(List.of(), left);
        checking.release(1);
        assertEquals(List.of("picture"), left);
    }

    @Test
    void whatIsNoLongerWantedIsNotDone() {
        export().cancel();
        checking.releaseAll();
        assertEquals(List.of(), left);
    }

    /** Somebody else may have had it, for a while. */
    @Test
    void whatCouldNotBeLookedAtIsLookedAtAgainWhenThatMatters() {
        archive.failNextCheck();
        export();
        checking.releaseAll();
        assertEquals(List.of(IllegalStateException.class), left);
        export();
        assertEquals(2, checking.size());
        checking.releaseAll();
        assertEquals(List.of(IllegalStateException.class, "picture"), left);
    }
}
