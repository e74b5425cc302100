package hanoius.milestone;

import hanoius.model.Milestones;
import hanoius.model.Term;
import hanoius.table.Decades;
import hanoius.table.Group;
import hanoius.table.RecordGrouping;
import hanoius.text.Words;

import java.util.List;
import java.util.Locale;

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
            case PARTNER ->
                    Group.each(
                            all.partners().of(place), words::party, words.get("table.no_partner"));
            case SECTOR ->
                    Group.each(
                            all.sectors().of(place),
                            each -> words.term(Term.SECTOR, each),
                            words.get("milestone.no_sector"));
            case PLACE ->
                    Group.each(
                            all.places().of(place),
                            each -> words.term(Term.PLACE, each),
                            words.get("milestone.no_place"));
        };
    }

    private static List<Group> times(Decades span, ListedMilestone row, Words words) {
        return span.of(
                row.milestones().date(row.place()),
                "milestone.beginning_unknown",
                "milestone.beginning_unknown",
                words);
    }
}
