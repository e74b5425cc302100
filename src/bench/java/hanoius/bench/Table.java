package hanoius.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rows as text in columns and as JSON. */
final class Table {

    private static final List<String> HEAD =
            List.of("what", "ours", "reference", "ratio", "bar", "holds");

    private Table() {}

    /** Columns as wide as their longest entry, one row a line. */
    static String text(List<Row> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEAD);
        rows.forEach(row -> lines.add(cells(row)));
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            for (int column = 0; column < line.size(); column++) {
                int number = column;
                int width =
                        lines.stream().mapToInt(each -> each.get(number).length()).max().orElse(0);
                text.append(line.get(column))
                        .repeat(" ", width - line.get(column).length())
                        .append("  ");
            }
            text.append(System.lineSeparator());
        }
        return text.toString();
    }

    private static List<String> cells(Row row) {
        return List.of(
                row.what(),
                number(row.ours()) + " " + row.unit(),
                row.hasReference()
                        ? number(row.reference()) + " " + row.unit() + ", " + row.against()
                        : "",
                row.hasReference() ? number(row.ratio()) : "",
                row.hasBar()
                        ? "≤ " + number(row.bar()) + (row.hasReference() ? "" : " " + row.unit())
                        : "",
                row.hasBar() ? row.holds() ? "yes" : "no" : "");
    }

    private static String number(double value) {
        int digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /** Writes the rows with the machine that they were measured on. */
    static void write(List<Row> rows, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("java", System.getProperty("java.vm.version"));
            json.writeStringField(
                    "system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
            json.writeNumberField("processors", Runtime.getRuntime().availableProcessors());
            json.writeArrayFieldStart("rows");
            for (Row row : rows) {
                json.writeStartObject();
                json.writeStringField("what", row.what());
                json.writeNumberField("ours", row.ours());
                json.writeStringField("unit", row.unit());
                if (row.hasReference()) {
                    json.writeStringField("against", row.against());
                    json.writeNumberField("reference", row.reference());
                    json.writeNumberField("ratio", row.ratio());
                }
                if (row.hasBar()) {
                    json.writeNumberField("bar", row.bar());
                    json.writeBooleanField("holds", row.holds());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
