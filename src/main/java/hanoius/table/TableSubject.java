package hanoius.table;

import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.table.Arrangement.SortKey;
import hanoius.text.Words;
import hanoius.workspace.FilterResult;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a table of records is about.
 *
 * @param name by which its nodes are found and what it remembers is kept, such as {@code agreement}
 * @param messages what is said of it
 * @param fields what its columns tell, in their order at first
 * @param title the one of them that has room for what is said of the whole line
 * @param groupings by what it can be grouped, by nothing first
 * @param initial how it is arranged until someone chooses otherwise
 * @param records of a document
 */
public record TableSubject<T>(
        String name,
        Messages messages,
        List<ListedField<T>> fields,
        ListedField<T> title,
        List<Grouping<T>> groupings,
        Arrangement<T> initial,
        Function<Dataset, ListedRecords<T>> records) {

    /**
     * The keys of messages.
     *
     * @param heading what the records are called
     * @param nothing that none is listed
     * @param possible why one is listed that the filter lets through only possibly
     */
    public record Messages(String heading, String nothing, String possible) {}

    public TableSubject {
        fields = List.copyOf(fields);
        groupings = List.copyOf(groupings);
    }

    /** The field that a column stands for by its name. */
    public ListedField<T> field(String id) {
        return fields.stream().filter(each -> each.name().equals(id)).findFirst().orElseThrow();
    }

    /** The field that stands in a column of that name in tables that are exported. */
    public Optional<ListedField<T>> exported(String name) {
        return fields.stream().filter(each -> each.exported().equals(name)).findFirst();
    }

    /** The names that {@link #exported} knows, in the order of the columns. */
    public List<String> exported() {
        return fields.stream().map(ListedField::exported).toList();
    }

    /** Those of them whose columns are shown until someone chooses otherwise. */
    public List<String> shownAtFirst() {
        return fields.stream()
                .filter(ListedField::shownAtFirst)
                .map(ListedField::exported)
                .toList();
    }

    /**
     * What the table lists of a filtered document; read where it is gone through.
     *
     * @param order the names of the fields that it is sorted by, with a minus before one whose
     *     order is turned round; for none, as the table is at first
     * @throws NoSuchElementException when there is no field of such a name
     */
    public List<Entity> listed(FilterResult shown, List<String> order, Words words) {
        List<SortKey<T>> keys = order.stream().map(this::key).toList();
        return Listing.nothing(this, words)
                .then(
                        shown,
                        keys.isEmpty() ? initial : initial.sortedBy(keys),
                        words,
                        Optional.empty())
                .entities();
    }

    private SortKey<T> key(String name) {
        boolean descending = name.startsWith("-");
        return new SortKey<>(
                exported(descending ? name.substring(1) : name).orElseThrow(), descending);
    }

    /** The grouping of that name; empty when there is none. */
    public Optional<Grouping<T>> grouping(String id) {
        return groupings.stream().filter(each -> each.name().equals(id)).findFirst();
    }
}
