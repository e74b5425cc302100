package hanoius.text;

import hanoius.edtf.EdtfDate;
import hanoius.model.Citation;
import hanoius.model.Source;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Citations as plain text: author, title, date, address, day of access, in that order. */
public final class CitationWords {

    private CitationWords() {}

    /** What is told of a source beside its title and address, as in "Nhân Dân. July 2020.". */
    public static String about(Source source, Words words) {
        EdtfDate published = source.published();
        return Stream.of(
                        source.publisher(),
                        published == null ? words.get("citation.undated") : words.date(published))
                .filter(part -> !part.isBlank())
                .map(part -> part.endsWith(".") ? part : part + ".")
                .collect(Collectors.joining(" "));
    }

    /** A source in one line, as in "Vietnam News Agency. Title. July 2020. https://… (…)". */
    public static String source(Source source, Words words) {
        EdtfDate published = source.published();
        String parts =
                Stream.of(
                                source.publisher(),
                                source.title(),
                                published == null
                                        ? words.get("citation.undated")
                                        : words.date(published),
                                source.url())
                        .filter(part -> !part.isBlank())
                        .map(
                                part ->
                                        part.endsWith(".")
                                                ? part.substring(0, part.length() - 1)
                                                : part)
                        .collect(Collectors.joining(". "));
        if (source.accessed() == null) {
            return parts + ".";
        }
        String day = words.date(EdtfDate.parse(source.accessed().toString()));
        return parts + " " + words.get("citation.accessed", day) + ".";
    }

    /** A statement in one line, and under it the numbered sources that it rests on. */
    public static String statement(String statement, List<Source> sources, Words words) {
        if (sources.isEmpty()) {
            return statement + "\n" + words.get("citation.no_source");
        }
        var lines = new StringBuilder(statement);
        for (int i = 0; i < sources.size(); i++) {
            lines.append("\n[").append(i + 1).append("] ").append(source(sources.get(i), words));
        }
        return lines.toString();
    }

    /** Where in its source a citation points and what it quotes; empty when it says neither. */
    public static String place(Citation citation) {
        String quote = citation.quote().isBlank() ? "" : "“" + citation.quote() + "”";
        return Stream.of(citation.locator(), quote)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
