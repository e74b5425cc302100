package hanoius.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import hanoius.control.CategorySymbol;
import hanoius.figure.Fill;
import hanoius.figure.Ink;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.figure.Points;
import hanoius.figure.Stroke;
import hanoius.figure.Style;
import hanoius.language.Language;
import hanoius.plot.CategoryLook;
import hanoius.support.Facts;
import hanoius.support.WindowExtension;
import hanoius.text.Words;
import hanoius.workspace.Theme;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A category looks the same in controls, which style sheets dress, and in figures. */
@ExtendWith(WindowExtension.class)
class CategoryLookTest {

    private static final Words WORDS = Words.in(Language.EN);

    static List<String> categories() {
        return Facts.CATEGORIES;
    }

    private static Shape control(String category, Theme theme) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> dressed(category, theme));
    }

    private static Shape dressed(String category, Theme theme) {
        var symbol = (Parent) CategorySymbol.of(CategoryLook.of(category, WORDS));
        var scene = new Scene(new HBox(symbol));
        Looks.dress(scene, new SimpleObjectProperty<>(theme));
        scene.getRoot().applyCss();
        return (Shape) symbol.getChildrenUnmodifiable().getFirst();
    }

    private static Ink ink(Paint paint) {
        Color colour = assertInstanceOf(Color.class, paint);
        return Ink.rgb(
                ((int) Math.round(colour.getRed() * 255) << 16)
                        | ((int) Math.round(colour.getGreen() * 255) << 8)
                        | (int) Math.round(colour.getBlue() * 255));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void coloursOfControlsAreThoseOfFigures(Theme theme) {
        Palette palette = theme.palette();
        for (String each : Facts.CATEGORIES) {
            CategoryLook look = CategoryLook.of(each, WORDS);
            Shape control = control(each, theme);
            Paint seen = look.isHollow() ? control.getStroke() : control.getFill();
            assertEquals(look.ink(palette), ink(seen), () -> each + " in " + theme);
            if (look.isHollow()) {
                assertEquals(Color.TRANSPARENT, control.getFill());
            }
            Mark.Symbol drawn = assertInstanceOf(Mark.Symbol.class, look.symbol(0, 0, 9, palette));
            assertEquals(
                    look.isHollow()
                            ? Style.of(
                                    new Fill.Solid(palette.paper()),
                                    Stroke.of(look.ink(palette), 2))
                            : Style.filled(look.ink(palette)),
                    drawn.style());
        }
    }

    @ParameterizedTest
    @MethodSource("categories")
    void shapesOfControlsAreThoseOfFigures(String category) {
        Points corners = CategoryLook.of(category, WORDS).shape().outline(6, 6, 12);
        Shape control = control(category, Theme.LIGHT);
        if (corners.size() == 0) {
            assertInstanceOf(Circle.class, control);
        } else {
            Polygon polygon = assertInstanceOf(Polygon.class, control);
            double[] drawn =
                    polygon.getPoints().stream().mapToDouble(Double::doubleValue).toArray();
            for (int i = 0; i < corners.size(); i++) {
                assertEquals(corners.x(i), drawn[2 * i], 1e-9);
                assertEquals(corners.y(i), drawn[2 * i + 1], 1e-9);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void noTwoCategoriesShareAShapeOrAColour(Theme theme) {
        Set<Object> looks = new HashSet<>();
        Stream<CategoryLook> all =
                Facts.CATEGORIES.stream().map(key -> CategoryLook.of(key, WORDS));
        all.forEach(
                each -> {
                    looks.add(each.shape());
                    looks.add(each.ink(theme.palette()));
                });
        assertEquals(2 * Facts.CATEGORIES.size(), looks.size());
    }
}
