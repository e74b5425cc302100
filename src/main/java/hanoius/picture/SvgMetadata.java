package hanoius.picture;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What an SVG file of this program says about itself. */
final class SvgMetadata {

    /** A file is no SVG, or a damaged one. */
    static final class NotSvgException extends IOException {

        private static final long serialVersionUID = 1;

        NotSvgException(Path file, Exception cause) {
            super(file + " is not an SVG picture: " + cause.getMessage(), cause);
        }
    }

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SvgMetadata() {}

    /**
     * The texts by keyword, in the order of the file; none when another program wrote it.
     *
     * @throws IOException when the file cannot be read or is not an SVG
     */
    static Map<String, String> texts(Path file) throws IOException {
        // Decoded here, for the JDK's parser prints what is not UTF-8 on standard error.
        try (Reader in = Files.newBufferedReader(file)) {
            in.mark(1);
            if (in.read() != BYTE_ORDER_MARK) {
                in.reset();
            }
            return texts(in);
        } catch (CharacterCodingException | XMLStreamException e) {
            throw new NotSvgException(file, e);
        }
    }

    private static Map<String, String> texts(Reader in) throws IOException, XMLStreamException {
        XMLStreamReader reader = factory().createXMLStreamReader(in);
        while (!reader.isStartElement()) {
            reader.next();
        }
        if (!reader.getLocalName().equals("svg")) {
            throw new XMLStreamException("it begins with " + reader.getLocalName());
        }
        Map<String, String> texts = new LinkedHashMap<>();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT
                    && SvgElements.TEXTS.equals(reader.getNamespaceURI())) {
                String keyword = reader.getAttributeValue(null, "keyword");
                texts.putIfAbsent(keyword == null ? "" : keyword, reader.getElementText());
            }
        }
        return texts;
    }

    /** Reads nothing but the file itself. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
