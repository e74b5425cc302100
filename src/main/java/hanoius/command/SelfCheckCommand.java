package hanoius.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.ToIntBiFunction;

/** Says whether the program works where it is installed. */
@Command(
        name = SelfCheckCommand.NAME,
        mixinStandardHelpOptions = true,
        description =
                "Do once what people do with the program, without a window and on a record of its"
                        + " own, and say whether all of it works on this computer.")
final class SelfCheckCommand implements Callable<Integer> {

    static final String NAME = "self-check";

    private final ToIntBiFunction<PrintWriter, PrintWriter> check;

    @Spec private CommandSpec spec = CommandSpec.create();

    SelfCheckCommand(ToIntBiFunction<PrintWriter, PrintWriter> check) {
        this.check = check;
    }

    @Override
    public Integer call() {
        return check.applyAsInt(spec.commandLine().getOut(), spec.commandLine().getErr());
    }
}
