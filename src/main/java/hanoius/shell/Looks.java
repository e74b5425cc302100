package hanoius.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import hanoius.control.FocusRing;
import hanoius.control.NodeLifetime;
import hanoius.control.TextScale;
import hanoius.figure.Ink;
import hanoius.font.InterFonts;
import hanoius.typing.TypingGuard;
import hanoius.workspace.TextSize;
import hanoius.workspace.Theme;

import javafx.application.Application;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Dresses a scene: the base style sheet, a sheet for each component, and the tokens of the theme
 * shown.
 */
public final class Looks {

    /**
     * The sheets of the components, in the order of the cascade: of two equal rules the later wins.
     */
    public static final List<String> COMPONENTS =
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

    /** The folder of the sheets that the build has compiled, beside the sheets themselves. */
    public static final String COMPILED = "compiled";

    /** All of the components' as one. */
    public static final String JOINED = "components";

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
        String base = base(theme);
        Application.setUserAgentStylesheet(
                usual(name(base), scale).orElseGet(() -> ScaledSheet.of(base, scale)));
    }

    /** The resource that is the base style sheet of a theme. */
    public static String base(Theme theme) {
        return switch (theme) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    /** What the file of a sheet is called, without its ending. */
    public static String name(String sheet) {
        return sheet.substring(sheet.lastIndexOf('/') + 1, sheet.lastIndexOf('.'));
    }

    /** A sheet that the build has compiled, for text of the usual size. */
    private static Optional<String> usual(String name, double scale) {
        return scale == 1
                ? Optional.ofNullable(
                                Looks.class.getResource("css/" + COMPILED + "/" + name + ".bss"))
                        .map(URL::toExternalForm)
                : Optional.empty();
    }

    private static void dress(Scene scene, Theme theme, double scale) {
        choose(theme, scale);
        // What a window shows before its first frame.
        Ink paper = theme.palette().paper();
        scene.setFill(Color.rgb(paper.red(), paper.green(), paper.blue()));
        TextScale.set(scene, scale);
        String tokens = tokens(theme);
        scene.getStylesheets()
                .setAll(
                        Stream.concat(
                                        usual(JOINED, scale)
                                                .map(Stream::of)
                                                .orElseGet(() -> components(scale)),
                                        Stream.of(usual(tokens, 1).orElseGet(() -> sheet(tokens))))
                                .toList());
    }

    private static Stream<String> components(double scale) {
        return COMPONENTS.stream().map(each -> ScaledSheet.of(sheet(each), scale));
    }

    /** The sheet that says the colours of a theme, and nothing else. */
    public static String tokens(Theme theme) {
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
