package hanoius.app;

import hanoius.workspace.TextSize;

import javafx.scene.text.Font;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How large the system shows text; FX thread only, once JavaFX has started. */
final class SystemTextSize {

    /** What desktops come with: 10 points (GTK, KDE, Xfce) or 11 (GNOME, Ubuntu). */
    private static final double SMALL_POINTS = 10;

    private static final double LARGE_POINTS = 11;
    private static final double WINDOWS_PIXELS = 12;
    private static final double MAC_PIXELS = 13;
    private static final double USUAL_DPI = 96;
    private static final double GTK_DPI = 1024;
    private static final int STEP = 5;

    /** The size at the end of the name of a font, such as "Cantarell Bold 11" or "Sans 15px". */
    private static final Pattern SIZE = Pattern.compile("(\\d+(?:\\.\\d+)?)(px)?\\s*$");

    private SystemTextSize() {}

    /** In per cent of the usual size of this platform, as far as it tells. */
    static int percent() {
        String system = system();
        double pixels = Font.getDefault().getSize();
        if (system.startsWith("windows")) {
            return rounded(pixels / WINDOWS_PIXELS);
        } else if (system.startsWith("mac")) {
            return rounded(pixels / MAC_PIXELS);
        }
        return gtk();
    }

    /**
     * What a font of GTK's settings means.
     *
     * @param font its name, with its size at the end
     * @param dpi in 1024ths of a dot an inch; not positive for the usual one
     */
    static int percent(String font, int dpi) {
        Matcher size = SIZE.matcher(font);
        if (!size.find()) {
            return TextSize.USUAL;
        }
        double share = dpi > 0 ? dpi / GTK_DPI / USUAL_DPI : 1;
        boolean inPixels = size.group(2) != null;
        double points = Double.parseDouble(size.group(1)) * (inPixels ? 0.75 / share : 1);
        double usual = Math.clamp(points, SMALL_POINTS, LARGE_POINTS);
        return rounded(points / usual * share);
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }

    private static int rounded(double share) {
        return TextSize.clamped((int) Math.round(share * 100 / STEP) * STEP);
    }

    /**
     * Looks for the functions of GTK, which takes a while; on any thread.
     *
     * @return whether there is anything to ask
     */
    static boolean prepare() {
        return system().startsWith("windows")
                || system().startsWith("mac")
                || Gtk.KNOWN.isPresent();
    }

    private static int gtk() {
        Gtk gtk = Gtk.KNOWN.orElse(null);
        return gtk == null ? TextSize.USUAL : gtk.percent();
    }

    /**
     * The functions of GTK that tell it.
     *
     * @param settings {@code GtkSettings* gtk_settings_get_default (void)}
     * @param get {@code void g_object_get (gpointer object, const gchar* name, ...)}
     * @param free {@code void g_free (gpointer mem)}
     */
    private record Gtk(MethodHandle settings, MethodHandle get, MethodHandle free) {

        /** Empty where there is no GTK, or not the one that was expected. */
        static final Optional<Gtk> KNOWN = find();

        // Restricted: the functions are called with the signatures that GTK and GObject document.
        @SuppressWarnings("restricted")
        private static Optional<Gtk> find() {
            try {
                Arena arena = Arena.global();
                SymbolLookup gtk = SymbolLookup.libraryLookup("libgtk-3.so.0", arena);
                SymbolLookup objects = SymbolLookup.libraryLookup("libgobject-2.0.so.0", arena);
                SymbolLookup memory = SymbolLookup.libraryLookup("libglib-2.0.so.0", arena);
                Linker linker = Linker.nativeLinker();
                return Optional.of(
                        new Gtk(
                                linker.downcallHandle(
                                        gtk.find("gtk_settings_get_default").orElseThrow(),
                                        FunctionDescriptor.of(ValueLayout.ADDRESS)),
                                linker.downcallHandle(
                                        objects.find("g_object_get").orElseThrow(),
                                        FunctionDescriptor.ofVoid(
                                                ValueLayout.ADDRESS,
                                                ValueLayout.ADDRESS,
                                                ValueLayout.ADDRESS,
                                                ValueLayout.ADDRESS,
                                                ValueLayout.ADDRESS,
                                                ValueLayout.ADDRESS),
                                        Linker.Option.firstVariadicArg(2)),
                                linker.downcallHandle(
                                        memory.find("g_free").orElseThrow(),
                                        FunctionDescriptor.ofVoid(ValueLayout.ADDRESS))));
            } catch (RuntimeException | LinkageError e) {
                return Optional.empty();
            }
        }

        // Restricted: the name of a font is as long as it is.
        @SuppressWarnings("restricted")
        int percent() {
            try (Arena arena = Arena.ofConfined()) {
                var of = (MemorySegment) settings.invokeExact();
                if (of.equals(MemorySegment.NULL)) {
                    return TextSize.USUAL;
                }
                MemorySegment font = arena.allocate(ValueLayout.ADDRESS);
                MemorySegment dpi = arena.allocate(ValueLayout.JAVA_INT);
                get.invokeExact(
                        of,
                        arena.allocateFrom("gtk-font-name"),
                        font,
                        arena.allocateFrom("gtk-xft-dpi"),
                        dpi,
                        MemorySegment.NULL);
                MemorySegment name = font.get(ValueLayout.ADDRESS, 0);
                if (name.equals(MemorySegment.NULL)) {
                    return TextSize.USUAL;
                }
                int size =
                        SystemTextSize.percent(
                                name.reinterpret(Long.MAX_VALUE).getString(0),
                                dpi.get(ValueLayout.JAVA_INT, 0));
                free.invokeExact(name);
                return size;
            } catch (Throwable e) {
                // Then it has nothing to say.
                return TextSize.USUAL;
            }
        }
    }
}
