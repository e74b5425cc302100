package hanoius.app;

import hanoius.command.Commands;
import hanoius.command.UserFolder;
import hanoius.command.WindowArguments;
import hanoius.opening.OwnFolder;
import hanoius.presence.OneWindow;

import javafx.application.Application;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where the program starts. It is no JavaFX application itself, so it can choose the platform. */
public final class Launcher {

    private Launcher() {}

    /** Opens the window where no command is asked for, and else carries it out. */
    public static void main(String[] args) {
        // Pictures are painted by Java2D, which must never look for a screen of its own.
        System.setProperty("java.awt.headless", "true");
        // What libraries format and compare is for machines; words follow the program's language.
        Locale shown = Locale.getDefault(Locale.Category.DISPLAY);
        Locale.setDefault(Locale.ENGLISH);
        Locale.setDefault(Locale.Category.DISPLAY, shown);
        letBytesPass();
        keepOwnFiles();
        Optional<WindowArguments> window = WindowArguments.read(args);
        if (window.isEmpty()) {
            System.exit(
                    run(
                            args,
                            new FileOutputStream(FileDescriptor.out),
                            System.out.charset(),
                            new PrintWriter(System.err, true, System.err.charset())));
        }
        try {
            open(window.orElseThrow());
        } catch (RuntimeException | Error e) {
            Commands.fail(e);
        }
    }

    /** What the program unpacks and writes for itself lies in the user's folder. */
    private static void keepOwnFiles() {
        try {
            OwnFolder.use(UserFolder.current().path());
        } catch (InvalidPathException e) {
            // Who needs that folder says so.
        }
    }

    /** A locale without a language says ASCII and means bytes: other letters are not for it. */
    private static void letBytesPass() {
        if (System.out.charset().equals(StandardCharsets.US_ASCII)) {
            System.setOut(utf8(FileDescriptor.out));
        }
        if (System.err.charset().equals(StandardCharsets.US_ASCII)) {
            System.setErr(utf8(FileDescriptor.err));
        }
    }

    private static PrintStream utf8(FileDescriptor to) {
        return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
    }

    /** Carries out a command and tells the exit code; output that was lost is a failure too. */
    static int run(String[] args, OutputStream standard, Charset encoding, PrintWriter err) {
        var out = new StandardOutput(standard);
        int code = Commands.run(args, new PrintWriter(out, false, encoding), err, SelfCheck::run);
        if (out.failure().isEmpty()) {
            return code;
        }
        err.println("hanoi-us-milestones: " + Commands.line(out.failure().get()));
        err.flush();
        return Math.max(code, 1);
    }

    private static void open(WindowArguments window) {
        window.data().map(Path::of).ifPresent(UserFolder::use);
        String[] args = window.joined();
        // Asked for before JavaFX is there, which would answer with a stack trace.
        UserFolder folder = UserFolder.current();
        Preparation.begin();
        boolean isMeasured = MeasuredStart.isAsked();
        // Whoever measures says on which platform, which need not have a screen.
        Optional<String> obstacle = isMeasured ? Optional.empty() : Display.obstacle();
        if (obstacle.isEmpty() && OneWindow.hand(folder.path(), window.absolute())) {
            System.out.println("It is shown in the window that is open already.");
        } else if (obstacle.isEmpty()) {
            Application.launch(isMeasured ? MeasuredStart.class : DesktopApp.class, args);
        } else {
            System.out.println(obstacle.get() + " Writing pictures of the views instead.");
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            Application.launch(PictureApp.class, args);
        }
    }
}
