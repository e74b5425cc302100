package hanoius.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.language.Language;
import hanoius.query.Operator;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.stream.Stream;

class GuideTest {

    private static final Words EN = Words.in(Language.EN);

    private static List<HelpChapter> chapters(Words words) {
        return List.of(
                Guide.first(words),
                Guide.pointer(words),
                Guide.search(words),
                Guide.notations(words));
    }

    private static Stream<HelpChapter.Line> lines(HelpChapter chapter) {
        return chapter.topics().stream().flatMap(each -> each.lines().stream());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLineSaysSomethingOfSomething(Language language) {
        chapters(Words.in(language)).stream()
                .flatMap(GuideTest::lines)
                .forEach(
                        each ->
                                assertTrue(
                                        !each.term().isBlank() && !each.text().isBlank(),
                                        each::toString));
    }

    @Test
    void everyOperatorIsExplainedWithItsValues() {
        List<String> terms = lines(Guide.search(EN)).map(HelpChapter.Line::term).toList();
        for (Operator each : Operator.values()) {
            assertTrue(terms.contains(each.name(Language.EN) + ":"), each.toString());
        }
        assertTrue(
                lines(Guide.search(EN))
                        .anyMatch(
                                each ->
                                        each.term().equals("status:")
                                                && each.text().contains("signed")));
    }

    @Test
    void datesAndFiguresSayWhatTheProgramUnderstands() {
        var found =
                lines(Guide.notations(EN))
                        .filter(each -> each.term().equals("10/11/2019"))
                        .toList();
        assertEquals(
                "10 November 2019; also read as 11 October 2019 (2019-10-11)",
                found.getFirst().text());
    }

    @Test
    void aSearchFindsLinesByAllOfItsWordsWithOrWithoutAccents() {
        HelpChapter found = Guide.notations(EN).matching("thang dau nam");
        assertEquals(
                List.of("9 tháng đầu năm 2024"), lines(found).map(each -> each.term()).toList());
        assertEquals(List.of(), Guide.first(EN).matching("ctrl zebra").topics());
    }

    @Test
    void theNameOfAChapterFindsAllOfIt() {
        assertEquals(Guide.pointer(EN).topics(), Guide.pointer(EN).matching("mouse").topics());
    }
}
