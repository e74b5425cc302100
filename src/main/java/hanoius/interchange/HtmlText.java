package hanoius.interchange;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as fragments of HTML: characters that mean something there are written as references, line
 * breaks as {@code <br>}. Reading leaves tags out, of which paragraphs and lists end lines, and
 * takes other line breaks for blanks, as browsers do.
 */
final class HtmlText {

    private static final Pattern LINE_END =
            Pattern.compile("(?i)<br\\s*/?>|</(?:p|div|li|h[1-6]|tr|blockquote)\\s*>");

    private static final Pattern TAG =
            Pattern.compile("<!--.*?-->|</?[a-zA-Z][^<>]*>", Pattern.DOTALL);

    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));");

    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("amp", "&"),
                    Map.entry("lt", "<"),
                    Map.entry("gt", ">"),
                    Map.entry("quot", "\""),
                    Map.entry("apos", "'"),
                    Map.entry("nbsp", "\u00a0"),
                    Map.entry("ndash", "–"),
                    Map.entry("mdash", "—"),
                    Map.entry("hellip", "…"),
                    Map.entry("lsquo", "‘"),
                    Map.entry("rsquo", "’"),
                    Map.entry("ldquo", "“"),
                    Map.entry("rdquo", "”"),
                    Map.entry("copy", "©"),
                    Map.entry("eacute", "é"));

    private HtmlText() {}

    static String write(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .forEach(
                        each -> {
                            switch (each) {
                                case '&' -> out.append("&amp;");
                                case '<' -> out.append("&lt;");
                                case '>' -> out.append("&gt;");
                                case '"' -> out.append("&quot;");
                                case '\n' -> out.append("<br>");
                                case '\r', '\t' -> out.append("&#").append(each).append(';');
                                default -> out.appendCodePoint(each);
                            }
                        });
        return out.toString();
    }

    static String read(String html) {
        String lines = LINE_END.matcher(html.replaceAll("[\\r\\n\\t]+", " ")).replaceAll("\n");
        String text = resolved(TAG.matcher(lines).replaceAll(""));
        return text.endsWith("\n") ? text.replaceFirst("\\n+$", "") : text;
    }

    private static String resolved(String text) {
        return REFERENCE.matcher(text).replaceAll(each -> Matcher.quoteReplacement(meaning(each)));
    }

    private static String meaning(MatchResult reference) {
        String decimal = reference.group(1);
        String hexadecimal = reference.group(2);
        if (decimal == null && hexadecimal == null) {
            return NAMES.getOrDefault(reference.group(3), reference.group());
        }
        int letter =
                decimal == null ? Integer.parseInt(hexadecimal, 16) : Integer.parseInt(decimal);
        return Character.isValidCodePoint(letter) ? Character.toString(letter) : reference.group();
    }
}
