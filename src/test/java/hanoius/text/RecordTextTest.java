package hanoius.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.language.Language;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Fact;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.support.BundledDocument;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.util.List;

class RecordTextTest {

    private static List<String> lines(RecordId id, Dataset dataset, Language language) {
        Fact fact = dataset.find(id).orElseThrow();
        Words words = Words.in(language).with(dataset);
        return List.of(RecordText.of(List.of(fact), dataset, words).split("\n", -1));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itIsToldInBothLanguagesWithBothSidesAndEverySource(Language language) throws IOException {
        Dataset dataset = BundledDocument.record().dataset();
        Words words = Words.in(language).with(dataset);
        for (Milestone each : dataset.milestones().readAll()) {
            List<String> lines = lines(each.id(), dataset, language);
            assertTrue(lines.getFirst().startsWith(each.title().in(language).text()));
            Language other = language == Language.EN ? Language.VI : Language.EN;
            assertEquals(each.title().in(other).text(), lines.get(1));
            for (PartyWords.Side side : new PartyWords(words).sides(each.parties())) {
                assertTrue(
                        lines.stream()
                                .anyMatch(
                                        line ->
                                                line.startsWith(side.name())
                                                        && side.participants().stream()
                                                                .allMatch(
                                                                        who ->
                                                                                line.contains(
                                                                                        who
                                                                                                .name()))),
                        lines::toString);
            }
            assertEquals(
                    each.citations().stream().map(Citation::source).distinct().count(),
                    lines.stream().filter(line -> line.startsWith("[")).count());
        }
    }

    @Test
    void severalStandApart() throws IOException {
        Dataset dataset = BundledDocument.record().dataset();
        List<Milestone> some = dataset.milestones().readAll().subList(0, 3);
        Words words = Words.in(Language.EN).with(dataset);
        assertEquals(3, RecordText.of(some, dataset, words).split("\n\n", -1).length);
    }
}
