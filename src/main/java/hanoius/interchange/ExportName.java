package hanoius.interchange;

import hanoius.file.FileEnding;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** What a file of records is called: as the program suggests it, and as it is written. */
public final class ExportName {

    /** So long a name is taken by every file system, and read in a dialog. */
    private static final int LONGEST = 80;

    private ExportName() {}

    /**
     * A name of what is in the file, what it is narrowed to, and the day; without an ending.
     *
     * @param filter in words; empty for all records
     */
    public static String suggested(String what, String filter, LocalDate day) {
        String asked = plain(filter);
        return plain(what) + (asked.isEmpty() ? "" : " " + asked) + " " + day;
    }

    /** Without what some file systems do not take in names. */
    private static String plain(String text) {
        String plain =
                text.replaceAll("[\\p{Cc}\\p{Cf}/\\\\:*?\"<>|]+", " ")
                        .replaceAll("\\s+", " ")
                        .replaceAll("^[ .]+|[ .]+$", "");
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int end = Character.isHighSurrogate(plain.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return plain.substring(0, end).strip();
    }

    /**
     * The file that is meant by a name and a type that were chosen. The type decides the ending,
     * but where nobody has touched the type, an ending that was typed decides. A file that has the
     * ending only for the type's sake, of which nobody was asked, is never written over.
     *
     * @param usual the type that was offered first
     * @param all types that were offered
     */
    public static Path of(
            Path file, RecordFormat type, RecordFormat usual, List<RecordFormat> all) {
        String name = String.valueOf(file.getFileName());
        boolean ends = has(name, type);
        if (ends || (type.equals(usual) && all.stream().anyMatch(each -> has(name, each)))) {
            return file;
        }
        String stem =
                all.stream()
                        .filter(each -> has(name, each))
                        .findFirst()
                        .map(each -> name.substring(0, name.length() - each.ending().length()))
                        .orElse(name);
        Path named = file.resolveSibling(stem + type.ending());
        for (int i = 2; Files.exists(named); i++) {
            named = file.resolveSibling(stem + " (" + i + ")" + type.ending());
        }
        return named;
    }

    /** The type that is written: the chosen one, or that which the name ends as. */
    public static RecordFormat type(
            Path file, RecordFormat type, RecordFormat usual, List<RecordFormat> all) {
        String name = String.valueOf(file.getFileName());
        return type.equals(usual) && !has(name, type)
                ? RecordFormat.named(name, all).orElse(type)
                : type;
    }

    private static boolean has(String name, RecordFormat type) {
        return FileEnding.has(name, type.ending());
    }
}
