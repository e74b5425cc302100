package hanoius.table;

import hanoius.model.Dataset;
import hanoius.model.Entity;

import java.util.List;
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
 * @param whole the whole record, which may have to be read
 */
public record TableSubject<T>(
        String name,
        Messages messages,
        List<ListedField<T>> fields,
        ListedField<T> title,
        List<Grouping<T>> groupings,
        Arrangement<T> initial,
        Function<Dataset, ListedRecords<T>> records,
        Function<T, Entity> whole) {

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

    /** The grouping of that name; empty when there is none. */
    public Optional<Grouping<T>> grouping(String id) {
        return groupings.stream().filter(each -> each.name().equals(id)).findFirst();
    }
}
