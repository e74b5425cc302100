package hanoius.command;

import hanoius.exchange.DataPackageException;
import hanoius.fault.FaultLog;
import hanoius.file.FileEnding;
import hanoius.language.Language;
import hanoius.picture.PictureSizeException;
import hanoius.text.OutputLine;
import hanoius.text.Why;
import hanoius.text.Words;
import hanoius.workspace.TextSize;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import java.util.regex.Pattern;

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
        synopsisHeading =
                "Usage: hanoi-us-milestones [--data=DIR] [--text-size=PERCENT] [DOCUMENT]%n   or  ",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ExportCommand.class,
            ImportCommand.class,
            MergeCommand.class,
            CommentCommand.class,
            CheckCommand.class,
            VerifyCommand.class,
            DateCommand.class,
            NumberCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the task failed", "2:wrong use"})
public final class Commands implements Runnable {

    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

    /** Only the window has use for it, which reads it before; what comes here is told why not. */
    @CommandLine.Option(
            names = WindowArguments.TEXT_SIZE,
            paramLabel = "PERCENT",
            description =
                    "How large text and everything with it is in the window, from 80 to 200 per"
                            + " cent; remembered.")
    @SuppressWarnings("UnusedMethod") // picocli calls it
    private void textSize(int percent) {
        if (spec != null && TextSize.clamped(percent) != percent) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--text-size is from 80 to 200 (per cent), not " + percent + ".");
        }
    }

    @CommandLine.Option(
            names = WindowArguments.DATA,
            paramLabel = "DIR",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Keep your own record and all that belongs to it in this folder.")
    @SuppressWarnings("UnusedMethod") // picocli calls it
    private void data(Path folder) {
        UserFolder.use(folder);
    }

    /** Carries out the arguments where there is no window to check, and tells the exit code. */
    public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        return run(line(), arguments, out, err);
    }

    /**
     * Carries out the arguments and tells the exit code.
     *
     * @param selfCheck works once with the whole program; told the outputs, and tells the exit code
     */
    public static int run(
            String[] arguments,
            PrintWriter out,
            PrintWriter err,
            ToIntBiFunction<PrintWriter, PrintWriter> selfCheck) {
        CommandLine commandLine = line();
        commandLine.addSubcommand(new SelfCheckCommand(selfCheck));
        return run(commandLine, arguments, out, err);
    }

    private static int run(
            CommandLine commandLine, String[] arguments, PrintWriter out, PrintWriter err) {
        commandLine
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                // A title may begin with @.
                .setExpandAtFiles(false)
                .registerConverter(Path.class, Commands::path)
                .setParameterExceptionHandler(Commands::wrongUse)
                .setExecutionExceptionHandler((e, line, _) -> failed(e, line));
        // A year before Christ and a loss begin with a minus.
        for (String each : List.of("date", "number")) {
            Objects.requireNonNull(commandLine.getSubcommands().get(each))
                    .setUnmatchedOptionsArePositionalParams(true);
        }
        int code;
        try {
            code = lostLetters(arguments, commandLine) ? 2 : commandLine.execute(arguments);
        } catch (RuntimeException | Error e) {
            // Whatever picocli passes on or meets itself: too deep a recursion, no memory left.
            code = failed(e, commandLine);
        }
        out.flush();
        err.flush();
        return code;
    }

    /** An empty name, as of a variable that was not set, would be the present folder. */
    private static Path path(String name) {
        if (name.isEmpty()) {
            throw new TypeConversionException("a file or folder has a name");
        }
        return Path.of(name);
    }

    /** All commands with their options, as they describe themselves. */
    public static CommandLine line() {
        var line = new CommandLine(new Commands());
        ExportRecords.addTo(Objects.requireNonNull(line.getSubcommands().get("export")));
        return line;
    }

    /** Whether a lone argument names a document rather than a command or an option. */
    public static boolean isDocument(String argument) {
        return !argument.startsWith("-")
                && !argument.equals(SelfCheckCommand.NAME)
                // All commands are only made when it does not look like one anyway: a start is
                // short.
                && (FileEnding.has(argument, ".milestones") || !isCommand(argument));
    }

    private static boolean isCommand(String argument) {
        return new CommandLine(new Commands()).getSubcommands().containsKey(argument);
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "No such command.");
        }
    }

    private static int wrongUse(ParameterException e, String[] arguments) {
        CommandLine line = e.getCommandLine();
        tell(
                line,
                CONVERTING.matcher(String.valueOf(e.getMessage())).replaceAll("")
                        + " ("
                        + line.getCommandSpec().qualifiedName()
                        + " --help)");
        return CommandLine.ExitCode.USAGE;
    }

    /** Whether an argument did not arrive as it was written. */
    private static boolean lostLetters(String[] arguments, CommandLine line) {
        for (String each : arguments) {
            Optional<String> encoding = Why.lostLetters(each);
            if (encoding.isPresent()) {
                tell(line, Words.in(Language.EN).get("why.letters", each, encoding.get()));
                return true;
            }
        }
        return false;
    }

    /** What picocli adds of its own about a value that it could not convert. */
    private static final Pattern CONVERTING =
            Pattern.compile(
                    " to (?:interface|class|enum) (?:[a-z]\\w*\\.)+[A-Z]\\w*"
                            + "|\\b(?:[a-z]\\w*\\.)+[A-Z]\\w*(?:Exception|Error): ");

    private static int failed(Throwable e, CommandLine line) {
        if (e instanceof PictureSizeException) {
            tell(line, e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        tell(line, e instanceof DataPackageException ? e.getMessage() : line(e));
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** Ends the program with one line. */
    public static void fail(Throwable fault) {
        System.err.println("hanoi-us-milestones: " + line(fault));
        System.exit(CommandLine.ExitCode.SOFTWARE);
    }

    /**
     * Why something failed and what to do about it, in one line of English. Of a mistake of the
     * program the log says more.
     */
    public static String line(Throwable failure) {
        return line(failure, () -> UserFolder.current().log());
    }

    /**
     * The same with another log.
     *
     * @param log not asked for where people can do something about it: the folder may be what fails
     */
    public static String line(Throwable failure, Supplier<FaultLog> log) {
        Words english = Words.in(Language.EN);
        Why why = new Why(failure);
        if (why.isPeoples()) {
            return OutputLine.sentence(
                    why.line() + why.help(english).map(help -> ". " + help).orElse(""));
        }
        FaultLog kept = log.get();
        String key = kept.write(failure) ? "fault.logged" : "fault.not_logged";
        return OutputLine.sentence(why.line() + " " + english.get(key, kept.file()));
    }

    private static void tell(CommandLine line, @Nullable String message) {
        String text = message == null ? "unknown error" : message;
        line.getErr().println("hanoi-us-milestones: " + OutputLine.sentence(text));
    }
}
