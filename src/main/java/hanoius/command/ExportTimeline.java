package hanoius.command;

import hanoius.model.RecordId;
import hanoius.picture.Picture;
import hanoius.picture.PictureFormat;
import hanoius.picture.PictureOptions;
import hanoius.picture.PicturePart;
import hanoius.picture.Watch;
import hanoius.plot.TimeSpan;
import hanoius.store.Document;
import hanoius.timeline.lane.Grouping;
import hanoius.timeline.mark.TimelinePicture;
import hanoius.timeline.mark.TimelineSeries;
import hanoius.transfer.PictureSeries;
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
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Writes the timeline as a picture. */
@Command(
        name = "timeline",
        mixinStandardHelpOptions = true,
        description = "Write the timeline as a PNG or SVG that names the sources of what it shows.")
final class ExportTimeline implements Callable<Integer> {

    private static final int MOST_PIXELS_PER_YEAR = 100_000;

    @Option(
            names = "--group-by",
            paramLabel = "WHAT",
            description = "Lanes by ${COMPLETION-CANDIDATES}; by category if not given.")
    private Grouping grouping = Grouping.CATEGORY;

    @Option(names = "--whole", description = "The whole span, whatever --from and --to say.")
    private boolean whole;

    @Option(
            names = "--pixels-per-year",
            paramLabel = "N",
            description =
                    "How wide a year is drawn, in place of the width in --size; what would be wider"
                            + " than 16,000 pixels becomes several numbered files.")
    private @Nullable Double pixelsPerYear;

    @Mixin private ExportTarget target = new ExportTarget();
    @Mixin private FilterChoice filter = new FilterChoice();
    @Mixin private PictureChoice choice = new PictureChoice();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        CommandLine line = spec.commandLine();
        PictureFormat format = target.pictureFormat(line);
        PictureOptions options = choice.options(line, EnumSet.of(PicturePart.LEGEND));
        try (Document document = target.open()) {
            LocalDate day = document.lastChangedDay();
            FilterResult shown =
                    filter.of(
                            document,
                            List.of(RecordId.Kind.MILESTONE, RecordId.Kind.AGREEMENT),
                            options.words(),
                            line);
            TimeSpan all = TimelinePicture.whole(shown, grouping, options.words(), day);
            TimeSpan span = choice.span(all, line);
            List<Supplier<Picture>> pictures =
                    pictures(shown, whole ? all : span, document.title(), day, options);
            PictureSeries.write(target.output(), format, pictures, Watch.NONE)
                    .forEach(line.getOut()::println);
        }
        return 0;
    }

    private List<Supplier<Picture>> pictures(
            FilterResult shown,
            TimeSpan span,
            String title,
            LocalDate day,
            PictureOptions options) {
        if (pixelsPerYear == null) {
            return List.of(
                    () -> TimelinePicture.framed(shown, grouping, span, title, day, options));
        }
        double wide = pixelsPerYear;
        if (!(wide > 0 && wide <= MOST_PIXELS_PER_YEAR)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--pixels-per-year is above 0 and at most " + MOST_PIXELS_PER_YEAR + ".");
        }
        return TimelineSeries.of(shown, grouping, span, wide, title, day, options);
    }
}
