package hanoius.exchange;

import hanoius.archive.Content.Contents;
import hanoius.exchange.DataPackageException.Problem;

import java.util.List;
import java.util.Map;

/**
 * A data package as the rows of its tables in the present form: read, but not checked against each
 * other, so that each row can be looked at by itself.
 *
 * @param tables by their names
 * @param files what each table's file is called
 * @param problems rows that could not be read at all, and files of records that are not there
 * @param contents what is in the files of records, read from where the package lies
 */
public record PackageRows(
        Map<String, List<TableRow>> tables,
        Map<String, String> files,
        List<Problem> problems,
        Contents contents) {

    public PackageRows {
        tables = Map.copyOf(tables);
        files = Map.copyOf(files);
        problems = List.copyOf(problems);
    }
}
