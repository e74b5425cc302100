package hanoius.command;

import hanoius.file.FileEnding;
import hanoius.picture.PictureFormat;
import hanoius.store.Document;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** Which document is exported, and where to. */
final class ExportTarget {

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The file to write; what has the name is replaced.")
    private Path output = Path.of("");

    @Mixin private Origin origin = new Origin();

    Path output() {
        return output;
    }

    /** Refuses a file whose name says that it is something else. */
    void requireEnding(CommandLine line, String... endings) {
        String name = output.toString();
        if (Arrays.stream(endings).noneMatch(each -> FileEnding.has(name, each))) {
            throw new ParameterException(
                    line,
                    "The name of the file ends in "
                            + String.join(" or ", endings)
                            + ", not as in "
                            + output
                            + ".");
        }
    }

    /** The format that the name of the file asks for; any other name is refused. */
    PictureFormat pictureFormat(CommandLine line) {
        requireEnding(
                line,
                Arrays.stream(PictureFormat.values())
                        .map(PictureFormat::ending)
                        .toArray(String[]::new));
        return PictureFormat.of(output).orElseThrow();
    }

    Document open() throws IOException {
        return origin.open();
    }

    /** Which document is read. */
    static final class Origin {

        @Option(
                names = "--document",
                paramLabel = "DOCUMENT",
                description = "The document to read; your own record if not given.")
        private @Nullable Path document;

        /** Opens it when it is what was written: whatever leaves it is taken for right. */
        Document open() throws IOException {
            Document opened =
                    document == null ? UserFolder.current().open() : Document.open(document);
            try {
                opened.requireSound();
                return opened;
            } catch (RuntimeException e) {
                opened.close();
                throw e;
            }
        }
    }
}
