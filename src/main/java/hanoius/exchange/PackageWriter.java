package hanoius.exchange;

import hanoius.model.RecordId.Kind;
import hanoius.schema.Json;
import hanoius.schema.Schemas;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a record as a data package, all of it in the dataset's order: the same record gives the
 * same bytes, wherever and whenever it is written.
 */
public final class PackageWriter {

    /** A ZIP says when its files were changed; the record says that in its descriptor. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** What it is called where people look first. */
    public static final String README = "README.md";

    /** Writes a table. */
    @FunctionalInterface
    private interface Rows {
        void write(Writer to) throws IOException;
    }

    private final DataPackage content;

    /** What else lies in the package. */
    private final List<Companion> beside;

    private final List<Table> written = new ArrayList<>();
    private final List<Object> described = new ArrayList<>();

    private PackageWriter(DataPackage content, List<Companion> beside) {
        this.content = content;
        this.beside = beside;
    }

    /**
     * Writes the files of a package into a folder, which is made if it is missing; each in the
     * place of one that has its name, none before all are on the disk. On failure no folder is left
     * that was not there.
     */
    public static void toFolder(DataPackage content, Path folder) throws IOException {
        toFolder(content, List.of(), folder);
    }

    /**
     * The same.
     *
     * @param beside further files of the package; one that is there already stays if it is called
     *     README.md, for people write in it
     */
    public static void toFolder(DataPackage content, List<Companion> beside, Path folder)
            throws IOException {
        List<Path> made = new ArrayList<>();
        try {
            make(folder, made);
            if (!content.dataset().attachments().isEmpty()) {
                make(folder.resolve(AttachedFiles.FOLDER), made);
            }
            Map<Path, AtomicFile.Content> files = new LinkedHashMap<>();
            new PackageWriter(content, beside)
                    .files()
                    .forEach(
                            (name, file) -> {
                                if (!name.equals(README) || Files.notExists(folder.resolve(name))) {
                                    files.put(folder.resolve(name), file);
                                }
                            });
            AtomicFile.write(files);
            made.clear();
        } finally {
            for (Path each : made.reversed()) {
                Files.deleteIfExists(each);
            }
        }
    }

    private static void make(Path folder, List<Path> made) throws IOException {
        if (!Files.isDirectory(folder)) {
            try {
                Files.createDirectory(folder);
            } catch (IOException e) {
                throw WriteException.folder(folder, e);
            }
            made.add(folder);
        }
    }

    /** Writes a package as a ZIP file; the stream stays open. */
    public static void toZip(DataPackage content, OutputStream out) throws IOException {
        toZip(content, List.of(), out);
    }

    /**
     * The same.
     *
     * @param beside further files of the package
     */
    public static void toZip(DataPackage content, List<Companion> beside, OutputStream out)
            throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (var each : new PackageWriter(content, beside).files().entrySet()) {
            var entry = new ZipEntry(each.getKey());
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            each.getValue().writeTo(zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    /** What writes each file, in the order in which they are to be written. */
    private Map<String, AtomicFile.Content> files() {
        Map<String, AtomicFile.Content> files = new LinkedHashMap<>();
        for (Kind kind : PackageTables.kinds(content.dataset())) {
            Table table = Table.of(Schemas.of(kind));
            files.put(
                    table.file(),
                    out ->
                            write(
                                    table,
                                    to ->
                                            PackageTables.write(
                                                    content.dataset(), content.uuids(), kind, to),
                                    out));
        }
        for (FurtherTable further : FurtherTable.of(PackageTables.KINDS)) {
            files.put(
                    further.table().file(),
                    out ->
                            write(
                                    further.table(),
                                    to ->
                                            PackageTables.write(
                                                    content.dataset(), further.name(), to),
                                    out));
        }
        AttachedFiles.contents(content.dataset().attachments())
                .forEach(
                        sha256 ->
                                files.put(
                                        AttachedFiles.file(sha256),
                                        out -> content.contents().write(sha256, out)));
        beside.forEach(
                each -> files.put(each.file(), out -> each.writeTo(out).ifPresent(described::add)));
        // It names the columns that were written.
        files.put(Descriptor.FILE, this::describe);
        return files;
    }

    private void write(Table table, Rows rows, OutputStream out) throws IOException {
        var header = new Header(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        rows.write(header);
        header.flush();
        written.add(table.with(header.columns()));
    }

    private void describe(OutputStream out) throws IOException {
        String json =
                Json.pretty(
                        new Descriptor(content.title(), content.created(), written, List.of())
                                .toJson(described));
        out.write((json + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Passes a CSV file on and keeps what its first line says. */
    private static final class Header extends FilterWriter {

        private final StringBuilder line = new StringBuilder();
        private boolean ended;

        Header(Writer to) {
            super(to);
        }

        List<String> columns() {
            return Arrays.asList(line.toString().split(",", -1));
        }

        @Override
        public void write(int c) throws IOException {
            take((char) c);
            super.write(c);
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            for (int i = 0; i < length && !ended; i++) {
                take(text[from + i]);
            }
            super.write(text, from, length);
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            for (int i = 0; i < length && !ended; i++) {
                take(text.charAt(from + i));
            }
            super.write(text, from, length);
        }

        private void take(char c) {
            if (c == '\n') {
                ended = true;
            } else if (!ended) {
                line.append(c);
            }
        }
    }
}
