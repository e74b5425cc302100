package hanoius.text;

import hanoius.edtf.Refusal;
import hanoius.file.FileProblem;
import hanoius.language.Language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * Why something failed, for the window and for the command line alike.
 *
 * @param cause what failed, without what it was wrapped in on its way
 */
public record Why(Throwable cause) {

    public Why {
        while (isWrapping(cause) && cause.getCause() != null) {
            cause = cause.getCause();
        }
    }

    private static boolean isWrapping(Throwable cause) {
        return cause instanceof UncheckedIOException
                || cause instanceof ExecutionException
                || cause instanceof CompletionException;
    }

    /** Whether people can do something about it; anything else is a mistake of the program. */
    public boolean isPeoples() {
        return cause instanceof Refusal
                || cause instanceof IOException
                || cause instanceof InvalidPathException
                || cause instanceof OutOfMemoryError;
    }

    /** A sentence. */
    public String in(Words words) {
        return switch (cause) {
            case Refusal refusal -> words.of(refusal);
            case FileSystemException e when e.getFile() != null ->
                    words.get("why.file", e.getFile(), words.filled(FileProblem.orWords(e)));
            case IOException e -> words.filled(FileProblem.orWords(e)).toString();
            case InvalidPathException e ->
                    lostLetters(e.getInput())
                            .map(encoding -> words.get("why.letters", e.getInput(), encoding))
                            .orElseGet(() -> words.get("why.path", e.getInput()));
            case OutOfMemoryError _ -> words.get("why.memory");
            default -> words.get("why.mistake");
        };
    }

    /** Why a document can only be read, in few words where there are some. */
    public static String isReadOnly(Refusal reason, Words words) {
        String key = "read_only." + reason.key();
        return words.of(words.has(key) ? key : reason.key(), reason);
    }

    /** Why what was typed into a field was not saved, in few words where there are some. */
    public static String isUnsaved(Refusal reason, Words words) {
        String key = "unsaved." + reason.key();
        return words.of(words.has(key) ? key : reason.key(), reason);
    }

    /** What to do next; empty where the reason says that already. */
    public Optional<String> help(Words words) {
        String key = "help." + (isPeoples() ? problem() : "mistake");
        return words.has(key) ? Optional.of(words.get(key)) : Optional.empty();
    }

    /** Names what is wrong with a file, or which reason a refusal has. */
    private String problem() {
        Optional<FileProblem> problem =
                switch (cause) {
                    case Refusal refusal ->
                            refusal.arguments().stream()
                                    .filter(FileProblem.class::isInstance)
                                    .map(FileProblem.class::cast)
                                    .findFirst();
                    case IOException e -> FileProblem.of(e);
                    default -> Optional.empty();
                };
        if (problem.isPresent()) {
            return problem.get().name().toLowerCase(Locale.ROOT);
        }
        return cause instanceof Refusal refusal
                ? refusal.key().substring(refusal.key().indexOf('.') + 1)
                : "";
    }

    /** The same in one line of English, as exactly as it is known. */
    public String line() {
        // The message of a refusal says more than its sentence.
        return cause instanceof Refusal ? message() : in(Words.in(Language.EN));
    }

    private String message() {
        return FileProblem.words(cause).orElseGet(() -> in(Words.in(Language.EN)));
    }

    /**
     * The system's encoding when letters of a word were lost in it. Under {@code LC_ALL=C}, as cron
     * has it, letters beyond ASCII reach the program as replacement characters, in arguments and in
     * paths alike; by way of another Java, as Maven is one, as a question mark for each of their
     * bytes.
     */
    public static Optional<String> lostLetters(String word) {
        return lostLetters(word, System.getProperty("sun.jnu.encoding", "UTF-8"));
    }

    static Optional<String> lostLetters(String word, String encoding) {
        boolean complete =
                Charset.isSupported(encoding)
                        && Charset.forName(encoding).equals(StandardCharsets.UTF_8);
        boolean lost = word.indexOf('\uFFFD') >= 0 || word.contains("??");
        return complete || !lost ? Optional.empty() : Optional.of(encoding);
    }
}
