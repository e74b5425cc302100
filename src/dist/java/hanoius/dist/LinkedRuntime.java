package hanoius.dist;

import org.sqlite.util.LibraryLoaderUtil;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A Java runtime of just the modules needed, with the program in it. Its native libraries lie
 * beside those of Java, so that no start has to unpack them.
 */
record LinkedRuntime(Platform platform, Path folder) {

    static final String MAIN = "hanoius/hanoius.app.Launcher";

    /** Used without being named by any module: letters of old files, and Vietnamese. */
    private static final String MODULES = "hanoius,jdk.charsets,jdk.localedata";

    static LinkedRuntime link(Modules modules, Platform platform, Path folder) throws IOException {
        Tools.jdk(
                "jlink",
                List.of(
                        "--module-path",
                        modules.folder().toString(),
                        "--add-modules",
                        MODULES,
                        "--include-locales=en,vi",
                        "--strip-debug",
                        "--no-header-files",
                        "--no-man-pages",
                        "--exclude-resources=/javafx.graphics/*"
                                + platform.libraryEnding()
                                + ",/org.xerial.sqlitejdbc/org/sqlite/native/**",
                        "--output",
                        folder.toString()));
        LinkedRuntime runtime = new LinkedRuntime(platform, folder);
        for (Path jar : modules.jars()) {
            runtime.unpackLibraries(jar);
        }
        runtime.unpackSqlite();
        return runtime;
    }

    /** Those of JavaFX lie at the root of its jars. */
    private void unpackLibraries(Path jar) throws IOException {
        try (FileSystem entries = FileSystems.newFileSystem(jar);
                var files = Files.list(entries.getPath("/"))) {
            for (Path each : files.toList()) {
                String name = String.valueOf(each.getFileName());
                if (name.endsWith(platform.libraryEnding())) {
                    Files.copy(each, platform.libraries(folder).resolve(name));
                }
            }
        }
    }

    private void unpackSqlite() throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        String at = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream in =
                Objects.requireNonNull(LibraryLoaderUtil.class.getResourceAsStream(at), at)) {
            Files.copy(in, platform.libraries(folder).resolve(name));
        }
    }

    /**
     * What the program is started with.
     *
     * @param libraries the folder of the native libraries
     */
    static List<String> options(String libraries) {
        return List.of(
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                // JavaFX asks by reflection about letters; to link such a call takes longer.
                "-Djdk.reflect.useNativeAccessorOnly=true",
                "--enable-native-access=javafx.graphics,org.xerial.sqlitejdbc,hanoius",
                "-Dorg.sqlite.lib.path=" + libraries);
    }

    List<String> options() {
        return options(platform.libraries(folder).toString());
    }

    String java() {
        return platform.java(folder).toString();
    }
}
