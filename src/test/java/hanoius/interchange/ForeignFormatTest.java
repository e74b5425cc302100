package hanoius.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.exchange.TableRow;
import hanoius.interchange.Remark.Reason;
import hanoius.language.Language;
import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.support.Facts;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What other programs write, as their documentation has it. */
final class ForeignFormatTest {

    private static List<Map<String, String>> cells(List<TableRow> rows) {
        return rows.stream().map(TableRow::cells).toList();
    }

    private static List<String> told(ForeignRows rows) {
        return rows.remarks().stream()
                .map(each -> each.line() + " " + each.column() + " " + each.reason())
                .toList();
    }

    @Test
    void slidesOfTimelineJs() {
        ForeignRows rows =
                ForeignFormat.TIMELINE_JSON.read(
                        """
                        {"scale": "human",
                         "title": {"text": {"headline": "All of <b>it</b>"}},
                         "eras": [{"start_date": {"year": "650"}, "text": {"headline": "Era"}}],
                         "events": [
                          {"start_date": {"year": "1815", "month": "12", "day": "10"},
                           "end_date": {"year": 1852, "month": 11, "day": 27},
                           "text": {"headline": "Ada &amp; <i>Lovelace</i>",
                                    "text": "<p>One.</p><p>Two<br>lines\\nand on</p>"},
                           "group": "people",
                           "media": {"url": "https://a.org/x.jpg", "caption": ""}},
                          {"start_date": {"year": "-44", "month": "3"}, "display_date": "the Ides",
                           "text": {"headline": "Caesar"}},
                          {"start_date": {"year": "2014"}, "display_date": "since 2014",
                           "text": {"headline": "Talks"}},
                          {"start_date": {"year": "1908", "month": "5", "day": "13"},
                           "display_date": "May 1908", "text": {"headline": "Cartoon"}},
                          {"start_date": {"year": "-13800000000"}, "text": {"headline": "Bang"}},
                          {"start_date": {"year": "2000"}, "text": {"text": "nameless"}}
                         ]}
                        """);
        assertEquals(
                List.of(
                        Map.of(
                                "title", "Ada & Lovelace",
                                "date", "1815-12-10/1852-11-27",
                                "summary", "One.\nTwo\nlines and on",
                                "category", "people"),
                        Map.of("title", "Caesar", "date", "-0043-03", "date_words", "the Ides"),
                        Map.of("title", "Talks", "date", "2014/.."),
                        Map.of(
                                "title", "Cartoon",
                                "date", "1908-05-13",
                                "date_words", "May 1908"),
                        Map.of("title", "Bang")),
                cells(rows.rows("milestones")));
        assertEquals(
                List.of(
                        "0 title NO_PLACE",
                        "0 eras NO_PLACE",
                        "1 media.url NO_PLACE",
                        "5 start_date UNCLEAR",
                        "6 headline INCOMPLETE"),
                told(rows));
    }

    @Test
    void sheetsOfTimelineJs() {
        ForeignRows rows =
                ForeignFormat.TIMELINE_CSV.read(
                        """
                        Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,\
                        Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,\
                        Background
                        ,,,,,,,,,All,,,,,,title,,
                        1943,7,,,1946,,,,,"The ENIAC, ""girls\""","Two
                        lines",https://a.org,,,,,,

                        2019,9,23,10:00,,,,,,Signing,,,,,,,visit,
                        """);
        assertEquals(
                List.of(
                        new TableRow(
                                3,
                                Map.of(
                                        "title", "The ENIAC, \"girls\"",
                                        "date", "1943-07/1946",
                                        "summary", "Two lines")),
                        new TableRow(
                                6,
                                Map.of(
                                        "title", "Signing",
                                        "date", "2019-09-23",
                                        "category", "visit"))),
                rows.rows("milestones"));
        assertEquals(List.of("2 Type NO_PLACE", "3 Media NO_PLACE", "6 Time NO_PLACE"), told(rows));
    }

