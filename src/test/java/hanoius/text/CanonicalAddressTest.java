package hanoius.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;
import java.util.stream.Collectors;

class CanonicalAddressTest {

    private static final String[] PIECES = {
        "http",
        "https",
        "://",
        ":",
        "/",
        "//",
        "?",
        "#",
        "&",
        "=",
        "@",
        "[::1]",
        "www.",
        "WWW",
        ".",
        "..",
        "a.vn",
        "A.VN",
        "việt",
        "đ",
        "Ｗ",
        "℀",
        "。",
        ":80",
        ":443",
        ":0",
        "utm_source",
        "%75tm_x=1",
        "fbclid=",
        "%",
        "%4",
        "%41",
        "%2f",
        "%E1%BA%A5",
        "\\",
        " ",
        "\t",
        "\u0000",
        "\u202e",
        "\uD83D",
        "\uDE00",
        "İ",
        "ß",
        "xn--",
        "xn--vit-5kz",
        "_",
        "p",
        "+"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.vn/a",
                "https://www.example.vn/a/",
                "HTTPS://WWW.Example.VN:443/a",
                "http://example.vn:80/a#part",
                " https://example.vn./a?utm_source=x&fbclid=y ",
                "https://example.vn/%61?",
                "https://example.vn/a?UTM_Medium=social&zarsrc=31#x"
            })
    void theSamePageHasOneSpelling(String address) {
        assertEquals("https://example.vn/a", CanonicalAddress.of(address));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.vn/x?id=1, https://a.vn/x?id=2",
        "https://a.vn/x, https://a.vn/X",
        "https://a.vn/x, https://b.a.vn/x",
        "https://a.vn:8080/x, https://a.vn/x",
        "https://a.vn/x%2Fy, https://a.vn/x/y",
        "https://u@a.vn/x, https://a.vn/x",
        "https://a.vn/x, ftp://a.vn/x",
    })
    void anotherPageHasAnother(String one, String other) {
        assertNotEquals(CanonicalAddress.of(one), CanonicalAddress.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "https://việt.vn/đường, https://xn--vit-5kz.vn/%C4%91%C6%B0%E1%BB%9Dng",
        "https://a.vn/%e1%ba%a5?b=%7e&q=a+b, https://a.vn/%E1%BA%A5?b=~&q=a+b",
        "https://www.com/, https://www.com",
        "javascript:alert(1), javascript:alert(1)",
        "'', ''",
    })
    void itIsSpelledInPlainCharacters(String address, String canonical) {
        assertEquals(canonical, CanonicalAddress.of(address));
    }

    @Test
    void theSpellingOfASpellingIsItself() {
        var random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            String address =
                    (random.nextBoolean() ? "https://" : "")
                            + random.ints(random.nextInt(12), 0, PIECES.length)
                                    .mapToObj(each -> PIECES[each])
                                    .collect(Collectors.joining());
            String canonical = CanonicalAddress.of(address);
            assertEquals(canonical, CanonicalAddress.of(canonical), address);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ":", "www.", "/", "&", "%", "?", "a.", "%41"})
    void anAddressOfAnyLengthIsSpelled(String piece) {
        String canonical = CanonicalAddress.of("https://" + piece.repeat(20_000));
        assertEquals(canonical, CanonicalAddress.of(canonical));
    }
}
