package hanoius.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hanoius.edtf.DateProblem;
import hanoius.edtf.EdtfException;
import hanoius.everyday.EverydayDate;
import hanoius.language.Language;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DateProblemTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019-02-29|February 2019 has 28 days.|Tháng 2 năm 2019 có 28 ngày.",
                "20XX-02-30|February has 29 days at most.|Tháng 2 có nhiều nhất 29 ngày.",
                "20XX-11-31|November has 30 days.|Tháng 11 có 30 ngày.",
                "2019-13|There is no month 13.|Không có tháng 13.",
                "2019-21-03|A season or quarter (21) has no days.|Mùa hoặc quý (21) không có ngày.",
                "[2016,2017|The set is not closed with “]”.|Tập hợp chưa được đóng bằng “]”.",
                "2019/2018|The interval ends before it begins.|Khoảng kết thúc trước khi bắt đầu.",
                "2019-04!|Unexpected “!”.|“!” không đứng ở đây được."
            })
    void whyADateIsRefusedIsSaidInBothLanguages(String date, String english, String vietnamese) {
        var refused = assertThrows(EdtfException.class, () -> EverydayDate.understand(date));
        assertEquals(english, refused.getMessage());
        assertEquals(english, Words.in(Language.EN).of(refused));
        assertEquals(vietnamese, Words.in(Language.VI).of(refused));
    }

    @ParameterizedTest
    @EnumSource(DateProblem.class)
    void theEnglishWordsAreThoseOfTheException(DateProblem problem) {
        Object[] arguments =
                switch (problem) {
                    case MONTH_LENGTH -> new Object[] {2, "2019", 28};
                    case WEEKDAY -> new Object[] {1, 7};
                    case MONTH_LENGTH_EVER -> new Object[] {4, 30};
                    default -> new Object[] {"one", "other"};
                };
        var refused = new EdtfException(problem, 0, arguments);
        assertEquals(refused.getMessage(), Words.in(Language.EN).of(refused));
    }
}
