package hanoius.intake;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;
import hanoius.archive.Committed;
import hanoius.exchange.DataPackage;
import hanoius.exchange.DataPackageException.Problem;
import hanoius.exchange.PackageRows;
import hanoius.exchange.TextEncoding;
import hanoius.file.FileEnding;
import hanoius.intake.Incoming.Origin;
import hanoius.intake.RowException.Reason;
import hanoius.interchange.ForeignFormat;
import hanoius.interchange.ForeignRows;
import hanoius.interchange.Remark;
import hanoius.model.Attachment;
import hanoius.model.Edit;
import hanoius.opening.Scratch;
import hanoius.task.TaskRunner.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
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
                Map.of(),
                read.problems().stream().map(each -> problem(each, tables)).toList(),
                read.contents());
    }

    private static RowProblem problem(Problem problem, Map<String, String> tables) {
        return new RowProblem(
                tables.getOrDefault(problem.file(), problem.file()),
                problem.line(),
                problem.column(),
                problem.why() == null
                        ? new RowException(Reason.UNREADABLE, problem.message())
                        : problem.why(),
                "");
    }

    /** What a file turned out to be. */
    public sealed interface Received {

        /**
         * One that says itself what it is.
         *
         * @param remarks on what is not in its rows
         */
        record Rows(Incoming incoming, List<RowProblem> remarks) implements Received {}

        /** Somebody's table, of which it is to be said what its columns are. */
        record Table(Grid grid) implements Received {}
    }

    /** Of a file of text, in bytes. */
    private static final long LARGEST = 256L << 20;

    /** How files end that are tables even where they have but one column. */
    private static final List<String> TEXTS = List.of(".csv", ".tsv", ".txt", ".tab");

    /**
     * Reads a file or folder.
     *
     * @throws RuntimeException that is a {@link hanoius.edtf.Refusal} and says what is wrong with
     *     it
     * @throws java.util.concurrent.CancellationException when it is no longer wanted
     */
    public static Received read(Path file, Progress progress) throws IOException {
        String name = name(file);
        if (Files.isDirectory(file)) {
            if (!Files.exists(file.resolve("datapackage.json"))) {
                throw new IntakeException(IntakeException.Reason.NO_PACKAGE, file);
            }
            return new Received.Rows(ofPackage(file), List.of());
        }
        if (name.equalsIgnoreCase("datapackage.json")) {
            Path folder = file.toAbsolutePath().getParent();
            return new Received.Rows(ofPackage(folder == null ? file : folder), List.of());
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return poured(file, name, progress);
        }
        return read(file, name, progress);
    }

    /** What comes out of a pipe comes once: it is kept, to be looked at more than once. */
    private static Received poured(Path pipe, String name, Progress progress) throws IOException {
        Path kept = Scratch.file(".part");
        try {
            try (InputStream in = Files.newInputStream(pipe);
                    OutputStream out = Files.newOutputStream(kept)) {
                byte[] some = new byte[1 << 16];
                long size = 0;
                for (int read = in.read(some); read >= 0; read = in.read(some)) {
                    requireWanted(progress);
                    size += read;
                    if (size > LARGEST) {
                        throw new IntakeException(IntakeException.Reason.TOO_LARGE, name);
                    }
                    out.write(some, 0, read);
                }
            }
            return read(kept, name, progress);
        } finally {
            Files.delete(kept);
        }
    }

    /**
     * @param name of the file, or of what its content comes from
     */
    private static Received read(Path file, String name, Progress progress) throws IOException {
        if (isZip(file)) {
            return FileEnding.has(name, ".zip")
                    ? new Received.Rows(ofPackage(file), List.of())
                    : new Received.Table(Workbook.read(file, name, progress));
        }
        if (Files.size(file) > LARGEST) {
            throw new IntakeException(IntakeException.Reason.TOO_LARGE, name);
        }
        TextEncoding.Decoded decoded =
                TextEncoding.decode(Files.readAllBytes(file), () -> requireWanted(progress));
        return text(name, decoded.text(), decoded.encoding().label(), progress);
    }

    private static void requireWanted(Progress progress) {
        if (progress.cancelled()) {
            throw new CancellationException("The file is no longer wanted.");
        }
    }

    /** Reads a text as that of a file of that name. */
    public static Received ofText(String name, String text, Progress progress) {
        return text(name, text, "", progress);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    /** Reads what a file of that name has in it. */
    private static Received text(String name, String text, String encoding, Progress progress) {
        if (text.isBlank()) {
            throw new IntakeException(IntakeException.Reason.NOTHING, name);
        }
        if (text.indexOf('\0') >= 0) {
            throw new IntakeException(IntakeException.Reason.NOT_A_TABLE, name);
        }
        for (ForeignFormat each : ForeignFormat.values()) {
            if (FileEnding.has(name, each.ending())) {
                ForeignRows rows = each.read(text);
                if (rows.remarks().stream()
                        .noneMatch(one -> one.reason() == Remark.Reason.NOT_THIS_FORMAT)) {
                    return foreign(name, rows);
                }
            }
        }
        Optional<ForeignFormat> pasted = ForeignFormat.bibliography(text);
        if (pasted.isPresent()) {
            return foreign(name, pasted.get().read(text.strip()));
        }
        Grid grid = DelimitedText.read(name, text, encoding, progress);
        if (grid.width() < 2 && TEXTS.stream().noneMatch(each -> FileEnding.has(name, each))) {
            throw new IntakeException(IntakeException.Reason.NOT_A_TABLE, name);
        }
        return new Received.Table(grid);
    }

    private static Received foreign(String name, ForeignRows rows) {
        String table = rows.tables().keySet().stream().findFirst().orElse(name);
        List<RowProblem> problems = new ArrayList<>();
        List<RowProblem> remarks = new ArrayList<>();
        for (Remark each : rows.remarks()) {
            (each.reason().isError() ? problems : remarks)
                    .add(new RowProblem(table, each.line(), each.column(), each, each.read()));
        }
        return new Received.Rows(new Incoming(Origin.FOREIGN, rows.tables(), problems), remarks);
    }

    /**
     * Does what was told, as one step; nothing is written where that fails. What is in error is
     * left out.
     *
     * @throws RuntimeException that is a {@link hanoius.edtf.Refusal} as {@link Archive#apply} has
     *     it
     * @throws java.util.concurrent.CancellationException when it is no longer wanted; nothing is
     *     written
     */
    public static Committed take(
            Archive archive, Account account, Attribution by, Progress progress)
            throws IOException {
        prepare(archive, account, progress);
        return archive.apply(account.change(by), progress);
    }

    /**
     * Does what has to be done before a change that takes in what was told, and tells its edits.
     *
     * @throws java.util.concurrent.CancellationException when it is no longer wanted
     */
    public static List<Edit> prepare(Archive archive, Account account, Progress progress)
            throws IOException {
        List<Edit> edits = account.edits();
        for (Edit edit : edits) {
            if (edit.after() instanceof Attachment attachment) {
                keep(archive, account, attachment, progress);
            }
        }
        archive.identify(account.uuids());
        return edits;
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
