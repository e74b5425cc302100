package hanoius.command;

import hanoius.agreement.AgreementField;
import hanoius.exchange.AtomicFile;
import hanoius.exchange.RecordTables;
import hanoius.exchange.RecordTables.Selection;
import hanoius.interchange.Loss;
import hanoius.interchange.RecordFormat;
import hanoius.interchange.Telling;
import hanoius.language.Language;
import hanoius.milestone.MilestoneField;
import hanoius.model.Entity;
import hanoius.model.RecordId.Kind;
import hanoius.schema.Schemas;
import hanoius.store.Document;
import hanoius.table.Listing;
import hanoius.table.TableSubject;
import hanoius.text.Words;
import hanoius.workspace.FilterResult;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Writes the records of one kind, as a table or for other programs. */
@Command(mixinStandardHelpOptions = true)
final class ExportRecords implements Callable<Integer> {

    private final Kind kind;

    @Mixin private ExportTarget target = new ExportTarget();
    @Mixin private FilterChoice filter = new FilterChoice();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "Of several with the same ending, the one that is meant; the first if not"
                            + " given.")
    private String format = "";

    @Option(
            names = "--columns",
            paramLabel = "FIELD",
            split = ",",
            description =
                    "Of a table, these columns alone and in that order, by the names of the fields"
                            + " in a data package.")
    private List<String> columns = List.of();

    @Option(
            names = "--as-shown",
            description =
                    "Of milestones and agreements, what the window lists: one row for an event that"
                            + " several milestones report, the columns that it shows at first, the"
                            + " latest first, unless --columns or --sort say otherwise.")
    private boolean asShown;

    @Option(
            names = "--sort",
            paramLabel = "FIELD",
            split = ",",
            description =
                    "Sort by what is told of these fields, the most important first; a minus in"
                            + " front turns one round, as in --sort=-date,title.")
    private List<String> order = List.of();

    @Option(
            names = "--for-spreadsheets",
            description =
                    "In CSV, begin with a byte order mark and guard cells that a spreadsheet would"
                            + " take for a formula.")
    private boolean forSpreadsheets;

    @Option(
            names = "--lang",
            paramLabel = LanguageCodes.SHOWN,
            description = "The language of headings and words; English if not given.")
    private Language language = Language.EN;

    @Spec private CommandSpec spec = CommandSpec.create();

    private ExportRecords(Kind kind) {
        this.kind = kind;
    }

    /** By what a kind is asked for. */
    private static String name(Kind kind) {
        return kind == Kind.OBSERVATION ? "figures" : Schemas.of(kind).table();
    }

    /** Adds a command for each kind to one. */
    static void addTo(CommandLine line) {
        RecordFormat.KINDS.forEach(
                kind -> {
                    String name = name(kind);
                    CommandLine one = new CommandLine(new ExportRecords(kind));
                    one.getCommandSpec()
                            .name(name)
                            .usageMessage()
                            .description(
                                    "Write the "
                                            + name
                                            + " as the ending of the name says: "
                                            + RecordFormat.of(kind).stream()
                                                    .map(
                                                            each ->
                                                                    each.ending()
                                                                            + " ("
                                                                            + each.name()
                                                                            + ")")
                                                    .collect(Collectors.joining(", "))
                                            + ".",
                                    "What a format does not say is told on standard error.");
                    line.addSubcommand(name, one);
                });
    }

    @Override
    public Integer call() throws IOException {
        CommandLine line = spec.commandLine();
        RecordFormat chosen = format(line);
        requireColumns(line, chosen);
        Words words = Words.in(language);
        try (Document document = target.open()) {
            FilterResult shown = filter.of(document, List.of(kind), words, line);
            Words told = words.with(shown.dataset());
            RecordFormat.Written written =
                    chosen.write(
                            records(shown, told, line).only(columns(chosen)),
                            chosen.foreign() == null
                                    ? shown.dataset()
                                    : shown.extract(List.of(kind)),
                            new Telling(document.title(), document.lastChanged(), told),
                            forSpreadsheets);
            AtomicFile.write(target.output(), written.content());
            line.getOut().println(target.output());
            if (!written.losses().isEmpty()) {
                line.getErr()
                        .println(
                                "hanoi-us-milestones: "
                                        + Loss.told(written.losses(), chosen.in(told), told));
            }
        }
        return 0;
    }

    /** What lists records of the kind in the window; none where it has no list that is arranged. */
    private Optional<TableSubject<?>> list() {
        return switch (kind) {
            case MILESTONE -> Optional.of(MilestoneField.SUBJECT);
            case AGREEMENT -> Optional.of(AgreementField.SUBJECT);
            default -> Optional.empty();
        };
    }

    private List<String> columns(RecordFormat chosen) {
        return asShown && columns.isEmpty() && chosen.foreign() == null
                ? list().map(TableSubject::shownAtFirst).orElse(columns)
                : columns;
    }

    private Selection records(FilterResult shown, Words words, CommandLine line) {
        Optional<TableSubject<?>> list = list();
        if (asShown && list.isEmpty()) {
            throw new ParameterException(line, "--as-shown is for milestones and agreements.");
        }
        try {
            if (list.isPresent() && (asShown || !order.isEmpty())) {
                return Selection.of(kind, Listing.of(list.get(), shown, order, words));
            }
            if (order.isEmpty()) {
                return new Selection(kind, () -> shown.records(kind), List.of());
            }
            List<Entity> all = shown.records(kind).map(Entity.class::cast).toList();
            return Selection.of(
                    kind, new RecordTables(shown.dataset(), words).sorted(kind, all, order));
        } catch (NoSuchElementException _) {
            throw new ParameterException(
                    line,
                    "--sort: the fields are "
                            + String.join(
                                    ", ",
                                    list.map(TableSubject::exported)
                                            .orElseGet(() -> RecordTables.columns(kind)))
                            + ".");
        }
    }

    private RecordFormat format(CommandLine line) {
        List<RecordFormat> all = RecordFormat.of(kind);
        String[] endings = all.stream().map(RecordFormat::ending).distinct().toArray(String[]::new);
        target.requireEnding(line, endings);
        List<RecordFormat> some =
                all.stream()
                        .filter(each -> format.isEmpty() || each.name().equals(format))
                        .toList();
        return RecordFormat.named(target.output().toString(), some)
                .orElseThrow(
                        () ->
                                new ParameterException(
                                        line,
                                        "--format is one of "
                                                + all.stream()
                                                        .map(each -> each.name() + each.ending())
                                                        .collect(Collectors.joining(", "))
                                                        .replace(".", " for .")
                                                + "."));
    }

    private void requireColumns(CommandLine line, RecordFormat chosen) {
        if (columns.isEmpty()) {
            return;
        }
        if (chosen.table() == null) {
            throw new ParameterException(line, "--columns is for .csv and .xlsx tables.");
        }
        List<String> known = RecordTables.columns(kind);
        for (String each : columns) {
            if (!known.contains(each)) {
                throw new ParameterException(
                        line,
                        "--columns: there is no '"
                                + each
                                + "'. The columns are "
                                + String.join(", ", known)
                                + ".");
            }
        }
    }
}
