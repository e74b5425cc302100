package hanoius.interchange;

import hanoius.edtf.EdtfDate;
import hanoius.interchange.Remark.Reason;
import hanoius.schema.Column;
import hanoius.schema.Json;
import hanoius.schema.SourceSchema;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sources of a bibliography in CSL-JSON 1.0.2, as citeproc, Zotero and pandoc have it. */
final class CslReader {

    private static final List<String> PUBLISHERS =
            List.of("container-title", "publisher", "author");
    private static final List<String> NOTES = List.of("annote", "note");

    /** They say no more than other members, or the language, which sources do not have. */
    private static final Set<String> BESIDE =
            Set.of("id", "type", "language", "title-short", "citation-key", "citation-label");

    private static final int SEASONS = 20;

    private CslReader() {}

    static ForeignRows read(String text) {
        Object all;
        try {
            all = Json.read(text);
        } catch (IllegalArgumentException e) {
            return Gathering.nothing(0, String.valueOf(e.getMessage()));
        }
        List<Object> items =
                all instanceof Map<?, ?> && Json.get(all, "items") instanceof List<?> some
                        ? List.copyOf(some)
                        : Json.elements(all);
        Gathering gathering = new Gathering();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Map<?, ?> item) {
                source(item, i + 1L, gathering);
            } else {
                gathering.remark(i + 1L, "", Reason.NOT_THIS_FORMAT, items.get(i).toString());
            }
        }
        return gathering.done();
    }

    private static void source(Map<?, ?> item, long line, Gathering gathering) {
        Set<String> taken = new HashSet<>(BESIDE);
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(Column.ID.name(), said(item, "id", taken));
        cells.put(SourceSchema.TITLE.name(), said(item, "title", taken));
        cells.put(SourceSchema.PUBLISHER.name(), first(item, PUBLISHERS, taken));
        cells.put(SourceSchema.PUBLISHED.name(), date(item, "issued", line, gathering, taken));
        String url = said(item, "URL", taken);
        String doi = said(item, "DOI", taken);
        cells.put(
                SourceSchema.URL.name(),
                url.isEmpty() && !doi.isEmpty() ? "https://doi.org/" + doi : url);
        cells.put(SourceSchema.ACCESSED.name(), date(item, "accessed", line, gathering, taken));
        cells.put(SourceSchema.NOTES.name(), first(item, NOTES, taken));
        item.keySet().stream()
                .map(Object::toString)
                .filter(each -> !taken.contains(each))
                .forEach(
                        each ->
                                gathering.remark(
                                        line, each, Reason.NO_PLACE, text(Json.get(item, each))));
        SourceRows.add(cells, line, gathering);
    }

    private static String said(Object item, String name, Set<String> taken) {
        taken.add(name);
        return text(Json.get(item, name));
    }

    private static String first(Object item, List<String> names, Set<String> taken) {
        return names.stream()
                .filter(each -> !text(Json.get(item, each)).isBlank())
                .findFirst()
                .map(each -> said(item, each, taken))
                .orElse("");
    }

    /** A text, a number, or names. */
    private static String text(Object value) {
        return switch (value) {
            case String text -> text;
            case BigDecimal number -> number.toPlainString();
            case Boolean flag -> flag.toString();
            case List<?> some ->
                    some.stream().map(CslReader::text).collect(Collectors.joining("; "));
            case Map<?, ?> name ->
                    Stream.of("literal", "given", "non-dropping-particle", "family", "raw")
                            .map(each -> Json.text(name, each))
                            .filter(each -> !each.isBlank())
                            .collect(Collectors.joining(" "));
            default -> "";
        };
    }

    private static String date(
            Object item, String name, long line, Gathering gathering, Set<String> taken) {
        taken.add(name);
        Object date = Json.get(item, name);
        if (date == Json.NOTHING) {
            return "";
        }
        Optional<EdtfDate> read = date(date);
        if (read.isEmpty()) {
            gathering.remark(line, name, Reason.UNCLEAR, Json.write(date));
        }
        return read.map(EdtfDate::text).orElse("");
    }

    private static Optional<EdtfDate> date(Object date) {
        for (String each : List.of("literal", "raw")) {
            String said = Json.text(date, each);
            Optional<EdtfDate> read = ForeignDate.edtf(said).or(() -> ForeignDate.typed(said));
            if (read.isPresent()) {
                return read;
            }
        }
        List<Object> parts = Json.list(date, "date-parts");
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String sign = isCirca(Json.get(date, "circa")) ? "~" : "";
        String first = one(parts.getFirst(), Json.get(date, "season"));
        if (parts.size() == 1) {
            return ForeignDate.edtf(first + sign);
        }
        String last = one(parts.get(1), Json.NOTHING);
        return ForeignDate.edtf(first + sign + "/" + (last.isEmpty() ? ".." : last + sign));
    }

    private static boolean isCirca(Object said) {
        return switch (said) {
            case Boolean flag -> flag;
            case BigDecimal number -> number.signum() != 0;
            case String text -> !text.isEmpty() && !text.equals("false") && !text.equals("0");
            default -> false;
        };
    }

    /** As EDTF; empty for the year 0, which stands for an end that is open. */
    private static String one(Object parts, Object season) {
        List<String> said = Json.elements(parts).stream().map(CslReader::text).toList();
        try {
            int year = said.isEmpty() ? 0 : Integer.parseInt(said.getFirst());
            if (year == 0) {
                return "";
            }
            int grouping = season instanceof BigDecimal number ? number.intValueExact() : 0;
            String month =
                    said.size() > 1
                            ? said.get(1)
                            : grouping >= 1 && grouping <= 4
                                    ? Integer.toString(SEASONS + grouping)
                                    : "";
            return ForeignDate.of(
                            Integer.toString(year < 0 ? year + 1 : year),
                            month,
                            said.size() > 2 ? said.get(2) : "")
                    .map(EdtfDate::text)
                    .orElse("?");
        } catch (ArithmeticException | NumberFormatException e) {
            return "?";
        }
    }
}
