package hanoius.interchange;

import hanoius.edtf.Bound;
import hanoius.edtf.CalendarDate;
import hanoius.edtf.CalendarDate.Part;
import hanoius.edtf.DateReading;
import hanoius.edtf.DateShape.Interval;
import hanoius.edtf.DateShape.Single;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.EdtfException;
import hanoius.edtf.Qualification;
import hanoius.everyday.EverydayDate;
import hanoius.interchange.Remark.Reason;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Milestone;
import hanoius.model.RecordId.Kind;
import hanoius.model.Source;
import hanoius.model.Term;
import hanoius.schema.Column;
import hanoius.schema.MilestoneSchema;
import hanoius.schema.SourceSchema;
import hanoius.text.CitationWords;
import hanoius.text.WebAddress;
import hanoius.text.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An event as TimelineJS 3 shows it, in JSON and in its sheets alike.
 *
 * @param id empty for none
 * @param start year, month and day as far as they are known, in digits; a year before Christ is
 *     negative, that of 44 BC is -44
 * @param end likewise; empty for an event of one date
 * @param displayDate what is shown for the date; empty for the date itself
 * @param headline a fragment of HTML, as the text is
 * @param group the lane; empty for none
 */
record Slide(
        String id,
        List<String> start,
        List<String> end,
        String displayDate,
        String headline,
        String text,
        String group) {

    private static final String SOURCES = "<div class=\"sources\">";

    private static final Pattern SOURCE =
            Pattern.compile(
                    "<li data-source=\"([^\"]*)\">(?:<a href=\"([^\"]*)\">)?<cite>(.*?)</cite>",
                    Pattern.DOTALL);

    /** That of a milestone; empty where no day at all bounds its date. */
    static Optional<Slide> of(Milestone milestone, Dataset dataset, Words words) {
        EdtfDate date = milestone.date();
        boolean whole = isWhole(date);
        List<String> start = whole ? parts(date, true) : bound(date.earliest());
        List<String> end = whole ? parts(date, false) : bound(date.latest());
        if (start.isEmpty() && end.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Slide(
                        milestone.id().key(),
                        start.isEmpty() ? end : start,
                        start.isEmpty() || start.equals(end) ? List.of() : end,
                        whole ? milestone.dateWords() : words.date(date),
                        HtmlText.write(words.text(milestone.title())),
                        text(milestone, dataset, words),
                        words.term(Term.CATEGORY, milestone.category())));
    }

    /** Whether year, month and day say all of a date, or of both ends of it. */
    private static boolean isWhole(EdtfDate date) {
        return date.qualification() == Qualification.NONE
                && switch (date.shape()) {
                    case Single(CalendarDate one) -> isPlain(one);
                    case Interval(CalendarDate from, CalendarDate to) ->
                            isPlain(from) && isPlain(to) && !from.equals(to);
                    default -> false;
                };
    }

    private static boolean isPlain(CalendarDate date) {
        return date.isSpecified() && (!date.has(Part.MONTH) || date.number(Part.MONTH) <= 12);
    }

    private static List<String> parts(EdtfDate date, boolean first) {
        return switch (date.shape()) {
            case Single(CalendarDate one) -> first ? parts(one) : List.of();
            case Interval(CalendarDate from, CalendarDate to) -> parts(first ? from : to);
            default -> List.of();
        };
    }

    private static List<String> parts(CalendarDate date) {
        return Stream.of(Part.values())
                .filter(date::has)
                .map(part -> part == Part.YEAR ? year(date.number(part)) : text(date.number(part)))
                .toList();
    }

    private static List<String> bound(Bound bound) {
        return bound instanceof Bound.Day(LocalDate day)
                ? List.of(year(day.getYear()), text(day.getMonthValue()), text(day.getDayOfMonth()))
                : List.of();
    }

    /** TimelineJS shows the year -44 as 44 BC and knows none between that of 1 BC and of AD 1. */
    private static String year(int year) {
        return text(year < 1 ? year - 1 : year);
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    private static String text(Milestone milestone, Dataset dataset, Words words) {
        StringBuilder out = new StringBuilder();
        String summary = words.text(milestone.summary());
        if (!summary.isEmpty()) {
            out.append("<p>").append(HtmlText.write(summary)).append("</p>");
        }
        List<Source> sources =
                milestone.citations().stream()
                        .map(Citation::source)
                        .flatMap(each -> dataset.find(each, Source.class).stream())
                        .toList();
        if (!sources.isEmpty()) {
            out.append(SOURCES)
                    .append("<p>")
                    .append(HtmlText.write(words.get("source.heading")))
                    .append("</p><ol>");
            sources.forEach(each -> out.append(item(each, words)));
            out.append("</ol></div>");
        }
        return out.toString();
    }

    private static String item(Source source, Words words) {
        boolean linked = WebAddress.of(source.url()).isPresent();
        String title = "<cite>" + HtmlText.write(source.title()) + "</cite>";
        return "<li data-source=\""
                + HtmlText.write(source.id().key())
                + "\">"
                + (linked
                        ? "<a href=\"" + HtmlText.write(source.url()) + "\">" + title + "</a>"
                        : title)
                + ". "
                + HtmlText.write(CitationWords.about(source, words))
                + "</li>";
    }

    /**
     * Adds what it says to the rows of a file.
     *
     * @param line of the slide
     * @param seen the sources that were added before
     */
    void addTo(Gathering gathering, long line, Set<String> seen) {
        int at = text.indexOf(SOURCES);
        String title = HtmlText.read(headline);
        if (title.isBlank()) {
            gathering.remark(line, "headline", Reason.INCOMPLETE, HtmlText.read(text));
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(Column.ID.name(), id);
        date(cells, line, gathering);
        cells.put(MilestoneSchema.TITLE.name(), title);
        cells.put(MilestoneSchema.CATEGORY.name(), group);
        cells.put(
                MilestoneSchema.SUMMARY.name(),
                HtmlText.read(at < 0 ? text : text.substring(0, at)));
        gathering.add(MilestoneSchema.MILESTONE.table(), line, cells);
        if (at >= 0) {
            sources(text.substring(at), line, gathering, seen);
        }
    }

    private void date(Map<String, String> cells, long line, Gathering gathering) {
        Optional<EdtfDate> written = written(start, end);
        String shown = HtmlText.read(displayDate).strip();
        if (written.isEmpty() && !(start.isEmpty() && end.isEmpty())) {
            gathering.remark(line, "start_date", Reason.UNCLEAR, String.join("-", start));
        }
        Optional<DateReading> read = read(shown);
        Optional<EdtfDate> date =
                read.map(DateReading::date)
                        .filter(each -> written.isEmpty() || isOf(each, written.get()))
                        .or(() -> written);
        date.ifPresent(each -> cells.put(MilestoneSchema.DATE.name(), each.text()));
        boolean said = read.isPresent() && date.equals(read.map(DateReading::date));
        cells.put(
                MilestoneSchema.DATE_WORDS.name(),
                said ? read.map(DateReading::words).orElse("") : shown);
    }

    private static Optional<EdtfDate> written(List<String> start, List<String> end) {
        Optional<EdtfDate> from = one(start);
        return end.isEmpty()
                ? from
                : from.flatMap(
                                each ->
                                        one(end).flatMap(
                                                        to ->
                                                                ForeignDate.edtf(
                                                                        each.text()
                                                                                + "/"
                                                                                + to.text())))
                        .or(() -> from);
    }

    private static Optional<EdtfDate> one(List<String> parts) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String year = parts.getFirst().strip();
        try {
            int number = Integer.parseInt(year);
            year = text(number < 0 ? number + 1 : number);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        return ForeignDate.of(
                year, parts.size() > 1 ? parts.get(1) : "", parts.size() > 2 ? parts.get(2) : "");
    }

    private static Optional<DateReading> read(String shown) {
        try {
            return shown.isEmpty()
                    ? Optional.empty()
                    : Optional.of(EverydayDate.readings(shown).getFirst());
        } catch (EdtfException e) {
            return Optional.empty();
        }
    }

    /** Whether the words tell of the same time, of which they may say more. */
    private static boolean isOf(EdtfDate words, EdtfDate written) {
        return words.earliest().equals(written.earliest())
                || words.latest().equals(written.latest());
    }

    private void sources(String list, long line, Gathering gathering, Set<String> seen) {
        Matcher source = SOURCE.matcher(list);
        List<String> cited = new ArrayList<>();
        while (source.find()) {
            String key = HtmlText.read(source.group(1));
            cited.add(key);
            if (seen.add(key)) {
                SourceRows.add(
                        Map.of(
                                Column.ID.name(),
                                key,
                                SourceSchema.TITLE.name(),
                                HtmlText.read(source.group(3)),
                                SourceSchema.URL.name(),
                                source.group(2) == null ? "" : HtmlText.read(source.group(2))),
                        line,
                        gathering);
            }
        }
        for (int i = 0; i < cited.size(); i++) {
            gathering.add(
                    "citations",
                    line,
                    Map.of(
                            "kind", Kind.MILESTONE.word(),
                            "id", id,
                            "position", Integer.toString(i + 1),
                            "source", cited.get(i)));
        }
    }

    /** For the sources of one file. */
    static Set<String> nothingSeen() {
        return new HashSet<>();
    }
}
