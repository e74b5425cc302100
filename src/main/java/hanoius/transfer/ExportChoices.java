package hanoius.transfer;

import hanoius.control.LateTooltip;
import hanoius.control.NodeLifetime;
import hanoius.language.Language;
import hanoius.picture.LengthUnit;
import hanoius.picture.PictureFormat;
import hanoius.picture.PicturePart;
import hanoius.picture.PictureSize;
import hanoius.picture.PictureTheme;
import hanoius.text.Words;
import hanoius.typing.ChoiceField;
import hanoius.typing.Composition;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.DoubleSpinnerValueFactory;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** The choices for a picture, one below the other. */
final class ExportChoices extends GridPane {

    private final ExportViewModel model;
    private final ObservableValue<Words> words;
    private final PictureChoices choices;

    ExportChoices(ExportViewModel model) {
        this.model = model;
        words = model.wordsProperty();
        this.choices = model.choices();
        build();
    }

    private void build() {
        getStyleClass().add("export-choices");
        add("export.format", combo(PictureFormat.values(), choices.formatProperty(), this::name));
        add("export.size", combo(SizePreset.values(), choices.presetProperty(), this::name));
        add("export.width_and_height", lengths());
        add("export.unit", own(combo(LengthUnit.values(), choices.unitProperty(), this::name)));
        add("export.density", own(density()));
        add(
                "",
                remark(
                        "export-size",
                        () -> choices.sizeTold(words()),
                        choices.optionsProperty(),
                        choices.formatProperty()));
        add("export.theme", combo(PictureTheme.values(), choices.themeProperty(), this::name));
        add(
                "export.language",
                combo(Language.values(), choices.languageProperty(), each -> words().of(each)));
        add(
                "export.title_of_picture",
                new HeadingField(
                        "export-picture-title",
                        choices.titleProperty(),
                        model.suggestedProperty().map(each -> each.title()),
                        words));
        add(
                "export.subtitle",
                new HeadingField(
                        "export-picture-subtitle",
                        choices.subtitleProperty(),
                        model.suggestedProperty().map(each -> each.subtitle()),
                        words));
        if (!choices.parts().isEmpty()) {
            add("export.shown", parts());
        }
    }

    /** Width and height in one row. */
    private Node lengths() {
        Control width = own(spinner(choices.widthProperty(), "export-width"));
        Control height = own(spinner(choices.heightProperty(), "export-height"));
        name(width, "export.width");
        name(height, "export.height");
        HBox row = new HBox(width, new Label("×"), height);
        row.getStyleClass().add("export-lengths");
        HBox.setHgrow(width, Priority.ALWAYS);
        HBox.setHgrow(height, Priority.ALWAYS);
        return row;
    }

    private void name(Control control, String key) {
        control.accessibleTextProperty().bind(words.map(words -> words.get(key)));
        LateTooltip.give(
                control,
                words.map(
                        words ->
                                words.get(
                                        "export.limit",
                                        words.get(key),
                                        PictureSize.LONGEST_SIDE,
                                        PictureSize.MOST_PIXELS / 1_000_000)));
    }

    /** What of the picture is shown; without milestones there is no list of them. */
    private Node parts() {
        VBox boxes = new VBox();
        boxes.getStyleClass().add("export-parts");
        for (PicturePart each : choices.parts()) {
            CheckBox box = new CheckBox();
            box.setId("export-part-" + each.word());
            box.textProperty().bind(words.map(words -> words.get("export.part_" + each.word())));
            box.selectedProperty().bindBidirectional(choices.partProperty(each));
            if (each == PicturePart.LIST && choices.parts().contains(PicturePart.MILESTONES)) {
                box.disableProperty().bind(choices.partProperty(PicturePart.MILESTONES).not());
            }
            boxes.getChildren().add(box);
        }
        return boxes;
    }

    private Words words() {
        return words.getValue();
    }

    private void add(String key, Node control) {
        Label label = new Label();
        label.setMinWidth(Region.USE_PREF_SIZE);
        if (!key.isEmpty()) {
            label.textProperty().bind(words.map(words -> words.get(key)));
            label.setLabelFor(control);
            GridPane.setValignment(label, control instanceof VBox ? VPos.TOP : VPos.CENTER);
        }
        addRow(getRowCount(), label, control);
    }

    private Node remark(String id, Callable<String> text, Observable... changes) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("export-remark");
        Observable[] all = Arrays.copyOf(changes, changes.length + 1);
        all[changes.length] = words;
        label.textProperty().bind(Bindings.createStringBinding(text, all));
        return label;
    }

    /** Only an own size can be changed; the others show what they are. */
    private Control own(Control control) {
        control.disableProperty().bind(choices.presetProperty().isNotEqualTo(SizePreset.OWN));
        return control;
    }

    private <T> Control combo(T[] values, Property<T> chosen, Function<T, String> name) {
        var combo = new ChoiceField<T>(name, "", chosen::setValue);
        combo.getItems().setAll(values);
        NodeLifetime.of(this).subscribe(chosen, combo::put);
        return combo;
    }

    private Control density() {
        Control combo =
                combo(
                        new Double[] {1.0, 150 / 96.0, 2.0, 3.0, 300 / 96.0, 600 / 96.0},
                        choices.scaleProperty(),
                        each -> words().get("export.density_value", Math.round(each * 96), each));
        combo.setId("export-density");
        return combo;
    }

    private Control spinner(DoubleProperty length, String id) {
        DoubleSpinnerValueFactory numbers =
                new DoubleSpinnerValueFactory(0, PictureChoices.LONGEST_SIDE, length.get(), 10);
        numbers.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Double value) {
                        return value == null ? "" : words().number(plain(value));
                    }

                    @Override
                    public Double fromString(String text) {
                        return read(text, length.get());
                    }
                });
        Property<Double> number = length.asObject();
        numbers.valueProperty().bindBidirectional(number);
        Spinner<Double> spinner = new Spinner<>(numbers);
        Composition.of(spinner.getEditor());
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setMaxWidth(Double.MAX_VALUE);
        // The spinner's binding would be collected with the property that wraps the number.
        spinner.setUserData(number);
        return spinner;
    }

    private static BigDecimal plain(double value) {
        return new BigDecimal(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
    }

    /** The number typed, whatever its separators group; what stood before if it is none. */
    private Double read(String text, double before) {
        NumberFormat format = NumberFormat.getInstance(words().language().locale());
        ParsePosition end = new ParsePosition(0);
        Number number = format.parse(text.strip(), end);
        return number == null || end.getIndex() < text.strip().length()
                ? before
                : Double.valueOf(number.doubleValue());
    }

    private String name(LengthUnit unit) {
        return words().get(
                        switch (unit) {
                            case PIXELS -> "export.pixels";
                            case MILLIMETRES -> "export.millimetres";
                        });
    }

    private String name(PictureFormat format) {
        return words().get(
                        switch (format) {
                            case PNG -> "export.png";
                            case SVG -> "export.svg";
                        });
    }

    private String name(SizePreset preset) {
        return words().get("export.preset_" + preset.name().toLowerCase(Locale.ROOT));
    }

    private String name(PictureTheme theme) {
        return words().get("export.theme_" + theme.name().toLowerCase(Locale.ROOT));
    }
}
