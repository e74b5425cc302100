package hanoius.intake;

import hanoius.exchange.CsvFault;
import hanoius.intake.Grid.Row;
import hanoius.intake.Grid.Told;
import hanoius.intake.IntakeException.Reason;
import hanoius.task.TaskRunner.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The sheets of a workbook (XLSX, ECMA-376) that say something. Formulas are what they gave last,
 * dates days as {@code 2019-09-20}; nothing outside of the file is ever read.
 */
final class Workbook {

    private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})\\d{1,7}");

    private final ZipFile zip;
    private final String name;
    private final Progress progress;
    private final List<String> shared = new ArrayList<>();

    /** By the number of a style. */
    private final List<CellFormat> formats = new ArrayList<>();

    private boolean since1904;

    private Workbook(ZipFile zip, String name, Progress progress) {
        this.zip = zip;
        this.name = name;
        this.progress = progress;
    }

    /**
     * Reads a file.
     *
     * @param name what it is called where it comes from
     * @throws IntakeException when it is no workbook, or larger than is read
     */
    static Grid read(Path file, String name, Progress progress) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new Workbook(zip, name, progress).grid();
        } catch (ZipException | XMLStreamException | NumberFormatException e) {
            throw new IntakeException(Reason.NO_WORKBOOK, name);
        }
    }

    private Grid grid() throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        each(
                "xl/_rels/workbook.xml.rels",
                (element, xml) -> {
                    if (element.equals("Relationship")) {
                        targets.put(attribute(xml, "Id"), attribute(xml, "Target"));
                    }
                });
        Map<String, String> sheets = new LinkedHashMap<>();
        each(
                "xl/workbook.xml",
                (element, xml) -> {
                    if (element.equals("sheet")) {
                        sheets.put(attribute(xml, "name"), targets.getOrDefault(id(xml), ""));
                    } else if (element.equals("workbookPr")) {
                        since1904 = isTrue(attribute(xml, "date1904"));
                    }
                });
        if (sheets.isEmpty()) {
            throw new IntakeException(Reason.NO_WORKBOOK, name);
        }
        styles();
        sharedTexts();
        List<Grid> grids = new ArrayList<>();
        for (Map.Entry<String, String> each : sheets.entrySet()) {
            List<Row> rows = rows(entry(each.getValue()));
            if (!rows.isEmpty()) {
                grids.add(new Grid(name, new Told("", '\0', each.getKey()), rows, List.of()));
            }
        }
        if (grids.isEmpty()) {
            throw new IntakeException(Reason.NOTHING, name);
        }
        return grids.removeFirst().before(grids);
    }

    private static String entry(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }

    /** Told of the beginning of each element. */
    private interface Elements {
        void begins(String element, XMLStreamReader xml) throws XMLStreamException;
    }

    private void each(String path, Elements elements) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            return;
        }
        try (InputStream in = Inflated.of(zip, entry, name)) {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new IntakeException(Reason.NO_WORKBOOK, name);
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    elements.begins(xml.getLocalName(), xml);
                }
            }
            xml.close();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static String attribute(XMLStreamReader xml, String wanted) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(wanted)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The relation of a sheet, whose attribute is called as another one but for its namespace. */
    private static String id(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id")
                    && namespace != null
                    && !namespace.isEmpty()) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private void styles() throws IOException, XMLStreamException {
        Map<Integer, CellFormat> own = new HashMap<>();
        boolean[] within = {false};
        each(
                "xl/styles.xml",
                (element, xml) -> {
                    switch (element) {
                        case "numFmt" ->
                                own.put(
                                        number(attribute(xml, "numFmtId")),
                                        CellFormat.of(attribute(xml, "formatCode")));
                        case "cellXfs" -> within[0] = true;
                        case "cellStyles", "dxfs" -> within[0] = false;
                        case "xf" -> {
                            if (within[0]) {
                                int format = number(attribute(xml, "numFmtId"));
                                formats.add(own.getOrDefault(format, CellFormat.of(format)));
                            }
                        }
                        default -> {}
                    }
                });
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    private void sharedTexts() throws IOException, XMLStreamException {
        each(
                "xl/sharedStrings.xml",
                (element, xml) -> {
                    if (element.equals("si")) {
                        shared.add(text(xml, "si"));
                    }
                });
    }

    /** All text of an element but for how it is pronounced. */
    private String text(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int spoken = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("rPh")) {
                spoken++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals(element)) {
                    break;
                }
                spoken -= xml.getLocalName().equals("rPh") ? 1 : 0;
            } else if (event == XMLStreamConstants.CHARACTERS && spoken == 0) {
                text.append(xml.getText());
                requireShort(text.length());
            }
        }
        return text.toString();
    }

    private void requireShort(int length) {
        if (length > CsvFault.LONGEST) {
            throw new IntakeException(Reason.TOO_LARGE, name);
        }
    }

    private List<Row> rows(String path) throws IOException, XMLStreamException {
        List<Row> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        long[] line = {0};
        each(
                path,
                (element, xml) -> {
                    if (element.equals("row")) {
                        if (progress.cancelled()) {
                            throw new CancellationException("The table is no longer wanted.");
                        }
                        add(rows, line[0], cells);
                        int said = number(attribute(xml, "r"));
                        line[0] = said > 0 ? said : line[0] + 1;
                    } else if (element.equals("c")) {
                        cell(xml, cells);
                    }
                });
        add(rows, line[0], cells);
        return rows;
    }

    private static void add(List<Row> rows, long line, List<String> cells) {
        Row row = new Row(line, cells);
        if (!row.isBlank()) {
            rows.add(row);
        }
        cells.clear();
    }

    private void cell(XMLStreamReader xml, List<String> cells) throws XMLStreamException {
        int column = column(attribute(xml, "r"), cells.size());
        String type = attribute(xml, "t");
        int style = number(attribute(xml, "s"));
        if (column < cells.size()) {
            return;
        }
        String value = value(xml, type, style);
        if (column >= CsvFault.MOST) {
            if (!value.isBlank()) {
                throw new IntakeException(Reason.TOO_LARGE, name);
            }
            return;
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(value);
    }

    private static int column(String place, int next) {
        Matcher letters = PLACE.matcher(place);
        if (!letters.matches()) {
            return next;
        }
        int column = 0;
        for (char each : letters.group(1).toCharArray()) {
            column = 26 * column + each - 'A' + 1;
        }
        return column - 1;
    }

    private String value(XMLStreamReader xml, String type, int style) throws XMLStreamException {
        String value = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = text(xml, "v");
                    case "is" -> value = text(xml, "is");
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
        }
        return switch (type) {
            case "s" -> {
                int index = number(value);
                yield index >= 0 && index < shared.size() ? shared.get(index) : "";
            }
            case "b" -> value.equals("1") ? "yes" : "no";
            case "e", "str", "inlineStr", "d" -> value;
            default -> value.isEmpty() ? "" : number(value, format(style));
        };
    }

    private CellFormat format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : CellFormat.NUMBER;
    }

    /** A number with the digits that a person would have typed. */
    private String number(String value, CellFormat format) {
        double number = Double.parseDouble(value);
        BigDecimal digits = new BigDecimal(value.length() > 15 ? Double.toString(number) : value);
        BigDecimal plain = digits.stripTrailingZeros();
        if (Math.abs(plain.scale()) > 300) {
            return value;
        }
        return format.typed(
                number,
                plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString(),
                since1904);
    }
}
