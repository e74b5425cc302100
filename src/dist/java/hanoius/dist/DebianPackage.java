package hanoius.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The image as a package for Debian and what comes from it. It has no scripts: menus, types of
 * files and icons are read anew by what owns them.
 */
final class DebianPackage {

    private static final String NAME = Image.NAME;
    private static final List<Integer> ICONS = List.of(16, 32, 48, 128, 256);

    private final Path root;

    private DebianPackage(Path root) {
        this.root = root;
    }

    /** Makes it; nothing where there are not the tools for it. */
    static Optional<Path> make(Image image, String version, Sources sources, Path output)
            throws IOException, InterruptedException {
        if (!isOnPath("dpkg-deb")) {
            return Optional.empty();
        }
        DebianPackage made = new DebianPackage(output.resolve("debian"));
        made.putProgram(image);
        made.putDesktop(sources);
        String architecture = Tools.run(List.of("dpkg", "--print-architecture"), Map.of()).strip();
        made.putControl(sources, version, architecture);
        Path file = output.resolve(NAME + "_" + version + "_" + architecture + ".deb");
        Tools.run(
                List.of(
                        "dpkg-deb",
                        "--root-owner-group",
                        "-Zxz",
                        "-z1",
                        "--build",
                        made.root.toString(),
                        file.toString()),
                Map.of());
        return Optional.of(file);
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
    }

    private void putProgram(Image image) throws IOException {
        Path program = Path.of("usr", "lib", NAME);
        Folders.copy(image.folder(), root.resolve(program));
        Path commands = Files.createDirectories(root.resolve("usr/bin"));
        Path launcher = root.resolve(program).resolve(image.folder().relativize(image.launcher()));
        Files.createSymbolicLink(commands.resolve(NAME), commands.relativize(launcher));
    }

    private void putDesktop(Sources sources) throws IOException {
        put(sources.linux(NAME + ".desktop"), "usr/share/applications");
        put(sources.linux(NAME + ".xml"), "usr/share/mime/packages");
        put(sources.drawing(), "usr/share/icons/hicolor/scalable/apps");
        for (int each : ICONS) {
            Path folder = root.resolve("usr/share/icons/hicolor/%1$dx%1$d/apps".formatted(each));
            Files.createDirectories(folder);
            Files.copy(sources.icon(each), folder.resolve(NAME + ".png"));
        }
        Path documentation = root.resolve("usr/share/doc/" + NAME);
        Files.createDirectories(documentation);
        Files.copy(sources.licence(), documentation.resolve("copyright"));
    }

    private void put(Path file, String folder) throws IOException {
        Path to = Files.createDirectories(root.resolve(folder));
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    private void putControl(Sources sources, String version, String architecture)
            throws IOException {
        String control =
                Files.readString(sources.linux("control"))
                        .replace("@VERSION@", version)
                        .replace("@ARCHITECTURE@", architecture)
                        .replace("@KILOBYTES@", String.valueOf(Folders.bytes(root) >> 10));
        Path folder = Files.createDirectories(root.resolve("DEBIAN"));
        Files.writeString(folder.resolve("control"), control);
        // Whatever the build's own permissions are.
        try (var all = Files.walk(root)) {
            for (Path each : all.toList()) {
                if (!Files.isSymbolicLink(each)) {
                    boolean runs = Files.isDirectory(each) || Files.isExecutable(each);
                    Files.setPosixFilePermissions(
                            each,
                            PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }
}
