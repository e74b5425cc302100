package hanoius.interchange;

import static java.util.stream.Collectors.joining;

import hanoius.edtf.CalendarDate;
import hanoius.edtf.CalendarDate.Part;
import hanoius.edtf.DateShape.Interval;
import hanoius.edtf.DateShape.Single;
import hanoius.edtf.EdtfDate;
import hanoius.model.Source;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Sources as BibTeX in UTF-8: {@code @online} when there is an address, else {@code @misc}. The
 * fields of biblatex stand beside those from which the old styles make the same; these take an
 * entry of a type that they do not know for {@code @misc}.
 */
final class BibTex {

    private static final String ONE = "(?:-?[0-9X]{4}(?:-[0-9X]{2}){0,2}|Y-?[0-9]{5,9})[?~%]?";

    /** What biblatex reads as a date: EDTF of levels 0 and 1, but for an unknown or open start. */
    private static final String DATE = ONE + "(?:/(?:" + ONE + "|\\.\\.)?)?";

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private BibTex() {}

    /** One entry for each source. */
    static String write(List<Source> sources) {
        Set<String> taken = new HashSet<>();
        return sources.stream()
                .map(source -> entry(source, key(source.id().key(), taken)))
                .collect(joining("\n"));
    }

    private static String entry(Source source, String key) {
        var out = new StringBuilder(source.url().isBlank() ? "@misc{" : "@online{").append(key);
        // A second pair of braces keeps styles from changing capitals and from looking for persons.
        if (!source.publisher().isBlank()) {
            add(out, "author", braced(escaped(source.publisher())));
        }
        add(out, "title", braced(escaped(source.title())));
        add(out, "howpublished", linked(address(source.url())));
        if (source.published() != null) {
            addDate(out, source.published());
        }
        add(out, "url", address(source.url()));
        add(out, "urldate", source.accessed() == null ? "" : source.accessed().toString());
        add(out, "langid", SourceLanguage.of(source).map(SourceLanguage::babel).orElse(""));
        // Styles print a note; what the record remarks on a source is for its readers.
        add(out, "annotation", escaped(source.notes()));
        return out.append("\n}\n").toString();
    }

    private static void addDate(StringBuilder out, EdtfDate date) {
        if (date.text().matches(DATE)) {
            add(out, "date", date.text());
            addYear(out, date);
        } else {
            add(out, "year", escaped(date.text()));
        }
    }

    /** The year, as readers count it, and the month by its name in all styles. */
    private static void addYear(StringBuilder out, EdtfDate date) {
        switch (date.shape()) {
            case Single(CalendarDate one) when one.knows(Part.YEAR) -> {
                add(out, "year", year(one));
                if (one.knows(Part.MONTH) && one.number(Part.MONTH) <= MONTHS.size()) {
                    out.append(",\n  month = ").append(MONTHS.get(one.number(Part.MONTH) - 1));
                }
            }
            case Interval(CalendarDate from, CalendarDate to)
                    when from.knows(Part.YEAR) && to.knows(Part.YEAR) -> {
                boolean same = from.number(Part.YEAR) == to.number(Part.YEAR);
                add(out, "year", same ? year(to) : year(from) + "--" + year(to));
            }
            default -> add(out, "year", escaped(date.text()));
        }
    }

    private static String year(CalendarDate date) {
        int year = date.number(Part.YEAR);
        return year < 1 ? 1 - year + " BC" : Integer.toString(year);
    }

    /** The address for the old styles, which know no field for it. */
    private static String linked(String address) {
        return address.isEmpty() ? "" : "\\url{" + address + "}";
    }

    private static void add(StringBuilder out, String field, String content) {
        if (!content.isEmpty()) {
            out.append(",\n  ").append(field).append(" = {").append(content).append('}');
        }
    }

    private static String braced(String content) {
        return content.isEmpty() ? "" : "{" + content + "}";
    }

    /** A key of letters, digits and hyphens that no other has, whatever its capitals. */
    private static String key(String wanted, Set<String> taken) {
        String plain = wanted.replaceAll("[^A-Za-z0-9]+", "-");
        String key = plain;
        for (int i = 2; !taken.add(key.toLowerCase(Locale.ROOT)); i++) {
            key = plain + "-" + i;
        }
        return key;
    }

    /** Text on one line, with the characters that TeX takes for commands written as text. */
    static String escaped(String text) {
        return text.replaceAll("[\\p{Z}\\p{Cc}]+", " ")
                .strip()
                .codePoints()
                .mapToObj(BibTex::escaped)
                .collect(joining());
    }

    private static String escaped(int character) {
        return switch (character) {
            case '&', '%', '$', '#', '_' -> "\\" + Character.toString(character);
            // BibTeX counts braces even behind a backslash.
            case '{' -> "\\textbraceleft{}";
            case '}' -> "\\textbraceright{}";
            case '\\' -> "\\textbackslash{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            default -> Character.toString(character);
        };
    }

    /** An address is taken as it is, so that nothing in it may end the field. */
    private static String address(String url) {
        return url.strip()
                .codePoints()
                .mapToObj(
                        each ->
                                each <= ' ' || each == 0x7F || "{}\\".indexOf(each) >= 0
                                        ? percented(each)
                                        : Character.toString(each))
                .collect(joining());
    }

    private static String percented(int character) {
        byte[] bytes = Character.toString(character).getBytes(StandardCharsets.UTF_8);
        return HexFormat.ofDelimiter("").withPrefix("%").withUpperCase().formatHex(bytes);
    }
}
