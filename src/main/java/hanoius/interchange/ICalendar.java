package hanoius.interchange;

import hanoius.edtf.CalendarDate;
import hanoius.edtf.CalendarDate.Part;
import hanoius.edtf.DateShape.Interval;
import hanoius.edtf.DateShape.Single;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.Qualification;
import hanoius.interchange.Remark.Reason;
import hanoius.language.Language;
import hanoius.model.Agreement;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Milestone;
import hanoius.model.Source;
import hanoius.model.Term;
import hanoius.schema.AgreementSchema;
import hanoius.schema.Column;
import hanoius.schema.ListCell;
import hanoius.schema.MilestoneSchema;
import hanoius.text.CitationWords;
import hanoius.text.WebAddress;
import hanoius.text.Words;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Milestones, and what days agreements have, as a calendar (RFC 5545): those that are dated to
 * days, for a calendar has no place for a month. The first category is that of the milestone or the
 * kind of agreement, the others are the sectors.
 */
final class ICalendar {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);

    /** So many bytes of a line are not folded. */
    private static final int LINE = 75;

    /** Behind the keys of records in what identifies an event. */
    private static final String OURS = "@hanoi-us-milestones";

    private static final Pattern PROPERTY =
            Pattern.compile("([A-Za-z0-9-]+)((?:;(?:\"[^\"]*\"|[^:\"])*)?):(.*)", Pattern.DOTALL);

    /** They only serve the exchange. */
    private static final Set<String> TECHNICAL =
            Set.of(
                    "BEGIN",
                    "END",
                    "DTSTAMP",
                    "CREATED",
                    "LAST-MODIFIED",
                    "SEQUENCE",
                    "TRANSP",
                    "STATUS",
                    "CLASS",
                    "PRIORITY");

    private ICalendar() {}

    static String write(Dataset dataset, Telling telling) {
        StringBuilder out = new StringBuilder();
        line(out, "BEGIN", "VCALENDAR");
        line(out, "VERSION", "2.0");
        line(out, "PRODID", "-//Hanoi-US Milestones//EN");
        line(out, "X-WR-CALNAME", escaped(telling.title()));
        for (Milestone each : dataset.milestones().readAll()) {
            days(each.date())
                    .ifPresent(days -> event(out, of(each, telling), days, dataset, telling));
        }
        for (Agreement each : dataset.agreements()) {
            for (AgreementDay day : AgreementDay.values()) {
                day.of(each)
                        .flatMap(ICalendar::days)
                        .ifPresent(
                                days -> event(out, of(each, day, telling), days, dataset, telling));
            }
        }
        line(out, "END", "VCALENDAR");
        return out.toString();
    }

    /** From its first to its last day. */
    private record Days(LocalDate first, LocalDate last) {}

    private static Optional<Days> days(EdtfDate date) {
        if (date.qualification() != Qualification.NONE) {
            return Optional.empty();
        }
        return switch (date.shape()) {
            case Single(CalendarDate one) when isDay(one) -> days(one, one);
            case Interval(CalendarDate from, CalendarDate to) when isDay(from) && isDay(to) ->
                    days(from, to);
            default -> Optional.empty();
        };
    }

    private static boolean isDay(CalendarDate date) {
        return date.isSpecified()
                && date.has(Part.DAY)
                && date.number(Part.YEAR) > 0
                && date.number(Part.YEAR) < 9999;
    }

    private static Optional<Days> days(CalendarDate from, CalendarDate to) {
        return Optional.of(new Days(from.earliest().date(), to.latest().date()));
    }

    /** What an event says besides its days. */
    private record Event(
            String id,
            String title,
            String summary,
            String place,
            List<String> categories,
            List<Citation> citations) {}

    private static Event of(Milestone milestone, Telling telling) {
        Words words = telling.words();
        return new Event(
                milestone.id().key(),
                words.text(milestone.title()),
                words.text(milestone.summary()),
                String.join(
                        "; ",
                        milestone.places().stream()
                                .map(each -> words.term(Term.PLACE, each))
                                .toList()),
                categories(
                        words.term(Term.CATEGORY, milestone.category()),
                        milestone.sectors(),
                        words),
                milestone.citations());
    }

    private static Event of(Agreement agreement, AgreementDay day, Telling telling) {
        Words words = telling.words();
        return new Event(
                day.id(agreement),
                day.told(words.text(agreement.title()), words),
                words.text(agreement.summary()),
                "",
                categories(words.term(Term.KIND, agreement.kind()), agreement.sectors(), words),
                agreement.citations());
    }

    private static List<String> categories(String first, List<String> sectors, Words words) {
        return Stream.concat(
                        Stream.of(first),
                        sectors.stream().map(each -> words.term(Term.SECTOR, each)))
                .map(ICalendar::escaped)
                .toList();
    }

    private static void event(
            StringBuilder out, Event event, Days days, Dataset dataset, Telling telling) {
        line(out, "BEGIN", "VEVENT");
        line(out, "UID", escaped(event.id()) + OURS);
        line(out, "DTSTAMP", MOMENT.format(telling.changed().atOffset(ZoneOffset.UTC)));
        line(out, "DTSTART;VALUE=DATE", DAY.format(days.first()));
        line(out, "DTEND;VALUE=DATE", DAY.format(days.last().plusDays(1)));
        line(out, "SUMMARY", escaped(event.title()));
        line(out, "DESCRIPTION", escaped(description(event, dataset, telling.words())));
        line(out, "LOCATION", escaped(event.place()));
        line(out, "CATEGORIES", String.join(",", event.categories()));
        sources(event, dataset)
                .flatMap(each -> WebAddress.of(each.url()).stream())
                .findFirst()
                .ifPresent(each -> line(out, "URL", each.toASCIIString()));
        line(out, "TRANSP", "TRANSPARENT");
        line(out, "END", "VEVENT");
    }

    private static Stream<Source> sources(Event event, Dataset dataset) {
        return event.citations().stream()
                .map(Citation::source)
                .flatMap(each -> dataset.find(each, Source.class).stream());
    }

    private static String description(Event event, Dataset dataset, Words words) {
        StringBuilder text = new StringBuilder(event.summary());
        List<Source> sources = sources(event, dataset).toList();
        if (!sources.isEmpty()) {
            text.append(sourcesMark(words));
        }
        for (int i = 0; i < sources.size(); i++) {
            text.append("\n[").append(i + 1).append("] ");
            text.append(CitationWords.source(sources.get(i), words));
        }
        return text.toString();
    }

    private static String sourcesMark(Words words) {
        return "\n\n" + words.get("source.heading") + ":";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n|[\\r\\n]", "\\\\n")
                .replaceAll("[\\p{Cc}&&[^\\t]]", " ");
    }

    private static void line(StringBuilder out, String name, String value) {
        if (value.isEmpty()) {
            return;
        }
        int bytes = 0;
        for (int each : (name + ":" + value).codePoints().toArray()) {
            int wide = Character.toString(each).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + wide > LINE) {
                out.append("\r\n ");
                bytes = 1;
            }
            out.appendCodePoint(each);
            bytes += wide;
        }
        out.append("\r\n");
    }

    /** One line of a file, unfolded. */
    private record Property(long line, String name, String parameters, String value) {}

    static ForeignRows read(String text) {
        if (!text.stripLeading().regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15)) {
            return Gathering.nothing(1, text.lines().findFirst().orElse(""));
        }
        Gathering gathering = new Gathering();
        Map<String, Agreed> agreed = new LinkedHashMap<>();
        List<Property> event = new ArrayList<>();
        int depth = 0;
        for (Property each : properties(text)) {
            boolean begins = each.name().equals("BEGIN");
            boolean ends = each.name().equals("END");
            if (begins && each.value().equalsIgnoreCase("VEVENT")) {
                event.clear();
                depth = 1;
                event.add(each);
            } else if (ends && each.value().equalsIgnoreCase("VEVENT")) {
                if (!event.isEmpty()) {
                    event(event, agreed, gathering);
                }
                event.clear();
            } else if (!event.isEmpty()) {
                // What lies in an event, such as an alarm, is not about it.
                depth += begins ? 1 : ends ? -1 : 0;
                if (depth == 1 && !ends) {
                    event.add(each);
                }
            } else if (begins && !each.value().equalsIgnoreCase("VCALENDAR")) {
                gathering.remark(each.line(), each.value(), Reason.NO_PLACE, "");
            }
        }
        agreed.values()
                .forEach(
                        each ->
                                gathering.add(
                                        AgreementSchema.AGREEMENT.table(),
                                        each.line(),
                                        each.cells()));
        return gathering.done();
    }

    /** What several events say of one agreement, and where the first of them begins. */
    private record Agreed(long line, Map<String, String> cells) {}

    private static List<Property> properties(String text) {
        List<Property> all = new ArrayList<>();
        StringBuilder unfolded = new StringBuilder();
        long begun = 1;
        long line = 0;
        for (String each : text.split("\\r\\n|\\n|\\r", -1)) {
            line++;
            if (each.startsWith(" ") || each.startsWith("\t")) {
                unfolded.append(each, 1, each.length());
            } else {
                property(unfolded, begun).ifPresent(all::add);
                unfolded.setLength(0);
                unfolded.append(each);
                begun = line;
            }
        }
        property(unfolded, begun).ifPresent(all::add);
        return all;
    }

    private static Optional<Property> property(CharSequence text, long line) {
        Matcher property = PROPERTY.matcher(text);
        return property.matches()
                ? Optional.of(
                        new Property(
                                line,
                                property.group(1).toUpperCase(Locale.ROOT),
                                property.group(2).toUpperCase(Locale.ROOT),
                                property.group(3)))
                : Optional.empty();
    }

    private static void event(
            List<Property> event, Map<String, Agreed> agreed, Gathering gathering) {
        long line = event.getFirst().line();
        Map<String, String> cells = new LinkedHashMap<>();
        String first = "";
        String behind = "";
        boolean days = true;
        for (Property each : event) {
            String text = text(each.value());
            switch (each.name()) {
                case "UID" -> {
                    if (text.endsWith(OURS)) {
                        cells.put(
                                Column.ID.name(), text.substring(0, text.length() - OURS.length()));
                    }
                }
                case "DTSTART" -> {
                    first = each.value();
                    days = each.value().length() <= 8;
                    if (!days) {
                        gathering.remark(line, "DTSTART", Reason.NO_PLACE, each.value());
                    }
                }
                case "DTEND" -> behind = each.value();
                case "SUMMARY" -> cells.put(MilestoneSchema.TITLE.name(), text);
                case "DESCRIPTION" ->
                        cells.put(MilestoneSchema.SUMMARY.name(), withoutSources(text));
                case "LOCATION" ->
                        cells.put(
                                MilestoneSchema.PLACES.name(),
                                ListCell.join(elements(List.of(text.split("; ", -1)))));
                case "CATEGORIES" -> categories(each.value(), cells);
                case "URL" -> {
                    if (!cells.getOrDefault(Column.ID.name(), "").isEmpty()) {
                        break;
                    }
                    gathering.remark(line, "URL", Reason.NO_PLACE, each.value());
                }
                default -> {
                    if (!TECHNICAL.contains(each.name())) {
                        gathering.remark(line, each.name(), Reason.NO_PLACE, text);
                    }
                }
            }
        }
        String date = date(first, behind, days);
        if (date.isEmpty()) {
            gathering.remark(line, "DTSTART", Reason.UNCLEAR, first);
        }
        Optional<AgreementDay.Named> named =
                AgreementDay.Named.of(cells.getOrDefault(Column.ID.name(), ""));
        if (named.isPresent()) {
            agreed(
                    named.get(),
                    date,
                    cells,
                    agreed.computeIfAbsent(
                            named.get().key(), _ -> new Agreed(line, new LinkedHashMap<>())));
            return;
        }
        cells.put(MilestoneSchema.DATE.name(), date);
        if (cells.getOrDefault(MilestoneSchema.TITLE.name(), "").isBlank()) {
            gathering.remark(line, "SUMMARY", Reason.INCOMPLETE, String.join(" ", cells.values()));
        } else {
            gathering.add(MilestoneSchema.MILESTONE.table(), line, cells);
        }
    }

    private static void agreed(
            AgreementDay.Named named, String date, Map<String, String> said, Agreed agreed) {
        Map<String, String> cells = agreed.cells();
        cells.put(Column.ID.name(), named.key());
        cells.put(named.day().column(), date);
        cells.put(
                AgreementSchema.TITLE.name(),
                named.day().title(said.getOrDefault(MilestoneSchema.TITLE.name(), "")));
        copy(said, MilestoneSchema.CATEGORY.name(), cells, AgreementSchema.KIND.name());
        copy(said, MilestoneSchema.SECTORS.name(), cells, AgreementSchema.SECTORS.name());
        copy(said, MilestoneSchema.SUMMARY.name(), cells, AgreementSchema.SUMMARY.name());
    }

    private static void copy(
            Map<String, String> from, String name, Map<String, String> to, String called) {
        to.put(called, from.getOrDefault(name, ""));
    }

    private static List<String> elements(List<String> some) {
        return some.stream().map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    private static void categories(String value, Map<String, String> cells) {
        List<String> all =
                elements(
                        Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*,")
                                .splitAsStream(value)
                                .map(ICalendar::text)
                                .toList());
        if (!all.isEmpty()) {
            cells.putIfAbsent(MilestoneSchema.CATEGORY.name(), all.getFirst());
            cells.putIfAbsent(
                    MilestoneSchema.SECTORS.name(), ListCell.join(all.subList(1, all.size())));
        }
    }

    private static String withoutSources(String text) {
        return Stream.of(Language.values())
                .map(each -> text.lastIndexOf(sourcesMark(Words.in(each)) + "\n[1] "))
                .filter(at -> at >= 0)
                .findFirst()
                .map(at -> text.substring(0, at))
                .orElse(text);
    }

    /** The end of an event of whole days is the day behind it. */
    private static String date(String first, String behind, boolean days) {
        try {
            LocalDate from = day(first);
            LocalDate to = behind.isEmpty() ? from : day(behind).minusDays(days ? 1 : 0);
            return to.isAfter(from) ? from + "/" + to : from.toString();
        } catch (DateTimeException e) {
            return "";
        }
    }

    private static LocalDate day(String value) {
        return LocalDate.parse(value.length() > 8 ? value.substring(0, 8) : value, DAY);
    }

    private static String text(String value) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char sign = value.charAt(i);
            if (sign == '\\' && i + 1 < value.length()) {
                char next = value.charAt(++i);
                out.append(next == 'n' || next == 'N' ? '\n' : next);
            } else {
                out.append(sign);
            }
        }
        return out.toString();
    }
}
