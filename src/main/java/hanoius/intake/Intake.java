package hanoius.intake;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;
import hanoius.archive.Committed;
import hanoius.exchange.DataPackage;
import hanoius.exchange.DataPackageException.Problem;
import hanoius.exchange.PackageRows;
import hanoius.intake.Incoming.Origin;
import hanoius.intake.RowException.Reason;
import hanoius.model.Attachment;
import hanoius.model.Edit;
import hanoius.opening.Scratch;
import hanoius.task.TaskRunner.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes in what others wrote. */
public final class Intake {

    private Intake() {}

    /**
     * Reads a data package, a folder or a ZIP file.
     *
     * @throws hanoius.exchange.DataPackageException when it is none
     */
    public static Incoming ofPackage(Path place) throws IOException {
        PackageRows read = DataPackage.rows(place);
        Map<String, String> tables =
                read.files().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        return new Incoming(
                Origin.PACKAGE,
                read.tables(),
                Map.of(),
                read.problems().stream().map(each -> problem(each, tables)).toList(),
                read.contents());
    }

    private static RowProblem problem(Problem problem, Map<String, String> tables) {
        return new RowProblem(
                tables.getOrDefault(problem.file(), problem.file()),
                problem.line(),
                problem.column(),
                new RowException(Reason.UNREADABLE, problem.message()),
                "");
    }

    /**
     * Does what was told, as one step; nothing is written where that fails. What is in error is
     * left out.
     *
     * @throws RuntimeException that is a {@link hanoius.edtf.Refusal} as {@link Archive#apply} has
     *     it
     * @throws java.util.concurrent.CancellationException when it is no longer wanted, before
     *     anything is written
     */
    public static Committed take(
            Archive archive, Account account, Attribution by, Progress progress)
            throws IOException {
        for (Edit edit : account.edits()) {
            if (edit.after() instanceof Attachment attachment) {
                keep(archive, account, attachment, progress);
            }
        }
        return archive.apply(account.change(by));
    }

    /** Keeps what is in a file that a record is to have. */
    private static void keep(
            Archive archive, Account account, Attachment attachment, Progress progress)
            throws IOException {
        try (Scratch scratch = Scratch.folder()) {
            Path file = scratch.path().resolve("content");
            try (OutputStream out = Files.newOutputStream(file)) {
                account.contents().write(attachment.sha256(), out);
            }
            try (InputStream in = Files.newInputStream(file)) {
                archive.put(in, progress);
            }
        }
    }
}
