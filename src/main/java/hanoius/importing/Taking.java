package hanoius.importing;

import hanoius.archive.Archive;
import hanoius.intake.Account;
import hanoius.intake.Intake;
import hanoius.model.Edit;
import hanoius.task.TaskRunner.Progress;
import hanoius.workspace.ChangeQueue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/** What is done to a document when an account is taken, after it was kept as it is. */
record Taking(Account account, Consumer<Archive> pinning, Stop progress)
        implements ChangeQueue.Editing {

    /** Asked all the while whether it is still wanted. */
    static final class Stop implements Progress {

        private volatile boolean wanted = true;

        void stop() {
            wanted = false;
        }

        @Override
        public void report(double done) {}

        @Override
        public boolean cancelled() {
            return !wanted;
        }
    }

    @Override
    public List<Edit> in(Archive archive) {
        pinning.accept(archive);
        try {
            return Intake.prepare(archive, account, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
