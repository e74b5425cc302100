package hanoius.merge;

import hanoius.archive.Revision;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.schema.Schemas;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One record that is not the same in both copies.
 *
 * @param id its name here
 * @param here null where it is only there
 * @param there as it would be called here; null where it is only here
 * @param since what it was when both were one, and what either did to it since
 * @param uuid what tells it from all others; empty for charts, and where it is only here
 */
public record Difference(
        RecordId id,
        @Nullable Entity here,
        @Nullable Entity there,
        Since since,
        Optional<UUID> uuid) {

    /** Who changed a record since both were one. */
    public enum Group {
        /** Both, or nobody knows who. */
        BOTH,
        /** Only they: it was not there before. */
        NEW,
        CHANGED,
        REMOVED,
        /** Only one's own document. */
        OURS
    }

    /**
     * What is known of a record from when both were one.
     *
     * @param known whether it is known what it was
     * @param was null when it was not there yet, or nobody knows
     * @param here what was done to it here since, latest first
     * @param there what was done to it there since, latest first
     */
    public record Since(
            boolean known, @Nullable Entity was, List<Revision> here, List<Revision> there) {

        /** Of documents of which nobody knows that they ever were one. */
        public static final Since UNKNOWN = new Since(false, null, List.of(), List.of());

        public Since {
            here = List.copyOf(here);
            there = List.copyOf(there);
        }
    }

    /** What would have to be done to have it as it is there. */
    public Edit edit() {
        return new Edit(id, here, there);
    }

    /** Who changed what differs. */
    public Group group() {
        Entity was = since.was();
        if (since.known() && (Objects.equals(there, was) || isAsWas(there, here, was))) {
            return Group.OURS;
        }
        if (since.known() && (Objects.equals(here, was) || isAsWas(here, there, was))) {
            return here == null ? Group.NEW : there == null ? Group.REMOVED : Group.CHANGED;
        }
        return since.known() || (here != null && there != null)
                ? Group.BOTH
                : here == null ? Group.NEW : Group.OURS;
    }

    /** Whether a record says what it was in all that differs; what both changed alike does not. */
    @SuppressWarnings("unchecked") // All three are the same record.
    private static <R extends Entity> boolean isAsWas(
            @Nullable R record, @Nullable Entity other, @Nullable Entity was) {
        return record != null
                && other != null
                && was != null
                && Schemas.of(record).differing(record, (R) other).stream()
                        .allMatch(each -> each.same(record, (R) was));
    }
}
