package hanoius.picture;

import hanoius.figure.Bounds;
import hanoius.figure.Figure;
import hanoius.figure.Fill;
import hanoius.figure.Hatching;
import hanoius.figure.Ink;
import hanoius.figure.Mark;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import javax.xml.stream.XMLStreamException;

/**
 * What the marks of an SVG file refer to: gradients, hatches and clips, each once, numbered in the
 * order in which they are first needed.
 */
final class SvgDefinitions {

    /** Lines of a hatch without their ground, which a pattern would show with seams. */
    private record Lines(Ink ink, double spacing) {}

    private final Map<Object, String> names = new LinkedHashMap<>();

    static SvgDefinitions of(Figure figure) {
        SvgDefinitions definitions = new SvgDefinitions();
        definitions.collect(figure.marks());
        return definitions;
    }

    private void collect(List<Mark> marks) {
        for (Mark mark : marks) {
            switch (mark) {
                case Mark.Area area -> collect(area.style().fill());
                case Mark.Box box -> collect(box.style().fill());
                case Mark.Symbol symbol -> collect(symbol.style().fill());
                case Mark.Group group -> {
                    if (group.clip() != null) {
                        name(group.clip(), "clip");
                    }
                    collect(group.marks());
                }
                case Mark.Line _, Mark.Polyline _, Mark.Band _, Mark.Label _ -> {}
            }
        }
    }

    private void collect(@Nullable Fill fill) {
        switch (fill) {
            case Fill.Fade fade -> name(fade, "fade");
            case Fill.Hatch hatch -> name(new Lines(hatch.line(), hatch.spacing()), "hatch");
            case Fill.Solid _ -> {}
            case null -> {}
        }
    }

    private void name(Object thing, String kind) {
        names.putIfAbsent(thing, kind + (names.size() + 1));
    }

    String reference(Fill.Fade fade) {
        return url(fade);
    }

    String reference(Fill.Hatch hatch) {
        return url(new Lines(hatch.line(), hatch.spacing()));
    }

    String reference(Bounds clip) {
        return url(clip);
    }

    private String url(Object thing) {
        return "url(#" + Objects.requireNonNull(names.get(thing)) + ")";
    }

    void write(SvgElements out) throws XMLStreamException {
        if (names.isEmpty()) {
            return;
        }
        out.start("defs", Map.of());
        for (var each : names.entrySet()) {
            switch (each.getKey()) {
                case Fill.Fade fade -> gradient(fade, each.getValue(), out);
                case Lines lines -> pattern(lines, each.getValue(), out);
                case Bounds clip -> {
                    out.start("clipPath", Map.of("id", each.getValue()));
                    out.empty("rect", SvgElements.rectangle(clip));
                    out.end();
                }
                default -> throw new IllegalStateException("no definition of " + each);
            }
        }
        out.end();
    }

    private static void gradient(Fill.Fade fade, String name, SvgElements out)
            throws XMLStreamException {
        out.start(
                "linearGradient",
                Map.of(
                        "id", name,
                        "gradientUnits", "userSpaceOnUse",
                        "x1", SvgElements.number(fade.x1()),
                        "y1", SvgElements.number(fade.y1()),
                        "x2", SvgElements.number(fade.x2()),
                        "y2", SvgElements.number(fade.y2())));
        stop("0", fade.from(), out);
        stop("1", fade.to(), out);
        out.end();
    }

    private static void stop(String offset, Ink ink, SvgElements out) throws XMLStreamException {
        Map<String, String> attributes = SvgElements.ink("stop", ink);
        String color = Objects.requireNonNull(attributes.remove("stop"));
        attributes.put("stop-color", color);
        attributes.put("offset", offset);
        out.empty("stop", attributes);
    }

    /** One tile of the lattice on which {@link Hatching} draws, its lines overlapping the edges. */
    private static void pattern(Lines lines, String name, SvgElements out)
            throws XMLStreamException {
        String step = SvgElements.number(lines.spacing() * Math.sqrt(2));
        out.start(
                "pattern",
                Map.of(
                        "id", name,
                        "patternUnits", "userSpaceOnUse",
                        "width", step,
                        "height", step));
        Map<String, String> attributes = SvgElements.ink("stroke", lines.ink());
        attributes.put("stroke-width", SvgElements.number(Hatching.WIDTH));
        String over = SvgElements.number(lines.spacing() * Math.sqrt(2) + 1);
        String under = SvgElements.number(lines.spacing() * Math.sqrt(2) - 1);
        attributes.put(
                "d",
                String.format(
                        Locale.ROOT,
                        "M-1 1L1 -1M-1 %2$sL%2$s -1M%3$s %2$sL%2$s %3$s",
                        step,
                        over,
                        under));
        out.empty("path", attributes);
        out.end();
    }
}
