package hanoius.interchange;

import hanoius.text.Words;

import java.time.Instant;

/**
 * How records are told to other programs.
 *
 * @param title of the whole
 * @param changed when it was changed last
 * @param words the language of what is told in words
 */
public record Telling(String title, Instant changed, Words words) {}
