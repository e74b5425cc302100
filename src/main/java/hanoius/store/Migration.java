package hanoius.store;

import hanoius.archive.CheckReport;
import hanoius.file.FileProblem;
import hanoius.opening.CopyName;
import hanoius.opening.OwnFolder;
import hanoius.store.DocumentException.Reason;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A document of an earlier format brought to the present one: after a copy of it was made and
 * checked, in one transaction that is checked before it is committed.
 */
final class Migration {

    private final Document document;
    private final Path path;
    private final Connection connection;
    private final Statements statements;
    private final Path copies;

    Migration(Document document, Path copies) {
        this.document = document;
        path = document.path();
        connection = document.connection();
        statements = document.statements();
        this.copies = copies;
    }

    /** Brings the document to the present format unless it has that already. */
    void run() {
        if (document.format() < DocumentFormat.VERSION) {
            document.writing(
                    () -> {
                        PresentForm.unreferenced(connection, statements, this::migrate);
                        document.readFormat();
                        return document;
                    });
        }
    }

    private void migrate() throws SQLException {
        int format = DocumentFormat.version(connection);
        // Another program may have been a moment sooner.
        if (format < DocumentFormat.VERSION) {
            migrate(format);
        }
    }

    private void migrate(int format) throws SQLException {
        requireSound();
        Set<Seal.Sum> before = facts();
        keepCopy(format);
        new DocumentTable(statements).nextGeneration();
        PresentForm.change(path, connection, statements, format);
        DocumentFormat.expectOwn(path, connection);
        requireSound();
        requireReferences();
        if (!facts().containsAll(before)) {
            throw new DocumentException(
                    path, Reason.FAILED, "cannot be brought to the present format unchanged");
        }
    }

    private void requireSound() throws SQLException {
        String complaint = Checks.quick(statements);
        List<String> broken = Seal.broken(statements);
        if (!complaint.equals("ok") || !broken.isEmpty()) {
            throw new DocumentException(
                    path,
                    Reason.DAMAGED,
                    "is damaged: " + (broken.isEmpty() ? complaint : broken.getFirst()));
        }
    }

    private void requireReferences() throws SQLException {
        if (!statements
                .list("SELECT 1 FROM pragma_foreign_key_check LIMIT 1", row -> row.number(1))
                .isEmpty()) {
            throw new DocumentException(
                    path, Reason.DAMAGED, "is damaged: it refers to what is not there");
        }
    }

    /** All tables that stay as they are but the one that counts how often it was written. */
    private Set<Seal.Sum> facts() throws SQLException {
        return Seal.sums(statements).stream()
                .filter(each -> !each.table().equals("document"))
                .filter(each -> !DocumentFormat.REMADE.contains(each.table()))
                .collect(Collectors.toSet());
    }

    /** Made while the transaction keeps others from writing, so that it is what is migrated. */
    private void keepCopy(int format) throws SQLException {
        DocumentTable.About about = new DocumentTable(statements).read();
        CopyName name =
                CopyName.of(path, about.uuid(), about.generation(), "migration", Instant.now());
        Path copy = copies.resolve(name.fileName());
        Path temporary = copies.resolve("." + UUID.randomUUID() + ".part");
        try {
            OwnFolder.make(copies);
            OwnFolder.makeFile(temporary);
            try {
                document.copyTo(temporary);
                requireCopyOf(about, temporary);
                try (FileChannel file = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                    file.force(true);
                }
                Files.move(temporary, copy, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException | SQLException | DocumentException e) {
            throw new DocumentException(
                    path,
                    Reason.NO_COPY,
                    String.format(
                            Locale.ROOT,
                            "is of format %d and stays so: no copy of it could be kept in %s (%s)",
                            format,
                            copies,
                            FileProblem.words(e).orElseGet(FileProblem.UNKNOWN::english)),
                    e);
        }
    }

    private void requireCopyOf(DocumentTable.About about, Path temporary)
            throws IOException, SQLException {
        try (Document copied = Document.open(temporary)) {
            CheckReport report = copied.checkFile();
            if (!report.sound()
                    || copied.generation() != about.generation()
                    || !copied.uuid().equals(about.uuid())) {
                throw new IOException("the copy is not what was copied: " + report.problems());
            }
        }
    }
}