    @Test
    void daysOfAgreementsAreEventsOfTheirOwnAndOneAgreementAgain() {
        Agreement lease =
                Facts.agreement("A7")
                        .title("Land lease: the embassy, and more")
                        .signed("2021-08-25")
                        .inForce("2021-09")
                        .ended("2120-08-24")
                        .build();
        for (Language language : Language.values()) {
            Dataset dataset = Facts.dataset(lease);
            Words words = Words.in(language).with(dataset);
            String text =
                    ForeignFormat.ICALENDAR.write(
                            dataset, new Telling("Title", Instant.EPOCH, words));
            assertTrue(text.contains("DTSTART;VALUE=DATE:20210825\r\n"), text);
            assertTrue(text.contains("DTSTART;VALUE=DATE:21200824\r\n"), text);
            assertEquals(2, text.split("BEGIN:VEVENT", -1).length - 1, "a month is no day");
            ForeignRows read = ForeignFormat.ICALENDAR.read(text);
            assertEquals(List.of(), read.remarks());
            assertEquals(List.of(), read.rows("milestones"));
            TableRow row = read.rows("agreements").getFirst();
            assertEquals("A7", row.text("id"));
            assertEquals("2021-08-25", row.text("signed"));
            assertEquals("2120-08-24", row.text("ended"));
            assertEquals("", row.text("in_force"));
            assertEquals(words.text(lease.title()), row.text("title"));
        }
    }

    @Test
    void eventsOfCalendars() {
        ForeignRows rows =
                ForeignFormat.ICALENDAR.read(
                        """
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Others//EN
                        BEGIN:VTIMEZONE
                        TZID:Asia/Ho_Chi_Minh
                        END:VTIMEZONE
                        BEGIN:VEVENT
                        UID:1@others
                        DTSTART;VALUE=DATE:20190923
                        DTEND;VALUE=DATE:20190926
                        SUMMARY;LANGUAGE=en:Visit\\, with a very long
                          title
                        DESCRIPTION:One\\nTwo\\; three
                        CATEGORIES:VISIT,TRADE\\, and more
                        LOCATION:Hanoi
                        RRULE:FREQ=YEARLY
                        BEGIN:VALARM
                        SUMMARY:not this
                        END:VALARM
                        END:VEVENT
                        BEGIN:VEVENT
                        DTSTART;TZID="Asia/Ho:Chi":20200102T090000
                        DTEND;TZID="Asia/Ho:Chi":20200102T100000
                        SUMMARY:Meeting
                        END:VEVENT
                        END:VCALENDAR
                        """
                                .replace("\n", "\r\n"));
        assertEquals(
                List.of(
                        Map.of(
                                "title", "Visit, with a very long title",
                                "date", "2019-09-23/2019-09-25",
                                "summary", "One\nTwo; three",
                                "category", "VISIT",
                                "sector", "TRADE, and more",
                                "place", "Hanoi"),
                        Map.of("title", "Meeting", "date", "2020-01-02")),
                cells(rows.rows("milestones")));
        assertEquals(
                List.of("4 VTIMEZONE NO_PLACE", "7 RRULE NO_PLACE", "21 DTSTART NO_PLACE"),
                told(rows));
    }

    @Test
    void eventsOfPages() {
        ForeignRows rows =
                ForeignFormat.JSON_LD.read(
                        """
                        {"@context": "https://schema.org", "@type": "WebPage", "mainEntity":
                          [{"@type": ["Event", "BusinessEvent"], "name": {"@value": "Forum"},
                            "startDate": "2019-09-23T19:00:00+07:00", "endDate": "2019-09-24",
                            "location": {"@type": "Place", "name": "Hanoi"},
                            "offers": {"name": "free"}}]}
                        """);
        assertEquals(
                List.of(
                        Map.of(
                                "title",
                                "Forum",
                                "date",
                                "2019-09-23/2019-09-24",
                                "place",
                                "Hanoi")),
                cells(rows.rows("milestones")));
        assertEquals(List.of("1 offers NO_PLACE"), told(rows));
    }

