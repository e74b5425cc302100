package hanoius.search;

import hanoius.model.RecordId;
import hanoius.query.Completion;

/** What can be chosen under the search field. */
sealed interface SearchChoice {

    /** What tells it from other choices, whatever it says of itself. */
    default Object key() {
        return switch (this) {
            case Complete(Completion completion) -> completion.text();
            case SearchFor _ -> SearchFor.class;
            case Open(SearchLines.Line line) -> line.id();
            case ShowAll(RecordId.Kind kind, _) -> kind;
            case FilterBy _ -> FilterBy.class;
        };
    }

    /** To go on with the query so. */
    record Complete(Completion completion) implements SearchChoice {}

    /**
     * To search for something else, because nothing is found.
     *
     * @param text what may have been meant
     * @param words as in "Did you mean “thỏa thuận”?"
     */
    record SearchFor(String text, String words) implements SearchChoice {}

    /** To open a record. */
    record Open(SearchLines.Line line) implements SearchChoice {}

    /**
     * To list more of a kind.
     *
     * @param words as in "Show all 15"
     */
    record ShowAll(RecordId.Kind kind, String words) implements SearchChoice {}

    /**
     * To show only what the query finds.
     *
     * @param words as in "Filter by “Utah”"
     */
    record FilterBy(String words) implements SearchChoice {}
}
