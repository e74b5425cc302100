package hanoius.app;

import hanoius.model.Fact;
import hanoius.model.Query;
import hanoius.store.Finding;
import hanoius.store.Search;
import hanoius.workspace.TextSearch;

/** Finds text by the index of the document; operators as {@code party:utah} are understood. */
record DocumentSearch(Search search) implements TextSearch {

    @Override
    public Found find(String text) {
        Finding finding = search.find(Query.parse(text));
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
