package hanoius.transfer;

import hanoius.language.Language;
import hanoius.picture.Heading;
import hanoius.picture.LengthUnit;
import hanoius.picture.PictureFormat;
import hanoius.picture.PictureOptions;
import hanoius.picture.PicturePart;
import hanoius.picture.PictureSize;
import hanoius.picture.PictureSizeException;
import hanoius.picture.PictureTheme;
import hanoius.text.Words;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is chosen for a picture: size, density, theme, language, words and format. */
public final class PictureChoices {

    /** The longest side in figure pixels. */
    static final int LONGEST_SIDE = 12_000;

    private final ObjectProperty<SizePreset> preset = new SimpleObjectProperty<>(SizePreset.SCREEN);
    private final ObjectProperty<LengthUnit> unit =
            new SimpleObjectProperty<>(SizePreset.SCREEN.unit());
    private final DoubleProperty width = new SimpleDoubleProperty(SizePreset.SCREEN.width());
    private final DoubleProperty height = new SimpleDoubleProperty(SizePreset.SCREEN.height());
    private final ObjectProperty<Double> scale =
            new SimpleObjectProperty<>(SizePreset.SCREEN.scale());
    private final ObjectProperty<PictureTheme> theme;
    private final ObjectProperty<Language> language;
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty subtitle = new SimpleStringProperty("");
    private final ObjectProperty<PictureFormat> format =
            new SimpleObjectProperty<>(PictureFormat.PNG);
    private final Map<PicturePart, BooleanProperty> parts = new EnumMap<>(PicturePart.class);
    private final ReadOnlyObjectWrapper<PictureOptions> options;
    private boolean several;

    /**
     * Begins with the looks of the window.
     *
     * @param offered the parts that may be left out
     */
    PictureChoices(Workspace workspace, Set<PicturePart> offered) {
        offered.forEach(each -> parts.put(each, new SimpleBooleanProperty(true)));
        theme = new SimpleObjectProperty<>(PictureTheme.of(workspace.theme() == Theme.DARK));
        language = new SimpleObjectProperty<>(workspace.words().language());
        options = new ReadOnlyObjectWrapper<>(chosen());
        preset.subscribe((_, now) -> together(() -> take(now)));
        unit.subscribe((before, now) -> together(() -> convert(before, now)));
        for (Observable each : List.of(width, height, scale, theme, language, title, subtitle)) {
            each.addListener(_ -> together(() -> {}));
        }
        parts.values().forEach(each -> each.addListener(_ -> together(() -> {})));
    }

    /** Several changes that follow from one are told as one. */
    private void together(Runnable changes) {
        if (!several) {
            several = true;
            changes.run();
            width.set(possible(width.get()));
            height.set(possible(height.get()));
            several = false;
            options.set(chosen());
        }
    }

    private void take(SizePreset now) {
        if (now != SizePreset.OWN) {
            unit.set(now.unit());
            width.set(now.width());
            height.set(now.height());
            scale.set(now.scale());
        }
    }

    private void convert(LengthUnit before, LengthUnit now) {
        width.set(converted(width.get(), before, now));
        height.set(converted(height.get(), before, now));
    }

    /** The length itself, or the nearest that a picture can have. */
    private double possible(double length) {
        return Math.clamp(
                length, unit.get().shortest(), Math.rint(unit.get().fromFigure(LONGEST_SIDE)));
    }

    /** In whole pixels or tenths of a millimetre. */
    private static double converted(double length, LengthUnit from, LengthUnit to) {
        double exact = to.fromFigure(from.toFigure(length));
        return to == LengthUnit.PIXELS ? Math.rint(exact) : Math.rint(exact * 10) / 10;
    }

    private PictureOptions chosen() {
        return PictureOptions.fitted(
                        unit.get().toFigure(width.get()),
                        unit.get().toFigure(height.get()),
                        scale.get(),
                        theme.get(),
                        Words.in(language.get()),
                        new Heading(title.get(), subtitle.get()))
                .without(
                        parts.keySet().stream().filter(each -> !partProperty(each).get()).toList());
    }

    /** The parts that may be left out, in order. */
    Set<PicturePart> parts() {
        return parts.keySet();
    }

    /** Whether a part that may be left out is shown. */
    public BooleanProperty partProperty(PicturePart part) {
        BooleanProperty shown = parts.get(part);
        if (shown == null) {
            throw new IllegalArgumentException("not offered: " + part);
        }
        return shown;
    }

    /** Everything that decides how the picture comes out. */
    public ReadOnlyObjectProperty<PictureOptions> optionsProperty() {
        return options.getReadOnlyProperty();
    }

    PictureOptions options() {
        return options.get();
    }

    /** What the picture will measure, or why it cannot be made, for a reader. */
    public String sizeTold(Words words) {
        PictureOptions now = options.get();
        double across = now.width() / now.zoom();
        double down = now.height() / now.zoom();
        double wide = LengthUnit.MILLIMETRES.fromFigure(across);
        double high = LengthUnit.MILLIMETRES.fromFigure(down);
        try {
            PictureSize size = now.size();
            return format.get() == PictureFormat.SVG
                    ? words.get("export.size_drawing", across, down, wide, high)
                    : words.get(
                            "export.size_picture",
                            size.width(),
                            size.height(),
                            wide,
                            high,
                            now.scale() * now.zoom() * 96);
        } catch (PictureSizeException e) {
            return e.told(words);
        }
    }

    public ObjectProperty<SizePreset> presetProperty() {
        return preset;
    }

    /** In what {@link #widthProperty} and {@link #heightProperty} are. */
    public ObjectProperty<LengthUnit> unitProperty() {
        return unit;
    }

    /** Width in the unit chosen. */
    public DoubleProperty widthProperty() {
        return width;
    }

    /** Height in the unit chosen. */
    public DoubleProperty heightProperty() {
        return height;
    }

    /** Picture pixels in one figure pixel. */
    public ObjectProperty<Double> scaleProperty() {
        return scale;
    }

    public ObjectProperty<PictureTheme> themeProperty() {
        return theme;
    }

    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /** Own words for the title; empty for the suggested ones. */
    public StringProperty titleProperty() {
        return title;
    }

    /** Own words for the subtitle; empty for the suggested ones. */
    public StringProperty subtitleProperty() {
        return subtitle;
    }

    public ObjectProperty<PictureFormat> formatProperty() {
        return format;
    }
}
