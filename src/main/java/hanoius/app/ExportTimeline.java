package hanoius.app;

import hanoius.exchange.AtomicFile;
import hanoius.figure.TimeScale;
import hanoius.picture.Picture;
import hanoius.picture.PictureFormat;
import hanoius.picture.PictureOptions;
import hanoius.picture.Watch;
import hanoius.store.Document;
import hanoius.timeline.Grouping;
import hanoius.timeline.Span;
import hanoius.timeline.TimelinePicture;
import hanoius.workspace.Filter;
import hanoius.workspace.Shown;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;

/** Writes the timeline as a picture. */
@Command(
        name = "timeline",
        mixinStandardHelpOptions = true,
        description = "Write the timeline as a PNG or SVG that names the sources of what it shows.")
final class ExportTimeline implements Callable<Integer> {

    @Option(
            names = "--group-by",
            paramLabel = "WHAT",
            description = "Lanes by ${COMPLETION-CANDIDATES}; by category if not given.")
    private Grouping grouping = Grouping.CATEGORY;

    @Option(
            names = "--filter",
            paramLabel = "TEXT",
            description = "Only records in which all these words occur, accents apart.")
    private String text = "";

    @Mixin private ExportCommand.Target target = new ExportCommand.Target();
    @Mixin private PictureChoice choice = new PictureChoice();
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        CommandLine line = spec.commandLine();
        PictureFormat format = target.pictureFormat(line);
        PictureOptions options = choice.options(line);
        try (Document document = target.open()) {
            LocalDate day = LocalDate.ofInstant(document.lastChanged(), ZoneOffset.UTC);
            Shown shown = Shown.of(document.read(), Filter.NONE.withText(text));
            Span whole = TimelinePicture.whole(shown, grouping, options.words(), day);
            TimeScale span = choice.span(new TimeScale(whole.from(), whole.to(), 0, 1), line);
            Picture picture =
                    TimelinePicture.framed(
                            shown,
                            grouping,
                            new Span(span.from(), span.to()),
                            document.title(),
                            day,
                            options);
            AtomicFile.write(target.output(), out -> format.write(picture, out, Watch.NONE));
            line.getOut().println(target.output());
        }
        return 0;
    }
}
