package hanoius.command;

import hanoius.workspace.TextSize;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the window is opened with.
 *
 * @param document the file to open; none for the user's own record
 * @param textSize in per cent; 0 for the one that was chosen before
 * @param data the folder in which the program keeps what is the user's own; none for the usual one
 */
public record WindowArguments(Optional<String> document, int textSize, Optional<String> data) {

    static final String TEXT_SIZE = "--text-size";
    static final String DATA = "--data";

    /** Reads arguments; nothing when they ask for a command, or for something that there is not. */
    public static Optional<WindowArguments> read(String[] arguments) {
        List<String> documents = new ArrayList<>();
        int size = 0;
        @Nullable String data = null;
        for (Iterator<String> rest = separated(arguments); rest.hasNext(); ) {
            String each = rest.next();
            if (each.equals(TEXT_SIZE) && rest.hasNext()) {
                size = size(rest.next());
                if (size == 0) {
                    return Optional.empty();
                }
            } else if (each.equals(DATA) && rest.hasNext()) {
                data = rest.next();
            } else if (Commands.isDocument(each)) {
                documents.add(each);
            } else {
                return Optional.empty();
            }
        }
        return documents.size() > 1
                ? Optional.empty()
                : Optional.of(
                        new WindowArguments(
                                documents.stream().findFirst(), size, Optional.ofNullable(data)));
    }

    private static Iterator<String> separated(String[] arguments) {
        return Arrays.stream(arguments).flatMap(WindowArguments::separated).iterator();
    }

    private static Stream<String> separated(String argument) {
        return Stream.of(TEXT_SIZE, DATA)
                .filter(option -> argument.startsWith(option + "="))
                .findFirst()
                .map(option -> Stream.of(option, argument.substring(option.length() + 1)))
                .orElseGet(() -> Stream.of(argument));
    }

    private static int size(String text) {
        try {
            int size = Integer.parseInt(text);
            return TextSize.clamped(size) == size ? size : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The document for another process, which may run in another folder; empty for none. */
    public String absolute() {
        return document.map(each -> Path.of(each).toAbsolutePath().toString()).orElse("");
    }

    /** As the window reads them again, which finds its folder chosen. */
    public String[] joined() {
        return Stream.concat(
                        document.stream(),
                        textSize == 0 ? Stream.empty() : Stream.of(TEXT_SIZE + "=" + textSize))
                .toArray(String[]::new);
    }
}
