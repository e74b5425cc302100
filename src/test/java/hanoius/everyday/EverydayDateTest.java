package hanoius.everyday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.EdtfDate;
import hanoius.edtf.EdtfException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.text.Normalizer;
import java.util.Locale;

final class EverydayDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019|2019",
                "2019-09-20|2019-09-20",
                "2014/..|2014/..",
                "[..1994]|[..1994]",
                "2001-21|2001-21",
                "9/2019|2019-09",
                "09/2019|2019-09",
                "9-2019|2019-09",
                "9.2019|2019-09",
                "23/5/2016|2016-05-23",
                "23-5-2016|2016-05-23",
                "23.05.2016|2016-05-23",
                "ngày 23/5/2016|2016-05-23",
                "tháng 9 2019|2019-09",
                "tháng 9/2019|2019-09",
                "tháng 9 năm 2019|2019-09",
                "tháng 9, 2019|2019-09",
                "th 9 2019|2019-09",
                "ngày 23 tháng 5 năm 2016|2016-05-23",
                "23 tháng 5 2016|2016-05-23",
                "23 tháng 5, 2016|2016-05-23",
                "23 May 2016|2016-05-23",
                "23rd of May 2016|2016-05-23",
                "May 23, 2016|2016-05-23",
                "May 2016|2016-05",
                "Sept 2019|2019-09",
                "Sept. 2019|2019-09",
                "Sep 2019|2019-09",
                "September 2019|2019-09",
                "since 2014|2014/..",
                "since May 2014|2014-05/..",
                "since about 2014|2014~/..",
                "từ 2014|2014/..",
                "từ năm 2014|2014/..",
                "từ tháng 9 năm 2014|2014-09/..",
                "before 1995|[..1994]",
                "trước 1995|[..1994]",
                "trước năm 1995|[..1994]",
                "before 9/2019|[..2019-08]",
                "before 1/2019|[..2018-12]",
                "before 1/1/2019|[..2018-12-31]",
                "before about 1995|[..1994~]",
                "before 0000|[..-0001]",
                "after 1995|[1996..]",
                "sau 1995|[1996..]",
                "sau tháng 12 năm 1995|[1996-01..]",
                "after 31/12/1995|[1996-01-01..]",
                "after the 1990s|[2000..]",
                "in or before 1995|[..1995]",
                "năm 1995 hoặc trước đó|[..1995]",
                "năm 1996 hoặc sau đó|[1996..]",
                "by 2017-03-21|[..2017-03-21]",
                "about 2010|2010~",
                "khoảng 2010|2010~",
                "khoảng năm 2010|2010~",
                "khoảng tháng 9 2010|2010-09~",
                "about 2010?|2010%",
                "c. 2010|2010~",
                "năm 2019|2019",
                "year 2019|2019",
                "thập niên 1990|199X",
                "những năm 1990|199X",
                "1990s|199X",
                "the 1990s|199X",
                "about the 1990s|199X~",
                "2014–2016|2014/2016",
                "2014 - 2016|2014/2016",
                "2014-2016|2014/2016",
                "2014 — 2016|2014/2016",
                "1/2014 – 9/2014|2014-01/2014-09",
                "May 2014 – June 2015|2014-05/2015-06",
                "từ 2014 đến 2016|2014/2016",
                "từ tháng 1 năm 2014 đến tháng 9 năm 2014|2014-01/2014-09",
                "from 2014 to 2016|2014/2016",
                "between 2014 and 2016|2014/2016",
                "quý 1 2020|2020-33",
                "quý I năm 2020|2020-33",
                "quý IV/2020|2020-36",
                "Q1 2020|2020-33",
                "q4/2020|2020-36",
                "first quarter of 2020|2020-33",
                "nửa đầu năm 2020|2020-40",
                "second half of 2020|2020-41",
                "mùa xuân 2020|2020-21",
                "mùa đông năm 2020|2020-24",
                "spring 2020|2020-21",
                "9 tháng đầu năm 2014|2014-01/2014-09",
                "first 9 months of 2014|2014-01/2014-09",
            })
    void whatPeopleTypeIsUnderstoodInAnyCaseAndComposition(String text, String edtf) {
        EdtfDate expected = EdtfDate.parse(edtf);
        assertEquals(expected, EverydayDate.understand(text));
        assertEquals(expected, EverydayDate.understand("  " + text + "\t"));
        assertEquals(
                expected, EverydayDate.understand(Normalizer.normalize(text, Normalizer.Form.NFD)));
        if (!text.equals(edtf)) {
            assertEquals(edtf, EverydayDate.understand(text).text());
            assertEquals(expected, EverydayDate.understand(text.toUpperCase(Locale.ROOT)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "31/4/2021|0|April 2021 has 30 days",
                "  31/4/2021|2|April 2021 has 30 days",
                "since 31/4/2021|6|April 2021 has 30 days",
                "ngày 29 tháng 2 năm 2019|5|February 2019 has 28 days",
                "ngày 5/23/2016|7|no month 23",
                "13/25/2016|3|no month 25",
                "13/2019|0|no month 13",
                "tháng 13 2019|6|no month 13",
                "tha\u0301ng 13 2019|7|no month 13",
                "2016 – 2014|7|ends before it begins",
                "2019-02-29|8|February 2019 has 28 days",
                "  2019-02-29|10|February 2019 has 28 days",
                "13 tháng đầu năm 2014|0|12 months",
                "before 2014/2016|7|single date is needed",
                "yesterday|0|not understood as a date",
                "Smarch 2019|0|not understood as a date",
                "since|0|not understood as a date",
                "9/19|0|four digits",
                "2019 20|5|Unexpected “20”",
                "'  '|2|no date",
            })
    void anErrorHasItsPositionInTheOriginal(String text, int position, String words) {
        var error = assertThrows(EdtfException.class, () -> EverydayDate.understand(text));
        assertTrue(error.getMessage().contains(words), error.getMessage());
        assertEquals(position, error.position(), error.getMessage());
    }
}
