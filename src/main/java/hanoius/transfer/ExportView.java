package hanoius.transfer;

import hanoius.control.Alternatives;
import hanoius.control.NodeLifetime;
import hanoius.font.Icon;
import hanoius.picture.PictureFormat;
import hanoius.picture.PictureTheme;
import hanoius.task.Lifetime;
import hanoius.text.Words;
import hanoius.transfer.ExportViewModel.Stage;
import hanoius.typing.SheetEscape;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The choices for a picture at the left, the picture itself beside them, what to do below. */
public final class ExportView extends BorderPane {

    /** What lies around the preview on both sides, in pixels. */
    private static final double PREVIEW_MARGINS = 36;

    private static final PseudoClass TRANSPARENT = PseudoClass.getPseudoClass("transparent");

    private final ExportViewModel model;
    private final ObservableValue<Words> words;
    private final Consumer<Path> showInFolder;
    private final Runnable close;
    private final ImageView preview = new ImageView();
    private final StackPane paper = new StackPane(preview);
    private final Label message = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button copy = new Button("", new Icon(Feather.COPY));
    private final Button save = new Button();
    private final Button cancel = new Button();
    private final Button show = new Button();

    /**
     * A view of an export.
     *
     * @param showInFolder opens the folder of a file
     * @param close asked when the user is done
     */
    public ExportView(ExportViewModel model, Consumer<Path> showInFolder, Runnable close) {
        this.model = model;
        words = model.wordsProperty();
        this.showInFolder = showInFolder;
        this.close = close;
        build();
        bind();
    }

