package hanoius.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.model.Source;
import hanoius.schema.Json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

class CslJsonTest {

    private static List<Object> read(String json) throws IOException {
        Object value = Json.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        return Json.list(Map.of("all", value), "all");
    }

    private static String one(Source source) {
        return CslJson.write(List.of(source));
    }

    @Test
    void aSourceIsAWebPageWithItsDates() {
        assertEquals(
                """
                [ {
                  "id" : "S1",
                  "type" : "webpage",
                  "title" : "\\"Hà Nội\\" & <b>Utah</b> \\\\ {x}",
                  "container-title" : "VNA",
                  "issued" : {
                    "date-parts" : [ [ 2020, 7 ] ]
                  },
                  "accessed" : {
                    "date-parts" : [ [ 2026, 11, 21 ] ]
                  },
                  "URL" : "https://a.vn/x",
                  "language" : "vi"
                } ]
                """,
                one(
                        Sources.of(
                                "S1",
                                "\"Hà Nội\" & <b>Utah</b> \\ {x}",
                                "https://a.vn/x",
                                "2020-07")));
    }

    @Test
    void withoutAnAddressItIsADocumentOfItsPublisher() throws IOException {
        Object item = read(one(Sources.of("S1", "A letter", "", null))).getFirst();
        assertEquals("document", Json.text(item, "type"));
        assertEquals("VNA", Json.text(item, "publisher"));
        assertEquals(Json.NOTHING, Json.get(item, "issued"));
        assertEquals(Json.NOTHING, Json.get(item, "URL"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-07-02          | [[2020, 7, 2]] | ''  | false | ''",
                "2020                | [[2020]]       | ''  | false | ''",
                "2020-XX             | [[2020]]       | ''  | false | ''",
                "2020-07-XX          | [[2020, 7]]    | ''  | false | ''",
                "2020-07~            | [[2020, 7]]    | ''  | true  | ''",
                "2019?               | [[2019]]       | ''  | true  | ''",
                "2019-21             | [[2019]]       | 1   | false | ''",
                "2019-28             | [[2019]]       | 4   | false | ''",
                "2019/2020-03        | [[2019], [2020, 3]] | '' | false | ''",
                "2019-33             | ''             | ''  | false | 2019-33",
                "201X                | ''             | ''  | false | 201X",
                "2014/..             | [[2014], [0]]  | ''  | false | ''",
                "2014-05~/..         | [[2014, 5], [0]] | '' | true | ''",
                "../2014             | ''             | ''  | false | ../2014",
                "-0043-03-15         | [[-44, 3, 15]] | ''  | false | ''",
                "0000                | [[-1]]         | ''  | false | ''",
                "[2020-07-02,2020-07-03] | ''         | ''  | false | [2020-07-02,2020-07-03]",
            })
    void aDateHasAsManyPartsAsAreKnown(
            String date, String parts, String season, boolean circa, String literal)
            throws IOException {
        Object item = read(one(Sources.of("S1", "T", "https://a.vn/", date))).getFirst();
        Object issued = Json.get(item, "issued");
        assertEquals(parts, text(Json.get(issued, "date-parts")));
        assertEquals(season, text(Json.get(issued, "season")));
        assertEquals(circa, Json.get(issued, "circa").equals(true));
        assertEquals(literal, text(Json.get(issued, "literal")));
    }

    private static String text(Object value) {
        return value.equals(Json.NOTHING) ? "" : value.toString();
    }

    @Test
    void anyTitleComesBackAsItWas() throws IOException {
        var random = new Random(7);
        List<Source> sources =
                Stream.generate(() -> Sources.hostile(random))
                        .limit(500)
                        .map(title -> Sources.of("S" + random.nextLong(), title, "", null))
                        .toList();
        List<Object> items = read(CslJson.write(sources));
        assertEquals(sources.size(), items.size());
        for (int i = 0; i < items.size(); i++) {
            String title = sources.get(i).title();
            assertEquals(title.isBlank() ? "" : title, Json.text(items.get(i), "title"));
        }
    }
}
