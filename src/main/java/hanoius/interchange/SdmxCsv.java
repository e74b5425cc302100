package hanoius.interchange;

import hanoius.exchange.PackageTables;
import hanoius.exchange.TableRow;
import hanoius.interchange.Remark.Reason;
import hanoius.model.Dataset;
import hanoius.model.Observation;
import hanoius.model.Qualifier;
import hanoius.model.RecordId.Kind;
import hanoius.model.Source;
import hanoius.schema.Column;
import hanoius.schema.FieldType;
import hanoius.schema.IndicatorSchema;
import hanoius.schema.ListCell;
import hanoius.schema.ObservationSchema;
import hanoius.schema.QuantityType;
import hanoius.text.CitationWords;
import hanoius.text.Words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Figures in SDMX-CSV 2.0: a row for each, its dimensions the indicator, what tells reports of one
 * figure from each other, and the period. Qualifiers are mapped to the codes of the list {@code
 * CL_OBS_STATUS}; what that, or a period, cannot say stands beside it in an attribute.
 */
final class SdmxCsv {

    private static final String PERIOD = "time_period";
    private static final String VALUE = "obs_value";
    private static final String STATUS = "obs_status";
    private static final String UNIT = "unit_measure";
    private static final String POWER = "unit_mult";
    private static final String ID = "obs_id";
    private static final String INDICATOR = ObservationSchema.INDICATOR.name();
    private static final String QUALIFIER = QuantityType.QUALIFIER.name();

    /** The period as it is where SDMX has none for it. */
    private static final String EDTF = "edtf";

    private static final String SOURCE_ID = "source_id";
    private static final String SOURCE = "source";
    private static final String OF_INDICATOR = "indicator_";

    private static final String DATAFLOW = "HANOI_US:OBSERVATIONS(1.0)";

    /** They say what the rows are of, and no dimension. */
    private static final Set<String> ABOUT =
            Set.of("structure", "structure_id", "structure_name", "action", "dataflow");

    /** Of an observation, in columns of the same name. */
    private static final List<String> ATTRIBUTES =
            columns(ObservationSchema.OBSERVATION.packaged())
                    .filter(
                            each ->
                                    !Set.of(
                                                    Column.ID.name(),
                                                    INDICATOR,
                                                    ObservationSchema.PERIOD.name(),
                                                    "value")
                                            .contains(each))
                    .toList();

    /** Of its indicator, in columns of that name behind a word. */
    private static final List<String> SERIES =
            columns(IndicatorSchema.INDICATOR.packaged())
                    .filter(
                            each ->
                                    !Set.of(Column.ID.name(), IndicatorSchema.UNIT.name())
                                            .contains(each))
                    .toList();

    private static final List<String> HEAD =
            Stream.of(
                            Stream.of(
                                    "structure",
                                    "structure_id",
                                    "action",
                                    INDICATOR,
                                    ID,
                                    PERIOD,
                                    VALUE,
                                    STATUS,
                                    UNIT),
                            ATTRIBUTES.stream(),
                            Stream.of(EDTF, SOURCE_ID, SOURCE),
                            SERIES.stream().map(OF_INDICATOR::concat))
                    .flatMap(each -> each)
                    .toList();

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");

    private SdmxCsv() {}

    private static Stream<String> columns(List<Column> columns) {
        return columns.stream().map(Column::name);
    }

    static String write(Dataset dataset, Words words) {
        Map<String, List<TableRow>> rows = PackageTables.rows(dataset);
        Map<String, TableRow> indicators = new HashMap<>();
        rows.getOrDefault(IndicatorSchema.INDICATOR.table(), List.of())
                .forEach(each -> indicators.put(each.text(Column.ID.name()), each));
        List<List<String>> lines = new ArrayList<>();
        List<Observation> observations = dataset.observations();
        List<TableRow> of = rows.getOrDefault(ObservationSchema.OBSERVATION.table(), List.of());
        for (int i = 0; i < observations.size(); i++) {
            Observation observation = observations.get(i);
            TableRow row = of.get(i);
            TableRow series =
                    indicators.getOrDefault(row.text(INDICATOR), new TableRow(0, Map.of()));
            lines.add(
                    HEAD.stream()
                            .map(each -> cell(each, observation, row, series, dataset, words))
                            .toList());
        }
        return CsvText.write(
                HEAD.stream().map(each -> each.toUpperCase(Locale.ROOT)).toList(), lines);
    }