    private void build() {
        setId("export");
        getStyleClass().add("export");
        preview.setId("export-preview");
        preview.setPreserveRatio(true);
        paper.getStyleClass().add("export-paper");
        paper.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        // In the middle of what is in sight, or all there is to scroll over.
        StackPane ground = new StackPane(paper);
        ground.getStyleClass().add("export-ground");
        ScrollPane holder = new ScrollPane(ground);
        holder.setId("export-preview-area");
        holder.getStyleClass().add("export-preview");
        holder.setMinSize(0, 0);
        holder.setPannable(true);
        holder.setFitToWidth(true);
        holder.setFitToHeight(true);
        preview.fitWidthProperty().bind(fitted(holder.widthProperty()));
        preview.fitHeightProperty().bind(fitted(holder.heightProperty()));
        message.setId("export-message");
        message.setWrapText(true);
        message.getStyleClass().add("export-message");
        copy.setId("export-copy");
        save.setId("export-save");
        save.setDefaultButton(true);
        save.getStyleClass().add("accent");
        cancel.setId("export-cancel");
        cancel.setCancelButton(true);
        show.setId("export-show");
        for (Button each : new Button[] {copy, save, cancel, show}) {
            each.setMinWidth(Region.USE_PREF_SIZE);
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox actions = new HBox(message, progress, space, show, cancel, copy, save);
        actions.getStyleClass().add("export-actions");
        ScrollPane choices = new ScrollPane(new ExportChoices(model));
        choices.setFitToWidth(true);
        choices.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setLeft(choices);
        BorderPane beside = new BorderPane(holder, null, null, zoom(), null);
        beside.getStyleClass().add("export-beside");
        setCenter(beside);
        setBottom(actions);
        SheetEscape.leaveFields(this, save);
    }

    /** The room for the preview; none for a preview of the picture's own size. */
    private DoubleBinding fitted(ReadOnlyDoubleProperty room) {
        return Bindings.createDoubleBinding(
                () ->
                        model.actualSizeProperty().get()
                                ? 0
                                : Math.max(1, room.get() - PREVIEW_MARGINS),
                room,
                model.actualSizeProperty());
    }

    /** Whether the preview fits its room or has the picture's own pixels. */
    private Node zoom() {
        var sizes = new Alternatives<Boolean>(model.actualSizeProperty()::set);
        ToggleButton fit = new ToggleButton();
        ToggleButton actual = new ToggleButton();
        fit.setId("export-preview-fit");
        actual.setId("export-preview-actual");
        fit.getStyleClass().add("left-pill");
        actual.getStyleClass().add("right-pill");
        fit.textProperty().bind(words.map(words -> words.get("export.preview_fit")));
        actual.textProperty().bind(words.map(words -> words.get("export.preview_actual")));
        sizes.offer(fit, false);
        sizes.offer(actual, true);
        sizes.show(model.actualSizeProperty().get());
        HBox bar = new HBox(fit, actual);
        bar.getStyleClass().add("export-zoom");
        return bar;
    }

    private Words words() {
        return words.getValue();
    }

    private void bind() {
        bindText(copy, "export.copy");
        bindText(save, "export.save");
        bindText(show, "export.show_in_folder");
        cancel.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> words().get(cancelKey()), model.stageProperty(), words));
        message.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::told, model.stageProperty(), model.problemProperty(), words));
        Lifetime lifetime = NodeLifetime.of(this);
        lifetime.subscribe(model.shown(), (_, _) -> model.follow());
        lifetime.subscribe(
                model.previewProperty(),
                pixels -> preview.setImage(pixels == null ? null : PictureClipboard.image(pixels)));
        lifetime.subscribe(
                model.choices().themeProperty(),
                theme ->
                        paper.pseudoClassStateChanged(
                                TRANSPARENT, theme == PictureTheme.TRANSPARENT));
        lifetime.subscribe(
                model.copiedProperty(),
                copied -> {
                    if (copied != null) {
                        PictureClipboard.put(this, copied, words());
                    }
                });
        progress.progressProperty().bind(model.progressProperty());
        showOnly(progress, Stage.WRITING);
        showOnly(show, Stage.WRITTEN);
        var busy =
                model.previewProperty()
                        .isNull()
                        .or(model.stageProperty().isEqualTo(Stage.WRITING))
                        .or(model.stageProperty().isEqualTo(Stage.COPYING));
        save.disableProperty().bind(busy);
        copy.disableProperty().bind(busy);
        save.setOnAction(_ -> choose(null, model.suggestedName()));
        copy.setOnAction(_ -> model.copy());
        show.setOnAction(
                _ -> {
                    Path written = model.writtenProperty().get();
                    if (written != null) {
                        showInFolder.accept(written);
                    }
                });
        cancel.setOnAction(_ -> leave());
    }

    private void bindText(Button button, String key) {
        button.textProperty().bind(words.map(words -> words.get(key)));
    }

    private void showOnly(Node node, Stage stage) {
        node.visibleProperty().bind(model.stageProperty().isEqualTo(stage));
        node.managedProperty().bind(node.visibleProperty());
    }

    private String cancelKey() {
        return switch (model.stageProperty().get()) {
            case CHOOSING, WRITING, COPYING -> "export.cancel";
            case WRITTEN, COPIED, FAILED -> "export.close";
        };
    }

    private String told() {
        return switch (model.stageProperty().get()) {
            case CHOOSING -> model.problemProperty().get();
            case WRITING -> words().get("export.writing");
            case WRITTEN ->
                    words().get("export.written", String.valueOf(model.writtenProperty().get()));
            case COPYING -> words().get("export.copying");
            case COPIED -> toldOf(model.copiedProperty().get());
            case FAILED -> words().get("export.failed", model.problemProperty().get());
        };
    }

    private String toldOf(@Nullable PictureCopy copied) {
        return copied == null ? "" : copied.told(words());
    }

    private void choose(@Nullable File folder, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words().get("export.title"));
        chooser.setInitialDirectory(folder);
        chooser.setInitialFileName(name);
        Map<FileChooser.ExtensionFilter, PictureFormat> formats = new LinkedHashMap<>();
        for (PictureFormat each : PictureFormat.values()) {
            var filter = new FileChooser.ExtensionFilter(name(each), "*" + each.ending());
            formats.put(filter, each);
            if (each == model.choices().formatProperty().get()) {
                chooser.setSelectedExtensionFilter(filter);
            }
        }
        chooser.getExtensionFilters().addAll(formats.keySet());
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file == null) {
            return;
        }
        PictureFormat picked =
                formats.getOrDefault(
                        chooser.getSelectedExtensionFilter(),
                        model.choices().formatProperty().get());
        Path target = model.target(file.toPath(), picked);
        if (target.equals(file.toPath()) || !Files.exists(target)) {
            model.write(target);
        } else {
            // Nobody was asked whether that one may be replaced.
            choose(file.getParentFile(), String.valueOf(target.getFileName()));
        }
    }

    private String name(PictureFormat format) {
        return words().get(
                        switch (format) {
                            case PNG -> "export.png";
                            case SVG -> "export.svg_files";
                        });
    }

    private void leave() {
        if (model.isRunning()) {
            model.cancel();
        } else {
            close.run();
        }
    }
}
