package hanoius.exchange;

import hanoius.model.Dataset;
import hanoius.model.RecordId.Kind;
import hanoius.schema.AgreementSchema;
import hanoius.schema.IndicatorSchema;
import hanoius.schema.LinkSchema;
import hanoius.schema.MilestoneSchema;
import hanoius.schema.ObservationSchema;
import hanoius.schema.SourceSchema;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.IntStream;

/** The tables of a data package, as they are written from a dataset. */
public final class PackageTables {

    /** The kinds of record that have one, in the order in which a package lists them. */
    public static final List<Kind> KINDS =
            List.of(
                    Kind.SOURCE,
                    Kind.INDICATOR,
                    Kind.MILESTONE,
                    Kind.AGREEMENT,
                    Kind.LINK,
                    Kind.OBSERVATION);

    private PackageTables() {}

    /**
     * Writes the records of a kind as CSV, in the dataset's order; the writer stays open.
     *
     * @throws IllegalArgumentException when packages have no table of that kind
     */
    public static void write(Dataset dataset, Kind kind, Writer writer) throws IOException {
        switch (kind) {
            case MILESTONE ->
                    RecordCsv.packaged(MilestoneSchema.MILESTONE)
                            .write(
                                    IntStream.range(0, dataset.milestones().size())
                                            .mapToObj(dataset.milestones()::get),
                                    writer);
            case AGREEMENT ->
                    RecordCsv.packaged(AgreementSchema.AGREEMENT)
                            .write(dataset.agreements().stream(), writer);
            case INDICATOR ->
                    RecordCsv.packaged(IndicatorSchema.INDICATOR)
                            .write(dataset.indicators().stream(), writer);
            case OBSERVATION ->
                    RecordCsv.packaged(ObservationSchema.OBSERVATION)
                            .write(dataset.observations().stream(), writer);
            case SOURCE ->
                    RecordCsv.packaged(SourceSchema.SOURCE)
                            .write(dataset.sources().stream(), writer);
            case LINK ->
                    RecordCsv.packaged(LinkSchema.LINK).write(dataset.links().stream(), writer);
            case CHART -> throw new IllegalArgumentException("no package has charts");
        }
    }
}
