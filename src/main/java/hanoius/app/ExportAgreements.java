package hanoius.app;

import hanoius.exchange.AgreementsCsv;
import hanoius.exchange.AtomicFile;
import hanoius.model.Dossier;
import hanoius.store.Document;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;

/** Writes the agreements as a table. */
@Command(
        name = "agreements",
        mixinStandardHelpOptions = true,
        description = "Write the agreements as CSV.")
final class ExportAgreements implements java.util.concurrent.Callable<Integer> {

    @Mixin private ExportCommand.Target target = new ExportCommand.Target();

    @Option(
            names = "--for-spreadsheets",
            description = "Guard cells that a spreadsheet would take for a formula.")
    private boolean forSpreadsheets;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        target.requireEnding(spec.commandLine(), ".csv");
        try (Document document = target.open()) {
            Dossier dossier = document.read();
            AtomicFile.write(
                    target.output(),
                    out ->
                            new AgreementsCsv(dossier, forSpreadsheets)
                                    .writeTo(out, dossier.agreements()));
            spec.commandLine().getOut().println(target.output());
        }
        return 0;
    }
}
