package hanoius.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds a text among many different ones, with one number of memory for each and a half more. */
final class TextIndex {

    private static final int FREE = -1;

    /** The golden ratio in 32 bits. */
    private static final int SPREAD = 0x9E3779B9;

    private final Texts texts;
    private final int[] slots;

    /**
     * @throws IllegalArgumentException when two texts are the same
     */
    TextIndex(Texts texts) {
        this.texts = texts;
        slots = new int[Math.max(4, texts.size() + (texts.size() >> 1))];
        Arrays.fill(slots, FREE);
        for (int i = 0; i < texts.size(); i++) {
            add(i);
        }
    }

    private void add(int index) {
        int slot = first(texts.hash(index));
        while (slots[slot] != FREE) {
            if (texts.compare(slots[slot], index) == 0) {
                throw new IllegalArgumentException("two records are called " + texts.get(index));
            }
            slot = next(slot);
        }
        slots[slot] = index;
    }

    /** The place of a text; -1 when it is not among them. */
    int find(String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        int slot = first(Texts.hash(wanted));
        while (slots[slot] != FREE && !texts.is(slots[slot], wanted)) {
            slot = next(slot);
        }
        return slots[slot];
    }

    private int first(int hash) {
        // Spread first: the hashes of texts that count up lie side by side, and so would their
        // slots.
        return (int) ((Integer.toUnsignedLong(hash * SPREAD) * slots.length) >>> Integer.SIZE);
    }

    private int next(int slot) {
        return slot + 1 == slots.length ? 0 : slot + 1;
    }
}
