package hanoius.app;

import hanoius.command.Answer;
import hanoius.support.TestProgram;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The program as it is launched, in a process of its own.
 *
 * @param folder where its output is put, and its data folder unless the environment names another
 * @param environment beside that of the tests
 * @param options of the virtual machine
 */
record LaunchedProgram(Path folder, Map<String, String> environment, List<String> options) {

    Answer run(String... words) throws IOException, InterruptedException {
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        ProcessBuilder builder =
                TestProgram.of(Launcher.class, options, words)
                        .redirectOutput(out)
                        .redirectError(err);
        builder.environment().putAll(environment);
        builder.environment().putIfAbsent("HANOI_US_DATA", folder.resolve("data").toString());
        int code = builder.start().waitFor();
        return new Answer(
                code,
                Files.readString(out.toPath(), StandardCharsets.UTF_8),
                Files.readString(err.toPath(), StandardCharsets.UTF_8));
    }

    /** What it said of an error; what the JDK and SLF4J, which only tests have, say is left out. */
    static List<String> said(Answer answer) {
        return answer.err()
                .lines()
                .filter(each -> !each.startsWith("WARNING: ") && !each.startsWith("SLF4J"))
                .toList();
    }
}
