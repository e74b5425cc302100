package hanoius.schema;

import hanoius.language.LocalizedText;
import hanoius.limit.LimitException;
import hanoius.limit.Limits;
import hanoius.model.RecordId;
import hanoius.model.Term;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One field of a kind of record.
 *
 * @param <R> the kind of record
 * @param <V> what its value is
 */
public final class Field<R, V> {

    private final String name;
    private final FieldType<V> type;
    private final boolean required;
    private final Function<R, @Nullable V> value;
    private final List<Column> columns;
    private final Use use;

    /**
     * @param columns where its words are searched for
     * @param facet what records are filtered by with its values; null when they are not
     * @param aside whether it is told in another way than by a line or a column of its own
     * @param terms the list of which its words are keys; empty when of none
     * @param sparse whether packages leave it out where nothing stands in it
     */
    private record Use(
            TextRole role,
            Set<SearchColumn> columns,
            @Nullable String facet,
            boolean aside,
            String terms,
            boolean sparse) {

        static final Use PLAIN = new Use(TextRole.PLAIN, Set.of(), null, false, "", false);
    }

    private final @Nullable Field<R, String> wording;

    private Field(
            String name,
            FieldType<V> type,
            boolean required,
            Function<R, @Nullable V> value,
            Use use,
            @Nullable Field<R, String> wording) {
        this.name = name;
        this.type = type;
        this.required = required;
        this.value = value;
        columns =
                type.columns(name, required).stream()
                        .map(column -> column.ofTerms(use.terms))
                        .toList();
        this.use = use;
        this.wording = wording;
    }

    private Field(
            String name, FieldType<V> type, boolean required, Function<R, @Nullable V> value) {
        this(name, type, required, value, Use.PLAIN, null);
    }

    private Field<R, V> with(Use newUse) {
        return new Field<>(name, type, required, value, newUse, wording);
    }

    /**
     * The same, with its words in columns of the search index; where it names other records, with
     * what these have there.
     */
    public Field<R, V> searched(SearchColumn... columns) {
        return with(
                new Use(use.role, Set.of(columns), use.facet, use.aside, use.terms, use.sparse));
    }

    /**
     * The same, to filter by.
     *
     * @param facet one name for the fields of all kinds that are filtered together
     */
    public Field<R, V> filtered(String facet) {
        return with(new Use(use.role, use.columns, facet, use.aside, use.terms, use.sparse));
    }

    /** The same, with its texts shown in that way. */
    public Field<R, V> told(TextRole role) {
        return with(new Use(role, use.columns, use.facet, use.aside, use.terms, use.sparse));
    }

    /**
     * The same, with its words as keys of the terms of a list, as {@link hanoius.model.Term} has
     * it.
     */
    public Field<R, V> ofTerms(String list) {
        return with(new Use(TextRole.TERM, use.columns, use.facet, use.aside, list, use.sparse));
    }

    /** The same, without a line or a column of its own. */
    public Field<R, V> aside() {
        return with(new Use(use.role, use.columns, use.facet, true, use.terms, use.sparse));
    }

    /**
     * The same, left out of packages in which it is empty throughout. A field that was added later
     * has to be, so that packages from before it can be read.
     *
     * @throws IllegalStateException when it is never empty
     */
    public Field<R, V> sparse() {
        if (required) {
            throw new IllegalStateException(name + " is never empty");
        }
        return with(
                new Use(
                        use.role,
                        use.columns,
                        use.facet,
                        use.aside,
                        use.terms,
                        /* sparse= */ true));
    }

    /** Whether packages in which it is empty throughout have no column of it. */
    public boolean isSparse() {
        return use.sparse;
    }

    /** The same, with the words of the source for it in another field. */
    Field<R, V> worded(Field<R, String> words) {
        return new Field<>(name, type, required, value, use, words);
    }

    /** The field that has the words of the source for it; null for none. */
    public @Nullable Field<R, String> wording() {
        return wording;
    }

    public TextRole textRole() {
        return use.role;
    }

    /** The list of which its words are keys; empty when they are of none. */
    public String termList() {
        return use.terms;
    }

    /** The terms that its words in a record are. */
    public List<RecordId> terms(R record) {
        V given = of(record);
        if (given == null) {
            return List.of();
        }
        if (use.terms.isEmpty()) {
            return type.terms(given);
        }
        List<RecordId> terms = new ArrayList<>();
        for (String each : type.texts(given)) {
            if (!each.isBlank()) {
                terms.add(RecordId.term(use.terms, each));
            }
        }
        return List.copyOf(terms);
    }

