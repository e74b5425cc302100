package hanoius.form;

import hanoius.model.Attachment;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Indicator;
import hanoius.model.Link;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.model.Term;
import hanoius.schema.Schemas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A record in the place of another, wherever that is named. */
public final class Replacement {

    private Replacement() {}

    /**
     * Whether one can stand in the place of another: a record of its kind, or a term of its list;
     * of indicators only one in the same unit and of the same measure, of figures one of the same
     * indicator.
     */
    public static boolean fits(Entity one, Entity other) {
        if (one.id().equals(other.id()) || one.id().kind() != other.id().kind()) {
            return false;
        }
        return switch (one) {
            case Indicator indicator ->
                    other instanceof Indicator another
                            && indicator.unit().equals(another.unit())
                            && indicator.measure() == another.measure();
            case Observation figure ->
                    other instanceof Observation another
                            && figure.indicator().equals(another.indicator());
            case Term term -> other instanceof Term another && term.list().equals(another.list());
            default -> RecordId.Kind.FACTS.contains(one.id().kind());
        };
    }

    /**
     * What it takes to put a record everywhere in the place of another and to delete that: one
     * change.
     *
     * @param naming what names the one that goes, as {@link hanoius.archive.Archive#naming} tells
     * @throws IllegalArgumentException when one cannot stand in the place of the other
     */
    public static List<Edit> of(Dataset dataset, Entity gone, Entity other, Set<RecordId> naming) {
        if (!fits(gone, other)) {
            throw new IllegalArgumentException(other.id() + " in the place of " + gone.id());
        }
        List<Edit> edits = new ArrayList<>(naming(dataset, gone.id(), other.id(), naming));
        edits.add(Edit.deleting(gone));
        return List.copyOf(edits);
    }

    /**
     * What becomes of all that name a record when they name another, these two apart: what then
     * says the same falls together, and what would lead from a record to itself goes.
     */
    static List<Edit> naming(Dataset dataset, RecordId gone, RecordId other, Set<RecordId> naming) {
        UnaryOperator<RecordId> names = each -> each.equals(gone) ? other : each;
        List<Edit> edits = new ArrayList<>();
        Map<RecordId, Link> links = new LinkedHashMap<>();
        for (Entity each : Uses.of(dataset, gone, naming)) {
            if (each instanceof Link link) {
                edits.add(Edit.deleting(link));
                Link renamed = renamed(link, names);
                if (!renamed.from().equals(renamed.to())) {
                    links.merge(renamed.id(), renamed, Replacement::saying);
                }
            } else if (!each.id().equals(other)) {
                edits.add(Edit.replacing(each, renamed(each, names)));
            }
        }
        links.forEach((id, link) -> edits.addAll(joining(dataset.entity(id), link)));
        edits.addAll(attaching(dataset, gone, other));
        return edits;
    }

    /** Takes what is attached to a record over to another, which may have the same file. */
    private static List<Edit> attaching(Dataset dataset, RecordId gone, RecordId other) {
        List<Edit> edits = new ArrayList<>();
        Set<String> there = new HashSet<>();
        dataset.attachmentsOf(other).forEach(each -> there.add(each.sha256()));
        for (Attachment each : dataset.attachmentsOf(gone)) {
            edits.add(
                    there.add(each.sha256())
                            ? Edit.replacing(each, renamed(each, _ -> other))
                            : Edit.deleting(each));
        }
        return edits;
    }

    /** What it takes for a link to be there, where there may be one that joins the same. */
    private static List<Edit> joining(Optional<Entity> there, Link link) {
        Entity before = there.orElse(null);
        if (before instanceof Link same) {
            return saying(same, link).equals(same)
                    ? List.of()
                    : List.of(Edit.replacing(same, link));
        }
        return List.of(Edit.adding(link));
    }

    static <R extends Entity> R renamed(R record, UnaryOperator<RecordId> names) {
        return Schemas.of(record).renamed(record, names);
    }

    /** The one of two links that joins the same and says something. */
    private static Link saying(Link one, Link other) {
        return one.note().isEmpty() ? other : one;
    }
}
