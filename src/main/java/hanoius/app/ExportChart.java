package hanoius.app;

import hanoius.chart.ChartPicture;
import hanoius.chart.ChartScene;
import hanoius.exchange.AtomicFile;
import hanoius.model.ChartDefinition;
import hanoius.model.Dossier;
import hanoius.model.Indicator;
import hanoius.model.RecordId;
import hanoius.picture.Picture;
import hanoius.picture.PictureFormat;
import hanoius.picture.PictureOptions;
import hanoius.picture.Watch;
import hanoius.store.Document;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Writes a chart as a picture. */
@Command(
        name = "chart",
        mixinStandardHelpOptions = true,
        description = "Write a chart as a PNG or SVG that names the sources of its values.")
final class ExportChart implements Callable<Integer> {

    @Option(
            names = "--indicator",
            paramLabel = "ID",
            description =
                    "What to draw; may be given several times. Hanoi's exports and US"
                            + " visitors if not given.")
    private List<String> indicators = List.of();

    @Mixin private ExportCommand.Target target = new ExportCommand.Target();
    @Mixin private PictureChoice choice = new PictureChoice();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        CommandLine line = spec.commandLine();
        PictureFormat format = target.pictureFormat(line);
        PictureOptions options = choice.options(line);
        try (Document document = target.open()) {
            Dossier dossier = document.read();
            ChartScene scene =
                    ChartScene.of(
                            dossier, ChartDefinition.of(chosen(dossier)), dossier.milestones());
            Picture picture =
                    ChartPicture.of(
                            scene,
                            choice.span(scene.wholeSpan(), line),
                            document.title(),
                            day(document),
                            options);
            AtomicFile.write(target.output(), out -> format.write(picture, out, Watch.NONE));
            line.getOut().println(target.output());
        }
        return 0;
    }

    private static LocalDate day(Document document) {
        return LocalDate.ofInstant(document.lastChanged(), ZoneOffset.UTC);
    }

    private List<RecordId> chosen(Dossier dossier) {
        if (indicators.isEmpty()) {
            return ChartScene.FIRST;
        }
        List<RecordId> chosen = new ArrayList<>();
        for (String key : indicators) {
            RecordId id = RecordId.indicator(key);
            if (dossier.find(id, Indicator.class).isEmpty()) {
                throw new ParameterException(spec.commandLine(), unknown(key, dossier));
            }
            chosen.add(id);
        }
        return chosen;
    }

    private static String unknown(String key, Dossier dossier) {
        List<String> near =
                NearNames.of(
                        key, dossier.indicators().stream().map(each -> each.id().key()).toList());
        return "There is no indicator '%s'. Near names: %s."
                .formatted(key, String.join(", ", near));
    }
}
