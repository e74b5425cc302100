package hanoius.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.MemoryArchive;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.support.Facts;
import hanoius.support.HeldRunner;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The look of each second at what others did waits for the one before. */
class DocumentWatchTest {

    private static final Dataset START = Facts.dataset(Facts.source("S1").title("a").build());

    private final HeldRunner runner = new HeldRunner();
    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final List<Throwable> reported = new ArrayList<>();
    private final MemoryArchive archive = MemoryArchive.of("A", Instant.EPOCH, START);
    private final ChangeQueue changes =
            new ChangeQueue(
                    workspace,
                    runner,
                    () -> "Thu",
                    InstantSource.fixed(Instant.EPOCH),
                    reported::add);

    @BeforeEach
    void open() {
        workspace.show(START);
        changes.use(archive, Instant.EPOCH);
        runner.releaseAll();
    }

    /** As behind a search that takes long. */
    @Test
    void oneQuestionIsAskedUntilItIsAnswered() {
        int before = runner.size();
        for (int second = 0; second < 10; second++) {
            changes.watch();
        }
        assertEquals(before + 1, runner.size());
        archive.another()
                .apply(
                        Change.of(
                                Attribution.of("An", Instant.EPOCH),
                                Edit.adding(Facts.source("S2").title("b").build())));
        runner.releaseAll();
        assertEquals(2, workspace.dataset().sources().size());
        int answered = runner.size();
        changes.watch();
        assertEquals(answered + 1, runner.size());
    }

    @Test
    void anotherDocumentIsLookedAtThoughThatBeforeNeverAnswered() {
        changes.watch();
        MemoryArchive other = MemoryArchive.of("B", Instant.EPOCH, START);
        workspace.show(START);
        changes.use(other, Instant.EPOCH);
        int before = runner.size();
        changes.watch();
        // What it was opened with looks at it first.
        assertEquals(before, runner.size());
        runner.releaseAll();
        int opened = runner.size();
        changes.watch();
        assertEquals(opened + 1, runner.size());
        assertEquals(List.of(), reported);
    }

    @Test
    void withoutADocumentNothingIsAsked() {
        changes.close();
        runner.releaseAll();
        int before = runner.size();
        changes.watch();
        changes.watch();
        assertEquals(before, runner.size());
    }
}
