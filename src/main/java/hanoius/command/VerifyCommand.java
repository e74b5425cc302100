package hanoius.command;

import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Indicator;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.picture.PictureReading;
import hanoius.picture.PictureTexts;
import hanoius.picture.Verification;
import hanoius.picture.ViewState;
import hanoius.store.Document;
import hanoius.text.OutputLine;
import hanoius.text.Words;

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
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Says what of a chart's picture still holds. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Compare the values in a chart's PNG or SVG with a document; exit 0 only when all"
                        + " match.")
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PICTURE", description = "The picture to verify.")
    private Path picture = Path.of("");

    @Option(
            names = "--lang",
            paramLabel = LanguageCodes.SHOWN,
            description = "English if not given.")
    private Language language = Language.EN;

    @Mixin private ExportTarget.Origin origin = new ExportTarget.Origin();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Words words = Words.in(language);
        return switch (PictureTexts.read(picture)) {
            case PictureReading.Chart(ViewState.Chart view) -> compare(view, words);
            case PictureReading other -> throw new IOException(picture + ": " + other.told(words));
        };
    }

    private int compare(ViewState.Chart view, Words plain) throws IOException {
        try (Document document = origin.open()) {
            Dataset dataset = ToldDocument.read(document, spec.commandLine());
            Words words = plain.with(dataset);
            Verification found = Verification.of(view, dataset);
            PrintWriter out = spec.commandLine().getOut();
            out.println(OutputLine.of(found.told(words)));
            for (Verification.Revision each : found.revised()) {
                out.println(
                        OutputLine.columns(
                                "revised",
                                told(each.shown(), dataset, words),
                                told(ViewState.Value.of(each.now()), dataset, words),
                                dataset.sourcesOf(List.of(each.now())).stream()
                                        .map(source -> source.shortName() + " " + source.url())
                                        .map(String::strip)
                                        .collect(Collectors.joining("; "))));
            }
            found.gone()
                    .forEach(
                            each ->
                                    out.println(
                                            OutputLine.columns(
                                                    "gone", told(each, dataset, words))));
            return found.matching() == found.values() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    /** Indicator, period and amount, as in "hn_exports_us, 2019: ◇ 2.7 billion USD". */
    private static String told(ViewState.Value value, Dataset dataset, Words words) {
        return value.indicator().key()
                + ", "
                + value.period()
                + ": "
                + amount(value.quantity(), value.indicator(), dataset, words);
    }

    private static String amount(
            Quantity quantity, RecordId indicator, Dataset dataset, Words words) {
        String amount =
                dataset.find(indicator, Indicator.class)
                        .map(known -> words.amount(quantity, known.unit()))
                        .orElseGet(() -> words.quantity(quantity));
        return quantity.hasBounds() ? amount + " (" + words.bounds(quantity) + ")" : amount;
    }
}
