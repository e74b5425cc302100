package hanoius.revision;

import hanoius.text.Words;

import java.nio.file.Path;
import java.util.function.Function;

/**
 * A backup of the document that is open.
 *
 * @param name what it is called within a sentence
 * @param goBack makes the document say what it says
 */
public record FormerState(Path file, Function<Words, String> name, Runnable goBack) {}
