package hanoius.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.archive.MemoryArchive;
import hanoius.importing.ImportLines.Line;
import hanoius.importing.ImportLines.Sort;
import hanoius.intake.Batch;
import hanoius.intake.Intake;
import hanoius.intake.Intake.Received;
import hanoius.intake.Mapping;
import hanoius.intake.Meanings;
import hanoius.intake.ReceivedFile;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.support.Facts;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

class ImportLinesTest {

    private static final Words WORDS = Words.in(Language.EN);

    private final Dataset here = Facts.dataset();

    private List<String> errors(String name, String text) {
        Received received = Intake.ofText(name, text, Progress.NONE);
        ReceivedFile file =
                switch (received) {
                    case Received.Rows rows -> ReceivedFile.of(name, rows, Map.of(), here);
                    case Received.Table table ->
                            ReceivedFile.of(name, table, Mapping.of(table.grid(), WORDS), WORDS);
                };
        Batch batch =
                Batch.of(
                        MemoryArchive.of("Ours", Instant.EPOCH, here),
                        here,
                        List.of(file),
                        Meanings.NONE,
                        Progress.NONE);
        return new ImportLines(new Looked(batch, 0, Meanings.NONE, here), WORDS)
                .of(Sort.ERROR).stream().map(Line::name).distinct().toList();
    }

    @Test
    void whatARowLacksIsToldUnderItsHeadline() {
        assertEquals(
                List.of("A meeting"),
                errors("t.json", "{\"events\":[{\"text\":{\"headline\":\"A meeting\"}}]}"),
                "which has no date");
    }

    @Test
    void whatARowOfATableLacksIsToldUnderItsTitle() {
        assertEquals(
                List.of("Họp"),
                errors("a.csv", "Title,Date\nHọp,1999\n"),
                "its category among others");
    }

    @Test
    void whatStandsThereIsToldAsItStands() {
        assertEquals(
                List.of("soon"),
                errors("a.csv", "Title,Date,Category\nHọp,soon,visit\n"),
                "which is no date");
    }

    @Test
    void aRowThatSaysNothingOfItsNameIsOfItsKind() {
        assertEquals(
                List.of("milestone"),
                errors("a.csv", "Summary,Date\nWords,1999\n"),
                "without title and category");
    }
}
