package hanoius.query;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Vietnamese as its keys were pressed while no input method composed it: {@code thoar thuaanj} in
 * Telex and {@code tho3a thua65n} in VNI are {@code thỏa thuận}.
 */
public final class RawVietnamese {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** Longer than any syllable with all its keys. */
    private static final int LONGEST = 12;

    private static final String TELEX_TONES = "sfrxj";

    private RawVietnamese() {}

    /**
     * A text with each word that reads as the keys of a Vietnamese syllable written as that
     * syllable; what is none stays as it is.
     *
     * @return empty when no word does
     */
    public static Optional<String> read(String text) {
        String read = WORD.matcher(text).replaceAll(RawVietnamese::word);
        return read.equals(text) ? Optional.empty() : Optional.of(read);
    }

    private static String word(MatchResult word) {
        String keys = word.group();
        boolean plain =
                keys.length() > 1
                        && keys.length() <= LONGEST
                        && keys.chars().allMatch(c -> c < 128);
        return plain ? syllable(keys).orElse(keys) : keys;
    }

    private static Optional<String> syllable(String keys) {
        boolean vni = keys.chars().anyMatch(Character::isDigit);
        Set<Spelling> all = Set.of(new Spelling("", -1));
        for (int i = 0; i < keys.length(); i++) {
            char key = keys.charAt(i);
            Set<Spelling> next = new LinkedHashSet<>();
            for (Spelling each : all) {
                next.addAll(vni ? each.vni(key) : each.telex(key));
            }
            all = next;
        }
        return all.stream()
                .flatMap(each -> VietnameseSyllable.of(each.letters, each.tone).stream())
                .findFirst();
    }

    /**
     * What some keys may have spelled so far; what is no syllable in the end falls away.
     *
     * @param letters with the marks of vowels
     * @param tone as {@link VietnameseSyllable#of} takes it
     */
    private record Spelling(String letters, int tone) {

        private enum Mark {
            CIRCUMFLEX("aeo", '\u0302'),
            HORN("ou", '\u031b'),
            BREVE("a", '\u0306'),
            STROKE("d", '\u0335');

            private final String letters;
            private final char combining;

            Mark(String letters, char combining) {
                this.letters = letters;
                this.combining = combining;
            }
        }

        Set<Spelling> telex(char key) {
            char small = Character.toLowerCase(key);
            Set<Spelling> all = new LinkedHashSet<>();
            boolean voiced = letters.toLowerCase(Locale.ROOT).matches(".*[aăâeêioôơuưy].*");
            int toned = TELEX_TONES.indexOf(small);
            if (voiced && (toned >= 0 || small == 'z')) {
                return toned(toned);
            }
            switch (small) {
                case 'w' -> {
                    all.addAll(horned());
                    all.addAll(marked(Mark.BREVE));
                    all.add(typed(key == 'w' ? 'ư' : 'Ư'));
                }
                case 'a', 'e', 'o' -> {
                    all.addAll(marked(Mark.CIRCUMFLEX, String.valueOf(small)));
                    all.add(typed(key));
                }
                case 'd' -> {
                    all.addAll(marked(Mark.STROKE));
                    all.add(typed(key));
                }
                default -> all.add(typed(key));
            }
            return all;
        }

        Set<Spelling> vni(char key) {
            return switch (key) {
                case '0', '1', '2', '3', '4', '5' -> toned(key - '1');
                case '6' -> marked(Mark.CIRCUMFLEX);
                case '7' -> horned();
                case '8' -> marked(Mark.BREVE);
                case '9' -> marked(Mark.STROKE);
                default -> Set.of(typed(key));
            };
        }

        private Spelling typed(char letter) {
            return new Spelling(letters + letter, tone);
        }

        /** A second tone would take the first one back; English has more such words. */
        private Set<Spelling> toned(int now) {
            return tone >= 0 && now >= 0 ? Set.of() : Set.of(new Spelling(letters, now));
        }

        /** With the mark on each letter that can have it. */
        private Set<Spelling> marked(Mark mark) {
            return marked(mark, mark.letters);
        }

        private Set<Spelling> marked(Mark mark, String some) {
            Set<Spelling> all = new LinkedHashSet<>();
            for (int i = 0; i < letters.length(); i++) {
                if (some.indexOf(Character.toLowerCase(letters.charAt(i))) >= 0) {
                    all.add(with(mark, i));
                }
            }
            return all;
        }

        private Spelling with(Mark mark, int at) {
            String letter = letters.substring(at, at + 1);
            String marked =
                    mark == Mark.STROKE
                            ? (letter.equals("d") ? "đ" : "Đ")
                            : Normalizer.normalize(letter + mark.combining, Normalizer.Form.NFC);
            return new Spelling(
                    letters.substring(0, at) + marked + letters.substring(at + 1), tone);
        }

        /** One key is enough for ươ. */
        private Set<Spelling> horned() {
            Set<Spelling> once = marked(Mark.HORN);
            Set<Spelling> all = new LinkedHashSet<>();
            int both = letters.toLowerCase(Locale.ROOT).indexOf("uo");
            if (both >= 0) {
                all.add(with(Mark.HORN, both).with(Mark.HORN, both + 1));
            }
            all.addAll(once);
            return all;
        }
    }
}
