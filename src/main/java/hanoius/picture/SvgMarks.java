package hanoius.picture;

import hanoius.figure.Figure;
import hanoius.figure.Fill;
import hanoius.figure.InterMeasure;
import hanoius.figure.Mark;
import hanoius.figure.Meaning;
import hanoius.figure.PixelGrid;
import hanoius.figure.Points;
import hanoius.figure.Stroke;
import hanoius.figure.Style;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import javax.xml.stream.XMLStreamException;

/** Writes marks as elements; one that stands for a fact is a group with its id and its words. */
final class SvgMarks {

    /** Inter, and what comes nearest to it where it is missing. */
    static final String FAMILY =
            "Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', 'DejaVu Sans', sans-serif";

    private static final PixelGrid GRID = new PixelGrid(1);

    private final SvgElements out;
    private final SvgDefinitions definitions;

    SvgMarks(SvgElements out, SvgDefinitions definitions) {
        this.out = out;
        this.definitions = definitions;
    }

    void paper(Figure figure) throws XMLStreamException {
        if (figure.paper().alpha() > 0) {
            Map<String, String> attributes = SvgElements.ink("fill", figure.paper());
            attributes.put("width", number(figure.width()));
            attributes.put("height", number(figure.height()));
            out.empty("rect", attributes);
        }
    }

    void write(Mark mark) throws XMLStreamException {
        Meaning meaning = mark.meaning();
        if (meaning == null) {
            draw(mark);
            return;
        }
        out.start("g", Map.of("data-record", meaning.record().toString()));
        out.text("title", meaning.words());
        draw(mark);
        out.end();
    }

    private void draw(Mark mark) throws XMLStreamException {
        switch (mark) {
            case Mark.Line line -> line(GRID.line(line));
            case Mark.Polyline line -> {
                Map<String, String> attributes = stroke(line.stroke());
                attributes.put("points", points(line.points()));
                attributes.put("fill", "none");
                attributes.put("stroke-linejoin", "round");
                out.empty("polyline", attributes);
            }
            case Mark.Area area ->
                    shape("polygon", Map.of("points", points(area.points())), area.style());
            case Mark.Band band ->
                    shape(
                            "polygon",
                            Map.of("points", points(band.outline())),
                            Style.filled(band.ink()));
            case Mark.Box box -> box(box);
            case Mark.Symbol symbol -> symbol(symbol);
            case Mark.Label label -> label(label);
            case Mark.Group group -> group(group);
        }
    }

    private void line(Mark.Line line) throws XMLStreamException {
        Map<String, String> attributes = stroke(line.stroke());
        attributes.put("x1", number(line.x1()));
        attributes.put("y1", number(line.y1()));
        attributes.put("x2", number(line.x2()));
        attributes.put("y2", number(line.y2()));
        out.empty("line", attributes);
    }

    private void box(Mark.Box box) throws XMLStreamException {
        Map<String, String> geometry = SvgElements.rectangle(GRID.box(box));
        if (box.radius() > 0) {
            geometry.put("rx", number(box.radius()));
        }
        shape("rect", geometry, box.style());
    }

    private void symbol(Mark.Symbol symbol) throws XMLStreamException {
        Points outline = symbol.shape().outline(symbol.cx(), symbol.cy(), symbol.size());
        if (outline.size() > 0) {
            shape("polygon", Map.of("points", points(outline)), symbol.style());
            return;
        }
        Mark.Symbol round = symbol.round();
        shape(
                "circle",
                Map.of(
                        "cx", number(round.cx()),
                        "cy", number(round.cy()),
                        "r", number(round.size() / 2)),
                round.style());
    }

    /** Text as wide as it was measured, so that it fits in its place in any typeface. */
    private void label(Mark.Label label) throws XMLStreamException {
        String text = Normalizer.normalize(label.text(), Normalizer.Form.NFC);
        if (text.isBlank()) {
            return;
        }
        Map<String, String> attributes = SvgElements.ink("fill", label.ink());
        attributes.put("x", number(label.x()));
        attributes.put("y", number(label.baseline()));
        attributes.put("font-size", number(label.style().size()));
        attributes.put("textLength", number(InterMeasure.INSTANCE.width(text, label.style())));
        attributes.put("lengthAdjust", "spacingAndGlyphs");
        attributes.put("xml:space", "preserve");
        switch (label.style().face()) {
            case REGULAR -> {}
            case SEMIBOLD -> attributes.put("font-weight", "600");
            case ITALIC -> attributes.put("font-style", "italic");
        }
        attributes.put("text-anchor", label.anchor().name().toLowerCase(Locale.ROOT));
        out.text("text", attributes, text);
    }

    private void group(Mark.Group group) throws XMLStreamException {
        out.start(
                "g",
                group.clip() == null
                        ? Map.of()
                        : Map.of("clip-path", definitions.reference(group.clip())));
        for (Mark mark : group.marks()) {
            write(mark);
        }
        out.end();
    }

    private void shape(String element, Map<String, String> geometry, Style style)
            throws XMLStreamException {
        if (style.fill() instanceof Fill.Hatch hatch && hatch.ground().alpha() > 0) {
            Map<String, String> ground = SvgElements.ink("fill", hatch.ground());
            ground.putAll(geometry);
            out.empty(element, ground);
        }
        Map<String, String> attributes =
                switch (style.fill()) {
                    case Fill.Solid solid -> SvgElements.ink("fill", solid.ink());
                    case Fill.Fade fade -> paint(definitions.reference(fade));
                    case Fill.Hatch hatch -> paint(definitions.reference(hatch));
                    case null -> paint("none");
                };
        if (style.stroke() != null) {
            attributes.putAll(stroke(style.stroke()));
        }
        attributes.putAll(geometry);
        out.empty(element, attributes);
    }

    private static Map<String, String> paint(String paint) {
        return new HashMap<>(Map.of("fill", paint));
    }

    private static Map<String, String> stroke(Stroke stroke) {
        Map<String, String> attributes = SvgElements.ink("stroke", stroke.ink());
        attributes.put("stroke-width", number(stroke.width()));
        double[] pattern = stroke.dash().pattern();
        if (pattern.length > 0) {
            attributes.put(
                    "stroke-dasharray",
                    Arrays.stream(pattern)
                            .mapToObj(length -> number(length * stroke.width()))
                            .collect(Collectors.joining(" ")));
        }
        return attributes;
    }

    private static String points(Points points) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            text.append(i == 0 ? "" : " ")
                    .append(number(points.x(i)))
                    .append(',')
                    .append(number(points.y(i)));
        }
        return text.toString();
    }

    private static String number(double value) {
        return SvgElements.number(value);
    }
}
