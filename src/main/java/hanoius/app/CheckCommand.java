package hanoius.app;

import hanoius.archive.CheckReport;
import hanoius.store.Document;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Says whether a document is sound and what it holds. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Check a document: integrity, version, counts; exit 0 only when sound.")
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DOCUMENT", description = "The document to check.")
    private Path path = Path.of("");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Document document = Document.open(path)) {
            CheckReport report = document.check();
            out.println("document\t" + document.title());
            out.println("version\t" + report.format());
            report.counts().forEach((table, count) -> out.println(table + "\t" + count));
            report.problems()
                    .forEach(
                            problem ->
                                    spec.commandLine()
                                            .getErr()
                                            .println("hanoi-us-milestones: " + problem));
            out.println(report.sound() ? "sound" : "damaged");
            return report.sound() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }
}
