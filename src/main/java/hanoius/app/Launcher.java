package hanoius.app;

import javafx.application.Application;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/** Where the program starts. It is no JavaFX application itself, so it can choose the platform. */
public final class Launcher {

    private Launcher() {}

    /** Opens the window for no argument or a document, and else carries out a command. */
    public static void main(String[] args) {
        // Pictures are painted by Java2D, which must never look for a screen of its own.
        System.setProperty("java.awt.headless", "true");
        // What libraries format and compare is for machines too; words follow the program's
        // language.
        Locale shown = Locale.getDefault(Locale.Category.DISPLAY);
        Locale.setDefault(Locale.ENGLISH);
        Locale.setDefault(Locale.Category.DISPLAY, shown);
        if (args.length == 0 || (args.length == 1 && Commands.isDocument(args[0]))) {
            open(args);
        } else {
            System.exit(
                    Commands.run(
                            args,
                            new PrintWriter(System.out, true, System.out.charset()),
                            new PrintWriter(System.err, true, System.err.charset())));
        }
    }

    private static void open(String[] args) {
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
