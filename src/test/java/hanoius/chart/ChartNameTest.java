package hanoius.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.text.Normalizer;
import java.util.List;

class ChartNameTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    'Exports',                  ''
                    'Visitors',                 'chart.name_taken'
                    '  Visitors ',              'chart.name_taken'
                    'visitors',                 ''
                    '',                         'chart.name_blank'
                    ' \u00a0\t ',               'chart.name_blank'
                    """)
    void whatIsWrongWithANameIsSaid(String typed, String problem) {
        assertEquals(problem, ChartName.problem(ChartName.clean(typed), List.of("Visitors")));
    }

    @Test
    void namesThatLookAlikeAreAlike() {
        String typed = Normalizer.normalize("Xuất  khẩu\n2024", Normalizer.Form.NFD);
        assertEquals("Xuất khẩu 2024", ChartName.clean(typed));
    }

    @Test
    void aNameHasAtMostAHundredAndTwentyCharacters() {
        String longest = "𝒙".repeat(ChartName.LONGEST);
        assertEquals("", ChartName.problem(longest, List.of()));
        assertEquals("chart.name_long", ChartName.problem(longest + "y", List.of()));
        assertEquals("", ChartName.problem(ChartName.free(longest + "y", List.of()), List.of()));
    }

    @Test
    void aSuggestionThatIsTakenGetsANumber() {
        assertEquals("A (3)", ChartName.free("A", List.of("A", "A (2)")));
        assertEquals("A", ChartName.free(" A", List.of("B")));
    }
}
