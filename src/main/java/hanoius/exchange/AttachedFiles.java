package hanoius.exchange;

import hanoius.archive.Content;
import hanoius.archive.ContentException;
import hanoius.exchange.PackageFault.Reason;
import hanoius.model.Attachment;
import hanoius.schema.AttachmentSchema;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files that a data package has of records, each once and called by its SHA-256 in a folder of
 * the package: no name that a row gives is ever a path.
 */
final class AttachedFiles {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /** In which they lie, within the package. */
    static final String FOLDER = "attachments";

    private final PackageFiles files;
    private final Table table;
    private final Problems problems;

    /** What was found out of the files so far. */
    private final Map<String, Optional<Content>> found = new HashMap<>();

    AttachedFiles(PackageFiles files, Table table, Problems problems) {
        this.files = files;
        this.table = table;
        this.problems = problems;
    }

    /** Where in the package a content lies. */
    static String file(String sha256) {
        return FOLDER + "/" + sha256;
    }

    /** Writes a content that is in a package. */
    static void write(PackageFiles files, String sha256, OutputStream to) throws IOException {
        try (InputStream in = files.open(file(sha256))) {
            in.transferTo(to);
        }
    }

    /** Notes which rows do not say what an attachment is, or have no such file in the package. */
    void check(List<TableRow> rows) throws IOException {
        for (TableRow row : rows) {
            if (problems.full()) {
                return;
            }
            String name = row.text(AttachmentSchema.NAME.name());
            String sha256 = row.text(AttachmentSchema.SHA_256.name());
            if (!Attachment.isName(name)) {
                problem(row, AttachmentSchema.NAME.name(), PackageFault.of(Reason.PATH, name));
            }
            if (Attachment.isHash(sha256)) {
                content(row, sha256);
            } else {
                problem(
                        row,
                        AttachmentSchema.SHA_256.name(),
                        PackageFault.of(Reason.NO_HASH, sha256));
            }
        }
    }

    private void content(TableRow row, String sha256) throws IOException {
        Optional<Content> content = found.get(sha256);
        if (content == null) {
            content = read(row, sha256);
            found.put(sha256, content);
        }
        String size = row.text(AttachmentSchema.SIZE.name());
        // What is no number at all is said by whoever looks at all cells.
        content.filter(each -> DIGITS.matcher(size).matches())
                .filter(each -> !Integer.toString(each.size()).equals(size))
                .ifPresent(
                        each ->
                                problem(
                                        row,
                                        AttachmentSchema.SIZE.name(),
                                        PackageFault.of(
                                                Reason.OTHER_SIZE,
                                                size,
                                                Integer.toString(each.size()))));
    }

    private Optional<Content> read(TableRow row, String sha256) throws IOException {
        String column = AttachmentSchema.SHA_256.name();
        try (InputStream in = files.open(file(sha256))) {
            Content content = Content.passing(in, OutputStream.nullOutputStream(), () -> false);
            if (content.sha256().equals(sha256)) {
                return Optional.of(content);
            }
            problem(row, column, PackageFault.of(Reason.OTHER_HASH, content.sha256()));
        } catch (NoSuchFileException e) {
            problem(row, column, PackageFault.of(Reason.NO_FILE, file(sha256)));
        } catch (ContentException e) {
            problem(
                    row,
                    column,
                    PackageFault.of(
                            Reason.TOO_LARGE,
                            file(sha256),
                            Integer.toString(Attachment.LARGEST >> 20)));
        }
        return Optional.empty();
    }

    private void problem(TableRow row, String column, PackageFault fault) {
        problems.add(table.file(), row.line(), column, fault);
    }

    /** Every content that attachments have, once. */
    static Stream<String> contents(List<Attachment> attachments) {
        return attachments.stream().map(Attachment::sha256).distinct();
    }
}
