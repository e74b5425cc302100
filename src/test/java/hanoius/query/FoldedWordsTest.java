package hanoius.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Random;
import java.util.stream.Collectors;

/** A text without accents gives the same words by the short way as by the long one. */
class FoldedWordsTest {

    private static String longWay(String text) {
        return SearchWords.of(text).stream()
                .map(SearchWords.Word::folded)
                .collect(Collectors.joining(" "));
    }

    private static void requireSame(String text) {
        StringBuilder words = new StringBuilder();
        assertTrue(SearchWords.foldPlain(text, words), text);
        assertEquals(longWay(text), words.toString(), text);
    }

    @Test
    void everyCharacterOfAsciiAloneAndWithin() {
        for (char c = 0; c < 128; c++) {
            requireSame(String.valueOf(c));
            requireSame("Ab" + c + "cD" + c);
        }
    }

    @Test
    void whateverStandsInAText() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            requireSame(
                    random.ints(random.nextInt(30), 0, 128)
                            .mapToObj(Character::toString)
                            .collect(Collectors.joining()));
        }
    }

    @Test
    void anythingElseGoesTheLongWay() {
        StringBuilder words = new StringBuilder();
        assertFalse(SearchWords.foldPlain("Ha Nội", words));
        assertEquals("", words.toString());
    }
}
