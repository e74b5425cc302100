package hanoius.exchange;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook of plain tables in Office Open XML (ISO/IEC 29500), each with a header that stays in
 * place and can be filtered by; printed on A4, its width on one page, the header on each. The same
 * tables give the same bytes.
 */
record Spreadsheet(List<Sheet> sheets) {

    /**
     * A table.
     *
     * @param rows as many cells in each as there are columns
     */
    record Sheet(String name, List<Column> columns, Supplier<Stream<List<Cell>>> rows) {}

    /** A column's heading, and its width in characters. */
    record Column(String heading, int width) {}

    /** What stands in one cell. Text stays text, whatever it begins with. */
    sealed interface Cell {

        /** Empty text is an empty cell. */
        record Text(String text) implements Cell {}

        record Day(LocalDate day) implements Cell {}

        record Count(long number) implements Cell {}

        record Decimal(BigDecimal number) implements Cell {}
    }

    /** The longest text that a cell can hold; a longer one is cut and ends in an ellipsis. */
    static final int LONGEST = 32_767;

    /** So many rows a sheet has besides its header. */
    static final int MOST_ROWS = Worksheet.MAX_ROWS - 1;

    /**
     * So many rows are held at once. The texts of those behind the first of them stand in their
     * cells, since a workbook's table of shared texts would hold each of a large sheet.
     */
    private static final int BLOCK = 4096;

    /** From here on spreadsheet programs count days alike; earlier days are written as text. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    /** The first instant of 1980 is for ZIP the sign of an earlier one, which needs a time zone. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 2, 0, 0);

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String SHEETS = "xl/worksheets/";

    /** The beginning of a sheet, in which stands what its extent is said to be. */
    private static final int BEGINNING = 1024;

    /** Writes the workbook; the stream stays open. */
    void writeTo(OutputStream out) throws IOException {
        // In memory, packed: a temporary folder may be missing or full when the target's is not.
        var made = new ByteArrayOutputStream();
        try (var workbook = new Workbook(made, "Hanoi-US Milestones", "1.0")) {
            for (Sheet sheet : sheets) {
                write(sheet, workbook.newWorksheet(sheet.name()));
            }
        }
        copy(made.toByteArray(), out);
    }

    private static void write(Sheet sheet, Worksheet to) throws IOException {
        int last = sheet.columns().size() - 1;
        for (int i = 0; i <= last; i++) {
            to.value(0, i, sheet.columns().get(i).heading());
            to.width(i, sheet.columns().get(i).width());
        }
        to.range(0, 0, 0, last).style().bold().set();
        to.freezePane(0, 1);
        to.paperSize(PaperSize.A4_PAPER);
        to.pageOrientation("landscape");
        to.repeatRows(0);
        to.setFitToPage(true);
        to.fitToWidth((short) 1);
        // As many pages as it takes.
        to.fitToHeight((short) 0);
        int row = 0;
        try (Stream<List<Cell>> rows = sheet.rows().get()) {
            for (List<Cell> cells : (Iterable<List<Cell>>) rows::iterator) {
                row++;
                for (int i = 0; i < cells.size(); i++) {
                    write(cells.get(i), to, row, i);
                }
                if (row % BLOCK == 0) {
                    to.flush();
                }
            }
        }
        to.setAutoFilter(0, 0, row, last);
        if (row >= BLOCK) {
            // Begun is ended before the next sheet begins.
            to.finish();
        }
    }

    private static void write(Cell cell, Worksheet to, int row, int column) {
        switch (cell) {
            case Cell.Text(String text) when text.isEmpty() -> {}
            case Cell.Text(String text) -> {
                if (row <= BLOCK) {
                    to.value(row, column, fitting(text));
                } else {
                    to.inlineString(row, column, fitting(text));
                }
                to.style(row, column).wrapText(true).verticalAlignment("top").set();
            }
            case Cell.Day(LocalDate day) when day.isBefore(FIRST_DAY) ->
                    to.value(row, column, day.toString());
            case Cell.Day(LocalDate day) -> {
                to.value(row, column, day);
                to.style(row, column).format("yyyy-mm-dd").set();
            }
            case Cell.Count(long number) -> to.value(row, column, number);
            case Cell.Decimal(BigDecimal number) -> to.value(row, column, number);
        }
    }

    private static String fitting(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /**
     * Leaves out when the library wrote, which would make each file differ from the one before, and
     * the extent of each sheet, which need not be there: the library says A1 of all of them, and
     * there are readers that look no further.
     */
    private static void copy(byte[] made, OutputStream out) throws IOException {
        // Not closed: the stream is the caller's.
        var to = new ZipOutputStream(out);
        for (var each : ZipBytes.entries(made).entrySet()) {
            var entry = new ZipEntry(each.getKey());
            entry.setTimeLocal(ENTRY_TIME);
            to.putNextEntry(entry);
            try (InputStream content = each.getValue()) {
                if (each.getKey().equals(PROPERTIES)) {
                    to.write(
                            without(
                                    "<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\\1>",
                                    content.readAllBytes()));
                } else if (each.getKey().startsWith(SHEETS)) {
                    to.write(without("<dimension [^>]*/>", content.readNBytes(BEGINNING)));
                }
                content.transferTo(to);
            }
            to.closeEntry();
        }
        to.finish();
    }

    private static byte[] without(String elements, byte[] xml) {
        // Bytes that are cut in the middle of a letter come through as they are.
        Charset bytes = StandardCharsets.ISO_8859_1;
        return new String(xml, bytes).replaceAll(elements, "").getBytes(bytes);
    }
}