    /** The texts that it has in a record, none that is blank. */
    public List<String> words(R record) {
        V given = of(record);
        return given == null
                ? List.of()
                : type.texts(given).stream().filter(each -> !each.isBlank()).toList();
    }

    /** Where its words are searched for. */
    public Set<SearchColumn> searchColumns() {
        return use.columns;
    }

    /** What records are filtered by with its values; null when they are not. */
    public @Nullable String facet() {
        return use.facet;
    }

    /** Whether something else tells it, so that it has no line and no column of its own. */
    public boolean isAside() {
        return use.aside;
    }

    /** A field that may be empty: without a date, a text or a list. */
    public static <R, V> Field<R, V> optional(
            String name, FieldType<V> type, Function<R, @Nullable V> value) {
        return new Field<>(name, type, false, value);
    }

    /** The language that a record is written in, told by a text of it. */
    static <R> Field<R, String> lang(Function<R, LocalizedText> text) {
        return Field.<R, String>optional(
                        LocalizedType.LANG,
                        new FieldType.Text(),
                        record -> text.apply(record).language())
                .aside();
    }

    /** A field that is never empty. */
    public static <R, V> Field<R, V> required(
            String name, FieldType<V> type, Function<R, @Nullable V> value) {
        return new Field<>(name, type, true, value);
    }

    /** Its name in packages, in the history and among the messages, as in {@code in_force}. */
    public String name() {
        return name;
    }

    public FieldType<V> type() {
        return type;
    }

    public boolean required() {
        return required;
    }

    /** Its value in a record; null where that has none. */
    public @Nullable V of(R record) {
        return value.apply(record);
    }

    /** Whether a data package has it in the row of its record, or at least a part of it. */
    public boolean isInItsRow() {
        RowsType<V> rows = type.rowsType();
        return rows == null || !rows.isOrdered();
    }

    /** The columns of a table that hold it, at least one. */
    public List<Column> columns() {
        return columns;
    }

    /** What stands in these columns for a record, one cell each. */
    public List<String> cells(R record) {
        return type.cells(of(record));
    }

    /** The records that it names in a record, without which that means nothing. */
    public List<RecordId> references(R record) {
        V given = of(record);
        return given == null ? List.of() : type.references(given);
    }

    /**
     * Its value in a record with other records and terms in the place of those that it names, as
     * {@link FieldType#renamed} has it; null where the record has none.
     */
    public @Nullable V renamed(R record, UnaryOperator<RecordId> names) {
        V given = of(record);
        if (given == null) {
            return null;
        }
        V worded =
                use.terms.isEmpty()
                        ? given
                        : type.reworded(
                                given, key -> Term.key(names.apply(RecordId.term(use.terms, key))));
        return type.renamed(worded, names);
    }

    /** Whether it says nothing in a record. */
    public boolean isEmpty(R record) {
        V given = of(record);
        return given == null || given.equals(type.empty());
    }

    /** Whether two records have the same in it. */
    public boolean same(R one, R other) {
        V first = of(one);
        V second = of(other);
        return first == null ? second == null : first.equals(second);
    }

    /** Its value as JSON, {@link Json#NOTHING} for none. */
    public Object json(R record) {
        V given = of(record);
        return given == null ? Json.NOTHING : type.json(given);
    }

    /**
     * Refuses what nobody could read again.
     *
     * @throws LimitException when it has more in a record than a field may have
     */
    public void requireWithinLimits(R record) {
        requireFew(json(record));
    }

    private static void requireFew(Object json) {
        switch (json) {
            case String text -> Limits.text(text);
            case BigDecimal number -> Limits.number(number);
            case List<?> list -> Limits.elements(list).forEach(Field::requireFew);
            case Map<?, ?> members -> Limits.elements(members.values()).forEach(Field::requireFew);
            default -> {}
        }
    }

    @Override
    public String toString() {
        return name;
    }

    /** How the texts of a field are shown to a reader of some language. */
    public enum TextRole {
        /** As they stand. */
        PLAIN,
        /** As the terms are called of which they are keys. */
        TERM,
        /** With their numbers in the signs of the language. */
        NOTE,
        /** As what somebody else said. */
        QUOTE
    }

    /** The columns of the search index: what a word that is searched for may be. */
    public enum SearchColumn {
        TITLE,
        PARTY,
        PLACE,
        SECTOR,
        KIND,
        THEME,
        /** Keys, titles and publishers of sources. */
        SOURCE,
        /** Any other text. */
        WORDS
    }
}
