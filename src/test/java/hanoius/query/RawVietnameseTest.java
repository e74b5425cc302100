package hanoius.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class RawVietnameseTest {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    /** Letters of Vietnamese with vowels in one place: names of others have more of them. */
    private static final Pattern ONE_VOWEL =
            Pattern.compile(
                    "C*V+C*"
                            .replace("C", "[b-zđ&&[^eiouy]]")
                            .replace("V", "[aeiouyàáâãèéêìíòóôõùúýăĩũơưạ-ỹ]"));

    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

    @ParameterizedTest
    @CsvSource({
        "thoar thuaanj, thỏa thuận",
        "tho3a thua65n, thỏa thuận",
        "thora thuanaj, thỏa thuận",
        "thoa3 thuan65, thỏa thuận",
        "dduwowngf, đường",
        "duongdwf, đường",
        "d9u7o7ng2, đường",
        "duong972, đường",
        "Haf Nooij, Hà Nội",
        "HAF NOOIJ, HÀ NỘI",
        "Ha2 No65i, Hà Nội",
        "DDaif, Đài",
        "Ddaif, Đài",
        "nguwowif, người",
        "nguoiwf, người",
        "quyeets, quyết",
        "quys, quý",
        "giuwax, giữa",
        "gif, gì",
        "thuowr, thuở",
        "muwa, mưa",
        "muaw, mưa",
        "quawngj, quặng",
        "xoaywr, xoaywr",
        "tw, tư",
        "Wngs, Ứng",
        "khuyur, khuỷu",
        "ngoaif, ngoài",
        "status:\"ddax kys\", status:\"đã ký\"",
        "-\"khaaru trang\", -\"khẩu trang\"",
        "\"thoar thuaanj\"*, \"thỏa thuận\"*",
        "thỏa thuaanj, thỏa thuận",
        "'thoar,thuaanj.', 'thỏa,thuận.'",
    })
    void keysReadAsTheSyllableThatTheySpell(String keys, String text) {
        assertEquals(text, RawVietnamese.read(keys).orElse(keys));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "thỏa thuận",
                "Ha Noi",
                "2019",
                "23/5/2016",
                "Utah",
                "status:signed",
                "visit",
                "exports",
                "Boeing",
                "COVID19",
                "T9",
                "G20",
                "mass",
                "Trump",
                "viet",
                "street",
                "xxxx",
                "dd",
                "đđ",
                "w",
                "thuaanjthuaanj",
                "kás",
                "cees",
                "ngif",
            })
    void whatSpellsNoSyllableStaysAsItIs(String text) {
        assertEquals(Optional.empty(), RawVietnamese.read(text));
    }

    static Stream<Function<String, String>> waysToType() {
        return Stream.of(
                word -> keys(word, Keys.TELEX, true),
                word -> keys(word, Keys.TELEX, false),
                word -> keys(word, Keys.VNI, true),
                word -> keys(word, Keys.VNI, false));
    }

    /** Every word with a Vietnamese letter that the program or its record has. */
    @ParameterizedTest
    @MethodSource("waysToType")
    void everySyllableIsFoundAgainFromItsKeys(Function<String, String> typed) {
        Set<String> words = vietnamese();
        assertTrue(words.size() > 500, words.size() + " words");
        List<String> lost =
                words.stream()
                        .filter(
                                word ->
                                        !word.equals(
                                                RawVietnamese.read(typed.apply(word)).orElse("")))
                        .map(word -> word + " typed " + typed.apply(word))
                        .toList();
        assertEquals(List.of(), lost);
    }

    @Test
    void ofTheEnglishTextsFewWordsSpellSyllables() {
        Set<String> english =
                words("en.properties")
                        .filter(word -> word.chars().allMatch(c -> c < 128))
                        .collect(Collectors.toCollection(TreeSet::new));
        List<String> read =
                english.stream().filter(word -> RawVietnamese.read(word).isPresent()).toList();
        assertTrue(read.size() * 12 < english.size(), () -> english.size() + " " + read);
    }

    private enum Keys {
        TELEX("sfrxj"),
        VNI("12345");

        private final String tones;

        Keys(String tones) {
            this.tones = tones;
        }

        String mark(char letter, int mark) {
            boolean telex = this == TELEX;
            return switch (mark) {
                case 0x302 -> telex ? String.valueOf(letter) : "6";
                case 0x31b -> telex ? "w" : "7";
                case 0x306 -> telex ? "w" : "8";
                default -> throw new IllegalArgumentException(Integer.toHexString(mark));
            };
        }

        String stroke() {
            return this == TELEX ? "d" : "9";
        }
    }

    /**
     * The keys of a word.
     *
     * @param inPlace whether marks are typed behind their letters, and the tone behind its vowel
     */
    private static String keys(String word, Keys keys, boolean inPlace) {
        StringBuilder letters = new StringBuilder();
        StringBuilder marks = new StringBuilder();
        char letter = ' ';
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            StringBuilder now = inPlace ? letters : marks;
            int tone = TONES.indexOf(c);
            if (c == 'đ') {
                letters.append('d');
                now.append(keys.stroke());
            } else if (tone >= 0) {
                now.append(keys.tones.charAt(tone));
            } else if (Character.getType(c) == Character.NON_SPACING_MARK) {
                String key = keys.mark(letter, c);
                // Behind the word, one key is enough for ươ.
                if (inPlace || marks.indexOf(key) < 0) {
                    now.append(key);
                }
            } else {
                letter = c;
                letters.append(c);
            }
        }
        return letters.append(marks).toString();
    }

    private static Set<String> vietnamese() {
        // Sources have titles in many languages.
        return words("vi.properties", "translations.csv", "milestones.csv", "indicators.csv")
                .filter(word -> ONE_VOWEL.matcher(word).matches())
                .filter(word -> word.codePoints().anyMatch(c -> c > 127))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> words(String... endings) {
        List<Path> files = new ArrayList<>();
        for (Path folder :
                List.of(Path.of("src/main/resources/hanoius/text"), Path.of("assets/record"))) {
            try (Stream<Path> all = Files.list(folder)) {
                all.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                        .forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files.stream()
                .flatMap(
                        file -> {
                            try {
                                return WORD.matcher(
                                                Normalizer.normalize(
                                                        Files.readString(file).replace("\\n", " "),
                                                        Normalizer.Form.NFC))
                                        .results()
                                        .map(MatchResult::group)
                                        .map(word -> word.toLowerCase(Locale.ROOT));
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
    }
}
