package hanoius.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hà Nội và Utah hợp tác               | https://a.vn/1                 | vi",
                "Hanoi seeks stronger ties with Utah  | https://hanoitimes.vn/1        | en",
                "Land lease signing ceremony held     | https://en.vietnamplus.vn/1    | en",
                "Overview                             | https://a.gov.vn/en-us/2       | en",
                "Arrivées de touristes, janvier 2017  | http://vietnamtourism.vn/fn/1  | fr",
                "Hanoï veut renforcer ses liens avec l'Utah et San Francisco | http://a.vn/ | fr",
                "VNA 2020                             | https://a.vn/1                 | ''",
                "PEPFAR                               | ''                             | ''",
            })
    void aLanguageIsSaidWhereSomethingShowsIt(String title, String url, String tag) {
        assertEquals(
                tag,
                SourceLanguage.of(Sources.of("S1", title, url, null))
                        .map(SourceLanguage::tag)
                        .orElse(""));
    }
}
