package hanoius.interchange;

import hanoius.exchange.TableRow;
import hanoius.interchange.Remark.Reason;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows and remarks of a file while it is read. */
final class Gathering {

    private final Map<String, List<TableRow>> tables = new LinkedHashMap<>();
    private final List<Remark> remarks = new ArrayList<>();

    /** What says of a file that nothing of it is of a format. */
    static ForeignRows nothing(long line, String read) {
        return new ForeignRows(
                Map.of(), List.of(new Remark(line, "", Reason.NOT_THIS_FORMAT, read)));
    }

    void add(String table, long line, Map<String, String> cells) {
        Map<String, String> said = new LinkedHashMap<>(cells);
        said.values().removeIf(String::isEmpty);
        tables.computeIfAbsent(table, _ -> new ArrayList<>()).add(new TableRow(line, said));
    }

    void remark(long line, String column, Reason reason, String read) {
        remarks.add(new Remark(line, column, reason, read));
    }

    ForeignRows done() {
        return new ForeignRows(tables, remarks);
    }
}
