package hanoius.store;

import hanoius.archive.Archive;
import hanoius.archive.AttachmentsContract;
import hanoius.archive.ChangesContract;
import hanoius.archive.Opener;
import hanoius.archive.StepsContract;
import hanoius.archive.TwoEditorsContract;
import hanoius.model.Dataset;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** What every document owes, from one in a file. */
class SqliteArchiveTest {

    /** Thousands of commits are soon waited for where nothing is written to a disk. */
    static final class FolderInMemory implements TempDirFactory {
        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext extension)
                throws IOException {
            Path memory = Path.of("/dev/shm");
            return Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "archive")
                    : Files.createTempDirectory("archive");
        }
    }

    @TempDir(factory = FolderInMemory.class)
    Path folder;

    private Opener opener() {
        return new Opener() {
            @Override
            public Archive create(String title, Instant changed, Dataset dataset) {
                Path file = folder.resolve("d.milestones");
                return archive(Document.create(file, title, changed, dataset));
            }

            @Override
            public Archive another(Archive first) {
                return archive(Document.open(path(first)));
            }

            @Override
            public Archive reopened(Archive door) {
                Path file = path(door);
                door.close();
                return archive(Document.open(file));
            }

            @Override
            public Archive open(byte[] copy) throws IOException {
                return archive(
                        Document.open(
                                Files.write(
                                        Files.createTempFile(folder, "copy", ".milestones"),
                                        copy)));
            }
        };
    }

    private Archive archive(Document document) {
        return SqliteArchive.of(document, folder.resolve("copies"));
    }

    private static Path path(Archive archive) {
        return ((SqliteArchive) archive).path();
    }

    @Nested
    class Changes extends ChangesContract {
        @Override
        protected Opener opener() {
            return SqliteArchiveTest.this.opener();
        }
    }

    @Nested
    class StepsOfADocument extends StepsContract {
        @Override
        protected Opener opener() {
            return SqliteArchiveTest.this.opener();
        }
    }

    @Nested
    class Attachments extends AttachmentsContract {
        @Override
        protected Opener opener() {
            return SqliteArchiveTest.this.opener();
        }
    }

    @Nested
    class TwoEditors extends TwoEditorsContract {
        @Override
        protected Opener opener() {
            return SqliteArchiveTest.this.opener();
        }
    }
}
