package hanoius.opening;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The folder of the user's in which the program keeps what is its own. One process has one; what is
 * made in it can be read by nobody else, where the system knows such a thing.
 */
public final class OwnFolder {

    private static final AtomicReference<Optional<Path>> USED =
            new AtomicReference<>(Optional.empty());

    private static final Set<PosixFilePermission> OWNERS =
            Set.copyOf(PosixFilePermissions.fromString("rwx------"));

    private OwnFolder() {}

    /** Says which one it is, before the first document is opened, and closes it to others. */
    public static void use(Path folder) {
        USED.set(Optional.of(folder));
        close(folder);
    }

    /**
     * Lets nobody else into a folder that an earlier version, or whoever named it, has made with
     * the usual permissions. One in which everybody may write is no one's own: it stays as it is.
     */
    static void close(Path folder) {
        try {
            PosixFileAttributeView view =
                    Files.getFileAttributeView(folder, PosixFileAttributeView.class);
            if (view != null && Files.isDirectory(folder)) {
                Set<PosixFilePermission> before = view.readAttributes().permissions();
                Set<PosixFilePermission> own = EnumSet.copyOf(before);
                own.retainAll(OWNERS);
                if (!before.contains(PosixFilePermission.OTHERS_WRITE) && !before.equals(own)) {
                    view.setPermissions(own);
                }
            }
        } catch (IOException | UnsupportedOperationException e) {
            // It belongs to somebody else, or lies where there are no such things.
        }
    }

    /** Empty when nobody said, as where the program is a part of another. */
    public static Optional<Path> path() {
        return USED.get();
    }

    /** The folder itself, or without one a folder among the system's temporary files. */
    static Path orTemporary() {
        return path().orElseGet(
                        () -> Path.of(System.getProperty("java.io.tmpdir"), "hanoi-us-milestones"));
    }

    /**
     * Makes a folder and those above it that are missing, for the user alone; one that is there
     * stays as it is.
     *
     * @throws IOException when it cannot be made
     */
    public static Path make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        return Files.createDirectories(folder, forOwner(folder, "rwx------"));
    }

    /** Does the same with the folder in which a file is to lie. */
    public static void makeFor(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            make(folder);
        }
    }

    /**
     * Makes an empty file for the user alone.
     *
     * @throws FileAlreadyExistsException when there is one
     */
    public static Path makeFile(Path file) throws IOException {
        return Files.createFile(file, forOwner(file, "rw-------"));
    }

    /**
     * Deletes a folder and all that is in it; it follows no links.
     *
     * @throws IOException at the first thing that cannot be deleted
     */
    static void delete(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<Path>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes as)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e)
                            throws IOException {
                        Files.delete(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private static FileAttribute<?>[] forOwner(Path file, String permissions) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
