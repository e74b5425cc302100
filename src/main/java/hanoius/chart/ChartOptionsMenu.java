package hanoius.chart;

import hanoius.chart.series.Series;
import hanoius.control.Action;
import hanoius.control.MenuEntries;
import hanoius.control.NodeLifetime;
import hanoius.control.SteadyMenuButton;
import hanoius.font.Icon;
import hanoius.model.ChartForm;
import hanoius.model.ChartMode;
import hanoius.model.RecordId;

import javafx.geometry.Pos;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The menu of modes, spans, axis and forms; what is not offered says why in its place. */
final class ChartOptionsMenu extends SteadyMenuButton {

    private final ChartViewModel model;
    private final ChartOptions options;
    private final IndexBasePopover base;

    ChartOptionsMenu(ChartViewModel model, ChartOptions options) {
        super(new Icon(Feather.SLIDERS));
        this.model = model;
        this.options = options;
        base = new IndexBasePopover(options, this);
        build();
        bind();
    }

    private void build() {
        setId("chart-options");
        getStyleClass().add("flat");
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(Region.USE_PREF_SIZE);
    }

    private void bind() {
        NodeLifetime.of(this).subscribe(model.wordsProperty(), this::say);
        NodeLifetime.of(this).subscribe(model.sceneProperty(), this::say);
        say();
        // What a mode refuses is found by trying it, so only when somebody looks.
        MenuEntries.whenShown(this, this::offered);
    }

    private void say() {
        setTexts(Stream.of(ChartMode.values()).map(options::words).toList());
        setText(options.words(options.mode()));
    }

    private List<MenuItem> offered() {
        MenuEntries entries = MenuEntries.ofButton(model.wordsProperty().get());
        List<MenuItem> items = new ArrayList<>();
        for (ChartMode each : ChartMode.values()) {
            items.add(entries.choice(mode(each), each == options.mode()));
        }
        if (options.mode() == ChartMode.INDEX) {
            items.add(
                    entries.item(
                            Action.named(
                                    "chart-base-item",
                                    words -> words.get("chart.base"),
                                    () -> base.show(model.wordsProperty().get()))));
        }
        items.add(new SeparatorMenuItem());
        boolean equal = model.definition().equalSpans();
        boolean fitted = model.definition().fitted();
        boolean parts = options.showsAllParts();
        items.add(
                entries.check(
                        Action.of("chart.equal_spans", () -> options.setEqualSpans(!equal)),
                        equal));
        items.add(
                entries.check(Action.of("chart.fitted", () -> options.setFitted(!fitted)), fitted));
        if (options.hasOverlappingParts()) {
            items.add(
                    entries.check(
                            Action.of("chart.all_parts", () -> options.setAllParts(!parts)),
                            parts));
        }
        items.add(new SeparatorMenuItem());
        for (Series series : model.scene().series()) {
            if (!series.data().isEmpty()) {
                items.add(forms(series, entries));
            }
        }
        return items;
    }

    private Action mode(ChartMode mode) {
        String refusal = options.refusal(mode).orElse("");
        String words = options.words(mode);
        return Action.named(
                        "mode-" + mode.name().toLowerCase(Locale.ROOT),
                        _ -> refusal.isEmpty() ? words : words + " — " + refusal,
                        () -> options.setMode(mode))
                .when(refusal.isEmpty());
    }

    private MenuItem forms(Series series, MenuEntries entries) {
        RecordId indicator = series.indicator().id();
        List<MenuItem> items = new ArrayList<>();
        items.add(form(indicator, null, entries));
        options.forms(series).forEach(each -> items.add(form(indicator, each, entries)));
        return MenuEntries.menuOf(entries.words().name(series.indicator()), items);
    }

    private MenuItem form(RecordId indicator, @Nullable ChartForm form, MenuEntries entries) {
        String name = form == null ? "natural" : form.name().toLowerCase(Locale.ROOT);
        return entries.choice(
                Action.of("chart.form_" + name, () -> options.setForm(indicator, form)),
                options.chosenForm(indicator) == form);
    }
}
