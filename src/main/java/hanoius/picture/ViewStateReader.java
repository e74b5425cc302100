package hanoius.picture;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import hanoius.edtf.EdtfDate;
import hanoius.language.Language;
import hanoius.model.ChartDefinition;
import hanoius.model.ChartForm;
import hanoius.model.ChartMode;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.model.RecordId;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a view's JSON member by member in the one order in which it is written. */
final class ViewStateReader {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int MOST_DIGITS = 100;

    /** Raised when an older program could not read what is written. */
    static final int FORMAT = 2;

    /** A picture's JSON is in the format of an earlier or a later version of this program. */
    static final class OtherFormatException extends IOException {

        private static final long serialVersionUID = 1;

        private final boolean earlier;

        OtherFormatException(boolean earlier) {
            super(earlier ? "it is in an earlier format" : "it is in a later format");
            this.earlier = earlier;
        }

        boolean earlier() {
            return earlier;
        }
    }

    private final JsonParser json;

    private ViewStateReader(JsonParser json) {
        this.json = json;
    }

    static ViewState read(String text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new ViewStateReader(parser).view();
        } catch (JsonParseException e) {
            throw new IOException("it is no JSON: " + e.getOriginalMessage(), e);
        } catch (RuntimeException e) {
            // A date, word or bound that is none.
            throw new IOException("a value does not fit: " + e.getMessage(), e);
        }
    }

    private ViewState view() throws IOException {
        expect(JsonToken.START_OBJECT);
        format();
        member("view", JsonToken.START_OBJECT);
        ViewState shown =
                switch (text("kind")) {
                    case "chart" -> chart();
                    case "timeline" -> timeline();
                    default -> throw new IOException("it is of no chart and no timeline");
                };
        text("sha256");
        expect(JsonToken.END_OBJECT);
        return shown;
    }

    /** The first format had no number. */
    private void format() throws IOException {
        expect(JsonToken.FIELD_NAME);
        String first = json.currentName();
        if (first.equals("view")) {
            throw new OtherFormatException(true);
        }
        if (!first.equals("format")) {
            throw new IOException("it has " + first + " in the place of format");
        }
        expect(JsonToken.VALUE_NUMBER_INT);
        if (json.getIntValue() != FORMAT) {
            throw new OtherFormatException(json.getIntValue() < FORMAT);
        }
    }

    private ViewState.Chart chart() throws IOException {
        ChartDefinition definition = definition();
        LocalDate from = LocalDate.parse(text("from"));
        LocalDate to = LocalDate.parse(text("to"));
        Language language = Language.of(text("language")).orElseThrow();
        PictureTheme theme = word("theme", PictureTheme.class);
        expect(JsonToken.END_OBJECT);
        List<ViewState.Value> values = new ArrayList<>();
        member("values", JsonToken.START_ARRAY);
        while (json.nextToken() == JsonToken.START_OBJECT) {
            values.add(value());
        }
        return new ViewState.Chart(definition, from, to, language, theme, values);
    }

    private ViewState.Timeline timeline() throws IOException {
        LocalDate from = LocalDate.parse(text("from"));
        LocalDate to = LocalDate.parse(text("to"));
        Language language = Language.of(text("language")).orElseThrow();
        PictureTheme theme = word("theme", PictureTheme.class);
        expect(JsonToken.END_OBJECT);
        return new ViewState.Timeline(from, to, language, theme);
    }

    private ChartDefinition definition() throws IOException {
        List<ChartDefinition.Entry> series = new ArrayList<>();
        member("series", JsonToken.START_ARRAY);
        while (json.nextToken() == JsonToken.START_OBJECT) {
            RecordId indicator = RecordId.indicator(text("indicator"));
            String form = text("form");
            series.add(
                    new ChartDefinition.Entry(
                            indicator,
                            form.equals("natural") ? null : constant(form, ChartForm.class),
                            flag("shown")));
            expect(JsonToken.END_OBJECT);
        }
        ChartMode mode = word("mode", ChartMode.class);
        String base = text("base");
        boolean equalSpans = flag("equal_spans");
        boolean fitted = flag("fitted");
        Map<String, Double> weights = new HashMap<>();
        member("weights", JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            weights.put(json.currentName(), number().doubleValue());
        }
        return new ChartDefinition(
                series,
                mode,
                base.equals("first") ? null : LocalDate.parse(base),
                equalSpans,
                fitted,
                weights);
    }

    private <E extends Enum<E>> E word(String name, Class<E> type) throws IOException {
        return constant(text(name), type);
    }

    private static <E extends Enum<E>> E constant(String word, Class<E> type) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    private boolean flag(String name) throws IOException {
        expectName(name);
        JsonToken token = json.nextToken();
        if (token == null || !token.isBoolean()) {
            throw new IOException(name + " is neither true nor false");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    private ViewState.Value value() throws IOException {
        RecordId id = RecordId.observation(text("id"));
        RecordId indicator = RecordId.indicator(text("indicator"));
        EdtfDate period = EdtfDate.parse(text("period"));
        expectName("value");
        BigDecimal value = number();
        Qualifier qualifier = word("qualifier", Qualifier.class);
        json.nextToken();
        BigDecimal lower = bound("lower");
        BigDecimal upper = bound("upper");
        if (json.currentToken() != JsonToken.END_OBJECT) {
            throw new IOException("the value " + id.key() + " has more than belongs to it");
        }
        return new ViewState.Value(
                id, indicator, period, new Quantity(value, qualifier, lower, upper, ""));
    }

    /** The bound if it comes next; the parser then stands behind it. */
    private @Nullable BigDecimal bound(String name) throws IOException {
        if (!name.equals(json.currentName()) || json.currentToken() != JsonToken.FIELD_NAME) {
            return null;
        }
        BigDecimal bound = number();
        json.nextToken();
        return bound;
    }

    /** A number that can be written out: its exponent must not make it endless. */
    private BigDecimal number() throws IOException {
        JsonToken token = json.nextToken();
        if (token == null || !token.isNumeric()) {
            throw new IOException("a number is missing");
        }
        BigDecimal number = json.getDecimalValue();
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            throw new IOException("a number is too long");
        }
        return number;
    }

    private String text(String name) throws IOException {
        member(name, JsonToken.VALUE_STRING);
        return json.getText();
    }

    private void member(String name, JsonToken token) throws IOException {
        expectName(name);
        expect(token);
    }

    private void expectName(String name) throws IOException {
        expect(JsonToken.FIELD_NAME);
        if (!name.equals(json.currentName())) {
            throw new IOException("it has " + json.currentName() + " in the place of " + name);
        }
    }

    private void expect(JsonToken token) throws IOException {
        if (json.nextToken() != token) {
            throw new IOException("something is missing or in a wrong place");
        }
    }
}
