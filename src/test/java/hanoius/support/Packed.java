package hanoius.support;

import hanoius.exchange.PackageTables;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.schema.Schemas;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A dataset as a data package in a folder. */
public final class Packed {

    private Packed() {}

    /** Writes it, and describes it as the bundled record is described. */
    public static void write(Path folder, Dataset dataset, Map<RecordId, UUID> uuids)
            throws IOException {
        String descriptor =
                Files.readString(Path.of("assets", "record").resolve("datapackage.json"));
        for (Kind kind : PackageTables.KINDS) {
            StringWriter table = new StringWriter();
            PackageTables.write(dataset, uuids, kind, table);
            String name = Schemas.of(kind).table();
            Files.writeString(folder.resolve(name + ".csv"), table.toString());
            String header = table.toString().lines().findFirst().orElseThrow();
            descriptor = describing(descriptor, name, Arrays.asList(header.split(",")));
        }
        for (String further : PackageTables.further()) {
            StringWriter table = new StringWriter();
            PackageTables.write(dataset, further, table);
            Files.writeString(folder.resolve(further + ".csv"), table.toString());
        }
        Files.writeString(folder.resolve("datapackage.json"), descriptor);
    }

    /** With the columns that the bundled record has not got, as nothing stands in them. */
    private static String describing(String descriptor, String table, List<String> columns) {
        int from = descriptor.indexOf("\"path\": \"" + table + ".csv\"");
        int to = descriptor.indexOf("\"primaryKey\"", from);
        StringBuilder fields = new StringBuilder(descriptor.substring(from, to));
        for (int i = 1; i < columns.size(); i++) {
            if (fields.indexOf(named(columns.get(i))) < 0) {
                String form = columns.get(i).equals("uuid") ? ", \"format\": \"uuid\"" : "";
                int end = fields.indexOf("\n", fields.indexOf(named(columns.get(i - 1))));
                boolean last = fields.charAt(end - 1) != ',';
                fields.insert(
                        end,
                        (last ? "," : "")
                                + "\n{"
                                + named(columns.get(i))
                                + ", \"type\": \"string\""
                                + form
                                + "}"
                                + (last ? "" : ","));
            }
        }
        return descriptor.substring(0, from) + fields + descriptor.substring(to);
    }

    private static String named(String column) {
        return "\"name\": \"" + column + '"';
    }
}
