package hanoius.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where the files of a data package come from. */
@FunctionalInterface
interface PackageFiles {

    /** Opens a file by its name; {@code NoSuchFileException} if there is none. */
    InputStream open(String name) throws IOException;

    /** The files of a folder. */
    static PackageFiles in(Path folder) {
        return name -> Files.newInputStream(folder.resolve(name));
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
