package hanoius.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.archive.MemoryArchive;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.support.Facts;
import hanoius.task.DirectRunner;
import hanoius.task.TaskRunner;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Nobody who saves waits for what only looks. */
class UrgentChangesTest {

    private final List<String> done = new ArrayList<>();
    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final ChangeQueue changes =
            new ChangeQueue(
                    workspace,
                    runner("in turn", runner("urgent", new DirectRunner())),
                    () -> "Thu",
                    InstantSource.fixed(Instant.EPOCH),
                    failure -> done.add(failure.toString()));
    private final MemoryArchive archive = MemoryArchive.of("T", Instant.EPOCH, Dataset.EMPTY);

    /** Says how work is handed in. */
    private TaskRunner runner(String manner, TaskRunner urgent) {
        return new TaskRunner() {
            @Override
            public <T> Request submit(Work<T> work, Answer<T> answer) {
                done.add(manner);
                return new DirectRunner().submit(work, answer);
            }

            @Override
            public TaskRunner urgent() {
                return urgent;
            }
        };
    }

    private List<String> after(Runnable what) {
        done.clear();
        what.run();
        return List.copyOf(done);
    }

    private void change() {
        changes.submit(_ -> List.of(Edit.adding(Facts.source("S1").title("T").build())), _ -> {});
    }

    private void requireUrgentChanges() {
        workspace.show(Dataset.EMPTY);
        changes.use(archive, Instant.EPOCH);
        assertEquals(List.of("urgent"), after(this::change));
        assertEquals(List.of("urgent"), after(changes::undo));
        assertEquals(List.of("urgent"), after(changes::redo));
        assertEquals(List.of("in turn"), after(changes::refresh));
    }

    @Test
    void changesAreUrgentAndLookingIsNot() {
        requireUrgentChanges();
    }

    @Test
    void theyAreOnceTheDocumentWasFoundSoundToo() {
        Soundness soundness = new Soundness(new DirectRunner());
        changes.follow(soundness);
        soundness.use(archive);
        requireUrgentChanges();
    }
}
