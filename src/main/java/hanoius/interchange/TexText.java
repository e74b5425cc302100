package hanoius.interchange;

import java.text.Normalizer;
import java.util.Map;

/** What TeX would print for the text of a field: commands for letters, accents and signs. */
final class TexText {

    private static final int DEEPEST = 50;

    /** The combining sign of each accent. */
    private static final Map<String, String> ACCENTS =
            Map.ofEntries(
                    Map.entry("'", "\u0301"),
                    Map.entry("`", "\u0300"),
                    Map.entry("^", "\u0302"),
                    Map.entry("~", "\u0303"),
                    Map.entry("\"", "\u0308"),
                    Map.entry("=", "\u0304"),
                    Map.entry(".", "\u0307"),
                    Map.entry("u", "\u0306"),
                    Map.entry("v", "\u030c"),
                    Map.entry("H", "\u030b"),
                    Map.entry("c", "\u0327"),
                    Map.entry("d", "\u0323"),
                    Map.entry("h", "\u0309"),
                    Map.entry("r", "\u030a"),
                    Map.entry("k", "\u0328"));

    private static final Map<String, String> LETTERS =
            Map.ofEntries(
                    Map.entry("i", "i"),
                    Map.entry("j", "j"),
                    Map.entry("o", "ø"),
                    Map.entry("O", "Ø"),
                    Map.entry("l", "ł"),
                    Map.entry("L", "Ł"),
                    Map.entry("ss", "ß"),
                    Map.entry("ae", "æ"),
                    Map.entry("AE", "Æ"),
                    Map.entry("oe", "œ"),
                    Map.entry("OE", "Œ"),
                    Map.entry("aa", "å"),
                    Map.entry("AA", "Å"),
                    Map.entry("dj", "đ"),
                    Map.entry("DJ", "Đ"),
                    Map.entry("ohorn", "ơ"),
                    Map.entry("OHORN", "Ơ"),
                    Map.entry("uhorn", "ư"),
                    Map.entry("UHORN", "Ư"),
                    Map.entry("textbraceleft", "{"),
                    Map.entry("textbraceright", "}"),
                    Map.entry("textbackslash", "\\"),
                    Map.entry("textasciitilde", "~"),
                    Map.entry("textasciicircum", "^"),
                    Map.entry("textendash", "–"),
                    Map.entry("textemdash", "—"),
                    Map.entry("ldots", "…"),
                    Map.entry("dots", "…"));

    private final String text;
    private int at;

    private TexText(String text) {
        this.text = text;
    }

    static String read(String text) {
        return Normalizer.normalize(new TexText(text).rest(0), Normalizer.Form.NFC)
                .replaceAll("[ \\t\\r\\n]+", " ")
                .strip();
    }

    /** Up to a closing brace that has no partner. */
    private String rest(int depth) {
        StringBuilder out = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '}') {
            out.append(next(depth));
        }
        return out.toString();
    }

    private String next(int depth) {
        int letter = text.codePointAt(at);
        at += Character.charCount(letter);
        return switch (letter) {
            case '{' -> group(depth);
            case '\\' -> command(depth);
            case '~' -> " ";
            default -> Character.toString(letter);
        };
    }

    private String group(int depth) {
        if (depth >= DEEPEST) {
            return "";
        }
        String inner = rest(depth + 1);
        at++;
        return inner;
    }

    private String command(int depth) {
        int begin = at;
        while (at < text.length() && isLetter(text.charAt(at))) {
            at++;
        }
        boolean word = at > begin;
        if (!word && at < text.length()) {
            at++;
        }
        String name = text.substring(begin, at);
        if (word) {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }
        String letters = LETTERS.get(name);
        if (letters != null) {
            if (text.startsWith("{}", at)) {
                at += 2;
            }
            return letters;
        }
        String accent = ACCENTS.get(name);
        if (accent == null) {
            // Signs stand for themselves; what a command is done to stays.
            return word ? "" : name;
        }
        String base =
                at < text.length() && text.charAt(at) != '}' && depth < DEEPEST
                        ? next(depth + 1)
                        : "";
        if (base.isEmpty()) {
            return "";
        }
        // An outer accent stands above the inner ones.
        int end = Character.charCount(base.codePointAt(0));
        while (end < base.length()
                && Character.getType(base.charAt(end)) == Character.NON_SPACING_MARK) {
            end++;
        }
        return base.substring(0, end) + accent + base.substring(end);
    }

    private static boolean isLetter(char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
    }
}
