package hanoius.form;

import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Milestones;
import hanoius.model.NameLists;
import hanoius.model.RecordId;
import hanoius.model.SavedChart;
import hanoius.model.Term;
import hanoius.schema.Field;
import hanoius.schema.Schemas;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The records that name another: they cite it, it takes part in them, they are its figures, show it
 * in a chart, lead to or from it, or have a word that it is. What is attached to it is none: that
 * is its own.
 */
public final class Uses {

    private Uses() {}

    /**
     * Those of a dataset, in its order, each kind by itself: records first, then links and charts.
     * Where milestones have to be read, this reads those that may be among them, and may take its
     * time.
     */
    public static List<Entity> of(Dataset dataset, RecordId id) {
        Milestones all = dataset.milestones();
        return Stream.concat(
                        candidates(dataset, id).mapToObj(all::get).filter(each -> names(each, id)),
                        others(dataset, id))
                .toList();
    }

    /**
     * The same of a dataset whose milestones have to be read, of which those alone are read.
     *
     * @param naming what names it, as {@link hanoius.archive.Archive#naming} tells; of no matter
     *     where the milestones are at hand
     */
    static List<Entity> of(Dataset dataset, RecordId id, Set<RecordId> naming) {
        return dataset.milestones().atHand()
                ? of(dataset, id)
                : Stream.concat(
                                milestones(naming)
                                        .flatMap(each -> dataset.entity(each).stream())
                                        .filter(each -> names(each, id)),
                                others(dataset, id))
                        .toList();
    }

    private static Stream<RecordId> milestones(Set<RecordId> naming) {
        return naming.stream().filter(each -> each.kind() == RecordId.Kind.MILESTONE).sorted();
    }

    /**
     * The names of the same without reading any, where the milestones have to be read.
     *
     * @param naming what names it, as {@link hanoius.archive.Archive#naming} tells
     */
    static List<RecordId> known(Dataset dataset, RecordId id, Set<RecordId> naming) {
        return Stream.concat(milestones(naming), others(dataset, id).map(Entity::id)).toList();
    }

    private static Stream<Entity> others(Dataset dataset, RecordId id) {
        return Stream.of(
                        dataset.agreements(),
                        dataset.indicators(),
                        dataset.observations(),
                        dataset.sources(),
                        dataset.parties(),
                        dataset.links(),
                        dataset.charts())
                .<Entity>flatMap(List::stream)
                .filter(each -> !each.id().equals(id) && names(each, id));
    }

    /** Whether a record names another. */
    public static <R extends Entity> boolean names(R record, RecordId id) {
        return (record instanceof SavedChart chart && chart.definition().indicators().contains(id))
                || Schemas.of(record).fields().stream().anyMatch(field -> names(field, record, id));
    }

    private static <R> boolean names(Field<R, ?> field, R record, RecordId id) {
        return (id.kind() == RecordId.Kind.TERM ? field.terms(record) : field.references(record))
                .contains(id);
    }

    /** The places of the milestones that may name a record. */
    private static IntStream candidates(Dataset dataset, RecordId id) {
        Milestones all = dataset.milestones();
        boolean anyone =
                id.kind() == RecordId.Kind.PARTY
                        || (id.kind() == RecordId.Kind.TERM
                                && List.of(Term.SIDE, Term.ROLE).contains(Term.list(id)));
        return anyone
                ? IntStream.range(0, all.size())
                : column(all, id)
                        .map(column -> having(all, column, key(id)))
                        .orElse(IntStream.of());
    }

    private static String key(RecordId id) {
        return id.kind() == RecordId.Kind.TERM ? Term.key(id) : id.key();
    }

    /** The column that tells of each milestone what of its kind it names. */
    private static Optional<NameLists> column(Milestones all, RecordId id) {
        return Optional.ofNullable(
                switch (id.kind()) {
                    case SOURCE -> all.sources();
                    case PARTY -> all.partners();
                    case TERM ->
                            switch (Term.list(id)) {
                                case Term.CATEGORY -> all.categories();
                                case Term.SCOPE -> all.scopes();
                                case Term.SECTOR -> all.sectors();
                                case Term.PLACE -> all.places();
                                default -> null;
                            };
                    case MILESTONE, AGREEMENT, INDICATOR, OBSERVATION, LINK, CHART, ATTACHMENT ->
                            null;
                });
    }

    private static IntStream having(Milestones all, NameLists column, String name) {
        int number = column.names().indexOf(name);
        return number < 0
                ? IntStream.of()
                : IntStream.range(0, all.size()).filter(place -> column.has(place, number));
    }
}
