package hanoius.interchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import hanoius.archive.Step;
import hanoius.exchange.AtomicFile;
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

    private static final List<String> HEAD =
            List.of(
                    "generation",
                    "time",
                    "author",
                    "reason",
                    "done",
                    "undoes",
                    "kind",
                    "id",
                    "before",
                    "after");

    private PackageCompanions() {}

    /** Those of a package without its history. */
    public static Map<String, AtomicFile.Content> of(DataPackage content) {
        Map<String, AtomicFile.Content> files = new LinkedHashMap<>();
        files.put(
                "sources.csl.json",
                out -> out.write(bytes(CslJson.write(content.dataset().sources()))));
        files.put(
                PackageWriter.README,
                out -> out.write(bytes(README.replace("%s", SingleLine.of(content.title())))));
        return files;
    }

    /**
     * Those of a package with its history.
     *
     * @param steps in any order
     * @param told which records' changes are told
     */
    public static Map<String, AtomicFile.Content> of(
            DataPackage content, List<Step> steps, Predicate<RecordId> told) {
        Map<String, AtomicFile.Content> files = of(content);
        List<Step> some =
                steps.stream()
                        .sorted(Comparator.comparingLong(Step::generation))
                        .map(step -> only(step, told))
                        .toList();
        files.put("history.csv", out -> history(some, out));
        return files;
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
        csv.writeRecord(HEAD);
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
