package hanoius.shell;

import hanoius.model.Fact;
import hanoius.query.Query;
import hanoius.store.Finding;
import hanoius.store.Search;
import hanoius.workspace.TextSearch;

/** Finds text by the index of the document; operators as {@code party:utah} are understood. */
public record DocumentSearch(Search search) implements TextSearch {

    @Override
    public Found find(String text) {
        return find(Query.parse(text));
    }

    Found find(Query query) {
        Finding finding = search.find(query);
        return new Found() {
            @Override
            public boolean milestone(int place) {
                return finding.milestones().get(place);
            }

            @Override
            public boolean other(Fact fact) {
                return finding.others().contains(fact.id());
            }
        };
    }
}
