package hanoius.archive;

import hanoius.edtf.Refusal;
import hanoius.limit.LimitException;
import hanoius.limit.LimitProblem;
import hanoius.model.Attachment;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Link;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.schema.AttachmentSchema;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.schema.LinkSchema;
import hanoius.schema.ObservationSchema;
import hanoius.schema.Schema;

import java.io.Serial;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What of a document could not be read. It is left out of what is shown; where it lies it stays as
 * it is.
 */
public final class UnreadRecords {

    /** More are counted, but not told one by one. */
    public static final int MOST_TOLD = 1_000;

    private final List<Unread> told = new ArrayList<>();
    private final Set<RecordId> ids = new HashSet<>();
    private final Set<Long> numbers = new HashSet<>();
    private int count;

    /** A field whose value could not be read. */
    public static final class FieldFault extends IllegalArgumentException {

        @Serial private static final long serialVersionUID = 1L;

        private final String field;
        private final transient RuntimeException why;

        public FieldFault(Field<?, ?> field, RuntimeException why) {
            super(field.name() + ": " + why.getMessage(), why);
            this.field = field.name();
            this.why = why;
        }
    }

    /**
     * Takes a record in which something cannot be.
     *
     * @param number by which the document knows it
     * @param name its id written out; empty when that cannot be read either
     */
    public void add(RecordId.Kind kind, long number, String name, RuntimeException fault) {
        RuntimeException why = fault instanceof FieldFault in ? in.why : fault;
        add(
                new Unread(
                        name.isEmpty() ? kind.word() + " #" + number : name,
                        fault instanceof FieldFault in ? in.field : "",
                        why instanceof Refusal said
                                ? said
                                : new LimitException(LimitProblem.VALUE)));
        if (kind != RecordId.Kind.CHART) {
            numbers.add(number);
        }
        String begin = kind.word() + ":";
        if (name.startsWith(begin) && !name.substring(begin.length()).isBlank()) {
            ids.add(new RecordId(kind, name.substring(begin.length())));
        }
    }

    /** Takes a record that means nothing without one that is not there or among these. */
    private void addResting(RecordId id, Field<?, ?> field, RecordId on) {
        add(
                new Unread(
                        id.toString(),
                        field.name(),
                        new LimitException(LimitProblem.RESTING, on.toString())));
        ids.add(id);
    }

    /** A record of what was read, without what rests on what is not in it. */
    public Dataset withoutResting(Dataset read) {
        Dataset now = read;
        boolean more = true;
        while (more) {
            List<Link> links = kept(LinkSchema.LINK, now.links(), now);
            List<Attachment> files = kept(AttachmentSchema.ATTACHMENT, now.attachments(), now);
            // That a figure's own row is there, the document sees to itself.
            List<Observation> figures =
                    isEmpty()
                            ? now.observations()
                            : kept(ObservationSchema.OBSERVATION, now.observations(), now);
            more =
                    links.size() < now.links().size()
                            || files.size() < now.attachments().size()
                            || figures.size() < now.observations().size();
            if (more) {
                now =
                        new Dataset(
                                now.milestones(),
                                now.agreements(),
                                links,
                                now.indicators(),
                                figures,
                                now.sources(),
                                now.charts(),
                                now.terms(),
                                now.parties(),
                                files);
            }
        }
        return now;
    }

    private <R extends Entity> List<R> kept(Schema<R> schema, List<R> all, Dataset now) {
        List<Field<R, ?>> naming =
                schema.fields().stream()
                        .filter(each -> each.type() instanceof FieldType.Reference)
                        .toList();
        return all.stream().filter(each -> stands(naming, each, now)).toList();
    }

    private <R extends Entity> boolean stands(List<Field<R, ?>> naming, R record, Dataset now) {
        for (Field<R, ?> field : naming) {
            for (RecordId named : field.references(record)) {
                boolean right =
                        field.type() instanceof FieldType.Reference to
                                && to.kinds().contains(named.kind());
                if (!right || !now.has(named)) {
                    addResting(record.id(), field, named);
                    return false;
                }
            }
        }
        return true;
    }

    private void add(Unread unread) {
        count++;
        if (told.size() < MOST_TOLD) {
            told.add(unread);
        }
    }

    /** Whether a record is among these. */
    public boolean has(RecordId id) {
        return ids.contains(id);
    }

    /** The names of those that have one that can be read. */
    public Set<RecordId> ids() {
        return Set.copyOf(ids);
    }

    /** By which the document knows those that could not be read themselves; charts have others. */
    public Set<Long> numbers() {
        return Set.copyOf(numbers);
    }

    public boolean isEmpty() {
        return count == 0;
    }

    public int count() {
        return count;
    }

    /** The first of them, in the order in which they were come upon. */
    public List<Unread> told() {
        return List.copyOf(told);
    }
}
