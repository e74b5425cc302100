package hanoius.transfer;

import hanoius.exchange.AtomicFile;
import hanoius.figure.Figure;
import hanoius.picture.Heading;
import hanoius.picture.Picture;
import hanoius.picture.PictureFormat;
import hanoius.picture.PictureOptions;
import hanoius.picture.PicturePart;
import hanoius.picture.Pictures;
import hanoius.picture.Pictures.Pixels;
import hanoius.picture.PngPicture;
import hanoius.picture.Watch;
import hanoius.query.SearchWords;
import hanoius.task.LatestOnly;
import hanoius.task.TaskRunner;
import hanoius.text.Why;
import hanoius.text.Words;
import hanoius.workspace.FilterResult;
import hanoius.workspace.Workspace;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A picture about to be taken away: how it looks as chosen, how far its file or its copy is. */
public final class ExportViewModel {

    /** How far the file or the copy is. */
    public enum Stage {
        CHOOSING,
        WRITING,
        WRITTEN,
        COPYING,
        COPIED,
        FAILED
    }

    /** File systems take 255 bytes; nobody reads so long a name. */
    private static final int LONGEST_NAME = 80;

    private static final double PREVIEW_WIDTH = 720;

    /** A preview at the size of the picture has at most so many pixels. */
    private static final double MOST_PREVIEWED = 12_000_000;

    private record Preview(Pixels pixels, Heading suggested) {}

