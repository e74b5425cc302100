package hanoius.search;

import hanoius.query.Completion;
import hanoius.search.SearchLines.Line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is shown under the search field.
 *
 * @param problems what is wrong with the query, in words
 * @param meant what may have been meant when nothing is found
 * @param filterBy what filtering by the query says; empty when it cannot be filtered by
 * @param known whether the groups are what was found, and not what was before the answer
 */
record SearchOffer(
        List<Completion> completions,
        List<String> problems,
        List<SearchLines> groups,
        Optional<SearchChoice.SearchFor> meant,
        String filterBy,
        boolean known) {

    static final SearchOffer NOTHING =
            new SearchOffer(List.of(), List.of(), List.of(), Optional.empty(), "", false);

    /** All records that are listed. */
    List<Line> lines() {
        return groups.stream().flatMap(each -> each.lines().stream()).toList();
    }

    /** Whether there is nothing to tell but that nothing is found. */
    boolean isNothing() {
        return known && completions.isEmpty() && problems.isEmpty() && groups.isEmpty();
    }

    /** Everything that can be chosen, in its order from top to bottom. */
    List<SearchChoice> choices() {
        List<SearchChoice> all = new ArrayList<>();
        completions.forEach(each -> all.add(new SearchChoice.Complete(each)));
        meant.ifPresent(all::add);
        for (SearchLines group : groups) {
            group.lines().forEach(each -> all.add(new SearchChoice.Open(each)));
            if (!group.more().isEmpty()) {
                all.add(new SearchChoice.ShowAll(group.kind(), group.more()));
            }
        }
        if (!filterBy.isEmpty()) {
            all.add(new SearchChoice.FilterBy(filterBy));
        }
        return all;
    }
}
