package hanoius.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Damage of files. */
public final class Bytes {

    private Bytes() {}

    /** Puts other words of as many bytes in the place of some, wherever they stand. */
    public static void replace(Path file, String words, String others) throws IOException {
        // Each byte is a character of this one.
        String was = Files.readString(file, StandardCharsets.ISO_8859_1);
        String now = was.replace(latin(words), latin(others));
        if (now.equals(was) || now.length() != was.length()) {
            throw new IllegalArgumentException(words + " is not there, or of another length");
        }
        Files.writeString(file, now, StandardCharsets.ISO_8859_1);
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
