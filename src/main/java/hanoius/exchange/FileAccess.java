package hanoius.exchange;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Who may do what with a file that takes the place of another. */
final class FileAccess {

    private static final Set<PosixFilePermission> OWNER_ALONE =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<PosixFilePermission> OWNER_FOLDER =
            PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OF_GROUP =
            EnumSet.of(
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.GROUP_EXECUTE);

    private FileAccess() {}

    /**
     * Makes an empty file; one that will replace another can be read by nobody else till then, and
     * in a folder of one's own so can every file.
     */
    static void create(Path file, Path replaced) throws IOException {
        if (attributes(replaced) == null && !isPrivate(file.getParent())) {
            Files.createFile(file);
        } else {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
        }
    }

    /**
     * Gives a file the mode, the group and the owner of what it replaces, as far as the user may:
     * where the group stays another, it gets none of the rights.
     */
    static void copy(Path replaced, Path file) throws IOException {
        PosixFileAttributes old = attributes(replaced);
        PosixFileAttributes own = attributes(file);
        if (old == null || own == null) {
            return;
        }
        PosixFileAttributeView made = view(file);
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        permissions.addAll(old.permissions());
        if (!old.group().equals(own.group()) && !may(() -> made.setGroup(old.group()))) {
            permissions.removeAll(OF_GROUP);
        }
        if (!old.owner().equals(own.owner())) {
            may(() -> made.setOwner(old.owner()));
        }
        may(() -> made.setPermissions(permissions));
    }

    private static boolean isPrivate(@Nullable Path folder) throws IOException {
        PosixFileAttributes of = folder == null ? null : attributes(folder);
        return of != null && of.permissions().equals(OWNER_FOLDER);
    }

    private interface Change {
        void run() throws IOException;
    }

    /** Some file systems know modes and owners but keep the same for every file. */
    private static boolean may(Change change) {
        try {
            change.run();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static @Nullable PosixFileAttributes attributes(Path file) throws IOException {
        PosixFileAttributeView view = view(file);
        return view == null || Files.notExists(file) ? null : view.readAttributes();
    }

    private static PosixFileAttributeView view(Path file) {
        return Files.getFileAttributeView(
                file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }
}
