package hanoius.dist;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program and what it needs, each with a module descriptor, without which nothing can be
 * linked.
 *
 * @param folder in which all of them lie
 * @param jars their files
 */
record Modules(Path folder, List<Path> jars) {

    static Modules gather(Path program, List<Path> needed, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Path each : needed) {
            ModuleReference module = module(each);
            if (!module.descriptor().isAutomatic()) {
                copy(each, folder);
            } else if (!module.descriptor().packages().isEmpty()) {
                describe(copy(each, folder), module.descriptor());
            }
            // What is left is empty, and leads the build to the jar of the platform.
        }
        copy(program, folder);
        try (var files = Files.list(folder)) {
            return new Modules(folder, files.sorted().toList());
        }
    }

    private static Path copy(Path file, Path folder) throws IOException {
        return Files.copy(file, folder.resolve(file.getFileName()));
    }

    private static ModuleReference module(Path jar) {
        return ModuleFinder.of(jar).findAll().iterator().next();
    }

    /** Adds a descriptor that opens everything up, as the module without one was. */
    private static void describe(Path jar, ModuleDescriptor module) throws IOException {
        String needs = Tools.jdk("jdeps", List.of("--print-module-deps", jar.toString())).strip();
        String lines =
                Stream.concat(
                                Stream.of(needs.split(",")).map(each -> "requires " + each),
                                module.packages().stream().sorted().map(each -> "exports " + each))
                        .map(each -> "    " + each + ";\n")
                        .collect(Collectors.joining());
        Path work = Files.createTempDirectory("descriptor");
        try {
            Path source = work.resolve("module-info.java");
            Files.writeString(source, "module " + module.name() + " {\n" + lines + "}\n");
            Tools.jdk(
                    "javac",
                    List.of(
                            "-d",
                            work.toString(),
                            "--patch-module",
                            module.name() + "=" + jar,
                            source.toString()));
            Tools.jdk(
                    "jar",
                    List.of(
                            "--update",
                            "--file",
                            jar.toString(),
                            "-C",
                            work.toString(),
                            "module-info.class"));
        } finally {
            Folders.delete(work);
        }
    }
}
