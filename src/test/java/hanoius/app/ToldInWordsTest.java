package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.command.Answer;
import hanoius.command.Commands;
import hanoius.fault.FaultLog;
import hanoius.file.FileProblem;
import hanoius.language.Language;
import hanoius.model.ReadException;
import hanoius.shell.Failure;
import hanoius.store.EveryFailure;
import hanoius.text.Why;
import hanoius.text.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/** Whatever fails: neither window nor command line say it in the words of whoever mends it. */
class ToldInWordsTest {

    private static final Pattern INTERNAL =
            Pattern.compile("\\w+(Exception|Error)\\b|SQLITE|[a-z]\\.[a-z]+\\.[A-Z]|null|\\R");

    private static final String FILE = "/data/hồ sơ.milestones";

    @TempDir Path folder;

    static Stream<Throwable> all() {
        return Stream.of(
                        system(),
                        EveryFailure.ofADocument(Path.of(FILE)),
                        mistakes().flatMap(ToldInWordsTest::wrapped),
                        system().flatMap(ToldInWordsTest::wrapped))
                .flatMap(each -> each);
    }

    private static Stream<Throwable> system() {
        return Stream.concat(
                Stream.of(
                        new NoSuchFileException(FILE),
                        new AccessDeniedException(FILE),
                        new FileAlreadyExistsException(FILE),
                        new NotDirectoryException(FILE),
                        new DirectoryNotEmptyException(FILE),
                        new FileSystemLoopException(FILE),
                        new NotLinkException(FILE),
                        new AtomicMoveNotSupportedException(FILE, null, null),
                        new FileSystemException(FILE),
                        new FileSystemException(FILE, null, "java.lang.Error: x"),
                        new FileNotFoundException(),
                        new EOFException(),
                        new CharConversionException(),
                        new InterruptedIOException(),
                        new ClosedChannelException(),
                        new ClosedByInterruptException(),
                        new MalformedInputException(3),
                        new UnknownHostException(),
                        new ZipException(),
                        new IOException(),
                        new IOException("a\nb"),
                        new IOException(new IllegalStateException("inner")),
                        new ReadException(Path.of(FILE), new IOException()),
                        new InvalidPathException("a", "reason"),
                        new OutOfMemoryError("Java heap space")),
                Stream.of(
                                "No space left on device",
                                "Read-only file system",
                                "File name too long",
                                "Permission denied",
                                "Is a directory",
                                "Too many open files",
                                "Disk quota exceeded",
                                "Input/output error")
                        .map(reason -> new FileSystemException(FILE, null, reason)));
    }

    private static Stream<Throwable> mistakes() {
        return Stream.of(
                new NullPointerException(),
                new IllegalStateException("[SQLITE_FULL] database or disk is full"),
                new ClassCastException("class a.b.C cannot be cast to class d.e.F"),
                new StackOverflowError(),
                new NoClassDefFoundError("hanoius/app/Program"),
                new AssertionError());
    }

    private static Stream<Throwable> wrapped(Throwable inner) {
        return inner instanceof IOException io
                ? Stream.of(inner, new UncheckedIOException(io), new ExecutionException(io))
                : Stream.of(inner, new ExecutionException(inner));
    }

    @ParameterizedTest
    @MethodSource("all")
    void noNameOfAClassAndNoCodeIsTold(Throwable failure) {
        FaultLog log = new FaultLog(folder, "1.2.3", InstantSource.system());
        String line = Commands.line(failure, () -> log).replace(folder.toString(), "");
        assertFalse(INTERNAL.matcher(line).find(), line);
        for (Language language : Language.values()) {
            Words words = Words.in(language);
            Failure told = new Failure("shell.edit_advice", failure);
            String all = told.reason(words) + " " + told.help(words);
            assertFalse(INTERNAL.matcher(all).find(), all);
            assertFalse(told.reason(words).isBlank(), failure.toString());
        }
    }

    /** A reason that the system gives leads to what can be done about it. */
    @ParameterizedTest
    @MethodSource("all")
    void whateverPeopleCauseNamesWhatToDoNext(Throwable failure) {
        Why why = new Why(failure);
        if (why.isPeoples() && FileProblemOf.of(why.cause())) {
            for (Language language : Language.values()) {
                assertTrue(why.help(Words.in(language)).isPresent(), why.toString());
            }
        }
    }

    /** Whether the system said what it is that is wrong. */
    private static final class FileProblemOf {
        static boolean of(Throwable cause) {
            return cause instanceof IOException io
                    && !(cause instanceof ReadException)
                    && FileProblem.of(io).isPresent();
        }
    }

    @Test
    void whatAConversionSaysOfItselfIsLeftOut() {
        Answer answer = Answer.run("check", "a\0b");
        assertFalse(INTERNAL.matcher(answer.err().strip()).find(), answer.err());
        assertEquals(2, answer.code());
        assertEquals(1, List.of(answer.err().strip().split("\n", -1)).size());
    }
}
