package hanoius.search;

import hanoius.archive.Hits;
import hanoius.edtf.EdtfDate;
import hanoius.language.LocalizedText;
import hanoius.model.Dataset;
import hanoius.model.Indicator;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.model.Term;
import hanoius.query.Query;
import hanoius.query.TextRange;
import hanoius.text.Words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was found of one kind, in words.
 *
 * @param heading the kind, and how many there are
 * @param more what listing more of them says, as in "Show all 15"; empty when all are listed
 */
record SearchLines(RecordId.Kind kind, String heading, List<Line> lines, String more) {

    SearchLines {
        lines = List.copyOf(lines);
    }

    /**
     * One record that was found.
     *
     * @param highlights the parts of the title that were searched for
     * @param context what tells it from others of that title
     */
    record Line(RecordId id, String title, List<TextRange> highlights, String context) {}

    /**
     * The lines of one kind.
     *
     * @param limit so many are listed at most
     * @param most so many are listed at most when more are asked for
     */
    static SearchLines of(
            Hits.Group group, Query query, Dataset dataset, Words words, int limit, int most) {
        String count = words.number(BigDecimal.valueOf(group.count()));
        String kind = group.kind().name().toLowerCase(Locale.ROOT);
        List<Hits.Hit> listed = group.hits().stream().limit(limit).toList();
        boolean all = listed.size() >= Math.min(group.count(), most);
        String more =
                all
                        ? ""
                        : group.count() <= most
                                ? words.get("search.show_all", count)
                                : words.get(
                                        "search.show_first",
                                        words.number(BigDecimal.valueOf(most)));
        return new SearchLines(
                group.kind(),
                words.get(
                        "search.heading",
                        words.get("search.kind_" + kind),
                        group.isMore() ? words.get("search.or_more", count) : count),
                listed.stream().map(each -> line(each, query, dataset, words)).toList(),
                more);
    }

    private static Line line(Hits.Hit hit, Query query, Dataset dataset, Words words) {
        return dataset.find(hit.id())
                .filter(Observation.class::isInstance)
                .map(Observation.class::cast)
                .map(each -> figure(each, query, dataset, words))
                .orElseGet(() -> line(hit, query, words));
    }

    private static Line line(Hits.Hit hit, Query query, Words words) {
        String title = words.text(hit.title());
        List<TextRange> highlights = query.highlights(title);
        String found = highlights.isEmpty() ? otherwise(hit.title(), query, words) : "";
        return new Line(hit.id(), title, highlights, context(hit, words, found));
    }

    /** The title in another language, where what was typed stands in that one alone. */
    private static String otherwise(LocalizedText title, Query query, Words words) {
        Map<String, String> all = new TreeMap<>();
        all.put(title.language(), title.text());
        title.translations().forEach((language, each) -> all.put(language, each.value()));
        return all.entrySet().stream()
                .filter(each -> !each.getKey().equals(words.language().code()))
                .filter(each -> !query.highlights(each.getValue()).isEmpty())
                .findFirst()
                .map(each -> new LocalizedText.Shown(each.getValue(), each.getKey(), true))
                .map(words::text)
                .orElse("");
    }

    /** A figure is told by its indicator, its value and its period. */
    private static Line figure(Observation figure, Query query, Dataset dataset, Words words) {
        Indicator indicator = dataset.find(figure.indicator(), Indicator.class).orElseThrow();
        String title = words.name(indicator);
        String context =
                words.amount(figure.quantity(), indicator.unit())
                        + " · "
                        + words.shortDate(figure.period());
        return new Line(figure.id(), title, query.highlights(title), context);
    }

    private static String context(Hits.Hit hit, Words words, String found) {
        EdtfDate date = hit.date();
        return Stream.of(date == null ? "" : words.shortDate(date), detail(hit, words), found)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String detail(Hits.Hit hit, Words words) {
        return switch (hit.id().kind()) {
            case MILESTONE -> words.term(Term.CATEGORY, hit.detail());
            case AGREEMENT -> words.term(Term.KIND, hit.detail());
            case INDICATOR -> words.unit(hit.detail());
            case PARTY -> words.get("kind." + hit.detail());
            case OBSERVATION, SOURCE, LINK, CHART, TERM, ATTACHMENT -> hit.detail();
        };
    }
}
