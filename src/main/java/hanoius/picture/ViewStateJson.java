package hanoius.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;

import hanoius.language.Language;
import hanoius.model.ChartDefinition;
import hanoius.model.Quantity;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TreeMap;

/**
 * A view with its values as one line of JSON, closed by the SHA-256 of everything before it. That
 * finds changes by accident or by hand; it is no signature and proves nothing about who wrote it.
 */
public final class ViewStateJson {

    /** The keyword under which a picture carries the JSON. */
    public static final String KEYWORD = "hanoi-us-milestones";

    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    /** In ASCII, which is kept where other text is lost. */
    private static final JsonFactory ASCII =
            FACTORY.rebuild().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private ViewStateJson() {}

    /** The JSON; the same view always gives the same. */
    public static String write(ViewState shown) {
        return write(shown, ASCII);
    }

    /**
     * Reads what {@link #write} wrote, and nothing else.
     *
     * @throws ViewStateReader.OtherFormatException when another version of this program wrote it
     * @throws IOException when it was written or changed by another hand
     */
    public static ViewState read(String text) throws IOException {
        ViewState shown = ViewStateReader.read(text);
        // Once it was not in ASCII, and pictures last.
        if (!write(shown).equals(text) && !write(shown, FACTORY).equals(text)) {
            throw new IOException("its checksum does not fit");
        }
        return shown;
    }

    private static String write(ViewState shown, JsonFactory factory) {
        return text(shown, digest(text(shown, null, factory)), factory);
    }

    private static String text(ViewState shown, @Nullable String digest, JsonFactory factory) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("format", ViewStateReader.FORMAT);
            json.writeObjectFieldStart("view");
            switch (shown) {
                case ViewState.Chart view -> {
                    json.writeStringField("kind", "chart");
                    definition(view.definition(), json);
                    seen(view.from(), view.to(), view.language(), view.theme(), json);
                    json.writeEndObject();
                    json.writeArrayFieldStart("values");
                    for (ViewState.Value each : view.values()) {
                        value(each, json);
                    }
                    json.writeEndArray();
                }
                case ViewState.Timeline view -> {
                    json.writeStringField("kind", "timeline");
                    seen(view.from(), view.to(), view.language(), view.theme(), json);
                    json.writeEndObject();
                }
            }
            if (digest != null) {
                json.writeStringField("sha256", digest);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void definition(ChartDefinition chart, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("series");
        for (ChartDefinition.Entry each : chart.series()) {
            json.writeStartObject();
            json.writeStringField("indicator", each.indicator().key());
            json.writeStringField("form", each.form() == null ? "natural" : word(each.form()));
            json.writeBooleanField("shown", each.shown());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("mode", word(chart.mode()));
        json.writeStringField("base", chart.base() == null ? "first" : chart.base().toString());
        json.writeBooleanField("equal_spans", chart.equalSpans());
        json.writeBooleanField("fitted", chart.fitted());
        json.writeObjectFieldStart("weights");
        for (var each : new TreeMap<>(chart.weights()).entrySet()) {
            json.writeNumberField(each.getKey(), each.getValue());
        }
        json.writeEndObject();
    }

    private static void seen(
            LocalDate from, LocalDate to, Language language, PictureTheme theme, JsonGenerator json)
            throws IOException {
        json.writeStringField("from", from.toString());
        json.writeStringField("to", to.toString());
        json.writeStringField("language", language.code());
        json.writeStringField("theme", word(theme));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static void value(ViewState.Value value, JsonGenerator json) throws IOException {
        Quantity quantity = value.quantity();
        json.writeStartObject();
        json.writeStringField("id", value.id().key());
        json.writeStringField("indicator", value.indicator().key());
        json.writeStringField("period", value.period().text());
        json.writeNumberField("value", quantity.value());
        json.writeStringField("qualifier", word(quantity.qualifier()));
        bound("lower", quantity.lower(), json);
        bound("upper", quantity.upper(), json);
        json.writeEndObject();
    }

    private static void bound(String name, @Nullable BigDecimal bound, JsonGenerator json)
            throws IOException {
        if (bound != null) {
            json.writeNumberField(name, bound);
        }
    }

    private static String digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
