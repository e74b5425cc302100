package hanoius.command;

import hanoius.archive.Attribution;
import hanoius.exchange.AtomicFile;
import hanoius.filing.Backup;
import hanoius.filing.BackupKeeper;
import hanoius.filing.Backups;
import hanoius.intake.Account;
import hanoius.intake.AccountLines;
import hanoius.intake.Batch;
import hanoius.intake.ColumnWords;
import hanoius.intake.ErrorsCsv;
import hanoius.intake.Grid;
import hanoius.intake.Intake;
import hanoius.intake.Intake.Received;
import hanoius.intake.MappedRows;
import hanoius.intake.Mapping;
import hanoius.intake.Meanings;
import hanoius.intake.Mention;
import hanoius.intake.Mention.Unmatched;
import hanoius.intake.ReceivedFile;
import hanoius.intake.RowProblem;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "What is to be taken in; several files are one step.")
    private List<Path> files = List.of();

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
            names = "--name",
            paramLabel = "NAME=MEANT",
            description =
                    "What is meant by a name that nothing is called, by its key or its name, such"
                        + " as Nebrasca=Nebraska; names that nothing is called are told, with what"
                        + " may be meant.")
    private Map<String, String> meant = new LinkedHashMap<>();

    @Option(
            names = "--author",
            paramLabel = "NAME",
            description = "Who takes it in; the user of the system if not given.")
    private String author = System.getProperty("user.name", "");

    @Option(
            names = "--lang",
            paramLabel = LanguageCodes.SHOWN,
            description = "The language of the words; English if not given.")
    private Language language = Language.EN;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        UserFolder folder = UserFolder.current();
        Map<Path, Received> received = new LinkedHashMap<>();
        for (Path each : files) {
            received.put(each, Intake.read(each, Progress.NONE));
        }
        try (SqliteArchive archive = SqliteArchive.of(origin.open(), folder.copies())) {
            Dataset dataset = archive.read(Progress.NONE);
            Words words = Words.in(language).with(dataset);
            List<ReceivedFile> understood =
                    received.entrySet().stream()
                            .map(each -> understood(each.getKey(), each.getValue(), dataset, words))
                            .toList();
            Meanings meanings = Meanings.NONE;
            if (!meant.isEmpty()) {
                Batch first = Batch.of(archive, dataset, understood, meanings, Progress.NONE);
                meanings = meanings(first.account(), dataset, words);
            }
            Batch batch = Batch.of(archive, dataset, understood, meanings, Progress.NONE);
            return take(archive, folder, batch, dataset, words);
        }
    }

    private ReceivedFile understood(Path file, Received received, Dataset dataset, Words words) {
        String name = String.valueOf(file.getFileName());
        return switch (received) {
            case Received.Rows rows -> {
                ReceivedFile one = ReceivedFile.of(name, rows, choice.defaults(), dataset);
                tell(one, words);
                yield one;
            }
            case Received.Table table -> {
                Mapping mapping = choice.mapping(table.grid(), words, spec.commandLine());
                ReceivedFile one = ReceivedFile.of(name, table, mapping, words);
                tell(table.grid(), mapping, one, words);
                yield one;
            }
        };
    }

    /**
     * What somebody said that names mean.
     *
     * @throws ParameterException when there is no such name, or nothing that it could mean
     */
    private Meanings meanings(Account account, Dataset dataset, Words words) {
        Meanings meanings = Meanings.NONE;
        for (Map.Entry<String, String> each : meant.entrySet()) {
            List<Mention> named =
                    account.unmatched().stream()
                            .map(Unmatched::mention)
                            .filter(one -> one.text().equals(each.getKey()))
                            .toList();
            boolean found = false;
            for (Mention one : named) {
                Optional<RecordId> id = Batch.find(dataset, one, each.getValue());
                found |= id.isPresent();
                meanings = id.isPresent() ? meanings.with(one, id) : meanings;
            }
            if (!found) {
                throw new ParameterException(
                        spec.commandLine(),
                        named.isEmpty()
                                ? words.get("import.no_such_name", each.getKey())
                                : words.get("import.no_such_meaning", each.getValue()));
            }
        }
        return meanings;
    }

    private int take(
            SqliteArchive archive, UserFolder folder, Batch batch, Dataset dataset, Words words)
            throws IOException {
        for (int i = 0; i < batch.files().size(); i++) {
            if (batch.files().size() > 1) {
                say(List.of("file", batch.files().get(i).name()));
            }
            AccountLines lines = new AccountLines(batch.accounts().get(i), dataset, words);
            lines.counts().forEach(this::say);
            if (dryRun) {
                lines.each().forEach(this::say);
            }
            lines.names(dryRun).forEach(this::say);
        }
        if (errors != null) {
            AtomicFile.write(errors, to -> ErrorsCsv.write(batch, words, to));
        }
        Account account = batch.account();
        if (account.hasErrors() && (dryRun || !leaveErrors)) {
            return refused(account, words);
        }
        if (!dryRun && !account.edits().isEmpty()) {
            pin(archive, folder);
            Intake.take(archive, account, by(batch, words), Progress.NONE);
        }
        return ExitCode.OK;
    }

    private void say(List<String> cells) {
        spec.commandLine().getOut().println(OutputLine.columns(cells.toArray(String[]::new)));
    }

    /** How a table was understood, and what of that somebody else would have to say. */
    private void tell(Grid grid, Mapping mapping, ReceivedFile file, Words words) {
        say(
                List.of(
                        "read",
                        mapping.table(),
                        grid.told().encoding(),
                        grid.told().separator() == '\t' ? "TAB" : separator(grid),
                        grid.told().sheet()));
        List<String> heads = mapping.heads(grid);
        for (int i = 0; i < heads.size(); i++) {
            say(List.of("column", heads.get(i), mapping.targets().get(i).toString()));
        }
        MappedRows rows = file.mapped();
        if (rows != null) {
            rows.asksOrder()
                    .forEach(each -> remark(words.get("import.asks_order", heads.get(each))));
            rows.asksSigns()
                    .forEach(each -> remark(words.get("import.asks_signs", heads.get(each))));
        }
        file.remarks().forEach(each -> remark(each, words));
    }

    private static String separator(Grid grid) {
        return grid.told().separator() == '\0' ? "" : Character.toString(grid.told().separator());
    }

    /** What is lost of a file, once for each of its columns, and what it was given. */
    private void tell(ReceivedFile file, Words words) {
        ColumnWords columns = new ColumnWords(words);
        Kind kind = Kind.MILESTONE;
        file.usual()
                .forEach(
                        (column, value) ->
                                remark(
                                        words.get(
                                                "import.usual_set",
                                                columns.label(column, kind),
                                                columns.values(column, kind)
                                                        .getOrDefault(value, value),
                                                column)));
        Map<List<String>, List<RowProblem>> alike = new LinkedHashMap<>();
        file.remarks()
                .forEach(
                        each ->
                                alike.computeIfAbsent(
                                                List.of(each.column(), each.why().key()),
                                                _ -> new ArrayList<>())
                                        .add(each));
        alike.values()
                .forEach(
                        some -> {
                            RowProblem first = some.getFirst();
                            remark(
                                    words.get(
                                            "import.lost",
                                            first.line(),
                                            first.told(words),
                                            some.size() - 1));
                        });
    }

    private void remark(RowProblem problem, Words words) {
        remark(
                problem.line() == 0
                        ? problem.told(words)
                        : words.get(
                                "import.remark",
                                problem.line(),
                                problem.told(words),
                                problem.read()));
    }

    private void remark(String text) {
        spec.commandLine().getErr().println("hanoi-us-milestones: " + OutputLine.sentence(text));
    }

    private int refused(Account account, Words words) {
        remark(words.get("import.in_error", account.problems().size()));
        return ExitCode.SOFTWARE;
    }

    private Attribution by(Batch batch, Words words) {
        return new Attribution(
                author,
                Instant.now(),
                words.get("import.reason", batch.name()),
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
