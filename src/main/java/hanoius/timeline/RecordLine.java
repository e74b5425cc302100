package hanoius.timeline;

import hanoius.edtf.Certainty;
import hanoius.edtf.DayRange;
import hanoius.model.Milestones;
import hanoius.model.RecordId;
import hanoius.model.Term;
import hanoius.plot.CategoryLook;
import hanoius.text.Words;
import hanoius.timeline.lane.Item;
import hanoius.timeline.lane.Items;
import hanoius.timeline.lane.Lane;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a list says of a record, in words.
 *
 * @param details its partners and places; empty when none are reported
 * @param possible empty unless the filter lets it through only perhaps, or not at all
 * @param spoken all of it for someone who does not see it
 * @param id which record it is
 * @param brushed whether it may lie in the days that are marked
 */
record RecordLine(
        CategoryLook look,
        String date,
        String title,
        String details,
        String sources,
        String possible,
        String spoken,
        RecordId id,
        boolean brushed) {

    static RecordLine of(Lane lane, int number, @Nullable DayRange days, Words words) {
        Items items = lane.columns();
        Item item = lane.item(number);
        String possible =
                switch (item.standing()) {
                    case POSSIBLE -> words.get("timeline.list_possible");
                    case KEPT -> words.get("filter.kept");
                    case PLAIN, PROPOSED -> "";
                };
        boolean perhaps = item.standing() == Item.Standing.POSSIBLE;
        String said = item.meaning().words();
        return new RecordLine(
                CategoryLook.of(item.category(), words),
                words.shortDate(items.date(number)),
                item.title(),
                details(items, number, words),
                words.get("timeline.sources", items.sources(number)),
                possible,
                perhaps ? said + ", " + possible : said,
                item.meaning().record(),
                days != null && within(items, number, days));
    }

    private static String details(Items items, int number, Words words) {
        if (!items.isMilestone(number)) {
            return names(items.agreement(number).agreement().partners(), words)
                    .collect(Collectors.joining(", "));
        }
        Milestones milestones = items.dataset().milestones();
        List<String> places =
                milestones.places().of(number).stream()
                        .map(each -> words.term(Term.PLACE, each))
                        .toList();
        List<String> partners = names(milestones.partners().of(number), words).toList();
        return Stream.of(partners, places)
                .filter(names -> !names.isEmpty())
                .map(names -> String.join(", ", names))
                .collect(Collectors.joining(" · "));
    }

    private static Stream<String> names(List<String> partners, Words words) {
        return partners.stream().map(words::party);
    }

    private static boolean within(Items items, int number, DayRange days) {
        return items.date(number).within(days.from(), days.to()) != Certainty.NOT;
    }

    /** One line of text to paste elsewhere, its parts behind tabs. */
    String text() {
        return Stream.concat(Stream.of(date, title), Stream.of(details, sources, possible))
                .collect(Collectors.joining("\t"))
                .stripTrailing();
    }

    /** Lines of text, with the headings that stand among them. */
    static String text(List<YearRows.Row> rows, Lane lane, Words words) {
        return rows.stream()
                .map(
                        row ->
                                switch (row) {
                                    case YearRows.Row.Heading(String name, int _) -> name;
                                    case YearRows.Row.Entry(int number) ->
                                            of(lane, number, null, words).text();
                                })
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
