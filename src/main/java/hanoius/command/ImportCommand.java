package hanoius.command;

import hanoius.archive.Attribution;
import hanoius.exchange.AtomicFile;
import hanoius.filing.Backup;
import hanoius.filing.BackupKeeper;
import hanoius.filing.Backups;
import hanoius.intake.Account;
import hanoius.intake.AccountLines;
import hanoius.intake.ErrorsCsv;
import hanoius.intake.Grid;
import hanoius.intake.Incoming;
import hanoius.intake.Intake;
import hanoius.intake.Intake.Received;
import hanoius.intake.MappedRows;
import hanoius.intake.Mapping;
import hanoius.intake.Reckoning;
import hanoius.intake.RowProblem;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.store.SqliteArchive;
import hanoius.task.DirectRunner;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.OutputLine;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Takes in what others wrote, after an account of it. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Take a data package (a folder or a ZIP file), a table (CSV or XLSX) or a file of"
                + " another program into a document: all of it or nothing, as one step that can be"
                + " undone, after a backup that is kept.",
            "Tells, tab-separated, how many rows of each table are new, changed, the same and in"
                    + " error; with --dry-run also each of them, and writes nothing."
        })
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "What is to be taken in.")
    private Path file = Path.of("");

    @Mixin private ExportTarget.Origin origin = new ExportTarget.Origin();

    @Mixin private MappingChoice choice = new MappingChoice();

    @Option(
            names = "--dry-run",
            description = "Only tell what would be done; exit 1 when something is in error.")
    private boolean dryRun;

    @Option(
            names = "--leave-errors",
            description = "Take what is right although other rows are in error.")
    private boolean leaveErrors;

    @Option(
            names = "--errors",
            paramLabel = "CSV",
            description = "Write the rows in error with the reasons into a file.")
    private @Nullable Path errors;

    @Option(
            names = "--author",
            paramLabel = "NAME",
            description = "Who takes it in; the user of the system if not given.")
    private String author = System.getProperty("user.name", "");

    @Option(
            names = "--lang",
            paramLabel = "en|vi",
            description = "The language of the words; English if not given.")
    private Language language = Language.EN;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        UserFolder folder = UserFolder.current();
        Received received = Intake.read(file, Progress.NONE);
        try (SqliteArchive archive = SqliteArchive.of(origin.open(), folder.copies())) {
            Dataset dataset = archive.read(Progress.NONE);
            Words words = Words.in(language).with(dataset);
            Account account =
                    switch (received) {
                        case Received.Rows(Incoming incoming, List<RowProblem> remarks) -> {
                            tell(remarks, words);
                            yield account(archive, dataset, incoming.with(choice.defaults()));
                        }
                        case Received.Table(Grid grid) -> {
                            Mapping mapping = choice.mapping(grid, words, spec.commandLine());
                            MappedRows rows = MappedRows.of(grid, mapping, words);
                            tell(grid, mapping, rows, words);
                            yield account(archive, dataset, rows.incoming());
                        }
                    };
            return take(archive, folder, new AccountLines(account, dataset, words), received);
        }
    }

    private static Account account(SqliteArchive archive, Dataset dataset, Incoming incoming) {
        return Reckoning.of(archive, dataset, incoming, Progress.NONE);
    }

    private int take(
            SqliteArchive archive, UserFolder folder, AccountLines lines, Received received)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Account account = lines.account();
        Words words = lines.words();
        lines.counts().forEach(each -> out.println(columns(each)));
        if (dryRun) {
            lines.each().forEach(each -> out.println(columns(each)));
        }
        if (errors != null) {
            AtomicFile.write(
                    errors,
                    to -> {
                        if (received instanceof Received.Table(Grid grid)) {
                            Mapping mapping = choice.mapping(grid, words, spec.commandLine());
                            ErrorsCsv.write(account, grid, mapping, words, to);
                        } else {
                            ErrorsCsv.write(account, words, to);
                        }
                    });
        }
        if (account.hasErrors() && (dryRun || !leaveErrors)) {
            return refused(account, words);
        }
        if (!dryRun && !account.edits().isEmpty()) {
            pin(archive, folder);
            Intake.take(archive, account, by(words), Progress.NONE);
        }
        return ExitCode.OK;
    }

    /** How a table was understood, and what of that somebody else would have to say. */
    private void tell(Grid grid, Mapping mapping, MappedRows rows, Words words) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                OutputLine.columns(
                        "read",
                        mapping.table(),
                        grid.told().encoding(),
                        grid.told().separator() == '\t' ? "TAB" : separator(grid),
                        grid.told().sheet()));
        List<String> heads = mapping.heads(grid);
        for (int i = 0; i < heads.size(); i++) {
            out.println(
                    OutputLine.columns(
                            "column", heads.get(i), mapping.targets().get(i).toString()));
        }
        rows.asksOrder().forEach(each -> remark(words.get("import.asks_order", heads.get(each))));
        rows.asksSigns().forEach(each -> remark(words.get("import.asks_signs", heads.get(each))));
        rows.otherwise().forEach(each -> remark(each, words));
    }

    private static String separator(Grid grid) {
        return grid.told().separator() == '\0' ? "" : Character.toString(grid.told().separator());
    }

    /** What is lost of a file, once for each of its columns. */
    private void tell(List<RowProblem> remarks, Words words) {
        Map<List<String>, List<RowProblem>> alike = new LinkedHashMap<>();
        remarks.forEach(
                each ->
                        alike.computeIfAbsent(
                                        List.of(each.column(), each.why().key()),
                                        _ -> new ArrayList<>())
                                .add(each));
        alike.values()
                .forEach(
                        some -> {
                            RowProblem first = some.getFirst();
                            String why = words.of(first.why());
                            remark(
                                    words.get(
                                            "import.lost",
                                            first.line(),
                                            first.column().isEmpty()
                                                    ? why
                                                    : first.column() + ": " + why,
                                            some.size() - 1));
                        });
    }

    private void remark(RowProblem problem, Words words) {
        String why = words.of(problem.why());
        remark(
                words.get(
                        "import.remark",
                        problem.line(),
                        problem.column().isEmpty() ? why : problem.column() + ": " + why,
                        problem.read()));
    }

    private void remark(String text) {
        spec.commandLine().getErr().println("hanoi-us-milestones: " + OutputLine.sentence(text));
    }

    private static String columns(List<String> cells) {
        return OutputLine.columns(cells.toArray(String[]::new));
    }

    private int refused(Account account, Words words) {
        remark(words.get("import.in_error", account.problems().size()));
        return ExitCode.SOFTWARE;
    }

    private Attribution by(Words words) {
        return new Attribution(
                author,
                Instant.now(),
                words.get("import.reason", String.valueOf(file.getFileName())),
                "import " + UUID.randomUUID());
    }

    /** Keeps the document as it is; what cannot be kept is not changed either. */
    private static void pin(SqliteArchive archive, UserFolder folder) {
        new BackupKeeper(
                        new Backups(folder.copies()),
                        archive.path(),
                        archive.uuid(),
                        new BackupCopying(archive.path(), archive.uuid()),
                        new BackupKeeper.Runners(new DirectRunner(), new DirectRunner()),
                        InstantSource.system(),
                        failure -> {
                            throw new IllegalStateException(failure);
                        })
                .pin(archive, Backup.Occasion.IMPORT);
    }
}
