package hanoius.store;

import hanoius.archive.Content;
import hanoius.archive.Content.Contents;
import hanoius.archive.ContentException;
import hanoius.file.FileProblem;
import hanoius.model.Attachment;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.opening.OwnFolder;
import hanoius.opening.Scratch;
import hanoius.store.DocumentException.Reason;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The making of a document: under a temporary name first, so that half of one is never seen. */
final class NewDocument {

    private NewDocument() {}

    static void write(
            Path path,
            DocumentTable.About about,
            Dataset dataset,
            Map<RecordId, UUID> uuids,
            Contents contents) {
        Path target = path.toAbsolutePath();
        // Without the target's name, which may be as long as a name can be.
        Path temporary = target.resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            if (Files.exists(target)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            OwnFolder.makeFile(temporary);
            try {
                fill(temporary, about, dataset, uuids, contents);
                publish(temporary, target);
            } finally {
                Files.deleteIfExists(temporary);
                Files.deleteIfExists(target.resolveSibling(temporary.getFileName() + "-journal"));
            }
        } catch (FileAlreadyExistsException e) {
            throw new DocumentException(path, Reason.EXISTS, "exists already", e);
        } catch (UncheckedIOException e) {
            throw DocumentException.creating(path, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw DocumentException.creating(path, e);
        } catch (SQLException e) {
            throw DocumentException.creating(path, e);
        } catch (IllegalArgumentException | ContentException e) {
            throw new DocumentException(
                    path,
                    Reason.INCONSISTENT,
                    "cannot be made" + FileProblem.words(e).map(words -> ": " + words).orElse(""),
                    e);
        }
    }

    private static void fill(
            Path file,
            DocumentTable.About about,
            Dataset dataset,
            Map<RecordId, UUID> uuids,
            Contents contents)
            throws SQLException, IOException {
        try (Connection connection = Connections.open(file);
                Statements statements = new Statements(connection)) {
            Transaction.run(
                    connection,
                    () -> {
                        DocumentFormat.create(connection);
                        new DocumentTable(statements).write(about);
                        new DatasetTables(statements).fill(dataset, uuids);
                        keep(dataset.attachments(), contents, new ContentTable(statements));
                        SearchIndex.own(statements).fill();
                        Seal.write(statements);
                    });
        }
    }

    /** What is in the files that records have, each found to be what it is said to be. */
    private static void keep(List<Attachment> all, Contents contents, ContentTable table)
            throws SQLException {
        try {
            for (Attachment each : all) {
                Path spool = Scratch.file(".part");
                try {
                    try (OutputStream out = Files.newOutputStream(spool)) {
                        contents.write(each.sha256(), out);
                    }
                    requireContent(each, spool);
                    try (InputStream in = Files.newInputStream(spool)) {
                        table.add(each.sha256(), in);
                    }
                } finally {
                    Files.delete(spool);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireContent(Attachment attachment, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Content found = Content.passing(in, OutputStream.nullOutputStream(), () -> false);
            if (!found.equals(new Content(attachment.sha256(), attachment.size()))) {
                throw new ContentException(ContentException.Reason.DAMAGED, attachment.sha256());
            }
        }
    }

    /** Gives the file its name unless another has it by now; the folder is written through too. */
    private static void publish(Path temporary, Path target) throws IOException {
        try {
            Files.createLink(target, temporary);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            // Without hard links there is a moment between looking and renaming.
            Files.move(temporary, target);
        }
        try (FileChannel folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException windows) {
            // Windows opens no folder and needs none: it writes the name through by itself.
        }
    }
}
