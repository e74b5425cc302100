package hanoius.support;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A program of the tests in a process of its own. */
public final class TestProgram {

    private TestProgram() {}

    /**
     * Builds its command, whether tests run on the class path or on the module path.
     *
     * @param options of the virtual machine
     */
    public static ProcessBuilder of(Class<?> program, List<String> options, String... arguments) {
        String path =
                Stream.of("java.class.path", "jdk.module.path", "surefire.test.class.path")
                        .map(System::getProperty)
                        .filter(Objects::nonNull)
                        .reduce(
                                Path.of("target", "test-classes").toString(),
                                (all, each) -> all + File.pathSeparator + each);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(options);
        command.addAll(List.of("-cp", path, program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
