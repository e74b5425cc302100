package hanoius.query;

import hanoius.model.Dataset;
import hanoius.model.Fact;
import hanoius.model.Source;
import hanoius.schema.Field;
import hanoius.schema.Field.SearchColumn;
import hanoius.schema.Schemas;

import java.util.Arrays;
import java.util.stream.Stream;

/** The texts in which a record is found: the same that the index of a document has of it. */
final class FactTexts {

    private FactTexts() {}

    /** All of them; a phrase stands in one of them or in none. */
    static Stream<String> all(Fact fact, Dataset dataset) {
        ValueWords words = ValueWords.of(dataset);
        return Stream.of(
                        Stream.of(fact.id().key()),
                        ValueWords.names(fact.id().kind()).stream(),
                        ValueWords.of(fact).flatMap(each -> words.names(each).stream()),
                        Arrays.stream(SearchColumn.values())
                                .flatMap(each -> of(each, fact, dataset, words)))
                .flatMap(each -> each);
    }

    /** Those that a column of the index has. */
    static Stream<String> of(SearchColumn column, Fact fact, Dataset dataset) {
        return of(column, fact, dataset, ValueWords.of(dataset));
    }

    private static Stream<String> of(
            SearchColumn column, Fact fact, Dataset dataset, ValueWords words) {
        Stream<String> key =
                fact instanceof Source && column == SearchColumn.SOURCE
                        ? Stream.of(fact.id().key())
                        : Stream.of();
        return Stream.concat(
                key,
                Schemas.of(fact).fields().stream()
                        .filter(field -> field.searchColumns().contains(column))
                        .flatMap(field -> of(field, column, fact, dataset, words)));
    }

    private static <V> Stream<String> of(
            Field<Fact, V> field,
            SearchColumn column,
            Fact fact,
            Dataset dataset,
            ValueWords words) {
        V value = field.of(fact);
        return value == null
                ? Stream.of()
                : Stream.of(
                                field.type().texts(value).stream(),
                                ValueWords.of(field, fact)
                                        .flatMap(each -> words.names(each).stream()),
                                field.type().references(value).stream()
                                        .flatMap(id -> dataset.find(id).stream())
                                        .flatMap(named -> of(column, named, dataset, words)))
                        .flatMap(each -> each);
    }
}
