package hanoius.table;

import hanoius.model.Dataset;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

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
        List<RecordGrouping<T>> groupings,
        Arrangement<T> initial,
        Source<T> records) {

    /**
     * The keys of messages.
     *
     * @param heading what the records are called
     * @param nothing that none is listed
     * @param possible why one is listed that the filter lets through only possibly
     */
    public record Messages(String heading, String nothing, String possible) {}

    /** Where the records are found. */
    @FunctionalInterface
    public interface Source<T> {
        ListedRecords<T> of(Dataset dataset);
    }

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
     * How it is arranged when sorted by some fields.
     *
     * @param order their exported names, with a minus before one whose order is turned round; for
     *     none, as the table is at first
     * @throws NoSuchElementException when there is no field of such a name
     */
    public Arrangement<T> sortedBy(List<String> order) {
        return order.isEmpty() ? initial : initial.sortedBy(order.stream().map(this::key).toList());
    }

    private SortKey<T> key(String name) {
        boolean descending = name.startsWith("-");
        return new SortKey<>(
                exported(descending ? name.substring(1) : name).orElseThrow(), descending);
    }

    /** The grouping of that name; empty when there is none. */
    public Optional<RecordGrouping<T>> grouping(String id) {
        return groupings.stream().filter(each -> each.name().equals(id)).findFirst();
    }
}
