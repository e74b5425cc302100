package hanoius.metadata;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What an SVG file of this program says about itself. */
public final class SvgMetadata {

    /** The namespace of the elements that hold texts. */
    public static final String TEXTS = "urn:hanoi-us-milestones:picture";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int DEEPEST = 1000;

    /** The parser keeps every name that it meets. */
    private static final int MOST_NAMES = 10_000;

    private final XMLStreamReader reader;
    private final KeywordTexts found = new KeywordTexts();
    private final Set<String> names = new HashSet<>();

    private SvgMetadata(XMLStreamReader reader) {
        this.reader = reader;
    }

    /**
     * The texts by keyword, in the order of the file; none when another program wrote it.
     *
     * @throws DamagedException when it is no SVG, or a damaged one
     * @throws TooLongException when it says more than is read
     */
    public static Map<String, String> texts(InputStream file) throws IOException {
        // Decoded here, for the JDK's parser prints what is not UTF-8 on standard error.
        try {
            Reader in =
                    new BufferedReader(
                            new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder()));
            in.mark(1);
            if (in.read() != BYTE_ORDER_MARK) {
                in.reset();
            }
            return new SvgMetadata(factory().createXMLStreamReader(new Pieces(in))).texts();
        } catch (OtherHandException e) {
            return Map.of();
        } catch (CharacterCodingException | XMLStreamException e) {
            if (e instanceof XMLStreamException wrapped
                    && wrapped.getNestedException() instanceof IOException cause) {
                return unwrapped(cause);
            }
            throw new DamagedException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Map<String, String> unwrapped(IOException cause) throws IOException {
        return switch (cause) {
            case OtherHandException _ -> Map.of();
            case CharacterCodingException e ->
                    throw new DamagedException(String.valueOf(e.getMessage()), e);
            default -> throw cause;
        };
    }

    private Map<String, String> texts() throws IOException, XMLStreamException {
        while (!reader.isStartElement()) {
            reader.next();
        }
        if (!reader.getLocalName().equals("svg")) {
            throw new XMLStreamException("it begins with " + reader.getLocalName());
        }
        names();
        int depth = 1;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    names();
                    if (TEXTS.equals(reader.getNamespaceURI())) {
                        String keyword = reader.getAttributeValue(null, "keyword");
                        found.add(keyword == null ? "" : keyword, text());
                    } else if (++depth > DEEPEST) {
                        throw new TooLongException();
                    }
                }
                case XMLStreamReader.END_ELEMENT -> depth--;
                case XMLStreamReader.PROCESSING_INSTRUCTION -> name(reader.getPITarget());
                default -> {}
            }
        }
        return found.texts();
    }

    /** What the element holds, which is text alone. */
    private String text() throws IOException, XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (reader.next() != XMLStreamReader.END_ELEMENT) {
            if (!reader.isCharacters() && reader.getEventType() != XMLStreamReader.COMMENT) {
                throw new XMLStreamException("a text has something else in it");
            }
            if (reader.isCharacters()) {
                text.append(reader.getText());
            }
            if (text.length() > KeywordTexts.LONGEST) {
                throw new TooLongException();
            }
        }
        return text.toString();
    }

    private void names() throws IOException {
        name(reader.getPrefix() + ":" + reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            name(reader.getAttributePrefix(i) + ":" + reader.getAttributeLocalName(i));
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            name(reader.getNamespacePrefix(i));
            name(reader.getNamespaceURI(i));
        }
    }

    private void name(@Nullable String name) throws IOException {
        if (name != null && names.add(name) && names.size() > MOST_NAMES) {
            throw new TooLongException();
        }
    }

    /** Reads nothing but the file itself. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** The file declares a type, which this program never writes. */
    private static final class OtherHandException extends IOException {

        private static final long serialVersionUID = 1;

        OtherHandException() {
            super("it declares a type");
        }
    }

    /**
     * Hands on no tag, comment or other piece that is longer than a text may be, for the parser
     * holds each of them whole; nor any declaration of a type with its entities.
     */
    private static final class Pieces extends FilterReader {

        private static final String TYPE = "!DOCTYPE";

        /** How a piece ends, by how it begins. */
        private static final Map<String, String> ENDS =
                Map.of("!--", "-->", "![CDATA[", "]]>", "?", "?>");

        private final StringBuilder begin = new StringBuilder();
        private final StringBuilder last = new StringBuilder();

        /** What ends the piece; empty in a text, a single character in a tag or in its quotes. */
        private String end = "";

        private String type = "";
        private boolean beginning;
        private int length;

        Pieces(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) {
                take((char) read);
            }
            return read;
        }

        @Override
        public int read(char[] some, int from, int most) throws IOException {
            int read = super.read(some, from, most);
            for (int i = from; i < from + read; i++) {
                take(some[i]);
            }
            return read;
        }

        private void take(char each) throws IOException {
            if (++length > KeywordTexts.LONGEST) {
                throw new TooLongException();
            }
            if (!type.isEmpty()) {
                type(each);
            } else if (beginning) {
                begin(each);
            } else if (end.isEmpty()) {
                if (each == '<') {
                    beginning = true;
                    begin.setLength(0);
                    length = 0;
                }
            } else if (end.length() > 1) {
                last.append(each);
                if (last.length() > end.length()) {
                    last.deleteCharAt(0);
                }
                if (end.contentEquals(last)) {
                    ended("");
                }
            } else if (end.equals(">") && (each == '"' || each == '\'')) {
                end = String.valueOf(each);
            } else if (end.charAt(0) == each) {
                // Behind a quote the tag goes on.
                if (each == '>') {
                    ended("");
                } else {
                    end = ">";
                }
            }
        }

        private void begin(char each) {
            begin.append(each);
            String begun = begin.toString();
            if (ENDS.containsKey(begun)) {
                beginning = false;
                last.setLength(0);
                end = ENDS.get(begun);
            } else if (begun.equals(TYPE)) {
                type = TYPE;
            } else if (!TYPE.startsWith(begun)
                    && ENDS.keySet().stream().noneMatch(known -> known.startsWith(begun))) {
                beginning = false;
                end = ">";
                if (each == '>') {
                    ended("");
                }
            }
        }

        private void ended(String next) {
            end = next;
            length = 0;
        }

        /** Whether it is declared as an SVG is told by the first word. */
        private void type(char each) throws IOException {
            if (Character.isLetterOrDigit(each) || each == ':') {
                type += each;
            } else if (type.length() > TYPE.length()) {
                throw type.endsWith("svg")
                        ? new OtherHandException()
                        : new DamagedException("it is declared as something else");
            }
        }
    }
}
