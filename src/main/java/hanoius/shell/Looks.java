package hanoius.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import hanoius.control.FocusRing;
import hanoius.control.InterFonts;
import hanoius.control.NodeLifetime;
import hanoius.control.TextScale;
import hanoius.figure.Ink;
import hanoius.typing.TypingGuard;
import hanoius.workspace.TextSize;
import hanoius.workspace.Theme;

import javafx.application.Application;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Dresses a scene: the base style sheet, a sheet for each component, and the tokens of the theme
 * shown.
 */
public final class Looks {

    /**
     * The sheets of the components, in the order of the cascade: of two equal rules the later wins.
     */
    static final List<String> COMPONENTS =
            List.of(
                    "base",
                    "navigation",
                    "controls",
                    "top-bar",
                    "chips",
                    "facets",
                    "search",
                    "status-bar",
                    "tables",
                    "agreements",
                    "evidence",
                    "editor",
                    "attachments",
                    "history",
                    "categories",
                    "overlays",
                    "preferences",
                    "comparison",
                    "import",
                    "grid",
                    "start",
                    "charts",
                    "popovers",
                    "completion",
                    "token-field",
                    "export",
                    "verify",
                    "timeline");

    private Looks() {}

    /** Keeps a scene in the theme that is shown, as long as its window is open. */
    public static void dress(Scene scene, ObservableValue<Theme> theme) {
        dress(scene, theme, new SimpleIntegerProperty(TextSize.USUAL));
    }

    /**
     * Keeps a scene in the theme and the size of text that are shown, as long as its window is
     * open.
     *
     * @param textSize in per cent
     */
    public static void dress(
            Scene scene, ObservableValue<Theme> theme, ObservableValue<Number> textSize) {
        InterFonts.load();
        TypingGuard.watch(scene);
        if (scene.getRoot() instanceof Pane root) {
            FocusRing.install(root);
        }
        Runnable dressing =
                () -> dress(scene, theme.getValue(), textSize.getValue().doubleValue() / 100);
        dressing.run();
        NodeLifetime.of(scene.getRoot()).subscribe(theme, (_, _) -> dressing.run());
        NodeLifetime.of(scene.getRoot()).subscribe(textSize, (_, _) -> dressing.run());
    }

    /**
     * Chooses the base style sheet of every scene.
     *
     * @param textSize in per cent
     */
    public static void choose(Theme theme, int textSize) {
        choose(theme, textSize / 100.0);
    }

    private static void choose(Theme theme, double scale) {
        String base =
                switch (theme) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                };
        Application.setUserAgentStylesheet(ScaledSheet.of(base, scale));
    }

    private static void dress(Scene scene, Theme theme, double scale) {
        choose(theme, scale);
        // What a window shows before its first frame.
        Ink paper = theme.palette().paper();
        scene.setFill(Color.rgb(paper.red(), paper.green(), paper.blue()));
        TextScale.set(scene, scale);
        scene.getStylesheets()
                .setAll(
                        Stream.concat(
                                        COMPONENTS.stream()
                                                .map(each -> ScaledSheet.of(sheet(each), scale)),
                                        Stream.of(sheet(tokens(theme))))
                                .toList());
    }

    /** The sheet that says the colours of a theme, and nothing else. */
    static String tokens(Theme theme) {
        return switch (theme) {
            case LIGHT -> "light";
            case DARK -> "dark";
        };
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Looks.class.getResource("css/" + name + ".css"), name)
                .toExternalForm();
    }
}
