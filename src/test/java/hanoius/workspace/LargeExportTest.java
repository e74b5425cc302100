package hanoius.workspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.exchange.RecordTables;
import hanoius.exchange.RecordTables.Selection;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Fact;
import hanoius.model.Milestone;
import hanoius.model.Milestones;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.query.Filter;
import hanoius.support.ColumnarRecord;
import hanoius.support.Facts;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/** A large document's milestones are read while they are written, and not all held at once. */
class LargeExportTest {

    private static final int MANY = 6000;

    /** So few rows of them fit into the memory between what reads and what is written. */
    private static final int HELD = 1500;

    private static final Dataset HELD_WHOLE =
            Facts.dataset(
                    Stream.concat(
                                    Stream.of(Facts.source("s").build()),
                                    IntStream.rangeClosed(1, MANY).mapToObj(LargeExportTest::event))
                            .toList());

    private static Fact event(int number) {
        return Facts.milestone("M" + number)
                .date("%d-01".formatted(1000 + number % 1000))
                .title("Event " + number + " of that year")
                .sources("s")
                .build();
    }

    private static RecordTables tables(Dataset dataset) {
        return new RecordTables(dataset, Words.in(Language.EN).with(dataset));
    }

    private static Selection all(Dataset dataset) {
        FilterResult all = FilterResult.of(dataset, Filter.NONE);
        return new Selection(Kind.MILESTONE, () -> all.records(Kind.MILESTONE), List.of());
    }

    @Test
    void rowsAreWrittenWhileOthersAreStillToBeRead() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        tables(HELD_WHOLE).csv(whole, all(HELD_WHOLE), false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int[] most = {0};
        int[] read = {0};
        Dataset large =
                ColumnarRecord.of(
                        HELD_WHOLE,
                        new Milestones.Reader() {
                            @Override
                            public Milestone read(RecordId id) {
                                return HELD_WHOLE.find(id, Milestone.class).orElseThrow();
                            }

                            @Override
                            public List<Milestone> readAll(List<RecordId> ids) {
                                read[0] += ids.size();
                                if (read[0] > MANY) {
                                    // Of the first round only the columns come.
                                    int rows = read[0] - MANY;
                                    most[0] = Math.max(most[0], rows - lines(out));
                                }
                                return Milestones.Reader.super.readAll(ids);
                            }
                        });
        tables(large).csv(out, all(large), false);
        assertArrayEquals(whole.toByteArray(), out.toByteArray());
        assertEquals(2 * MANY, read[0]);
        assertTrue(most[0] > 0 && most[0] < HELD, most[0] + " rows are held at once");
    }

    private static int lines(ByteArrayOutputStream out) {
        return (int) out.toString(StandardCharsets.UTF_8).lines().count();
    }

    @Test
    void aLargeWorkbookHasItsTextsInTheirCells() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tables(HELD_WHOLE).xlsx(out, all(HELD_WHOLE));
        Map<String, String> parts = new HashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                parts.put(each.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        String sheet = parts.getOrDefault("xl/worksheets/sheet1.xml", "");
        String shared = parts.getOrDefault("xl/sharedStrings.xml", "");
        assertEquals(MANY + 1, sheet.split("<row ", -1).length - 1);
        assertTrue(sheet.contains("<t>Event " + MANY + " of that year</t>"));
        assertTrue(shared.contains("Event 1 of that year<"));
        assertFalse(shared.contains("Event " + MANY + " of that year<"));
        assertTrue(sheet.contains("<autoFilter ref=\"A1:"), "the head can be filtered by");
        assertTrue(parts.containsKey("xl/worksheets/sheet2.xml"), "with its sources");
    }
}
