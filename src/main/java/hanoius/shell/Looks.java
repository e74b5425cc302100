package hanoius.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import hanoius.control.Composition;
import hanoius.control.FocusRing;
import hanoius.control.InterFonts;
import hanoius.figure.Ink;
import hanoius.workspace.Theme;

import javafx.application.Application;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Window;

import java.util.Objects;

/** Dresses a scene: the base style sheet, the structure, and the tokens of the theme shown. */
public final class Looks {

    private Looks() {}

    /** Keeps a scene in the theme that is shown, as long as its window is open. */
    public static void dress(Scene scene, ObservableValue<Theme> theme) {
        InterFonts.load();
        Composition.guard(scene);
        if (scene.getRoot() instanceof Pane root) {
            FocusRing.install(root);
        }
        dress(scene, theme.getValue());
        // The theme outlives every dialog, and would keep each that ever followed it.
        ObservableValue<Boolean> open =
                scene.windowProperty().flatMap(Window::showingProperty).orElse(false);
        theme.when(open).subscribe(shown -> dress(scene, shown));
    }

    /** Chooses the base style sheet of every scene. */
    public static void choose(Theme theme) {
        Application.setUserAgentStylesheet(
                switch (theme) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                });
    }

    private static void dress(Scene scene, Theme theme) {
        choose(theme);
        // What a window shows before its first frame.
        Ink paper = theme.palette().paper();
        scene.setFill(Color.rgb(paper.red(), paper.green(), paper.blue()));
        scene.getStylesheets()
                .setAll(
                        sheet("hanoius.css"),
                        sheet(
                                switch (theme) {
                                    case LIGHT -> "light.css";
                                    case DARK -> "dark.css";
                                }));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Looks.class.getResource(name), name).toExternalForm();
    }
}
