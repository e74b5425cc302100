package hanoius.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.editor.CitationsViewModel.Cited;
import hanoius.edtf.Refusal;
import hanoius.model.Citation;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.schema.MilestoneSchema;
import hanoius.schema.SourceSchema;
import hanoius.support.Facts;

import org.junit.jupiter.api.Test;

import java.util.List;

class CitationsViewModelTest {

    private static final RecordId M1 = RecordId.milestone("M1");
    private static final RecordId M2 = RecordId.milestone("M2");
    private static final RecordId S1 = RecordId.source("S1");
    private static final RecordId S2 = RecordId.source("S2");

    private final EditedDocument document =
            new EditedDocument(
                    Facts.dataset(
                            Facts.milestone("M1").sources("S1", "S2").build(),
                            Facts.milestone("M2").sources("S1").build(),
                            Facts.agreement("A1").sources("S1").build(),
                            Facts.source("S1").title("Land lease signed").build(),
                            Facts.source("S2").title("A visit").build(),
                            Facts.source("S3")
                                    .title("Smart city talks")
                                    .publisher("Hanoi Times")
                                    .url("https://hanoitimes.vn/smart")
                                    .build()));
    private final RecordForm<Milestone> form = document.form(MilestoneSchema.MILESTONE, M1);
    private final CitationsViewModel<Milestone> cited =
            new CitationsViewModel<>(form, MilestoneSchema.CITATIONS);

    private static Cited key(RecordId source) {
        return new Cited(source, 0);
    }

    private List<Citation> now() {
        return document.dataset().find(M1, Milestone.class).orElseThrow().citations();
    }

    private List<String> sources() {
        return now().stream().map(each -> each.source().key()).toList();
    }

    private static void type(CitationsViewModel<?> where, String text) {
        where.entry().textProperty().set(text);
        where.completion().typed(text);
    }

    private static void write(TypedEntry<String> entry, String text) {
        entry.textProperty().set(text);
        entry.save();
    }

    @Test
    void aQuoteAndItsPlaceAreFieldsOfTheirCitation() {
        write(cited.quote(key(S2)), "“5 April”");
        write(cited.locator(key(S2)), "para. 1");
        assertEquals(List.of(Citation.of(S1), new Citation(S2, "para. 1", "“5 April”")), now());
        cited.move(key(S2), -1);
        assertEquals("“5 April”", cited.quote(key(S2)).textProperty().get());
        write(cited.quote(key(S2)), "");
        assertEquals(List.of(new Citation(S2, "para. 1", ""), Citation.of(S1)), now());
    }

    @Test
    void citationsAreMovedAndRemoved() {
        cited.move(key(S1), -1);
        assertEquals(List.of("S1", "S2"), sources());
        cited.move(key(S1), 1);
        assertEquals(List.of("S2", "S1"), sources());
        cited.remove(key(S2));
        assertEquals(List.of("S1"), sources());
        document.changes.undo();
        document.changes.undo();
        assertEquals(List.of("S1", "S2"), sources());
    }

    @Test
    void aSourceIsFoundByTitlePublisherOrAddress() {
        for (String each : List.of("smart", "hanoi ti", "https://www.hanoitimes.vn/sm")) {
            type(cited, each);
            assertTrue(cited.completion().enter());
            assertEquals(List.of("S1", "S2", "S3"), sources(), each);
            document.changes.undo();
        }
    }

    @Test
    void aSourceThatIsNotThereIsMadeWithWhatWasTypedInTheSameStep() {
        type(cited, "https://example.org/new");
        cited.completion().enter();
        assertEquals(List.of(), document.reported);
        RecordId made = now().getLast().source();
        Source source = document.dataset().find(made, Source.class).orElseThrow();
        assertEquals("https://example.org/new", source.url());
        assertEquals("", cited.entry().textProperty().get());
        document.changes.undo();
        assertEquals(List.of("S1", "S2"), sources());
        assertEquals(3, document.dataset().sources().size());
        type(cited, "Report of the department");
        cited.completion().enter();
        Source titled =
                document.dataset().find(now().getLast().source(), Source.class).orElseThrow();
        assertEquals("Report of the department", titled.title());
        assertEquals("", titled.url());
    }

    @Test
    void whatWasCitedLastIsCitedAgainInAnotherRecord() {
        cited.citeLast();
        assertEquals(List.of("S1", "S2"), sources());
        type(cited, "smart");
        cited.completion().enter();
        var other =
                new CitationsViewModel<>(
                        document.form(MilestoneSchema.MILESTONE, M2), MilestoneSchema.CITATIONS);
        other.citeLast();
        other.citeLast();
        assertEquals(
                List.of("S1", "S3"),
                other.keys().stream().map(each -> each.source().key()).toList());
    }

    @Test
    void aSourceIsCorrectedWhereItIsCitedForAllThatCiteIt() {
        assertEquals(3, CitationsViewModel.uses(document.dataset(), S1));
        RecordForm<Source> source = document.form(SourceSchema.SOURCE, S1);
        write(source.text(SourceSchema.TITLE), "Land lease is signed");
        assertEquals("Land lease is signed", cited.source(key(S1)).orElseThrow().title());
        assertEquals(
                List.of("Land lease is signed"),
                document
                        .dataset()
                        .sourcesOf(List.of(document.dataset().find(M2).orElseThrow()))
                        .stream()
                        .map(Source::title)
                        .toList());
    }

    @Test
    void whatIsHalfTypedStaysWhenTheListIsLeft() {
        type(cited, "smar");
        cited.entry().leave();
        assertEquals(List.of("S1", "S2"), sources());
        assertEquals(Refusal.of("editor.not_taken", "smar"), cited.entry().errorProperty().get());
    }

    @Test
    void aNewSourceIsWhatWasCitedLast() {
        type(cited, "Report of the department");
        cited.completion().enter();
        assertEquals(now().getLast().source(), document.session.citedLast().orElseThrow());
    }
}
