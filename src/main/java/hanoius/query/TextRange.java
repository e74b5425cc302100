package hanoius.query;

/**
 * A part of a text, in chars.
 *
 * @param from its first
 * @param to behind its last
 */
public record TextRange(int from, int to) {

    public TextRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("No part of a text: " + from + " to " + to);
        }
    }
}