    private final ObservableValue<FilterResult> shown;
    private final Supplier<Picture.Painter> painters;
    private Picture.Painter painter;
    private TaskRunner leaving;
    private final LatestOnly previews;
    private final ReadOnlyObjectProperty<Words> words;
    private final PictureChoices choices;
    private final ReadOnlyObjectWrapper<@Nullable Pixels> preview = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty actualSize = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Heading> suggested =
            new ReadOnlyObjectWrapper<>(Heading.SUGGESTED);
    private final ReadOnlyObjectWrapper<String> problem = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.CHOOSING);
    private final ReadOnlyObjectWrapper<@Nullable Path> written = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable PictureCopy> copied =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private TaskRunner.@Nullable Request running;

    /**
     * An export of whatever the painter paints.
     *
     * @param painter lays the picture out anew for each choice
     */
    public ExportViewModel(Workspace workspace, Picture.Painter painter, TaskRunner runner) {
        this(workspace, painter, runner, Set.of());
    }

    /**
     * An export in which parts of the picture may be left out.
     *
     * @param parts those that may
     */
    public ExportViewModel(
            Workspace workspace,
            Picture.Painter painter,
            TaskRunner runner,
            Set<PicturePart> parts) {
        this(workspace, () -> painter, runner, parts);
    }

    /**
     * An export that follows what is written in the record.
     *
     * @param painters gives the painter of what is shown now
     */
    public ExportViewModel(
            Workspace workspace,
            Supplier<Picture.Painter> painters,
            TaskRunner runner,
            Set<PicturePart> parts) {
        this.painters = painters;
        painter = painters.get();
        shown = workspace.shownProperty();
        leaving = runner;
        this.previews = new LatestOnly(runner);
        words = workspace.wordsProperty();
        choices = new PictureChoices(workspace, parts);
        choices.optionsProperty().subscribe(this::paintPreview);
        actualSize.subscribe((_, _) -> paintPreview(choices.options()));
    }

    /** Has what is taken away made there; previews stay where they are painted. */
    public void setLeaving(TaskRunner newLeaving) {
        leaving = newLeaving;
    }

    /** What is painted; what watches the export has it painted anew when that changes. */
    ObservableValue<FilterResult> shown() {
        return shown;
    }

    /** Paints what is shown now; what is being written is finished as it was. */
    void follow() {
        painter = painters.get();
        preview(choices.options());
    }

    private void paintPreview(PictureOptions options) {
        if (stage.get() != Stage.WRITING && stage.get() != Stage.COPYING) {
            stage.set(Stage.CHOOSING);
        }
        preview(options);
    }

    private void preview(PictureOptions options) {
        boolean actual = actualSize.get();
        Picture.Painter own = painter;
        previews.submit(
                _ -> preview(own, options, actual),
                new TaskRunner.Answer<Preview>() {
                    @Override
                    public void result(Preview painted) {
                        problem.set("");
                        suggested.set(painted.suggested());
                        preview.set(painted.pixels());
                    }

                    @Override
                    public void failure(Throwable failure) {
                        preview.set(null);
                        problem.set(told(failure));
                    }
                });
    }

    private static Preview preview(
            Picture.Painter painter, PictureOptions options, boolean actual) {
        options.size();
        Picture picture = painter.paint(options);
        // What was drawn may have become longer than what was asked for.
        PngPicture.of(picture);
        double scale =
                actual
                        ? Math.min(picture.scale(), largest(picture.figure()))
                        : Math.min(2, 2 * PREVIEW_WIDTH / picture.figure().width());
        return new Preview(Pictures.pixels(picture.figure(), scale), picture.suggested());
    }

    /** The scale at which a figure still has no more pixels than a preview may have. */
    private static double largest(Figure figure) {
        return Math.sqrt(MOST_PREVIEWED / (figure.width() * figure.height()));
    }

    private String told(Throwable failure) {
        return new Why(failure).in(words.get());
    }

    /**
     * The file that is meant by what was typed and by the kind of file that was picked beside it:
     * whichever of the two is not as it was suggested wins, and becomes the format.
     */
    public Path target(Path typed, PictureFormat picked) {
        PictureFormat suggestedFormat = choices.formatProperty().get();
        PictureFormat meant =
                picked != suggestedFormat
                        ? picked
                        : PictureFormat.of(typed).orElse(suggestedFormat);
        choices.formatProperty().set(meant);
        return meant.named(typed);
    }

    /** Writes the file in the format chosen, its name made to fit; the stage tells how it went. */
    public void write(Path file) {
        PictureFormat format = choices.formatProperty().get();
        Path target = format.named(file);
        PictureOptions options = choices.options();
        Picture.Painter own = painter;
        run(
                Stage.WRITING,
                Stage.WRITTEN,
                work -> {
                    Picture picture = own.paint(options);
                    Watch watch = new Watch(work::report, work::cancelled);
                    AtomicFile.write(target, out -> format.write(picture, out, watch));
                    return target;
                },
                written::set);
    }

    /** Paints the picture for the clipboard; {@link #copiedProperty} is set when it is there. */
    public void copy() {
        PictureOptions options = choices.options().undescribed();
        Picture.Painter own = painter;
        run(Stage.COPYING, Stage.COPIED, _ -> PictureCopy.of(own.paint(options)), copied::set);
    }

    private <T> void run(Stage during, Stage after, TaskRunner.Work<T> work, Consumer<T> whenDone) {
        stage.set(during);
        progress.set(0);
        running =
                leaving.submit(
                        work,
                        new TaskRunner.Answer<T>() {
                            @Override
                            public void result(T done) {
                                whenDone.accept(done);
                                stage.set(after);
                            }

                            @Override
                            public void failure(Throwable failure) {
                                problem.set(told(failure));
                                stage.set(Stage.FAILED);
                            }

                            @Override
                            public void progress(double done) {
                                progress.set(done);
                            }
                        });
    }

    /** Gives the writing or copying up; nothing is left of the file. */
    public void cancel() {
        if (running != null && isRunning()) {
            running.cancel();
            stage.set(Stage.CHOOSING);
        }
    }

    /** Whether a file or a copy is being made. */
    public boolean isRunning() {
        return stage.get() == Stage.WRITING || stage.get() == Stage.COPYING;
    }

    /** A file's name from the picture's title: small letters, digits and hyphens. */
    public String suggestedName() {
        Heading heading = choices.options().heading().over(suggested.get());
        String plain =
                SearchWords.fold(heading.title())
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        String name = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        return (name.isEmpty() ? "chart" : name) + choices.formatProperty().get().ending();
    }

    public PictureChoices choices() {
        return choices;
    }

    /** Whether the preview has the picture's own pixels, and not those that its room has. */
    public BooleanProperty actualSizeProperty() {
        return actualSize;
    }

    /** The very figure that is written, painted smaller; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable Pixels> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** The title and subtitle that the view has of itself in the language chosen. */
    public ReadOnlyObjectProperty<Heading> suggestedProperty() {
        return suggested.getReadOnlyProperty();
    }

    /** What is wrong with what was chosen, or why there is no file; empty for nothing. */
    public ReadOnlyObjectProperty<String> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** The file last written; null before the first. */
    public ReadOnlyObjectProperty<@Nullable Path> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    /** What was last painted for the clipboard; null before the first. */
    public ReadOnlyObjectProperty<@Nullable PictureCopy> copiedProperty() {
        return copied.getReadOnlyProperty();
    }

    /** How much of the file is written, from 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Words> wordsProperty() {
        return words;
    }
}
