package hanoius.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import hanoius.edtf.EdtfDate;
import hanoius.form.CitationRemark;
import hanoius.form.FormulaTarget;
import hanoius.form.Reading;
import hanoius.form.WordedDate;
import hanoius.language.Language;
import hanoius.model.Citation;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Party;
import hanoius.model.Party.OtherName;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.schema.MilestoneSchema;
import hanoius.schema.ObservationSchema;
import hanoius.schema.PartySchema;
import hanoius.support.Facts;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What the record has after dates, figures, formulas and names were typed. */
class TypedValuesTest {

    private static final RecordId M1 = RecordId.milestone("M1");
    private static final RecordId O1 = RecordId.observation("O1");
    private static final RecordId P1 = RecordId.party("P1");

    private final EditedDocument document =
            new EditedDocument(
                    Facts.dataset(
                            Facts.milestone("M1").date("2017-04-09").title("Meeting").build(),
                            Facts.party("P1").name("City").build(),
                            Facts.indicator("i").unit("billion USD").build(),
                            Facts.observation("O1", RecordId.indicator("i"))
                                    .quantity(Quantity.exact(new BigDecimal("16.7")))
                                    .build()));
    private final Words words = Words.in(Language.EN);

    private Milestone milestone() {
        return document.record(M1, Milestone.class);
    }

    private static <T> void type(TypedEntry<T> entry, String text) {
        entry.textProperty().set(text);
        entry.leave();
    }

    private static <T> T other(TypedEntry<T> entry) {
        return ((Reading.Understood<T>) entry.readingProperty().get()).others().getFirst();
    }

    private static <T> T first(TypedEntry<T> entry) {
        return ((Reading.Understood<T>) entry.readingProperty().get()).value();
    }

    /** Day first, and the other reading by one click; both are one step. */
    @Test
    void aDateIsReadDayFirstAndOtherwiseByOneClick() {
        RecordForm<Milestone> form = document.form(M1);
        TypedEntry<WordedDate> date = new DateEditor<>(form, MilestoneSchema.DATE, words).entry();
        assertEquals("9 Apr 2017", date.textProperty().get());
        type(date, "10/11/2019");
        assertEquals(EdtfDate.parse("2019-11-10"), milestone().date());
        assertEquals("10/11/2019", milestone().dateWords());
        date.use(other(date));
        assertEquals(EdtfDate.parse("2019-10-11"), milestone().date());
        assertEquals("10/11/2019", milestone().dateWords());
        assertEquals("10/11/2019", date.textProperty().get());
        assertEquals(EdtfDate.parse("2019-10-11"), first(date).date());
        assertEquals(EdtfDate.parse("2019-11-10"), other(date).date());
        document.changes.undo();
        assertEquals(EdtfDate.parse("2017-04-09"), milestone().date());
        assertEquals("", milestone().dateWords());
    }

    @Test
    void aDateThatIsNoneStaysAsADraftWithItsReason() {
        TypedEntry<WordedDate> date =
                new DateEditor<>(document.<Milestone>form(M1), MilestoneSchema.DATE, words).entry();
        type(date, "31/4/2017");
        assertEquals(
                "April 2017 has 30 days.",
                words.of(assertNotNullValue(date.errorProperty().get())));
        assertEquals("9 Apr 2017", date.keptProperty().getValue());
        assertEquals(EdtfDate.parse("2017-04-09"), milestone().date());
    }

    private static <T> T assertNotNullValue(T value) {
        assertNotNull(value);
        return value;
    }

    /** What stands in the field is said in the reader's language as soon as that is another. */
    @Test
    void theDateStandsInTheLanguageOfTheReader() {
        TypedEntry<WordedDate> date =
                new DateEditor<>(document.<Milestone>form(M1), MilestoneSchema.DATE, words).entry();
        document.workspace.speak(Language.VI);
        assertEquals("9/4/2017", date.textProperty().get());
        type(date, "tháng 4 năm 2017");
        assertEquals("", milestone().dateWords());
        assertEquals(EdtfDate.parse("2017-04"), milestone().date());
    }

    private RecordForm<Observation> figure() {
        return document.form(O1);
    }

    private Quantity quantity() {
        return document.record(O1, Observation.class).quantity();
    }

    private QuantityEditor<Observation> editor(RecordForm<Observation> form) {
        return new QuantityEditor<>(form, ObservationSchema.QUANTITY, words);
    }

