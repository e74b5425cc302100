package hanoius.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.Refusal;
import hanoius.form.Side;
import hanoius.form.Side.Role;
import hanoius.form.Suggestion;
import hanoius.form.Tokens;
import hanoius.form.Tokens.Token;
import hanoius.language.LocalizedText;
import hanoius.model.Dataset;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Party.Participation;
import hanoius.model.Party.PartyKind;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Term;
import hanoius.schema.MilestoneSchema;
import hanoius.schema.ObservationSchema;
import hanoius.support.Facts;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;
import java.util.Set;

class TokenFieldViewModelTest {

    private static final RecordId M1 = RecordId.milestone("M1");
    private static final RecordId MICROSOFT = RecordId.party("Microsoft");

    private final EditedDocument document =
            new EditedDocument(
                    Facts.dataset(
                            Facts.milestone("M1")
                                    .sectors(List.of("trade", "culture"))
                                    .taking("vietnam", "Chairman", "Chung", "Mr Chung")
                                    .partners("State of Utah")
                                    .build(),
                            Facts.milestone("M2").sectors(List.of("health")).build(),
                            Facts.milestone("M3").partners("Microsoft").build()));
    private final RecordForm<Milestone> form = document.form(MilestoneSchema.MILESTONE, M1);

    private TokenFieldViewModel<Milestone, List<String>> sectors() {
        return new TokenFieldViewModel<>(
                form, MilestoneSchema.SECTORS, new Tokens.Many(Term.SECTOR), "");
    }

    private TokenFieldViewModel<Milestone, List<Participation>> side(String side, boolean partner) {
        return new TokenFieldViewModel<>(
                form, MilestoneSchema.PARTIES, new Side(side, partner), side + partner);
    }

    private static List<String> labels(TokenFieldViewModel<?, ?> field) {
        return field.tokens().stream().map(Token::label).toList();
    }

    private static void type(TokenFieldViewModel<?, ?> field, String text) {
        field.entry().textProperty().set(text);
        field.completion().typed(text);
    }

    /** Types, and takes the line with which the list ends. */
    private static void create(TokenFieldViewModel<?, ?> field, String text) {
        type(field, text);
        field.completion().move(-1);
        assertTrue(field.completion().enter());
    }

    private static RecordId selected(EditedDocument shown) {
        return Objects.requireNonNull(shown.workspace.selected()).id();
    }

    private Milestone now() {
        return document.dataset().find(M1, Milestone.class).orElseThrow();
    }

    @Test
    void whatIsTakenIsATokenAndAChangeAtOnce() {
        var field = sectors();
        type(field, "hea");
        assertTrue(field.completion().enter());
        assertEquals(List.of("trade", "culture", "health"), now().sectors());
        assertEquals("", field.entry().textProperty().get());
        document.changes.undo();
        assertEquals(List.of("trade", "culture"), labels(field));
    }

    @Test
    void aNewTermIsMadeInTheSameStep() {
        Dataset before = document.dataset();
        var field = sectors();
        create(field, "Bán dẫn");
        assertEquals(List.of("trade", "culture", "Bán dẫn"), now().sectors());
        Term term =
                (Term)
                        document.dataset()
                                .entity(RecordId.term(Term.SECTOR, "Bán dẫn"))
                                .orElseThrow();
        assertEquals(LocalizedText.of("en", "Bán dẫn"), term.name());
        document.changes.undo();
        assertEquals(before.terms(), document.dataset().terms());
        assertEquals(List.of("trade", "culture"), now().sectors());
    }

    @Test
    void aNewPartyStandsOnTheSideOnWhichItWasTypedInTheSameStep() {
        Dataset before = document.dataset();
        var partners = side("us", true);
        create(partners, "Oakland Port");
        Participation added = now().parties().getLast();
        RecordId id = added.party();
        assertNotNull(id);
        assertEquals(Participation.partner("us", id), added);
        assertEquals(
                Facts.party(id.key())
                        .name("Oakland Port")
                        .kind(PartyKind.ORGANISATION)
                        .side("us")
                        .build(),
                document.dataset().find(id).orElseThrow());
        assertEquals(List.of("State of Utah", "Oakland Port"), labels(partners));
        document.changes.undo();
        assertEquals(before.parties(), document.dataset().parties());
        assertEquals(List.of("State of Utah"), labels(partners));
    }

