package hanoius.command;

import hanoius.archive.Step;
import hanoius.exchange.AtomicFile;
import hanoius.exchange.Companion;
import hanoius.exchange.DataPackage;
import hanoius.exchange.PackageWriter;
import hanoius.file.FileEnding;
import hanoius.interchange.PackageCompanions;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.RecordId.Kind;
import hanoius.store.Document;
import hanoius.store.SqliteArchive;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.Words;
import hanoius.workspace.FilterResult;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** Writes the record as a data package. */
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        description = {
            "Write the record as a data package (CSV files with a description of them), into a"
                    + " folder or a ZIP file as the ending of the name says.",
            "The same record gives the same bytes."
        })
final class ExportRecord implements Callable<Integer> {

    @Mixin private ExportTarget target = new ExportTarget();
    @Mixin private FilterChoice filter = new FilterChoice();

    @Option(
            names = "--history",
            description = "With who changed what of it, when and why, in history.csv.")
    private boolean history;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try (Document document = target.open();
                SqliteArchive archive = SqliteArchive.of(document, UserFolder.current().copies())) {
            FilterResult shown =
                    filter.of(document, Kind.FACTS, Words.in(Language.EN), spec.commandLine());
            Dataset whole = shown.dataset();
            Dataset dataset = shown.filter().isEmpty() ? whole : shown.extract(Kind.FACTS);
            DataPackage content =
                    new DataPackage(
                            archive.title(),
                            archive.changed(),
                            dataset,
                            archive.uuids(),
                            (sha256, out) -> archive.writeContent(sha256, out, Progress.NONE));
            List<Companion> beside = PackageCompanions.of(content);
            if (history) {
                List<Step> steps = archive.steps();
                beside =
                        PackageCompanions.of(
                                content, steps, id -> shown.filter().isEmpty() || dataset.has(id));
            }
            write(content, beside, target.output());
            spec.commandLine().getOut().println(target.output());
        }
        return 0;
    }

    private static void write(DataPackage content, List<Companion> beside, Path place)
            throws IOException {
        if (FileEnding.has(place.toString(), ".zip")) {
            AtomicFile.write(place, out -> PackageWriter.toZip(content, beside, out));
        } else {
            PackageWriter.toFolder(content, beside, place);
        }
    }
}
