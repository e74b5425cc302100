package hanoius.interchange;

import hanoius.exchange.TableRow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a file of another program says, in the tables and columns of a data package. The cells are
 * not checked; a row has no cell in a column of which the file says nothing, and its id is that of
 * the file, which need not be that of the record.
 *
 * @param tables the rows by the name of their table, such as {@code sources}; those of further
 *     tables, such as {@code citations}, name the row to which they belong by its kind and id
 * @param remarks on what is not in the rows, in the order of the file
 */
public record ForeignRows(Map<String, List<TableRow>> tables, List<Remark> remarks) {

    public ForeignRows {
        tables =
                tables.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        each -> List.copyOf(each.getValue()),
                                        (one, _) -> one,
                                        LinkedHashMap::new));
        remarks = List.copyOf(remarks);
    }

    /** The rows of a table; none where there is none of that name. */
    public List<TableRow> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }
}
