package hanoius.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.EdtfDate;
import hanoius.evidence.Evidence.Entry;
import hanoius.evidence.Evidence.Line;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Observation;
import hanoius.model.Observation.Formulas;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.numeral.Expression;
import hanoius.support.BundledDocument;
import hanoius.support.RecordFiles;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

class FormulaEvidenceTest {

    private static Observation find(Dataset dataset, String indicator, String period) {
        return dataset.observations().stream()
                .filter(each -> each.indicator().key().equals(indicator))
                .filter(each -> each.period().equals(EdtfDate.parse(period)))
                .filter(each -> each.quantity().qualifier() == Qualifier.DERIVED)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyDerivedValueOfTheRecordHasFormulasThatGiveItAndItsBounds() throws IOException {
        List<Observation> derived =
                BundledDocument.record().dataset().observations().stream()
                        .filter(each -> each.quantity().qualifier() == Qualifier.DERIVED)
                        .toList();
        assertEquals(
                RecordFiles.count("observations", row -> "derived".equals(row.get("qualifier"))),
                derived.size());
        for (Observation each : derived) {
            Formulas formulas = each.formulas();
            Quantity figure = each.quantity();
            assertTrue(
                    Expression.parse(formulas.value()).gives(figure.value()), each.id().toString());
            assertTrue(
                    figure.lower() == null
                            || formulas.lower().isEmpty()
                            || Expression.parse(formulas.lower()).givesLower(figure.lower()),
                    each.id().toString());
            assertTrue(
                    figure.upper() == null
                            || formulas.upper().isEmpty()
                            || Expression.parse(formulas.upper()).givesUpper(figure.upper()),
                    each.id().toString());
        }
    }

    @Test
    void theInputsOfAFormulaAreTheFiguresOfItsSources() throws IOException {
        Dataset dataset = BundledDocument.record().dataset();
        var facts = new FormulaEvidence(new FactWords(dataset, Words.in(Language.EN)));
        Observation visitors = find(dataset, "hn_us_visitors", "2018");
        List<Entry> inputs = facts.inputs(visitors).orElseThrow().entries();
        assertEquals(List.of("253,400", "1.033"), inputs.stream().map(Entry::lead).toList());
        assertEquals(
                List.of("hn_us_visitors", "hn_us_visitors_growth"),
                inputs.stream().map(each -> indicator(dataset, each)).toList());
    }

    @Test
    void theSentenceIsComposedInTheLanguageAndTheNoteStandsBelow() throws IOException {
        Dataset dataset = BundledDocument.record().dataset();
        var facts = new FormulaEvidence(new FactWords(dataset, Words.in(Language.VI)));
        Line line = facts.line(find(dataset, "hn_us_visitors", "2018"));
        assertEquals(
                "253.400 ÷ 1,033 = 245.305, làm tròn 245.300; từ 253.400 ÷ 1,0335 = 245.186"
                        + " đến 253.500 ÷ 1,0325 = 245.521",
                line.value());
        assertEquals("Phần vượt trên 253.400 được coi là dưới 100", line.remark());
    }

    private static String indicator(Dataset dataset, Entry entry) {
        return Optional.ofNullable(entry.target())
                .flatMap(id -> dataset.find(id, Observation.class))
                .orElseThrow()
                .indicator()
                .key();
    }

    @Test
    void anInputThatTheRecordDoesNotHaveIsSaidToBeMissing() throws IOException {
        Dataset dataset = BundledDocument.record().dataset();
        var facts = new FormulaEvidence(new FactWords(dataset, Words.in(Language.VI)));
        List<Entry> inputs =
                facts.inputs(find(dataset, "hn_imports_us", "2020")).orElseThrow().entries();
        assertEquals(2, inputs.size());
        assertEquals("1,23", inputs.getLast().lead());
        assertEquals(Optional.empty(), Optional.ofNullable(inputs.getLast().target()));
    }
}
