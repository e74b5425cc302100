package hanoius.query;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the letters of a Vietnamese syllable may follow each other, and where its tone stands. */
public final class VietnameseSyllable {

    /** The tones as combining marks, in the order of the keys 1 to 5 of VNI. */
    static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

    private static final Pattern PARTS =
            Pattern.compile(
                    "(ngh|ng|nh|kh|gh|gi(?=[aăâeoôơuư])|ch|th|tr|ph|qu|[bcdđghklmnrstvx])?"
                            + "([aăâeêioôơuưy]+)(ch|nh|ng|[cmnpt])?");

    /** Vowels with what may close them. */
    private static final Set<String> RHYMES =
            Stream.of(
                            "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt",
                            "âc âm ân âng âp ât âu ây e ec em en eng eo ep et",
                            "ê êch êm ên ênh êp êt êu i ich im in inh ip it iu ia",
                            "iêc iêm iên iêng iêp iêt iêu o oc oi om on ong op ot",
                            "oa oac oach oai oam oan oang oanh oao oap oat oay",
                            "oăc oăm oăn oăng oăt oe oen oeo oet ooc oong",
                            "ô ôc ôi ôm ôn ông ôp ôt ơ ơc ơi ơm ơn ơng ơp ơt",
                            "u uc ui um un ung up ut ua uôc uôi uôm uôn uông uôt",
                            "uân uâng uât uây uê uêch uên uênh uêt uêu uơ",
                            "uy uya uych uyn uynh uyt uyu uyên uyêt",
                            "ư ưc ưi ưm ưn ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu",
                            "y ynh yt yêm yên yêng yêt yêu")
                    .flatMap(each -> Stream.of(each.split(" ", -1)))
                    .collect(Collectors.toUnmodifiableSet());

    private static final Pattern FRONT = Pattern.compile("[eêiy].*");

    private VietnameseSyllable() {}

    /** Whether a word is spelled as one, in any case and composition, whatever it means. */
    public static boolean isOne(String word) {
        StringBuilder letters = new StringBuilder();
        int tone = -1;
        String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        for (int i = 0; i < apart.length(); i++) {
            int found = TONES.indexOf(apart.charAt(i));
            if (found < 0) {
                letters.append(apart.charAt(i));
            } else if (tone >= 0) {
                return false;
            } else {
                tone = found;
            }
        }
        return of(Normalizer.normalize(letters, Normalizer.Form.NFC), tone).isPresent();
    }

    /**
     * The syllable of some letters and a tone, composed (NFC), the tone where Vietnamese offices
     * write it ({@code thỏa}, not {@code thoả}).
     *
     * @param letters with the marks of vowels, without a tone, in any case
     * @param tone its place in {@link #TONES}; −1 for none
     * @return empty when no syllable is spelled so
     */
    static Optional<String> of(String letters, int tone) {
        Matcher parts = PARTS.matcher(letters.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String onset = parts.group(1) == null ? "" : parts.group(1);
        String vowels = parts.group(2);
        String coda = parts.group(3) == null ? "" : parts.group(3);
        if (!RHYMES.contains(vowels + coda)
                || !isSpelled(onset, vowels)
                || (isStop(coda) && tone != 0 && tone != 4)) {
            return Optional.empty();
        }
        if (tone < 0) {
            return Optional.of(letters);
        }
        int behind = parts.start(2) + toned(vowels, coda) + 1;
        return Optional.of(
                Normalizer.normalize(
                        letters.substring(0, behind)
                                + TONES.charAt(tone)
                                + letters.substring(behind),
                        Normalizer.Form.NFC));
    }

    /** Some sounds are written otherwise before e, ê, i and y. */
    private static boolean isSpelled(String onset, String vowels) {
        boolean front = FRONT.matcher(vowels).matches();
        return switch (onset) {
            case "c", "ng" -> !front;
            case "g" -> !front || vowels.startsWith("i");
            case "k", "gh", "ngh" -> front;
            default -> true;
        };
    }

    /** Which of the vowels bears the tone. */
    private static int toned(String vowels, String coda) {
        for (int i = vowels.length() - 1; i >= 0; i--) {
            if ("ăâêôơư".indexOf(vowels.charAt(i)) >= 0) {
                return i;
            }
        }
        if (!coda.isEmpty()) {
            return vowels.length() - 1;
        }
        return vowels.length() == 3 ? 1 : 0;
    }

    private static boolean isStop(String coda) {
        return switch (coda) {
            case "c", "ch", "p", "t" -> true;
            default -> false;
        };
    }
}
