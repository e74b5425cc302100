package hanoius.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.language.LocalizedText.Shown;

import org.junit.jupiter.api.Test;

/** Texts and their translations. */
class LocalizedTextTest {

    private static final LocalizedText LEASE = LocalizedText.of("en", "Lease");
    private static final LocalizedText BOTH =
            LEASE.with("vi", Translation.of("Hợp đồng thuê", "Lease"));

    @Test
    void aReaderIsShownTheirOwnLanguage() {
        assertEquals(new Shown("Hợp đồng thuê", "vi", false), BOTH.in(Language.VI));
        assertEquals(new Shown("Lease", "en", false), BOTH.in(Language.EN));
    }

    @Test
    void whereATranslationIsMissingTheOwnLanguageStandsInAndIsNamed() {
        assertEquals(new Shown("Lease", "en", true), LEASE.in(Language.VI));
        LocalizedText vietnamese = LocalizedText.of("vi", "Hợp đồng thuê");
        assertEquals(new Shown("Hợp đồng thuê", "vi", true), vietnamese.in(Language.EN));
    }

    @Test
    void nothingIsMissingWhereNothingIsSaid() {
        assertFalse(LocalizedText.of("en", "").isMissing(Language.VI));
        assertFalse(LocalizedText.NONE.isMissing(Language.VI));
    }

    @Test
    void aTranslationOfAnotherTextIsOutdated() {
        assertFalse(BOTH.isOutdated(Language.VI));
        assertTrue(BOTH.withText("Land lease").isOutdated(Language.VI));
        LocalizedText unknown = LEASE.with("vi", Translation.of("Hợp đồng", ""));
        assertFalse(unknown.isOutdated(Language.VI));
    }

    @Test
    void noTextIsTranslatedIntoItsOwnLanguage() {
        Translation english = Translation.of("Lease", "");
        assertThrows(IllegalArgumentException.class, () -> LEASE.with("en", english));
        assertThrows(IllegalArgumentException.class, () -> Translation.of(" ", ""));
    }

    @Test
    void changesOfTheTextAndOfATranslationGoTogether() {
        LocalizedText retitled = LEASE.withText("Land lease");
        assertEquals(BOTH.withText("Land lease"), retitled.mergedWith(BOTH, LEASE));
        assertEquals(BOTH.withText("Land lease"), BOTH.mergedWith(retitled, LEASE));
        assertNull(retitled.mergedWith(LEASE.withText("Rent"), LEASE));
        LocalizedText other = LEASE.with("vi", Translation.of("Thuê đất", "Lease"));
        assertNull(other.mergedWith(BOTH, LEASE));
        assertEquals(LEASE.withText("Rent"), LEASE.mergedWith(BOTH.withText("Rent"), BOTH));
    }
}