    @Test
    void aFigureIsReadInTheUnitOfItsIndicator() {
        TypedEntry<Quantity> entry = editor(figure()).entry();
        assertEquals("16.7", entry.textProperty().get());
        type(entry, "gần 139 tỷ USD");
        assertEquals(
                new Quantity(new BigDecimal("139"), Qualifier.NEARLY, null, null, "gần 139 tỷ"),
                quantity());
        assertEquals("gần 139 tỷ", entry.textProperty().get());
        type(entry, "3 million people");
        assertEquals(
                "“people” is not the unit of this figure, USD.",
                words.of(assertNotNullValue(entry.errorProperty().get())));
        assertEquals(new BigDecimal("139"), quantity().value());
    }

    /** The other reading of points and commas stands as such when it was taken. */
    @Test
    void theOtherReadingOfAFigureStandsAsItIs() {
        TypedEntry<Quantity> entry = editor(figure()).entry();
        type(entry, "253.400");
        assertEquals(new BigDecimal("253.400"), quantity().value());
        entry.use(other(entry));
        assertEquals(new BigDecimal("253400"), quantity().value());
        assertEquals("253,400", entry.textProperty().get());
    }

    /** Each part of a figure can be set by hand, and bounds that do not hold it are refused. */
    @Test
    void boundsAndWordsAreSetByHand() {
        RecordForm<Observation> form = figure();
        QuantityEditor<Observation> editor = editor(form);
        TypedEntry<BigDecimal> lower = editor.lower();
        type(lower, "16.43");
        type(editor.upper(), "17,09");
        type(editor.said(), "exceeded");
        var set =
                new Quantity(
                        new BigDecimal("16.7"),
                        Qualifier.EXACT,
                        new BigDecimal("16.43"),
                        new BigDecimal("17.09"),
                        "exceeded");
        assertEquals(set, quantity());
        assertEquals("16.7 (16.43–17.09)", editor.entry().textProperty().get());
        type(lower, "18");
        assertEquals(
                "The range ends below its beginning.",
                words.of(assertNotNullValue(lower.errorProperty().get())));
        type(lower, "17");
        assertEquals(
                "The figure 16.7 lies outside its bounds.",
                words.of(assertNotNullValue(lower.errorProperty().get())));
        assertEquals(set, quantity());
        type(lower, "");
        assertEquals(null, quantity().lower());
        editor.qualify(Qualifier.AT_LEAST);
        assertEquals(Qualifier.AT_LEAST, quantity().qualifier());
    }

    /** A formula is kept, and what comes out is offered where the record has another number. */
    @Test
    void aFormulaOffersWhatComesOut() {
        RecordForm<Observation> form = figure();
        var editor =
                new FormulaEditor<>(form, ObservationSchema.FORMULA, FormulaTarget.VALUE, words);
        type(editor.entry(), "3 / 0.179");
        assertEquals("3 / 0.179", document.record(O1, Observation.class).formulas().value());
        assertEquals(
                Optional.of(new BigDecimal("16.8")),
                editor.computed(form.valuesProperty().get()).map(Quantity::value));
        editor.use();
        assertEquals(new BigDecimal("16.8"), quantity().value());
        assertEquals(Optional.empty(), editor.computed(form.valuesProperty().get()));
    }

    @Test
    void otherNamesAreTypedLineByLine() {
        RecordForm<Party> form = document.form(P1);
        var editor = new OtherNamesEditor<>(form, PartySchema.OTHER_NAMES, words);
        type(editor.name(0), "Đông Dương");
        type(editor.time(0), "1906-1945");
        editor.speak(0, "vi");
        type(editor.name(1), "Old City");
        assertEquals(
                List.of(
                        new OtherName("vi", "Đông Dương", EdtfDate.parse("1906/1945")),
                        new OtherName("", "Old City", null)),
                document.record(P1, Party.class).otherNames());
        type(editor.name(0), "");
        assertEquals(
                List.of(new OtherName("", "Old City", null)),
                document.record(P1, Party.class).otherNames());
        assertEquals("Old City", editor.name(0).textProperty().get());
    }

    @Test
    void noSourceAndOnlyWeakSourcesAreRemarked() {
        var dataset =
                Facts.dataset(Facts.source("S1").weak(true).build(), Facts.source("S2").build());
        Citation weak = Citation.of(RecordId.source("S1"));
        Citation strong = Citation.of(RecordId.source("S2"));
        assertEquals(Optional.of(CitationRemark.NO_SOURCE), CitationRemark.of(List.of(), dataset));
        assertEquals(
                Optional.of(CitationRemark.WEAK_SOURCES),
                CitationRemark.of(List.of(weak), dataset));
        assertEquals(Optional.empty(), CitationRemark.of(List.of(weak, strong), dataset));
    }
}
