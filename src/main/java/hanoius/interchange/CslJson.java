package hanoius.interchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import hanoius.edtf.EdtfDate;
import hanoius.model.Source;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Sources as CSL-JSON 1.0.2, the input of citeproc: a web page when there is an address, else a
 * document. The record does not say more of what a source is, so that no more is claimed.
 */
final class CslJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private CslJson() {}

    /** An array with one object for each source. */
    static String write(List<Source> sources) {
        var out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartArray();
            for (Source source : sources) {
                write(source, json);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out + "\n";
    }

    private static void write(Source source, JsonGenerator json) throws IOException {
        boolean online = !source.url().isBlank();
        json.writeStartObject();
        json.writeStringField("id", source.id().key());
        json.writeStringField("type", online ? "webpage" : "document");
        write("title", source.title(), json);
        write(online ? "container-title" : "publisher", source.publisher(), json);
        if (source.published() != null) {
            json.writeFieldName("issued");
            CslDate.write(source.published(), json);
        }
        if (source.accessed() != null) {
            json.writeFieldName("accessed");
            CslDate.write(EdtfDate.of(source.accessed()), json);
        }
        write("URL", source.url(), json);
        write("language", SourceLanguage.of(source).map(SourceLanguage::tag).orElse(""), json);
        // Styles print a note; what the record remarks on a source is for its readers.
        write("annote", source.notes(), json);
        json.writeEndObject();
    }

    private static void write(String field, String content, JsonGenerator json) throws IOException {
        if (!content.isBlank()) {
            json.writeStringField(field, content);
        }
    }
}
