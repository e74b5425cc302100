package hanoius.app;

import java.io.PrintWriter;

/** Where the program starts. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        System.exit(
                Commands.run(
                        args,
                        new PrintWriter(System.out, true, System.out.charset()),
                        new PrintWriter(System.err, true, System.err.charset())));
    }
}
