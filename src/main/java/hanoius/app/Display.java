package hanoius.app;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether a window can be shown, asked before JavaFX finds out and gives up for good. */
final class Display {

    private Display() {}

    /** Why no window can be shown, in one line; empty when nothing speaks against it. */
    static Optional<String> obstacle() {
        return obstacle(System.getenv(), System.getProperty("os.name"));
    }

    static Optional<String> obstacle(Map<String, String> environment, String system) {
        if (!system.toLowerCase(Locale.ROOT).startsWith("linux")) {
            return Optional.empty();
        }
        String display = environment.getOrDefault("DISPLAY", "");
        if (display.isEmpty() && environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()) {
            return Optional.of("There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set).");
        }
        if (!canLoad("libgtk-3.so.0")) {
            return Optional.of("There is no GTK 3 (libgtk-3.so.0 cannot be loaded).");
        }
        return answers()
                ? Optional.empty()
                : Optional.of("The X server of display \"" + display + "\" cannot be reached.");
    }

    // Restricted: the one library that is asked for is the platform's own.
    @SuppressWarnings("restricted")
    private static boolean canLoad(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether the server of {@code DISPLAY} lets us in; JavaFX uses X11, under Wayland too. */
    // Restricted: the function is called with the signature that Xlib documents.
    @SuppressWarnings("restricted")
    private static boolean answers() {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup x11 = SymbolLookup.libraryLookup("libX11.so.6", arena);
            Linker linker = Linker.nativeLinker();
            var open =
                    linker.downcallHandle(
                            x11.find("XOpenDisplay").orElseThrow(),
                            FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
            MemorySegment display = (MemorySegment) open.invokeExact(MemorySegment.NULL);
            // Left open on purpose: a server that loses its last client may start anew, and JavaFX
            // would knock just then.
            return !display.equals(MemorySegment.NULL);
        } catch (Throwable e) {
            // No library, or not the one that was expected: JavaFX would fail on it likewise.
            return false;
        }
    }
}
