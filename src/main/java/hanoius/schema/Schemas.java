package hanoius.schema;

import hanoius.model.Entity;
import hanoius.model.RecordId;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What describes each kind of record. */
public final class Schemas {

    private static final List<Schema<? extends Entity>> ALL =
            List.of(
                    MilestoneSchema.MILESTONE,
                    AgreementSchema.AGREEMENT,
                    IndicatorSchema.INDICATOR,
                    ObservationSchema.OBSERVATION,
                    SourceSchema.SOURCE,
                    PartySchema.PARTY,
                    LinkSchema.LINK,
                    ChartSchema.CHART,
                    TermSchema.TERM,
                    AttachmentSchema.ATTACHMENT);

    private Schemas() {}

    /** All kinds, in the order of {@link RecordId.Kind}. */
    public static List<Schema<? extends Entity>> all() {
        return ALL;
    }

    /** What describes one kind. */
    public static Schema<? extends Entity> of(RecordId.Kind kind) {
        return switch (kind) {
            case MILESTONE -> MilestoneSchema.MILESTONE;
            case AGREEMENT -> AgreementSchema.AGREEMENT;
            case INDICATOR -> IndicatorSchema.INDICATOR;
            case OBSERVATION -> ObservationSchema.OBSERVATION;
            case SOURCE -> SourceSchema.SOURCE;
            case PARTY -> PartySchema.PARTY;
            case LINK -> LinkSchema.LINK;
            case CHART -> ChartSchema.CHART;
            case TERM -> TermSchema.TERM;
            case ATTACHMENT -> AttachmentSchema.ATTACHMENT;
        };
    }

    /** The kind that has a table of that name; none when nobody has. */
    public static Optional<RecordId.Kind> kind(String table) {
        return Stream.of(RecordId.Kind.values())
                .filter(kind -> of(kind).table().equals(table))
                .findFirst();
    }

    /** What describes the kind that a record is of. */
    @SuppressWarnings("unchecked") // A schema describes the records of its own kind.
    public static <R extends Entity> Schema<R> of(R record) {
        return (Schema<R>) of(record.id().kind());
    }
}
