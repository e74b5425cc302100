package hanoius.dist;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Whole folders, with all that is in them; links are taken as they are. */
final class Folders {

    private Folders() {}

    /** Copies times and permissions too: the cache of the start holds only for the very files. */
    static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<Path>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes as)
                            throws IOException {
                        Files.createDirectories(to.resolve(from.relativize(each)));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path each, BasicFileAttributes as)
                            throws IOException {
                        Files.copy(
                                each,
                                to.resolve(from.relativize(each)),
                                StandardCopyOption.COPY_ATTRIBUTES,
                                LinkOption.NOFOLLOW_LINKS);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<Path>() {
                    @Override
                    public FileVisitResult visitFile(Path each, BasicFileAttributes as)
                            throws IOException {
                        Files.delete(each);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path each, @Nullable IOException e)
                            throws IOException {
                        Files.delete(each);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    static long bytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                    .mapToLong(each -> each.toFile().length())
                    .sum();
        }
    }
}
