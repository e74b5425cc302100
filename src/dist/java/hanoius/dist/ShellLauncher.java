package hanoius.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What starts the program on Linux: a few lines for the shell. The launcher that jpackage makes
 * there asks both package systems twice to whom it belongs, which takes a third of a start.
 */
final class ShellLauncher {

    private static final String LINES =
            """
            #!/bin/sh
            # Starts the program with the Java that lies beside it.
            unset CDPATH
            case $0 in */*) self=$0 ;; *) self=./$0 ;; esac
            if [ -L "$self" ]; then self=$(readlink -f -- "$self"); fi
            ROOTDIR=$(cd -- "${self%/*}/.." && pwd -P)
            APPDIR=$ROOTDIR/lib/app
            # Meant for programs that are started as "java".
            unset JDK_JAVA_OPTIONS
            exec "$ROOTDIR/lib/runtime/bin/java" \\
            @OPTIONS@
              -m @MAIN@ "$@"
            """;

    private ShellLauncher() {}

    /**
     * Puts it in the place of the other.
     *
     * @param image the folder that jpackage has made
     * @param options in which {@code $ROOTDIR} is that folder and {@code $APPDIR} its files
     */
    static void replace(Path image, Path launcher, List<String> options) throws IOException {
        Path libraries = image.resolve("lib");
        Files.delete(libraries.resolve("libapplauncher.so"));
        Files.delete(libraries.resolve("app").resolve(Image.NAME + ".cfg"));
        String lines =
                options.stream()
                        .map(each -> "  \"" + each + "\" \\")
                        .collect(Collectors.joining("\n"));
        Files.delete(launcher);
        Files.writeString(
                launcher, LINES.replace("@OPTIONS@", lines).replace("@MAIN@", LinkedRuntime.MAIN));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
