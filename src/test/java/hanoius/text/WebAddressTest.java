package hanoius.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.Optional;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://en.vietnamplus.vn/a/177966.vnp, https://en.vietnamplus.vn/a/177966.vnp",
        "HTTP://Example.vn, http://Example.vn",
        "https://[::1]:8080/x, https://[::1]:8080/x",
        "https://việt.vn:8443/, https://xn--vit-5kz.vn:8443/",
        // The first letter is Cyrillic.
        "https://\u0430pple.com/, https://xn--pple-43d.com/",
        "https://a.vn/tin tức?q=a|b, https://a.vn/tin%20t%E1%BB%A9c?q=a%7Cb",
        "https://a.vn/x[1], https://a.vn/x%5B1%5D",
        "https://ｗｈｏ.int/, https://who.int/",
    })
    void aWebAddressIsGivenInPrintableAscii(String address, String plain) {
        assertEquals(Optional.of(URI.create(plain)), WebAddress.of(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://who.int@evil.example/",
                "https://who.int:pass@evil.example/",
                "https://who.int%40evil.example@x/",
                "https://who.int\\@evil.example/",
                "https://evil.example\\.who.int/",
                "https://who.int\uFF20evil.example/",
                "https://who.int\u2100evil.example/",
                "https://who.int\u202Eexample.live/",
                "https://who.int/\u2066x\u2069",
                "https://who\u200B.int/",
                "https://who.int/a\u0000b",
                "https://who.int/a\nb",
                "https://who.int/\uD800",
                "https:who.int",
                "https:/who.int/",
                "https://:80/",
                "https://?x",
                "https://#x",
                "https://[::1/",
                "https://a.vn:port/",
                "httpss://a.vn/",
                "view-source:https://a.vn/",
                "java\tscript:alert(1)",
                "mailto:a@b.vn",
                "a.vn"
            })
    void whatMayDeceiveOrIsNoWebAddressIsRefused(String address) {
        assertEquals(Optional.empty(), WebAddress.of(address));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.vn/đường, https://a.vn/đường",
        "https://a.vn/\u202Egnp.exe, https://a.vn/⟨U+202E⟩gnp.exe",
        "'a\tb', a⟨U+0009⟩b",
    })
    void whatIsNotSeenIsShownAsANumber(String address, String shown) {
        assertEquals(shown, WebAddress.shown(address));
    }
}
