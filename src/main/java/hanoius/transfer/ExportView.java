package hanoius.transfer;

import hanoius.picture.PictureFormat;
import hanoius.text.Language;
import hanoius.text.Words;
import hanoius.transfer.ExportViewModel.Stage;
import hanoius.workspace.Theme;

import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The choices for a picture at the left, the picture itself beside them, what to do below. */
public final class ExportView extends BorderPane {

    private static final int SMALLEST = 300;
    private static final int LARGEST = 12_000;

    private final ExportViewModel model;
    private final Consumer<Path> showInFolder;
    private final Runnable close;
    private final GridPane choices = new GridPane();
    private final ImageView preview = new ImageView();
    private final Label message = new Label();
    private final ProgressBar progress = new ProgressBar();
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
        this.showInFolder = showInFolder;
        this.close = close;
        build();
        bind();
    }

    private void build() {
        setId("export");
        getStyleClass().add("export");
        choices.getStyleClass().add("export-choices");
        addChoice("export.size", combo(SizePreset.values(), model.presetProperty(), this::name));
        addChoice("export.width", spinner(model.widthProperty().asObject(), "export-width"));
        addChoice("export.height", spinner(model.heightProperty().asObject(), "export-height"));
        addChoice("export.density", density());
        addChoice("export.theme", combo(Theme.values(), model.themeProperty(), this::name));
        addChoice(
                "export.language",
                combo(Language.values(), model.languageProperty(), each -> words().of(each)));
        preview.setId("export-preview");
        preview.setPreserveRatio(true);
        StackPane holder = new StackPane(preview);
        holder.getStyleClass().add("export-preview");
        holder.setMinSize(0, 0);
        preview.fitWidthProperty().bind(holder.widthProperty().subtract(34));
        preview.fitHeightProperty().bind(holder.heightProperty().subtract(34));
        message.setWrapText(true);
        message.getStyleClass().add("export-message");
        save.setId("export-save");
        save.setDefaultButton(true);
        save.getStyleClass().add("accent");
        cancel.setId("export-cancel");
        cancel.setCancelButton(true);
        show.setId("export-show");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox actions = new HBox(message, progress, space, show, cancel, save);
        actions.getStyleClass().add("export-actions");
        setLeft(new VBox(choices));
        setCenter(holder);
        setBottom(actions);
    }

    private Words words() {
        return model.wordsProperty().get();
    }

    private void addChoice(String key, Node control) {
        Label label = new Label();
        label.textProperty().bind(model.wordsProperty().map(words -> words.get(key)));
        label.setLabelFor(control);
        choices.addRow(choices.getRowCount(), label, control);
    }

    private <T> ComboBox<T> combo(T[] values, Property<T> chosen, Function<T, String> name) {
        ComboBox<T> combo = new ComboBox<>(FXCollections.observableList(List.of(values)));
        combo.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T value) {
                        return value == null ? "" : name.apply(value);
                    }

                    @Override
                    public @Nullable T fromString(String text) {
                        return combo.getItems().stream()
                                .filter(each -> name.apply(each).equals(text))
                                .findFirst()
                                .orElse(null);
                    }
                });
        combo.setMaxWidth(Double.MAX_VALUE);
        combo.valueProperty().bindBidirectional(chosen);
        return combo;
    }

    private Node density() {
        ComboBox<Double> combo =
                combo(
                        new Double[] {1.0, 2.0, 3.0, SizePreset.A4_PORTRAIT.scale()},
                        model.scaleProperty(),
                        each -> words().get("export.density_value", Math.round(each * 96), each));
        combo.setId("export-density");
        combo.disableProperty().bind(model.presetProperty().isNotEqualTo(SizePreset.OWN));
        return combo;
    }

    private Node spinner(Property<Integer> number, String id) {
        Spinner<Integer> spinner = new Spinner<>(SMALLEST, LARGEST, number.getValue(), 10);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.getValueFactory().valueProperty().bindBidirectional(number);
        // The spinner's binding would be collected with the property that wraps the number.
        spinner.setUserData(number);
        spinner.disableProperty().bind(model.presetProperty().isNotEqualTo(SizePreset.OWN));
        return spinner;
    }

    private String name(SizePreset preset) {
        return words().get("export.preset_" + preset.name().toLowerCase(Locale.ROOT));
    }

    private String name(Theme theme) {
        return words().get("export.theme_" + theme.name().toLowerCase(Locale.ROOT));
    }

    private void bind() {
        bindText(save, "export.save");
        bindText(show, "export.show_in_folder");
        cancel.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> words().get(cancelKey()),
                                model.stageProperty(),
                                model.wordsProperty()));
        message.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::told,
                                model.stageProperty(),
                                model.problemProperty(),
                                model.wordsProperty()));
        model.previewProperty()
                .subscribe(
                        png ->
                                preview.setImage(
                                        png == null
                                                ? null
                                                : new Image(new ByteArrayInputStream(png))));
        progress.progressProperty().bind(model.progressProperty());
        showOnly(progress, Stage.WRITING);
        showOnly(show, Stage.WRITTEN);
        save.disableProperty()
                .bind(
                        model.previewProperty()
                                .isNull()
                                .or(model.stageProperty().isEqualTo(Stage.WRITING)));
        save.setOnAction(event -> choose());
        show.setOnAction(
                event -> {
                    Path written = model.writtenProperty().get();
                    if (written != null) {
                        showInFolder.accept(written);
                    }
                });
        cancel.setOnAction(event -> leave());
    }

    private void bindText(Button button, String key) {
        button.textProperty().bind(model.wordsProperty().map(words -> words.get(key)));
    }

    private void showOnly(Node node, Stage stage) {
        node.visibleProperty().bind(model.stageProperty().isEqualTo(stage));
        node.managedProperty().bind(node.visibleProperty());
    }

    private String cancelKey() {
        return switch (model.stageProperty().get()) {
            case CHOOSING, WRITING -> "export.cancel";
            case WRITTEN, FAILED -> "export.close";
        };
    }

    private String told() {
        Path written = model.writtenProperty().get();
        return switch (model.stageProperty().get()) {
            case CHOOSING -> model.problemProperty().get();
            case WRITING -> words().get("export.writing");
            case WRITTEN -> words().get("export.written", String.valueOf(written));
            case FAILED -> words().get("export.failed", model.problemProperty().get());
        };
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(model.suggestedName());
        Map<FileChooser.ExtensionFilter, PictureFormat> formats = new LinkedHashMap<>();
        for (PictureFormat each : PictureFormat.values()) {
            formats.put(new FileChooser.ExtensionFilter(name(each), "*" + each.ending()), each);
        }
        chooser.getExtensionFilters().addAll(formats.keySet());
        var file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            PictureFormat chosen =
                    formats.getOrDefault(chooser.getSelectedExtensionFilter(), PictureFormat.PNG);
            model.write(chosen.named(file.toPath()));
        }
    }

    private String name(PictureFormat format) {
        return words().get(
                        switch (format) {
                            case PNG -> "export.png";
                            case SVG -> "export.svg";
                        });
    }

    private void leave() {
        if (model.stageProperty().get() == Stage.WRITING) {
            model.cancel();
        } else {
            close.run();
        }
    }
}