    /** As Eurostat and the OECD write them, once with labels. */
    @Test
    void figuresOfStatisticalOffices() {
        ForeignRows rows =
                ForeignFormat.SDMX_CSV.read(
                        """
                        DATAFLOW,FREQ,PARTNER,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT,CONF
                        OTHERS:TOURISM(1.0),A,US,2019,253.4,E,3,F
                        OTHERS:TOURISM(1.0),A,US,2020,,M,3,F
                        OTHERS:TOURISM(1.0),Q,US,2020-Q3,1,P,0,F
                        """);
        assertEquals(
                List.of(
                        Map.of(
                                "indicator", "A.US",
                                "period", "2019",
                                "value", "253400",
                                "qualifier", "estimated"),
                        Map.of(
                                "indicator", "Q.US",
                                "period", "2020-35",
                                "value", "1",
                                "qualifier", "exact")),
                cells(rows.rows("observations")));
        assertEquals(
                List.of("2 CONF NO_PLACE", "3 OBS_VALUE INCOMPLETE", "4 OBS_STATUS NO_PLACE"),
                told(rows));
        ForeignRows labelled =
                ForeignFormat.SDMX_CSV.read(
                        """
                        STRUCTURE,FREQ: Frequency,TIME_PERIOD: Time,OBS_VALUE
                        dataflow,A: Annual,2019-S2: half,7
                        """);
        assertEquals(
                List.of(
                        Map.of(
                                "indicator", "A",
                                "period", "2019-41",
                                "value", "7",
                                "qualifier", "exact")),
                cells(labelled.rows("observations")));
    }

    @ParameterizedTest
    @CsvSource({
        "2019, 2019",
        "2019-M09, 2019-09",
        "2019-A1, 2019",
        "2019-T2, 2019-38",
        "2019-Q5,",
        "2019-W01, 2018-12-31/2019-01-06",
        "2019-D032, 2019-02-01",
        "2019-01-01/P9M, 2019-01/2019-09",
        "2019-01-01T00:00:00/P2Y, 2019/2020",
        "2019-01-15/P3D, 2019-01-15/2019-01-17",
        "2019-01-01/P1Y, 2019",
        "2019-09-23T10:00:00, 2019-09-23",
        "2019-02-30,",
        "2019-D400,"
    })
    void periodsOfSdmx(String text, String edtf) {
        assertEquals(edtf, TimePeriod.read(text).map(Object::toString).orElse(null));
    }

    @Test
    void entriesOfBibTex() {
        ForeignRows rows =
                ForeignFormat.BIBTEX.read(
                        """
                        Anything may stand here.
                        @comment{jabref-meta: x}
                        @string{vna = "Vietnam News" # { Agency}}
                        @article(knuth:1984,
                          author = {Nguy{\\~{\\^e}}n, {\\DJ}{\\d a} and "Others"},
                          title = "{H{\\`a} N{\\d{\\^o}}i} \\& the {US}",
                          journal = vna,
                          year = 1984, month = feb # "~1",
                          doi = {10.1000/182},
                          pages = {1--2},
                        )
                        @misc{open, title = {never closed
                        @online{web, title = {On {\\LaTeX}line}, date = {2019-09~/..},
                          url = {https://a.vn/x_y}, urldate = {2020-01-02}, note = "read \\emph{it}"}
                        @book{empty,}
                        """);
        assertEquals(
                List.of(
                        new TableRow(
                                4,
                                Map.of(
                                        "id", "knuth:1984",
                                        "title", "Hà Nội & the US",
                                        "publisher", "Vietnam News Agency",
                                        "published", "1984-02",
                                        "url", "https://doi.org/10.1000/182")),
                        new TableRow(
                                13,
                                Map.of(
                                        "id", "web",
                                        "title", "On line",
                                        "published", "2019-09~/..",
                                        "url", "https://a.vn/x_y",
                                        "accessed", "2020-01-02",
                                        "notes", "read it"))),
                rows.rows("sources"));
        assertEquals(
                List.of(
                        new Remark(4, "author", Reason.NO_PLACE, "Nguyễn, Đạ and \"Others\""),
                        new Remark(4, "pages", Reason.NO_PLACE, "1--2"),
                        new Remark(
                                12,
                                "",
                                Reason.NOT_THIS_FORMAT,
                                "@misc{open, title = {never closed"),
                        new Remark(15, "", Reason.INCOMPLETE, "empty")),
                rows.remarks().stream()
                        .map(
                                each ->
                                        new Remark(
                                                each.line(),
                                                each.column(),
                                                each.reason(),
                                                each.read().replaceAll("[; ]+$", "")))
                        .toList());
    }