    private static String cell(
            String column,
            Observation observation,
            TableRow row,
            TableRow series,
            Dataset dataset,
            Words words) {
        return switch (column) {
            case "structure" -> "dataflow";
            case "structure_id" -> DATAFLOW;
            case "action" -> "I";
            case ID -> observation.id().key();
            case PERIOD -> TimePeriod.of(observation.period());
            case VALUE -> row.text("value");
            case STATUS -> status(observation.quantity().qualifier());
            case UNIT -> series.text(IndicatorSchema.UNIT.name());
            case EDTF -> isSaid(observation) ? "" : observation.period().text();
            case SOURCE_ID ->
                    ListCell.join(
                            observation.citations().stream()
                                    .map(each -> each.source().key())
                                    .toList());
            case SOURCE ->
                    observation.citations().stream()
                            .flatMap(each -> dataset.find(each.source(), Source.class).stream())
                            .map(each -> CitationWords.source(each, words))
                            .collect(Collectors.joining(" | "));
            default ->
                    column.startsWith(OF_INDICATOR)
                            ? series.text(column.substring(OF_INDICATOR.length()))
                            : row.text(column);
        };
    }

    private static boolean isSaid(Observation observation) {
        return TimePeriod.read(TimePeriod.of(observation.period()))
                .filter(each -> each.text().equals(observation.period().text()))
                .isPresent();
    }

    /** A code of the list, A (normal) where there is none that says it. */
    private static String status(Qualifier qualifier) {
        return switch (qualifier) {
            case EXACT, ABOUT, AT_LEAST, NEARLY, AT_MOST, DERIVED -> "A";
            case ESTIMATED -> "E";
            case TARGET -> "F";
        };
    }

    /** What other programs will read of figures less exactly than they are. */
    static List<Loss> coarser(Dataset dataset) {
        Set<Qualifier> mapped = Set.of(Qualifier.EXACT, Qualifier.ESTIMATED, Qualifier.TARGET);
        return Stream.of(
                        loss(
                                dataset,
                                STATUS,
                                dataset.observations().stream()
                                        .filter(
                                                each ->
                                                        !mapped.contains(
                                                                each.quantity().qualifier()))),
                        loss(
                                dataset,
                                PERIOD,
                                dataset.observations().stream().filter(each -> !isSaid(each))))
                .filter(each -> !each.rows().isEmpty())
                .toList();
    }

    private static Loss loss(Dataset dataset, String column, Stream<Observation> which) {
        return new Loss(
                ObservationSchema.OBSERVATION.table(),
                column,
                which.map(each -> each.id().key()).toList(),
                dataset.observations().size());
    }

    static ForeignRows read(String text) {
        Gathering gathering = new Gathering();
        List<TableRow> rows =
                CsvText.read(text, SdmxCsv::isHead, gathering).stream()
                        .map(SdmxCsv::coded)
                        .toList();
        if (rows.isEmpty()
                || !rows.getFirst().cells().keySet().containsAll(Set.of(PERIOD, VALUE))) {
            return Gathering.nothing(1, text.lines().findFirst().orElse(""));
        }
        Set<String> seen = new HashSet<>();
        Set<String> others = new HashSet<>();
        for (TableRow row : rows) {
            String value = row.text(VALUE).strip();
            if (row.text("action").equals("D") || value.isEmpty() || value.equals("NaN")) {
                gathering.remark(
                        row.line(),
                        VALUE.toUpperCase(Locale.ROOT),
                        Reason.INCOMPLETE,
                        String.join(" ", row.cells().values()));
                continue;
            }
            String indicator = indicator(row);
            if (seen.add(indicator)) {
                series(indicator, row, gathering);
            }
            observation(indicator, row, gathering);
            if (row.text(ID).isEmpty()) {
                others(row, others, gathering);
            }
        }
        return gathering.done();
    }

    private static boolean isHead(List<String> head) {
        return head.stream().map(SdmxCsv::code).toList().containsAll(Set.of(PERIOD, VALUE));
    }

    /** That of a column, without a label behind it. */
    private static String code(String column) {
        int end = column.indexOf(':');
        return end < 0 ? column : column.substring(0, end).strip();
    }

