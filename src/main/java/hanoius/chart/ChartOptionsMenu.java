package hanoius.chart;

import hanoius.chart.series.Series;
import hanoius.control.NodeLifetime;
import hanoius.model.ChartForm;
import hanoius.model.ChartMode;
import hanoius.model.RecordId;
import hanoius.text.Words;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The menu of modes, spans, axis and forms; what is not offered says why in its place. */
final class ChartOptionsMenu extends MenuButton {

    private final ChartViewModel model;
    private final ChartOptions options;
    private final IndexBasePopover base;

    ChartOptionsMenu(ChartViewModel model, ChartOptions options) {
        this.model = model;
        this.options = options;
        base = new IndexBasePopover(model, options, this);
        build();
        bind();
    }

    private void build() {
        setId("chart-options");
        setGraphic(new FontIcon(Feather.SLIDERS));
        getStyleClass().add("flat");
        setMinWidth(Region.USE_PREF_SIZE);
    }

    private void bind() {
        NodeLifetime.of(this).subscribe(model.wordsProperty(), this::say);
        NodeLifetime.of(this).subscribe(model.sceneProperty(), this::say);
        say();
        // What a mode refuses is found by trying it, so only when somebody looks.
        setOnShowing(event -> fill());
    }

    private void say() {
        setText(options.words(options.mode()));
    }

    private void fill() {
        getItems().clear();
        for (ChartMode mode : ChartMode.values()) {
            getItems().add(mode(mode));
        }
        if (options.mode() == ChartMode.INDEX) {
            getItems().add(base());
        }
        getItems().add(new SeparatorMenuItem());
        getItems()
                .add(
                        check(
                                "chart.equal_spans",
                                model.definition().equalSpans(),
                                options::setEqualSpans));
        getItems().add(check("chart.fitted", model.definition().fitted(), options::setFitted));
        if (options.hasOverlappingParts()) {
            getItems().add(check("chart.all_parts", options.showsAllParts(), options::setAllParts));
        }
        getItems().add(new SeparatorMenuItem());
        for (Series series : model.scene().series()) {
            if (!series.data().isEmpty()) {
                getItems().add(forms(series));
            }
        }
    }

    private MenuItem mode(ChartMode mode) {
        String refusal = options.refusal(mode).orElse("");
        RadioMenuItem item = new RadioMenuItem(options.words(mode));
        item.setId("mode-" + mode.name().toLowerCase(Locale.ROOT));
        item.setSelected(mode == options.mode());
        if (!refusal.isEmpty()) {
            item.setText(item.getText() + " — " + refusal);
            item.setDisable(true);
        }
        item.setOnAction(event -> options.setMode(mode));
        return item;
    }

    private MenuItem base() {
        MenuItem item = new MenuItem(model.wordsProperty().get().get("chart.base"));
        item.setId("chart-base-item");
        item.setOnAction(_ -> base.show());
        return item;
    }

    /** How much wider it would be with the longest of its words. */
    double slack() {
        return getContentDisplay() == ContentDisplay.GRAPHIC_ONLY
                ? 0
                : Stream.of(ChartMode.values())
                        .mapToDouble(each -> width(options.words(each)) - width(getText()))
                        .max()
                        .orElse(0);
    }

    private double width(String text) {
        Text measured = new Text(text);
        measured.setFont(getFont());
        return measured.getLayoutBounds().getWidth();
    }

    private MenuItem check(String key, boolean selected, Consumer<Boolean> change) {
        CheckMenuItem item = new CheckMenuItem(model.wordsProperty().get().get(key));
        item.setId(key.replace('.', '-'));
        item.setSelected(selected);
        item.setOnAction(event -> change.accept(item.isSelected()));
        return item;
    }

    private MenuItem forms(Series series) {
        Words words = model.wordsProperty().get();
        RecordId indicator = series.indicator().id();
        Menu menu = new Menu(words.name(series.indicator()));
        menu.getItems().add(form(indicator, null, words.get("chart.form_natural")));
        for (ChartForm form : options.forms(series)) {
            String key = "chart.form_" + form.name().toLowerCase(Locale.ROOT);
            menu.getItems().add(form(indicator, form, words.get(key)));
        }
        return menu;
    }

    private MenuItem form(RecordId indicator, @Nullable ChartForm form, String words) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setSelected(options.chosenForm(indicator) == form);
        item.setOnAction(event -> options.setForm(indicator, form));
        return item;
    }
}
