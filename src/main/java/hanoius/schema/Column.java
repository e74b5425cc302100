package hanoius.schema;

import hanoius.model.RecordId;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One column of a table of records, as a Table Schema describes it.
 *
 * @param required whether no cell of it may be empty
 * @param allowed the only values that it may have; empty when any
 * @param minimum the smallest number that it may have
 * @param references the kinds of which the value, or each element of a list, is a key; empty when
 *     it is none
 * @param alike the columns in which the record named has the same
 * @param unchained whether the record named leaves the column empty itself
 * @param terms the list of which the value, or each element of a list, is the key of a term; empty
 *     when it is none
 */
public record Column(
        String name,
        Type type,
        boolean required,
        Set<String> allowed,
        Optional<BigDecimal> minimum,
        List<RecordId.Kind> references,
        List<String> alike,
        boolean unchained,
        String terms) {

    /** That of the key by which others name a record. */
    public static final Column ID = of("id", Type.TEXT, true);

    /** That of what tells a record from those of other documents, where its name does not. */
    public static final Column UUID = of("uuid", Type.UUID, false);

    /** What a cell of the column is. */
    public enum Type {
        TEXT,
        DATE,
        EDTF,
        NUMBER,
        INTEGER,
        FLAG,
        LIST,
        UUID
    }

    public Column {
        allowed = Collections.unmodifiableSet(new LinkedHashSet<>(allowed));
        references = List.copyOf(references);
        alike = List.copyOf(alike);
    }

    static Column of(String name, Type type, boolean required) {
        return new Column(
                name, type, required, Set.of(), Optional.empty(), List.of(), List.of(), false, "");
    }

    /** A text that is never empty. */
    public static Column text(String name) {
        return of(name, Type.TEXT, true);
    }

    /** One of some words. */
    public static Column choice(String name, List<String> words) {
        return text(name).allowing(words);
    }

    /** A whole number from 1. */
    public static Column count(String name) {
        return of(name, Type.INTEGER, true).from(1);
    }

    Column allowing(List<String> values) {
        return new Column(
                name,
                type,
                required,
                new LinkedHashSet<>(values),
                minimum,
                references,
                alike,
                unchained,
                terms);
    }

    Column ofTerms(String list) {
        return new Column(
                name, type, required, allowed, minimum, references, alike, unchained, list);
    }

    Column from(int smallest) {
        return new Column(
                name,
                type,
                required,
                allowed,
                Optional.of(BigDecimal.valueOf(smallest)),
                references,
                alike,
                unchained,
                terms);
    }

    Column naming(List<RecordId.Kind> kinds) {
        return naming(kinds, List.of(), false);
    }

    Column naming(List<RecordId.Kind> kinds, List<String> same, boolean first) {
        return new Column(name, type, required, allowed, minimum, kinds, same, first, terms);
    }
}
