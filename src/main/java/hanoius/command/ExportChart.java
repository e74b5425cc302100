package hanoius.command;

import hanoius.chart.mark.ChartPicture;
import hanoius.chart.series.ChartMilestone;
import hanoius.chart.series.ChartScene;
import hanoius.edtf.Bound;
import hanoius.edtf.EdtfDate;
import hanoius.exchange.AtomicFile;
import hanoius.language.Language;
import hanoius.model.ChartDefinition;
import hanoius.model.ChartMode;
import hanoius.model.Dataset;
import hanoius.model.Indicator;
import hanoius.model.RecordId;
import hanoius.model.SavedChart;
import hanoius.picture.Picture;
import hanoius.picture.PictureFormat;
import hanoius.picture.PictureOptions;
import hanoius.picture.PicturePart;
import hanoius.picture.Watch;
import hanoius.plot.TimeSpan;
import hanoius.query.Filter;
import hanoius.query.NearNames;
import hanoius.store.Document;
import hanoius.text.Words;
import hanoius.workspace.FilterResult;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    @Option(
            names = "--saved",
            paramLabel = "NAME",
            description =
                    "Draw the chart that the document keeps under this name, with its years unless"
                            + " others are given.")
    private @Nullable String saved;

    @Option(
            names = "--mode",
            paramLabel = "value|change|index|log",
            description =
                    "The values, their change on the year before, an index, or a logarithmic axis;"
                            + " as saved, else the values, if not given.")
    private @Nullable ChartMode mode;

    @Option(
            names = "--base",
            paramLabel = "DATE",
            converter = PictureChoice.DateConverter.class,
            description =
                    "The year, month or day that is 100 in an index, shown or not; the first period"
                            + " shown if not given.")
    private @Nullable EdtfDate base;

    @Option(
            names = "--all-parts",
            description =
                    "Draw every figure for a part of a year, in place of the longest of those that"
                            + " overlap.")
    private boolean allParts;

    @Mixin private ExportTarget target = new ExportTarget();
    @Mixin private FilterChoice filter = new FilterChoice();
    @Mixin private PictureChoice choice = new PictureChoice();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        CommandLine line = spec.commandLine();
        PictureFormat format = target.pictureFormat(line);
        PictureOptions options = choice.options(line, EnumSet.allOf(PicturePart.class));
        if (saved != null && !indicators.isEmpty()) {
            throw new ParameterException(line, "Give --saved or --indicator, not both.");
        }
        try (Document document = target.open()) {
            FilterResult shown = filter.of(document, RecordId.Kind.FACTS, options.words(), line);
            Dataset dataset = shown.dataset();
            SavedChart kept = saved == null ? null : named(saved, dataset.charts());
            ChartDefinition definition =
                    kept == null ? ChartDefinition.of(chosen(dataset)) : kept.definition();
            List<ChartMilestone> all =
                    ChartMilestone.of(
                            dataset.milestones(), FilterResult.of(dataset, Filter.NONE).places());
            ChartScene scene =
                    ChartScene.of(dataset, mode == null ? definition : definition.with(mode), all)
                            .with(ChartMilestone.of(dataset.milestones(), shown.places()), all);
            if (mode != null) {
                refuse("--mode is out of place: ", scene.refusal(mode, Words.in(Language.EN)), ".");
            }
            if (base != null) {
                scene = resting(scene, base);
            }
            if (allParts) {
                scene = ChartScene.of(dataset, scene.withAllParts(true), scene.milestones());
            }
            Picture picture =
                    ChartPicture.of(
                            scene,
                            choice.span(kept == null ? scene.wholeSpan() : span(kept), line),
                            shown.filter(),
                            document.title(),
                            document.lastChangedDay(),
                            options);
            AtomicFile.write(target.output(), out -> format.write(picture, out, Watch.NONE));
            line.getOut().println(target.output());
        }
        return 0;
    }

    private void refuse(String before, Optional<String> refusal, String after) {
        if (refusal.isPresent()) {
            throw new ParameterException(spec.commandLine(), before + refusal.get() + after);
        }
    }

    /** The same index on another base. */
    private ChartScene resting(ChartScene scene, EdtfDate date) {
        if (scene.definition().mode() != ChartMode.INDEX) {
            throw new ParameterException(spec.commandLine(), "--base is for --mode index.");
        }
        if (!(date.earliest() instanceof Bound.Day(LocalDate day))) {
            throw new ParameterException(spec.commandLine(), "--base has no known beginning.");
        }
        refuse("--base: ", scene.baseRefusal(day, Words.in(Language.EN)), "");
        return ChartScene.of(scene.dataset(), scene.definition().withBase(day), scene.milestones());
    }

    private static TimeSpan span(SavedChart chart) {
        return TimeSpan.of(chart.from(), chart.to());
    }

    private SavedChart named(String name, List<SavedChart> kept) {
        String whole = Normalizer.normalize(name, Normalizer.Form.NFC);
        return kept.stream()
                .filter(each -> each.name().equals(whole))
                .findFirst()
                .orElseThrow(
                        () -> new ParameterException(spec.commandLine(), unknownChart(name, kept)));
    }

    private static String unknownChart(String name, List<SavedChart> kept) {
        List<String> names = kept.stream().map(SavedChart::name).toList();
        return names.isEmpty()
                ? String.format(
                        Locale.ROOT, "There is no chart '%s': the document keeps none.", name)
                : String.format(
                        Locale.ROOT,
                        "There is no chart '%s'. Near names: %s.",
                        name,
                        String.join(", ", NearNames.nearest(name, names)));
    }

    private List<RecordId> chosen(Dataset dataset) {
        if (indicators.isEmpty()) {
            return ChartScene.FIRST;
        }
        List<RecordId> chosen = new ArrayList<>();
        for (String key : new LinkedHashSet<>(indicators)) {
            RecordId id = RecordId.indicator(key);
            if (dataset.find(id, Indicator.class).isEmpty()) {
                throw new ParameterException(spec.commandLine(), unknown(key, dataset));
            }
            chosen.add(id);
        }
        return chosen;
    }

    private static String unknown(String key, Dataset dataset) {
        List<String> near =
                NearNames.nearest(
                        key, dataset.indicators().stream().map(each -> each.id().key()).toList());
        return String.format(
                Locale.ROOT,
                "There is no indicator '%s'. Near names: %s.",
                key,
                String.join(", ", near));
    }
}
