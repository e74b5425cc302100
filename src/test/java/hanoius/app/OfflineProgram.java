package hanoius.app;

import hanoius.command.Answer;
import hanoius.command.UserFolder;
import hanoius.presence.OneWindow;
import hanoius.store.Document;
import hanoius.support.BundledDocument;
import hanoius.support.NetworkOfItsOwn;
import hanoius.support.RandomRecord;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The program at work, in a process of its own: it opens, edits, searches and exports, and says
 * which sockets it has open.
 */
final class OfflineProgram {

    static final String OPEN = "OPEN ";
    private static final List<KeyCode> SECTIONS = List.of(KeyCode.DIGIT2, KeyCode.DIGIT1);
    private static final int STEPS = 12;

    /** Ways to reach for the network, for what watches to be seen watching. */
    enum Stray {
        NAME {
            @Override
            void go() throws IOException {
                InetAddress[] _ = InetAddress.getAllByName("hanoi.example");
            }
        },
        CONNECTION {
            @Override
            void go() throws IOException {
                try (Socket socket = new Socket()) {
                    socket.connect(new InetSocketAddress(InetAddress.ofLiteral("192.0.2.1"), 80));
                }
            }
        },
        PACKET {
            @Override
            void go() throws IOException {
                try (DatagramSocket socket = new DatagramSocket()) {
                    InetSocketAddress to =
                            new InetSocketAddress(InetAddress.ofLiteral("192.0.2.1"), 9);
                    socket.send(new DatagramPacket(new byte[1], 1, to));
                }
            }
        },
        LISTENING {
            // Open until the process ends, as one that was forgotten would be.
            @SuppressWarnings("resource")
            @Override
            void go() throws IOException {
                new ServerSocket(0);
            }
        };

        abstract void go() throws IOException;
    }

    private OfflineProgram() {}

    /**
     * Works, or strays.
     *
     * @param args a folder to work in, or the name of a stray
     */
    public static void main(String[] args) throws Exception {
        if (args.length > 1) {
            stray(Stray.valueOf(args[1]));
        } else {
            work(Path.of(args[0]));
        }
        System.out.println(OPEN + NetworkOfItsOwn.open());
    }

    private static void stray(Stray stray) {
        try {
            stray.go();
        } catch (IOException unreachable) {
            // As was to be expected without a network.
        }
    }

    private static void work(Path folder) throws Exception {
        Path document = BundledDocument.in(folder);
        String picture = folder.resolve("chart.svg").toString();
        String from = document.toString();
        command("export", "chart", "-o", picture, "--document", from);
        command("verify", picture, "--document", from);
        edit(folder.resolve("edited.milestones"));
        Thread hand = new Thread(() -> handle(document), "hand");
        hand.start();
        Application.launch(DesktopApp.class, document.toString());
        hand.join();
    }

    private static void command(String... words) {
        Answer answer = Answer.run(words);
        if (answer.code() != 0) {
            throw new IllegalStateException(answer.err());
        }
    }

    /** Edits, searches, takes back and opens again. */
    private static void edit(Path file) throws IOException {
        Document.create(file, "T", Instant.EPOCH, RandomRecord.small(1)).close();
        RandomWalk walk = new RandomWalk(file, 1, false, false);
        for (int i = 0; i < STEPS; i++) {
            walk.step();
        }
        walk.end();
    }

    /** What is done to the window, until it is closed. */
    private static void handle(Path document) {
        try {
            WaitForAsyncUtils.waitFor(
                    60, TimeUnit.SECONDS, () -> Files.exists(socket()) && !windows().isEmpty());
            Stage stage = (Stage) windows().getFirst();
            for (KeyCode section : SECTIONS) {
                press(stage, section);
                press(stage, KeyCode.F);
                type(stage, "utah 2019");
                press(stage, KeyCode.N);
                type(stage, "Hà Nội");
            }
            if (!OneWindow.hand(UserFolder.current().path(), document.toString())) {
                throw new IllegalStateException("the window does not answer");
            }
            System.out.println(OPEN + NetworkOfItsOwn.open());
            Platform.exit();
        } catch (Exception | Error e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(3);
        }
    }

    private static void press(Stage stage, KeyCode code) {
        fire(stage, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
    }

    private static void type(Stage stage, String words) {
        KeyCode none = KeyCode.UNDEFINED;
        fire(
                stage,
                Stream.of(words.split("", -1))
                        .map(
                                letter ->
                                        new KeyEvent(
                                                KeyEvent.KEY_TYPED,
                                                letter,
                                                letter,
                                                none,
                                                false,
                                                false,
                                                false,
                                                false))
                        .toArray(KeyEvent[]::new));
    }

    private static void fire(Stage stage, KeyEvent... keys) {
        onFx(
                () -> {
                    Scene scene = stage.getScene();
                    for (KeyEvent key : keys) {
                        Node focused = scene.getFocusOwner();
                        Event.fireEvent(focused == null ? scene : focused, key);
                    }
                    return true;
                });
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    private static Path socket() {
        return UserFolder.current().path().resolve("window").resolve("socket");
    }

    private static List<Window> windows() {
        return onFx(() -> List.copyOf(Window.getWindows()));
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }
}
