package hanoius.interchange;

import hanoius.edtf.EdtfDate;
import hanoius.interchange.Remark.Reason;
import hanoius.schema.Column;
import hanoius.schema.SourceSchema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sources of a bibliography in BibTeX or biblatex: entries, {@code @string}, values in braces or
 * quotes joined by {@code #}. An entry that cannot be read is told, and the next one is read.
 */
final class BibTexReader {

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private static final List<String> PUBLISHERS =
            List.of(
                    "publisher",
                    "journaltitle",
                    "journal",
                    "booktitle",
                    "institution",
                    "organization",
                    "school",
                    "author");

    private static final List<String> NOTES = List.of("annotation", "annote", "note");

    private static final Pattern LINKED = Pattern.compile("\\\\url\\s*\\{([^{}]*)\\}");

    /** They say again what another field says, or the language, which sources do not have. */
    private static final Set<String> BESIDE =
            Set.of("year", "month", "langid", "language", "howpublished", "shorttitle");

    /** What ends the reading of one entry. */
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable() {
            super("not an entry", null, false, false);
        }
    }

    private final String text;
    private final Gathering gathering = new Gathering();
    private final Map<String, String> macros = new HashMap<>();
    private int at;
    private int counted;
    private long line = 1;

    private BibTexReader(String text) {
        this.text = text;
        MONTHS.forEach(each -> macros.put(each, each));
    }

    static ForeignRows read(String text) {
        BibTexReader reader = new BibTexReader(text);
        reader.all();
        return reader.gathering.done();
    }

    private void all() {
        for (int next = text.indexOf('@', at); next >= 0; next = text.indexOf('@', at)) {
            at = next + 1;
            long begun = line(next);
            try {
                entry(begun);
            } catch (Unreadable e) {
                String rest = text.substring(next).lines().findFirst().orElse("");
                gathering.remark(begun, "", Reason.NOT_THIS_FORMAT, rest);
                // The next entry begins a line, whatever was left open here.
                int begin = text.indexOf("\n@", next);
                at = begin < 0 ? text.length() : begin + 1;
            }
        }
    }

    /** Places are asked for in ascending order. */
    private long line(int place) {
        for (; counted < place; counted++) {
            if (text.charAt(counted) == '\n') {
                line++;
            }
        }
        return line;
    }

    private void entry(long begun) throws Unreadable {
        String type = word().toLowerCase(Locale.ROOT);
        if (type.equals("comment") || type.isEmpty()) {
            return;
        }
        blanks();
        char close = take('{') ? '}' : take('(') ? ')' : 0;
        if (close == 0) {
            throw new Unreadable();
        }
        if (type.equals("preamble")) {
            value();
        } else if (type.equals("string")) {
            String name = word();
            expect('=');
            macros.put(name.toLowerCase(Locale.ROOT), value());
        } else {
            int begin = at;
            while (at < text.length() && ",})\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String key = text.substring(begin, at).strip();
            Map<String, String> fields = fields(close);
            source(key, fields, begun);
        }
    }

    private Map<String, String> fields(char close) throws Unreadable {
        Map<String, String> fields = new LinkedHashMap<>();
        while (true) {
            blanks();
            if (take(close)) {
                return fields;
            }
            if (!take(',')) {
                throw new Unreadable();
            }
            blanks();
            if (take(close)) {
                return fields;
            }
            String name = word().toLowerCase(Locale.ROOT);
            if (name.isEmpty()) {
                throw new Unreadable();
            }
            expect('=');
            fields.putIfAbsent(name, value());
        }
    }

    private String word() {
        blanks();
        int begin = at;
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && "{}(),=\"#@".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(begin, at);
    }

    private void expect(char sign) throws Unreadable {
        blanks();
        if (!take(sign)) {
            throw new Unreadable();
        }
    }

    private String value() throws Unreadable {
        StringBuilder value = new StringBuilder();
        do {
            blanks();
            if (take('{')) {
                value.append(until('}'));
            } else if (take('"')) {
                value.append(until('"'));
            } else {
                String word = word();
                if (word.isEmpty()) {
                    throw new Unreadable();
                }
                value.append(macros.getOrDefault(word.toLowerCase(Locale.ROOT), word));
            }
            blanks();
        } while (take('#'));
        return value.toString();
    }

    /** Up to a sign outside of all braces. */
    private String until(char end) throws Unreadable {
        int begin = at;
        int depth = 0;
        for (; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == end && depth == 0) {
                return text.substring(begin, at++);
            }
            depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
            if (depth < 0) {
                break;
            }
        }
        throw new Unreadable();
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean take(char sign) {
        if (at < text.length() && text.charAt(at) == sign) {
            at++;
            return true;
        }
        return false;
    }

    private void source(String key, Map<String, String> fields, long begun) {
        Map<String, String> cells = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>(BESIDE);
        cells.put(Column.ID.name(), key);
        cells.put(SourceSchema.TITLE.name(), plain(fields, "title", taken));
        cells.put(SourceSchema.PUBLISHER.name(), first(fields, PUBLISHERS, taken));
        cells.put(SourceSchema.PUBLISHED.name(), published(fields, begun, taken));
        cells.put(SourceSchema.URL.name(), address(fields, taken));
        String accessed = raw(fields, "urldate", taken);
        cells.put(SourceSchema.ACCESSED.name(), date(accessed, "urldate", begun));
        cells.put(SourceSchema.NOTES.name(), first(fields, NOTES, taken));
        fields.forEach(
                (name, value) -> {
                    if (!taken.contains(name)) {
                        gathering.remark(begun, name, Reason.NO_PLACE, TexText.read(value));
                    }
                });
        SourceRows.add(cells, begun, gathering);
    }

    private static String plain(Map<String, String> fields, String name, Set<String> taken) {
        taken.add(name);
        return TexText.read(fields.getOrDefault(name, ""));
    }

    /** A tilde is one there. */
    private static String raw(Map<String, String> fields, String name, Set<String> taken) {
        taken.add(name);
        return fields.getOrDefault(name, "").replaceAll("[{}]", "").strip();
    }

    private static String first(Map<String, String> fields, List<String> names, Set<String> taken) {
        return names.stream()
                .filter(fields::containsKey)
                .findFirst()
                .map(each -> plain(fields, each, taken))
                .orElse("");
    }

    private String published(Map<String, String> fields, long begun, Set<String> taken) {
        String date = raw(fields, "date", taken);
        if (!date.isEmpty()) {
            return date(date, "date", begun);
        }
        String year = TexText.read(fields.getOrDefault("year", ""));
        String month = TexText.read(fields.getOrDefault("month", "")).toLowerCase(Locale.ROOT);
        String number =
                month.length() < 3
                        ? month
                        : Integer.toString(MONTHS.indexOf(month.substring(0, 3)) + 1);
        return ForeignDate.of(year, number.equals("0") ? "" : number, "")
                .map(EdtfDate::text)
                .orElseGet(() -> date(year, "year", begun));
    }

    private String date(String date, String field, long begun) {
        Optional<EdtfDate> read = ForeignDate.edtf(date).or(() -> ForeignDate.typed(date));
        if (read.isEmpty() && !date.isEmpty()) {
            gathering.remark(begun, field, Reason.UNCLEAR, date);
        }
        return read.map(EdtfDate::text).orElse("");
    }

    /** As it stands: nothing in an address is a command. */
    private static String address(Map<String, String> fields, Set<String> taken) {
        taken.addAll(Set.of("url", "doi"));
        String url = fields.getOrDefault("url", "").strip();
        Matcher linked = LINKED.matcher(fields.getOrDefault("howpublished", ""));
        if (url.isEmpty() && linked.find()) {
            url = linked.group(1).strip();
        }
        String doi = fields.getOrDefault("doi", "").strip();
        return url.isEmpty() && !doi.isEmpty() ? "https://doi.org/" + doi : url.replace("\\", "");
    }
}
