package hanoius.exchange;

import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Fact;
import hanoius.model.Milestones;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.schema.Field;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Some records of a dataset with all that they name, so that it can stand for itself: their
 * sources, parties and indicators, the report that stands for another, the links between them and
 * what is attached to them. Words of lists are those of the whole; charts are left out.
 */
public final class Extract {

    private Extract() {}

    /**
     * Those that are wanted, and what they name.
     *
     * @param wanted asked of milestones, agreements and observations, and of the others that none
     *     of these names
     */
    public static Dataset of(Dataset dataset, Predicate<Fact> wanted) {
        Set<RecordId> taken = new HashSet<>();
        Kind.FACTS.stream()
                .flatMap(kind -> facts(dataset, kind))
                .filter(wanted)
                .forEach(each -> take(each, dataset, taken));
        return new Dataset(
                Milestones.of(some(dataset.milestones().readAll(), taken)),
                some(dataset.agreements(), taken),
                dataset.links().stream()
                        .filter(each -> taken.contains(each.from()) && taken.contains(each.to()))
                        .toList(),
                some(dataset.indicators(), taken),
                some(dataset.observations(), taken),
                some(dataset.sources(), taken),
                List.of(),
                dataset.terms(),
                some(dataset.parties(), taken),
                dataset.attachments().stream().filter(each -> taken.contains(each.of())).toList());
    }

    private static Stream<? extends Fact> facts(Dataset dataset, Kind kind) {
        return kind == Kind.MILESTONE
                ? dataset.milestones().stream()
                : dataset.facts(kind).stream();
    }

    private static <R extends Entity> void take(R record, Dataset dataset, Set<RecordId> taken) {
        if (taken.add(record.id())) {
            Schema<R> schema = Schemas.of(record);
            for (Field<R, ?> each : schema.fields()) {
                each.references(record)
                        .forEach(
                                id ->
                                        dataset.entity(id)
                                                .ifPresent(named -> take(named, dataset, taken)));
            }
        }
    }

    private static <T extends Entity> List<T> some(List<T> all, Set<RecordId> taken) {
        return all.stream().filter(each -> taken.contains(each.id())).toList();
    }
}
