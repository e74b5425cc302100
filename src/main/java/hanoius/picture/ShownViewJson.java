package hanoius.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;

import hanoius.model.Quantity;
import hanoius.model.RecordId;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A view with its values as one line of JSON, closed by the SHA-256 of everything before it. That
 * finds changes by accident or by hand; it is no signature and proves nothing about who wrote it.
 */
public final class ShownViewJson {

    /** The keyword under which a picture carries the JSON. */
    public static final String KEYWORD = "hanoi-us-milestones";

    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private ShownViewJson() {}

    /** The JSON; the same view always gives the same. */
    public static String write(ShownView view) {
        return text(view, digest(text(view, null)));
    }

    /**
     * Reads what {@link #write} wrote, and nothing else.
     *
     * @throws IOException when it was written or changed by another hand
     */
    public static ShownView read(String text) throws IOException {
        ShownView view = ShownViewReader.read(text);
        if (!write(view).equals(text)) {
            throw new IOException("its checksum does not fit");
        }
        return view;
    }

    private static String text(ShownView view, @Nullable String digest) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeObjectFieldStart("view");
            json.writeStringField("kind", "chart");
            json.writeArrayFieldStart("indicators");
            for (RecordId each : view.indicators()) {
                json.writeString(each.key());
            }
            json.writeEndArray();
            json.writeStringField("from", view.from().toString());
            json.writeStringField("to", view.to().toString());
            json.writeStringField("language", view.language().code());
            json.writeStringField("theme", view.dark() ? "dark" : "light");
            json.writeEndObject();
            json.writeArrayFieldStart("values");
            for (ShownView.Value each : view.values()) {
                value(each, json);
            }
            json.writeEndArray();
            if (digest != null) {
                json.writeStringField("sha256", digest);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void value(ShownView.Value value, JsonGenerator json) throws IOException {
        Quantity quantity = value.quantity();
        json.writeStartObject();
        json.writeStringField("id", value.id().key());
        json.writeStringField("indicator", value.indicator().key());
        json.writeStringField("period", value.period().text());
        json.writeNumberField("value", quantity.value());
        json.writeStringField("qualifier", quantity.qualifier().name().toLowerCase(Locale.ROOT));
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
