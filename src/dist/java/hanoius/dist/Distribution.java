package hanoius.dist;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Makes the image of the program that needs no Java to be installed, and, where the tools are
 * there, a Debian package of it.
 */
public final class Distribution {

    private Distribution() {}

    /**
     * Arguments: the version; the jar of the program; the module path of what it needs; the folder
     * of the project; the folder to make all of it in.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        String version = args[0];
        Path jar = Path.of(args[1]);
        List<Path> needed = Arrays.stream(args[2].split(File.pathSeparator)).map(Path::of).toList();
        Sources sources = new Sources(Path.of(args[3]));
        Path output = Path.of(args[4]);
        Folders.delete(output);
        Files.createDirectories(output);

        Platform platform = Platform.current();
        Modules modules = Modules.gather(jar, needed, output.resolve("modules"));
        LinkedRuntime runtime = LinkedRuntime.link(modules, platform, output.resolve("runtime"));
        StartCache cache = StartCache.train(runtime, output.resolve("cache"));
        Image image = Image.make(runtime, cache, version, sources, output);
        cache.checkUse(image);
        System.out.printf(
                "image: %s, %,d MB%n", image.folder(), Folders.bytes(image.folder()) >> 20);
        Optional<Path> debian = DebianPackage.make(image, version, sources, output);
        if (debian.isPresent()) {
            System.out.printf(
                    "package: %s, %,d MB%n", debian.get(), Files.size(debian.get()) >> 20);
        } else {
            System.out.println("package: none, as there is no dpkg-deb");
        }
    }
}