    @Test
    void aNewPartyOfARecordThatDoesNotExistYetIsNamedInIt() {
        RecordForm<Milestone> begun = document.begin(MilestoneSchema.MILESTONE, Kind.MILESTONE);
        var field =
                new TokenFieldViewModel<>(
                        begun, MilestoneSchema.PARTIES, new Side("vietnam", false), "");
        create(field, "Tran Sy Thanh");
        assertEquals(List.of("Tran Sy Thanh"), labels(field));
        assertTrue(begun.isNew());
    }

    @Test
    void thoseOfEachSideAreTokensOfTheirOwnWithTheirOffices() {
        assertEquals(
                List.of(new Side("vietnam", false), new Side("us", false), new Side("us", true)),
                Side.all(now().parties(), document.workspace.words()));
        var vietnam = side("vietnam", false);
        assertEquals(List.of("Chung, Chairman"), labels(vietnam));
        assertTrue(vietnam.tokens().getFirst().whole().contains("Mr Chung"));
        assertEquals(List.of("State of Utah"), labels(side("us", true)));
        type(side("us", true), "micro");
        vietnam.remove(0);
        assertEquals(
                List.of(Participation.partner("us", RecordId.party("State of Utah"))),
                now().parties());
    }

    @Test
    void theArrowsWalkAmongTheTokensAndDeleteRemovesTheMarkedOne() {
        var field = sectors();
        assertFalse(field.removeMarked());
        assertTrue(field.walk(-1));
        assertEquals(1, field.markedProperty().get());
        assertTrue(field.walk(-1));
        assertTrue(field.walk(-1));
        assertEquals(0, field.markedProperty().get());
        assertTrue(field.removeMarked());
        assertEquals(List.of("culture"), now().sectors());
        assertEquals(0, field.markedProperty().get());
        assertTrue(field.walk(1));
        assertEquals(-1, field.markedProperty().get());
        assertFalse(field.walk(1));
    }

    @Test
    void aTokenOpensItsRecord() {
        var field = side("us", true);
        field.mark(0);
        assertTrue(field.openMarked());
        assertEquals(RecordId.party("State of Utah"), selected(document));
    }

    @Test
    void whatIsHalfTypedStaysAsADraftAndSaysSoWhenItIsLeft() {
        var field = side("us", true);
        type(field, "micro");
        assertNull(field.entry().errorProperty().get());
        field.entry().leave();
        assertEquals(Refusal.of("editor.not_taken", "micro"), field.entry().errorProperty().get());
        assertEquals(1, form.waiting().size());
        assertEquals(List.of("State of Utah"), labels(field));
        RecordForm<Milestone> again = document.form(MilestoneSchema.MILESTONE, M1);
        var later =
                new TokenFieldViewModel<>(
                        again, MilestoneSchema.PARTIES, new Side("us", true), "us" + true);
        assertEquals("micro", later.entry().textProperty().get());
        later.entry().putBack();
        assertEquals("", later.entry().textProperty().get());
    }

    @Test
    void oneTermTakesThePlaceOfAnotherAndCannotBeTakenAwayWhereItMustBe() {
        var field =
                new TokenFieldViewModel<>(
                        form, MilestoneSchema.CATEGORY, new Tokens.One(Term.CATEGORY), "");
        String before = now().category();
        field.remove(0);
        assertEquals(before, now().category());
        field.completion().move(1);
        List<Suggestion> all = field.completion().shownProperty().get();
        assertEquals(document.workspace.words().glossary().terms(Term.CATEGORY).size(), all.size());
        field.completion().choose(all.size() - 1);
        assertEquals(List.of(all.getLast().label()), labels(field));
    }

