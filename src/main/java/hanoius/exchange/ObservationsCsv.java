package hanoius.exchange;

import hanoius.model.Dataset;
import hanoius.model.Indicator;
import hanoius.model.Observation;
import hanoius.model.Quantity;
import hanoius.model.RecordId;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Observations as CSV (RFC 4180, lines end in CR LF), with their indicators and sources in words.
 */
public final class ObservationsCsv {

    private static final List<String> HEADER =
            List.of(
                    "id",
                    "indicator",
                    "name_en",
                    "name_vi",
                    "period",
                    "value",
                    "qualifier",
                    "lower",
                    "upper",
                    "unit",
                    "as_reported",
                    "sources",
                    "references",
                    "note",
                    "same_as");

    private final Dataset dataset;
    private final SourcedCsv csv;

    /**
     * @param dataset where indicators and sources are found
     * @param forSpreadsheets whether text that a spreadsheet would take for a formula gets an
     *     apostrophe in front; numbers stay numbers
     */
    public ObservationsCsv(Dataset dataset, boolean forSpreadsheets) {
        this.dataset = dataset;
        csv = new SourcedCsv(dataset, forSpreadsheets);
    }

    /**
     * Writes a header and one row for each of the observations, periods as EDTF; the writer stays
     * open.
     */
    public void writeTo(OutputStream out, List<Observation> observations) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        write(observations, writer);
        writer.flush();
    }

    void write(List<Observation> observations, Writer writer) throws IOException {
        csv.write(HEADER, observations.stream().map(this::cells), writer);
    }

    private List<String> cells(Observation observation) {
        Optional<Indicator> indicator = dataset.find(observation.indicator(), Indicator.class);
        Quantity quantity = observation.quantity();
        RecordId preferred = observation.sameAs();
        return List.of(
                csv.guarded(observation.id().key()),
                csv.guarded(observation.indicator().key()),
                csv.guarded(indicator.map(Indicator::nameEn).orElse("")),
                csv.guarded(indicator.map(Indicator::nameVi).orElse("")),
                // A year before Christ begins with a minus sign and is no formula either.
                observation.period().text(),
                number(quantity.value()),
                quantity.qualifier().name().toLowerCase(Locale.ROOT),
                number(quantity.lower()),
                number(quantity.upper()),
                csv.guarded(indicator.map(Indicator::unit).orElse("")),
                csv.guarded(quantity.asReported()),
                csv.guarded(SourcedCsv.sources(observation.citations())),
                csv.guarded(csv.references(observation.citations())),
                csv.guarded(observation.note()),
                preferred == null ? "" : csv.guarded(preferred.key()));
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
