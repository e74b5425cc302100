package hanoius.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.EdtfDate;
import hanoius.evidence.Evidence.Entry;
import hanoius.evidence.Formula.Step;
import hanoius.exchange.DataPackage;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Observation;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.support.RecordFiles;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

class FormulaTest {

    private static Quantity derived(String value) {
        return new Quantity(new BigDecimal(value), Qualifier.DERIVED, null, null, "");
    }

    private static Observation find(Dataset dataset, String indicator, String period) {
        return dataset.observations().stream()
                .filter(each -> each.indicator().key().equals(indicator))
                .filter(each -> each.period().equals(EdtfDate.parse(period)))
                .filter(each -> each.quantity().qualifier() == Qualifier.DERIVED)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "3 / 0.179 = 16.76; bounds 2.95/0.1795, 16.76, 2, 16.76",
        "'179,661 - 67,262 - 48,880; cross-check', 63519, 3, ",
        "66.7 - 17.5 = 49.2 billion, 49200, 2, 49.2",
        "2 × 3 ÷ 4, 1.5, 3, ",
    })
    void theFormulaAtTheBeginningOfANoteIsRead(
            String note, String value, int steps, BigDecimal result) {
        Formula formula = Formula.of(note, derived(value)).orElseThrow();
        assertEquals(steps, formula.steps().size());
        assertEquals(Optional.ofNullable(result), formula.result());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "17",
                "3 / 0",
                "2 + 3 * 4",
                "2017-2019 average",
                "= 5",
                "as reported: 3 / 2",
                "1,23 / 4",
                "3 / / 4"
            })
    void whatCannotBeFollowedIsNoFormula(String note) {
        assertEquals(Optional.empty(), Formula.of(note, derived("14")));
    }

    @Test
    void aFormulaThatGivesAnotherValueIsNotShownAsItsOwn() {
        String note = "3 / 0.179";
        var within =
                new Quantity(
                        new BigDecimal("17"),
                        Qualifier.DERIVED,
                        new BigDecimal("16.5"),
                        new BigDecimal("17.5"),
                        "");
        assertTrue(Formula.of(note, within).isPresent());
        assertTrue(Formula.of(note, derived("16.77")).isEmpty());
        assertTrue(Formula.of(note, derived("16.76")).isPresent());
    }

    @Test
    void aNoteOfAnyLengthIsRead() {
        assertTrue(Formula.of("1 + ".repeat(100_000) + "1", derived("100001")).isPresent());
        assertTrue(Formula.of("9".repeat(100_000), derived("9")).isEmpty());
    }

    @Test
    void everyDerivedValueOfTheRecordHasAFormulaThatGivesIt() throws IOException {
        List<Observation> derived =
                DataPackage.bundled().dataset().observations().stream()
                        .filter(each -> each.quantity().qualifier() == Qualifier.DERIVED)
                        .toList();
        assertEquals(
                RecordFiles.count("observations", row -> "derived".equals(row.get("qualifier"))),
                derived.size());
        derived.forEach(
                each ->
                        assertTrue(
                                Formula.of(each.note().text(), each.quantity()).isPresent(),
                                each.note().text()));
    }

    @Test
    void theInputsOfAFormulaAreTheFiguresOfItsSources() throws IOException {
        Dataset dataset = DataPackage.bundled().dataset();
        var facts = new FormulaEvidence(new FactWords(dataset, Words.in(Language.EN)));
        Observation visitors = find(dataset, "hn_us_visitors", "2018");
        List<Entry> inputs = facts.inputs(visitors).orElseThrow().entries();
        assertEquals(List.of("253,400", "1.033"), inputs.stream().map(Entry::lead).toList());
        assertEquals(
                List.of("hn_us_visitors", "hn_us_visitors_growth"),
                inputs.stream().map(each -> indicator(dataset, each)).toList());
        assertEquals("253,400 ÷ 1.033 = 245,305", facts.line(visitors).value());
        assertEquals(visitors.note(), facts.line(visitors).remark());
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
        Dataset dataset = DataPackage.bundled().dataset();
        var facts = new FormulaEvidence(new FactWords(dataset, Words.in(Language.VI)));
        Observation imports = find(dataset, "hn_imports_us", "2020");
        List<Entry> inputs = facts.inputs(imports).orElseThrow().entries();
        assertEquals(2, inputs.size());
        assertEquals("1,23", inputs.getLast().lead());
        assertEquals(Optional.empty(), Optional.ofNullable(inputs.getLast().target()));
        assertEquals(
                List.of(new BigDecimal("1.3"), new BigDecimal("1.23")),
                Formula.of(imports.note().text(), imports.quantity()).orElseThrow().steps().stream()
                        .map(Step::figure)
                        .toList());
    }
}
