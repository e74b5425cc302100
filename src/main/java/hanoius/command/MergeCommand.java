package hanoius.command;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.exchange.AtomicFile;
import hanoius.language.Language;
import hanoius.merge.CommentCopy;
import hanoius.merge.CommonBeginning;
import hanoius.merge.ComparedCopy;
import hanoius.merge.CopyComparison;
import hanoius.merge.Declined;
import hanoius.merge.Difference;
import hanoius.merge.Difference.Group;
import hanoius.merge.Merge;
import hanoius.merge.MergeWords;
import hanoius.merge.Resolution;
import hanoius.merge.Resolution.Pick;
import hanoius.model.Dataset;
import hanoius.opening.Scratch;
import hanoius.store.Document;
import hanoius.store.SqliteArchive;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** Makes one document of two copies. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = {
            "Merge two copies of a document into a new one, which is MINE and one step more.",
            "What only THEIRS has added or changed is taken, field by field. What both changed"
                    + " stays as in MINE unless --take says otherwise; what THEIRS has removed"
                    + " stays unless --remove is given.",
            "What THEIRS suggests that was sent for comment is taken only with --take theirs, and"
                    + " declined with --take ours; what was declined does not come again.",
            "Tells, tab-separated, where both were one document, who changed how much of each, how"
                    + " many records differ in each way, then each conflict; with --dry-run every"
                    + " record that differs, and writes nothing."
        })
final class MergeCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "MINE", description = "The document that goes on.")
    private Path mine = Path.of("");

    @Parameters(index = "1", paramLabel = "THEIRS", description = "A copy of it.")
    private Path theirs = Path.of("");

    @Option(
            names = "--base",
            paramLabel = "BASE",
            description =
                    "The document that both were; if not given, their histories tell what each"
                            + " record was.")
    private @Nullable Path base;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "The document to write; what has the name is replaced.")
    private @Nullable Path output;

    @Option(names = "--dry-run", description = "Only tell what would be done.")
    private boolean dryRun;

    @Option(
            names = "--take",
            paramLabel = "theirs|ours",
            description = "Decides all conflicts; if not given, they stay as in MINE and are told.")
    private @Nullable Pick take;

    @Option(names = "--remove", description = "Remove what THEIRS alone has removed.")
    private boolean remove;

    @Option(
            names = "--author",
            paramLabel = "NAME",
            description = "Who merges; the user of the system if not given.")
    private String author = System.getProperty("user.name", "");

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the history.")
    private String reason = "";

    @Option(
            names = "--lang",
            paramLabel = LanguageCodes.SHOWN,
            description = "The language of the words; English if not given.")
    private Language language = Language.EN;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (dryRun != (output == null)) {
            throw new ParameterException(
                    spec.commandLine(), "Give either -o OUT or --dry-run, and not both.");
        }
        requireOther();
        try (Scratch scratch = Scratch.folder()) {
            Path copy = scratch.path().resolve("merged.milestones");
            // What is wrong with it is told of it, and not of its copy.
            Document.open(mine).close();
            Document.copy(mine, copy);
            try (SqliteArchive here = open(copy, scratch);
                    SqliteArchive there = open(theirs, scratch)) {
                merge(here, there, scratch);
            }
            if (output != null) {
                AtomicFile.write(output, out -> Files.copy(copy, out));
            }
        }
        return ExitCode.OK;
    }

    /** What is read stays as it is. */
    private void requireOther() throws IOException {
        for (Path each : base == null ? List.of(mine, theirs) : List.of(mine, theirs, base)) {
            if (output != null && Files.exists(output) && Files.isSameFile(output, each)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "OUT is " + each + " itself, which stays as it is: name another file.");
            }
        }
    }

    /** Opens a document when it is what was written. */
    private static SqliteArchive open(Path file, Scratch scratch) {
        Document document = Document.open(file);
        try {
            document.requireSound();
        } catch (RuntimeException e) {
            document.close();
            throw e;
        }
        return SqliteArchive.of(document, scratch.path());
    }

    private void merge(SqliteArchive here, SqliteArchive there, Scratch scratch)
            throws IOException {
        Dataset dataset = here.read(Progress.NONE);
        ComparedCopy own = ComparedCopy.of(here, dataset);
        ComparedCopy other = ComparedCopy.of(there, there.read(Progress.NONE));
        CopyComparison comparison = compare(own, other, scratch);
        Optional<Attribution> sent = CommentCopy.sent(there).filter(_ -> comparison.related());
        Set<String> declined = Declined.in(here);
        List<Resolution<?>> chosen =
                comparison.differences().stream()
                        .<Resolution<?>>map(
                                each ->
                                        sent.isEmpty()
                                                ? chosen(each, declined::contains)
                                                : suggested(each, declined::contains))
                        .toList();
        Merge merge = Merge.of(chosen, own);
        Words words = Words.in(language);
        PrintWriter out = spec.commandLine().getOut();
        MergeTelling telling =
                new MergeTelling(out, MergeWords.of(dataset, comparison, words), dryRun);
        sent.ifPresent(telling::sent);
        CommonBeginning.of(here, there).ifPresent(telling::began);
        telling.sides(comparison);
        telling.tell(chosen, merge);
        Attribution by = by(words);
        if (!dryRun && !merge.edits().isEmpty()) {
            merge.prepare(here, there);
            here.apply(new Change(merge.edits(), by));
        }
        if (!dryRun && take == Pick.OURS) {
            Declined.note(here, chosen, by.author(), by.at());
        }
    }

    private CopyComparison compare(ComparedCopy own, ComparedCopy other, Scratch scratch) {
        if (base == null) {
            return CopyComparison.of(own, other, Progress.NONE);
        }
        try (SqliteArchive former = open(base, scratch)) {
            return CopyComparison.of(
                    own, other, ComparedCopy.of(former, former.read(Progress.NONE)), Progress.NONE);
        }
    }

    private Resolution<?> chosen(Difference difference, Predicate<String> declined) {
        Resolution<?> proposed = Resolution.of(difference, declined);
        if (difference.group() == Group.REMOVED && remove) {
            return proposed.with(Pick.THEIRS);
        }
        return take != null && difference.group() == Group.BOTH ? proposed.all(take) : proposed;
    }

    private Resolution<?> suggested(Difference difference, Predicate<String> declined) {
        Resolution<?> proposed = Resolution.suggested(difference, declined);
        return take == null || difference.group() == Group.OURS ? proposed : proposed.all(take);
    }

    private Attribution by(Words words) {
        String why =
                reason.isBlank()
                        ? words.get("merge.reason", String.valueOf(theirs.getFileName()))
                        : reason.strip();
        return new Attribution(author, Instant.now(), why, Merge.group());
    }
}
