package hanoius.milestone;

import hanoius.model.Milestones;
import hanoius.model.NameLists;
import hanoius.model.Term;
import hanoius.table.Decades;
import hanoius.table.Group;
import hanoius.table.RecordGrouping;
import hanoius.text.Words;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** By what milestones are grouped; one stands in every group that it belongs to. */
enum MilestoneGrouping implements RecordGrouping<ListedMilestone> {
    NONE,
    YEAR,
    DECADE,
    CATEGORY,
    PARTNER,
    SECTOR,
    PLACE;

    @Override
    public String key() {
        return "milestone_group." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Group> of(ListedMilestone row, Words words) {
        Milestones all = row.milestones();
        int place = row.place();
        return switch (this) {
            case NONE -> List.of();
            case YEAR -> times(Decades.YEAR, row, words);
            case DECADE -> times(Decades.DECADE, row, words);
            case CATEGORY -> {
                String category = all.category(place);
                yield List.of(new Group(category, words.term(Term.CATEGORY, category), 0));
            }
            case PARTNER -> named(all.partners(), place, words::party, "table.no_partner", words);
            case SECTOR ->
                    named(
                            all.sectors(),
                            place,
                            each -> words.term(Term.SECTOR, each),
                            "milestone.no_sector",
                            words);
            case PLACE ->
                    named(
                            all.places(),
                            place,
                            each -> words.term(Term.PLACE, each),
                            "milestone.no_place",
                            words);
        };
    }

    private static List<Group> times(Decades span, ListedMilestone row, Words words) {
        return span.of(
                row.milestones().date(row.place()),
                "milestone.beginning_unknown",
                "milestone.beginning_unknown",
                words);
    }

    private static List<Group> named(
            NameLists names, int place, Function<String, String> called, String none, Words words) {
        List<String> some = names.of(place);
        return some.isEmpty()
                ? List.of(Group.last(words.get(none)))
                : some.stream()
                        .distinct()
                        .map(each -> new Group(each, called.apply(each), 0))
                        .toList();
    }
}
