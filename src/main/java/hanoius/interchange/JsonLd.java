package hanoius.interchange;

import hanoius.edtf.Bound;
import hanoius.edtf.EdtfDate;
import hanoius.interchange.Remark.Reason;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Indicator;
import hanoius.model.Milestone;
import hanoius.model.Party.Participation;
import hanoius.model.RecordId.Kind;
import hanoius.model.Source;
import hanoius.model.Term;
import hanoius.schema.Column;
import hanoius.schema.Json;
import hanoius.schema.ListCell;
import hanoius.schema.MilestoneSchema;
import hanoius.schema.SourceSchema;
import hanoius.text.Words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Milestones as JSON-LD for search engines and aggregators: {@code Event}s of schema.org and the
 * {@code Dataset} to which they belong, with what its figures measure. A date that schema.org has
 * no form for stands beside the days in {@code edtf}, a property of the Library of Congress.
 */
final class JsonLd {

    private static final String CONTEXT = "https://schema.org";
    private static final String EDTF = "edtf";
    private static final String EDTF_TYPE = "http://id.loc.gov/datatypes/edtf";

    private static final int DEEPEST = 20;

    private static final Set<String> KNOWN =
            Set.of(
                    "@type",
                    "@id",
                    "@context",
                    "identifier",
                    "name",
                    "startDate",
                    "endDate",
                    EDTF,
                    "description",
                    "keywords",
                    "location",
                    "attendee",
                    "citation",
                    "inLanguage");

    private JsonLd() {}

    static String write(Dataset dataset, Telling telling) {
        Words words = telling.words();
        List<Object> graph = new ArrayList<>();
        graph.add(whole(dataset, telling));
        dataset.milestones().stream().forEach(each -> graph.add(event(each, dataset, words)));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("@context", List.of(CONTEXT, Map.of(EDTF, EDTF_TYPE)));
        all.put("@graph", graph);
        return Json.pretty(all) + "\n";
    }

