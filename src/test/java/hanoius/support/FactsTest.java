package hanoius.support;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

import hanoius.model.Dataset;
import hanoius.model.Fact;
import hanoius.model.Indicator;
import hanoius.model.Link;
import hanoius.model.Relation;

import org.junit.jupiter.api.Test;

import planted.hanoius.model.StrayFacts;

import java.util.List;

class FactsTest {

    private static final ArchRule RECORDS_ARE_BUILT_HERE =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("hanoius.support")
                    .should()
                    .callConstructorWhere(
                            DescribedPredicate.describe(
                                    "it is that of a record",
                                    (JavaConstructorCall call) ->
                                            call.getTargetOwner().isAssignableTo(Fact.class)))
                    .as("tests name no field of a record that does not matter to them");

    @Test
    void noTestNamesEveryFieldOfARecord() {
        var here = FactsTest.class.getProtectionDomain().getCodeSource().getLocation();
        JavaClasses tests =
                new ClassFileImporter()
                        .withImportOption(each -> !each.contains("/planted/"))
                        .importUrl(here);
        RECORDS_ARE_BUILT_HERE.check(tests);
    }

    @Test
    void aTestThatDoesIsFound() {
        JavaClasses stray = new ClassFileImporter().importClasses(StrayFacts.class);
        assertThrows(AssertionError.class, () -> RECORDS_ARE_BUILT_HERE.check(stray));
    }

    @Test
    void aDatasetHasEveryRecordInItsPlace() {
        Indicator indicator = Facts.indicator("i").build();
        var milestone = Facts.milestone("M1").date("2014/..").sources("S1").build();
        var agreement = Facts.agreement("A1").signed("2017").build();
        var observation = Facts.observation("O1", indicator.id()).value("2.50").build();
        var source = Facts.source("S1").published("2018-03").build();
        Link link = Facts.link(milestone.id(), Relation.SIGNS, agreement.id(), "");
        List<Fact> facts = List.of(source, observation, indicator, agreement, milestone);
        Dataset dataset = Facts.dataset(facts, link);
        for (Fact each : facts) {
            assertEquals(each, dataset.find(each.id()).orElseThrow());
        }
        assertEquals(List.of(link), dataset.links());
    }

    @Test
    void whatIsLikeARecordDiffersInNothingButWhatIsSaid() {
        var agreement =
                Facts.agreement("A1")
                        .signed("2017")
                        .inForce("2018")
                        .ended("2024")
                        .title("T")
                        .kind("lease")
                        .count(2)
                        .parties(List.of("Hanoi"))
                        .partners(List.of("Utah"))
                        .sectors(List.of("trade"))
                        .sources("S1")
                        .featured(true)
                        .build();
        assertEquals(agreement, Facts.like(agreement).build());
        var observation =
                Facts.observation("O1", Facts.indicator("i").build().id())
                        .period("2018")
                        .value("3")
                        .note("N")
                        .sameAs("O2")
                        .sources("S1")
                        .featured(true)
                        .build();
        assertEquals(observation, Facts.like(observation).build());
        assertEquals("M", Facts.like(observation).note("M").build().note().text());
    }
}
