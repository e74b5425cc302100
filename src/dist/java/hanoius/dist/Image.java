package hanoius.dist;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder that holds the program and all that it needs, to be put anywhere. */
record Image(Platform platform, Path folder) {

    static final String NAME = "hanoi-us-milestones";

    static Image make(
            LinkedRuntime runtime, StartCache cache, String version, Sources sources, Path output)
            throws IOException {
        Platform platform = runtime.platform();
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("--type", "app-image", "--name", NAME));
        arguments.addAll(List.of("--dest", output.toString()));
        arguments.addAll(List.of("--runtime-image", runtime.folder().toString()));
        arguments.addAll(List.of("--module", LinkedRuntime.MAIN));
        arguments.addAll(List.of("--input", cache.folder().toString()));
        // The versions of macOS begin at one.
        if (platform != Platform.MAC || !version.startsWith("0")) {
            arguments.addAll(List.of("--app-version", version));
        }
        arguments.addAll(List.of("--vendor", "Hanoi–US Milestones"));
        arguments.addAll(List.of("--icon", IconFile.of(platform, sources, output).toString()));
        List<String> options = new ArrayList<>(LinkedRuntime.options(platform.librariesOfImage()));
        options.addAll(StartCache.OPTIONS);
        options.add("-Dhanoius.image=$ROOTDIR");
        for (String each : options) {
            arguments.addAll(List.of("--java-options", each));
        }
        Tools.jdk("jpackage", arguments);
        Image image =
                new Image(
                        platform, output.resolve(platform == Platform.MAC ? NAME + ".app" : NAME));
        if (platform == Platform.LINUX) {
            ShellLauncher.replace(image.folder(), image.launcher(), options);
        }
        return image;
    }

    Path launcher() {
        return platform.launcher(folder);
    }
}
