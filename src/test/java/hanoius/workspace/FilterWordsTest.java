package hanoius.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.edtf.DayRange;
import hanoius.edtf.EdtfDate;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.DateRole;
import hanoius.query.Choice;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.query.FilterPart;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

class FilterWordsTest {

    @ParameterizedTest
    @CsvSource({
        "2016-01-01, 2021-12-31, 2016/2021",
        "2016-01-01, 2016-12-31, 2016",
        "2016-09-01, 2021-12-31, 2016-09/2021-12",
        "2016-02-01, 2016-02-29, 2016-02",
        "2016-09-01, 2016-09-02, 2016-09-01/2016-09-02",
        "2016-09-02, 2016-09-02, 2016-09-02",
        "2016-01-01, , 2016/..",
        ", 2016-06-30, ../2016-06"
    })
    void daysAreSaidAsCoarselyAsIsTrue(LocalDate from, LocalDate to, String edtf) {
        Words words = Words.in(Language.EN);
        assertEquals(
                "Happened or signed: " + words.shortDate(EdtfDate.parse(edtf)),
                FilterWords.of(
                        new FilterPart.OnDays(),
                        Filter.NONE.withDays(new DayRange(from, to)),
                        Dataset.EMPTY,
                        words));
    }

    @Test
    void onlyWhatIsFilteredIsAPart() {
        assertEquals(List.of(), FilterPart.of(Filter.NONE));
        assertEquals(
                List.of(new FilterPart.OnText(), new FilterPart.OnFacet(Facet.SCOPE)),
                FilterPart.of(
                        Filter.NONE.withText("x").with(Facet.SCOPE, Choice.of(List.of("hanoi")))));
    }

    @Test
    void aDateOfAFilterSaysWhichDateItMeans() {
        Filter filter = Filter.NONE.with(DateRole.IN_FORCE, DayRange.of(EdtfDate.parse("2015")));
        FilterPart part = FilterPart.of(filter).getFirst();
        assertEquals(
                "In force: 2015",
                FilterWords.of(part, filter, Dataset.EMPTY, Words.in(Language.EN)));
        assertEquals(
                "Có hiệu lực: 2015",
                FilterWords.of(part, filter, Dataset.EMPTY, Words.in(Language.VI)));
        assertEquals(Filter.NONE, part.without(filter));
    }
}
