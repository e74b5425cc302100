package hanoius.numeral;

import hanoius.language.Language;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A word or a few that figures are written with.
 *
 * @param number a value or the power of ten of a magnitude; 0 where the kind has none
 * @param language the language that it tells; null when both languages write it
 */
record FigureWord(Kind kind, String phrase, String bare, int number, @Nullable Language language) {

    enum Kind {
        ABOUT,
        AT_LEAST,
        NEARLY,
        AT_MOST,
        ESTIMATED,
        TARGET,
        DERIVED,
        /** A word that leads to a figure and says nothing about it. */
        EXACT,
        OR_MORE,
        OR_LESS,
        OR_SO,
        FROM,
        BETWEEN,
        TO,
        AND,
        BOUNDS,
        PLUS_MINUS,
        MINUS,
        MAGNITUDE,
        /** A half of the magnitude before it. */
        AND_HALF,
        NUMBER,
        HALF,
        POINTS,
        PERCENT,
        USD,
        VND,
        EUR,
        /** Names no number. */
        VAGUE,
        /** Says that there is no number. */
        UNKNOWN,
        /** A part of a number in words that is not read, as “mươi” in “bốn mươi”. */
        MORE_NUMBER,
        /** Counts things, though it is also a word of another kind. */
        COUNTED,
        /** Short for a magnitude to some and for a unit to others. */
        ABBREVIATION
    }

    /** What may be said of a figure behind it. */
    static final List<Kind> TAILS = List.of(Kind.OR_MORE, Kind.OR_LESS, Kind.OR_SO);

    private static final Map<Kind, List<FigureWord>> ALL = read();

    /** The longest word of a kind that stands in a text in small letters from a place on. */
    static Optional<FigureWord> find(Kind kind, String text, int from, boolean withoutAccents) {
        // Asked for each kind at each place of every figure.
        for (FigureWord each : ALL.getOrDefault(kind, List.of())) {
            if (each.length(text, from, withoutAccents) > 0) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** How many characters it takes from a place on; 0 when it does not stand there. */
    int length(String text, int from, boolean withoutAccents) {
        String wanted = withoutAccents ? bare : phrase;
        int at = from;
        for (int i = 0; i < wanted.length(); i++) {
            if (at >= text.length() || text.charAt(at) != wanted.charAt(i)) {
                return 0;
            }
            at++;
            while (wanted.charAt(i) == ' ' && at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }
        boolean cut =
                Character.isLetter(text.charAt(at - 1))
                        && at < text.length()
                        && isOfWord(text.charAt(at));
        return cut ? 0 : at - from;
    }

    /** Letters, and the powers of lengths: “m²” is not a million. */
    static boolean isOfWord(char letter) {
        return Character.isLetter(letter) || "²³".indexOf(letter) >= 0;
    }

    private static Map<Kind, List<FigureWord>> read() {
        Map<Kind, List<FigureWord>> words = new EnumMap<>(Kind.class);
        try (InputStream in =
                        Objects.requireNonNull(
                                FigureWord.class.getResourceAsStream("figures.txt"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> add(line, words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Comparator<FigureWord> longest = Comparator.comparingInt(each -> -each.phrase.length());
        words.values().forEach(each -> each.sort(longest));
        return words;
    }

    private static void add(String line, Map<Kind, List<FigureWord>> words) {
        int colon = line.indexOf(':');
        int number = 0;
        Language language = null;
        String[] head = line.substring(0, colon).split(" ", -1);
        for (int i = 1; i < head.length; i++) {
            if (Character.isDigit(head[i].charAt(0))) {
                number = Integer.parseInt(head[i]);
            } else {
                language = Language.of(head[i]).orElseThrow();
            }
        }
        var kind = Kind.valueOf(head[0]);
        for (String each : line.substring(colon + 1).split("\\|", -1)) {
            String phrase = each.strip();
            words.computeIfAbsent(kind, _ -> new ArrayList<>())
                    .add(new FigureWord(kind, phrase, bare(phrase), number, language));
        }
    }

    private static String bare(String phrase) {
        return Normalizer.normalize(phrase, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .replace('đ', 'd');
    }
}
