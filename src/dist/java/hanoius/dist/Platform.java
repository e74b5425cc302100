package hanoius.dist;

import java.nio.file.Path;
import java.util.Locale;

/** Where things lie in an image, and what native libraries are called. */
enum Platform {
    LINUX(".so", "lib", "lib/runtime", "bin/hanoi-us-milestones"),
    MAC(".dylib", "lib", "Contents/runtime/Contents/Home", "Contents/MacOS/hanoi-us-milestones"),
    WINDOWS(".dll", "bin", "runtime", "hanoi-us-milestones.exe");

    private final String libraryEnding;
    private final String libraries;
    private final String runtime;
    private final String launcher;

    Platform(String libraryEnding, String libraries, String runtime, String launcher) {
        this.libraryEnding = libraryEnding;
        this.libraries = libraries;
        this.runtime = runtime;
        this.launcher = launcher;
    }

    static Platform current() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return system.startsWith("windows") ? WINDOWS : system.startsWith("mac") ? MAC : LINUX;
    }

    String libraryEnding() {
        return libraryEnding;
    }

    /** Where a runtime has its native libraries. */
    Path libraries(Path runtime) {
        return runtime.resolve(libraries);
    }

    /** The same in an image, in the words of a launcher's configuration. */
    String librariesOfImage() {
        return "$ROOTDIR/" + runtime + "/" + libraries;
    }

    Path launcher(Path image) {
        return image.resolve(launcher);
    }

    Path java(Path runtime) {
        return runtime.resolve("bin").resolve(this == WINDOWS ? "java.exe" : "java");
    }
}
