package hanoius.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.exchange.TextEncoding.Decoded;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Files come in as whatever an office has, and are told by what their words would be. */
class TextEncodingTest {

    private static final String TEXT =
            "Sự kiện;Ngày;Nơi\n"
                    + "Chủ tịch Ủy ban nhân dân thành phố Hà Nội tiếp đoàn bang Nebraska;9/2019;Hà"
                    + " Nội\n"
                    + "Ký bản ghi nhớ về hợp tác hữu nghị với bang Utah;2017;Hà Nội\n";

    /** The letters of TCVN3 from 0xB5, as fonts of that time had them; written down by hand. */
    private static final String TCVN3 =
            "µà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọåồæổçỗèốéộêờëởìỡíớ"
                + "îợïùñủòũóúôụõừöửớứ÷ữøứùựúỳûỷüỹýýþỵ¨ă©âªê«ô¬ơ\u00adư®đ¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ";

    private static byte[] bytes(TextEncoding encoding) {
        return switch (encoding) {
            case UTF_8 -> TEXT.getBytes(StandardCharsets.UTF_8);
            case UTF_16LE -> TEXT.getBytes(StandardCharsets.UTF_16LE);
            case UTF_16BE -> TEXT.getBytes(StandardCharsets.UTF_16BE);
            case WINDOWS_1252 ->
                    "Événement;Année\nVisite d'une délégation à Hanoï;2019\n"
                            .getBytes(Charset.forName("windows-1252"));
            case WINDOWS_1258 -> windows1258();
            case TCVN3 -> tcvn3();
        };
    }

    /** Vowels with their own marks are one byte, tones another behind. */
    private static byte[] windows1258() {
        StringBuilder apart = new StringBuilder();
        Charset charset = Charset.forName("windows-1258");
        TEXT.codePoints()
                .forEach(
                        each -> {
                            String letter = Character.toString(each);
                            if (charset.newEncoder().canEncode(letter)) {
                                apart.append(letter);
                                return;
                            }
                            String nfd = Normalizer.normalize(letter, Normalizer.Form.NFD);
                            String tone = nfd.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
                            String base = nfd.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
                            apart.append(Normalizer.normalize(base, Normalizer.Form.NFC))
                                    .append(tone);
                        });
        return apart.toString().getBytes(charset);
    }

    private static byte[] tcvn3() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // Capitals with tones have no byte of their own: fonts for capitals show the small ones.
        TEXT.replace("Ủy", "ủy")
                .codePoints()
                .forEach(
                        each -> {
                            int at = each < 0x80 ? -1 : TCVN3.indexOf(each, 1);
                            while (at > 0 && at % 2 == 0) {
                                at = TCVN3.indexOf(each, at + 1);
                            }
                            bytes.write(at < 0 ? each : TCVN3.charAt(at - 1));
                        });
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @EnumSource
    void isToldByItsBytes(TextEncoding encoding) {
        Decoded decoded = TextEncoding.decode(bytes(encoding));
        assertEquals(encoding, decoded.encoding());
        assertEquals(
                encoding == TextEncoding.WINDOWS_1252
                        ? "Événement;Année\nVisite d'une délégation à Hanoï;2019\n"
                        : encoding == TextEncoding.TCVN3 ? TEXT.replace("Ủy", "ủy") : TEXT,
                decoded.text());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        for (Charset each :
                new Charset[] {
                    StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
                }) {
            Decoded decoded = TextEncoding.decode(('\ufeff' + TEXT).getBytes(each));
            assertEquals(TEXT, decoded.text());
            assertEquals(each.name(), decoded.encoding().label());
        }
    }
}
