package hanoius.command;

import hanoius.exchange.AtomicFile;
import hanoius.exchange.RecordTables.Selection;
import hanoius.exchange.TableFormat;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.store.Document;
import hanoius.text.Words;
import hanoius.workspace.FilterResult;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.util.List;

/** Writes the agreements as a table. */
@Command(
        name = "agreements",
        mixinStandardHelpOptions = true,
        description = "Write the agreements as CSV or XLSX, as the ending of the name says.")
final class ExportAgreements implements java.util.concurrent.Callable<Integer> {

    @Mixin private ExportTarget target = new ExportTarget();

    @Mixin private FilterChoice filter = new FilterChoice();

    @Option(
            names = "--for-spreadsheets",
            description = "In CSV, guard cells that a spreadsheet would take for a formula.")
    private boolean forSpreadsheets;

    @Option(
            names = "--lang",
            paramLabel = "en|vi",
            description = "The language of headings and words; English if not given.")
    private Language language = Language.EN;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        target.requireEnding(spec.commandLine(), TableFormat.endings());
        TableFormat format = TableFormat.of(target.output()).orElseThrow();
        try (Document document = target.open()) {
            Words words = Words.in(language);
            FilterResult shown =
                    filter.of(
                            document, List.of(RecordId.Kind.AGREEMENT), words, spec.commandLine());
            Dataset dataset = shown.dataset();
            AtomicFile.write(
                    target.output(),
                    format.content(
                            Selection.of(
                                    RecordId.Kind.AGREEMENT,
                                    FilterChoice.through(shown, dataset.agreements())),
                            dataset,
                            words.with(dataset),
                            forSpreadsheets));
            spec.commandLine().getOut().println(target.output());
        }
        return 0;
    }
}
