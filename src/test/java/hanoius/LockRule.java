package hanoius;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Finds what could have SQLite open a document without its locks: the parameters {@code immutable}
 * and {@code nolock} of an address, and a {@code vfs} that has no locks. A document is somebody
 * else's too, and one that is taken not to change is read wrongly when it does.
 */
final class LockRule {

    /** Wherever in an address that is put together they stand, and as names of their own. */
    private static final Pattern PARAMETER =
            Pattern.compile(
                    "\\b(immutable|nolock)\\b|\\bvfs\\s*=|\\bunix-(none|dotfile)\\b",
                    Pattern.CASE_INSENSITIVE);

    private LockRule() {}

    /** The texts that name one in classes below a folder, with their class. */
    static List<String> strays(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            return below.filter(each -> each.toString().endsWith(".class"))
                    .map(LockRule::read)
                    .flatMap(LockRule::named)
                    .sorted()
                    .toList();
        }
    }

    private static ClassModel read(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Literals, and what stands around the values in a text that is put together. */
    private static Stream<String> named(ClassModel type) {
        return StreamSupport.stream(type.constantPool().spliterator(), false)
                .filter(StringEntry.class::isInstance)
                .map(each -> ((StringEntry) each).stringValue())
                .filter(text -> PARAMETER.matcher(text).find())
                .map(text -> text.replace('\u0001', '…'))
                .map(text -> type.thisClass().asInternalName() + ": " + text);
    }
}
