package hanoius.interchange;

import hanoius.edtf.Bound;
import hanoius.edtf.EdtfDate;
import hanoius.interchange.Remark.Reason;
import hanoius.model.Source;
import hanoius.schema.Column;
import hanoius.schema.SourceSchema;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sources in the RIS format of reference managers: lines of a tag of two signs, two spaces, a
 * hyphen, a space and a value, {@code TY} first and {@code ER} last of each. A date is {@code
 * YYYY/MM/DD/other}.
 */
final class Ris {

    private static final Pattern TAGGED = Pattern.compile("([A-Z][A-Z0-9]) {1,2}-(?: (.*)|)");

    /** Tags that say the same, the one that is taken first. */
    private static final Map<String, List<String>> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put(SourceSchema.TITLE.name(), List.of("TI", "T1", "CT", "BT", "ST"));
        COLUMNS.put(
                SourceSchema.PUBLISHER.name(),
                List.of("PB", "T2", "JO", "JF", "JA", "T3", "AU", "A1"));
        COLUMNS.put(SourceSchema.PUBLISHED.name(), List.of("DA", "PY", "Y1"));
        COLUMNS.put(SourceSchema.URL.name(), List.of("UR", "L2", "LK"));
        COLUMNS.put(SourceSchema.ACCESSED.name(), List.of("Y2"));
        COLUMNS.put(SourceSchema.NOTES.name(), List.of("N1"));
        COLUMNS.put(Column.ID.name(), List.of("ID"));
    }

    /** Of the same date in fewer digits no remark is made. */
    private static final Set<String> BESIDE = Set.of("TY", "ER", "PY", "Y1", "ST", "JA");

    private static final Pattern PLAIN = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2])(-\\d\\d)?)?");

    private Ris() {}

    /** One line of an entry. */
    private record Tagged(String tag, StringBuilder value) {}

    static ForeignRows read(String text) {
        Gathering gathering = new Gathering();
        List<Tagged> entry = new ArrayList<>();
        long begun = 0;
        long line = 0;
        for (String each : (Iterable<String>) text.lines()::iterator) {
            line++;
            Matcher tagged = TAGGED.matcher(each);
            if (tagged.matches()) {
                String tag = tagged.group(1);
                if (tag.equals("TY")) {
                    finish(entry, begun, gathering);
                    begun = line;
                }
                if (begun > 0 && !tag.equals("ER")) {
                    String value = tagged.group(2);
                    entry.add(new Tagged(tag, new StringBuilder(value == null ? "" : value)));
                } else if (begun > 0) {
                    finish(entry, begun, gathering);
                    begun = 0;
                }
            } else if (begun > 0) {
                entry.getLast().value().append('\n').append(each);
            } else if (!each.isBlank()) {
                gathering.remark(line, "", Reason.NOT_THIS_FORMAT, each);
            }
        }
        finish(entry, begun, gathering);
        return gathering.done();
    }

    private static void finish(List<Tagged> entry, long line, Gathering gathering) {
        if (entry.isEmpty()) {
            return;
        }
        Map<String, String> cells = new HashMap<>();
        Map<String, List<String>> values = new LinkedHashMap<>();
        entry.forEach(
                each ->
                        values.computeIfAbsent(each.tag(), _ -> new ArrayList<>())
                                .add(each.value().toString()));
        Set<String> taken = new HashSet<>(BESIDE);
        COLUMNS.forEach(
                (column, tags) ->
                        tags.stream()
                                .filter(
                                        tag ->
                                                !String.join(
                                                                "",
                                                                values.getOrDefault(tag, List.of()))
                                                        .isBlank())
                                .findFirst()
                                .ifPresent(
                                        tag -> {
                                            taken.add(tag);
                                            cells.put(
                                                    column,
                                                    cell(column, tag, values, line, gathering));
                                            words(
                                                    column,
                                                    values.getOrDefault(tag, List.of()),
                                                    cells);
                                        }));
        values.forEach(
                (tag, all) -> {
                    if (!taken.contains(tag)) {
                        gathering.remark(line, tag, Reason.NO_PLACE, String.join("; ", all));
                    }
                });
        entry.clear();
        SourceRows.add(cells, line, gathering);
    }

    private static String cell(
            String column,
            String tag,
            Map<String, List<String>> values,
            long line,
            Gathering gathering) {
        List<String> all = values.getOrDefault(tag, List.of());
        if (column.equals(SourceSchema.NOTES.name())) {
            return String.join("\n", all);
        }
        for (String other : all.subList(1, all.size())) {
            gathering.remark(line, tag, Reason.SEVERAL, other);
        }
        String first = all.getFirst();
        if (column.equals(SourceSchema.PUBLISHED.name())
                || column.equals(SourceSchema.ACCESSED.name())) {
            return date(first, tag, line, gathering);
        }
        return first;
    }

    private static String date(String value, String tag, long line, Gathering gathering) {
        String[] parts = value.split("/", 4);
        String other = parts.length == 4 ? parts[3].strip() : "";
        return ForeignDate.edtf(other)
                .or(() -> ForeignDate.of(parts[0], part(parts, 1), part(parts, 2)))
                .or(() -> ForeignDate.typed(value))
                .map(EdtfDate::text)
                .orElseGet(
                        () -> {
                            gathering.remark(line, tag, Reason.UNCLEAR, value);
                            return "";
                        });
    }

    /** What a source says of its date in words of its own. */
    private static void words(String column, List<String> values, Map<String, String> cells) {
        String[] parts = values.getFirst().split("/", 4);
        String other = parts.length == 4 ? parts[3].strip() : "";
        if (column.equals(SourceSchema.PUBLISHED.name()) && ForeignDate.edtf(other).isEmpty()) {
            cells.put(SourceSchema.PUBLISHED_WORDS.name(), other);
        }
    }

    private static String part(String[] parts, int place) {
        return place < parts.length ? parts[place] : "";
    }

    /** The sources, one entry each, in that order; it ends in a line break. */
    static String write(List<Source> sources) {
        StringBuilder out = new StringBuilder();
        for (Source source : sources) {
            add(out, "TY", source.url().isBlank() ? "GEN" : "ELEC");
            add(out, "TI", SingleLine.of(source.title()));
            add(out, "PB", SingleLine.of(source.publisher()));
            EdtfDate published = source.published();
            if (published != null) {
                String words = SingleLine.of(source.publishedWords());
                String day = date(published);
                add(out, "DA", day.endsWith("/") ? day + words : day);
                if (published.text().matches("\\d{4}(-.*)?")) {
                    add(out, "PY", published.text().substring(0, 4));
                }
            }
            add(out, "UR", SingleLine.of(source.url()));
            LocalDate accessed = source.accessed();
            add(out, "Y2", accessed == null ? "" : date(EdtfDate.of(accessed)));
            add(out, "LA", SourceLanguage.of(source).map(SourceLanguage::tag).orElse(""));
            source.notes().lines().forEach(each -> add(out, "N1", each));
            add(out, "ID", SingleLine.of(source.id().key()));
            out.append("ER  - \n\n");
        }
        return out.toString();
    }

    private static void add(StringBuilder out, String tag, String value) {
        if (!value.isEmpty()) {
            out.append(tag).append("  - ").append(value).append('\n');
        }
    }

    /** In parts if it is a plain year, month or day; else as EDTF in the part for anything else. */
    private static String date(EdtfDate date) {
        return PLAIN.matcher(date.text()).matches()
                ? (date.text().replace('-', '/') + "///").replaceFirst("^((?:[^/]*/){3}).*", "$1")
                : year(date) + "///" + date.text();
    }

    private static String year(EdtfDate date) {
        return date.earliest() instanceof Bound.Day(LocalDate day)
                        && day.getYear() > 0
                        && day.getYear() <= 9999
                ? String.format(Locale.ROOT, "%04d", day.getYear())
                : "";
    }
}
