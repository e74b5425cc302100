package hanoius.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A style sheet with all its lengths so many times as long: letters, and the room that they and
 * everything else take. Lines keep their width, and what is given in {@code em} follows by itself.
 */
final class ScaledSheet {

    /** The properties whose numbers are lengths, without their prefix. */
    private static final Set<String> LENGTHS =
            Set.of(
                    "font-size",
                    "padding",
                    "label-padding",
                    "spacing",
                    "hgap",
                    "vgap",
                    "graphic-text-gap",
                    "arrow-button-gap",
                    "indent",
                    "pref-width",
                    "pref-height",
                    "min-width",
                    "min-height",
                    "max-width",
                    "max-height",
                    "size",
                    "cell-size",
                    "fixed-cell-size",
                    "tab-min-height",
                    "tab-max-height",
                    "background-radius",
                    "border-radius");

    private static final Pattern DECLARATION =
            Pattern.compile("-fx-([a-z-]+)(\\s*:\\s*)([^;{}]*)(?=[;}])");

    /** A number without a unit or in pixels. */
    private static final Pattern LENGTH =
            Pattern.compile("(?<![\\w.#-])(\\d+(?:\\.\\d+)?|\\.\\d+)(px)?(?![\\w.%])");

    /** Of the scale that was asked for last: all that is shown has one. */
    private static final Map<String, String> MADE = new HashMap<>();

    private static double madeScale = 1;

    private ScaledSheet() {}

    /**
     * Where such a sheet can be read.
     *
     * @param address of the sheet as it is; a path without a scheme is one among all classes
     */
    static synchronized String of(String address, double scale) {
        if (scale == 1) {
            return address;
        }
        if (scale != madeScale) {
            madeScale = scale;
            MADE.clear();
        }
        return MADE.computeIfAbsent(address, _ -> encoded(read(address), scale));
    }

    private static String encoded(String css, double scale) {
        byte[] scaled = scaled(css, scale).getBytes(UTF_8);
        return "data:text/css;charset=UTF-8;base64," + Base64.getEncoder().encodeToString(scaled);
    }

    /** The text of a style sheet with longer or shorter lengths. */
    static String scaled(String css, double scale) {
        return DECLARATION
                .matcher(css)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        LENGTHS.contains(found.group(1))
                                                ? "-fx-"
                                                        + found.group(1)
                                                        + found.group(2)
                                                        + longer(found.group(3), scale)
                                                : found.group()));
    }

    private static String longer(String values, double scale) {
        return LENGTH.matcher(values)
                .replaceAll(each -> Double.parseDouble(each.group(1)) * scale + "px");
    }

    private static String read(String address) {
        try (var in =
                address.contains(":")
                        ? URI.create(address).toURL().openStream()
                        : ClassLoader.getSystemResourceAsStream(address.substring(1))) {
            if (in == null) {
                throw new IllegalStateException("There is no style sheet " + address);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
