package hanoius.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes something of a document into a file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write a chart, the timeline, the record or a part of it into a file.",
        subcommands = {ExportChart.class, ExportTimeline.class, ExportRecord.class})
final class ExportCommand implements Runnable {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to export: "
                        + String.join(", ", spec.commandLine().getSubcommands().keySet())
                        + ".");
    }
}