    @Test
    void tabTakesOnlyWhatWasChosen() {
        var field = sectors();
        type(field, "hea");
        assertFalse(field.completion().takeChosen());
        assertEquals(List.of("trade", "culture"), now().sectors());
        field.completion().move(1);
        field.completion().move(-1);
        assertTrue(field.completion().takeChosen());
        assertEquals(List.of("trade", "culture", "health"), now().sectors());
    }

    @Test
    void aFigureNamesItsIndicator() {
        RecordId exports = RecordId.indicator("I1");
        RecordId imports = RecordId.indicator("I2");
        var figures =
                new EditedDocument(
                        Facts.dataset(
                                Facts.indicator("I1").names("Exports", "Xuất khẩu").build(),
                                Facts.indicator("I2").names("Imports", "Nhập khẩu").build(),
                                Facts.observation("O1", exports).build()));
        RecordForm<Observation> figure =
                figures.form(ObservationSchema.OBSERVATION, RecordId.observation("O1"));
        var field =
                new TokenFieldViewModel<>(
                        figure,
                        ObservationSchema.INDICATOR,
                        new Tokens.Another(Set.of(Kind.INDICATOR), figure.id(), null),
                        "");
        assertEquals(List.of("Exports"), labels(field));
        type(field, "imp");
        assertEquals(1, field.completion().shownProperty().get().size());
        field.completion().enter();
        assertEquals(imports, figure.value(ObservationSchema.INDICATOR));
        assertEquals(List.of(), figures.reported);
    }

    @Test
    void whoIsAlreadyThereIsNotSuggestedAgain() {
        var field = side("us", true);
        type(field, "micro");
        field.completion().enter();
        assertEquals(MICROSOFT, now().parties().getLast().party());
        type(field, "microsoft");
        assertEquals(0, field.completion().shownProperty().get().size());
    }

    @Test
    void theOfficeOfOneWhoTakesPartIsATermAndTheWordsOfTheSourceAreItsOwn() {
        var role = new Role(new Side("vietnam", false), 0);
        var office =
                new TokenFieldViewModel<>(form, MilestoneSchema.PARTIES, role, "vietnam-0-role");
        assertEquals(List.of("Chairman"), labels(office));
        create(office, "Vice Chairman");
        assertEquals(List.of("Chung, Vice Chairman"), labels(side("vietnam", false)));
        assertTrue(document.dataset().has(RecordId.term(Term.ROLE, "Vice Chairman")));
        office.remove(0);
        assertEquals(List.of("Chung"), labels(side("vietnam", false)));
        form.set(MilestoneSchema.PARTIES, role.reported(now().parties(), "Chairman Chung"));
        assertEquals("Chairman Chung", now().parties().getFirst().asReported());
        Role gone = new Role(new Side("vietnam", false), 7);
        assertEquals(now().parties(), gone.reported(now().parties(), "x"));
    }

    @Test
    void aFigureIsTheSameAsOneOfItsIndicatorThatIsNoReportOfAnother() {
        RecordId exports = RecordId.indicator("I1");
        Dataset dataset =
                Facts.dataset(
                        Facts.indicator("I1").names("Exports", "Xuất khẩu").build(),
                        Facts.indicator("I2").names("Exports of rice", "Xuất khẩu gạo").build(),
                        Facts.observation("O1", exports).build(),
                        Facts.observation("O2", exports).build(),
                        Facts.observation("O3", exports).sameAs("O2").build(),
                        Facts.observation("O4", RecordId.indicator("I2")).build());
        RecordId own = RecordId.observation("O1");
        var tokens = new Tokens.Another(Set.of(Kind.OBSERVATION), own, exports);
        List<Suggestion.Meant> meant =
                tokens
                        .suggestions(dataset, document.workspace.words())
                        .of("exports", tokens.taken(null))
                        .stream()
                        .map(Suggestion::meant)
                        .toList();
        assertEquals(List.of(new Suggestion.Meant.Known(RecordId.observation("O2"))), meant);
    }
}
