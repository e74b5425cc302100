package hanoius.command;

import hanoius.form.DateNotation.Order;
import hanoius.intake.Grid;
import hanoius.intake.IntakeException;
import hanoius.intake.Mapping;
import hanoius.intake.Target;
import hanoius.language.Language;
import hanoius.model.RecordId.Kind;
import hanoius.schema.Schemas;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the columns of a table are, where they are not called so that it can be told. */
final class MappingChoice {

    @Option(
            names = "--table",
            paramLabel = "TABLE",
            description =
                    "Of which table of the record the rows are, such as milestones; by the heads of"
                            + " the columns if not given.")
    private @Nullable String table;

    @Option(
            names = "--map",
            paramLabel = "HEAD=COLUMN",
            description =
                    "What a column of the file is, such as Sự kiện=title@vi or Đối tác=parties@us;"
                            + " nothing behind the sign leaves it out.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--set",
            paramLabel = "COLUMN=VALUE",
            description =
                    "What new records have in a column that the file does not have, such as"
                            + " category=visit.")
    private Map<String, String> fixed = new LinkedHashMap<>();

    @Option(
            names = "--dates",
            paramLabel = "day-first|month-first",
            description =
                    "How dates such as 10/11/2019 are read where the other dates of the column do"
                            + " not tell.")
    private @Nullable String dates;

    @Option(
            names = "--decimal",
            paramLabel = "point|comma",
            description =
                    "How numbers such as 253.400 are read where the other numbers of the column do"
                            + " not tell.")
    private @Nullable String decimal;

    /** What new records have where their rows say nothing. */
    Map<String, String> defaults() {
        return Map.copyOf(fixed);
    }

    /**
     * The mapping of a table.
     *
     * @throws ParameterException when a choice names what there is not
     */
    Mapping mapping(Grid grid, Words words, CommandLine line) {
        Mapping mapping = begun(grid, words, line);
        try {
            for (Map.Entry<String, String> each : columns.entrySet()) {
                mapping = mapping.with(grid, each.getKey(), Target.parse(each.getValue()), words);
            }
            for (Map.Entry<String, String> each : fixed.entrySet()) {
                mapping = mapping.withFixed(each.getKey(), each.getValue(), words);
            }
        } catch (IntakeException e) {
            throw new ParameterException(line, words.of(e));
        }
        String order = of(dates, line, "--dates", "day-first", "month-first");
        String sign = of(decimal, line, "--decimal", "point", "comma");
        for (int i = 0; i < mapping.targets().size(); i++) {
            if (!order.isEmpty()) {
                mapping =
                        mapping.with(
                                i, order.equals("day-first") ? Order.DAY_FIRST : Order.MONTH_FIRST);
            }
            if (!sign.isEmpty()) {
                mapping = mapping.with(i, sign.equals("point") ? Language.EN : Language.VI);
            }
        }
        return mapping;
    }

    private Mapping begun(Grid grid, Words words, CommandLine line) {
        String wanted = table;
        if (wanted == null) {
            return Mapping.of(grid, words);
        }
        Optional<Kind> kind = Schemas.kind(wanted).filter(Mapping.KINDS::contains);
        if (kind.isEmpty()) {
            throw new ParameterException(
                    line,
                    "--table is one of "
                            + String.join(
                                    ", ",
                                    Mapping.KINDS.stream()
                                            .map(each -> Schemas.of(each).table())
                                            .toList())
                            + ", not "
                            + wanted
                            + ".");
        }
        return Mapping.of(grid, kind.get(), words)
                .orElseGet(() -> Mapping.unknown(grid, kind.get()));
    }

    private static String of(
            @Nullable String given, CommandLine line, String option, String one, String other) {
        if (given == null) {
            return "";
        }
        String lower = given.toLowerCase(Locale.ROOT);
        if (!lower.equals(one) && !lower.equals(other)) {
            throw new ParameterException(
                    line, option + " is " + one + " or " + other + ", not " + given + ".");
        }
        return lower;
    }
}
