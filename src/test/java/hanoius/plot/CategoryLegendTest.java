package hanoius.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.figure.Bounds;
import hanoius.figure.Mark;
import hanoius.figure.Palette;
import hanoius.language.Language;
import hanoius.model.Term;
import hanoius.support.Facts;
import hanoius.text.Words;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class CategoryLegendTest {

    @ParameterizedTest
    @ValueSource(doubles = {130, 320, 1500})
    void everyCategoryIsNamedOnceInAsManyRowsAsThatTakes(double room) {
        for (Language language : Language.values()) {
            Words words = Words.in(language);
            var legend = new CategoryLegend(Facts.CATEGORIES, room, words);
            List<Mark.Label> names =
                    legend.marks(20, 30, Palette.LIGHT).stream()
                            .filter(Mark.Label.class::isInstance)
                            .map(Mark.Label.class::cast)
                            .toList();
            assertEquals(
                    Facts.CATEGORIES.stream().map(each -> words.term(Term.CATEGORY, each)).toList(),
                    names.stream().map(Mark.Label::text).toList());
            List<Bounds> boxes = names.stream().map(Mark::bounds).toList();
            for (int i = 0; i < boxes.size(); i++) {
                assertTrue(boxes.subList(0, i).stream().noneMatch(boxes.get(i)::overlaps));
                assertTrue(boxes.get(i).right() <= 20 + room, names.get(i).text());
                assertTrue(boxes.get(i).bottom() <= 30 + legend.height(), names.get(i).text());
            }
            long rows = names.stream().map(Mark.Label::baseline).distinct().count();
            assertEquals(rows * CategoryLegend.LINE, legend.height());
        }
    }
}
