package hanoius.app;

import javafx.application.Application;

import java.util.Optional;

/** Where the program starts. It is no JavaFX application itself, so it can choose the platform. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] args) {
        Optional<String> obstacle = Display.obstacle();
        if (obstacle.isEmpty()) {
            Application.launch(DesktopApp.class, args);
        } else {
            System.out.println(obstacle.get() + " Writing pictures of the views instead.");
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            Application.launch(PictureApp.class, args);
        }
    }
}
