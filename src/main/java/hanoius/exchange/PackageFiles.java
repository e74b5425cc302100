package hanoius.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Where the files of a data package come from. */
@FunctionalInterface
interface PackageFiles {

    /** Opens a file by its name; {@code NoSuchFileException} if there is none. */
    InputStream open(String name) throws IOException;

    /** The files of a folder. */
    static PackageFiles in(Path folder) {
        return name -> Files.newInputStream(folder.resolve(name));
    }

    /** The files of a ZIP, which may stand in a folder of it, as some pack them. */
    static PackageFiles in(ZipFile zip) {
        String folder =
                zip.stream()
                        .map(ZipEntry::getName)
                        .filter(name -> name.matches("([^/]+/)?" + Descriptor.FILE))
                        .map(name -> name.substring(0, name.length() - Descriptor.FILE.length()))
                        .findFirst()
                        .orElse("");
        return name -> {
            ZipEntry entry = zip.getEntry(folder + name);
            if (entry == null) {
                throw new NoSuchFileException(name);
            }
            return zip.getInputStream(entry);
        };
    }

    /** The record that the program ships with. */
    static PackageFiles bundled() {
        return name -> {
            InputStream in = PackageFiles.class.getResourceAsStream("record/" + name);
            if (in == null) {
                throw new NoSuchFileException(name);
            }
            return in;
        };
    }
}
