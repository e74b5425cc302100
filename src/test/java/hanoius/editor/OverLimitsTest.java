package hanoius.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.editor.TypedEntry.Condition;
import hanoius.edtf.Refusal;
import hanoius.form.DayNotation;
import hanoius.form.Tokens;
import hanoius.language.Language;
import hanoius.limit.Limits;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Party;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.model.Term;
import hanoius.schema.MilestoneSchema;
import hanoius.schema.ObservationSchema;
import hanoius.schema.PartySchema;
import hanoius.schema.SourceSchema;
import hanoius.support.Facts;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is more than a record may have says so below its field when typing rests, stays there as a
 * draft, and changes nothing; cut to what fits, it is saved.
 */
class OverLimitsTest {

    private static final String LONG = "x".repeat(Limits.TEXT + 1);
    private static final String DIGITS = "9".repeat(Limits.DIGITS + 1);

    private final EditedDocument document =
            new EditedDocument(
                    Facts.dataset(
                            Facts.milestone("M1").title("One").date("2017").sources("S1").build(),
                            Facts.source("S1").title("Report").build(),
                            Facts.party("P1").name("City").build(),
                            Facts.indicator("i").build(),
                            Facts.observation("O1", RecordId.indicator("i"))
                                    .quantity(Quantity.exact(new BigDecimal("16.7")))
                                    .build()));
    private final Words words = Words.in(Language.EN);

    private final RecordForm<Milestone> milestone =
            document.form(MilestoneSchema.MILESTONE, RecordId.milestone("M1"));

    private Map<String, TypedEntry<?>> texts() {
        RecordForm<Source> source = document.form(SourceSchema.SOURCE, RecordId.source("S1"));
        RecordForm<Party> party = document.form(PartySchema.PARTY, RecordId.party("P1"));
        RecordForm<Observation> figure =
                document.form(ObservationSchema.OBSERVATION, RecordId.observation("O1"));
        var citations = new CitationsViewModel<>(milestone, MilestoneSchema.CITATIONS);
        var names = new OtherNamesEditor<>(party, PartySchema.OTHER_NAMES, words);
        Map<String, TypedEntry<?>> all = new LinkedHashMap<>();
        all.put("a title", source.text(SourceSchema.TITLE));
        all.put("notes", source.text(SourceSchema.NOTES));
        all.put("the own language", milestone.text(MilestoneSchema.TITLE, "en"));
        all.put("a translation", milestone.text(MilestoneSchema.TITLE, "vi"));
        all.put("a date", new DateEditor<>(milestone, MilestoneSchema.DATE, words).entry());
        all.put(
                "the words of a date",
                new DateEditor<>(milestone, MilestoneSchema.DATE, words)
                        .said(Objects.requireNonNull(MilestoneSchema.DATE.wording())));
        all.put("a day", source.noted(SourceSchema.ACCESSED, DayNotation::new));
        all.put("a quote", citations.quote(citations.keys().getFirst()));
        all.put("a place", citations.locator(citations.keys().getFirst()));
        all.put("another name", names.name(0));
        var quantity = new QuantityEditor<>(figure, ObservationSchema.QUANTITY, words);
        all.put("a figure", quantity.entry());
        all.put("a bound", quantity.lower());
        all.put("the words of a figure", quantity.said());
        return all;
    }

    private void type(TypedEntry<?> entry, String text) {
        entry.textProperty().set(text);
        document.clock.pass(400);
    }

    private void assertIsSaidAndChangesNothing(String what, TypedEntry<?> entry, String typed) {
        long before = document.archive.generation();
        type(entry, typed);
        Refusal why = entry.errorProperty().get();
        if (why == null) {
            entry.leave();
            why = entry.errorProperty().get();
        }
        assertNotNull(why, what);
        assertFalse(words.of(why).isBlank());
        entry.leave();
        assertEquals(Condition.WRONG, entry.conditionProperty().get(), what);
        assertEquals(typed, entry.textProperty().get(), what);
        assertEquals(typed, document.session.typed(entry.place()).orElseThrow().typed(), what);
        assertEquals(before, document.archive.generation(), what);
        assertEquals(List.of(), document.reported, what + " is told in its field alone");
        assertFalse(document.session.givenUp().anyProperty().get(), what);
        entry.putBack();
    }

    @Test
    void aTextThatIsTooLongIsToldInItsField() {
        texts().forEach((what, entry) -> assertIsSaidAndChangesNothing(what, entry, LONG));
    }

    /** While it can still be cut, before the field is left. */
    @Test
    void aPastedTextIsToldToBeTooLongAsSoonAsTypingRests() {
        TypedEntry<String> title = milestone.text(MilestoneSchema.TITLE, "en");
        type(title, LONG);
        Refusal why = title.errorProperty().get();
        assertNotNull(why);
        assertEquals("The text has more than 100,000 characters.", words.of(why));
        type(title, LONG.substring(1));
        assertNull(title.errorProperty().get());
        title.leave();
        assertEquals(
                LONG.substring(1),
                document.record(RecordId.milestone("M1"), Milestone.class).title().text());
    }

    @Test
    void aFigureOfTooManyDigitsIsToldInItsField() {
        RecordForm<Observation> figure =
                document.form(ObservationSchema.OBSERVATION, RecordId.observation("O1"));
        var quantity = new QuantityEditor<>(figure, ObservationSchema.QUANTITY, words);
        for (String typed :
                List.of(DIGITS, "0." + DIGITS, DIGITS + " million", "1e200", "-" + DIGITS)) {
            assertIsSaidAndChangesNothing(typed, quantity.entry(), typed);
            assertIsSaidAndChangesNothing(typed, quantity.upper(), typed);
        }
    }

    /** It cannot be taken; nothing of what was typed is lost. */
    @Test
    void aNewWordThatIsTooLongIsToldInItsFieldAndStays() {
        var sectors =
                new TokenFieldViewModel<>(
                        milestone, MilestoneSchema.SECTORS, new Tokens.Many(Term.SECTOR), "");
        String name = "y".repeat(Limits.NAME + 1);
        long before = document.archive.generation();
        sectors.entry().textProperty().set(name);
        sectors.completion().typed(name);
        sectors.completion().move(-1);
        sectors.completion().enter();
        assertEquals(name, sectors.entry().textProperty().get());
        Refusal why = sectors.entry().errorProperty().get();
        assertNotNull(why);
        assertEquals("The name has more than 1,000 characters.", words.of(why));
        assertEquals(before, document.archive.generation());
        assertEquals(List.of(), document.reported);
        assertTrue(document.session.typed(sectors.entry().place()).isPresent());
    }
}
