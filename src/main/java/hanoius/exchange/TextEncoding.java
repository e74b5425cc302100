package hanoius.exchange;

import hanoius.query.VietnameseSyllable;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How the letters of a text file are written as bytes. Vietnamese offices have files of all of
 * these; the last three write each letter of most languages as one byte and can only be told by
 * what the words would be.
 */
public enum TextEncoding {
    UTF_8("UTF-8"),
    UTF_16LE("UTF-16LE"),
    UTF_16BE("UTF-16BE"),
    WINDOWS_1252("windows-1252"),
    WINDOWS_1258("windows-1258"),
    /** That of fonts such as .VnTime (ABC); ISO-IR-180 (TCVN 5712:1993). */
    TCVN3("TCVN3");

    /** What TCVN 5712-1 has from 0x80. */
    private static final String TCVN_LETTERS =
            "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"
                    + "\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
                    + "ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò"
                    + "ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";

    /** So much of a file is looked at, in bytes. */
    private static final int LOOKED_AT = 1 << 18;

    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** What no text has. */
    private static final Pattern STRAY =
            Pattern.compile("[\\ufffd\\x00-\\x08\\x0e-\\x1f\\x7f-\\x9f]");

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}]*[^\\x00-\\x7f][\\p{L}\\p{M}]*");
    private static final Pattern CAPITAL_WITHIN = Pattern.compile("\\p{Ll}\\p{M}*\\p{Lu}");

    private final String label;

    TextEncoding(String label) {
        this.label = label;
    }

    /** What the encoding is called in every language. */
    public String label() {
        return label;
    }

    /**
     * A text and how it was written.
     *
     * @param text without a byte order mark
     */
    public record Decoded(TextEncoding encoding, String text) {}

    /** Reads the bytes of a file in the encoding that they most likely have. */
    public static Decoded decode(byte[] bytes) {
        return decode(bytes, () -> {});
    }

    /**
     * The same.
     *
     * @param step done over and over while there is much to read; what it throws ends that
     */
    public static Decoded decode(byte[] bytes, Runnable step) {
        TextEncoding encoding = of(bytes, step);
        step.run();
        return new Decoded(encoding, encoding.text(bytes));
    }

    /** The encoding that bytes most likely have. */
    static TextEncoding of(byte[] bytes) {
        return of(bytes, () -> {});
    }

    private static TextEncoding of(byte[] bytes, Runnable step) {
        if (begins(bytes, 0xff, 0xfe)) {
            return UTF_16LE;
        }
        if (begins(bytes, 0xfe, 0xff)) {
            return UTF_16BE;
        }
        if (isUtf8(bytes, step)) {
            return zeros(bytes, 0) + zeros(bytes, 1) == 0 ? UTF_8 : unmarked(bytes, UTF_8);
        }
        TextEncoding wide = unmarked(bytes, WINDOWS_1252);
        if (wide != WINDOWS_1252) {
            return wide;
        }
        byte[] some = Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED_AT));
        TextEncoding best = WINDOWS_1252;
        long most = best.likelihood(some);
        for (TextEncoding each : List.of(WINDOWS_1258, TCVN3)) {
            long likelihood = each.likelihood(some);
            if (likelihood > most) {
                best = each;
                most = likelihood;
            }
        }
        return best;
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    private static boolean isUtf8(byte[] bytes, Runnable step) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(1 << 16);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            step.run();
            result = decoder.decode(in, out.clear(), true);
        }
        return !result.isError();
    }

    /** UTF-16 without a mark: of Latin letters, every other byte is zero. */
    private static TextEncoding unmarked(byte[] bytes, TextEncoding otherwise) {
        int pairs = Math.min(bytes.length, LOOKED_AT) / 2;
        int high = zeros(bytes, 0);
        int low = zeros(bytes, 1);
        if (pairs > 0 && low > 0.3 * pairs && high < 0.05 * pairs) {
            return UTF_16LE;
        }
        return pairs > 0 && high > 0.3 * pairs && low < 0.05 * pairs ? UTF_16BE : otherwise;
    }

    private static int zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int i = from; i < Math.min(bytes.length, LOOKED_AT); i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** How many of the words with other than ASCII letters would be Vietnamese, less the others. */
    private long likelihood(byte[] bytes) {
        String text = text(bytes);
        long stray = STRAY.matcher(text).results().count();
        return WORD.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .mapToInt(each -> isVietnamese(each) ? 1 : -1)
                        .sum()
                - 3 * stray;
    }

    private static boolean isVietnamese(String word) {
        return !CAPITAL_WITHIN.matcher(word).find() && VietnameseSyllable.isOne(word);
    }

    /** The text that bytes are in this encoding; what they cannot be is replaced. */
    public String text(byte[] bytes) {
        String text =
                switch (this) {
                    case UTF_8 -> new String(bytes, StandardCharsets.UTF_8);
                    case UTF_16LE -> new String(bytes, StandardCharsets.UTF_16LE);
                    case UTF_16BE -> new String(bytes, StandardCharsets.UTF_16BE);
                    case WINDOWS_1252, WINDOWS_1258 -> new String(bytes, Charset.forName(label));
                    case TCVN3 -> tcvn(bytes);
                };
        String unmarked =
                !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        // Both write some accents as signs of their own behind the letter.
        return this == WINDOWS_1258 || this == TCVN3
                ? Normalizer.normalize(unmarked, Normalizer.Form.NFC)
                : unmarked;
    }

    private static String tcvn(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte each : bytes) {
            int code = each & 0xff;
            text.append(code < 0x80 ? (char) code : TCVN_LETTERS.charAt(code - 0x80));
        }
        return text.toString();
    }
}
