package hanoius.archive;

import hanoius.model.Dataset;

import org.junit.jupiter.api.Nested;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;

class MemoryArchiveTest {

    private static final Opener OPENER =
            new Opener() {
                @Override
                public Archive create(String title, Instant changed, Dataset dataset) {
                    return MemoryArchive.of(title, changed, dataset);
                }

                @Override
                public Archive another(Archive first) {
                    return ((MemoryArchive) first).another();
                }

                @Override
                public Archive reopened(Archive door) throws IOException {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    door.copyTo(bytes);
                    door.close();
                    return open(bytes.toByteArray());
                }

                @Override
                public Archive open(byte[] copy) {
                    return MemoryArchive.open(copy);
                }
            };

    @Nested
    class Changes extends ChangesContract {
        @Override
        protected Opener opener() {
            return OPENER;
        }
    }

    @Nested
    class StepsOfADocument extends StepsContract {
        @Override
        protected Opener opener() {
            return OPENER;
        }
    }

    @Nested
    class Attachments extends AttachmentsContract {
        @Override
        protected Opener opener() {
            return OPENER;
        }
    }

    @Nested
    class TwoEditors extends TwoEditorsContract {
        @Override
        protected Opener opener() {
            return OPENER;
        }
    }
}
