package hanoius.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import hanoius.workspace.Theme;

import javafx.application.Application;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Dresses a scene: the base style sheet, the structure, and the tokens of the theme shown. */
public final class Looks {

    private static final List<String> FACES =
            List.of("Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Italic.otf");

    private Looks() {}

    /** Keeps a scene in the theme that is shown. */
    public static void dress(Scene scene, ObservableValue<Theme> theme) {
        FACES.forEach(Looks::load);
        theme.subscribe(shown -> dress(scene, shown));
    }

    private static void dress(Scene scene, Theme theme) {
        Application.setUserAgentStylesheet(
                switch (theme) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                });
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

    private static void load(String face) {
        try (InputStream file = Looks.class.getResourceAsStream("/hanoius/figure/" + face)) {
            Objects.requireNonNull(Font.loadFont(file, 13), face);
        } catch (IOException e) {
            throw new UncheckedIOException(face, e);
        }
    }
}
