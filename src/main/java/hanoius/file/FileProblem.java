package hanoius.file;

import static java.util.stream.Collectors.toUnmodifiableSet;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Why a file is neither read nor written, each something that people can mend. */
public enum FileProblem {
    MISSING("it does not exist", "No such file or directory"),
    NO_FOLDER("the folder does not exist"),
    NO_PERMISSION("there is no permission", "Permission denied", "Operation not permitted"),
    NOT_A_FOLDER("a part of its path is not a folder", "Not a directory"),
    IS_FOLDER("that is a folder", "Is a directory"),
    EXISTS("a file has that name", "File exists"),
    IN_USE(
            "another program uses it",
            "Device or resource busy",
            "Text file busy",
            "The process cannot access the file because it is being used by another process"),
    DISK_FULL(
            "the disk is full",
            "No space left on device",
            "Disk quota exceeded",
            "There is not enough space on the disk"),
    READ_ONLY("the disk can only be read", "Read-only file system"),
    TOO_LONG("its name or path is too long", "File name too long"),
    TOO_LARGE("the disk takes no file as large as that", "File too large"),
    TOO_MANY_OPEN("too many files are open", "Too many open files"),
    DISK_FAILS("the disk reports an error", "Input/output error"),
    NOT_TO_BE_RUN("programs may not be run from it"),
    NOBODY_READS("what was to read it has ended", "Broken pipe"),
    NO_MEMORY("there is not enough memory", "Cannot allocate memory"),
    TOO_MANY_ROWS("a sheet of a workbook has no room for so many rows, but a CSV file has"),
    UNKNOWN("the system does not say why");

    /** What is for whoever mends the program: names of classes, codes of SQLite. */
    private static final Pattern INTERNAL =
            Pattern.compile(
                    "\\b[a-z]\\w*(\\.[a-z]\\w*)+\\.[A-Z]\\w*|\\b\\w+(Exception|Error)\\b|SQLITE_");

    /** How SQLite's messages begin. */
    private static final Pattern CODE = Pattern.compile("^\\[SQLITE_\\w+]\\s*");

    private final String english;

    @SuppressWarnings("ImmutableEnumChecker") // a set that nobody can change
    private final Set<String> reasons;

    FileProblem(String english, String... reasons) {
        this.english = english;
        this.reasons =
                Stream.concat(Stream.of(english), Stream.of(reasons)).collect(toUnmodifiableSet());
    }

    /** The problem behind an exception or its causes; empty when it is of none of these kinds. */
    public static Optional<FileProblem> of(IOException e) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            Optional<FileProblem> found =
                    each instanceof IOException io ? alone(io) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<FileProblem> alone(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> Optional.of(MISSING);
            case AccessDeniedException _ -> Optional.of(NO_PERMISSION);
            case FileAlreadyExistsException _ -> Optional.of(EXISTS);
            case NotDirectoryException _ -> Optional.of(NOT_A_FOLDER);
            case FileSystemException at -> ofReason(at.getReason());
            default -> ofReason(e.getMessage());
        };
    }

    /** The problem behind an exception, or in the system's own words what is behind it. */
    public static Serializable orWords(IOException e) {
        Optional<FileProblem> problem = of(e);
        return problem.isPresent()
                ? problem.get()
                : words(e).map(Serializable.class::cast).orElse(UNKNOWN);
    }

    /** What an exception says of itself in one line, as far as that means anything to people. */
    public static Optional<String> words(Throwable e) {
        String said = e instanceof FileSystemException at ? at.getReason() : e.getMessage();
        return Optional.ofNullable(said)
                .map(words -> CODE.matcher(words).replaceFirst(""))
                .map(words -> words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
                .filter(words -> !words.isEmpty() && !INTERNAL.matcher(words).find());
    }

    /** Like {@link #orWords}, of a file that was to be made. */
    public static Serializable making(Path file, IOException e) {
        Serializable why = orWords(e);
        if (why != MISSING) {
            return why;
        }
        // Some folders of the system take no files and say that there is no such file.
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && Files.isDirectory(folder) ? NO_PERMISSION : NO_FOLDER;
    }

    /** What {@link #orWords} gave, in English. */
    public static String english(Object why) {
        return why instanceof FileProblem problem ? problem.english : why.toString();
    }

    /** By what the system says, which Java passes on as it is, or the program itself. */
    private static Optional<FileProblem> ofReason(@Nullable String reason) {
        return Stream.of(values())
                .filter(each -> reason != null && each.reasons.contains(reason))
                .findFirst();
    }

    /** Part of a sentence, as in "the disk is full". */
    public String english() {
        return english;
    }
}
