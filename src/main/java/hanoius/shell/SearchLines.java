package hanoius.shell;

import hanoius.model.EdtfDate;
import hanoius.model.Query;
import hanoius.model.RecordId;
import hanoius.model.TextRange;
import hanoius.store.Hits;
import hanoius.text.Language;
import hanoius.text.Words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was found of one kind, in words.
 *
 * @param heading the kind, and how many there are
 */
record SearchLines(String heading, List<Line> lines) {

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

    static List<SearchLines> of(Hits hits, Query query, Words words) {
        return hits.groups().stream().map(each -> of(each, query, words)).toList();
    }

    private static SearchLines of(Hits.Group group, Query query, Words words) {
        String count = words.number(BigDecimal.valueOf(group.count()));
        String kind = group.kind().name().toLowerCase(Locale.ROOT);
        return new SearchLines(
                words.get(
                        "search.heading",
                        words.get("search.kind_" + kind),
                        group.isMore() ? words.get("search.or_more", count) : count),
                group.hits().stream().map(each -> line(each, query, words)).toList());
    }

    private static Line line(Hits.Hit hit, Query query, Words words) {
        String title = words.language() == Language.VI ? hit.titleVi() : hit.title();
        return new Line(hit.id(), title, query.highlights(title), context(hit, words));
    }

    private static String context(Hits.Hit hit, Words words) {
        EdtfDate date = hit.date();
        return Stream.of(date == null ? "" : words.shortDate(date), detail(hit, words))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String detail(Hits.Hit hit, Words words) {
        return switch (hit.id().kind()) {
            case MILESTONE -> words.get("category." + hit.detail());
            case AGREEMENT -> words.kind(hit.detail());
            case INDICATOR -> words.unit(hit.detail());
            case OBSERVATION, SOURCE -> hit.detail();
        };
    }
}
