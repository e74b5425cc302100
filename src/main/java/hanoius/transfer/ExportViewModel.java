package hanoius.transfer;

import hanoius.exchange.AtomicFile;
import hanoius.picture.Picture;
import hanoius.picture.PictureFormat;
import hanoius.picture.PictureOptions;
import hanoius.picture.PngPicture;
import hanoius.picture.Watch;
import hanoius.task.Latest;
import hanoius.task.TaskRunner;
import hanoius.text.Folding;
import hanoius.text.Language;
import hanoius.text.Words;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** A picture about to be taken away: what was chosen for it, how it looks, how far its file is. */
public final class ExportViewModel {

    /** How far the file is. */
    public enum Stage {
        CHOOSING,
        WRITING,
        WRITTEN,
        FAILED
    }

    private static final double PREVIEW_WIDTH = 720;

    private final Function<PictureOptions, Picture> painter;
    private final TaskRunner runner;
    private final Latest previews;
    private final ReadOnlyObjectProperty<Words> words;
    private final ObjectProperty<SizePreset> preset = new SimpleObjectProperty<>(SizePreset.SCREEN);
    private final IntegerProperty width = new SimpleIntegerProperty(SizePreset.SCREEN.width());
    private final IntegerProperty height = new SimpleIntegerProperty(SizePreset.SCREEN.height());
    private final ObjectProperty<Double> scale =
            new SimpleObjectProperty<>(SizePreset.SCREEN.scale());
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<Language> language;
    private final ReadOnlyObjectWrapper<byte @Nullable []> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<String> problem = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.CHOOSING);
    private final ReadOnlyObjectWrapper<@Nullable Path> written = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private TaskRunner.@Nullable Request writing;

    /**
     * An export of whatever the painter paints.
     *
     * @param painter lays the picture out anew for each choice; called off the FX thread
     */
    public ExportViewModel(
            Workspace workspace, Function<PictureOptions, Picture> painter, TaskRunner runner) {
        this.painter = painter;
        this.runner = runner;
        this.previews = new Latest(runner);
        words = workspace.wordsProperty();
        theme = new SimpleObjectProperty<>(workspace.theme());
        language = new SimpleObjectProperty<>(workspace.words().language());
        preset.subscribe((before, now) -> take(now));
        for (Observable each : List.of(width, height, scale, theme, language)) {
            each.addListener(changed -> paintPreview());
        }
        paintPreview();
    }

    private void take(SizePreset now) {
        if (now != SizePreset.OWN) {
            width.set(now.width());
            height.set(now.height());
            scale.set(now.scale());
        }
    }

    private PictureOptions options() {
        return new PictureOptions(
                width.get(),
                height.get(),
                scale.get(),
                theme.get().palette(),
                Words.in(language.get()));
    }

    private void paintPreview() {
        PictureOptions options = options();
        previews.submit(
                progress -> preview(options),
                new TaskRunner.Answer<byte[]>() {
                    @Override
                    public void result(byte[] png) {
                        problem.set("");
                        preview.set(png);
                    }

                    @Override
                    public void failure(Throwable failure) {
                        preview.set(null);
                        problem.set(String.valueOf(failure.getMessage()));
                    }
                });
    }

    private byte[] preview(PictureOptions options) {
        Picture picture = painter.apply(options);
        // Refuses what could not be written either, before anything is painted.
        PngPicture.of(picture);
        double small = Math.min(2, 2 * PREVIEW_WIDTH / picture.figure().width());
        return PngPicture.of(new Picture(picture.figure(), small, picture.texts()))
                .bytes(Watch.NONE);
    }

    /** Writes the file as its ending says, PNG if it says nothing; the stage tells how it went. */
    public void write(Path file) {
        PictureFormat format = PictureFormat.of(file).orElse(PictureFormat.PNG);
        PictureOptions options = options();
        stage.set(Stage.WRITING);
        progress.set(0);
        writing =
                runner.submit(
                        work -> {
                            Picture picture = painter.apply(options);
                            Watch watch = new Watch(work::report, work::cancelled);
                            AtomicFile.write(file, out -> format.write(picture, out, watch));
                            return file;
                        },
                        new TaskRunner.Answer<Path>() {
                            @Override
                            public void result(Path done) {
                                written.set(done);
                                stage.set(Stage.WRITTEN);
                            }

                            @Override
                            public void failure(Throwable failure) {
                                problem.set(String.valueOf(failure.getMessage()));
                                stage.set(Stage.FAILED);
                            }

                            @Override
                            public void progress(double done) {
                                progress.set(done);
                            }
                        });
    }

    /** Gives the writing up; nothing is left of the file. */
    public void cancel() {
        if (writing != null && stage.get() == Stage.WRITING) {
            writing.cancel();
            stage.set(Stage.CHOOSING);
        }
    }

    /** A PNG's name from the picture's title: small letters, digits and hyphens. */
    public String suggestedName() {
        String title = painter.apply(options()).texts().getOrDefault("Title", "chart");
        String plain = Folding.fold(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return (plain.isEmpty() ? "chart" : plain) + ".png";
    }

    public ObjectProperty<SizePreset> presetProperty() {
        return preset;
    }

    /** Width in figure pixels, as chosen. */
    public IntegerProperty widthProperty() {
        return width;
    }

    /** Height in figure pixels, as chosen. */
    public IntegerProperty heightProperty() {
        return height;
    }

    /** Picture pixels in one figure pixel. */
    public ObjectProperty<Double> scaleProperty() {
        return scale;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /** The picture as PNG, small; null while there is none. */
    public ReadOnlyObjectProperty<byte @Nullable []> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** What is wrong with what was chosen, or why the file was not written; empty for nothing. */
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

    /** How much of the file is written, from 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Words> wordsProperty() {
        return words;
    }
}