    /** The forms of names and dates that Zotero and citeproc document. */
    @Test
    void itemsOfCslJson() {
        ForeignRows rows =
                ForeignFormat.CSL_JSON.read(
                        """
                        [{"id": "http://zotero.org/users/1/items/A", "type": "article-newspaper",
                          "title": "Signed", "container-title": "Hanoi Times",
                          "author": [{"family": "Nguyễn", "given": "An"}, {"literal": "VNA"}],
                          "issued": {"date-parts": [["2019", 9, 23]]},
                          "accessed": {"raw": "2020-01-02"}, "URL": "https://a.vn", "volume": 3},
                         {"id": 2, "title": "Spring", "publisher": "X",
                          "issued": {"date-parts": [[2019]], "season": 1, "circa": true}},
                         {"title": "Long ago", "issued": {"date-parts": [[-44], [0]]}},
                         {"title": "Sometime", "issued": {"literal": "no idea"}},
                         7]
                        """);
        assertEquals(
                List.of(
                        Map.of(
                                "id", "http://zotero.org/users/1/items/A",
                                "title", "Signed",
                                "publisher", "Hanoi Times",
                                "published", "2019-09-23",
                                "accessed", "2020-01-02",
                                "url", "https://a.vn"),
                        Map.of(
                                "id", "2",
                                "title", "Spring",
                                "publisher", "X",
                                "published", "2019-21~"),
                        Map.of("title", "Long ago", "published", "-0043/.."),
                        Map.of("title", "Sometime")),
                cells(rows.rows("sources")));
        assertEquals(
                List.of(
                        new Remark(1, "author", Reason.NO_PLACE, "An Nguyễn; VNA"),
                        new Remark(1, "volume", Reason.NO_PLACE, "3"),
                        new Remark(4, "issued", Reason.UNCLEAR, "{\"literal\":\"no idea\"}"),
                        new Remark(5, "", Reason.NOT_THIS_FORMAT, "7")),
                rows.remarks());
    }

    /** Pieces of every format, cut and mixed. */
    @ParameterizedTest
    @EnumSource
    void whateverItIsReadingEnds(ForeignFormat format) {
        List<String> pieces =
                List.of(
                        "@a{",
                        "@string{x=",
                        "\"",
                        "{",
                        "}",
                        "[",
                        "]",
                        ":",
                        ",",
                        "\n",
                        "\r\n ",
                        "BEGIN:VCALENDAR\n",
                        "BEGIN:VEVENT\n",
                        "END:VEVENT\n",
                        "DTSTART:2019\n",
                        "DTSTART:99999999\nSUMMARY:x\n",
                        "TY  - x\n",
                        "ER  - \n",
                        "DA  - 99/99/99/\n",
                        "TIME_PERIOD,OBS_VALUE,UNIT_MULT\n",
                        "2019-W99,1,999999999999\n",
                        "2019-01-01/P99999Y,1E999999999,1\n",
                        "Headline,Year\n",
                        "x,99999999999\n",
                        "\"events\":[{\"start_date\":{\"year\":1e99}}]",
                        "\\",
                        "\\'{",
                        "title=",
                        "{\"@type\":\"Event\",\"name\":7}",
                        "\"issued\":{\"date-parts\":[[1.5]]}",
                        "[{\"title\":\"t\",\"issued\":{\"date-parts\":[[2019]],\"season\":1.5}}]");
        Random random = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            ForeignRows rows = format.read(text.toString());
            assertTrue(rows.remarks().stream().allMatch(each -> each.line() >= 0));
        }
        format.read("{".repeat(100_000));
        format.read("@a{b,c={" + "{".repeat(100_000));
        format.read("@a{b,title={" + "{".repeat(10_000) + "}".repeat(10_000) + "}}");
    }
}
