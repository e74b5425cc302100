package hanoius.command;

import hanoius.archive.Attribution;
import hanoius.exchange.AtomicFile;
import hanoius.opening.Scratch;
import hanoius.store.Document;
import hanoius.store.SqliteArchive;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Writes a copy of a document that is sent for comment. */
@Command(
        name = "comment",
        mixinStandardHelpOptions = true,
        description = {
            "Write a copy of a document to send for comment. It has no history of its own: whatever"
                    + " is changed in it comes back as a suggestion.",
            "merge takes or declines what is suggested, and so does the window."
        })
final class CommentCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DOCUMENT",
            description = "The document to copy, which stays as it is.")
    private Path document = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            description = "The copy to write; what has the name is replaced.")
    private Path output = Path.of("");

    @Option(
            names = "--author",
            paramLabel = "NAME",
            description = "Who sends it; the user of the system if not given.")
    private String author = System.getProperty("user.name", "");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (Files.exists(output) && Files.isSameFile(output, document)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "OUT is " + document + " itself, which stays as it is: name another file.");
        }
        try (Scratch scratch = Scratch.folder();
                SqliteArchive archive = open(scratch)) {
            Attribution by = Attribution.of(author, Instant.now());
            AtomicFile.write(output, out -> CommentCopying.write(archive, by, out));
        }
        return ExitCode.OK;
    }

    /** A damaged document is not passed on as if it were sound. */
    private SqliteArchive open(Scratch scratch) {
        Document opened = Document.open(document);
        try {
            opened.requireSound();
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
        return SqliteArchive.of(opened, scratch.path());
    }
}
