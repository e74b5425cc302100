package hanoius.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import hanoius.limit.LimitException;
import hanoius.limit.Limits;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON as maps, lists, strings, numbers and booleans; an absent value and null are both {@link
 * #NOTHING}. Depth is limited to 100, numbers have as many digits as figures may have, and a key
 * that comes twice is an error.
 */
public final class Json {

    public static final Nothing NOTHING = Nothing.NOTHING;

    /** No value. */
    public enum Nothing {
        NOTHING
    }

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private Json() {}

    /** Reads one value that takes up the whole stream. */
    public static Object read(InputStream in) throws IOException {
        try (JsonParser parser = FACTORY.createParser(in)) {
            parser.nextToken();
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "something follows the value");
            }
            return value;
        }
    }

    /**
     * Reads one value that takes up the whole text.
     *
     * @throws IllegalArgumentException when it does not
     */
    public static Object read(String text) {
        try {
            return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Writes such a value on one line. */
    public static String write(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            write(value, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Writes such a value on lines that people can read. */
    public static String pretty(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            generator.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            write(value, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(Object value, JsonGenerator generator) throws IOException {
        switch (value) {
            case Map<?, ?> members -> {
                generator.writeStartObject();
                for (Map.Entry<?, ?> member : members.entrySet()) {
                    generator.writeFieldName(member.getKey().toString());
                    write(member.getValue(), generator);
                }
                generator.writeEndObject();
            }
            case List<?> elements -> {
                generator.writeStartArray();
                for (Object element : elements) {
                    write(element, generator);
                }
                generator.writeEndArray();
            }
            case String text -> generator.writeString(text);
            case BigDecimal number -> generator.writeNumber(number);
            case Boolean flag -> generator.writeBoolean(flag);
            case Nothing _ -> generator.writeNull();
            default -> throw new IllegalArgumentException("no JSON is " + value);
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case null -> throw new JsonParseException(parser, "the file is empty");
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> NOTHING;
        };
    }

    private static BigDecimal number(JsonParser parser) throws IOException {
        try {
            return Limits.number(parser.getDecimalValue());
        } catch (LimitException e) {
            throw new JsonParseException(parser, e.getMessage(), e);
        }
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    private static List<Object> array(JsonParser parser) throws IOException {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return elements;
    }

    /** A member of an object; {@link #NOTHING} if it is not there or the value is no object. */
    public static Object get(Object value, String name) {
        return value instanceof Map<?, ?> members && members.containsKey(name)
                ? members.get(name)
                : NOTHING;
    }

    /** An object with the members of another in place of its own. */
    static Object with(Object value, Object changed) {
        Map<Object, Object> members = new LinkedHashMap<>((Map<?, ?>) value);
        members.putAll((Map<?, ?>) changed);
        return members;
    }

    /** A member's text; empty if it has none. */
    public static String text(Object value, String name) {
        return get(value, name) instanceof String text ? text : "";
    }

    /** A member's elements; a single value is a list of one. */
    public static List<Object> list(Object value, String name) {
        return elements(get(value, name));
    }

    /** The elements of a list; a single value is a list of one, {@link #NOTHING} one of none. */
    public static List<Object> elements(Object value) {
        return switch (value) {
            case List<?> elements -> List.copyOf(elements);
            case Nothing _ -> List.of();
            default -> List.of(value);
        };
    }

    /** A member's elements as texts. */
    public static List<String> texts(Object value, String name) {
        return list(value, name).stream().map(Object::toString).toList();
    }
}
