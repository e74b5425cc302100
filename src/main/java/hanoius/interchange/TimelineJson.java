package hanoius.interchange;

import hanoius.interchange.Remark.Reason;
import hanoius.model.Dataset;
import hanoius.schema.Json;
import hanoius.text.Words;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Milestones as TimelineJS 3 reads them from JSON: an object with {@code events}, and in what it
 * had before with {@code slides}. What it shows but a record has no place for (media, eras,
 * backgrounds, the hour) is told.
 */
final class TimelineJson {

    private static final List<String> DATE = List.of("year", "month", "day");
    private static final List<String> HOUR = List.of("hour", "minute", "second", "millisecond");

    private TimelineJson() {}

    static String write(Dataset dataset, Telling telling) {
        Words words = telling.words();
        List<Object> events =
                dataset.milestones().stream()
                        .flatMap(each -> Slide.of(each, dataset, words).stream())
                        .map(TimelineJson::event)
                        .toList();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("title", Map.of("text", Map.of("headline", HtmlText.write(telling.title()))));
        all.put("events", events);
        return Json.pretty(all) + "\n";
    }

    private static Object event(Slide slide) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("start_date", date(slide.start()));
        if (!slide.end().isEmpty()) {
            event.put("end_date", date(slide.end()));
        }
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("headline", slide.headline());
        text.put("text", slide.text());
        event.put("text", text);
        if (!slide.group().isEmpty()) {
            event.put("group", slide.group());
        }
        if (!slide.displayDate().isEmpty()) {
            event.put("display_date", HtmlText.write(slide.displayDate()));
        }
        event.put("unique_id", slide.id());
        return event;
    }

    private static Object date(List<String> parts) {
        Map<String, Object> date = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            date.put(DATE.get(i), new BigDecimal(parts.get(i)));
        }
        return date;
    }

    static ForeignRows read(String text) {
        Object all;
        try {
            all = Json.read(text);
        } catch (IllegalArgumentException e) {
            return Gathering.nothing(0, String.valueOf(e.getMessage()));
        }
        Object older = Json.get(all, "timeline");
        Stream<Object> events =
                Stream.of(Json.list(all, "events"), Json.list(older, "slides"))
                        .flatMap(List::stream);
        Gathering gathering = new Gathering();
        String title = said(Json.get(Json.get(all, "title"), "text"), "headline");
        if (!title.isEmpty()) {
            gathering.remark(0, "title", Reason.NO_PLACE, HtmlText.read(title));
        }
        for (Object era : Json.list(all, "eras")) {
            gathering.remark(
                    0,
                    "eras",
                    Reason.NO_PLACE,
                    HtmlText.read(said(Json.get(era, "text"), "headline")));
        }
        Set<String> seen = Slide.nothingSeen();
        long line = 0;
        for (Object each : (Iterable<Object>) events::iterator) {
            line++;
            read(each, line, gathering, seen);
        }
        return line == 0 ? Gathering.nothing(0, "") : gathering.done();
    }

    private static void read(Object event, long line, Gathering gathering, Set<String> seen) {
        Object text = Json.get(event, "text");
        Object start = Json.get(event, "start_date");
        Object end = Json.get(event, "end_date");
        String shown =
                Stream.of(event, start)
                        .map(each -> said(each, "display_date"))
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .orElse("");
        new Slide(
                        said(event, "unique_id"),
                        parts(start),
                        parts(end),
                        shown,
                        said(text, "headline"),
                        said(text, "text"),
                        said(event, "group"))
                .addTo(gathering, line, seen);
        for (String part : HOUR) {
            noPlace(start, "start_date", part, line, gathering);
            noPlace(end, "end_date", part, line, gathering);
        }
        for (String part : List.of("url", "caption", "credit")) {
            noPlace(Json.get(event, "media"), "media", part, line, gathering);
        }
        for (String part : List.of("url", "color", "colour")) {
            noPlace(Json.get(event, "background"), "background", part, line, gathering);
        }
    }

    private static void noPlace(
            Object of, String name, String part, long line, Gathering gathering) {
        String said = said(of, part);
        if (!said.isBlank()) {
            gathering.remark(line, name + "." + part, Reason.NO_PLACE, said);
        }
    }

    private static List<String> parts(Object date) {
        List<String> parts = DATE.stream().map(part -> said(date, part).strip()).toList();
        return parts.subList(0, (int) parts.stream().takeWhile(each -> !each.isEmpty()).count());
    }

    /** A text, or a number as it would be written. */
    private static String said(Object of, String name) {
        return switch (Json.get(of, name)) {
            case String text -> text;
            case BigDecimal number -> number.toPlainString();
            default -> "";
        };
    }
}
