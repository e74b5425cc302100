package hanoius.interchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import hanoius.archive.Step;
import hanoius.exchange.Companion;
import hanoius.exchange.DataPackage;
import hanoius.exchange.PackageWriter;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What lies in a data package beside its tables: its sources for citation programs, a word to the
 * reader, and the history where it is asked for.
 */
public final class PackageCompanions {

    private static final String README =
            """
            # %s

            A data package (https://datapackage.org): `datapackage.json` describes the tables, which
            are CSV in UTF-8 and sorted, so that two versions can be compared line by line. Dates are
            EDTF (Library of Congress). `sources.csl.json` has the sources for Zotero, pandoc and
            others, `attachments/` the files of records by their SHA-256, and `history.csv`, where it
            is there, who changed what, when and why, each record before and after as JSON.

            Gói dữ liệu (https://datapackage.org): `datapackage.json` mô tả các bảng, là tệp CSV mã
            UTF-8 đã sắp xếp nên có thể so hai phiên bản theo từng dòng. Ngày ghi theo EDTF.
            `sources.csl.json` chứa các nguồn cho Zotero, pandoc và chương trình khác,
            `attachments/` chứa tệp của bản ghi theo SHA-256, và `history.csv`, nếu có, ghi ai đã sửa
            gì, khi nào và vì sao, mỗi bản ghi trước và sau ở dạng JSON.
            """;

    /** The columns of the history and what stands in them; of a record, its fields as JSON. */
    private static final Map<String, String> HEAD = new LinkedHashMap<>();

    static {
        HEAD.put("generation", "integer");
        HEAD.put("time", "datetime");
        HEAD.put("author", "string");
        HEAD.put("reason", "string");
        HEAD.put("done", "boolean");
        HEAD.put("undoes", "integer");
        HEAD.put("kind", "string");
        HEAD.put("id", "string");
        HEAD.put("before", "object");
        HEAD.put("after", "object");
    }

    private PackageCompanions() {}

    /** Those of a package without its history. */
    public static List<Companion> of(DataPackage content) {
        return List.of(
                new Companion(
                        "sources.csl.json",
                        Map.of(
                                "title", "The sources for citation programs (CSL-JSON)",
                                "format", "json",
                                "mediatype", "application/vnd.citationstyles.csl+json",
                                "encoding", "utf-8"),
                        out -> out.write(bytes(CslJson.write(content.dataset().sources())))),
                Companion.undescribed(
                        PackageWriter.README,
                        out ->
                                out.write(
                                        bytes(
                                                README.replace(
                                                        "%s", SingleLine.of(content.title()))))));
    }

    /**
     * Those of a package with its history.
     *
     * @param steps in any order
     * @param told which records' changes are told
     */
    public static List<Companion> of(
            DataPackage content, List<Step> steps, Predicate<RecordId> told) {
        List<Step> some =
                steps.stream()
                        .sorted(Comparator.comparingLong(Step::generation))
                        .map(step -> only(step, told))
                        .toList();
        return Stream.concat(
                        of(content).stream(),
                        Stream.of(
                                new Companion(
                                        "history.csv",
                                        Map.of(
                                                "title", "Who changed what, when and why",
                                                "type", "table",
                                                "format", "csv",
                                                "mediatype", "text/csv",
                                                "encoding", "utf-8",
                                                "schema", schema()),
                                        out -> history(some, out))))
                .toList();
    }

    /** What stands in the columns of the history (Table Schema). */
    private static Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("fields", HEAD.entrySet().stream().map(PackageCompanions::field).toList());
        schema.put("primaryKey", List.of("generation", "kind", "id"));
        return schema;
    }

    private static Object field(Map.Entry<String, String> column) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", column.getKey());
        field.put("type", column.getValue());
        if (column.getValue().equals("boolean")) {
            field.put("trueValues", List.of("yes"));
            field.put("falseValues", List.of("no"));
        }
        return field;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Step only(Step step, Predicate<RecordId> told) {
        return new Step(
                step.generation(),
                step.edits().stream().filter(edit -> told.test(edit.id())).toList(),
                step.by(),
                step.done(),
                step.undoes());
    }

    private static void history(List<Step> steps, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // Not closed: the stream is the caller's.
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        csv.writeRecord(HEAD.keySet());
        steps.forEach(step -> step.edits().forEach(edit -> csv.writeRecord(line(step, edit))));
        csv.flush();
        writer.flush();
    }

    private static List<String> line(Step step, Edit edit) {
        return List.of(
                Long.toString(step.generation()),
                step.by().at().toString(),
                step.by().author(),
                step.by().reason(),
                step.done() ? "yes" : "no",
                step.undoes() == 0 ? "" : Long.toString(step.undoes()),
                edit.id().kind().word(),
                edit.id().key(),
                json(edit.before()),
                json(edit.after()));
    }

    private static String json(@Nullable Entity record) {
        return record == null ? "" : written(record);
    }

    private static <R extends Entity> String written(R record) {
        Schema<R> schema = Schemas.of(record);
        return schema.json(record);
    }
}
