package hanoius.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import hanoius.exchange.DataPackageException;
import hanoius.picture.PictureSizeException;
import hanoius.store.DocumentException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/**
 * The command line. Exit codes: 0 done, 1 the task failed, 2 wrong use; an error is one line on
 * standard error.
 */
@Command(
        name = "hanoi-us-milestones",
        description = {
            "Explore, chart and cite the record of cooperation between Hanoi and the United"
                    + " States.",
            "Without a command, opens the window on DOCUMENT or on your own record."
        },
        synopsisHeading = "Usage: hanoi-us-milestones [DOCUMENT]%n   or  ",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        subcommands = {
            ExportCommand.class,
            CheckCommand.class,
            VerifyCommand.class,
            DateCommand.class
        },
        footer = {"", "Exit codes: 0 done, 1 the task failed, 2 wrong use."})
final class Commands implements Runnable {

    /** The version that the jar or the build names. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() throws IOException {
            try (var in = Commands.class.getResourceAsStream("version.txt")) {
                String version = in == null ? "?" : new String(in.readAllBytes(), UTF_8).strip();
                return new String[] {"Hanoi–US Milestones " + version};
            }
        }
    }

    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

    /** Carries out the arguments and tells the exit code. */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        CommandLine commandLine =
                new CommandLine(new Commands())
                        .setOut(out)
                        .setErr(err)
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setParameterExceptionHandler(Commands::wrongUse)
                        .setExecutionExceptionHandler((e, line, _) -> failed(e, line));
        // A year before Christ begins with a minus.
        commandLine.getSubcommands().get("date").setUnmatchedOptionsArePositionalParams(true);
        int code = commandLine.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    /** Whether a lone argument names a document rather than a command or an option. */
    static boolean isDocument(String argument) {
        return !argument.startsWith("-")
                && !new CommandLine(new Commands()).getSubcommands().containsKey(argument);
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "No such command.");
        }
    }

    private static int wrongUse(ParameterException e, String[] arguments) {
        CommandLine line = e.getCommandLine();
        tell(line, e.getMessage() + " (" + line.getCommandSpec().qualifiedName() + " --help)");
        return CommandLine.ExitCode.USAGE;
    }

    private static int failed(Exception e, CommandLine line) throws Exception {
        return switch (e) {
            case PictureSizeException size -> {
                tell(line, size.getMessage());
                yield CommandLine.ExitCode.USAGE;
            }
            case DocumentException _,
                    DataPackageException _,
                    IOException _,
                    UncheckedIOException _ -> {
                tell(line, e.getMessage());
                yield CommandLine.ExitCode.SOFTWARE;
            }
            default -> throw e;
        };
    }

    private static void tell(CommandLine line, @Nullable String message) {
        String text = message == null ? "unknown error" : message.strip();
        line.getErr().println("hanoi-us-milestones: " + text.replaceAll("\\s*\\R\\s*", " "));
    }
}
