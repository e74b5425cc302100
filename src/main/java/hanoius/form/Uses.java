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
        return Stream.of(
                        milestones(dataset, id),
                        dataset.agreements().stream(),
                        dataset.indicators().stream(),
                        dataset.observations().stream(),
                        dataset.sources().stream(),
                        dataset.parties().stream(),
                        dataset.links().stream(),
                        dataset.charts().stream())
                .<Entity>flatMap(each -> each)
                .filter(each -> !each.id().equals(id) && names(each, id))
                .toList();
    }

    /** Whether a record names another. */
    public static <R extends Entity> boolean names(R record, RecordId id) {
        return record instanceof SavedChart chart && chart.definition().indicators().contains(id)
                || Schemas.of(record).fields().stream().anyMatch(field -> names(field, record, id));
    }

    private static <R> boolean names(Field<R, ?> field, R record, RecordId id) {
        return (id.kind() == RecordId.Kind.TERM ? field.terms(record) : field.references(record))
                .contains(id);
    }

    private static Stream<? extends Entity> milestones(Dataset dataset, RecordId id) {
        Milestones all = dataset.milestones();
        return switch (id.kind()) {
            case SOURCE -> having(all, all.sources(), id.key());
            case PARTY -> everyOne(all);
            case TERM ->
                    switch (Term.list(id)) {
                        case Term.CATEGORY -> having(all, all.categories(), Term.key(id));
                        case Term.SCOPE -> having(all, all.scopes(), Term.key(id));
                        case Term.SECTOR -> having(all, all.sectors(), Term.key(id));
                        case Term.PLACE -> having(all, all.places(), Term.key(id));
                        case Term.SIDE, Term.ROLE -> everyOne(all);
                        default -> Stream.of();
                    };
            case MILESTONE, AGREEMENT, INDICATOR, OBSERVATION, LINK, CHART, ATTACHMENT ->
                    Stream.of();
        };
    }

    private static Stream<? extends Entity> everyOne(Milestones all) {
        return IntStream.range(0, all.size()).mapToObj(all::get);
    }

    private static Stream<? extends Entity> having(Milestones all, NameLists column, String name) {
        int number = column.names().indexOf(name);
        return number < 0
                ? Stream.of()
                : IntStream.range(0, all.size())
                        .filter(place -> column.has(place, number))
                        .mapToObj(all::get);
    }
}
