package hanoius.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The one spelling of percent-encoded text (RFC 3986, section 6.2.2). */
final class PercentCode {

    private static final String UNRESERVED = "-._~";
    private static final String RESERVED = ":/?#[]@!$&'()*+,;=";

    private PercentCode() {}

    /**
     * The text in printable ASCII: what needs no code is written plainly, codes are in capitals,
     * and a percent sign that begins no code gets one.
     */
    static String normal(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int code = character == '%' ? code(text, i + 1) : -1;
            if (code >= 0) {
                append(out, code);
                i += 3;
            } else {
                if (isUnreserved(character) || RESERVED.indexOf(character) >= 0) {
                    out.append((char) character);
                } else {
                    encode(out, character);
                }
                i += Character.charCount(character);
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int code) {
        if (isUnreserved(code)) {
            out.append((char) code);
        } else {
            percent(out, code);
        }
    }

    private static void encode(StringBuilder out, int character) {
        for (byte each : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
            percent(out, each & 0xFF);
        }
    }

    private static void percent(StringBuilder out, int octet) {
        out.append(String.format(Locale.ROOT, "%%%02X", octet));
    }

    /** The octet of two hexadecimal digits; -1 when there are none. */
    private static int code(String text, int start) {
        if (start + 2 > text.length()) {
            return -1;
        }
        int high = hex(text.charAt(start));
        int low = hex(text.charAt(start + 1));
        return high < 0 || low < 0 ? -1 : 16 * high + low;
    }

    private static int hex(char digit) {
        return digit < 0x80 ? Character.digit(digit, 16) : -1;
    }

    private static boolean isUnreserved(int character) {
        return character < 0x80
                && (Character.isLetterOrDigit(character) || UNRESERVED.indexOf(character) >= 0);
    }
}
