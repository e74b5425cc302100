package hanoius.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** An input method for Vietnamese, with the daemon that it runs in. */
enum InputDaemon {
    IBUS_UNIKEY("ibus-unikey", "Unikey", true, "/usr/share/ibus/component/unikey.xml"),
    IBUS_M17N_TELEX("ibus-m17n m17n-db", "m17n:vi:telex", true, "/usr/share/m17n/vi-telex.mim"),
    IBUS_M17N_VNI("ibus-m17n m17n-db", "m17n:vi:vni", false, "/usr/share/m17n/vi-vni.mim"),
    FCITX5_UNIKEY("fcitx5-unikey", "unikey", true, "/usr/share/fcitx5/inputmethod/unikey.conf"),
    FCITX5_BAMBOO("fcitx5-bamboo", "bamboo", true, "/usr/share/fcitx5/inputmethod/bamboo.conf");

    private static final Path IBUS_MODULE = Path.of("/usr/share/ibus/component/m17n.xml");

    private final String packages;
    private final String engine;
    private final boolean telex;
    private final Path file;

    InputDaemon(String packages, String engine, boolean telex, String file) {
        this.packages = packages;
        this.engine = engine;
        this.telex = telex;
        this.file = Path.of(file);
    }

    /** The Debian packages without which it cannot be tried. */
    String packages() {
        return isIbus() ? "ibus " + packages : "fcitx5 fcitx5-frontend-gtk3 " + packages;
    }

    /** Whether its keys are those of Telex; else those of VNI. */
    boolean isTelex() {
        return telex;
    }

    /** Else the consonants before the first vowel are text at once. */
    boolean composesWholeWords() {
        return !isM17n();
    }

    private boolean isM17n() {
        return engine.startsWith("m17n");
    }

    private boolean isIbus() {
        return name().startsWith("IBUS");
    }

    boolean isInstalled() {
        boolean engineIsThere = Files.exists(file) && (!isM17n() || Files.exists(IBUS_MODULE));
        return engineIsThere && Programs.isThere(isIbus() ? "ibus-daemon" : "fcitx5");
    }

    /** What a program must be told to use it. */
    Map<String, String> environment() {
        String module = isIbus() ? "ibus" : "fcitx";
        return Map.of("GTK_IM_MODULE", module, "XMODIFIERS", "@im=" + module);
    }

    /**
     * Starts it in the session at hand.
     *
     * @return to be destroyed
     */
    Process start() throws IOException, InterruptedException {
        return isIbus() ? ibus() : fcitx();
    }

    private Process ibus() throws IOException, InterruptedException {
        Process daemon = Programs.start("ibus-daemon", "--xim", "--panel=disable", "--replace");
        until(
                () -> {
                    // Its status is no answer.
                    Programs.run("ibus", "engine", engine);
                    return Programs.run("ibus", "engine").equals(engine);
                });
        return daemon;
    }

    private Process fcitx() throws IOException, InterruptedException {
        Path folder =
                Files.createDirectories(
                        Path.of(Objects.requireNonNull(System.getenv("HOME")), ".config/fcitx5"));
        Files.write(
                folder.resolve("profile"),
                List.of(
                        "[Groups/0]",
                        "Name=Default",
                        "Default Layout=us",
                        "DefaultIM=" + engine,
                        "[Groups/0/Items/0]",
                        "Name=" + engine,
                        "Layout=",
                        "[GroupOrder]",
                        "0=Default"));
        Files.write(folder.resolve("config"), List.of("[Behavior]", "ActiveByDefault=True"));
        Process daemon =
                Programs.start(
                        "fcitx5", "--disable=wayland,kimpanel,notificationitem,notifications");
        until(() -> Programs.run("fcitx5-remote").matches("[0-2]"));
        return daemon;
    }

    /** Whether something is so by now. */
    private interface Check {
        boolean holds() throws IOException, InterruptedException;
    }

    private void until(Check check) throws IOException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            if (check.holds()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new IOException(this + " does not answer");
    }
}
