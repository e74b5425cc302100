package hanoius.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.CheckReport;
import hanoius.archive.CheckReport.Finding;
import hanoius.archive.CheckReport.Kind;
import hanoius.archive.UnsoundException;
import hanoius.language.Language;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is said of a document that is not what was written. */
class DamageBarTest {

    private static UnsoundException found(Finding... findings) {
        return UnsoundException.of(
                        "/d.milestones", new CheckReport(5, Map.of(), List.of(), List.of(findings)))
                .orElseThrow();
    }

    @Test
    void namesEachPlaceOnceInTheLanguageOfTheReader() {
        UnsoundException damage =
                found(
                        new Finding(Kind.SEARCH, "", "table search differs"),
                        new Finding(Kind.UNREADABLE, "milestone", "A year has four digits"),
                        new Finding(Kind.CHANGED, "milestone", "table milestone differs"),
                        new Finding(Kind.CHANGED, "citation", "table citation differs"));
        assertTrue(
                DamageBar.told(damage, Words.in(Language.EN))
                        .contains(
                                "Damage was found in: search, milestone, data that belong to"
                                        + " records."));
        assertTrue(
                DamageBar.told(damage, Words.in(Language.VI))
                        .contains("Chỗ hỏng: tìm kiếm, cột mốc, dữ liệu đi kèm các mục."));
    }

    @Test
    void hasAWordForEachKindOfDamage() {
        long words =
                Stream.of(Kind.values())
                        .map(kind -> found(new Finding(kind, "", "")))
                        .map(damage -> DamageBar.told(damage, Words.in(Language.EN)))
                        .distinct()
                        .count();
        // What is changed and what cannot be read lie in the same places.
        assertEquals(Kind.values().length - 1, words);
    }
}
