package hanoius.app;

import hanoius.model.Dossier;
import hanoius.model.Indicator;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.picture.PictureTexts;
import hanoius.picture.ShownView;
import hanoius.picture.Verification;
import hanoius.store.Document;
import hanoius.text.Language;
import hanoius.text.Words;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    private static final Words WORDS = Words.in(Language.EN);

    @Parameters(paramLabel = "PICTURE", description = "The picture to verify.")
    private Path picture = Path.of("");

    @Mixin private ExportCommand.Origin origin = new ExportCommand.Origin();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        ShownView view = PictureTexts.view(picture);
        try (Document document = origin.open()) {
            Dossier dossier = document.read();
            Verification found = Verification.of(view, dossier);
            PrintWriter out = spec.commandLine().getOut();
            out.println(
                    "%d of %d values match this record."
                            .formatted(found.matching(), found.values()));
            for (Verification.Revision each : found.revised()) {
                out.println(
                        String.join(
                                "\t",
                                "revised",
                                told(each.shown(), dossier),
                                told(ShownView.Value.of(each.now()), dossier),
                                dossier.sourcesOf(List.of(each.now())).stream()
                                        .map(source -> source.publisher() + " " + source.url())
                                        .map(String::strip)
                                        .collect(Collectors.joining("; "))));
            }
            found.gone().forEach(each -> out.println("gone\t" + told(each, dossier)));
            return found.matching() == found.values() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    /** Indicator, period and amount, as in "hn_exports_us, 2019: ◇ 2.7 billion USD". */
    private static String told(ShownView.Value value, Dossier dossier) {
        return value.indicator().key()
                + ", "
                + value.period()
                + ": "
                + amount(value.quantity(), value.indicator(), dossier);
    }

    private static String amount(Quantity quantity, RecordId indicator, Dossier dossier) {
        String amount =
                dossier.find(indicator, Indicator.class)
                        .map(known -> WORDS.amount(quantity, known.unit()))
                        .orElseGet(() -> WORDS.quantity(quantity));
        return quantity.hasBounds() ? amount + " (" + WORDS.bounds(quantity) + ")" : amount;
    }
}