    private static Object whole(Dataset dataset, Telling telling) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("@type", "Dataset");
        whole.put("name", telling.title());
        whole.put("description", telling.words().get("interchange.dataset"));
        whole.put("dateModified", telling.changed().toString());
        whole.put("inLanguage", telling.words().language().code());
        put(
                whole,
                "variableMeasured",
                dataset.indicators().stream()
                        .map(each -> variable(each, telling.words()))
                        .toList());
        return whole;
    }

    private static Object variable(Indicator indicator, Words words) {
        Map<String, Object> variable = new LinkedHashMap<>();
        variable.put("@type", "PropertyValue");
        variable.put("propertyID", indicator.id().key());
        variable.put("name", words.name(indicator));
        variable.put("unitText", words.unit(indicator.unit()));
        return variable;
    }

    private static Object event(Milestone milestone, Dataset dataset, Words words) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("@type", "Event");
        event.put("identifier", milestone.id().key());
        event.put("name", words.text(milestone.title()));
        date(milestone.date(), event);
        put(event, "description", words.text(milestone.summary()));
        put(
                event,
                "keywords",
                Stream.concat(
                                Stream.of(words.term(Term.CATEGORY, milestone.category())),
                                milestone.sectors().stream()
                                        .map(each -> words.term(Term.SECTOR, each)))
                        .map(Object.class::cast)
                        .toList());
        put(
                event,
                "location",
                milestone.places().stream()
                        .map(each -> named("Place", words.term(Term.PLACE, each)))
                        .toList());
        put(
                event,
                "attendee",
                milestone.parties().stream()
                        .map(each -> named("Organization", name(each, words)))
                        .toList());
        put(
                event,
                "citation",
                milestone.citations().stream()
                        .map(Citation::source)
                        .flatMap(each -> dataset.find(each, Source.class).stream())
                        .map(JsonLd::work)
                        .toList());
        event.put("inLanguage", words.language().code());
        return event;
    }

    private static String name(Participation participation, Words words) {
        return participation.party() == null
                ? participation.asReported()
                : words.party(participation.party().key());
    }

    private static Object named(String type, String name) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        thing.put("name", name);
        return thing;
    }

    private static Object work(Source source) {
        Map<String, Object> work = new LinkedHashMap<>();
        work.put("@type", "CreativeWork");
        work.put("identifier", source.id().key());
        work.put("name", source.title());
        put(work, "url", source.url());
        if (!source.publisher().isEmpty()) {
            work.put("publisher", named("Organization", source.publisher()));
        }
        if (source.published() != null) {
            work.put(
                    isPlain(source.published().text()) ? "datePublished" : EDTF,
                    source.published().text());
        }
        return work;
    }

    private static void put(Map<String, Object> to, String name, String text) {
        if (!text.isEmpty()) {
            to.put(name, text);
        }
    }

    private static void put(Map<String, Object> to, String name, List<Object> all) {
        if (!all.isEmpty()) {
            to.put(name, all);
        }
    }

    /** A year, a month or a day as ISO 8601 has them. */
    private static boolean isPlain(String date) {
        return date.matches("\\d{4}(-(0[1-9]|1[0-2])(-\\d\\d)?)?");
    }

    private static void date(EdtfDate date, Map<String, Object> to) {
        String[] ends = date.text().split("/", -1);
        if (ends.length <= 2 && Stream.of(ends).allMatch(JsonLd::isPlain)) {
            to.put("startDate", ends[0]);
            if (ends.length == 2) {
                to.put("endDate", ends[1]);
            }
            return;
        }
        if (date.earliest() instanceof Bound.Day(LocalDate day)) {
            to.put("startDate", day.toString());
        }
        if (date.latest() instanceof Bound.Day(LocalDate day)) {
            to.put("endDate", day.toString());
        }
        to.put(EDTF, date.text());
    }

    static ForeignRows read(String text) {
        Object all;
        try {
            all = Json.read(text);
        } catch (IllegalArgumentException e) {
            return Gathering.nothing(0, String.valueOf(e.getMessage()));
        }
        List<Object> events = new ArrayList<>();
        find(all, events, 0);
        Gathering gathering = new Gathering();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < events.size(); i++) {
            read(events.get(i), i + 1L, gathering, seen);
        }
        return events.isEmpty() ? Gathering.nothing(0, "") : gathering.done();
    }

    /** Every event, wherever it lies. */
    private static void find(Object value, List<Object> events, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        switch (value) {
            case List<?> some -> some.forEach(each -> find(each, events, depth + 1));
            case Map<?, ?> members -> {
                if (Json.texts(members, "@type").stream().anyMatch(JsonLd::isEvent)) {
                    events.add(members);
                } else {
                    members.values().forEach(each -> find(each, events, depth + 1));
                }
            }
            default -> {}
        }
    }

    private static boolean isEvent(String type) {
        return type.endsWith("Event");
    }

    private static void read(Object event, long line, Gathering gathering, Set<String> seen) {
        Map<String, String> cells = new LinkedHashMap<>();
        String id = said(Json.get(event, "identifier"));
        cells.put(Column.ID.name(), id);
        cells.put(MilestoneSchema.TITLE.name(), said(Json.get(event, "name")));
        cells.put(MilestoneSchema.DATE.name(), date(event, line, gathering));
        cells.put(MilestoneSchema.SUMMARY.name(), said(Json.get(event, "description")));
        List<String> keywords = all(event, "keywords");
        cells.put(MilestoneSchema.CATEGORY.name(), keywords.isEmpty() ? "" : keywords.getFirst());
        cells.put(
                MilestoneSchema.SECTORS.name(), ListCell.join(keywords.stream().skip(1).toList()));
        cells.put(MilestoneSchema.PLACES.name(), ListCell.join(all(event, "location")));
        if (cells.getOrDefault(MilestoneSchema.TITLE.name(), "").isBlank()) {
            gathering.remark(line, "name", Reason.INCOMPLETE, String.join(" ", cells.values()));
            return;
        }
        gathering.add(MilestoneSchema.MILESTONE.table(), line, cells);
        List<String> attendees = all(event, "attendee");
        rows("participations", "as_reported", id, attendees, line, gathering);
        List<String> cited =
                Json.list(event, "citation").stream()
                        .map(each -> source(each, line, gathering, seen))
                        .flatMap(Optional::stream)
                        .toList();
        rows("citations", "source", id, cited, line, gathering);
        ((Map<?, ?>) event)
                .forEach(
                        (name, value) -> {
                            if (!KNOWN.contains(name.toString())) {
                                gathering.remark(
                                        line, name.toString(), Reason.NO_PLACE, said(value));
                            }
                        });
    }

    private static void rows(
            String table,
            String column,
            String id,
            List<String> values,
            long line,
            Gathering gathering) {
        IntStream.range(0, id.isEmpty() ? 0 : values.size())
                .forEach(
                        i ->
                                gathering.add(
                                        table,
                                        line,
                                        Map.of(
                                                "kind",
                                                Kind.MILESTONE.word(),
                                                "id",
                                                id,
                                                "position",
                                                Integer.toString(i + 1),
                                                column,
                                                values.get(i))));
    }

    private static Optional<String> source(
            Object work, long line, Gathering gathering, Set<String> seen) {
        String id = said(Json.get(work, "identifier"));
        String key = id.isEmpty() ? said(Json.get(work, "url")) : id;
        if (work instanceof String text) {
            gathering.remark(line, "citation", Reason.NO_PLACE, text);
            return Optional.empty();
        }
        if (seen.add(key)) {
            String edtf = said(Json.get(work, EDTF));
            SourceRows.add(
                    Map.of(
                            Column.ID.name(), key,
                            SourceSchema.TITLE.name(), said(Json.get(work, "name")),
                            SourceSchema.URL.name(), said(Json.get(work, "url")),
                            SourceSchema.PUBLISHER.name(), said(Json.get(work, "publisher")),
                            SourceSchema.PUBLISHED.name(),
                                    edtf.isEmpty() ? said(Json.get(work, "datePublished")) : edtf),
                    line,
                    gathering);
        }
        return key.isEmpty() ? Optional.empty() : Optional.of(key);
    }

    private static String date(Object event, long line, Gathering gathering) {
        String start = day(said(Json.get(event, "startDate")));
        String end = day(said(Json.get(event, "endDate")));
        String between = end.isEmpty() || end.equals(start) ? start : start + "/" + end;
        Optional<EdtfDate> date =
                ForeignDate.edtf(said(Json.get(event, EDTF)))
                        .or(() -> ForeignDate.edtf(between))
                        .or(() -> ForeignDate.typed(start));
        if (date.isEmpty() && !between.isEmpty()) {
            gathering.remark(line, "startDate", Reason.UNCLEAR, between);
        }
        return date.map(EdtfDate::text).orElse("");
    }

    /** Without the hour. */
    private static String day(String moment) {
        return moment.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d)T.*", "$1");
    }

    private static List<String> all(Object event, String name) {
        return Json.list(event, name).stream()
                .map(JsonLd::said)
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** A text, a number, or the name of a thing. */
    private static String said(Object value) {
        return switch (value) {
            case String text -> text;
            case BigDecimal number -> number.toPlainString();
            case Map<?, ?> thing ->
                    Stream.of("@value", "name", "value", "address", "@id")
                            .map(each -> Json.get(thing, each))
                            .filter(each -> each != Json.NOTHING)
                            .findFirst()
                            .map(JsonLd::said)
                            .orElse("");
            case List<?> some -> some.stream().map(JsonLd::said).collect(Collectors.joining("; "));
            default -> "";
        };
    }
}
