package hanoius.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.archive.Attribution;
import hanoius.archive.Step;
import hanoius.language.Language;
import hanoius.language.Translation;
import hanoius.model.ChartDefinition;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Indicator;
import hanoius.model.Link;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.model.SavedChart;
import hanoius.support.Facts;
import hanoius.text.Words;
import hanoius.workspace.ChangeQueue.Done;
import hanoius.workspace.ChangeQueue.Notice;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class StepWordsTest {

    private static final Milestone LEASE = Facts.milestone("M1").title("Land lease").build();
    private static final Milestone VISIT = Facts.milestone("M2").title("Visit").build();
    private static final Indicator EXPORTS = Facts.indicator("exports").build();
    private static final Link LINK = Facts.link(LEASE.id(), Relation.FOLLOWS, VISIT.id(), "");
    private static final StepWords EN = words(Language.EN);
    private static final StepWords VI = words(Language.VI);

    private static StepWords words(Language language) {
        return new StepWords(Facts.dataset(LEASE, VISIT, EXPORTS), Words.in(language));
    }

    private static Step step(Edit... edits) {
        return new Step(7, List.of(edits), Attribution.of("Thu", Instant.EPOCH), true, 0);
    }

    private static SavedChart chart(String name) {
        return new SavedChart(
                RecordId.chart("1"),
                name,
                ChartDefinition.of(List.of()),
                LocalDate.EPOCH,
                LocalDate.EPOCH);
    }

    @Test
    void aStepIsNamedAfterItsRecord() {
        assertEquals("add milestone “Land lease”", EN.of(step(Edit.adding(LEASE))));
        assertEquals("xóa cột mốc “Land lease\u00A0(en)”", VI.of(step(Edit.deleting(LEASE))));
        assertEquals(
                "rename chart “One” to “Two”",
                EN.of(step(Edit.replacing(chart("One"), chart("Two")))));
    }

    @Test
    void whatChangesIsNamedByItsFields() {
        Milestone renamed = Facts.milestone("M1").title("Lease of land").build();
        assertEquals("title of “Lease of land”", EN.of(step(Edit.replacing(LEASE, renamed))));
        Milestone moved = Facts.milestone("M1").title("Land lease").date("2019-05").build();
        Step date = step(Edit.replacing(LEASE, moved));
        assertEquals("date of “Land lease”", EN.of(date));
        assertEquals("ngày của “Land lease\u00A0(en)”", VI.of(date));
        assertEquals("Undone: date of “Land lease”", EN.of(new Notice(Done.UNDONE, date)));
        assertEquals("Saved: date of “Land lease”", EN.of(new Notice(Done.DONE, date)));
        Milestone both =
                Facts.milestone("M1").title("Land lease").date("2019-05").summary("Long").build();
        assertEquals("date and summary of “Land lease”", EN.of(step(Edit.replacing(LEASE, both))));
        Milestone many =
                Facts.milestone("M1")
                        .title("Lease")
                        .date("2019-05")
                        .summary("Long")
                        .sources("S1")
                        .build();
        assertEquals("4 fields of “Lease”", EN.of(step(Edit.replacing(LEASE, many))));
        Milestone translated =
                Facts.milestone("M1")
                        .title(LEASE.title().with("vi", Translation.of("Thuê đất", "Land lease")))
                        .build();
        Step title = step(Edit.replacing(LEASE, translated));
        assertEquals("title in Vietnamese of “Land lease”", EN.of(title));
        assertEquals("tên tiếng Việt của “Thuê đất”", VI.of(title));
    }

    @Test
    void aFigureIsNamedByItsIndicatorAndItsPeriod() {
        Entity figure = Facts.observation("O1", EXPORTS.id()).period("2019").build();
        assertEquals(
                "add figure “" + EN.words().name(EXPORTS) + ", 2019”",
                EN.of(step(Edit.adding(figure))));
    }

    @Test
    void linksThatGoWithARecordAreNotNamed() {
        Step step = step(Edit.deleting(LINK), Edit.deleting(LEASE));
        assertEquals("delete milestone “Land lease”", EN.of(step));
        assertEquals("Deleted “Land lease” with 1 link", EN.of(new Notice(Done.DONE, step)));
        Step alone = step(Edit.deleting(LEASE));
        assertEquals("Deleted “Land lease”", EN.of(new Notice(Done.DONE, alone)));
        Edit file = Edit.deleting(Facts.attachment("F1", LEASE.id(), "a.txt", "a"));
        Step more = step(Edit.deleting(LINK), file, Edit.deleting(LEASE));
        assertEquals(
                "Đã xóa “Land lease\u00A0(en)” cùng 1 liên kết, 1 tệp",
                VI.of(new Notice(Done.DONE, more)));
        assertTrue(StepWords.isDeletion(new Notice(Done.DONE, step)));
        assertFalse(StepWords.isDeletion(new Notice(Done.UNDONE, step)));
        assertEquals("add link “Land lease → Visit (follows)”", EN.of(step(Edit.adding(LINK))));
    }

    /** As when another record comes in the place of one. */
    @Test
    void aStepThatDeletesOneAndChangesOthersIsADeletion() {
        Milestone changed = Facts.milestone("M2").title("Visit").sources("S2").build();
        Step step = step(Edit.replacing(VISIT, changed), Edit.deleting(LINK), Edit.deleting(LEASE));
        assertEquals("delete milestone “Land lease” and change 1 record", EN.of(step));
        Notice notice = new Notice(Done.DONE, step);
        assertEquals("Deleted “Land lease”, changed 1 record", EN.of(notice));
        assertTrue(StepWords.isDeletion(notice));
    }

    @Test
    void severalRecordsAreCounted() {
        Step step = step(Edit.deleting(LEASE), Edit.deleting(VISIT));
        assertEquals("change 2 records", EN.of(step));
        assertEquals("Undone: change 2 records", EN.of(new Notice(Done.UNDONE, step)));
        assertFalse(StepWords.isDeletion(new Notice(Done.DONE, step)));
        assertEquals("sửa 0 mục", VI.of(step()));
    }

    @Test
    void aStepThatTookAnotherBackSaysSo() {
        Step step =
                new Step(
                        9,
                        List.of(Edit.deleting(LEASE)),
                        Attribution.of("Thu", Instant.EPOCH),
                        true,
                        7);
        assertEquals("undo of: delete milestone “Land lease”", EN.of(step));
    }
}
