package hanoius.command;

import hanoius.archive.CheckReport;
import hanoius.archive.CheckReport.Coverage;
import hanoius.language.Language;
import hanoius.store.Document;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.OutputLine;
import hanoius.text.Words;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Says whether a document is sound and what it holds. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Check a document: integrity, version, counts, which of its records can be"
                        + " told in which language; exit 0 only when sound.")
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DOCUMENT", description = "The document to check.")
    private Path path = Path.of("");

    @Option(
            names = "--lang",
            paramLabel = LanguageCodes.SHOWN,
            description = "The language of the words; English if not given.")
    private Language language = Language.EN;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Document document = Document.open(path)) {
            PrintWriter err = spec.commandLine().getErr();
            CheckReport report = document.check(new Told(err));
            out.println(OutputLine.columns("document", document.title()));
            out.println("version\t" + report.format());
            report.counts()
                    .forEach(
                            (table, count) ->
                                    out.println(OutputLine.columns(table, Long.toString(count))));
            report.coverage().forEach(each -> out.println(words(each, Words.in(language))));
            report.problems()
                    .forEach(
                            problem ->
                                    err.println(
                                            "hanoi-us-milestones: "
                                                    + OutputLine.sentence(problem)));
            out.println(report.sound() ? "sound" : "damaged");
            return report.sound() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    /** As in "milestone, vi 146 of 148, 1 older than the original". */
    private static String words(Coverage coverage, Words words) {
        String whole =
                words.get(
                        "check.coverage",
                        coverage.language(),
                        coverage.complete(),
                        coverage.records());
        return OutputLine.columns(
                coverage.table(),
                coverage.outdated() == 0
                        ? whole
                        : words.get("check.outdated", whole, coverage.outdated()));
    }

    /** Tells how far it is, where that takes a while. */
    private static final class Told implements Progress {

        private static final Duration SOON = Duration.ofSeconds(5);
        private static final int STEP = 10;

        private final PrintWriter err;
        private final long begun = System.nanoTime();
        private int told;

        Told(PrintWriter err) {
            this.err = err;
        }

        @Override
        public synchronized void report(double done) {
            int percent = (int) (done * 100);
            if (percent >= told + STEP && System.nanoTime() - begun > SOON.toNanos()) {
                told = percent;
                err.println("hanoi-us-milestones: " + percent + " %");
                err.flush();
            }
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
