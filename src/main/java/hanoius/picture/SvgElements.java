package hanoius.picture;

import hanoius.figure.Bounds;
import hanoius.figure.Ink;
import hanoius.metadata.SvgMetadata;

import java.io.Writer;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The elements of an SVG file, one a line, with their attributes in the order of the alphabet. */
final class SvgElements {

    static final String SVG = "http://www.w3.org/2000/svg";

    private final XMLStreamWriter out;

    SvgElements(Writer writer) throws XMLStreamException {
        out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
    }

    void startDocument(Map<String, String> attributes) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        line();
        out.writeStartElement("svg");
        out.writeDefaultNamespace(SVG);
        attributes(attributes);
        line();
    }

    void endDocument() throws XMLStreamException {
        out.writeEndElement();
        line();
        out.writeEndDocument();
        out.flush();
    }

    void start(String name, Map<String, String> attributes) throws XMLStreamException {
        out.writeStartElement(name);
        attributes(attributes);
        line();
    }

    void end() throws XMLStreamException {
        out.writeEndElement();
        line();
    }

    void empty(String name, Map<String, String> attributes) throws XMLStreamException {
        out.writeEmptyElement(name);
        attributes(attributes);
        line();
    }

    void text(String name, String text) throws XMLStreamException {
        text(name, Map.of(), text);
    }

    void text(String name, Map<String, String> attributes, String text) throws XMLStreamException {
        out.writeStartElement(name);
        attributes(attributes);
        out.writeCharacters(allowed(text));
        out.writeEndElement();
        line();
    }

    /** What the picture says about itself: one element for each keyword, in order. */
    void metadata(Map<String, String> texts) throws XMLStreamException {
        start("metadata", Map.of());
        for (var each : texts.entrySet()) {
            out.writeStartElement("text");
            out.writeDefaultNamespace(SvgMetadata.TEXTS);
            out.writeAttribute("keyword", allowed(each.getKey()));
            out.writeCharacters(allowed(each.getValue()));
            out.writeEndElement();
            line();
        }
        end();
    }

    private void attributes(Map<String, String> attributes) throws XMLStreamException {
        for (var each : new TreeMap<>(attributes).entrySet()) {
            out.writeAttribute(each.getKey(), allowed(each.getValue()));
        }
    }

    private void line() throws XMLStreamException {
        out.writeCharacters("\n");
    }

    /** The text with U+FFFD for what XML 1.0 cannot hold, not even escaped. */
    private static String allowed(String text) {
        return text.replace("\r\n", "\n")
                .replaceAll(
                        "[^\\t\\n\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]",
                        "\uFFFD");
    }

    /** A number with at most two decimals, never in scientific notation. */
    static String number(double value) {
        return BigDecimal.valueOf(Math.round(value * 100), 2).stripTrailingZeros().toPlainString();
    }

    static Map<String, String> rectangle(Bounds at) {
        return new HashMap<>(
                Map.of(
                        "x", number(at.x()),
                        "y", number(at.y()),
                        "width", number(at.width()),
                        "height", number(at.height())));
    }

    /** A colour and, where light comes through, its opacity. */
    static Map<String, String> ink(String attribute, Ink ink) {
        Map<String, String> attributes = new HashMap<>();
        attributes.put(attribute, Ink.rgb(ink.argb()).toString());
        if (ink.alpha() < 255) {
            attributes.put(attribute + "-opacity", number(ink.alpha() / 255.0));
        }
        return attributes;
    }
}
