package hanoius.build;

import hanoius.shell.Looks;
import hanoius.workspace.Theme;

import javafx.css.Stylesheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Has the build read the style sheets, so that no start of the program has to: those of the library
 * without what is never shown, those of the components as one, each in the binary form of JavaFX.
 * Where they are missing, the program reads the sheets themselves.
 */
public final class SheetCompiler {

    private static final String SOURCE = ".css";
    private static final String COMPILED = ".bss";

    private SheetCompiler() {}

    /** Argument: the folder of the compiled classes and resources, into which it writes. */
    public static void main(String[] args) throws IOException {
        Path sheets = Path.of(args[0], "hanoius", "shell", "css");
        Path compiled = sheets.resolve(Looks.COMPILED);
        if (isUpToDate(sheets, compiled)) {
            return;
        }
        Files.createDirectories(compiled);
        Path work = Files.createTempDirectory("sheets");
        try {
            for (Theme theme : Theme.values()) {
                String base = Looks.base(theme);
                compile(AbsentControls.leftOutOf(base(base)), Looks.name(base), work, compiled);
                compile(sheet(sheets, Looks.tokens(theme)), Looks.tokens(theme), work, compiled);
            }
            // Last: it says when all was done.
            List<String> components = new ArrayList<>();
            for (String each : Looks.COMPONENTS) {
                components.add(sheet(sheets, each));
            }
            compile(String.join("\n", components), Looks.JOINED, work, compiled);
        } finally {
            Files.delete(work);
        }
    }

    private static boolean isUpToDate(Path sheets, Path compiled) throws IOException {
        Path last = compiled.resolve(Looks.JOINED + COMPILED);
        if (Files.notExists(last)) {
            return false;
        }
        FileTime made = Files.getLastModifiedTime(last);
        try (Stream<Path> sources = Files.list(sheets)) {
            for (Path each : sources.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(each).compareTo(made) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String sheet(Path sheets, String name) throws IOException {
        return Files.readString(sheets.resolve(name + SOURCE));
    }

    /** The text of the sheet of a library. */
    private static String base(String resource) throws IOException {
        try (InputStream in = ClassLoader.getSystemResourceAsStream(resource.substring(1))) {
            return new String(
                    Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void compile(String text, String name, Path work, Path compiled)
            throws IOException {
        Path source = Files.writeString(work.resolve(name + SOURCE), text);
        Path made = compiled.resolve(name + COMPILED);
        try {
            Stylesheet.convertToBinary(source.toFile(), made.toFile());
            Files.write(made, withoutPlace(Files.readAllBytes(made), source));
        } finally {
            Files.delete(source);
        }
    }

    /** The same sources give the same files, wherever they are compiled. */
    private static byte[] withoutPlace(byte[] made, Path source) throws IOException {
        String place = source.toUri().toURL().toExternalForm();
        return new String(made, StandardCharsets.ISO_8859_1)
                .replace(written(place), written(String.valueOf(source.getFileName())))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** As {@link java.io.DataOutput#writeUTF} writes letters of ASCII. */
    private static String written(String text) {
        return "" + (char) (text.length() >> Byte.SIZE) + (char) (text.length() & 0xFF) + text;
    }
}