    /** Where heads and cells have labels behind their codes, the codes. */
    private static TableRow coded(TableRow row) {
        if (row.cells().keySet().stream().noneMatch(each -> each.contains(":"))) {
            return row;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        row.cells()
                .forEach(
                        (column, cell) -> {
                            int in = cell.indexOf(": ");
                            boolean isLabelled = column.contains(":") && in >= 0;
                            cells.put(code(column), isLabelled ? cell.substring(0, in) : cell);
                        });
        return new TableRow(row.line(), cells);
    }

    /** Its own, or all dimensions of a foreign row but time. */
    private static String indicator(TableRow row) {
        if (!row.text(INDICATOR).isEmpty() && !row.text(ID).isEmpty()) {
            return row.text(INDICATOR);
        }
        return row.cells().entrySet().stream()
                .takeWhile(each -> !each.getKey().equals(VALUE))
                .filter(each -> !ABOUT.contains(each.getKey()) && !each.getKey().equals(PERIOD))
                .map(Map.Entry::getValue)
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining("."));
    }

    private static void series(String indicator, TableRow row, Gathering gathering) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(Column.ID.name(), indicator);
        cells.put(IndicatorSchema.NAME.name(), indicator);
        cells.put(IndicatorSchema.UNIT.name(), row.text(UNIT));
        for (String each : SERIES) {
            String said = row.text(OF_INDICATOR + each);
            if (!said.isEmpty()) {
                cells.put(each, said);
            }
        }
        gathering.add(IndicatorSchema.INDICATOR.table(), row.line(), cells);
    }

    private static void observation(String indicator, TableRow row, Gathering gathering) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(Column.ID.name(), row.text(ID));
        cells.put(INDICATOR, indicator);
        String edtf = row.text(EDTF);
        String period = edtf.isBlank() ? row.text(PERIOD) : edtf;
        TimePeriod.read(period)
                .or(() -> ForeignDate.typed(period))
                .ifPresentOrElse(
                        each -> cells.put(ObservationSchema.PERIOD.name(), each.text()),
                        () ->
                                gathering.remark(
                                        row.line(),
                                        PERIOD.toUpperCase(Locale.ROOT),
                                        Reason.UNCLEAR,
                                        period));
        cells.put("value", value(row));
        ATTRIBUTES.forEach(each -> cells.put(each, row.text(each)));
        if (row.text(QUALIFIER).isEmpty()) {
            cells.put(QUALIFIER, qualifier(row, gathering));
        }
        gathering.add(ObservationSchema.OBSERVATION.table(), row.line(), cells);
        List<String> sources = sources(row.text(SOURCE_ID));
        for (int i = 0; i < sources.size() && !row.text(ID).isEmpty(); i++) {
            gathering.add(
                    "citations",
                    row.line(),
                    Map.of(
                            "kind", Kind.OBSERVATION.word(),
                            "id", row.text(ID),
                            "position", Integer.toString(i + 1),
                            "source", sources.get(i)));
        }
    }

    private static List<String> sources(String cell) {
        try {
            return ListCell.split(cell);
        } catch (IllegalArgumentException e) {
            return List.of(cell);
        }
    }

    /** Multiplied by the power of ten that is said beside it. */
    private static String value(TableRow row) {
        String value = row.text(VALUE).strip();
        try {
            int power = row.text(POWER).isBlank() ? 0 : Integer.parseInt(row.text(POWER).strip());
            // Of other forms the digits could be without number.
            return power == 0 || Math.abs(power) > 30 || !PLAIN.matcher(value).matches()
                    ? value
                    : new BigDecimal(value).scaleByPowerOfTen(power).toPlainString();
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private static String qualifier(TableRow row, Gathering gathering) {
        String status = row.text(STATUS).strip();
        Qualifier read =
                switch (status) {
                    case "", "A" -> Qualifier.EXACT;
                    case "E", "I" -> Qualifier.ESTIMATED;
                    case "F" -> Qualifier.TARGET;
                    default -> null;
                };
        if (read == null) {
            gathering.remark(row.line(), STATUS.toUpperCase(Locale.ROOT), Reason.NO_PLACE, status);
        }
        return FieldType.Choice.word(Objects.requireNonNullElse(read, Qualifier.EXACT));
    }

    /** Attributes of others, each told once. */
    private static void others(TableRow row, Set<String> told, Gathering gathering) {
        row.cells().entrySet().stream()
                .dropWhile(each -> !each.getKey().equals(VALUE))
                .filter(each -> !HEAD.contains(each.getKey()) && !each.getKey().equals(POWER))
                .filter(each -> !each.getValue().isBlank())
                .filter(each -> told.add(each.getKey()))
                .forEach(
                        each ->
                                gathering.remark(
                                        row.line(),
                                        each.getKey().toUpperCase(Locale.ROOT),
                                        Reason.NO_PLACE,
                                        each.getValue()));
    }
}
